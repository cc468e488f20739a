import {
  digitsOf,
  factorOf,
  judge,
  judgement,
  type Addend,
  type Judgement,
  type LaneSum,
  type Shape,
  type Sheet,
} from './relations.ts'
import { type RowRole } from './row-labels.ts'

/** A row on the stack of rows not yet summed, a subtotal that stands for its parts, or a heading between rows. */
export interface StackItem {
  readonly item: number
  readonly kind: 'row' | 'subtotal' | 'break'
}

/** A way in which the rows directly above may make a total; at most one lane fails. */
export interface Candidate {
  readonly shape: Shape
  readonly addends: readonly Addend[]
  /** Where on the stack the run begins. */
  readonly from: number
  readonly breaks: number
  readonly holds: number
  readonly rounds: number
  readonly roundsIn: readonly number[]
  readonly trivial: number
  readonly fails: number
  readonly strength: number
}

/** Longer runs are not tried. */
const LONGEST = 60
const LONGEST_WITH_ANY_SIGNS = 4

interface Running {
  plus: number
  deducted: number
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
  const sums = sheet.lanes.map((): Running => ({
    plus: 0,
    deducted: 0,
    contra: 0,
    first: 0,
    room: 0,
    nonZero: 0,
    blank: 0,
  }))
  const run: number[] = []
  let breaks = 0
  let anyContra = false
  for (let from = stack.length - 1; from >= 0 && run.length < LONGEST; from--) {
    const entry = stack[from]
    if (entry === undefined) break
    if (entry.kind === 'break') {
      if (run.length > 0) breaks++
      continue
    }
    run.unshift(entry.item)
    const less = roles[entry.item]?.contra === true
    anyContra ||= less
    for (const [at, lane] of sheet.lanes.entries()) {
      const sum = sums[at]
      if (sum !== undefined) extend(sum, sheet.at(entry.item, lane), less)
    }
    const offer = (shape: Shape, addends: () => readonly Addend[], sumOf: (sum: Running) => number): void => {
      const judged = sheet.lanes.map((lane, at) => {
        const sum = sums[at]
        const { room = 0, nonZero = 0, blank = 0 } = sum ?? {}
        const lanes: LaneSum = { sum: sum === undefined ? 0 : sumOf(sum), room, nonZero, blank, count: run.length }
        return judgement(lane, sheet.at(total, lane), lanes)
      })
      const candidate = weigh(sheet, total, judged)
      if (candidate !== undefined) out.push({ ...candidate, shape, addends: addends(), from, breaks })
    }
    offer(
      'sum',
      () => run.map((item) => ({ item, sign: 'plus' })),
      ({ plus }) => plus,
    )
    if (run.length < 2) continue
    if (anyContra) {
      offer(
        'deductions',
        () => run.map((item) => ({ item, sign: roles[item]?.contra === true ? 'less' : 'plus' })),
        ({ deducted }) => deducted,
      )
      offer(
        'deductions',
        () => run.map((item) => ({ item, sign: roles[item]?.contra === true ? 'minus' : 'plus' })),
        ({ plus, contra: less }) => plus - 2 * less,
      )
    }
    offer(
      'difference',
      () => run.map((item, at) => ({ item, sign: at === 0 ? 'plus' : 'minus' })),
      ({ plus, first }) => 2 * first - plus,
    )
    if (run.length > LONGEST_WITH_ANY_SIGNS) {
      if (run.length > LONGEST_WITH_CHARGES || !run.some((item) => roles[item]?.charge === true)) continue
      const addends = run.map((item): Addend => ({ item, sign: roles[item]?.charge === true ? 'minus' : 'plus' }))
      offerSigns(sheet, total, addends, from, breaks, out)
      continue
    }
    for (let pattern = 1; pattern < 1 << run.length; pattern++) {
      // Every other sign but the first is the difference, which was tried.
      if (pattern === (1 << run.length) - 2 || pattern === (1 << run.length) - 1) continue
      const addends = run.map((item, at): Addend => ({ item, sign: (pattern >> at) & 1 ? 'minus' : 'plus' }))
      offerSigns(sheet, total, addends, from, breaks, out)
    }
  }
  return out
}

const LONGEST_WITH_CHARGES = 14

function offerSigns(
  sheet: Sheet,
  total: number,
  addends: readonly Addend[],
  from: number,
  breaks: number,
  out: Candidate[],
): void {
  let fails = 0
  const judged: Judgement[] = []
  for (const lane of sheet.lanes) {
    const one = judge(sheet, total, addends, lane)
    if (one.verdict === 'fails' && ++fails > 1) return
    judged.push(one)
  }
  const candidate = weigh(sheet, total, judged)
  if (candidate !== undefined) out.push({ ...candidate, shape: 'signs', addends, from, breaks })
}

function extend(sum: Running, cell: ReturnType<Sheet['at']>, less: boolean): void {
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

function weigh(
  sheet: Sheet,
  total: number,
  judged: readonly Judgement[],
): Omit<Candidate, 'shape' | 'addends' | 'from' | 'breaks'> | undefined {
  let holds = 0
  let trivial = 0
  let fails = 0
  let strength = 0
  const roundsIn: number[] = []
  const seen = new Set<number>()
  for (const { lane, verdict } of judged) {
    if (verdict === 'fails' && ++fails > 1) return undefined
    if (verdict === 'rounds') roundsIn.push(lane)
    if (verdict === 'trivial') trivial++
    if (verdict !== 'holds') continue
    holds++
    const cell = sheet.at(total, lane)
    if (cell === undefined || cell.value === 0 || seen.has(Math.abs(cell.value))) continue
    seen.add(Math.abs(cell.value))
    strength += digitsOf(cell)
  }
  if (holds + trivial + fails + roundsIn.length === 0) return undefined
  return { holds, rounds: roundsIn.length, roundsIn, trivial, fails, strength }
}
