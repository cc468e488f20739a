import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { type ProseAmount } from '../facts/prose-amounts.ts'
import { plainSize } from '../facts/plain-size.ts'
import { absolute, agreesAfterRounding } from '../mentions/decimal.ts'
import { type CellIndex } from './cell-index.ts'
import { hasKey, valueKeyOf } from './cell-keys.ts'
import { type PlacedCell, type TieMaterial } from './indexed-table.ts'
import { comparePeriods, type ProseTie } from './prose-ties.ts'

/** What explains the difference between a figure and the number it should be. */
export type Explanation = 'one digit' | 'two adjacent digits' | 'another period'

/** A figure of running text that differs from the number of its line item and period, by a slip that explains it. */
export interface ProseContradiction {
  readonly amount: ProseAmount
  /** The number that the table prints for the line item and the period. */
  readonly other: PlacedCell
  readonly explanation: Explanation
  /** For "another period": the cell whose number the text gives. */
  readonly stale: LineCell | undefined
  /** Figures of the paragraph that agree in the same row, each at its own period. */
  readonly siblings: readonly ProseTie[]
  readonly certainty: 'likely' | 'possible'
}

/**
 * The figures of a block that contradict a table. A contradiction needs the line item and the period, a slip that
 * explains the difference, no table that agrees, and more: a sibling in the same row, or a sentence that says nothing
 * but the label.
 */
export function contradictionsOf(
  material: TieMaterial,
  ties: readonly ProseTie[],
  index: CellIndex,
): readonly ProseContradiction[] {
  const found: ProseContradiction[] = []
  for (const amount of material.amounts) {
    if (amount.role !== 'plain' || amount.period === undefined || amount.periodSource === 'inherited') continue
    if (plainSize(amount.figure.value) < 10) continue
    const own = ties.filter((tie) => tie.amount === amount)
    if (own.some((tie) => tie.periods === 'same' || tie.periods === 'same-day')) continue
    const slipped = slippedCells(amount, index)
    const stale = staleCells(amount, own)
    if (slipped.length === 0 && stale.length === 0) continue
    const near = new Set([...amount.near, ...amount.words])
    const candidates = [...stale, ...slipped].filter(
      // Nearly every number is a slip of some other one, so that the label is asked.
      ({ other }) => index.coverage(other.words, near) >= LEAST_COVERAGE,
    )
    // A number whose period is not printed may be the figure's, unless it stands under the same label.
    const unsure = own.filter((tie) => tie.periods === 'perhaps')
    const believed = candidates.filter(({ other }) => unsure.every((tie) => tie.other.item.key === other.item.key))
    const best = bestOf(amount, believed, ties, index)
    if (best !== undefined) found.push(best)
  }
  return found
}

function isOfPeriod({ period }: ProseAmount, cell: LineCell): boolean {
  const periods = comparePeriods(period, cell.period)
  return periods === 'same' || periods === 'same-day'
}

/** How much of a row's words a sentence must have for an equal number in the row to be meant. */
const LEAST_SUPPORT = 0.34

/** Whether the figure of a sentence may be a number that is equal to it: one of the same section, or one spoken of. */
function mayBeMeant(equal: PlacedCell, other: PlacedCell, spoken: ReadonlySet<string>, index: CellIndex): boolean {
  const { section } = other.item
  const beside = equal.material === other.material && equal.item.section.join(' ') === section.join(' ')
  return beside || index.coverage(equal.words, spoken) >= LEAST_SUPPORT
}

function isSameLine(one: LineItem, other: LineItem): boolean {
  return one === other || one.key === other.key
}

interface Candidate {
  readonly other: PlacedCell
  readonly explanation: Explanation
  readonly stale: LineCell | undefined
}

/** Where the text gives the row's number of another period: the row's number of its own period. */
function staleCells(amount: ProseAmount, ties: readonly ProseTie[]): readonly Candidate[] {
  return ties.flatMap(({ other }) => {
    if (other.cell.inLabel) return []
    return other.item.cells
      .filter((cell) => !cell.inLabel && cell.figure.type === other.cell.figure.type)
      .filter((cell) => isOfPeriod(amount, cell))
      .filter((cell) => !agreesAfterRounding(absolute(cell.figure.value), absolute(amount.figure.value)))
      .map((cell): Candidate => ({ other: { ...other, cell }, explanation: 'another period', stale: other.cell }))
  })
}

