import { readGrid } from '../tables/grid.ts'
import { detailsOf, totalDefects } from '../tables/total-defects.ts'
import { defineRule } from './rule.ts'

export const tableDoesNotFoot = defineRule({
  id: 'table-does-not-foot',
  title: 'A total that is not the sum of its rows',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'suggestion',
  since: '0.2.0',
  why: `A column that does not add up is the first thing that an auditor, a comment letter or a journalist finds. It says that a figure was mistyped, left stale or left out.

Tickmark finds out which rows make which total: nested subtotals, rows to be deducted, totals without a label, totals above their parts. It reports a total only where the same rows make it in another column, or where it can be compared in one column alone and a single slip of the pen (one digit, two neighboring digits exchanged, a thousandfold) explains the gap. Half a unit for each figure is rounding and is never reported; nor are averages, percentages and columns in which rows are missing.

It is an error where a second relation misses by the same amount (the row of a wrong figure, or the total above a wrong subtotal), or where two other columns hold and one slip explains the gap; a warning otherwise. What cannot be explained is left open.

When not to use it: for tables whose columns are not meant to be added although they look so.`,
  options: {},
  messages: {
    sum: '{label} is {printed}, rows sum to {computed}',
    result: '{label} is {printed}, but {arithmetic}',
  },
  examples: [
    {
      name: 'The same rows make the total in the other column',
      text: `| | 2012 | 2011 |
|---|---|---|
| Systems | 98,500 | 91,250 |
| Services | 54,500 | 41,870 |
| Total | 163,000 | 133,120 |
          ^^^^^^^ sum: Total 2012 is 163,000, rows sum to 153,000`,
    },
    {
      name: 'numbers set right by no-break spaces',
      text: `| (in thousands) | 2024 | 2023 |
|---|---|---|
| Cash | \u00A0\u00A01,204 | 1,100 |
| Receivables | \u00A0\u00A02,310 | 2,005 |
| Inventory | \u00A0\u00A04,117 | 3,902 |
| Prepaid | \u00A0\u00A0305 | 288 |
| Total current assets | \u00A0\u00A07,963 | 7,295 |
                           ^^^^^ sum: Total current assets 2024 is 7,963, rows sum to 7,936
`,
    },
    {
      name: 'A wrong row, found by its total',
      text: `| (in thousands) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Cash | $41,207 | $38,114 | $29,640 |
| Receivables, net | 22,580 | 24,905 | 21,377 |
| Inventories | 17,346 | 15,662 | 14,018 |
| Total current assets | $81,133 | $77,681 | $65,035 |
                                    ^^^^^^ sum: Total current assets 2023 is 77,681, rows sum to 78,681`,
    },
    {
      name: 'A loss deducted from a profit',
      text: `| | 2024 | 2023 |
|---|---|---|
| Net sales | $512,440 | $498,205 |
| Cost of sales | 331,876 | 325,114 |
| Gross profit | 180,564 | 137,091 |
                           ^^^^^^^ result: Gross profit 2023 is 137,091, but 498,205 − 325,114 = 173,091`,
    },
    {
      name: 'One column alone, and two digits exchanged',
      text: `| Year | Amount |
|---|---|
| 2025 | $14,310 |
| 2026 | 12,874 |
| 2027 | 9,655 |
| Thereafter | 30,218 |
| Total lease payments | $67,507 |
                          ^^^^^^ sum: Total lease payments, Amount, is 67,507, rows sum to 67,057`,
    },
    {
      name: 'Subtotals, deductions and percentages that hold',
      text: `| | 2024 | % | 2023 | % |
|---|---|---|---|---|
| Machinery | 88,410 | 61% | 80,112 | 60% |
| Buildings | 56,205 | 39 | 53,940 | 40 |
| | 144,615 | 100 | 134,052 | 100 |
| Less accumulated depreciation | 61,338 | | 55,017 | |
| Property, plant and equipment, net | 83,277 | | 79,035 | |`,
    },
    {
      name: 'Rounding',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Americas | 310 | 298 |
| Europe | 205 | 197 |
| Asia | 118 | 110 |
| Total | 634 | 605 |`,
    },
    {
      name: 'A total that says something else',
      text: `| | 2024 | 2023 |
|---|---|---|
| Stores opened | 14 | 11 |
| Stores closed | 6 | 9 |
| Total stores at year end | 412 | 404 |`,
    },
    {
      name: 'A table that prints the largest parts only',
      text: `| Holder | Shares |
|---|---|
| First fund | 1,204,500 |
| Second fund | 988,140 |
| Total outstanding | 9,417,382 |`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      for (const defect of totalDefects(readGrid(table, reading.mentions))) {
        if (defect.kind !== 'foots') continue
        const at = table.run.span(defect.total.from, defect.total.to)
        report(defect.plain ? 'sum' : 'result', at, detailsOf(table.run, defect))
      }
    }
  },
})
