import { captionWords, isGenericWord } from '../facts/caption-words.ts'
import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { roundedSize } from '../facts/plain-size.ts'
import { type ProseAmount } from '../facts/prose-amounts.ts'
import { hasKey, valueKeyOf } from './cell-keys.ts'
import { keptWith } from '../text/kept-with.ts'

/** What one block contributes to the ties of running text with tables. */
export interface TieMaterial {
  readonly items: readonly LineItem[]
  readonly amounts: readonly ProseAmount[]
  /** A heading or a short lead-in, for the tables that follow. */
  readonly lead: string | undefined
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
  for (let at = 0; at < materials.length; at++) {
    const value = materials[at]?.value
    if (value !== undefined && value.items.length > 0) tables.push({ value, lead: leadBefore(materials, at) })
  }
  return tables
}

/** The words of the nearest lead, of the block itself or before it. */
function leadBefore(materials: readonly MaterialOfBlock[], table: number): readonly string[] {
  const reach = (materials[table]?.block ?? 0) - LEAD_REACH
  for (let at = table; at >= 0; at--) {
    const material = materials[at]
    if (material === undefined || material.block < reach) break
    const words = wordsOfLead(material.value)
    if (words.length > 0) return words
  }
  return NO_WORDS
}

/** Read when a table follows: most headings and short paragraphs lead in to none. */
const wordsOfLead = keptWith(({ lead }: TieMaterial) => (lead === undefined ? NO_WORDS : captionWords(lead)))

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

/** Reads the keys and words of a table, its numbers at their own places and at the coarser ones given. */
export function indexedTable({ value, lead }: LedTable, roundings: readonly number[]): IndexedTable {
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

function namesOf({ words, section }: LineItem, lead: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isGenericWord(word))
  if (telling.length > 0) return telling
  return section.length > 0 ? section : lead
}
