import { readGrid } from '../tables/grid.ts'
import { detailsOf, totalDefects } from '../tables/total-defects.ts'
import { defineRule } from './rule.ts'

export const rollForwardBroken = defineRule({
  id: 'roll-forward-broken',
  title: 'An ending balance that is not the beginning balance and the changes',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'suggestion',
  since: '0.2.0',
  why: `Equity, goodwill, allowances, options and cash are shown from the balance at the beginning over the changes to the balance at the end. Where the changes do not lead from one to the other, one of the figures is wrong.

Tickmark reports a balance only where the same rows lead to it in another column, or where a single slip of the pen explains the gap. Changes printed without a sign are taken as their labels say. The levels are those of \`table-does-not-foot\`.

When not to use it: for tables that leave small changes out.`,
  options: {},
  messages: {
    sum: '{label} is {printed}, but the balance and its changes come to {computed}',
    result: '{label} is {printed}, but {arithmetic}',
  },
  examples: [
    {
      name: 'Equity in three columns',
      text: `| | Common stock | Retained earnings | Total |
|---|---|---|---|
| Balance, December 31, 2022 | 41,200 | 118,350 | 159,550 |
| Net income | — | 22,480 | 22,480 |
| Stock issued | 3,115 | — | 3,115 |
| Dividends | — | (8,240) | (8,240) |
| Balance, December 31, 2023 | 44,315 | 132,950 | 176,905 |
                                        ^^^^^^^ sum: Balance, December 31, 2023, Retained earnings, is 132,950, but the balance and its changes come to 132,590`,
    },
    {
      name: 'Changes without signs',
      text: `| | 2024 | 2023 |
|---|---|---|
| Balance at beginning of year | 5,318 | 4,870 |
| Provision | 1,204 | 1,116 |
| Write-offs | 846 | 668 |
| Balance at end of year | 5,766 | 5,318 |
                           ^^^^^ result: Balance at end of year 2024 is 5,766, but 5,318 + 1,204 − 846 = 5,676`,
    },
    {
      name: 'Options that roll forward, beside a price that does not',
      text: `| | Options | Weighted-average exercise price |
|---|---|---|
| Outstanding at January 1, 2024 | 4,310,225 | $18.40 |
| Granted | 612,000 | 24.15 |
| Exercised | (388,410) | 15.02 |
| Forfeited | (71,330) | 20.77 |
| Outstanding at December 31, 2024 | 4,462,485 | $19.47 |`,
    },
    {
      name: 'Values at two days beside options that roll forward',
      text: `| | Options | Average price | Years left | Value |
|---|---|---|---|---|
| Outstanding at January 1, 2024 | 1,200,000 | $10.00 | 5.1 | $1,000 |
| Granted | 200,000 | 12.00 | | |
| Exercised | (100,000) | 8.00 | | |
| Outstanding at December 31, 2024 | 1,300,000 | $10.46 | 4.6 | $1,200 |`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      for (const defect of totalDefects(readGrid(table, reading.mentions))) {
        if (defect.kind !== 'rolls-forward') continue
        const at = table.run.span(defect.total.from, defect.total.to)
        report(defect.plain ? 'sum' : 'result', at, detailsOf(table.run, defect))
      }
    }
  },
})
