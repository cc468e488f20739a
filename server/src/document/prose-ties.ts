import { type ProseAmount } from '../facts/prose-amounts.ts'
import { matchPeriods, type Period } from '../facts/period.ts'
import { type LineItem } from '../facts/line-items.ts'
import { absolute } from '../mentions/decimal.ts'
import { type CellIndex } from './cell-index.ts'
import { type PlacedCell, type TieMaterial } from './indexed-table.ts'

/** How the period of a figure compares with that of a cell; `same-day` where only one of them prints a length. */
export type TiePeriods = 'same' | 'same-day' | 'perhaps' | 'different'

/** A figure of running text that a table prints too, under a label that its sentence has. */
export interface ProseTie {
  readonly amount: ProseAmount
  readonly other: PlacedCell
  readonly periods: TiePeriods
  /** The share of the row's words, by weight, that the sentence has: 0 to 1. */
  readonly coverage: number
  /** How many other figures of the paragraph stand in the same row at their own periods. */
  readonly siblings: number
  /** Whether value, words and period together prove the two to be one; else they only are probably one. */
  readonly proven: boolean
}

const LEAST_COVERAGE = 0.5

/** The ties of one block's figures, in the order of the text; several for a figure that several tables print. */
export function tieBlock({ amounts }: TieMaterial, index: CellIndex): readonly ProseTie[] {
  const candidates: Omit<ProseTie, 'siblings' | 'proven'>[] = []
  const standing = new Map<LineItem, number>()
  const sentences = new WordSets()
  for (const amount of amounts) {
    if (amount.role === 'change' || amount.role === 'part') continue
    for (const other of index.cellsOfValue(amount.figure.value, amount.figure.type)) {
      const coverage = Math.max(
        index.coverage(other.words, sentences.of(amount.words)),
        // A number of many digits is found again under its label even when the sentence before names it.
        printedDigits(amount) >= 5 ? index.coverage(other.words, sentences.of(amount.context)) - 0.01 : 0,
      )
      if (coverage < LEAST_COVERAGE) continue
      const periods = comparePeriods(amount.period, other.cell.period)
      if (periods === 'same' || periods === 'same-day') standing.set(other.item, (standing.get(other.item) ?? 0) + 1)
      candidates.push({ amount, other, periods, coverage })
    }
  }
  return candidates.map((tie) => {
    const siblings = (standing.get(tie.other.item) ?? 1) - 1
    const proven = isProven(tie, siblings) && (!tie.other.cell.inLabel || isOnlyLabel(tie, candidates))
    return { ...tie, siblings, proven }
  })
}

/** Whether no other row of the same table has the figure in its label. */
function isOnlyLabel(
  { amount, other }: Omit<ProseTie, 'siblings' | 'proven'>,
  candidates: readonly Omit<ProseTie, 'siblings' | 'proven'>[],
): boolean {
  return candidates.every(
    (tie) => tie.amount !== amount || tie.other.material !== other.material || tie.other.item === other.item,
  )
}

/** How two periods compare; `perhaps` where one of them is not printed. */
export function comparePeriods(one: Period | undefined, other: Period | undefined): TiePeriods {
  if (one === undefined || other === undefined) return 'perhaps'
  const match = matchPeriods(one, other)
  return match === 'perhaps' && one.day !== undefined && one.day === other.day ? 'same-day' : match
}

function isProven(
  { amount, other, periods, coverage }: Omit<ProseTie, 'siblings' | 'proven'>,
  siblings: number,
): boolean {
  const digits = printedDigits(amount)
  switch (periods) {
    case 'different':
      return false
    case 'same':
      if (coverage >= 0.75) return digits >= 3 || siblings > 0
      return digits >= 5 || (coverage >= 0.6 && siblings > 0)
    case 'same-day':
      return coverage >= 0.9 && (digits >= 3 || siblings > 0)
    case 'perhaps':
      if (other.cell.inLabel)
        return digits >= 3 && other.words.length > 0 && other.words.every((word) => amount.near.includes(word))
      return (digits >= 5 && coverage >= 0.98) || (digits >= 4 && coverage === 1 && other.words.length > 1)
  }
}

/** How many digits of a figure tell it from others: zeros that may come of rounding are left out. */
function printedDigits({ figure }: ProseAmount): number {
  const digits = absolute(figure.value).digits.toString()
  let zeros = 0
  while (digits.charAt(digits.length - 1 - zeros) === '0') zeros++
  return zeros < 2 ? digits.length : digits.length - zeros
}

/** Sets of word lists, made once for each list. */
class WordSets {
  readonly #sets = new Map<readonly string[], ReadonlySet<string>>()

  of(words: readonly string[]): ReadonlySet<string> {
    let set = this.#sets.get(words)
    if (set === undefined) {
      set = new Set(words)
      this.#sets.set(words, set)
    }
    return set
  }
}
