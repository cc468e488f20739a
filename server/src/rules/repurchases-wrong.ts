import { printedFigure } from '../facts/change-problems.ts'
import { mayBeRepurchases, repurchaseSlips } from '../facts/repurchase-table.ts'
import { figureBlocks } from '../facts/table-figures.ts'
import { grouped } from '../mentions/decimal.ts'
import { numberInFormOf } from '../mentions/printed-number.ts'
import { readGrid } from '../tables/grid.ts'
import { shortened } from '../tables/proofs.ts'
import { defineRule } from './rule.ts'

/** Reports an average price, or what may yet be bought, that a table of repurchases contradicts. */
export const repurchasesWrong = defineRule({
  id: 'repurchases-wrong',
  title: 'An average price or a remaining authorization that the repurchases do not make',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Item 703 of Regulation S-K asks for a table of the issuer’s purchases by month: the number of shares, the average price,
the number bought under announced programs, and what may yet be bought. The average price of the quarter is the weighted
average of the months’ prices, and what may yet be bought falls from month to month by what was bought.

A total’s average price is reported where no rounding of the months makes it and a slip of the hand explains it. What may
yet be bought is reported for a month between two others that agree without it. Months without a price leave the average
open, and an authorization that is raised or ends is no finding.

When not to use it: where the months’ prices leave out costs that the quarter’s price includes.`,
  options: {},
  messages: {
    average: '{label}: average price of {printed} printed, but the periods make {computed}',
    remaining: '{label}: {printed} may yet be bought, but the periods before and after make it {computed}',
  },
  examples: [
    {
      name: 'the average price of a quarter',
      text: `| Period | Total number of shares purchased | Average price paid per share | Shares purchased as part of publicly announced programs | Maximum number of shares that may yet be purchased |
|---|---|---|---|---|
| January 1 – 31 | 41,200 | $52.10 | 41,200 | 958,800 |
| February 1 – 28 | 38,750 | $54.45 | 38,750 | 920,050 |
| March 1 – 31 | 12,300 | $49.80 | 12,300 | 907,750 |
| Total | 92,250 | $57.28 | 92,250 | 907,750 |
                   ^^^^^^ average: Total: average price of $57.28 printed, but the periods make 52.78
`,
    },
    {
      name: 'what may yet be bought, in shares and in dollars',
      text: `| Period | Total number of shares purchased | Average price paid per share | Shares purchased as part of publicly announced programs | Maximum number of shares that may yet be purchased |
|---|---|---|---|---|
| January 1 – 31 | 41,200 | $52.10 | 41,200 | 958,800 |
| February 1 – 28 | 38,750 | $54.45 | 38,750 | 902,050 |
                                               ^^^^^^^ remaining: February 1 – 28: 902,050 may yet be bought, but the periods before and after make it 920,050
| March 1 – 31 | 12,300 | $49.80 | 12,300 | 907,750 |
| Total | 92,250 | $52.78 | 92,250 | 907,750 |

| Period | Total number of shares purchased | Average price paid per share | Shares purchased as part of publicly announced programs | Dollar value of shares that may yet be purchased (in thousands) |
|---|---|---|---|---|
| April 1 – 30 | 100,000 | $40.00 | 100,000 | $96,000 |
| May 1 – 31 | 150,000 | $42.00 | 150,000 | $98,700 |
                                            ^^^^^^^ remaining: May 1 – 31: $98,700 may yet be bought, but the periods before and after make it 89,700
| June 1 – 30 | 50,000 | $44.00 | 50,000 | $87,500 |
`,
    },
    {
      name: 'a table that closes',
      text: `| Period | Total number of shares purchased | Average price paid per share | Shares purchased as part of publicly announced programs | Maximum number of shares that may yet be purchased |
|---|---|---|---|---|
| January 1 – 31 | 41,200 | $52.10 | 40,000 | 960,000 |
| February 1 – 28 | 38,750 | $54.45 | 38,750 | 921,250 |
| March 1 – 31 | 12,300 | $49.80 | — | 921,250 |
| Total | 92,250 | $52.78 | 78,750 | 921,250 |
`,
    },
    {
      name: 'an authorization that was raised',
      text: `| Period | Total number of shares purchased | Average price paid per share | Shares purchased as part of publicly announced programs | Dollar value of shares that may yet be purchased (in thousands) |
|---|---|---|---|---|
| April 1 – 30 | 100,000 | $40.00 | 100,000 | $96,000 |
| May 1 – 31 | 150,000 | $42.00 | 150,000 | $189,700 |
| June 1 – 30 | 50,000 | $44.00 | 50,000 | $187,500 |
`,
    },
    {
      name: 'shares in millions, and an accelerated repurchase',
      text: `| Period | Total number of shares purchased (in millions) | Average price paid per share | Shares purchased as part of publicly announced programs (in millions) |
|---|---|---|---|
| January | 0.4 | $52.10 | 0.4 |
| February | 0.1 | $54.45 | 0.1 |
| Total | 0.5 | $52.45 | 0.5 |

| Period | Total number of shares purchased | Average price paid per share | Shares purchased as part of publicly announced programs |
|---|---|---|---|
| January | 410,000 | $52.10 | 410,000 |
| February | 150,000 | — | 150,000 |
| Total | 560,000 | $51.20 | 560,000 |
`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      if (!mayBeRepurchases(table.run.text)) continue
      for (const block of figureBlocks(readGrid(table, reading.mentions))) {
        for (const { kind, label, printed, computed, others } of repurchaseSlips(block)) {
          const data = {
            label: shortened(label),
            printed: printedFigure(printed),
            computed: numberInFormOf(printed, computed) ?? grouped(computed),
          }
          report(kind, table.run.span(printed.from, printed.to), {
            data,
            related: others.map((figure) => ({
              at: table.run.span(figure.from, figure.to),
              message: printedFigure(figure),
            })),
            proof: [
              kind === 'average'
                ? `shares × price of all periods ÷ their shares = ${data.computed}`
                : `what remained before, less what the period bought = ${data.computed}`,
            ],
            keys: [data.label, data.printed],
          })
        }
      }
    }
  },
})
