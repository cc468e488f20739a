import { wrongRatios } from '../facts/table-ratios.ts'
import { readGrid } from '../tables/grid.ts'
import { shortened } from '../tables/proofs.ts'
import { tableTotals } from '../tables/totals.ts'
import { defineRule } from './rule.ts'

/** Reports percentages of a table that are not the ratio of two of its amounts, where their neighbors are. */
export const ratioWrong = defineRule({
  id: 'ratio-wrong',
  title: 'A percentage that is not the ratio of the amounts beside it',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Columns of percentages of revenue, and rows of margins, tax rates and operating ratios, are computed from amounts that the same table prints.

A column is understood when at least four of its percentages are the ratios of another column’s amounts to one of them; the one that is not, beyond what rounding allows, is reported where a slip of the hand explains it. Gross margin, operating margin, net margin, operating ratio and effective tax rate are recomputed from the standard captions, and reported where another column of the row agrees. It is an error where six rows, or three columns, agree.

Adjusted, organic and constant-currency measures are left alone, and so are percentages of changes, which \`change-wrong\` recomputes.

When not to use it: for tables whose percentages are of amounts before rounding to whole millions, with very small amounts.`,
  options: {},
  messages: { differs: '{label}: {part} of {whole} is {computed}%, printed {printed}%' },
  examples: [
    {
      name: 'a column of percentages of revenue',
      text: `| (in thousands) | 2024 | % of revenue |
|---|---|---|
| Revenue | 84,317 | 100.0% |
| Cost of revenue | 52,906 | 62.7% |
| Research and development | 9,118 | 10.8% |
| Selling and marketing | 7,430 | 8.8% |
| General and administrative | 6,205 | 4.7% |
                                       ^^^ differs: General and administrative: 6,205 of 84,317 is 7.4%, printed 4.7%
| Operating income | 8,658 | 10.3% |
`,
    },
    {
      name: 'percentages of a total',
      text: `| Region | Loans | Percent of total |
|---|---|---|
| North | 412,330 | 31.4% |
| South | 268,915 | 20.5% |
| East | 305,118 | 32.2% |
                   ^^^^ differs
| West | 190,274 | 14.5% |
| Other | 137,406 | 10.5% |
| Total | 1,314,043 | 100.0% |
`,
    },
    {
      name: 'an operating margin',
      text: `| (in millions) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Net sales | 4,120 | 3,877 | 3,402 |
| Operating income | 618 | 543 | 442 |
| Operating margin | 15.0% | 14.0% | 31.0% |
                                     ^^^^ differs: Operating margin: 442 of 3,402 is 13.0%, printed 31.0%
`,
    },
    {
      name: 'an operating ratio',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Total operating revenues | 4,250 | 4,119 |
| Total operating expenses | 2,545 | 2,566 |
| Operating income | 1,705 | 1,553 |
| Operating ratio | 59.9% | 63.2% |
                            ^^^^ differs
`,
    },
    {
      name: 'an effective tax rate',
      text: `| (in thousands) | 2024 | 2023 |
|---|---|---|
| Income before income taxes | 18,440 | 16,205 |
| Provision for income taxes | 4,057 | 3,403 |
| Net income | 14,383 | 12,802 |
| Effective tax rate | 2.20% | 21.0% |
                       ^^^^ differs
`,
    },
    {
      name: 'columns that hold',
      text: `| (in thousands) | 2024 | % of revenue | 2023 | % of revenue |
|---|---|---|---|---|
| Revenue | 84,317 | 100.0% | 80,105 | 100.0% |
| Cost of revenue | 52,906 | 62.7% | 50,770 | 63.4% |
| Research and development | 9,118 | 10.8% | 8,331 | 10.4% |
| Selling and marketing | 7,430 | 8.8% | 7,050 | 8.8% |
| General and administrative | 6,205 | 7.4% | 5,927 | 7.4% |
`,
    },
    {
      name: 'cut off instead of rounded',
      text: `| Region | Loans | Percent of total |
|---|---|---|
| North | 412,330 | 31.3% |
| South | 268,915 | 20.4% |
| East | 305,118 | 23.2% |
| West | 190,274 | 14.4% |
| Other | 137,406 | 10.4% |
| Total | 1,314,043 | 100.0% |
`,
    },
    {
      name: 'percentages of change',
      text: `| (in thousands) | 2024 | 2023 | % change |
|---|---|---|---|
| Revenue | 84,317 | 80,105 | 5.3% |
| Cost of revenue | 52,906 | 50,770 | 4.2% |
| Research and development | 9,118 | 8,331 | 9.4% |
| Selling and marketing | 7,430 | 7,050 | 5.4% |
| General and administrative | 6,205 | 5,927 | 7.4% |
`,
    },
    {
      name: 'an adjusted margin',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Net sales | 4,120 | 3,877 |
| Operating income | 618 | 543 |
| Adjusted operating margin | 16.0% | 14.0% |
`,
    },
    {
      name: 'a margin that no other column shows',
      text: `| (in millions) | 2024 |
|---|---|
| Net sales | 4,120 |
| Operating income | 618 |
| Operating margin | 51.0% |
`,
    },
    {
      name: 'a tax rate that no column follows',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Income before income taxes | 18,440 | 16,205 |
| Provision for income taxes | 4,057 | 3,403 |
| Effective tax rate | 24.8% | 25.1% |
`,
    },
    {
      name: 'yields beside balances',
      text: `| | Average balance | Average yield |
|---|---|---|
| Loans | 812,400 | 5.41% |
| Securities | 240,118 | 3.02% |
| Deposits at banks | 41,275 | 4.88% |
| Other | 12,816 | 2.10% |
| Total | 1,106,609 | 4.83% |
`,
    },
    {
      name: 'a small difference',
      text: `| (in thousands) | 2024 | % of revenue |
|---|---|---|
| Revenue | 84,317 | 100.0% |
| Cost of revenue | 52,906 | 62.7% |
| Research and development | 9,118 | 10.8% |
| Selling and marketing | 7,430 | 8.8% |
| General and administrative | 6,205 | 7.2% |
| Operating income | 8,658 | 10.3% |
`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      if (!table.run.text.includes('%') && !/\bpercent/i.test(table.run.text)) continue
      for (const { block } of tableTotals(readGrid(table, reading.mentions))) {
        for (const ratio of wrongRatios(block)) {
          const { printed, part, whole, computed, holding } = ratio
          const decimals = Math.max(0, -(Math.round(Math.log10(printed.place)) + block.exponent))
          const result = computed.toFixed(decimals)
          const label = shortened(ratio.label)
          report('differs', table.run.span(printed.from, printed.to), {
            severity: holding >= (ratio.kind === 'column' ? 6 : 3) ? 'error' : 'warning',
            data: { label, part: part.printed, whole: whole.printed, computed: result, printed: printed.printed },
            related: [
              { at: table.run.span(part.from, part.to), message: `${shortened(ratio.partLabel)} ${part.printed}` },
              { at: table.run.span(whole.from, whole.to), message: `${shortened(ratio.wholeLabel)} ${whole.printed}` },
            ],
            proof: [
              `${part.printed} ÷ ${whole.printed} = ${result}%`,
              `holds in ${holding} other ${ratio.kind === 'column' ? 'row' : 'column'}${holding > 1 ? 's' : ''}`,
            ],
            keys: [label, printed.printed, part.printed],
          })
        }
      }
    }
  },
})
