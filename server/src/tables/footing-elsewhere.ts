import { type RowSearch, type StackItem } from './footing-candidates.ts'
import { relationOf, type Addend, type Relation, type Sheet } from './relations.ts'
import { type RowRole } from './row-labels.ts'
import { mostStrength, verdictAt, type SheetNumbers } from './sheet-numbers.ts'

/** The factors of the earlier and of the later of two rows. */
const FACTORS_OF_TWO = [
  { first: 1, second: 1 },
  { first: 1, second: -1 },
  { first: -1, second: 1 },
] as const
const MOST_EARLIER = 30
const STRONG = 5

/** The row above again, or two earlier rows together: shapes that need no run of rows. */
export function lawfulElsewhere(
  sheet: Sheet,
  numbers: SheetNumbers,
  role: RowRole,
  item: number,
  stack: readonly StackItem[],
): Relation | undefined {
  const rows = stack.slice(-MOST_EARLIER).filter(({ kind }) => kind !== 'break')
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (row === undefined || (!role.total && row.kind !== 'subtotal') || !repeats(numbers, item, row.item)) continue
    return relationOf(sheet, item, [{ item: row.item, sign: 'plus' }], 'sum')
  }
  if (mostStrength(numbers, item) < STRONG) return undefined
  for (let at = 1; at < rows.length; at++) {
    const last = rows[at]?.item ?? 0
    for (let before = 0; before < at; before++) {
      const earlier = rows[before]?.item ?? 0
      for (const { first, second } of FACTORS_OF_TWO) {
        if (failsOfTwo(numbers, item, earlier, first, last, second)) continue
        const addends: readonly Addend[] = [
          { item: earlier, sign: first > 0 ? 'plus' : 'minus' },
          { item: last, sign: second > 0 ? 'plus' : 'minus' },
        ]
        const relation = relationOf(sheet, item, addends, first + second > 0 ? 'sum' : 'difference')
        if (relation.strength >= STRONG) return relation
      }
    }
  }
  return undefined
}

/** Whether an item prints what an earlier one does, in every lane that tells. */
function repeats(numbers: SheetNumbers, item: number, earlier: number): boolean {
  const { width, values, places, kinds } = numbers
  let same = false
  for (let lane = 0; lane < width; lane++) {
    const from = earlier * width + lane
    if (kinds[from] === 0) continue
    const value = values[from] ?? 0
    const nonZero = value === 0 ? 0 : 1
    const verdict = verdictAt(numbers, item * width + lane, value, nonZero === 0 ? 0 : (places[from] ?? 0), nonZero)
    if (verdict === 'fails' || verdict === 'rounds') return false
    same ||= verdict === 'trivial' && value !== 0
  }
  return same
}

/** Whether two rows, each with its factor, miss an item in some lane. */
function failsOfTwo(
  numbers: SheetNumbers,
  item: number,
  one: number,
  oneFactor: 1 | -1,
  other: number,
  otherFactor: 1 | -1,
): boolean {
  const { width, values, places, kinds } = numbers
  for (let lane = 0; lane < width; lane++) {
    const left = one * width + lane
    const right = other * width + lane
    if (kinds[left] === 0 && kinds[right] === 0) continue
    const leftValue = values[left] ?? 0
    const rightValue = values[right] ?? 0
    const sum = oneFactor * leftValue + otherFactor * rightValue
    const room = (leftValue === 0 ? 0 : (places[left] ?? 0)) + (rightValue === 0 ? 0 : (places[right] ?? 0))
    const nonZero = (leftValue === 0 ? 0 : 1) + (rightValue === 0 ? 0 : 1)
    if (verdictAt(numbers, item * width + lane, sum, room, nonZero) === 'fails') return true
  }
  return false
}

/** Totals that stand above their parts, among the rows that no known relation explains. */
export function totalsAbove(
  sheet: Sheet,
  { numbers, roles }: RowSearch,
  known: readonly Relation[],
): readonly Relation[] {
  const used = new Uint8Array(sheet.items)
  for (const { total, addends } of known) {
    used[total] = 1
    for (const { item } of addends) used[item] = 1
  }
  const heads: Relation[] = []
  for (let head = 0; head < sheet.items; head++) {
    if (used[head] === 1 || roles[head]?.apart !== false || mostStrength(numbers, head) < STRONG) continue
    const parts = partsBelow(sheet, numbers, roles, used, head)
    if (parts === undefined) continue
    heads.push(relationOf(sheet, head, parts, 'sum'))
    head = parts.at(-1)?.item ?? head
  }
  return heads
}

const MOST_PARTS = 20

/** The fewest rows right below a head that make it in every lane that tells, and strongly. */
function partsBelow(
  sheet: Sheet,
  numbers: SheetNumbers,
  roles: readonly RowRole[],
  used: Uint8Array,
  head: number,
): readonly Addend[] | undefined {
  const items: number[] = []
  for (let part = head + 1; part < sheet.items && items.length < MOST_PARTS && used[part] !== 1; part++) {
    if (roles[part]?.apart === false) items.push(part)
  }
  // How many rows may make the head, as bits; nearly always the first lane leaves none.
  let counts = (1 << items.length) - 2
  for (let lane = 0; lane < numbers.width && counts > 0; lane++) counts &= countsIn(numbers, head, items, lane)
  for (let count = 2; counts >> (count - 1) > 0; count++) {
    if (((counts >> (count - 1)) & 1) === 0) continue
    const addends = items.slice(0, count).map((item): Addend => ({ item, sign: 'plus' }))
    if (relationOf(sheet, head, addends, 'sum').strength >= STRONG) return addends
  }
  return undefined
}

/** How many rows do not miss a head in one lane: the n-th bit from 0 for n + 1 of them. */
function countsIn(numbers: SheetNumbers, head: number, items: readonly number[], lane: number): number {
  const { width, values, places, kinds } = numbers
  const total = head * width + lane
  let counts = 0
  let sum = 0
  let room = 0
  let nonZero = 0
  let printed = false
  for (let at = 0; at < items.length; at++) {
    const place = (items[at] ?? 0) * width + lane
    const value = values[place] ?? 0
    if (kinds[place] !== 0) printed = true
    if (value !== 0) {
      sum += value
      room += places[place] ?? 0
      nonZero++
    }
    if (!printed || verdictAt(numbers, total, sum, room, nonZero) !== 'fails') counts |= 1 << at
  }
  return counts
}

/**
 * Whether the sum of rows, those that deduct taken off, misses a total in one lane and no other lane can be compared:
 * then a single slip may explain it.
 */
export function failsAlone({ numbers, roles }: RowSearch, item: number, rows: readonly StackItem[]): boolean {
  const { width, values, places, kinds } = numbers
  let fails = 0
  for (let lane = 0; lane < width; lane++) {
    let sum = 0
    let room = 0
    let nonZero = 0
    let printed = false
    for (const { item: row } of rows) {
      const place = row * width + lane
      const value = values[place] ?? 0
      if (kinds[place] !== 0) printed = true
      if (value === 0) continue
      sum += roles[row]?.contra === true && value > 0 ? -value : value
      room += places[place] ?? 0
      nonZero++
    }
    if (!printed) continue
    const verdict = verdictAt(numbers, item * width + lane, sum, room, nonZero)
    if (verdict === 'holds' || verdict === 'rounds' || (verdict === 'fails' && ++fails > 1)) return false
  }
  return fails === 1
}
