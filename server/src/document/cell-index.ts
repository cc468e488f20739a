import { plainSize, roundedSize } from '../facts/plain-size.ts'
import { type Decimal } from '../mentions/decimal.ts'
import { type FigureType } from '../mentions/mention.ts'
import { hasKey, placesOf, valueKeyOf } from './cell-keys.ts'
import { changedKeys, hasSameWords } from './changed-cells.ts'
import { indexedTable, type IndexedTable, type LedTable, type PlacedCell, type TieMaterial } from './indexed-table.ts'
import { differenceOf, isSameList } from './kept-comparisons.ts'
import { hashOfKey, markKey, markKeys, mayHold, roomForKeys, type KeyMarks } from './key-marks.ts'

/** A number among those of one value, in the order of the document. */
interface Entry {
  readonly cell: PlacedCell
  readonly table: IndexedTable
  next: Entry | undefined
}

/** What answers of the index depend on, beside the tables that they are from. */
export interface Watched {
  /** The values that were looked up. */
  readonly lookedUp: KeyMarks
  /** Whether an answer depended on what words weigh. */
  readonly weighed: boolean
  /** Whether an answer had cells of several places, in their order. */
  readonly ordered: boolean
}

/** What an update of the index changed, to tell which sentences it answers otherwise. */
export interface IndexChange {
  /** Whether all sentences have to be compared anew. */
  readonly everything: boolean
  /** Whether words weigh otherwise now. */
  readonly weights: boolean
  /** Whether the places of last digits come in another order now. */
  readonly order: boolean
  /** Tables that the index no longer has, or has under another lead-in. */
  readonly gone: ReadonlySet<TieMaterial>
  /** The hashes of the values that were printed by other cells before, or are now. */
  readonly values: readonly number[]
}

/** The numbers of a document's tables by value, at every rounding that its sentences use. */
export class CellIndex {
  /** The hashes of the values that were asked for since `watch`; room that is used again and again. */
  #asked = new Int32Array(1024)
  #askedCount = 0
  #weighed = false
  #ordered = false
  readonly #entries = new Map<number, Entry>()
  /** The keys of the entries and of some that are gone: most values that sentences ask for are in no table. */
  #marks = roomForKeys(0)
  #room = 0
  #marked = 0
  readonly #rowsWithWord = new Map<string, number>()
  #tables: readonly IndexedTable[] = []
  #roundings: readonly number[] = []
  #bitsOfRoundings = 0
  #rows = 0
  /** The places of the last digits of all cells, as powers of ten, in the order in which the document has them. */
  #places: readonly number[] = []

