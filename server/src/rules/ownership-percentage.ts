import {
  readOwnershipBases,
  readOwnershipNotes,
  type OwnershipBase,
  type OwnershipNote,
} from '../facts/ownership-notes.ts'
import { judgeHolding, shareInWords, type OwnershipVerdict } from '../facts/ownership-share.ts'
import { readHoldings, type Holding } from '../facts/ownership-table.ts'
import { compare, grouped } from '../mentions/decimal.ts'
import { defineRule } from './rule.ts'

/** Finds percentages of beneficial ownership that the holder's shares and the outstanding shares cannot make. */
export const ownershipPercentage = defineRule({
  id: 'ownership-percentage',
  title: 'A percentage of beneficial ownership that the shares do not make',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `A holder's percentage is the holder's shares divided by the shares outstanding plus those that this holder may acquire
within 60 days (Exchange Act Rule 13d-3(d)(1)). It is computed from the number of outstanding shares that the text around
the table states; the rights are read from a column or the holder's footnotes, and every combination of the numbers there
that makes the percentage right is accepted. Percentages may be rounded or cut off.

A percentage is a warning when it is wrong for the rights that the footnotes tell, and an error when it misses by a tenth of
a point or more what any rights of the holder could make while the other rows of the table hold. A mark for "less than one
percent" is checked too.

Holders whose footnotes cite a Schedule 13D or 13G or another basis are left alone, as are tables with several classes,
voting power or columns for before and after an offering. The line of the group adds the rights of all its members.

When not to use it: where percentages are computed from another number than the one the text states.`,
  options: {},
  messages: {
    wrong: '{share} is {computed}%, printed {printed}',
    more: '{share} is {computed}%, printed as less than 1%',
  },
  examples: [
    {
      name: 'a percentage that the shares do not make',
      text: `The percentage of beneficial ownership is based on 48,200,000 shares of common stock outstanding as of March 31, 2024.

| Name of beneficial owner | Shares beneficially owned | Percent of class |
|---|---|---|
| Harbor Growth Partners(1) | 12,050,400 | 24.60% |
                                           ^^^^^^ wrong: 12,050,400 of 48,200,000 shares is 25.00%, printed 24.60%
| Ana Brook(2) | 964,000 | 2.00% |

(1) The address of Harbor Growth Partners is 1 Pier Road.

(2) Ms. Brook has sole voting and investment power.
`,
    },
    {
      name: 'more than any rights could make, while other rows hold',
      text: `Percentage ownership is computed on 48,200,000 shares of common stock outstanding on April 5, 2024.

| Name | Number of shares beneficially owned | Percentage |
|---|---|---|
| Harbor Growth Partners(1) | 12,050,400 | 52.00% |
                                           ^^^^^^ wrong: 12,050,400 of 48,200,000 shares is 25.00%, printed 52.00%
| Lake Capital(2) | 4,820,000 | 10.00% |
| Ana Brook(3) | 2,410,000 | 5.00% |

(1) The address of Harbor Growth Partners is 1 Pier Road.
(2) The address of Lake Capital is 2 Pier Road.
(3) The address of Ms. Brook is 3 Pier Road.
`,
    },
    {
      name: 'rights within 60 days in a footnote',
      text: `The percentage is based on 48,200,000 shares of common stock outstanding.

| Name | Shares beneficially owned | Percent |
|---|---|---|
| Ana Brook(1) | 1,035,000 | 2.51% |
                             ^^^^^ wrong: 1,035,000 of 48,200,000 shares is 2.15%, printed 2.51%
| Carl Dunn(2) | 1,100,000 | 2.25% |

(1) Includes 700,000 shares that Ms. Brook has the right to acquire within 60 days upon the exercise of options.

(2) Includes 700,000 shares issuable upon the exercise of options within 60 days.
`,
    },
    {
      name: 'a mark for less than one percent',
      text: `Ownership percentages are based on 48,200,000 shares of common stock outstanding.

| Name | Shares beneficially owned | Percent of class |
|---|---|---|
| Ana Brook | 1,446,000 | * |
                          ^ more: 1,446,000 of 48,200,000 shares is 3.00%, printed as less than 1%
| Carl Dunn | 20,000 | * |

\\* Less than 1%.
`,
    },
    {
      name: 'a column of rights',
      text: `Percentages are calculated on 48,200,000 shares of common stock outstanding.

| Name | Shares owned | Options exercisable within 60 days | Total beneficially owned | Percent |
|---|---|---|---|---|
| Ana Brook | 500,000 | 200,000 | 700,000 | 1.45% |
| Carl Dunn | 600,000 | 300,000 | 900,000 | 2.86% |
                                            ^^^^^ wrong: 900,000 of 48,200,000 + 300,000 shares is 1.86%, printed 2.86%
| Lea Moor | 700,000 | 300,000 | 1,000,000 | 2.06% |
`,
    },
    {
      name: 'percentages that are rounded, cut off, or include rights',
      text: `For purposes of calculating the percentage, the number of shares includes 48,200,000 shares of common stock outstanding.

| Name | Shares beneficially owned | Percent |
|---|---|---|
| Harbor Growth Partners(1) | 12,050,400 | 25.0% |
| Lake Capital(2) | 4,822,000 | 10.00% |
| Shore Fund(2) | 3,217,000 | 6.67% |
| Moor Fund(2) | 3,219,300 | 6.67% |
| Ana Brook(3) | 1,035,000 | 2.12% |
| Directors and executive officers as a group (5 persons) | 3,035,000 | 6.11% |

(1) The address of Harbor Growth Partners is 1 Pier Road.

(2) The addresses are 2 to 4 Pier Road.

(3) Includes 700,000 shares that Ms. Brook has the right to acquire within 60 days upon the exercise of options.
`,
    },
    {
      name: 'footnotes that cite another basis',
      text: `The percentage is based on 48,200,000 shares of common stock outstanding.

| Name | Shares beneficially owned | Percent |
|---|---|---|
| Lake Capital(1) | 4,822,000 | 10.9% |
| Shore Fund(2) | 3,217,000 | 7.1% |

(1) Based on a Schedule 13G/A filed on February 9, 2024.

(2) According to a Form 4 of March 1, 2024.
`,
    },
    {
      name: 'several classes, voting power, and an offering',
      text: `The percentage is based on 48,200,000 shares of Class A common stock outstanding.

| Name | Class A shares | Percent | Class B shares | Percent | Voting power |
|---|---|---|---|---|---|
| Ana Brook | 964,000 | 4.00% | 8,000,000 | 80.0% | 61.2% |

| Name | Shares beneficially owned | Percent of voting power |
|---|---|---|
| Ana Brook | 964,000 | 42.0% |

| Name | Shares owned before | Percent before | Shares owned after | Percent after |
|---|---|---|---|---|
| Ana Brook | 964,000 | 4.0% | 900,000 | 1.0% |
`,
    },
    {
      name: 'no number of outstanding shares near the table',
      text: `| Name | Shares beneficially owned | Percent |
|---|---|---|
| Ana Brook | 964,000 | 4.00% |
`,
    },
    {
      name: 'another number than the one stated, for most rows',
      text: `The percentage is based on 12,050,000 shares of common stock outstanding.

| Name | Shares owned | Percent |
|---|---|---|
| Lake Capital | 4,820,000 | 10.00% |
| Ana Brook | 2,410,000 | 5.00% |
| Carl Dunn | 964,000 | 2.00% |
`,
    },
    {
      name: 'tables of other things',
      text: `Shares outstanding were 48,200,000, and the percentage of units is given below.

| Plan | Shares granted | Percent of salary |
|---|---|---|
| Ana Brook | 20,000 | 150% |
| Carl Dunn | 10,000 | 90% |
`,
    },
  ],
  collect({ reading: { mentions, tables } }): readonly Holding[] | undefined {
    const holdings = readHoldings(tables, mentions)
    return holdings.length === 0 ? undefined : holdings
  },
  check(document, { report }) {
    const { collected, blockCount } = document
    for (const { block, value } of collected) {
      const bases: PlacedBase[] = []
      const notes: OwnershipNote[] = []
      for (let near = Math.max(0, block - BEFORE); near < Math.min(blockCount, block + BEHIND + 1); near++) {
        const reading = document.reading(near)
        for (const base of readOwnershipBases(reading)) bases.push({ ...base, block: near })
        for (const note of readOwnershipNotes(reading)) notes.push(note)
      }
      const judged = judgeTable(value, bases, notes)
      if (judged === undefined) continue
      const { base, verdicts } = judged
      const holds = verdicts.filter(({ verdict }) => verdict.verdict === 'holds').length
      const failing = verdicts.filter(({ verdict }) => verdict.verdict === 'fails')
      if (failing.length > Math.max(1, holds / 3) || (holds === 0 && !base.stated)) continue
      for (const { holding, verdict } of failing) {
        const { shares, percent, from, to } = holding
        const outstanding = base.figure.value
        const printed = shares.run.text.slice(from, to)
        const computed = grouped(verdict.computed)
        const share = shareInWords(shares.value, outstanding, verdict.rights)
        const proved = verdict.impossible && holds >= 2 && compare(verdict.miss, TENTH) >= 0
        report(
          percent === undefined ? 'more' : 'wrong',
          { block, span: shares.run.span(from, to) },
          {
            data: { share, computed, printed: printed.includes('%') ? printed : `${printed}%` },
            severity: proved ? 'error' : 'warning',
            related: [
              {
                at: { block, span: shares.run.span(shares.from, shares.to) },
                message: `${grouped(shares.value)} shares`,
              },
              {
                at: { block: base.block, span: base.figure.run.span(base.figure.from, base.figure.to) },
                message: `${grouped(outstanding)} shares outstanding`,
              },
            ],
            proof: [`${grouped(shares.value)} ÷ ${grouped(outstanding)} = ${computed}%`],
            keys: [grouped(shares.value), printed],
          },
        )
      }
    }
  },
})

