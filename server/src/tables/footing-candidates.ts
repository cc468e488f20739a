import { type LaneCell } from './lanes.ts'
import { digitsOf, factorOf, judge, roomFor, type Addend, type Shape, type Sheet } from './relations.ts'
import { type RowRole } from './row-labels.ts'

/** A row on the stack of rows not yet summed, a subtotal that stands for its parts, or a heading between rows. */
export interface StackItem {
  readonly item: number
  readonly kind: 'row' | 'subtotal' | 'break'
}

/** A way in which the rows directly above may make a total; at most one lane fails. */
export interface Candidate extends Tally {
  readonly shape: Shape
  readonly addends: readonly Addend[]
  /** Where on the stack the run begins. */
  readonly from: number
  /** Headings that the run crosses. */
  readonly breaks: number
}

/** How many lanes say what of a candidate. */
interface Tally {
  readonly holds: number
  readonly roundsIn: readonly number[]
  readonly trivial: number
  readonly fails: number
  readonly strength: number
}

/** Longer runs are not tried. */
const LONGEST = 60
const LONGEST_WITH_ANY_SIGNS = 4
const LONGEST_WITH_CHARGES = 14

/** Sums so far of one lane, from the row above the total upward. */
interface Running {
  plus: number
  /** With the rows that are deducted taken off whatever their sign is. */
  deducted: number
  /** The printed values of the rows that are deducted. */
  contra: number
  first: number
  room: number
  nonZero: number
  blank: number
}

/** All runs directly above a row that make it in every lane, or in every lane but one; the shortest first. */
export function candidatesOf(
  sheet: Sheet,
  roles: readonly RowRole[],
  total: number,
  stack: readonly StackItem[],
): readonly Candidate[] {
  const out: Candidate[] = []
  const sums = sheet.lanes.map((): Running => {
    return { plus: 0, deducted: 0, contra: 0, first: 0, room: 0, nonZero: 0, blank: 0 }
  })
  const totals = sheet.lanes.map((lane) => sheet.at(total, lane))
  const run: number[] = []
  let breaks = 0
  let contra = false
  let charge = false
  for (let from = stack.length - 1; from >= 0 && run.length < LONGEST; from--) {
    const entry = stack[from]
    if (entry === undefined) break
    if (entry.kind === 'break') {
      if (run.length > 0) breaks++
      continue
    }
    run.unshift(entry.item)
    const less = roles[entry.item]?.contra === true
    contra ||= less
    charge ||= roles[entry.item]?.charge === true
    for (const [at, lane] of sheet.lanes.entries()) {
      const sum = sums[at]
      if (sum !== undefined) extend(sum, sheet.at(entry.item, lane), less)
    }
    const place = { from, breaks }
    const offer = (shape: Shape, kind: SumKind, signOf: (item: number, at: number) => Addend['sign']): void => {
      const tally = tallyOf(sheet, totals, sums, run.length, kind)
      if (tally === undefined) return
      out.push({ ...tally, ...place, shape, addends: run.map((item, at) => ({ item, sign: signOf(item, at) })) })
    }
    const isContra = (item: number): boolean => roles[item]?.contra === true
    offer('sum', 'plus', () => 'plus')
    if (run.length < 2) continue
    if (contra) {
      offer('deductions', 'less', (item) => (isContra(item) ? 'less' : 'plus'))
      offer('deductions', 'minus', (item) => (isContra(item) ? 'minus' : 'plus'))
    }
    offer('difference', 'difference', (_, at) => (at === 0 ? 'plus' : 'minus'))
    for (const signs of signsOf(run, roles, charge)) {
      const tally = tallyOfSigns(sheet, total, signs)
      if (tally !== undefined) out.push({ ...tally, ...place, shape: 'signs', addends: signs })
    }
  }
  return out
}

