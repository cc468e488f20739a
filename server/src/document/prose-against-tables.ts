import { type Place } from '../facts/fact.ts'
import { mentionSpan, type Figure } from '../mentions/mention.ts'
import { CellIndex, type IndexChange, type Watched } from './cell-index.ts'
import { ledTables, type MaterialOfBlock, type TieMaterial } from './indexed-table.ts'
import { differenceOf, hasSameValue, keptByDocument } from './kept-comparisons.ts'
import { mayHold } from './key-marks.ts'
import { contradictionsOf, type ProseContradiction } from './prose-contradictions.ts'
import { tieBlock, type ProseTie } from './prose-ties.ts'

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

/** What the tables say to the figures of one block, and what has to change for them to say something else. */
interface Compared {
  readonly ties: readonly ProseTie[]
  readonly contradictions: readonly ProseContradiction[]
  /** The tables that they are from. */
  readonly tables: readonly TieMaterial[]
  readonly watched: Watched
}

/** The running text of a document and its tables, as they were last compared. */
interface ComparedDocument {
  readonly index: CellIndex
  prose: readonly MaterialOfBlock[]
  /** One for each block of the prose. */
  compared: readonly Compared[]
}

const documentOf = keptByDocument<TieMaterial, ComparedDocument>(() => {
  return { index: new CellIndex(), prose: [], compared: [] }
})

/** The figures of running text that contradict a table, in the order of the text. */
export function contradictProse(materials: readonly MaterialOfBlock[]): readonly PlacedContradiction[] {
  const found: PlacedContradiction[] = []
  const { prose, compared } = compareProse(materials)
  let blocks: ReadonlyMap<TieMaterial, number> | undefined
  for (let at = 0; at < compared.length; at++) {
    const contradictions = compared[at]?.contradictions
    if (contradictions === undefined || contradictions.length === 0) continue
    blocks ??= blocksOfTables(materials)
    const block = prose[at]?.block ?? 0
    for (const contradiction of contradictions) found.push(placed(contradiction, block, blocks))
  }
  return found
}

function placed(
  found: ProseContradiction,
  block: number,
  blocks: ReadonlyMap<TieMaterial, number>,
): PlacedContradiction {
  const siblings = found.siblings.map(({ amount: { figure } }) => ({ figure, at: placeOf(block, figure) }))
  return {
    ...found,
    siblings: siblings.filter(({ figure }, at) => siblings.findIndex((other) => other.figure === figure) === at),
    at: placeOf(block, found.amount.figure),
    otherAt: placeOf(blocks.get(found.other.material) ?? block, found.other.cell.figure),
  }
}

/** The ties of running text with tables, in the order of the text. */
export function tieProse(materials: readonly MaterialOfBlock[]): readonly PlacedTie[] {
  const blocks = blocksOfTables(materials)
  const { prose, compared } = compareProse(materials)
  return compared.flatMap(({ ties }, number) => {
    const block = prose[number]?.block ?? 0
    return ties.map((tie) => ({
      ...tie,
      at: placeOf(block, tie.amount.figure),
      otherAt: placeOf(blocks.get(tie.other.material) ?? block, tie.other.cell.figure),
    }))
  })
}

function blocksOfTables(materials: readonly MaterialOfBlock[]): ReadonlyMap<TieMaterial, number> {
  const blocks = new Map<TieMaterial, number>()
  for (const { block, value } of materials) if (value.items.length > 0) blocks.set(value, block)
  return blocks
}

function placeOf(block: number, figure: Figure): Place {
  return { block, span: mentionSpan(figure) }
}

const NO_COMPARISONS: Pick<ComparedDocument, 'prose' | 'compared'> = { prose: [], compared: [] }

/** Compares what an edit has to do with: all else is kept from the version before. */
function compareProse(materials: readonly MaterialOfBlock[]): Pick<ComparedDocument, 'prose' | 'compared'> {
  const tables = materials.filter(({ value }) => value.items.length > 0)
  if (tables.length === 0) return NO_COMPARISONS
  const document = documentOf(tables)
  const prose = materials.filter(({ value }) => value.amounts.length > 0)
  let roundings = 0
  for (const { value } of prose) roundings |= value.places
  const change = document.index.update(ledTables(materials), roundings)
  const { from, oldTo, to } = differenceOf(document.prose, prose, hasSameValue)
  const shift = oldTo - to
  const before = document.compared
  const compared: Compared[] = []
  for (let at = 0; at < prose.length; at++) {
    const known = at < from ? before[at] : at < to ? undefined : before[at + shift]
    const material = prose[at]?.value
    if (known !== undefined && isUntouched(known, change)) compared.push(known)
    else if (material !== undefined) compared.push(compareBlock(material, document.index))
  }
  document.prose = prose
  document.compared = compared
  return document
}

function compareBlock(material: TieMaterial, index: CellIndex): Compared {
  index.watch()
  const ties = tieBlock(material, index)
  const contradictions = contradictionsOf(material, ties, index)
  const tables: TieMaterial[] = []
  for (const { other } of ties) if (!tables.includes(other.material)) tables.push(other.material)
  for (const { other } of contradictions) if (!tables.includes(other.material)) tables.push(other.material)
  return { ties, contradictions, tables, watched: index.watched() }
}

function isUntouched({ tables, watched }: Compared, change: IndexChange): boolean {
  const { lookedUp, weighed, ordered } = watched
  if (change.everything || (weighed && change.weights) || (ordered && change.order)) return false
  if (change.gone.size > 0) for (const table of tables) if (change.gone.has(table)) return false
  for (const hash of change.values) if (mayHold(lookedUp, hash)) return false
  return true
}
