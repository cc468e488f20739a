import { type LaneCell } from './lanes.ts'
import { slipBetween } from './slips.ts'

/**
 * Figures laid out for one direction of adding: sums run over items, each lane on its own. For footing the items are
 * the rows and the lanes the columns; for cross-footing the other way round.
 */
export interface Sheet {
  readonly items: number
  /** The lanes that add. */
  readonly lanes: readonly number[]
  /** The lanes that can only confirm that items belong together: percentages. */
  readonly witnesses: readonly number[]
  at(item: number, lane: number): LaneCell | undefined
}

/** How the addends of a relation make its total. */
export type Shape = 'sum' | 'deductions' | 'difference' | 'signs'

export interface Addend {
  readonly item: number
  /** `less` takes the amount off whatever its printed sign is. */
  readonly sign: 'plus' | 'minus' | 'less'
}

/** What one lane says of a relation: exact, within rounding, with a single number, nothing to compare, or not. */
export type LaneVerdict = 'holds' | 'rounds' | 'trivial' | 'untold' | 'fails'

export interface Judgement {
  readonly lane: number
  readonly verdict: LaneVerdict
  /** What the addends come to, in fine units. */
  readonly sum: number
  /** The printed total less the sum. */
  readonly gap: number
  /** Addends that are neither blank nor zero. */
  readonly nonZero: number
  readonly blank: number
}

/** A total, what makes it, and what each lane says of it. */
export interface Relation {
  readonly total: number
  readonly addends: readonly Addend[]
  readonly shape: Shape
  readonly judgements: readonly Judgement[]
  /** How unlikely it is that the lanes that hold do so by chance: decimal digits of their distinct totals. */
  readonly strength: number
}

/** The factor with which a printed value enters the sum. */
export function factorOf(sign: Addend['sign'], value: number): 1 | -1 {
  if (sign === 'less') return value > 0 ? -1 : 1
  return sign === 'plus' ? 1 : -1
}

/** What one lane says of a total and its addends. */
function judge(sheet: Sheet, total: number, addends: readonly Addend[], lane: number): Judgement {
  let sum = 0
  let room = 0
  let nonZero = 0
  let blank = 0
  for (const { item, sign } of addends) {
    const cell = sheet.at(item, lane)
    if (cell === undefined) {
      blank++
      continue
    }
    if (cell.value === 0) continue
    nonZero++
    sum += factorOf(sign, cell.value) * cell.value
    room += cell.place
  }
  const cell = sheet.at(total, lane)
  if (cell === undefined || blank === addends.length) return { lane, verdict: 'untold', sum, gap: 0, nonZero, blank }
  const verdict = verdictOf(cell.value, cell.place, cell.nil, sum, room, nonZero)
  return { lane, verdict, sum, gap: verdict === 'untold' ? 0 : cell.value - sum, nonZero, blank }
}

/**
 * What a printed total says of a sum of so many figures that are not zero. `room` is what the places of these figures
 * add up to: with half a unit of the last printed digit of each, rounding explains a gap.
 */
export function verdictOf(
  total: number,
  place: number,
  nil: boolean,
  sum: number,
  room: number,
  nonZero: number,
): LaneVerdict {
  const gap = total - sum
  if (gap === 0) return nonZero > 1 ? 'holds' : 'trivial'
  // A dash under figures says that the column is not summed.
  if (nil) return 'untold'
  if (nonZero === 0) return 'fails'
  return Math.abs(gap) * 2 <= (room + place) * (nonZero > LONG ? LESS : 1) ? 'rounds' : 'fails'
}

/** In long sums the roundings never all go one way; a little less than the full bound is allowed. */
const LONG = 6
const LESS = 0.8

/** The decimal digits of the distinct totals of the lanes that hold. */
function strengthOf(sheet: Sheet, total: number, judgements: readonly Judgement[]): number {
  let strength = 0
  const seen = new Set<number>()
  for (const { lane, verdict } of judgements) {
    if (verdict !== 'holds') continue
    const cell = sheet.at(total, lane)
    if (cell === undefined || cell.value === 0 || seen.has(Math.abs(cell.value))) continue
    seen.add(Math.abs(cell.value))
    strength += digitsOf(cell)
  }
  return strength
}

/** Decimal digits of a printed number, as a measure of how much its agreement proves; six at most. */
export function digitsOf({ value, place }: LaneCell): number {
  return digitsIn(value, place)
}

/** The same of a number by itself. */
export function digitsIn(value: number, place: number): number {
  return Math.min(6, Math.log10(Math.abs(value) / place + 1))
}

export function relationOf(sheet: Sheet, total: number, addends: readonly Addend[], shape: Shape): Relation {
  const judgements = sheet.lanes.map((lane) => judge(sheet, total, addends, lane))
  return { total, addends, shape, judgements, strength: strengthOf(sheet, total, judgements) }
}

export function countOf({ judgements }: Relation, verdict: LaneVerdict): number {
  return judgements.reduce((count, judged) => count + (judged.verdict === verdict ? 1 : 0), 0)
}

/** The single judgement that fails; undefined where none or several do. */
export function onlyFailure({ judgements }: Relation): Judgement | undefined {
  const failing = judgements.filter(({ verdict }) => verdict === 'fails')
  return failing.length === 1 ? failing[0] : undefined
}

/** A cell which, were it printed right, would close the gap of a lane by a single slip. */
export interface Explanation {
  readonly item: number
  /** What the cell would have to be. */
  readonly wanted: number
}

/**
 * The cells of a relation in which one slip explains why a lane fails, the total first. `room` is how far the sum may
 * be off by rounding, in fine units; 0 where the other lanes hold exactly.
 */
export function explanationsOf(
  sheet: Sheet,
  { total, addends }: Pick<Relation, 'total' | 'addends'>,
  { lane, gap }: Pick<Judgement, 'lane' | 'gap'>,
  room = 0,
): readonly Explanation[] {
  const out: Explanation[] = []
  const cell = sheet.at(total, lane)
  if (cell !== undefined) {
    const wanted = slippedFrom(cell, cell.value - gap, room)
    if (wanted !== undefined) out.push({ item: total, wanted })
  }
  for (const { item, sign } of addends) {
    const addend = sheet.at(item, lane)
    if (addend === undefined || addend.nil) continue
    const wanted = slippedFrom(addend, addend.value + factorOf(sign, addend.value) * gap, room)
    if (wanted !== undefined) out.push({ item, wanted })
  }
  return out
}

function slippedFrom(cell: LaneCell, wanted: number, room: number): number | undefined {
  const steps = Math.min(3, Math.floor(room / cell.place))
  for (let step = 0; step <= steps; step++) {
    for (const near of step === 0 ? [wanted] : [wanted - step * cell.place, wanted + step * cell.place]) {
      const slip = slipBetween(cell.value, near, cell.place)
      if (slip !== undefined && slip !== 'sign') return near
    }
  }
  return undefined
}
