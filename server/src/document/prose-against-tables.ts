import { type Place } from '../facts/fact.ts'
import { mentionSpan, type Figure } from '../mentions/mention.ts'
import {
  changeOfIndex,
  indexCells,
  isSameIndex,
  ledTables,
  type CellIndex,
  type IndexChange,
  type MaterialOfBlock,
  type TieMaterial,
} from './cell-index.ts'
import { contradictionsOf, type ProseContradiction } from './prose-contradictions.ts'
import { tieBlock, type ProseTie } from './prose-ties.ts'

/** What the tables say to the figures of one block. */
interface Compared {
  readonly ties: readonly ProseTie[]
  readonly contradictions: readonly ProseContradiction[]
}

/** A contradiction with its places. */
export interface PlacedContradiction extends Omit<ProseContradiction, 'siblings'> {
  readonly at: Place
  readonly otherAt: Place
  readonly siblings: readonly { readonly figure: Figure; readonly at: Place }[]
}

/** A tie with its places. */
export interface PlacedTie extends ProseTie {
  readonly at: Place
  readonly otherAt: Place
}

/** The figures of running text that contradict a table, in the order of the text. */
export function contradictProse(materials: readonly MaterialOfBlock[]): readonly PlacedContradiction[] {
  const contradicted = compareProse(materials).filter(({ compared }) => compared.contradictions.length > 0)
  if (contradicted.length === 0) return []
  const blocks = new Map(materials.map(({ block, value }) => [value, block]))
  return contradicted.flatMap(({ block, compared }) =>
    compared.contradictions.map((found): PlacedContradiction => {
      const siblings = found.siblings.map(({ amount }) => ({
        figure: amount.figure,
        at: placeOf(block, amount.figure),
      }))
      return {
        ...found,
        siblings: siblings.filter(({ figure }, at) => siblings.findIndex((other) => other.figure === figure) === at),
        at: placeOf(block, found.amount.figure),
        otherAt: placeOf(blocks.get(found.other.material) ?? block, found.other.cell.figure),
      }
    }),
  )
}

/** The ties of running text with tables, in the order of the text. */
export function tieProse(materials: readonly MaterialOfBlock[]): readonly PlacedTie[] {
  const blocks = new Map(materials.map(({ block, value }) => [value, block]))
  return compareProse(materials).flatMap(({ block, compared }) =>
    compared.ties.map((tie) => ({
      ...tie,
      at: placeOf(block, tie.amount.figure),
      otherAt: placeOf(blocks.get(tie.other.material) ?? block, tie.other.cell.figure),
    })),
  )
}

function placeOf(block: number, figure: Figure): Place {
  return { block, span: mentionSpan(figure) }
}

function compareProse(
  materials: readonly MaterialOfBlock[],
): readonly { readonly block: number; readonly compared: Compared }[] {
  const index = indexOf(materials)
  if (index === undefined) return []
  const all: { readonly block: number; readonly compared: Compared }[] = []
  for (const { block, value } of materials) {
    if (value.amounts.length > 0) all.push({ block, compared: comparedWith(value, index) })
  }
  return all
}

/** A comparison with what it looked up, so that it is made anew only where an edited table has to do with it. */
interface KeptComparison extends Looked {
  index: CellIndex
  readonly compared: Compared
}
interface Looked {
  /** The tables that answered. */
  readonly tables: ReadonlySet<TieMaterial>
  /** A bit for each value that was looked up; another value may have the same bit. */
  readonly bits: Int32Array
}
const comparisons = new WeakMap<TieMaterial, KeptComparison>()
const changes = new WeakMap<CellIndex, { readonly older: CellIndex; readonly change: IndexChange | undefined }>()

/** Kept with the block: a keystroke in a sentence leaves the tables, and so the ties of all other blocks. */
function comparedWith(material: TieMaterial, index: CellIndex): Compared {
  const known = comparisons.get(material)
  if (known !== undefined && (known.index === index || isUntouched(known, changeBetween(known.index, index)))) {
    known.index = index
    return known.compared
  }
  const keys: number[] = []
  const tables = new Set<TieMaterial>()
  const byValue = {
    get(key: number) {
      keys.push(key)
      return index.byValue.get(key)
    },
  }
  const watched: CellIndex = { ...index, byValue, answered: (table) => tables.add(table) }
  const ties = tieBlock(material, watched)
  const compared = { ties, contradictions: contradictionsOf(material, ties, watched) }
  comparisons.set(material, { index, compared, tables, bits: bitsOf(keys) })
  return compared
}

function changeBetween(older: CellIndex, newer: CellIndex): IndexChange | undefined {
  const known = changes.get(newer)
  if (known?.older === older) return known.change
  const change = changeOfIndex(older, newer)
  changes.set(newer, { older, change })
  return change
}

function isUntouched({ tables, bits }: Looked, change: IndexChange | undefined): boolean {
  if (change === undefined) return false
  for (const table of change.gone) if (tables.has(table)) return false
  return !change.keys.some((key) => hasBit(bits, key))
}

/** Bits for each value, of which three are set: so that one value in a thousand seems to have been looked up. */
const BITS_A_KEY = 32

function bitsOf(keys: readonly number[]): Int32Array {
  const bits = new Int32Array(Math.ceil((keys.length * BITS_A_KEY) / 32))
  for (const key of keys) {
    for (const divisor of DIVISORS) {
      const bit = bitOf(bits, key, divisor)
      bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31))
    }
  }
  return bits
}

function hasBit(bits: Int32Array, key: number): boolean {
  if (bits.length === 0) return false
  return DIVISORS.every((divisor) => {
    const bit = bitOf(bits, key, divisor)
    return ((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0
  })
}

/** Primes, by which a key is divided for each of its bits; keys stay below 2^53. */
const DIVISORS: readonly number[] = [1, 31, 1009]

function bitOf(bits: Int32Array, key: number, divisor: number): number {
  return (Math.floor(key / divisor) + (key % divisor) * 7919) % (bits.length * 32 - 1)
}

const indexes = new WeakMap<TieMaterial, CellIndex>()

/** The index of a document's cells; undefined where no table has any. The same object until a table changes. */
function indexOf(materials: readonly MaterialOfBlock[]): CellIndex | undefined {
  const tables = ledTables(materials)
  const first = tables[0]?.value
  if (first === undefined) return undefined
  const places = new Set<number>()
  for (const { value } of materials) for (const { figure } of value.amounts) places.add(figure.value.exponent)
  const roundings = [...places].sort((one, other) => one - other)
  const known = indexes.get(first)
  if (known !== undefined && isSameIndex(known, tables, roundings)) return known
  const index = indexCells(tables, roundings)
  indexes.set(first, index)
  return index
}
