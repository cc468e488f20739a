import { slipBetween } from '../facts/count-slips.ts'
import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { absolute, agreesAfterRounding, roundedTo, type Decimal } from '../mentions/decimal.ts'
import { valueKey, type MaterialOfBlock } from './cell-index.ts'
import { comparedWithin, keptPairs, keptWhileUnchanged } from './kept-comparisons.ts'
import { type Explanation } from './prose-contradictions.ts'
import { comparePeriods } from './prose-ties.ts'

/** A number of a table that another table prints otherwise for the same line item, period and column. */
export interface TableContradiction {
  readonly block: number
  readonly item: LineItem
  readonly cell: LineCell
  readonly other: { readonly block: number; readonly item: LineItem; readonly cell: LineCell }
  readonly explanation: Explanation
  /** How many numbers of the two rows agree. */
  readonly agreeing: number
  /** How many further rows of the same label print the other number for the period. */
  readonly support: number
}

interface PlacedItem {
  readonly block: number
  readonly item: LineItem
}

/** Rows of one label are compared with so many of the rows that follow; statements repeat an item a few times. */
const MOST_COMPARED = 24

/**
 * The numbers that contradict another table. Two rows are one line item when their labels have the same words and
 * they share an equal number of some size for one period; then their other numbers are compared.
 */
export function contradictTables(materials: readonly MaterialOfBlock[]): readonly TableContradiction[] {
  return contradictionsAmong(materials.filter(({ value }) => value.items.length > 0))
}

const contradictionsAmong = keptWhileUnchanged((materials: readonly MaterialOfBlock[]) => {
  const groups = new Map<string, PlacedItem[]>()
  for (const { block, value } of materials) {
    for (const item of value.items) {
      if (item.key === '') continue
      const group = groups.get(item.key)
      if (group === undefined) groups.set(item.key, [{ block, item }])
      else group.push({ block, item })
    }
  }
  const found = new Map<LineCell, TableContradiction>()
  for (const group of groups.values()) {
    for (const { one, other, outcome } of comparedWithin(group, ({ item }) => item, comparedRows, MOST_COMPARED)) {
      addContradictions(one, other, outcome, group, found)
    }
  }
  for (const [one, other] of rowsOfLikeNames(materials)) {
    const outcome = compareRows(one.item, other.item)
    if (outcome !== undefined) addContradictions(one, other, outcome, [one, other], found)
  }
  return [...found.values()]
})

/** A number that more rows print than this is too common to show that two of them are one item. */
const MOST_SHARING = 6

/**
 * Pairs of rows of different tables whose labels differ but share most of their words, and which share a number of four
 * digits or more: "Weighted-average shares, basic" and "Basic weighted-average shares outstanding".
 */
function rowsOfLikeNames(materials: readonly MaterialOfBlock[]): readonly (readonly [PlacedItem, PlacedItem])[] {
  const sharing = new Map<number, PlacedItem[]>()
  for (const { block, value } of materials) {
    for (const item of value.items) {
      if (item.key === '') continue
      for (const key of longKeysOf(item)) {
        const known = sharing.get(key)
        if (known === undefined) sharing.set(key, [{ block, item }])
        else known.push({ block, item })
      }
    }
  }
  const pairs = new Map<string, { readonly rows: readonly [PlacedItem, PlacedItem]; shared: number }>()
  const numbers = new Map<LineItem, number>()
  const numberOf = (item: LineItem): number => {
    const number = numbers.get(item) ?? numbers.size
    numbers.set(item, number)
    return number
  }
  for (const items of sharing.values()) {
    if (items.length < 2 || items.length > MOST_SHARING) continue
    for (const [at, one] of items.entries()) {
      for (const other of items.slice(at + 1)) {
        if (one.block === other.block || one.item.key === other.item.key) continue
        const key = `${numberOf(one.item)} ${numberOf(other.item)}`
        const pair = pairs.get(key)
        if (pair === undefined) pairs.set(key, { rows: [one, other], shared: 1 })
        else pair.shared++
      }
    }
  }
  return [...pairs.values()]
    .filter(({ rows: [one, other], shared }) => areLike(one.item, other.item, shared))
    .map(({ rows }) => rows)
}

const longKeys = new WeakMap<LineItem, readonly number[]>()

/** The keys of a row's numbers of four digits or more. */
function longKeysOf(item: LineItem): readonly number[] {
  let keys = longKeys.get(item)
  if (keys === undefined) {
    keys = item.cells.flatMap(({ figure: { value }, inLabel }) =>
      inLabel || absolute(value).digits < 1000n ? [] : (valueKey(value.digits, value.exponent) ?? []),
    )
    longKeys.set(item, keys)
  }
  return keys
}

/**
 * Whether two labels are of one item: they share half of the words of the longer one and two thirds of those of the
 * shorter; for rows that share several numbers one word is enough.
 */
function areLike(one: LineItem, other: LineItem, sharedNumbers: number): boolean {
  const [first, second] = [new Set(one.words), new Set(other.words)]
  let shared = 0
  for (const word of first) if (second.has(word)) shared++
  if (sharedNumbers > 1) return shared > 0
  return shared * 2 >= Math.max(first.size, second.size) && shared * 3 >= Math.min(first.size, second.size) * 2
}

/** Two rows that are one line item, and the numbers in which they differ all the same. */
interface DifferingRows {
  readonly agreeing: number
  readonly differing: readonly (readonly [LineCell, LineCell])[]
}

const comparedRows = keptPairs(compareRows)

