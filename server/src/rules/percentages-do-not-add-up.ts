import { unevenMixes } from '../facts/percentage-mixes.ts'
import { readGrid } from '../tables/grid.ts'
import { printedValue, shortened } from '../tables/proofs.ts'
import { tableTotals } from '../tables/totals.ts'
import { defineRule } from './rule.ts'

/** Reports a mix of percentages that does not make the 100 below it, where the table's other columns add up. */
export const percentagesDoNotAddUp = defineRule({
  id: 'percentages-do-not-add-up',
  title: 'Percentages that do not add up to 100',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['information'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `A mix (revenue by region, a portfolio by rating, an allocation of a plan's assets) ends in 100%. Where the rows above the 100 do not come to it, one of them is wrong or missing.

A column is reported only where the same rows add up in the table's other columns, of percentages or of amounts: in two of them, or in one where a slip of the hand explains the miss. Rounding is half a unit of the last digit for each percentage.

When not to use it: for tables that leave small items out of the percentages.`,
  options: {},
  messages: { sum: '{header} is {printed}%, but the percentages above add up to {sum}%' },
  examples: [
    {
      name: 'one of three years',
      text: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Americas | 52.4% | 53.1% | 55.0% |
| Europe | 28.3% | 29.1% | 26.9% |
| Asia Pacific | 19.3% | 18.7% | 18.1% |
| Total | 100.0% | 100.0% | 100.0% |
                   ^^^^^ sum: 2023 is 100.0%, but the percentages above add up to 100.9%
`,
    },
    {
      name: 'beside amounts',
      text: `| Rating | Amount | Percent of portfolio |
|---|---|---|
| AAA | 48,310 | 38.4% |
| AA | 31,205 | 28.4% |
| A | 27,440 | 21.8% |
| BBB | 18,875 | 15.0% |
| Total | 125,830 | 100.0% |
                    ^^^^^ sum
`,
    },
    {
      name: 'digits exchanged',
      text: `| Asset class | Target | Actual |
|---|---|---|
| Equity securities | 45% | 54% |
| Debt securities | 35% | 34% |
| Real estate | 15% | 16% |
| Cash | 5% | 5% |
| Total | 100% | 100% |
                 ^^^ sum
`,
    },
    {
      name: 'a total without a label',
      text: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Subscriptions | 71% | 69% | 68% |
| Licenses | 17% | 19% | 21% |
| Services | 12% | 12% | 21% |
| | 100% | 100% | 100% |
                  ^^^ sum
`,
    },
    {
      name: 'net sales as the total',
      text: `| (percent of net sales) | First quarter | Second quarter | Third quarter |
|---|---|---|---|
| Stores | 61.2% | 60.8% | 59.9% |
| Online | 30.1% | 13.0% | 31.2% |
| Wholesale | 8.7% | 9.2% | 8.9% |
| Net sales | 100.0% | 100.0% | 100.0% |
                       ^^^^^ sum
`,
    },
    {
      name: 'mixes that add up, within rounding',
      text: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Americas | 52.4% | 53.1% | 55.0% |
| Europe | 28.3% | 28.1% | 26.9% |
| Asia Pacific | 19.3% | 18.7% | 18.1% |
| Total | 100.0% | 100.0% | 100.0% |
`,
    },
    {
      name: 'rounded to whole percent',
      text: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Americas | 53% | 53% | 55% |
| Europe | 28% | 28% | 27% |
| Asia Pacific | 20% | 19% | 19% |
| Total | 100% | 100% | 100% |
`,
    },
    {
      name: 'percentages of revenue that are no mix',
      text: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Revenue | 100.0% | 100.0% | 100.0% |
| Cost of revenue | 62.7% | 63.4% | 61.9% |
| Operating expenses | 27.1% | 26.6% | 27.4% |
| Operating income | 10.2% | 10.0% | 10.7% |
`,
    },
    {
      name: 'one column',
      text: `| | 2024 |
|---|---|
| Americas | 52.4% |
| Europe | 28.3% |
| Asia Pacific | 9.3% |
| Total | 100.0% |
`,
    },
    {
      name: 'a mix that leaves small items out in every year',
      text: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Americas | 50.4% | 51.1% | 52.0% |
| Europe | 28.3% | 28.1% | 26.9% |
| Asia Pacific | 18.3% | 18.7% | 18.1% |
| Total | 100.0% | 100.0% | 100.0% |
`,
    },
    {
      name: 'subtotals within the mix',
      text: `| | 2024 | 2023 |
|---|---|---|
| United States | 41% | 44% |
| Canada | 11% | 9% |
| Americas | 52% | 53% |
| Europe | 28% | 28% |
| Asia Pacific | 20% | 19% |
| Total | 100% | 100% |
`,
    },
    {
      name: 'attainment of goals',
      text: `| Measure | Target | Attained |
|---|---|---|
| Revenue | 100% | 104% |
| Operating income | 100% | 97% |
| Cash flow | 100% | 112% |
| Total payout | 100% | 100% |
`,
    },
    {
      name: 'ownership of subsidiaries',
      text: `| Subsidiary | Ownership | Voting |
|---|---|---|
| North | 100% | 100% |
| South | 75% | 75% |
| East | 51% | 60% |
| Total interest in joint ventures | 100% | 100% |
`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      if (!table.run.text.includes('100')) continue
      for (const { block } of tableTotals(readGrid(table, reading.mentions))) {
        for (const { at, header, parts, sum, holding } of unevenMixes(block)) {
          const [first] = parts
          if (first === undefined) continue
          const computed = printedValue(block, sum, first)
          const name = shortened(header) === '' ? 'Total' : shortened(header)
          report('sum', table.run.span(at.from, at.to), {
            data: { header: name, printed: at.printed, sum: computed },
            related: parts.map((part) => ({ at: table.run.span(part.from, part.to), message: `${part.printed}%` })),
            proof: [
              `${parts.map(({ printed }) => printed).join(' + ')} = ${computed}`,
              `holds in ${holding} other column${holding > 1 ? 's' : ''}`,
            ],
            keys: [name, at.printed, computed],
          })
        }
      }
    }
  },
})
