import { isGenericWord } from '../facts/caption-words.ts'
import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { plainSize, roundedSize } from '../facts/plain-size.ts'
import { type ProseAmount } from '../facts/prose-amounts.ts'
import { type Decimal } from '../mentions/decimal.ts'
import { type FigureType } from '../mentions/mention.ts'
import { changedKeys, hasSameWords } from './changed-cells.ts'
import { differenceOf, isSameList } from './kept-comparisons.ts'

/** What one block contributes to the ties of running text with tables. */
export interface TieMaterial {
  readonly items: readonly LineItem[]
  readonly amounts: readonly ProseAmount[]
  /** The words of a heading or a short lead-in, for the tables that follow. */
  readonly lead: readonly string[] | undefined
  /** The places of the last digits of the amounts: a bit for each power of ten, as `placesOf` reads them. */
  readonly places: number
}
export interface MaterialOfBlock {
  readonly block: number
  readonly value: TieMaterial
}

/** A number of a table with the words that name its row. */
export interface PlacedCell {
  /** The material of the table's block. */
  readonly material: TieMaterial
  readonly item: LineItem
  readonly cell: LineCell
  /** The words of the label; of the section or the lead-in where the label says only "Total" or "Balance". */
  readonly words: readonly string[]
}

/** The least size that is too long for a key. */
const TOO_LONG = 10 ** 13
const MOST_EXPONENT = 15

/** Whether there is a key for a size at a place: not for zero and not for more than 13 digits. */
export function hasKey(size: number, exponent: number): boolean {
  return size > 0 && size < TOO_LONG && exponent <= MOST_EXPONENT && exponent >= -MOST_EXPONENT
}

/** One number for a size without sign at a place, of those that have a key. */
export function valueKeyOf(size: number, exponent: number): number {
  return size * 32 + exponent + MOST_EXPONENT
}

/** The bit of a place among those of all amounts; none for a place that no key has. */
export function bitOfPlace(exponent: number): number {
  return Math.abs(exponent) > MOST_EXPONENT ? 0 : 1 << (exponent + MOST_EXPONENT)
}

/** The places that have a bit, the finest first. */
function placesOf(bits: number): readonly number[] {
  const places: number[] = []
  for (let exponent = -MOST_EXPONENT; exponent <= MOST_EXPONENT; exponent++) {
    if ((bits & bitOfPlace(exponent)) !== 0) places.push(exponent)
  }
  return places
}

/** A block with a table, and the words that lead to it. */
export interface LedTable {
  readonly value: TieMaterial
  readonly lead: readonly string[]
}

const LEAD_REACH = 4
const NO_WORDS: readonly string[] = []

/** The blocks of a document that hold tables, with the words of the heading or lead-in that stands shortly before. */
export function ledTables(materials: readonly MaterialOfBlock[]): readonly LedTable[] {
  const tables: LedTable[] = []
  let lead: MaterialOfBlock | undefined
  for (const material of materials) {
    const { block, value } = material
    if (value.lead !== undefined) lead = material
    if (value.items.length === 0) continue
    const words = lead !== undefined && block - lead.block <= LEAD_REACH ? lead.value.lead : undefined
    tables.push({ value, lead: words ?? NO_WORDS })
  }
  return tables
}

/** The cells of one table's block as an index has them. */
export interface IndexedTable extends LedTable {
  /** Its number among the tables of the document. */
  order: number
  /** A cell has a key at its own place and one at each coarser place that sentences use. */
  keys: readonly number[]
  /** The cell of each key. */
  cells: readonly PlacedCell[]
  readonly places: readonly number[]
  /** The different words of each row. */
  readonly words: readonly (readonly string[])[]
}

/** A number among those of one value, in the order of the document. */
interface Entry {
  readonly cell: PlacedCell
  readonly table: IndexedTable
  next: Entry | undefined
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
  /** The values that were printed by other cells before, or are now. */
  readonly keys: readonly number[]
}

/** The numbers of a document's tables by value, at every rounding that its sentences use. */
export class CellIndex {
  /** What was looked up; emptied by whoever wants to know. */
  readonly lookedUp: number[] = []
  /** Whether an answer depended on what words weigh; cleared by whoever wants to know. */
  weighed = false
  /** Whether an answer had cells of several places, in their order; cleared by whoever wants to know. */
  ordered = false
  readonly #entries = new Map<number, Entry>()
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
      keys: changedKeys(removed, added),
    }
  }

  /** The numbers of a key. */
  find(key: number): Entry | undefined {
    this.lookedUp.push(key)
    return this.#entries.get(key)
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
    if (placesFound > 1) this.ordered = true
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
    if (count > 0 && count < label.length) this.weighed = true
    return all === 0 ? 0 : found / all
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

function indexedTable({ value, lead }: LedTable, roundings: readonly number[]): IndexedTable {
  const keys: number[] = []
  const cells: PlacedCell[] = []
  const places: number[] = []
  const rowWords: (readonly string[])[] = []
  for (const item of value.items) {
    const words = namesOf(item, lead)
    rowWords.push(withoutRepeated(words))
    // The balance at the beginning of a period is of another day than its column says.
    if (item.words.includes('beginning')) continue
    for (const cell of item.cells) {
      const { figure, size } = cell
      const { exponent } = figure.value
      const placed = { material: value, item, cell, words }
      if (!places.includes(exponent)) places.push(exponent)
      if (hasKey(size, exponent)) {
        keys.push(valueKeyOf(size, exponent))
        cells.push(placed)
      }
      for (const place of roundings) {
        if (place <= exponent) continue
        const rounded = roundedSize(figure.value, size, place)
        if (!hasKey(rounded, place)) continue
        keys.push(valueKeyOf(rounded, place))
        cells.push(placed)
      }
    }
  }
  return { value, lead, order: 0, keys, cells, places, words: rowWords }
}

function withoutRepeated(words: readonly string[]): readonly string[] {
  for (let at = 1; at < words.length; at++) {
    if (words.indexOf(words[at] ?? '') !== at) return [...new Set(words)]
  }
  return words
}

function isSameTable(one: LedTable, other: LedTable): boolean {
  return one.value === other.value && isSameList(one.lead, other.lead)
}

function namesOf({ words, section }: LineItem, lead: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isGenericWord(word))
  if (telling.length > 0) return telling
  return section.length > 0 ? section : lead
}

function isOfKind(type: FigureType, cell: FigureType): boolean {
  if (type === cell) return true
  if (type === 'percent') return false
  return cell === 'count' || (type === 'per-share' && cell === 'money')
}
