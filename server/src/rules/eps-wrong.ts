import { readPerShareProblems } from '../facts/per-share-rows.ts'
import { grouped } from '../mentions/decimal.ts'
import { mentionSpan, type Figure } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds earnings per share that income and weighted-average shares do not make. */
export const epsWrong = defineRule({
  id: 'eps-wrong',
  title: 'Earnings per share that income and weighted-average shares do not make',
  scope: 'block',
  category: 'arithmetic',
  severities: ['warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Earnings per share are the net income to common holders divided by the weighted-average shares (ASC 260-10-45). The number
is recomputed in every column of a statement of operations that prints all three. It is reported only where another column
comes out and one slip of the hand, a digit or two digits exchanged, explains the one that does not.

The two-class method, preferred dividends and anti-dilution make many lawful differences, none of which looks like a slip in
one column.

When not to use it: where income is divided among classes of shares.`,
  options: {},
  messages: { wrong: '{label}: {printed} printed, but {income} ÷ {shares} shares is {computed}' },
  examples: [
    {
      name: 'a digit in one column',
      text: `| (in thousands, except per share data) | 2024 | 2023 |
|---|---|---|
| Net income | $48,210 | $41,306 |
| Net income per share: | | |
| Basic | $1.74 | $1.52 |
          ^^^^^ wrong: Basic: 1.74 printed, but 48,210 ÷ 24,851 shares is 1.94
| Diluted | $1.89 | $1.48 |
| Weighted-average shares outstanding: | | |
| Basic | 24,851 | 27,175 |
| Diluted | 25,508 | 27,909 |
`,
    },
    {
      name: 'two digits exchanged, basic and diluted in one',
      text: `| | 2024 | 2023 |
|---|---|---|
| Net loss | $(4,118,206) | $(3,990,417) |
| Net loss per share, basic and diluted | $(0.43) | $(0.35) |
                                          ^^^^^^^ wrong
| Weighted average shares outstanding, basic and diluted | 12,112,370 | 11,401,190 |
`,
    },
    {
      name: 'columns that come out, to the cent',
      text: `| (in millions, except per share amounts) | 2024 | 2023 |
|---|---|---|
| Net income attributable to common stockholders | 910.4 | 871.2 |
| Earnings per share, basic | 3.05 | 2.84 |
| Weighted average common shares outstanding, basic | 298.6 | 306.4 |
`,
    },
    {
      name: 'dividends, adjusted amounts, and all columns off',
      text: `| | 2024 | 2023 |
|---|---|---|
| Net income | 910.4 | 871.2 |
| Adjusted earnings per share, diluted | 3.45 | 3.24 |
| Dividends per share, basic | 1.10 | 1.05 |
| Earnings per share, diluted | 2.05 | 1.84 |
| Weighted average shares, diluted | 298.6 | 306.4 |
`,
    },
    {
      name: 'one column, and preferred dividends',
      text: `| | 2024 |
|---|---|
| Net income | 910.4 |
| Earnings per share, diluted | 3.85 |
| Weighted average shares, diluted | 298.6 |

| | 2024 | 2023 |
|---|---|---|
| Net income | 910.4 | 871.2 |
| Preferred dividends | 90.4 | — |
| Earnings per share, basic | 2.75 | 2.84 |
| Weighted average shares, basic | 298.6 | 306.4 |
`,
    },
  ],
  check({ reading: { tables, mentions } }, { report }) {
    for (const { label, printed, income, shares, computed } of readPerShareProblems(tables, mentions)) {
      const arithmetic = `${numberOf(income)} ÷ ${numberOf(shares)} = ${grouped(computed)}`
      report('wrong', mentionSpan(printed), {
        data: {
          label,
          printed: numberOf(printed),
          income: numberOf(income),
          shares: numberOf(shares),
          computed: grouped(computed),
        },
        related: [income, shares].map((figure) => ({ at: mentionSpan(figure), message: numberOf(figure) })),
        proof: [arithmetic],
        keys: [label, numberOf(printed), numberOf(income)],
      })
    }
  },
})

function numberOf({ run, numberFrom, numberTo }: Figure): string {
  return run.text.slice(numberFrom, numberTo)
}
