import assert from 'node:assert/strict'

import { definitionAt } from '../../server/src/features/definition.ts'
import { actionsAt } from '../../server/src/features/fixes.ts'
import { referencesAt } from '../../server/src/features/references.ts'
import { documentSymbols, type OutlineEntry } from '../../server/src/features/symbols.ts'
import { askAt } from './ask.ts'

function outline(entries: readonly OutlineEntry[], depth = 0): string {
  return entries.map(({ title, children }) => `${'  '.repeat(depth)}${title}\n${outline(children, depth + 1)}`).join('')
}

describe('the outline', () => {
  it('leaves marked headings to a client that lists them', async () => {
    const { checked } = await askAt('‸# Cover\n\nItem 7. Discussion\n\n## Fees\n\n| Fees |\n|---|\n| 5 |\n')
    assert.equal(outline(documentSymbols(checked.snapshot, { marked: false })), 'Item 7. Discussion\nTable: Fees\n')
  })

  it('nests headings, takes headings that are not marked by their words, and lists tables', async () => {
    const { checked } = await askAt(`‸# Annual report

Item 7. Results

| Year | Revenue |
|---|---|
| 2024 | 1 |

Item 8 of this report says more about it, and so does Item 9.

## Notes

Note 3 – Leases

## Signatures

# Annexes
`)
    assert.equal(
      outline(documentSymbols(checked.snapshot)),
      `Annual report
  Item 7. Results
    Table: Year, Revenue
  Notes
    Note 3 – Leases
  Signatures
Annexes
`,
    )
  })

  it('knows Parts, Items, Notes, Annexes and Signatures by their words, and tables by their captions', async () => {
    const { checked } = await askAt(`‸PART II

Item 8. Financial Statements

Maturities of Debt

(in thousands)

| Year | Amount |
|---|---|
| 2024 | 1 |

The fees were as follows:

| Fees | Fees | 2024 |
|---|---|---|
| Audit | 5 | 6 |

SIGNATURES

ANNEX A

Article II
`)
    assert.equal(
      outline(documentSymbols(checked.snapshot)),
      `PART II
  Item 8. Financial Statements
    Table: Maturities of Debt
    Table: Fees, 2024
SIGNATURES
ANNEX A
  Article II
`,
    )
  })

  it('gives every entry the span up to the next of its depth', async () => {
    const { checked, text } = await askAt('‸# One\n\nFirst.\n\n## Two\n\nSecond.\n\n# Three\n')
    const [one, three] = documentSymbols(checked.snapshot)
    assert.equal(text.slice(one?.span.start, one?.span.end), '# One\n\nFirst.\n\n## Two\n\nSecond.')
    assert.equal(text.slice(three?.span.start, three?.span.end), '# Three')
  })
})

describe('definition and references', () => {
  const TEXT = 'Orchard Lantern Holdings, Inc. (the "Company") sells lamps.\n\nThe Company grows. The Company‸ wins.\n'

  it('of a term lead to its definition and all its uses', async () => {
    const { checked, offset, text } = await askAt(TEXT)
    const place = definitionAt(checked, offset)
    assert.equal(text.slice(place?.span.start, place?.span.end), 'Company')
    assert.equal(place?.span.start, text.indexOf('Company"'))
    const { spans, declaration } = referencesAt(checked.snapshot, offset)
    assert.equal(spans.length, 3)
    assert.deepEqual(declaration, place.span)
    assert.ok(spans.every(({ start, end }) => text.slice(start, end) === 'Company'))
  })

  it('of a name lead to its first mention and to every form of it', async () => {
    const { checked, offset, text } = await askAt(
      'Quillmark Lantern, Inc. sells lamps.\n\nWe admire Quillmark. Quill‸mark Lantern grows; the lantern of Quillmarks does not.\n',
    )
    assert.equal(definitionAt(checked, offset)?.span.start, 0)
    const { spans, declaration } = referencesAt(checked.snapshot, offset)
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['Quillmark Lantern, Inc.', 'Quillmark', 'Quillmark Lantern'],
    )
    assert.equal(declaration?.start, 0)
  })

  it('of a term lead to the definition that governs its annex', async () => {
    const { checked, offset, text } = await askAt(
      'The plan (the "Plan") is old. The Plan ends.\n\n# Annex A\n\nThe rules (the "Plan") are new. The Pl‸an starts.\n',
    )
    assert.equal(definitionAt(checked, offset)?.span.start, text.lastIndexOf('Plan"'))
    assert.equal(referencesAt(checked.snapshot, offset).spans.length, 2)
  })

  it('of a share count lead to where it is first stated, and to every statement', async () => {
    const { checked, offset, text } = await askAt(
      'At April 15, 2025, 1,234,567 shares of common stock were outstanding.\n\n' +
        'As of April 15, 2025, there were 1,234,567‸ shares of common stock outstanding.\n',
    )
    assert.equal(definitionAt(checked, offset)?.span.start, text.indexOf('1,234,567'))
    assert.equal(referencesAt(checked.snapshot, offset).spans.length, 2)
  })

  it('of a figure of a line item lead to the other places that state it, where it ties', async () => {
    const table = `Product revenue was $305.0 million for the year ended December 31, 2024.

| (in thousands) | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Product revenue | $305,01AT2 | $260,005 |
| Service revenue | 152,790 | 130,204 |
`
    const tied = await askAt(table.replace('AT', '‸'))
    assert.equal(definitionAt(tied.checked, tied.offset)?.span.start, tied.text.indexOf('$305.0'))
    const { spans } = referencesAt(tied.checked.snapshot, tied.offset)
    assert.deepEqual(
      spans.map(({ start, end }) => tied.text.slice(start, end)),
      ['$305.0 million', '$305,012'],
    )
    const alone = await askAt(table.replace('AT', '').replace('152,790', '152,‸790'))
    assert.equal(definitionAt(alone.checked, alone.offset), undefined)
    assert.deepEqual(referencesAt(alone.checked.snapshot, alone.offset).spans, [])
  })

  it('are nothing where nothing is spoken of', async () => {
    const { checked, offset } = await askAt('Nothing‸ here.\n')
    assert.equal(definitionAt(checked, offset), undefined)
    assert.deepEqual(referencesAt(checked.snapshot, offset).spans, [])
  })
})

describe('the actions', () => {
  it('of a place are its fixes first, and each rule is switched off and explained once', async () => {
    const { checked, offset } = await askAt('It is on Wednes‸day, June 17, 2025.\n')
    const actions = actionsAt(checked, { start: offset, end: offset })
    assert.deepEqual(
      actions.map(({ kind, title }) => [kind, title]),
      [
        ['fix', 'Write Tuesday'],
        ['switch-off', 'Switch weekday-wrong off in this workspace'],
        ['explain', 'Explain weekday-wrong'],
      ],
    )
    assert.deepEqual(actionsAt(checked, { start: 0, end: 1 }), [])
  })
})

describe('references to a part of the document', () => {
  it('are all that point to it, its heading with them, and not those into another document', async () => {
    const { checked, offset } =
      await askAt(`The debt is in ‸Note 7. See also Note 7, Note 8 and Note 7 of our 2024 Annual Report.

## Note 7. Debt

It owed $4.5 million.

## Note 8. Leases
`)
    const { spans, declaration } = referencesAt(checked.snapshot, offset)
    const { text } = checked.snapshot
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['Note 7', 'Note 7', 'Note 7'],
    )
    assert.equal(declaration?.start, text.indexOf('Note 7. Debt'))
  })
})
