import { printedFigure } from '../facts/change-problems.ts'
import { readProductProblems } from '../facts/products.ts'
import { mentionSpan } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds numbers and prices whose product, or parts whose sum, is not the printed amount. */
export const productWrong = defineRule({
  id: 'product-wrong',
  title: 'A number times a price that is not the printed amount, or parts that are not the whole',
  scope: 'block',
  looksAt: 'mentions',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing', 'note'],
  fixable: 'no',
  since: '0.2.0',
  why: `"2,000,000 shares at $1.50 per share, for gross proceeds of $3.5 million": the price or the number was changed and the
product was not. The same holds for "twelve monthly payments of $5,000, totaling $55,000" and for an offering of 3,000,000
shares that consists of 2,000,000 and 1,500,000 shares.

Each figure stands for all amounts that round to it, so that "8,067,390 shares for $4 million, or approximately $0.50 per
share" holds. A stated price with a gross, total or aggregate amount that it misses is an error; with an average price, a
warning. Net proceeds, values, fees, interest and anything that is added or taken off are left alone.

When not to use it: where amounts are printed net of costs without saying so.`,
  options: {},
  messages: {
    product: '{printed} printed, but {arithmetic}',
    parts: '{printed} printed, but its parts add up to another number ({arithmetic})',
  },
  examples: [
    {
      name: 'a number of shares at a price',
      text: `We sold 2,000,000 shares of common stock at a price of $1.50 per share for gross proceeds of $3,500,000.
                                                                                             ^^^^^^^^^^ product: $3,500,000 printed, but 2,000,000 × $1.50 = $3,000,000

In May 2024 the company repurchased 412,500 shares at an average price of $18.20 per share for a total of $9.5 million.
                                                                                                          ^^^^^^^^^^^^ product: $9.5 million printed, but 412,500 × $18.20 = $7,507,500
`,
    },
    {
      name: 'an amount and the price that it makes',
      text: `The investor bought 8,000,000 shares for $4 million, or approximately $0.80 per share.
                                         ^^^^^^^^^^ product: $4 million printed, but 8,000,000 × $0.80 = $6,400,000
`,
    },
    {
      name: 'an amount from a sale',
      text: `We raised gross proceeds of $12.0 million from the sale of 1,500,000 shares at $6.00 per share.
                            ^^^^^^^^^^^^^ product: $12.0 million printed, but 1,500,000 × $6.00 = $9,000,000
`,
    },
    {
      name: 'payments and their total',
      text: `He will receive twelve monthly installments of $5,000, totaling $55,000.
                                                                ^^^^^^^ product: $55,000 printed, but 12 × $5,000 = 60,000

The fee is due in 4 quarterly payments of $25,000, for a total of $125,000.
                                                                  ^^^^^^^^ product
`,
    },
    {
      name: 'parts of an offering and of a price',
      text: `The offering is of 3,000,000 shares, consisting of 2,000,000 shares offered by us and 1,500,000 shares offered by holders.
                   ^^^^^^^^^^^^^^^^ parts: 3,000,000 shares printed, but its parts add up to another number (2,000,000 shares + 1,500,000 shares = 3,500,000)

The price was $10.0 million, consisting of $6.0 million in cash and $5.0 million in notes.
              ^^^^^^^^^^^^^ parts
`,
    },
    {
      name: 'products that hold',
      text: `It bought 8,067,390 shares for $4 million, or approximately $0.50 per share. We sold 2,000,000 shares at $1.50 per
share for gross proceeds of $3.0 million. We repurchased 412,500 shares at an average price of $18.20 per share for a total
of $7.5 million. The fee is due in four payments of $25,000, for a total of $100,000. The price was $11.0 million,
consisting of $6.0 million in cash and $5.0 million in notes.
`,
    },
    {
      name: 'net amounts, fees, values and other objects',
      text: `We sold 2,000,000 shares at $1.50 per share for net proceeds of $2.7 million. We sold 2,000,000 shares at $1.50 per share
for proceeds of $2.7 million after deducting fees. We issued 2,000,000 shares with a par value of $0.001 per share for
services of $50,000. Options to purchase 400,000 shares at an exercise price of $2.00 per share had a fair value of $0.3
million. We sold 2,000,000 shares at $1.50 per share, and our market value was $40 million. We repurchased 2,000,000 shares
at an average price of $1.50 per share for $3.1 million, including commissions.
`,
    },
    {
      name: 'limits, ranges and remaining amounts',
      text: `We may sell up to 2,000,000 shares at $1.50 per share for total proceeds of up to $5.0 million. We sold 2,000,000 shares at
prices from $1.50 to $2.00 per share for gross proceeds of $3.4 million. We repurchased 100,000 shares at $12.00 per share,
with $25.0 million remaining under the program.
`,
    },
    {
      name: 'parts that are not all',
      text: `The price was $10.0 million, consisting of $6.0 million in cash, $1.0 million in notes and the assumption of debt. The
price was $10.0 million, consisting primarily of $6.0 million in cash and $1.0 million in notes. The award consists of
40,000 shares, including 20,000 shares and 10,000 shares that vest in 2026. The loan of $5.0 million consists of $3.0
million and $1.0 million, with the balance to follow.
`,
    },
  ],
  check({ reading }, { report }) {
    for (const { kind, odd, others, arithmetic, strict } of readProductProblems(reading.runs, reading.mentions)) {
      const printed = printedFigure(odd)
      report(kind === 'parts' ? 'parts' : 'product', mentionSpan(odd), {
        data: { printed, arithmetic },
        severity: strict ? 'error' : 'warning',
        related: others.map((figure) => ({ at: mentionSpan(figure), message: printedFigure(figure) })),
        proof: [arithmetic],
        keys: [printed, ...others.map(printedFigure)],
      })
    }
  },
})
