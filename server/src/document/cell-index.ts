import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { isGeneric } from '../facts/caption-words.ts'
import { type ProseAmount } from '../facts/prose-amounts.ts'
import { roundedTo, type Decimal } from '../mentions/decimal.ts'
import { type FigureType } from '../mentions/mention.ts'

/** What one block contributes to the ties of running text with tables. */
export interface TieMaterial {
  readonly items: readonly LineItem[]
  readonly amounts: readonly ProseAmount[]
  /** The words of a heading or a short lead-in, for the tables that follow. */
  readonly lead: readonly string[] | undefined
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

/** The numbers of a document's tables by value, at every rounding that its sentences use. */
export interface CellIndex {
  readonly byValue: Pick<ReadonlyMap<number, readonly PlacedCell[]>, 'get'>
  /** The places of the last digits of all cells, as powers of ten. */
  readonly places: readonly number[]
  /** How much a word of a label tells: more, the fewer rows have it. */
  weight(word: string): number
  /** Told of each table whose numbers a comparison went by: it is made anew when that table changes. */
  readonly answered?: (table: TieMaterial) => void
  /** What the index was made of. */
  readonly tables: readonly LedTable[]
  readonly roundings: readonly number[]
  readonly rows: number
  readonly rowsWithWord: ReadonlyMap<string, number>
}

const MOST_DIGITS = 13
const MOST_EXPONENT = 15

/** One number for a value at a place; undefined for zero and for values of more than 13 digits. */
export function valueKey(digits: bigint, exponent: number): number | undefined {
  const size = digits < 0n ? -digits : digits
  if (size === 0n || size >= 10n ** BigInt(MOST_DIGITS) || Math.abs(exponent) > MOST_EXPONENT) return undefined
  return valueKeyOf(Number(size), exponent)
}

/** The same for a positive size of at most 13 digits, at a place that has a key. */
export function valueKeyOf(size: number, exponent: number): number {
  return size * 32 + exponent + MOST_EXPONENT
}

/** The cells of one table's block as an index has them. */
interface IndexedTable {
  readonly lead: string
  readonly roundings: string
  readonly keys: readonly number[]
  /** The cell of each key. */
  readonly cells: readonly PlacedCell[]
  readonly places: ReadonlySet<number>
  /** The different words of each row. */
  readonly words: readonly (readonly string[])[]
}
const indexed = new WeakMap<TieMaterial, IndexedTable>()

/** A block with a table, and the words that lead to it. */
export interface LedTable {
  readonly value: TieMaterial
  readonly lead: readonly string[]
}

const LEAD_REACH = 4

/** The blocks of a document that hold tables, with the words of the heading or lead-in that stands shortly before. */
export function ledTables(materials: readonly MaterialOfBlock[]): readonly LedTable[] {
  const tables: LedTable[] = []
  let lead: { readonly block: number; readonly words: readonly string[] } | undefined
  for (const { block, value } of materials) {
    if (value.lead !== undefined) lead = { block, words: value.lead }
    if (value.items.length === 0) continue
    tables.push({ value, lead: lead !== undefined && block - lead.block <= LEAD_REACH ? lead.words : NO_WORDS })
  }
  return tables
}

const NO_WORDS: readonly string[] = []

/** The index of tables at their own roundings and at those given. */
export function indexCells(tables: readonly LedTable[], roundings: readonly number[]): CellIndex {
  const byValue = new Map<number, PlacedCell[]>()
  const places = new Set<number>()
  const rowsWithWord = new Map<string, number>()
  let rows = 0
  for (const table of tables) {
    const own = indexedTable(table, roundings)
    rows += own.words.length
    for (const words of own.words) for (const word of words) rowsWithWord.set(word, (rowsWithWord.get(word) ?? 0) + 1)
    for (const place of own.places) places.add(place)
    for (const [at, key] of own.keys.entries()) {
      const cell = own.cells[at]
      if (cell !== undefined) put(byValue, key, cell)
    }
  }
  return {
    byValue,
    places: [...places],
    rowsWithWord,
    weight: (word) => Math.log(2 + rows / (1 + (rowsWithWord.get(word) ?? 0))),
    tables,
    roundings,
    rows,
  }
}

function indexedTable({ value, lead }: LedTable, roundings: readonly number[]): IndexedTable {
  const [leadKey, roundingsKey] = [lead.join(' '), roundings.join(' ')]
  const known = indexed.get(value)
  if (known?.lead === leadKey && known.roundings === roundingsKey) return known
  const keys: number[] = []
  const cells: PlacedCell[] = []
  const places = new Set<number>()
  const rowWords: (readonly string[])[] = []
  const add = (key: number | undefined, cell: PlacedCell): void => {
    if (key === undefined) return
    keys.push(key)
    cells.push(cell)
  }
  for (const item of value.items) {
    const words = namesOf(item, lead)
    rowWords.push([...new Set(words)])
    // The balance at the beginning of a period is of another day than its column says.
    if (item.words.includes('beginning')) continue
    for (const cell of item.cells) {
      const own = cell.figure.value
      const placed = { material: value, item, cell, words }
      places.add(own.exponent)
      add(valueKey(own.digits, own.exponent), placed)
      for (const place of roundings) {
        if (place > own.exponent) add(valueKey(roundedTo(own, place), place), placed)
      }
    }
  }
  const made = { lead: leadKey, roundings: roundingsKey, keys, cells, places, words: rowWords }
  indexed.set(value, made)
  return made
}

/** What tells of two indexes which sentences they answer otherwise. */
export interface IndexChange {
  /** Tables of the older index that the newer one does not have, or has under another lead-in. */
  readonly gone: ReadonlySet<TieMaterial>
  /** The values that only the newer tables print. */
  readonly keys: readonly number[]
}

/** What changed between two indexes; undefined where every sentence has to be compared anew. */
export function changeOfIndex(older: CellIndex, newer: CellIndex): IndexChange | undefined {
  if (older.tables.length !== newer.tables.length || older.rows !== newer.rows) return undefined
  if (!isSameList(older.roundings, newer.roundings) || !isSameList(older.places, newer.places)) return undefined
  if (older.rowsWithWord.size !== newer.rowsWithWord.size) return undefined
  for (const [word, rows] of newer.rowsWithWord) if (older.rowsWithWord.get(word) !== rows) return undefined
  const gone = new Set<TieMaterial>()
  const keys: number[] = []
  for (const [at, table] of newer.tables.entries()) {
    const before = older.tables[at]
    if (before === undefined || isSameTable(before, table)) continue
    gone.add(before.value)
    const known = new Set(indexedTable(before, older.roundings).keys)
    for (const key of indexedTable(table, newer.roundings).keys) if (!known.has(key)) keys.push(key)
  }
  return { gone, keys }
}

/** Whether two indexes are of the same tables, led by the same words, and the same roundings. */
export function isSameIndex(index: CellIndex, tables: readonly LedTable[], roundings: readonly number[]): boolean {
  return (
    index.tables.length === tables.length &&
    isSameList(index.roundings, roundings) &&
    index.tables.every((table, at) => {
      const other = tables[at]
      return other !== undefined && isSameTable(table, other)
    })
  )
}

function isSameTable(one: LedTable, other: LedTable): boolean {
  return one.value === other.value && isSameList(one.lead, other.lead)
}

function isSameList<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]))
}

