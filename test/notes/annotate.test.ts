import assert from 'node:assert/strict'

import fc from 'fast-check'

import { recogniseDocument } from '../../server/src/analysis/document-kind.ts'
import { annotateSelection, notePathOf, relativeAddress } from '../../server/src/features/annotate.ts'
import { citationBroken } from '../../server/src/rules/citation-broken.ts'
import { noteFigureDiffers } from '../../server/src/rules/note-figure-differs.ts'
import { checkText, citationsOf, snapshotOf, type LocatedFinding } from '../kit/analyse.ts'
import { FILING } from './sample.ts'

const NAME = 'harbor 10-Q.md'
const ADDRESS = 'harbor%2010-Q.md'
const RULES = [citationBroken, noteFigureDiffers]
const filing = snapshotOf(FILING)

interface Annotated {
  readonly note: string
  readonly cursor: number
  readonly quoted: string
}

function annotate(start: number, end: number, note?: string): Annotated | undefined {
  const made = annotateSelection({ filing, selection: { start, end }, address: ADDRESS, note })
  if (made === undefined) return undefined
  let text = note ?? ''
  for (const edit of made.edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  return { note: text, cursor: made.cursor, quoted: FILING.slice(made.quoted.start, made.quoted.end) }
}

function annotateText(wanted: string, note?: string): Annotated {
  const start = FILING.indexOf(wanted)
  const made = annotate(start, start + wanted.length, note)
  assert.ok(made)
  return made
}

function check(note: string): Promise<readonly LocatedFinding[]> {
  return checkText(note, RULES, 'note', {}, 'markdown', { [NAME]: FILING })
}

describe('annotating a selection', () => {
  it('starts a note with the name of the filing', () => {
    const { note, cursor } = annotateText('4,812,330\nshares')
    assert.equal(
      note,
      `---
filing: "harbor 10-Q.md"
---

# Notes on Form 10-Q

> 4,812,330 shares
>
> [Form 10-Q](${ADDRESS}#:~:text=4%2C812%2C330%20shares "Form 10-Q, Liquidity; as cited: 4,812,330 shares")
`,
    )
    assert.equal(cursor, note.length)
    assert.equal(recogniseDocument({ path: 'harbor 10-Q.notes.md', text: note }).kind, 'note')
  })

  it('adds to the end of a note, in its own line endings', () => {
    const first = annotateText('further shares at $4.25', 'Some thoughts').note
    assert.match(first, /^Some thoughts\n\n> further shares at \$4\.25\n>\n> \[/)
    assert.match(
      annotateText('further shares at $4.25', '- a\r\n').note,
      /^- a\r\n\r\n> further shares at \$4\.25\r\n>\r\n> \[/,
    )
    assert.match(annotateText('further shares', first).note, /"\)\n\n> further shares\n/)
  })

  it('quotes whole words and whole figures', () => {
    assert.equal(annotateText('2.4').quoted, '\\$12.4 million')
    assert.equal(annotateText('812,330\nsha').quoted, '4,812,330\nshares')
    assert.equal(annotateText('per sh').quoted.endsWith('per share'), true)
  })

  it('quotes rows of a table cell by cell', () => {
    assert.match(annotateText('Net loss | (1,310)').note, /> Net loss; \\?\(1,310\)\n/)
  })

  it('makes nothing of a selection without text', () => {
    const gap = FILING.indexOf('\n\n## Liquidity')
    assert.equal(annotate(gap, gap + 2), undefined)
    assert.equal(annotate(0, 0), undefined)
  })

  it('makes a note without findings whose citation is exactly the quotation, whatever is selected', async () => {
    const selection = fc.tuple(fc.nat(FILING.length - 1), fc.nat(300))
    await fc.assert(
      fc.asyncProperty(selection, async ([start, length]) => {
        const end = Math.min(start + 1 + length, FILING.length)
        const made = annotate(start, end)
        if (made === undefined) return
        assert.deepEqual(
          (await check(made.note)).map(({ message }) => message),
          [],
          made.note,
        )
        const citations = citationsOf(snapshotOf(made.note), { [NAME]: FILING })
        assert.equal(citations.length, 1, made.note)
        const places = citations[0]?.passages.map((place) => filing.spanOf(place)) ?? []
        const [first, last] = [places[0], places.at(-1)]
        assert.ok(first && last, made.note)
        assert.equal(FILING.slice(first.start, last.end), made.quoted)
      }),
      { numRuns: 100 },
    )
  })

  it('makes a note in which a changed figure is found', async () => {
    for (const [wanted, printed, changed] of [
      ['4,812,330\nshares', '4,812,330', '4,812,303'],
      ['\\$12.4 million of cash', '12.4', '14.2'],
      ['about 61.7% of those authorized', '61.7', '67.1'],
      ['Net loss | (1,310) | (2,045)', '2,045', '2,054'],
      ['US$25,000,000 bears 5.25%', '5.25', '5.52'],
    ] as const) {
      const { note } = annotateText(wanted)
      const at = note.indexOf(printed, note.indexOf('\n> '))
      const edited = note.slice(0, at) + changed + note.slice(at + printed.length)
      const findings = await check(edited)
      assert.deepEqual(
        findings.map(({ rule, severity }) => `${rule} ${severity}`),
        ['note-figure-differs error'],
        edited,
      )
      assert.ok(findings[0]?.printed.includes(changed))
    }
  })
})

describe('the note of a filing', () => {
  it('stands beside it, or in the folder for notes', () => {
    assert.equal(notePathOf('filings/proxy.md', undefined), 'filings/proxy.notes.md')
    assert.equal(notePathOf('proxy.2024.txt', undefined), 'proxy.2024.notes.md')
    assert.equal(notePathOf('/a/filings/proxy.md', '/a/notes/'), '/a/notes/proxy.notes.md')
  })

  it('leads to the filing by a relative address', () => {
    assert.equal(
      relativeAddress('/a/notes/proxy.notes.md', '/a/filings/the proxy (1).md'),
      '../filings/the%20proxy%20%281%29.md',
    )
    assert.equal(relativeAddress('/a/proxy.notes.md', '/a/proxy.md'), 'proxy.md')
    assert.equal(relativeAddress('/a/proxy.notes.md', '/a/b/proxy.md'), 'b/proxy.md')
  })
})
