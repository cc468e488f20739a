import { digitsIn, type Addend, type Shape, type Sheet } from './relations.ts'
import { type RowRole } from './row-labels.ts'
import { numbersOf, verdictAt, type SheetNumbers } from './sheet-numbers.ts'

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
  /** Headings that the run crosses. */
  readonly breaks: number
  /** How many lanes say what of it. */
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

/** What the search for candidates needs of a block, made once for all its rows. */
export interface RowSearch {
  readonly lanes: readonly number[]
  readonly numbers: SheetNumbers
  readonly roles: readonly RowRole[]
  readonly sums: LaneSums
}

/** Sums so far by lane, from the row above the total upward. */
interface LaneSums {
  readonly plus: Float64Array
  /** With the rows that are deducted taken off whatever their sign is. */
  readonly deducted: Float64Array
  /** The printed values of the rows that are deducted. */
  readonly contra: Float64Array
  /** The printed values of the rows that are charges. */
  readonly charged: Float64Array
  /** The printed value of the topmost row. */
  readonly first: Float64Array
  readonly room: Float64Array
  readonly nonZero: Float64Array
  readonly blank: Float64Array
}

/** Made once and cleared for each total: to make it anew costs more than most blocks take to be added up. */
const sums = sumsOf(100)

function sumsOf(width: number): LaneSums {
  const zeros = (): Float64Array => new Float64Array(width)
  return {
    plus: zeros(),
    deducted: zeros(),
    contra: zeros(),
    charged: zeros(),
    first: zeros(),
    room: zeros(),
    nonZero: zeros(),
    blank: zeros(),
  }
}

/** Prepares the search for candidates among the rows of a sheet. */
export function rowSearchOf(sheet: Sheet, roles: readonly RowRole[]): RowSearch {
  const numbers = numbersOf(sheet)
  const own = numbers.width <= sums.plus.length ? sums : sumsOf(numbers.width)
  return { lanes: sheet.lanes, numbers, roles, sums: own }
}

/** A run of rows directly above a total, that grows upward. */
interface Run {
  readonly total: number
  /** From the bottom up. */
  readonly items: readonly number[]
  from: number
  breaks: number
  /** The rows that `pattern` takes off, as bits from the topmost row on. */
  pattern: number
}

/**
 * How the rows of a run enter: all added; the deducted ones taken off, whatever their sign or as printed; all others
 * taken off the first; charges taken off; those of the run's pattern taken off.
 */
type Signs = 'plus' | 'less' | 'minus' | 'difference' | 'charges' | 'pattern'

/**
 * All runs directly above a row that make it in every lane, or in every lane but one; the shortest first. Any signs are
 * tried only if `anySigns` says that they can be strong enough.
 */
export function candidatesOf(
  search: RowSearch,
  total: number,
  stack: readonly StackItem[],
  anySigns: boolean,
): readonly Candidate[] {
  const { roles, sums } = search
  const out: Candidate[] = []
  const items: number[] = []
  const run: Run = { total, items, from: stack.length, breaks: 0, pattern: 0 }
  let contra = false
  let charge = false
  clear(sums, search.numbers.width)
  for (let from = stack.length - 1; from >= 0 && items.length < LONGEST; from--) {
    const entry = stack[from]
    if (entry === undefined) break
    if (entry.kind === 'break') {
      if (items.length > 0) run.breaks++
      continue
    }
    const role = roles[entry.item]
    items.push(entry.item)
    contra ||= role?.contra === true
    charge ||= role?.charge === true
    extend(search, entry.item, role?.contra === true, role?.charge === true)
    run.from = from
    offer(search, run, 'sum', 'plus', out)
    const count = items.length
    if (count < 2) continue
    if (contra) {
      offer(search, run, 'deductions', 'less', out)
      offer(search, run, 'deductions', 'minus', out)
    }
    offer(search, run, 'difference', 'difference', out)
    if (!anySigns) continue
    if (count <= LONGEST_WITH_ANY_SIGNS) {
      // The first against all others is the difference, which is tried by itself.
      const difference = (1 << count) - 2
      for (run.pattern = 1; run.pattern < difference; run.pattern++) offer(search, run, 'signs', 'pattern', out)
    } else if (count <= LONGEST_WITH_CHARGES && charge) offer(search, run, 'signs', 'charges', out)
  }
  return out
}

function clear({ plus, deducted, contra, charged, room, nonZero, blank }: LaneSums, width: number): void {
  for (let lane = 0; lane < width; lane++) {
    plus[lane] = deducted[lane] = contra[lane] = charged[lane] = 0
    room[lane] = nonZero[lane] = blank[lane] = 0
  }
}

