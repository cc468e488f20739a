import assert from 'node:assert/strict'

import { tableLenses, tiesTitle } from '../../server/src/features/lenses.ts'
import { askAt } from './ask.ts'

/** The lenses of a text as an editor shows them, those of one table in a line. */
async function lensesOf(text: string): Promise<readonly string[]> {
  const { snapshot } = (await askAt(`${text}‸`)).checked
  const lines = new Map<number, string[]>()
  for (const lens of tableLenses(snapshot)) {
    const goTo = lens.kind === 'totals' && lens.goTo !== undefined ? lens.goTo : undefined
    const title = lens.kind === 'totals' ? lens.title : (tiesTitle(snapshot, lens.at.start) ?? '')
    const shown = goTo === undefined ? title : `${title} → ${text.slice(goTo.start, goTo.end)}`
    lines.set(lens.at.start, [...(lines.get(lens.at.start) ?? []), shown])
  }
  return [...lines.values()].map((titles) => titles.join(' | '))
}

const YEARS = `| | 2012 | 2011 | 2010 |
|---|---|---|---|
| Systems | 98,500 | 91,250 | 80,110 |
| Services | 54,500 | 41,870 | 40,205 |
| Total | 153,000 | 133,120 | 120,315 |
`

describe('the lens over a table', () => {
  it('says that its columns foot', async () => {
    assert.deepEqual(await lensesOf(YEARS), ['foots ✓ 3 of 3 columns'])
  })

  it('says which total does not, and leads to it', async () => {
    assert.deepEqual(await lensesOf(YEARS.replace('153,000', '163,000')), [
      '✗ Total 2012: 163,000 printed, 153,000 summed → 163,000 | foots ✓ 2 of 3 columns',
    ])
  })

  it('says that its rows cross-foot', async () => {
    const [lens] = await lensesOf(`| Name | Fees | Awards | Total |
|---|---|---|---|
| A. Ames | 40,000 | 61,250 | 101,250 |
| B. Bell | 42,500 | 61,250 | 103,750 |
| C. Carr | 38,120 | 60,005 | 98,125 |
| D. Dunn | 51,340 | 70,881 | 122,221 |
`)
    assert.equal(lens, 'cross-foots ✓ 4 of 4 rows')
  })

  it('counts the figures that tie with others', async () => {
    const table = (gross: string, other: string): string => `(in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Interest expense | 12,441 | 13,902 |
| Rent expense | ${gross} | 41,320 |
| Legal fees | ${other} | 9,877 |
| Postage | 1,204 | 1,188 |

`
    const again = table('40,118', '8,102').replace('| Postage | 1,204 | 1,188 |\n', '')
    assert.deepEqual(await lensesOf(table('41,018', '5,519') + again), [
      '6 figures: 4 agree, 1 does not, 1 open',
      '6 figures: 4 agree, 1 does not, 1 open',
    ])
  })

  it('is not there where nothing adds up and nothing ties', async () => {
    assert.deepEqual(
      await lensesOf(`| Name | Age |
|---|---|
| A. Ames | 61 |
| B. Bell | 47 |
`),
      [],
    )
  })
})
