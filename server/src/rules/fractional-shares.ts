import { type Place } from '../facts/fact.ts'
import { readFractions, saysNoneIssued, speaksOfFunds, type FractionalCount } from '../facts/fractional-counts.ts'
import { grouped } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

export const fractionalShares = defineRule({
  id: 'fractional-shares',
  title: 'A count with a fraction of a share',
  scope: 'document',
  looksAt: 'mentions',
  category: 'form',
  severities: ['information'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.1.0',
  why: `A count of shares such as 115,619,177.6 is mostly what a spreadsheet left behind: a split ratio was applied to one row and rounded in the others. Where the document says that no fractional shares are issued, such a count cannot occur; where the other counts of the row are whole, it stands out, and the column may not add up as printed.

Counts below 100,000 are left alone, since they may be printed in thousands or millions; so are weighted averages, units, plan and fund shares, and exchange ratios.

When not to use it: in filings of funds, trusts and plans, whose holders own fractions of shares.`,
  options: {},
  messages: {
    noneIssued: '{printed} is not a whole number of shares, and no fractional shares are issued',
    wholeRow: '{printed} is not a whole number of shares, while {whole} in its row is',
  },
  examples: [
    {
      name: 'A split table with a fraction, and a statement that none is issued',
      text: `| | Current | 1-for-7 split |
|---|---|---|
| Common stock unreserved | 63,750,000 | 64,821,428.6 |
                                         ^^^^^^^^^^^^ noneIssued: 64,821,428.6 is not a whole number of shares

No fractional shares will be issued in the split.`,
    },
    {
      name: 'A fraction beside a whole count in one row',
      text: `| | Before | After |
|---|---|---|
| Shares outstanding | 46,904,112 | 9,380,822.4 |
                                    ^^^^^^^^^^^ wholeRow: 9,380,822.4 is not a whole number of shares, while 46,904,112 in its row is`,
    },
    {
      name: 'A fraction in a sentence',
      text: `After the split, 9,380,822.4 shares of common stock will be outstanding.
                 ^^^^^^^^^^^^^^^^^^ noneIssued

Cash will be paid in lieu of fractional shares.`,
    },
    {
      name: 'Weighted averages and shares in millions',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Weighted-average shares outstanding | 429,519.5 | 362,418 |
| Shares repurchased | 9.8 | 14.5 |`,
    },
    {
      name: 'An exchange ratio',
      text: `Each share will be exchanged for 0.4582 shares of the acquirer. No fractional shares will be issued.`,
    },
    {
      name: 'A mutual fund',
      text: `| Fund | Shares outstanding |
|---|---|
| Growth | 1,310,442.117 |

Shares are sold at net asset value. No fractional shares are issued for exchanges.`,
    },
  ],
  collect({ reading }): readonly FractionalCount[] | undefined {
    const fractions = readFractions(reading.runs, reading.mentions, reading.tables)
    return fractions.length === 0 ? undefined : fractions
  },
  check(document, { report }) {
    const { collected, blockCount } = document
    if (collected.length === 0) return
    let none: Place | undefined
    for (let block = 0; block < blockCount; block++) {
      const reading = document.reading(block)
      if (speaksOfFunds(reading)) return
      const span = none === undefined ? saysNoneIssued(reading) : undefined
      if (span !== undefined) none = { block, span }
    }
    for (const { block, value } of collected) {
      const place = (figure: Figure): Place => ({ block, span: figure.run.span(figure.from, figure.to) })
      for (const { figures, whole } of value) {
        const [first, ...others] = figures
        if (none === undefined && whole === undefined) continue
        const printed = grouped(first.value)
        report(none === undefined ? 'wholeRow' : 'noneIssued', place(first), {
          data: { printed, whole: whole === undefined ? '' : grouped(whole.value) },
          related: [
            ...others.map((figure) => ({ at: place(figure), message: grouped(figure.value) })),
            ...(whole === undefined ? [] : [{ at: place(whole), message: `${grouped(whole.value)}, a whole count` }]),
            ...(none === undefined ? [] : [{ at: none, message: 'No fractional shares are issued' }]),
          ],
          keys: figures.map((figure) => grouped(figure.value)),
        })
      }
    }
  },
})
