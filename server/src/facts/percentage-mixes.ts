import { type LaneBlock, type LaneCell } from '../tables/lanes.ts'
import {
  explanationsOf,
  relationOf,
  type Addend,
  type Judgement,
  type Relation,
  type Sheet,
} from '../tables/relations.ts'

/** A column of percentages that its table shows to be a mix of 100, and that is not. */
export interface UnevenMix {
  /** The printed 100, or the last percentage of a mix without a total. */
  readonly at: LaneCell
  readonly header: string
  readonly parts: readonly LaneCell[]
  /** The sum, in fine units of the block. */
  readonly sum: number
  /** How many other columns add up. */
  readonly holding: number
}

const MOST_PARTS = 40
const FEWEST_PARTS = 3

/** The mixes of a block that do not add up to 100, where the same rows of its other columns add up. */
export function unevenMixes(block: LaneBlock): readonly UnevenMix[] {
  const percents = block.lanes.flatMap(({ kind }, lane) => (kind === 'percent' ? [lane] : []))
  if (percents.length === 0) return []
  const lanes = block.lanes.flatMap(({ kind }, lane) => (kind === 'other' ? [] : [lane]))
  const sheet: Sheet = {
    items: block.rows.length,
    lanes,
    witnesses: [],
    at: (item, lane) => block.rows[item]?.cells[lane],
  }
  const hundred = 100 * 10 ** -block.exponent
  const found: UnevenMix[] = []
  for (const [item, { cells, label }] of block.rows.entries()) {
    const totals = percents.filter((lane) => cells[lane]?.value === hundred)
    if (totals.length === 0 || (label !== '' && !TOTAL.test(label))) continue
    const mix = mixOf(block, sheet, item, new Set(totals))
    if (mix !== undefined) found.push(mix)
  }
  return found
}

const TOTAL = /\btotals?\b|^net\s(?:sales|revenues?)\b|^revenues?$/i

/** The rows above a total that make it in every column but one, which must be a column of percentages. */
function mixOf(block: LaneBlock, sheet: Sheet, item: number, totals: ReadonlySet<number>): UnevenMix | undefined {
  const addends: Addend[] = []
  let best: { readonly relation: Relation; readonly failure: Judgement; readonly holding: number } | undefined
  for (let row = item - 1; row >= 0 && addends.length < MOST_PARTS; row--) {
    const { cells, afterHeader } = block.rows[row] ?? { cells: [], afterHeader: true }
    if ([...totals].some((lane) => cells[lane]?.value === sheet.at(item, lane)?.value)) break
    if (block.rows[row + 1]?.afterHeader === true) break
    if (cells.some((cell) => cell !== undefined)) addends.unshift({ item: row, sign: 'plus' })
    if (addends.length < FEWEST_PARTS) continue
    const relation = relationOf(sheet, item, [...addends], 'sum')
    const failing = relation.judgements.filter(({ verdict }) => verdict === 'fails')
    const holding = relation.judgements.filter(({ verdict }) => verdict === 'holds' || verdict === 'rounds').length
    if (holding > 0 && failing.length === 0) return undefined
    const [failure] = failing
    if (failure === undefined || failing.length > 1 || !totals.has(failure.lane) || failure.blank > 0) continue
    if (holding > (best?.holding ?? 0)) best = { relation, failure, holding }
    if (afterHeader) break
  }
  if (best === undefined) return undefined
  const { relation, failure, holding } = best
  // With one column that adds up, the rows may do so by chance: then a slip has to explain the other.
  if (holding < 2 && explanationsOf(sheet, relation, failure, roomOf(sheet, relation, failure)).length === 0)
    return undefined
  const at = sheet.at(item, failure.lane)
  if (at === undefined) return undefined
  return {
    at,
    header: block.lanes[failure.lane]?.header ?? '',
    parts: relation.addends.flatMap((addend) => {
      const cell = sheet.at(addend.item, failure.lane)
      return cell === undefined || cell.value === 0 ? [] : [cell]
    }),
    sum: failure.sum,
    holding,
  }
}

function roomOf(sheet: Sheet, { addends }: Relation, { lane }: Judgement): number {
  return addends.reduce((room, { item }) => room + (sheet.at(item, lane)?.place ?? 0) / 2, 0)
}