/** Any signs for a few rows; for more, those that the labels of charges suggest. */
function* signsOf(run: readonly number[], roles: readonly RowRole[], charge: boolean): Generator<readonly Addend[]> {
  if (run.length > LONGEST_WITH_ANY_SIGNS) {
    if (run.length > LONGEST_WITH_CHARGES || !charge) return
    yield run.map((item): Addend => ({ item, sign: roles[item]?.charge === true ? 'minus' : 'plus' }))
    return
  }
  // The first against all others is the difference, which is tried by itself.
  const difference = (1 << run.length) - 2
  for (let pattern = 1; pattern < difference; pattern++) {
    yield run.map((item, at): Addend => ({ item, sign: (pattern >> at) & 1 ? 'minus' : 'plus' }))
  }
}

function extend(sum: Running, cell: LaneCell | undefined, less: boolean): void {
  sum.first = cell?.value ?? 0
  if (cell === undefined) {
    sum.blank++
    return
  }
  if (cell.value === 0) return
  sum.plus += cell.value
  sum.deducted += factorOf(less ? 'less' : 'plus', cell.value) * cell.value
  if (less) sum.contra += cell.value
  sum.room += cell.place
  sum.nonZero++
}

type SumKind = 'plus' | 'less' | 'minus' | 'difference'

function sumOf(sum: Running, kind: SumKind): number {
  switch (kind) {
    case 'plus':
      return sum.plus
    case 'less':
      return sum.deducted
    case 'minus':
      return sum.plus - 2 * sum.contra
    case 'difference':
      return 2 * sum.first - sum.plus
  }
}

/** What the lanes say of running sums; undefined where two fail or none tells. Written for speed: rows × runs × lanes. */
function tallyOf(
  sheet: Sheet,
  totals: readonly (LaneCell | undefined)[],
  sums: readonly Running[],
  count: number,
  kind: SumKind,
): Tally | undefined {
  let holds = 0
  let trivial = 0
  let fails = 0
  let telling = false
  let roundsIn: number[] | undefined
  for (let at = 0; at < totals.length; at++) {
    const total = totals[at]
    const sum = sums[at]
    if (total === undefined || sum === undefined || sum.blank === count) continue
    const gap = total.value - sumOf(sum, kind)
    if (gap === 0) {
      if (sum.nonZero > 1) holds++
      else trivial++
      telling ||= total.value !== 0
    } else if (total.nil) continue
    else if (sum.nonZero > 0 && Math.abs(gap) * 2 <= roomFor(sum.room, sum.nonZero, total)) {
      roundsIn = [...(roundsIn ?? []), sheet.lanes[at] ?? 0]
      telling = true
    } else if (++fails > 1) return undefined
    else telling = true
  }
  if (!telling || (holds === 0 && roundsIn === undefined && (trivial === 0 || fails > 0))) return undefined
  let strength = 0
  if (holds > 0) {
    const seen: number[] = []
    for (let at = 0; at < totals.length; at++) {
      const total = totals[at]
      const sum = sums[at]
      if (total === undefined || sum === undefined || sum.nonZero < 2 || total.value === 0) continue
      if (total.value !== sumOf(sum, kind) || seen.includes(Math.abs(total.value))) continue
      seen.push(Math.abs(total.value))
      strength += digitsOf(total)
    }
  }
  return { holds, trivial, fails, strength, roundsIn: roundsIn ?? [] }
}

function tallyOfSigns(sheet: Sheet, total: number, addends: readonly Addend[]): Tally | undefined {
  let holds = 0
  let fails = 0
  let trivial = 0
  let strength = 0
  const roundsIn: number[] = []
  const seen: number[] = []
  for (const lane of sheet.lanes) {
    const { verdict } = judge(sheet, total, addends, lane)
    if (verdict === 'fails' && ++fails > 1) return undefined
    if (verdict === 'rounds') roundsIn.push(lane)
    if (verdict === 'trivial') trivial++
    if (verdict !== 'holds') continue
    holds++
    const cell = sheet.at(total, lane)
    if (cell === undefined || cell.value === 0 || seen.includes(Math.abs(cell.value))) continue
    seen.push(Math.abs(cell.value))
    strength += digitsOf(cell)
  }
  return holds === 0 ? undefined : { holds, trivial, fails, strength, roundsIn }
}
