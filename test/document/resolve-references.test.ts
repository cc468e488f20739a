import assert from 'node:assert/strict'

import { definitionAt } from '../../server/src/features/definition.ts'
import { askAt, hoverText } from '../features/ask.ts'

/** The text of what the reference at the cursor points to. */
async function target(marked: string): Promise<string | undefined> {
  const { checked, offset, text } = await askAt(marked)
  const place = definitionAt(checked, offset)
  return place === undefined ? undefined : text.slice(place.span.start, place.span.end)
}

const REPORT = `PART I

Item 1. Financial Statements

Notes to Consolidated Financial Statements

NOTE 7. Barn Debt

We owe $5 million on barns.

PART II

Item 1. Legal Proceedings

None here.

Item 6. Exhibits

| Exhibit | Description |
| --- | --- |
| 10.3 | Barn Loan Agreement |
| 31.1 | Certification of the chief executive |

ANNEX A

Proposal 5: Reverse Split

Section 3.1 Closing. The closing takes place in the barn.

Liquidity and Capital Resources

We have hay.
`

describe('what references point to', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['See Note‸ 7.', 'NOTE 7. Barn Debt'],
    ['See Part II, Item‸ 1.', 'Item 1. Legal Proceedings'],
    ['See Part‸ I, Item 1.', 'Item 1. Financial Statements'],
    ['See Item‸ 6.', 'Item 6. Exhibits'],
    ['See Part‸ II.', 'PART II'],
    ['See Exhibit‸ 10.3.', '10.3 | Barn Loan Agreement'],
    ['See Annex‸ A.', 'ANNEX A'],
    ['See Proposal No.‸ 5.', 'Proposal 5: Reverse Split'],
    ['See Section‸ 3.1(a).', 'Section 3.1 Closing. The closing takes place in the barn.'],
    ['as discussed below under “Liquidity‸ and Capital Resources.”', 'Liquidity and Capital Resources'],
    ['See Note‸ 8.', undefined],
    ['See Note‸ 7 of our 2030 Annual Report.', undefined],
  ]
  for (const [sentence, expected] of cases) {
    it(sentence, async () => {
      assert.equal(await target(`${sentence}\n\n${REPORT}`), expected)
    })
  }

  it('a footnote mark points to the note behind the table', async () => {
    const text = '| Name | Shares |\n| --- | --- |\n| Ann Poe (1‸) | 1,200 |\n\n(1) Held by a trust.\n'
    assert.equal(await target(text), '(1) Held by a trust.')
  })

  it('a footnote mark points to the item of a list that a converter made of the note', async () => {
    const text = '| Name (2‸) | Shares |\n| --- | --- |\n| Ann Poe | 1,200 |\n\n1. Held by a trust.\n2. Of record.\n'
    assert.equal(await target(text), 'Of record.')
  })

  it('the table below is the next one', async () => {
    const text = 'The table‸ below says it.\n\nWords.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n'
    assert.match((await target(text)) ?? '', /^A \| B/)
  })

  it('a page is where its number stands', async () => {
    const pages = ['F-1', 'F-2', 'F-3'].map((page) => `On ${page} we write.\n\n${page}`).join('\n\n')
    assert.equal(await target(`See page‸ F-2.\n\nF-0\n\n${pages}`), 'On F-2 we write.')
  })
})

describe('the hover of a reference', () => {
  it('shows the heading, and the first lines under it', async () => {
    const hover = await hoverText(`See Note‸ 7.\n\n${REPORT}`)
    assert.match(hover, /NOTE 7\. Barn Debt/)
    assert.match(hover, /We owe \$5 million on barns\./)
  })
  it('names the other document', async () => {
    assert.match(await hoverText('See Note‸ 7 of our 2030 Annual Report.'), /our 2030 Annual Report/)
  })
})
