import assert from 'node:assert/strict'

import { hoverText } from './ask.ts'

const RELEASE = `# Results

Total revenue was $4,578 million and $3,902 million for the years ended December 31, 2024 and 2023, respectively.

# Statements of operations

(in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Product revenue | $3,050,112 | $2,600,050 |
| Service revenue | 1,527,900 | 1,302,004 |
| Total revenue | $4,578,012 | $3,902,054 |
| Cost of revenue | (2,011,400) | (1,775,320) |
| Gross profit | $2,566,612 | $2,126,734 |
`

function hoverOn(printed: string, text = RELEASE): Promise<string> {
  assert.ok(text.includes(printed), printed)
  return hoverText(text.replace(printed, `${printed.slice(0, 2)}‸${printed.slice(2)}`))
}

describe('the hover on a figure of a line item', () => {
  it('in a sentence names the line item, its period and the cell that it ties to', async () => {
    assert.equal(
      await hoverOn('$4,578 million'),
      `[$4,578 million]
$4,578,000,000
Printed as $4,578 million, in millions
Rounded: stands for $4,577,500,000 to $4,578,500,000
Total revenue, year ended December 31, 2024
≈ agrees after rounding: $4,578,012 (in a table, the sentence has the words of the label), under Statements of operations`,
    )
  })

  it('in a table proves the total', async () => {
    assert.equal(
      await hoverOn('$4,578,012'),
      `[$4,578,012]
$4,578,012,000
Printed as $4,578,012, in thousands (from the text before the table)
Rounded: stands for $4,578,011,500 to $4,578,012,500
In the table: Total revenue, Year ended December 31, 2024
≈ agrees after rounding: $4,578 million (the sentence has the words of the label), under Results
foots ✓: 3,050,112 + 1,527,900 = 4,578,012
Part of Gross profit, which foots ✓: 4,578,012 − 2,011,400 = 2,566,612`,
    )
  })

  it('proves a total within rounding with both numbers', async () => {
    const text = `| (in millions) | 2024 | 2023 |
|---|---|---|
| Americas | 310 | 298 |
| Europe | 205 | 197 |
| Asia | 118 | 110 |
| Total | 634 | 605 |
`
    assert.match(await hoverOn('634', text), /\nfoots ≈ within rounding: 310 \+ 205 \+ 118 = 633, printed 634$/)
  })

  it('says how far two tables are apart', async () => {
    const text = `${RELEASE}
# Selected data

(in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Cost of revenue | (2,011,400) | (1,757,320) |
| Gross profit | $2,566,612 | $2,126,734 |
`
    assert.match(
      await hoverOn('1,757,320', text),
      /\n✗ does not agree: \(1,775,320\) \(in a table, the same label and period, off by 18,000,000\), under Statements of operations\n/,
    )
  })

  it('lists six ties and counts the others', async () => {
    const again = `
(in thousands)

| | Year ended December 31, 2024 |
|---|---|
| Product revenue | 3,050,112 |

More text stands between the tables of this page.
`
    const lines = (await hoverOn('$3,050,112', RELEASE + again.repeat(8))).split('\n')
    assert.equal(lines.filter((line) => line.startsWith('✓ agrees')).length, 6)
    assert.ok(lines.includes('and 2 more'), lines.join('\n'))
  })
})