/** How much of a row's label a sentence must have to speak of it, by weight. */
const LEAST_COVERAGE = 0.6
/** Longer numbers are no amounts, and would not be exact. */
const MOST_SLIPPED = 10 ** 12

/** The numbers of tables from which the figure differs by one digit or by two adjacent ones that changed places. */
function slippedCells(amount: ProseAmount, index: CellIndex): readonly Candidate[] {
  const candidates: Candidate[] = []
  const { figure } = amount
  const { exponent } = figure.value
  const value = plainSize(figure.value)
  if (value > MOST_SLIPPED) return candidates
  const look = (slipped: number, explanation: Explanation): void => {
    if (!hasKey(slipped, exponent)) return
    for (let entry = index.find(valueKeyOf(slipped, exponent)); entry !== undefined; entry = entry.next) {
      const other = entry.cell
      const { type } = other.cell.figure
      const fits = type === figure.type || (type === 'count' && figure.type !== 'percent')
      if (!fits || !isOfPeriod(amount, other.cell)) continue
      // A label with a figure of its own, "4.375% Senior Notes", is one of several of its words.
      const named = !other.item.cells.some((cell) => cell.inLabel)
      if (named) candidates.push({ other, explanation, stale: undefined })
    }
  }
  for (let unit = 1; unit <= value; unit *= 10) {
    const digit = Math.floor(value / unit) % 10
    // The first digit is never zero.
    for (let other = unit * 10 > value ? 1 : 0; other <= 9; other++) {
      if (other !== digit) look(value + (other - digit) * unit, 'one digit')
    }
    if (unit * 10 > value) break
    const next = Math.floor(value / (unit * 10)) % 10
    if (next !== digit && (digit !== 0 || unit * 100 <= value)) {
      look(value + (digit - next) * unit * 9, 'two adjacent digits')
    }
  }
  return candidates
}

function bestOf(
  amount: ProseAmount,
  candidates: readonly Candidate[],
  ties: readonly ProseTie[],
  index: CellIndex,
): ProseContradiction | undefined {
  const subject = new Set(amount.subject)
  const sentence = new Set(amount.words)
  const spoken = new Set([...amount.near, ...amount.words])
  const isLong = plainSize(amount.figure.value) >= 100
  const rows = new Set<LineItem>(candidates.map(({ other }) => other.item))
  let best: (ProseContradiction & { readonly score: number }) | undefined
  for (const candidate of candidates) {
    const { item, words } = candidate.other
    const siblings = ties.filter(
      (tie) =>
        tie.other.item === item && tie.amount !== amount && (tie.periods === 'same' || tie.periods === 'same-day'),
    )
    const isForeign = (word: string): boolean => !words.includes(word) && !candidate.other.cell.head.includes(word)
    const coverage = index.coverage(words, sentence)
    const foreign = amount.subject.filter(isForeign).length
    const named = index.coverage(words, subject) === 1 && foreign <= 1
    const sayingOnly = coverage === 1 && [...sentence].filter(isForeign).length <= Math.max(1, words.length >> 1)
    const inSeries = siblings.some(
      ({ amount: other }) => other.series === amount.series || other.words === amount.words,
    )
    const unprinted = index
      .cellsOfValue(amount.figure.value, amount.figure.type)
      .every((cell) => isSameLine(cell.item, item) || !mayBeMeant(cell, candidate.other, spoken, index))
    const supported = siblings.length > 0 && (named || (inSeries && sayingOnly))
    // One more word, "subscription revenue", makes another item of a lone figure.
    const alone =
      isLong && named && foreign === 0 && unprinted && rows.size <= 2 && candidate.explanation !== 'another period'
    const likely = supported || alone
    const possible = isLong && (named || (coverage === 1 && siblings.length > 0)) && unprinted
    if (!likely && !possible) continue
    const score = (likely ? 10 : 0) + siblings.length + coverage + (named ? 1 : 0)
    if (best !== undefined && best.score >= score) continue
    best = { amount, ...candidate, siblings, certainty: likely ? 'likely' : 'possible', score }
  }
  return best
}
