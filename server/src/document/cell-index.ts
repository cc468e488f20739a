import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { isGeneric } from '../facts/caption-words.ts'
import { type ProseAmount } from '../facts/prose-amounts.ts'
import { absolute, digitsAt, type Decimal } from '../mentions/decimal.ts'
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
  readonly byValue: ReadonlyMap<number, readonly PlacedCell[]>
  /** The places of the last digits of all cells, as powers of ten. */
  readonly places: readonly number[]
  /** How much a word of a label tells: more, the fewer rows have it. */
  weight(word: string): number
}

const MOST_DIGITS = 13
const MOST_EXPONENT = 15

/** One number for a value at a place; undefined for zero and for values of more than 13 digits. */
export function valueKey(digits: bigint, exponent: number): number | undefined {
  const size = digits < 0n ? -digits : digits
  if (size === 0n || size >= 10n ** BigInt(MOST_DIGITS) || Math.abs(exponent) > MOST_EXPONENT) return undefined
  return Number(size) * 32 + exponent + MOST_EXPONENT
}

/** The size of a value, rounded half up to a place at or above its own. */
export function roundedTo(value: Decimal, exponent: number): bigint {
  const size = absolute(value)
  if (exponent <= size.exponent) return digitsAt(size, exponent)
  const unit = 10n ** BigInt(Math.min(exponent - size.exponent, 40))
  return (size.digits + unit / 2n) / unit
}

const LEAD_REACH = 4

export function indexCells(materials: readonly MaterialOfBlock[], roundings: ReadonlySet<number>): CellIndex {
  const byValue = new Map<number, PlacedCell[]>()
  const places = new Set<number>()
  const rowsWithWord = new Map<string, number>()
  let rows = 0
  let lead: { readonly block: number; readonly words: readonly string[] } | undefined
  for (const { block, value } of materials) {
    if (value.lead !== undefined) lead = { block, words: value.lead }
    const leadWords = lead !== undefined && block - lead.block <= LEAD_REACH ? lead.words : []
    for (const item of value.items) {
      rows++
      const words = namesOf(item, leadWords)
      for (const word of new Set(words)) rowsWithWord.set(word, (rowsWithWord.get(word) ?? 0) + 1)
      // The balance at the beginning of a period is of another day than its column says.
      if (item.words.includes('beginning')) continue
      for (const cell of item.cells) {
        const own = cell.figure.value
        const placed = { material: value, item, cell, words }
        places.add(own.exponent)
        put(byValue, valueKey(own.digits, own.exponent), placed)
        for (const place of roundings) {
          if (place > own.exponent) put(byValue, valueKey(roundedTo(own, place), place), placed)
        }
      }
    }
  }
  return {
    byValue,
    places: [...places],
    weight: (word) => Math.log(2 + rows / (1 + (rowsWithWord.get(word) ?? 0))),
  }
}

function namesOf({ words, section }: LineItem, lead: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isGeneric([word]))
  if (telling.length > 0) return telling
  return section.length > 0 ? section : lead
}

function put(index: Map<number, PlacedCell[]>, key: number | undefined, cell: PlacedCell): void {
  if (key === undefined) return
  const known = index.get(key)
  if (known === undefined) index.set(key, [cell])
  else known.push(cell)
}

/** The numbers of tables that print a value, compared at the coarser of the two roundings. */
export function cellsOfValue(index: CellIndex, value: Decimal, type: FigureType): readonly PlacedCell[] {
  const found: PlacedCell[] = []
  addFitting(found, index.byValue.get(valueKey(value.digits, value.exponent) ?? -1), type)
  for (const place of index.places) {
    if (place <= value.exponent) continue
    const coarser = index.byValue.get(valueKey(roundedTo(value, place), place) ?? -1)
    if (coarser !== undefined)
      addFitting(
        found,
        coarser.filter(({ cell }) => cell.figure.value.exponent === place),
        type,
      )
  }
  return found
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