function extend({ numbers, sums }: RowSearch, item: number, less: boolean, charge: boolean): void {
  const { width, values, places, kinds } = numbers
  for (let lane = 0, at = item * width; lane < width; lane++, at++) {
    const value = values[at] ?? 0
    sums.first[lane] = value
    if (kinds[at] === 0) sums.blank[lane] = (sums.blank[lane] ?? 0) + 1
    if (value === 0) continue
    sums.plus[lane] = (sums.plus[lane] ?? 0) + value
    sums.deducted[lane] = (sums.deducted[lane] ?? 0) + (less && value > 0 ? -value : value)
    if (less) sums.contra[lane] = (sums.contra[lane] ?? 0) + value
    if (charge) sums.charged[lane] = (sums.charged[lane] ?? 0) + value
    sums.room[lane] = (sums.room[lane] ?? 0) + (places[at] ?? 0)
    sums.nonZero[lane] = (sums.nonZero[lane] ?? 0) + 1
  }
}

/** Adds a run with its signs to `out`, unless two lanes fail or none tells. Written for speed: rows × runs × lanes. */
function offer(search: RowSearch, run: Run, shape: Shape, signs: Signs, out: Candidate[]): void {
  const { lanes, numbers, sums } = search
  const { width, values } = numbers
  const count = run.items.length
  const first = run.total * width
  let holds = 0
  let trivial = 0
  let fails = 0
  let telling = shape === 'signs'
  let roundsIn: number[] | undefined
  for (let lane = 0; lane < width; lane++) {
    if (sums.blank[lane] === count) continue
    const nonZero = sums.nonZero[lane] ?? 0
    switch (verdictAt(numbers, first + lane, sumIn(search, run, lane, signs), sums.room[lane] ?? 0, nonZero)) {
      case 'untold':
        continue
      case 'fails':
        if (++fails > 1) return
        telling = true
        continue
      case 'rounds':
        roundsIn ??= []
        roundsIn.push(lanes[lane] ?? 0)
        telling = true
        continue
      case 'holds':
        holds++
        break
      case 'trivial':
        trivial++
    }
    telling ||= values[first + lane] !== 0
  }
  if (holds === 0 && (shape === 'signs' || (roundsIn === undefined && (trivial === 0 || fails > 0)))) return
  if (!telling) return
  const strength = holds === 0 ? 0 : strengthOfHolding(search, run, signs)
  const addends = addendsOf(run, signs, search.roles)
  const { from, breaks } = run
  out.push({ shape, addends, from, breaks, holds, roundsIn: roundsIn ?? [], trivial, fails, strength })
}

function sumIn({ sums, numbers }: RowSearch, { items, pattern }: Run, lane: number, signs: Signs): number {
  const plus = sums.plus[lane] ?? 0
  switch (signs) {
    case 'plus':
      return plus
    case 'less':
      return sums.deducted[lane] ?? 0
    case 'minus':
      return plus - 2 * (sums.contra[lane] ?? 0)
    case 'difference':
      return 2 * (sums.first[lane] ?? 0) - plus
    case 'charges':
      return plus - 2 * (sums.charged[lane] ?? 0)
    case 'pattern': {
      let sum = plus
      for (let at = items.length - 1, bits = pattern; bits > 0; at--, bits >>= 1) {
        if (bits & 1) sum -= 2 * (numbers.values[(items[at] ?? 0) * numbers.width + lane] ?? 0)
      }
      return sum
    }
  }
}

/** The decimal digits of the distinct totals that a run makes exactly. */
function strengthOfHolding(search: RowSearch, run: Run, signs: Signs): number {
  const { numbers, sums } = search
  const { width, values, places } = numbers
  const seen: number[] = []
  let strength = 0
  for (let lane = 0; lane < width; lane++) {
    const total = values[run.total * width + lane] ?? 0
    if ((sums.nonZero[lane] ?? 0) < 2 || total === 0) continue
    if (total !== sumIn(search, run, lane, signs) || seen.includes(Math.abs(total))) continue
    seen.push(Math.abs(total))
    strength += digitsIn(total, places[run.total * width + lane] ?? 1)
  }
  return strength
}

function addendsOf({ items, pattern }: Run, signs: Signs, roles: readonly RowRole[]): readonly Addend[] {
  return items.toReversed().map((item, at): Addend => ({ item, sign: signOf(at, signs, pattern, roles[item]) }))
}

/** The sign of the row at a place of a run, counted from the top. */
function signOf(at: number, signs: Signs, pattern: number, role: RowRole | undefined): Addend['sign'] {
  switch (signs) {
    case 'plus':
      return 'plus'
    case 'less':
    case 'minus':
      return role?.contra === true ? signs : 'plus'
    case 'difference':
      return at === 0 ? 'plus' : 'minus'
    case 'charges':
      return role?.charge === true ? 'minus' : 'plus'
    case 'pattern':
      return (pattern >> at) & 1 ? 'minus' : 'plus'
  }
}