function namesOf({ words, section }: LineItem, lead: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isGeneric([word]))
  if (telling.length > 0) return telling
  return section.length > 0 ? section : lead
}

function put(index: Map<number, PlacedCell[]>, key: number, cell: PlacedCell): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [cell])
  else known.push(cell)
}

/** The numbers of tables that print a value, compared at the coarser of the two roundings. */
export function cellsOfValue(index: CellIndex, value: Decimal, type: FigureType): readonly PlacedCell[] {
  const found: PlacedCell[] = []
  const own = index.byValue.get(valueKey(value.digits, value.exponent) ?? -1)
  answer(index, own)
  addFitting(found, own, type)
  for (const place of index.places) {
    if (place <= value.exponent) continue
    const coarser = index.byValue.get(valueKey(roundedTo(value, place), place) ?? -1)
    if (coarser === undefined) continue
    answer(index, coarser)
    addFitting(
      found,
      coarser.filter(({ cell }) => cell.figure.value.exponent === place),
      type,
    )
  }
  return found
}

/** All cells of a value, whatever their type: a header may make another of it. */
function answer({ answered }: CellIndex, cells: readonly PlacedCell[] | undefined): void {
  if (answered !== undefined && cells !== undefined) for (const { material } of cells) answered(material)
}

function addFitting(found: PlacedCell[], cells: readonly PlacedCell[] | undefined, type: FigureType): void {
  if (cells === undefined) return
  for (const placed of cells) if (isOfKind(type, placed.cell.figure.type)) found.push(placed)
}

function isOfKind(type: FigureType, cell: FigureType): boolean {
  if (type === cell) return true
  if (type === 'percent') return false
  return cell === 'count' || (type === 'per-share' && cell === 'money')
}
