import { earningsSlips } from '../facts/earnings-per-share.ts'
import { figureBlocks } from '../facts/table-figures.ts'
import { grouped } from '../mentions/decimal.ts'
import { mentionText } from '../mentions/mention.ts'
import { readGrid } from '../tables/grid.ts'
import { shortened } from '../tables/proofs.ts'
import { defineRule } from './rule.ts'

/** Words without which a table prints no earnings per share beside shares. */
const PER_SHARE = /\bper\s(?:[\w-]+\s){0,4}(?:share|unit|ADS)\b|\bEPS\b/i
const SHARES = /\bweighted\b|\baverage\b|\bused\sin\b|\b(?:shares|units)\soutstanding\b/i

/** Reports earnings per share that are not net income over weighted-average shares, where the other columns are. */
export const epsWrong = defineRule({
  id: 'eps-wrong',
  title: 'Earnings per share that are not net income over shares',
  scope: 'block',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Earnings per share are net income to common stockholders over the weighted-average shares (ASC 260). Where a statement prints all three, its other columns show which rows belong together; the one column in which they do not agree holds a figure that is wrong.

The quotient is compared as an interval: each figure may be off by half a unit of its last printed digit. A column is reported only where at least one other agrees, none other disagrees, the miss is five percent or more (two where several columns agree) and a slip of the hand explains it: a digit changed, two digits exchanged, the point moved, in the amount per share or, with two columns that agree, in the income or the shares.

Amounts that the two-class method, preferred dividends, accretion or other shares of the income change are left alone where the table shows them; so are losses, which are not diluted.

When not to use it: for registrants that report per unit of several classes in one column.`,
  options: {},
  messages: { differs: '{label} is {printed}, but {income} over {shares} shares is {computed}' },
  examples: [
    {
      name: 'two digits exchanged',
      text: `| (in millions, except per share data) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Net income | $1,482 | $1,310 | $1,207 |
| Basic earnings per share | $3.86 | $3.31 | $2.98 |
                             ^^^^^ differs: Basic earnings per share is $3.86, but $1,482 over 402.3 shares is 3.68
| Weighted-average shares outstanding, basic | 402.3 | 395.8 | 405.0 |
`,
    },
    {
      name: 'a digit, under section rows',
      text: `| (in thousands, except per share data) | Three months ended June 30, 2024 | Three months ended June 30, 2023 |
|---|---|---|
| Net loss | $(48,210) | $(39,664) |
| Net loss per share: | | |
| Basic and diluted | $(0.94) | $(0.62) |
                      ^^^^^^^ differs
| Weighted-average number of shares: | | |
| Basic and diluted | 65,142 | 63,980 |
`,
    },
    {
      name: 'the point moved',
      text: `| (in thousands, except share and per share data) | 2024 | 2023 |
|---|---|---|
| Net income attributable to common stockholders | $18,405 | $15,120 |
| Diluted earnings per common share | $10.20 | $0.84 |
                                      ^^^^^^ differs
| Diluted weighted-average common shares outstanding | 18,044,118 | 18,001,905 |
`,
    },
    {
      name: 'a digit of the income',
      text: `| (in millions, except per share amounts) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Net earnings | $9,412 | $4,875 | $4,310 |
| Earnings per share – diluted | $6.03 | $5.37 | $4.66 |
                                 ^^^^^ differs: Earnings per share – diluted is $6.03, but $9,412 over 898 shares is 10.48
| Diluted average shares outstanding | 898 | 907 | 924 |
`,
    },
    {
      name: 'per unit of a partnership',
      text: `| (in thousands, except per unit data) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Net income to common unitholders | $64,120 | $58,340 | $51,006 |
| Net income per common unit, basic | $2.44 | $1.93 | $1.70 |
                                      ^^^^^ differs
| Weighted-average common units outstanding, basic | 30,015 | 30,210 | 30,004 |
`,
    },
    {
      name: 'basic in one column, diluted agrees',
      text: `| (in thousands, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $48,210 | $41,306 |
| Net income per share: | | |
| Basic | $1.74 | $1.52 |
          ^^^^^ differs
| Diluted | $1.89 | $1.48 |
| Weighted-average shares outstanding: | | |
| Basic | 24,851 | 27,175 |
| Diluted | 25,508 | 27,909 |
`,
    },
    {
      name: 'amounts in full',
      text: `| | 2024 | 2023 |
|---|---|---|
| Net loss | $(4,118,206) | $(3,990,417) |
| Net loss per share, basic and diluted | $(0.43) | $(0.35) |
                                          ^^^^^^^ differs
| Weighted average shares outstanding, basic and diluted | 12,112,370 | 11,401,190 |
`,
    },
    {
      name: 'below the section of the expenses',
      text: `| (in millions, except per share data) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Operating expenses: | | | |
| Total operating expenses | 2,240 | 2,115 | 2,006 |
| Net income | 1,482 | 1,310 | 1,207 |
| Basic net income per share | $3.68 | $3.31 | $2.89 |
                                               ^^^^^ differs
| Shares used in computing basic net income per share | 402 | 396 | 405 |
`,
    },
    {
      name: 'a holding statement',
      text: `| (in millions, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $1,482 | $1,310 |
| Earnings per share, basic | $3.68 | $3.31 |
| Earnings per share, diluted | $3.64 | $3.27 |
| Weighted-average shares, basic | 402.3 | 395.8 |
| Weighted-average shares, diluted | 407.1 | 400.4 |
`,
    },
    {
      name: 'preferred dividends',
      text: `| (in thousands, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $41,300 | $36,250 |
| Preferred stock dividends | 8,000 | — |
| Earnings per share, basic | $1.66 | $1.81 |
| Weighted-average shares, basic | 20,060 | 20,030 |
`,
    },
    {
      name: 'the two-class method',
      text: `| (in thousands, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $41,300 | $36,250 |
| Earnings per share, basic | $2.03 | $1.81 |
| Weighted-average shares, basic | 20,060 | 20,030 |
`,
    },
    {
      name: 'a loss that is not diluted',
      text: `| (in thousands, except per share data) | 2024 | 2023 |
|---|---|---|
| Net (loss) income | $(12,480) | $20,910 |
| Net (loss) income per share, basic | $(0.62) | $1.05 |
| Net (loss) income per share, diluted | $(0.62) | $0.97 |
| Weighted-average shares, basic | 20,120 | 19,980 |
| Weighted-average shares, diluted | 24,310 | 21,560 |
`,
    },
    {
      name: 'shares in units under a note in millions',
      text: `| (in millions, except share and per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $1,482 | $1,310 |
| Basic earnings per share | $3.68 | $3.31 |
| Weighted-average basic shares | 402,310,442 | 395,803,117 |
`,
    },
    {
      name: 'adjusted earnings beside net income',
      text: `| (in millions, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $1,482 | $1,310 |
| Adjusted earnings per share | $6.38 | $3.31 |
| Weighted-average shares, diluted | 402.3 | 395.8 |
`,
    },
    {
      name: 'no column that agrees',
      text: `| (in millions, except per share data) | 2024 |
|---|---|
| Net income | $1,482 |
| Earnings per share | $3.86 |
| Weighted-average shares outstanding | 402.3 |
`,
    },
    {
      name: 'dividends per share',
      text: `| (in millions, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $1,482 | $1,310 |
| Dividends declared per share | $1.86 | $1.31 |
| Weighted-average shares outstanding | 402.3 | 395.8 |
`,
    },
  ],
  check({ reading }, { report }) {
    for (const table of reading.tables) {
      if (!PER_SHARE.test(table.run.text) || !SHARES.test(table.run.text)) continue
      for (const block of figureBlocks(readGrid(table, reading.mentions))) {
        for (const { label, printed, income, shares, computed, holding } of earningsSlips(block)) {
          const data = {
            label: shortened(label),
            printed: mentionText(printed),
            income: mentionText(income),
            shares: mentionText(shares),
            computed: grouped(computed),
          }
          report('differs', table.run.span(printed.from, printed.to), {
            data,
            related: [
              { at: table.run.span(income.from, income.to), message: `Net income ${data.income}` },
              { at: table.run.span(shares.from, shares.to), message: `${data.shares} shares` },
            ],
            proof: [
              `${data.income} ÷ ${data.shares} = ${data.computed}`,
              `holds in ${holding} other column${holding > 1 ? 's' : ''}`,
            ],
            keys: [data.label, data.printed, data.income],
          })
        }
      }
    }
  },
})