function compareRows(one: LineItem, other: LineItem): DifferingRows | undefined {
  if (!mayShareNumber(one, other)) return undefined
  const pairs = pairCells(one, other)
  let agreeing = 0
  const differing: (readonly [LineCell, LineCell])[] = []
  for (const pair of pairs) {
    const [first, second] = pair
    if (!agree(first.figure.value, second.figure.value)) differing.push(pair)
    else if (isTelling(first.figure.value) || isTelling(second.figure.value)) agreeing++
  }
  // More numbers that differ than agree make two items of one name.
  if (differing.length === 0 || agreeing === 0 || differing.length > agreeing || differing.length > 2) return undefined
  return { agreeing, differing }
}

/** The sizes of a row's numbers and half a unit of the last digit of each: close enough to rule rows out. */
const sizes = new WeakMap<LineItem, readonly (readonly [size: number, half: number])[]>()

function sizesOf(item: LineItem): readonly (readonly [size: number, half: number])[] {
  let known = sizes.get(item)
  if (known === undefined) {
    known = item.cells
      .filter(({ inLabel }) => !inLabel)
      .map(({ figure: { value } }) => {
        const unit = 10 ** value.exponent
        return [Math.abs(Number(value.digits)) * unit, unit * 0.5] as const
      })
    sizes.set(item, known)
  }
  return known
}

/** Whether any number of one row may agree with one of the other; most rows of one label share none. */
function mayShareNumber(one: LineItem, other: LineItem): boolean {
  const others = sizesOf(other)
  for (const [size, half] of sizesOf(one)) {
    for (const [otherSize, otherHalf] of others) {
      if (Math.abs(size - otherSize) <= half + otherHalf + size * 1e-9) return true
    }
  }
  return false
}

function addContradictions(
  one: PlacedItem,
  other: PlacedItem,
  { agreeing, differing }: DifferingRows,
  group: readonly PlacedItem[],
  found: Map<LineCell, TableContradiction>,
): void {
  for (const [first, second] of differing) {
    const explanation = explain(first, second, one.item, other.item)
    if (explanation === undefined) continue
    if (explanation.kind === 'another period' && one.item.key !== other.item.key && agreeing < 2) continue
    const supports = [supportOf(first, one, group), supportOf(second, other, group)] as const
    const odd = supports[0] < supports[1] || (supports[0] === supports[1] && explanation.odd === first) ? 0 : 1
    const [place, against] = odd === 0 ? [one, other] : [other, one]
    const [cell, otherCell] = odd === 0 ? [first, second] : [second, first]
    if (found.has(cell) || found.has(otherCell)) continue
    found.set(cell, {
      ...place,
      cell,
      other: { ...against, cell: otherCell },
      explanation: explanation.kind,
      agreeing,
      support: supports[1 - odd] ?? 0,
    })
  }
}

/** Cells of two rows under one period and one column head; none of a head that a row has twice. */
export function pairCells(one: LineItem, other: LineItem): readonly (readonly [LineCell, LineCell])[] {
  const pairs: (readonly [LineCell, LineCell])[] = []
  for (const cell of one.cells) {
    const matching = other.cells.filter((candidate) => isSameColumn(cell, candidate))
    const [only] = matching
    if (matching.length !== 1 || only === undefined) continue
    if (one.cells.filter((candidate) => isSameColumn(candidate, only)).length === 1) pairs.push([cell, only])
  }
  return pairs
}

function isSameColumn(one: LineCell, other: LineCell): boolean {
  if (one.inLabel || other.inLabel || one.period === undefined || other.period === undefined) return false
  if (one.figure.type !== other.figure.type && one.figure.type !== 'count' && other.figure.type !== 'count')
    return false
  const periods = comparePeriods(one.period, other.period)
  const meets =
    periods === 'same' || periods === 'same-day' || (periods === 'perhaps' && one.period.year === other.period.year)
  return meets && one.head.join(' ') === other.head.join(' ')
}

function agree(one: Decimal, other: Decimal): boolean {
  return agreesAfterRounding(absolute(one), absolute(other))
}

/** Three digits or more that are not all but zeros. */
export function isTelling(value: Decimal): boolean {
  const digits = absolute(value).digits.toString()
  return digits.length >= 3 && !/^\d0+$/.test(digits)
}

function explain(
  one: LineCell,
  other: LineCell,
  ofOne: LineItem,
  ofOther: LineItem,
): { readonly kind: Explanation; readonly odd: LineCell | undefined } | undefined {
  const [first, second] = [absolute(one.figure.value), absolute(other.figure.value)]
  if (!isTelling(first) || !isTelling(second)) return undefined
  for (const [cell, item] of [
    [one, ofOne],
    [other, ofOther],
  ] as const) {
    const against = item === ofOne ? other : one
    const repeated = [...ofOne.cells, ...ofOther.cells].some(
      (candidate) =>
        candidate !== cell &&
        !candidate.inLabel &&
        comparePeriods(candidate.period, cell.period) === 'different' &&
        agree(candidate.figure.value, cell.figure.value) &&
        !agree(candidate.figure.value, against.figure.value),
    )
    if (repeated) return { kind: 'another period', odd: cell }
  }
  const place = Math.max(first.exponent, second.exponent)
  const [printed, against] = [roundedTo(first, place), roundedTo(second, place)]
  const slip = slipBetween(printed.toString(), against.toString())
  // One unit of the last digit is how filers round, not a slip.
  if (slip === undefined || printed - against === 1n || against - printed === 1n) return undefined
  return { kind: slip, odd: undefined }
}

/** How many other rows of the label print the cell's number for its period. */
function supportOf(cell: LineCell, own: PlacedItem, group: readonly PlacedItem[]): number {
  let support = 0
  for (const { item } of group.slice(0, 4 * MOST_COMPARED)) {
    if (item === own.item) continue
    if (item.cells.some((other) => isSameColumn(cell, other) && agree(cell.figure.value, other.figure.value))) support++
  }
  return support
}
