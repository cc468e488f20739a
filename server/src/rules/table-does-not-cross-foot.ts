import { readGrid } from '../tables/grid.ts'
import { detailsOf, totalDefects } from '../tables/total-defects.ts'
import { defineRule } from './rule.ts'

export const tableDoesNotCrossFoot = defineRule({
  id: 'table-does-not-cross-foot',
  title: 'A row total that is not the sum of its columns',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'suggestion',
  since: '0.2.0',
  why: `Fees and awards make total compensation, quarters make the year, gross less accumulated makes net. Where the other rows of a table show that one column is computed from others, the one row in which it is not holds a figure that is wrong.

Tickmark lets at least three rows establish how the columns are related, and reports a row only where it is the only one against it. Rows whose columns all add up downwards, rows of averages and percentages, and rows with empty cells are left alone; rounding is half a unit for each figure. Where a column asks for the same correction, \`table-does-not-foot\` reports it with both proofs.

When not to use it: for tables with eliminations that are not printed.`,
  options: {},
  messages: {
    sum: '{label} is {printed}, columns sum to {computed}',
    result: '{label} is {printed}, but {arithmetic}',
  },
  examples: [
    {
      name: 'Fees and awards',
      text: `| Name | Fees | Stock awards | Total |
|---|---|---|---|
| R. Alder | 82,500 | 110,240 | 192,740 |
| M. Birch | 74,000 | 110,240 | 184,240 |
| S. Cedar | 91,250 | 110,240 | 210,490 |
                                ^^^^^^^ sum: S. Cedar, Total is 210,490, columns sum to 201,490
| T. Dogwood | 68,400 | 95,310 | 163,710 |`,
    },
    {
      name: 'Cost less depreciation',
      text: `| | Cost | Accumulated | Net |
|---|---|---|---|
| Land improvements | 18,440 | 6,205 | 12,235 |
| Buildings | 96,117 | 41,380 | 54,773 |
                                ^^^^^^ result: Buildings, Net is 54,773, but 96,117 − 41,380 = 54,737
| Vehicles | 23,905 | 17,662 | 6,243 |
| Furniture | 8,116 | 5,504 | 2,612 |`,
    },
    {
      name: 'Quarters and a year that hold',
      text: `| | First | Second | Third | Fourth | Year |
|---|---|---|---|---|---|
| Sales | 101,420 | 98,775 | 110,306 | 131,208 | 441,709 |
| Cost | 66,031 | 64,420 | 71,905 | 85,644 | 288,000 |
| Gross profit | 35,389 | 34,355 | 38,401 | 45,564 | 153,709 |
| Per share, diluted | 0.31 | 0.29 | 0.35 | 0.44 | 1.38 |`,
    },
    {
      name: 'A column that is not computed',
      text: `| Plan | Granted | Outstanding | Available |
|---|---|---|---|
| 2012 plan | 4,105,220 | 1,310,480 | 2,006,117 |
| 2018 plan | 6,230,905 | 3,415,226 | 1,550,308 |
| Inducement | 402,118 | 260,440 | 97,502 |`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      for (const defect of totalDefects(readGrid(table, reading.mentions))) {
        if (defect.kind !== 'cross-foots') continue
        const at = table.run.span(defect.total.from, defect.total.to)
        report(defect.plain ? 'sum' : 'result', at, detailsOf(table.run, defect))
      }
    }
  },
})
