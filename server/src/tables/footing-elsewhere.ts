import { type RowSearch, type StackItem } from './footing-candidates.ts'
import { relationOf, type Addend, type Relation, type Sheet } from './relations.ts'
import { type RowRole } from './row-labels.ts'
import { mostStrength, verdictAt, type SheetNumbers } from './sheet-numbers.ts'

const SIGNS_OF_TWO = [
  ['plus', 'plus'],
  ['plus', 'minus'],
  ['minus', 'plus'],
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
  for (const [at, { item: last }] of rows.entries()) {
    for (let before = 0; before < at; before++) {
      const earlier = rows[before]?.item ?? 0
      for (const [first, second] of SIGNS_OF_TWO) {
        if (failsOfTwo(numbers, item, earlier, first === 'plus' ? 1 : -1, last, second === 'plus' ? 1 : -1)) continue
        const addends: readonly Addend[] = [
          { item: earlier, sign: first },
          { item: last, sign: second },
        ]
        const relation = relationOf(sheet, item, addends, first === 'plus' && second === 'plus' ? 'sum' : 'difference')
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
    const [left, right] = [one * width + lane, other * width + lane]
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
  const { width, values, places, kinds } = numbers
  const addends: Addend[] = []
  const sums = new Float64Array(width)
  const room = new Float64Array(width)
  const nonZero = new Uint8Array(width)
  const printed = new Uint8Array(width)
  for (let part = head + 1; part < sheet.items && addends.length < MOST_PARTS; part++) {
    if (used[part] === 1) break
    if (roles[part]?.apart !== false) continue
    addends.push({ item: part, sign: 'plus' })
    let fails = false
    for (let lane = 0, at = part * width; lane < width; lane++, at++) {
      const value = values[at] ?? 0
      if (kinds[at] !== 0) printed[lane] = 1
      if (value !== 0) {
        sums[lane] = (sums[lane] ?? 0) + value
        room[lane] = (room[lane] ?? 0) + (places[at] ?? 0)
        nonZero[lane] = (nonZero[lane] ?? 0) + 1
      }
      if (fails || printed[lane] === 0) continue
      const verdict = verdictAt(numbers, head * width + lane, sums[lane] ?? 0, room[lane] ?? 0, nonZero[lane] ?? 0)
      fails = verdict === 'fails'
    }
    if (fails || addends.length < 2) continue
    if (relationOf(sheet, head, addends, 'sum').strength >= STRONG) return addends
  }
  return undefined
}