  /** Makes the index that of the tables given, at their own roundings and at least at those that have a bit. */
  update(tables: readonly LedTable[], roundings: number): IndexChange {
    if ((roundings & ~this.#bitsOfRoundings) !== 0) this.#addRoundings(roundings)
    const { from, oldTo, to } = differenceOf(this.#tables, tables, isSameTable)
    const removed = this.#tables.slice(from, oldTo)
    const added = tables.slice(from, to).map((table) => indexedTable(table, this.#roundings))
    this.#tables = [...this.#tables.slice(0, from), ...added, ...this.#tables.slice(oldTo)]
    for (let order = 0; order < this.#tables.length; order++) {
      const table = this.#tables[order]
      if (table !== undefined) table.order = order
    }
    for (const table of removed) this.#removeKeys(table)
    this.#markKeys(added)
    // From the last to the first, as a number is put in front of those of its value that follow it.
    for (let at = added.length - 1; at >= 0; at--) this.#addKeys(added[at])
    const weights = this.#countWords(removed, added)
    const places = this.#places
    this.#readPlaces()
    const gone = new Set<TieMaterial>()
    for (const { value } of removed) gone.add(value)
    return {
      everything: this.#places.length !== places.length,
      order: !isSameList(this.#places, places),
      weights,
      gone,
      values: changedKeys(removed, added).map(hashOfKey),
    }
  }

  /** Begins to note what is asked of the index. */
  watch(): void {
    this.#askedCount = 0
    this.#weighed = false
    this.#ordered = false
  }

  /** What was asked since. */
  watched(): Watched {
    const lookedUp = markKeys(this.#asked.subarray(0, this.#askedCount))
    return { lookedUp, weighed: this.#weighed, ordered: this.#ordered }
  }

  /** The numbers of a key. */
  find(key: number): Entry | undefined {
    const hash = hashOfKey(key)
    if (this.#askedCount === this.#asked.length) {
      const asked = new Int32Array(2 * this.#askedCount)
      asked.set(this.#asked)
      this.#asked = asked
    }
    this.#asked[this.#askedCount++] = hash
    return mayHold(this.#marks, hash) ? this.#entries.get(key) : undefined
  }

  /** The numbers of tables that print a value, compared at the coarser of the two roundings. */
  cellsOfValue(value: Decimal, type: FigureType): readonly PlacedCell[] {
    const found: PlacedCell[] = []
    const size = plainSize(value)
    const { exponent } = value
    if (hasKey(size, exponent)) {
      for (let entry = this.find(valueKeyOf(size, exponent)); entry !== undefined; entry = entry.next) {
        if (isOfKind(type, entry.cell.cell.figure.type)) found.push(entry.cell)
      }
    }
    let placesFound = 0
    for (const place of this.#places) {
      if (place <= exponent) continue
      const rounded = roundedSize(value, size, place)
      if (!hasKey(rounded, place)) continue
      const before = found.length
      for (let entry = this.find(valueKeyOf(rounded, place)); entry !== undefined; entry = entry.next) {
        const { figure } = entry.cell.cell
        if (figure.value.exponent === place && isOfKind(type, figure.type)) found.push(entry.cell)
      }
      if (found.length > before) placesFound++
    }
    if (placesFound > 1) this.#ordered = true
    return found
  }

  /** The share of a row's words that a text has; a word weighs more, the fewer rows have it. */
  coverage(label: readonly string[], words: ReadonlySet<string>): number {
    let all = 0
    let found = 0
    let count = 0
    for (const word of label) {
      const weight = Math.log(2 + this.#rows / (1 + (this.#rowsWithWord.get(word) ?? 0)))
      all += weight
      if (!words.has(word)) continue
      found += weight
      count++
    }
    if (count > 0 && count < label.length) this.#weighed = true
    return all === 0 ? 0 : found / all
  }

  #markKeys(added: readonly IndexedTable[]): void {
    let tables = added
    this.#marked += countOfKeys(added)
    if (this.#marked > this.#room) {
      tables = this.#tables
      this.#marked = countOfKeys(tables)
      // Room for as many again, so that it is seldom made anew.
      this.#room = 2 * this.#marked
      this.#marks = roomForKeys(this.#room)
    }
    for (const { keys } of tables) for (const key of keys) markKey(this.#marks, hashOfKey(key))
  }

  #addKeys(table: IndexedTable | undefined): void {
    if (table === undefined) return
    const { keys, cells, order } = table
    for (let at = keys.length - 1; at >= 0; at--) {
      const key = keys[at]
      const cell = cells[at]
      if (key === undefined || cell === undefined) continue
      const first = this.#entries.get(key)
      if (first === undefined || first.table.order >= order) {
        this.#entries.set(key, { cell, table, next: first })
        continue
      }
      let before = first
      while (before.next !== undefined && before.next.table.order < order) before = before.next
      before.next = { cell, table, next: before.next }
    }
  }

  #removeKeys(table: IndexedTable): void {
    for (const key of table.keys) {
      let first = this.#entries.get(key)
      while (first?.table === table) first = first.next
      if (first === undefined) {
        this.#entries.delete(key)
        continue
      }
      this.#entries.set(key, first)
      for (let entry = first; entry.next !== undefined;) {
        if (entry.next.table === table) entry.next = entry.next.next
        else entry = entry.next
      }
    }
  }

  /** Answers to other sentences stay as they are: each looks at the rounding of its own figure only. */
  #addRoundings(roundings: number): void {
    this.#bitsOfRoundings |= roundings
    this.#roundings = placesOf(this.#bitsOfRoundings)
    this.#entries.clear()
    for (let at = this.#tables.length - 1; at >= 0; at--) {
      const table = this.#tables[at]
      if (table === undefined) continue
      const { keys, cells } = indexedTable(table, this.#roundings)
      table.keys = keys
      table.cells = cells
      this.#addKeys(table)
    }
    this.#markKeys(this.#tables)
  }

  /** Whether any word is now in fewer or more rows than before. */
  #countWords(removed: readonly IndexedTable[], added: readonly IndexedTable[]): boolean {
    if (hasSameWords(removed, added)) return false
    const before = new Map<string, number>()
    const rows = this.#rows
    for (const table of removed) this.#count(table, -1, before)
    for (const table of added) this.#count(table, 1, before)
    if (this.#rows !== rows) return true
    for (const [word, count] of before) if (this.#rowsWithWord.get(word) !== count) return true
    return false
  }

  #count({ words }: IndexedTable, by: 1 | -1, before: Map<string, number>): void {
    this.#rows += by * words.length
    for (const row of words) {
      for (const word of row) {
        const count = this.#rowsWithWord.get(word) ?? 0
        if (!before.has(word)) before.set(word, count)
        if (count + by === 0) this.#rowsWithWord.delete(word)
        else this.#rowsWithWord.set(word, count + by)
      }
    }
  }

  /** Reads the places anew; those that no cell has any more stay, so that sentences need not be compared again. */
  #readPlaces(): void {
    const places: number[] = []
    for (const table of this.#tables) for (const place of table.places) if (!places.includes(place)) places.push(place)
    for (const place of this.#places) if (!places.includes(place)) places.push(place)
    this.#places = places
  }
}

function countOfKeys(tables: readonly IndexedTable[]): number {
  let count = 0
  for (const { keys } of tables) count += keys.length
  return count
}

function isSameTable(one: LedTable, other: LedTable): boolean {
  return one.value === other.value && isSameList(one.lead, other.lead)
}

function isOfKind(type: FigureType, cell: FigureType): boolean {
  if (type === cell) return true
  if (type === 'percent') return false
  return cell === 'count' || (type === 'per-share' && cell === 'money')
}