type PlacedBase = OwnershipBase & { readonly block: number }
interface Judged {
  readonly base: PlacedBase
  readonly verdicts: readonly { readonly holding: Holding; readonly verdict: OwnershipVerdict }[]
}

/** How many blocks before a table its lead-in may stand, and how many behind it its footnotes. */
const BEFORE = 15
const BEHIND = 60
const TENTH = { digits: 1n, exponent: -1 }

/** The number of outstanding shares that makes most rows right, with what becomes of each row. */
function judgeTable(
  holdings: readonly Holding[],
  bases: readonly PlacedBase[],
  notes: readonly OwnershipNote[],
): Judged | undefined {
  const marked = holdings.filter(({ marks }) => marks.length > 0).length
  let best: Judged | undefined
  let bestScore = -Infinity
  const counts = new Set(bases.map(({ figure }) => figure.value.digits))
  for (const base of bases) {
    const verdicts = holdings.map((holding) => ({
      holding,
      verdict: judgeHolding(holding, base.figure, notesFor(holding, notes, marked)),
    }))
    const holds = verdicts.filter(({ verdict }) => verdict.verdict === 'holds').length
    const fails = verdicts.filter(({ verdict }) => verdict.verdict === 'fails').length
    const score = holds * 10 - fails + (base.stated ? 0.5 : 0)
    if (score > bestScore && (holds > 0 || counts.size === 1)) {
      best = { base, verdicts }
      bestScore = score
    }
  }
  return best
}

/** The footnotes of a holder; undefined where a mark has none, or where the table has no marks to go by. */
function notesFor(
  holding: Holding,
  notes: readonly OwnershipNote[],
  marked: number,
): readonly OwnershipNote[] | undefined {
  if (holding.marks.length === 0) return marked >= 2 ? [] : undefined
  const found = holding.marks.map((mark) => notes.filter((note) => note.mark === mark))
  return found.some((of) => of.length === 0) ? undefined : found.flat()
}
