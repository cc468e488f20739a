import { type Place } from '../facts/fact.ts'
import { mentionSpan, type Figure } from '../mentions/mention.ts'
import { indexCells, type CellIndex, type MaterialOfBlock, type TieMaterial } from './cell-index.ts'
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
  const blocks = new Map(materials.map(({ block, value }) => [value, block]))
  return compareProse(materials).flatMap(({ block, compared }) =>
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

const comparisons = new WeakMap<TieMaterial, { readonly index: CellIndex; readonly compared: Compared }>()

/** Kept with the block: a keystroke in a sentence leaves the tables, and so the ties of all other blocks. */
function comparedWith(material: TieMaterial, index: CellIndex): Compared {
  const known = comparisons.get(material)
  if (known?.index === index) return known.compared
  const ties = tieBlock(material, index)
  const compared = { ties, contradictions: contradictionsOf(material, ties, index) }
  comparisons.set(material, { index, compared })
  return compared
}

interface KeptIndex {
  /** The materials that the index was made of, in their order, and the blocks between them. */
  readonly parts: readonly unknown[]
  readonly index: CellIndex
}
const indexes = new WeakMap<TieMaterial, KeptIndex>()

/** The index of a document's cells; undefined where no table has any. The same object until a table changes. */
function indexOf(materials: readonly MaterialOfBlock[]): CellIndex | undefined {
  const first = materials.find(({ value }) => value.items.length > 0)
  if (first === undefined) return undefined
  const parts: unknown[] = []
  const roundings = new Set<number>()
  let lead: MaterialOfBlock | undefined
  for (const material of materials) {
    const { value } = material
    for (const { figure } of value.amounts) roundings.add(figure.value.exponent)
    if (value.lead !== undefined) lead = material
    if (value.items.length === 0) continue
    parts.push(value, lead?.value.lead, lead === undefined ? 0 : material.block - lead.block)
  }
  for (const place of [...roundings].sort((one, other) => one - other)) parts.push(place)
  const known = indexes.get(first.value)
  if (known?.parts.length === parts.length && known.parts.every((part, at) => part === parts[at])) return known.index
  const index = indexCells(materials, roundings)
  indexes.set(first.value, { parts, index })
  return index
}
