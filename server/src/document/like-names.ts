import { type LineItem } from '../facts/line-items.ts'
import { inOrder, type PlacedRow, type RowPair } from './like-rows.ts'
import { type NumberedRow } from './row-numbers.ts'

/** A number that more rows print than this is too common to show that two of them are one item. */
const MOST_SHARING = 6

/** Two rows of different tables and labels, and how many numbers they share. */
interface SharingItems {
  readonly one: NumberedRow
  readonly other: NumberedRow
  shared: number
}

/** A pair that a comparison made something of, and what tells where it stands among the others. */
interface RankedPair<Outcome> extends RowPair<NumberedRow, Outcome> {
  readonly first: PlacedRow<NumberedRow, Outcome>
  readonly key: number
  readonly at: number
  readonly otherAt: number
}

/**
 * Pairs of rows of different tables whose labels differ but share most of their words, and which share a number of four
 * digits or more: "Weighted-average shares, basic" and "Basic weighted-average shares outstanding". Kept while tables
 * change: only the numbers of the changed ones are looked at again.
 */
export class LikeNames<Outcome> {
  readonly #compare: (one: NumberedRow, other: NumberedRow) => Outcome | undefined
  /** In the order of the document; a row stands twice where it prints the number twice. */
  readonly #rowsOfNumber = new Map<number, PlacedRow<NumberedRow, Outcome>[]>()
  readonly #pairsOfItem = new Map<LineItem, SharingItems[]>()
  readonly #telling = new Map<SharingItems, Outcome>()

  constructor(compare: (one: NumberedRow, other: NumberedRow) => Outcome | undefined) {
    this.#compare = compare
  }

  /** Takes rows away and puts others in. */
  update(removed: readonly PlacedRow<NumberedRow, Outcome>[], added: readonly PlacedRow<NumberedRow, Outcome>[]): void {
    const isFirst = this.#rowsOfNumber.size === 0
    const changed = new Set<SharingItems>()
    const numbers = new Set<number>()
    for (const { row } of removed) for (const key of row.longKeys) numbers.add(key)
    for (const { row } of added) for (const key of row.longKeys) numbers.add(key)
    if (!isFirst) for (const key of numbers) this.#count(this.#rowsOfNumber.get(key), -1, changed)
    for (const { row } of removed) {
      for (const key of row.longKeys) {
        const rows = this.#rowsOfNumber.get(key)?.filter(({ part }) => !part.isGone)
        if (rows !== undefined) this.#rowsOfNumber.set(key, rows)
      }
    }
    for (const row of added) {
      for (const key of row.row.longKeys) {
        const rows = this.#rowsOfNumber.get(key)
        if (rows === undefined) this.#rowsOfNumber.set(key, [row])
        else rows.push(row)
      }
    }
    for (const key of numbers) {
      const rows = this.#rowsOfNumber.get(key)
      if (rows?.length === 0) this.#rowsOfNumber.delete(key)
      if (!isFirst) rows?.sort(inOrder)
      this.#count(rows, 1, changed)
    }
    for (const pair of changed) this.#judge(pair)
  }

  /** Adds to the pairs of a number's rows, or takes away from them. */
  #count(rows: readonly PlacedRow<NumberedRow, Outcome>[] | undefined, by: 1 | -1, changed: Set<SharingItems>): void {
    if (rows === undefined || rows.length < 2 || rows.length > MOST_SHARING) return
    for (let at = 0; at < rows.length; at++) {
      const one = rows[at]
      for (let next = at + 1; one !== undefined && next < rows.length; next++) {
        const other = rows[next]
        if (other === undefined || other.part === one.part || other.row.item.key === one.row.item.key) continue
        const pair = this.#pairOf(one.row, other.row)
        pair.shared += by
        changed.add(pair)
      }
    }
  }

  #pairOf(one: NumberedRow, other: NumberedRow): SharingItems {
    let pairs = this.#pairsOfItem.get(one.item)
    if (pairs === undefined) {
      pairs = []
      this.#pairsOfItem.set(one.item, pairs)
    }
    let pair = pairs.find((known) => known.other.item === other.item)
    if (pair === undefined) {
      pair = { one, other, shared: 0 }
      pairs.push(pair)
    }
    return pair
  }

  #judge(pair: SharingItems): void {
    const { one, other, shared } = pair
    const outcome = shared > 0 && areLike(one.item, other.item, shared) ? this.#compare(one, other) : undefined
    if (outcome === undefined) this.#telling.delete(pair)
    else this.#telling.set(pair, outcome)
    if (shared > 0) return
    const rest = this.#pairsOfItem.get(one.item)?.filter((known) => known !== pair) ?? []
    if (rest.length === 0) this.#pairsOfItem.delete(one.item)
    else this.#pairsOfItem.set(one.item, rest)
  }

  /** The pairs that the comparison made something of, in the order of the first number that each shares. */
  pairs(): readonly RowPair<NumberedRow, Outcome>[] {
    if (this.#telling.size === 0) return []
    const ranked: RankedPair<Outcome>[] = []
    for (const [pair, outcome] of this.#telling) {
      const found = this.#rankOf(pair, outcome)
      if (found !== undefined) ranked.push(found)
    }
    return ranked.sort(byRank)
  }

  #rankOf({ one, other }: SharingItems, outcome: Outcome): RankedPair<Outcome> | undefined {
    let best: RankedPair<Outcome> | undefined
    for (const number of one.longKeys) {
      const rows = this.#rowsOfNumber.get(number) ?? []
      const [first] = rows
      if (first === undefined || rows.length > MOST_SHARING) continue
      const key = first.row.longKeys.indexOf(number)
      for (let at = 0; at < rows.length; at++) {
        const placed = rows[at]
        if (placed?.row.item !== one.item) continue
        const otherAt = rows.findIndex(
          (row, next) => next > at && row.row.item === other.item && row.part !== placed.part,
        )
        const against = rows[otherAt]
        if (against === undefined) continue
        const found = { one: placed, other: against, outcome, first, key, at, otherAt }
        if (best === undefined || byRank(found, best) < 0) best = found
        break
      }
    }
    return best
  }
}

function byRank<Outcome>(one: RankedPair<Outcome>, other: RankedPair<Outcome>): number {
  return inOrder(one.first, other.first) || one.key - other.key || one.at - other.at || one.otherAt - other.otherAt
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
