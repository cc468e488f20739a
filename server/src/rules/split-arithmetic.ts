import { readSplitSentences, readSplitTables, splitInWords, type SplitProblem } from '../facts/splits.ts'
import { grouped } from '../mentions/decimal.ts'
import { mentionSpan } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds counts after a reverse split that the ratio does not make. */
export const splitArithmetic = defineRule({
  id: 'split-arithmetic',
  title: 'A count after a reverse split that the ratio does not make',
  scope: 'block',
  looksAt: 'mentions',
  category: 'arithmetic',
  severities: ['error', 'information'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `A 1-for-5 reverse split makes 2,400,000 of 12,000,000 shares. In a table with a column for the ratio, a count is reported
when other rows of the column follow the ratio and one slip of the hand took this one out. In a sentence, when it names one
ratio, the shares before and the shares after, and the ratio does not lead from one to the other; after a word such as
"approximately" as information only.

Rows that a split does not touch, such as authorized shares, are left alone, and so are a share more or less and the small
surplus of fractions that are rounded up holder by holder.

When not to use it: where the shares before and after are of different days.`,
  options: {},
  messages: { differs: '{printed} after the split, but {arithmetic}' },
  examples: [
    {
      name: 'a row of a table',
      text: `| | Current | After 1-for-5 split |
|---|---|---|
| Shares authorized | 50,000,000 | 50,000,000 |
| Shares outstanding | 12,000,000 | 2,400,000 |
| Reserved for options | 1,350,000 | 270,000 |
| Reserved for warrants | 1,820,000 | 346,000 |
                                      ^^^^^^^ differs: 346,000 after the split, but 1,820,000 ÷ 5 = 364,000
| Not reserved | 34,830,000 | 46,966,000 |
`,
    },
    {
      name: 'one of two ratios',
      text: `| | Before the split | 1-for-10 split | 1-for-twenty split |
|---|---|---|---|
| Outstanding shares | 46,904,110 | 4,690,411 | 2,345,206 |
| Option shares | 1,200,000 | 120,000 | 60,000 |
| Warrant shares | 3,000,000 | 300,000 | 159,000 |
                                         ^^^^^^^ differs: 159,000 after the split, but 3,000,000 ÷ 20 = 150,000
`,
    },
    {
      name: 'a sentence',
      text: `The 1-for-10 reverse split reduced our outstanding shares from 46,904,110 shares to 4,960,411 shares.
                                                                                    ^^^^^^^^^^^^^^^^ differs: 4,960,411 after the split, but 46,904,110 ÷ 10 = 4,690,411

A one-for-eight reverse stock split will reduce the 24,000,000 shares outstanding to approximately 3,400,000 shares.
                                                                                                   ^^^^^^^^^^^^^^^^ differs
`,
    },
    {
      name: 'counts that the ratio makes, up to a share or a fraction',
      text: `| | Current | After 1-for-5 split |
|---|---|---|
| Shares outstanding | 51,176,906 | 10,235,381 |
| Reserved for options | 1,200,000 | 240,000 |
| Not reserved | 63,750,000 | 113,864,618 |

The 1-for-10 reverse split reduced our outstanding shares from 46,904,110 shares to 4,690,950 shares. The 1-for-8 reverse
stock split reduced our 24,013,337 shares outstanding to approximately 3.0 million shares.
`,
    },
    {
      name: 'ranges of ratios, authorized shares and other counts',
      text: `The board may choose a reverse split of 1-for-5 to 1-for-20, which would reduce 46,904,110 shares to 4,960,411 shares. The
1-for-10 reverse split reduced our authorized shares from 90,000,000 shares to 20,000,000 shares. After the 1-for-10 reverse
split we sold 1,000,000 shares and issued 200,000 shares.
`,
    },
    {
      name: 'a table without a split',
      text: `| | Current | Proposed |
|---|---|---|
| Shares outstanding | 12,000,000 | 2,400,000 |
| Reserved | 1,820,000 | 346,000 |
`,
    },
  ],
  check({ reading: { runs, mentions, tables } }, { report }) {
    const reportProblem = (problem: SplitProblem): void => {
      const { after, before, hedged } = problem
      const printed = grouped(after.value)
      report('differs', mentionSpan(after), {
        data: { printed, arithmetic: splitInWords(problem) },
        severity: hedged ? 'information' : 'error',
        related: [{ at: mentionSpan(before), message: grouped(before.value) }],
        proof: [splitInWords(problem)],
        keys: [printed, grouped(before.value)],
      })
    }
    for (const problem of readSplitTables(tables, mentions)) reportProblem(problem)
    for (const problem of readSplitSentences(runs, mentions)) reportProblem(problem)
  },
})
