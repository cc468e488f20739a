import { slipBetween } from '../facts/count-slips.ts'
import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { isTelling } from '../facts/plain-size.ts'
import { absolute, agreesAfterRounding, roundedTo, type Decimal } from '../mentions/decimal.ts'
import { type MaterialOfBlock, type TieMaterial } from './indexed-table.ts'
import { isSameList, keptByDocument } from './kept-comparisons.ts'
import { LikeNames } from './like-names.ts'
import { LikeRows, type PlacedRow, type RowPair } from './like-rows.ts'
import { mayShareNumber, numberRow, type NumberedRow } from './row-numbers.ts'
import { type Explanation } from './prose-contradictions.ts'
import { comparePeriods } from './prose-ties.ts'

/** A number of a table that another table prints otherwise for the same line item, period and column. */
export interface TableContradiction {
  readonly block: number
  readonly item: LineItem
  readonly cell: LineCell
  readonly other: { readonly block: number; readonly item: LineItem; readonly cell: LineCell }
  readonly explanation: Explanation
  /** How many numbers of the two rows agree. */
  readonly agreeing: number
  /** How many further rows of the same label print the other number for the period. */
  readonly support: number
}

/** Rows of one label are compared with so many of the rows that follow; statements repeat an item a few times. */
const MOST_COMPARED = 24

type PlacedItem = PlacedRow<NumberedRow, DifferingRows>

/** A contradiction whose rows know their blocks. */
interface PlacedContradiction extends Omit<TableContradiction, 'block' | 'item' | 'other'> {
  readonly of: PlacedItem
  readonly against: PlacedItem
  readonly againstCell: LineCell
}

/** The rows of one document by their labels and by their numbers. */
interface ComparedTables {
  readonly byLabel: LikeRows<TieMaterial, NumberedRow, DifferingRows, PlacedContradiction>
  readonly likeNames: LikeNames<DifferingRows>
}

const tablesOf = keptByDocument<TieMaterial, ComparedTables>(() => ({
  byLabel: new LikeRows({
    rowsOf: ({ items }: TieMaterial) => items.map(numberRow),
    labelOf: ({ item }: NumberedRow) => item.key,
    compare: compareRows,
    most: MOST_COMPARED,
    conclude: contradictionsOfLabel,
  }),
  likeNames: new LikeNames(compareRows),
}))

/**
 * The numbers that contradict another table. Two rows are one line item when their labels have the same words and
 * they share an equal number of some size for one period; then their other numbers are compared.
 */
export function contradictTables(materials: readonly MaterialOfBlock[]): readonly TableContradiction[] {
  const parts = materials.filter(({ value }) => value.items.length > 0)
  const { byLabel, likeNames } = tablesOf(parts)
  const { removed, added } = byLabel.update(parts)
  likeNames.update(removed, added)
  const ofLabels = byLabel.results()
  const pairs = likeNames.pairs()
  if (pairs.length === 0) return ofLabels.map(withBlocks)
  const found = new Map(ofLabels.map((one) => [one.cell, one]))
  for (const { one, other, outcome } of pairs) addContradictions(one, other, outcome, [one, other], found)
  return [...found.values()].map(withBlocks)
}

function contradictionsOfLabel(
  pairs: readonly RowPair<NumberedRow, DifferingRows>[],
  rows: readonly PlacedItem[],
): readonly PlacedContradiction[] {
  const found = new Map<LineCell, PlacedContradiction>()
  for (const { one, other, outcome } of pairs) addContradictions(one, other, outcome, rows, found)
  return [...found.values()]
}

function withBlocks({ of, against, againstCell, ...found }: PlacedContradiction): TableContradiction {
  const other = { block: against.part.block, item: against.row.item, cell: againstCell }
  return { ...found, block: of.part.block, item: of.row.item, other }
}

/** Two rows that are one line item, and the numbers in which they differ all the same. */
interface DifferingRows {
  readonly agreeing: number
  readonly differing: readonly (readonly [LineCell, LineCell])[]
}

function compareRows(one: NumberedRow, other: NumberedRow): DifferingRows | undefined {
  if (!mayShareNumber(one, other)) return undefined
  const pairs = pairCells(one.item, other.item)
  let agreeing = 0
  const differing: (readonly [LineCell, LineCell])[] = []
  for (const pair of pairs) {
    const [first, second] = pair
    if (!agree(first.figure.value, second.figure.value)) differing.push(pair)
    else if (isTelling(first.figure.value) || isTelling(second.figure.value)) agreeing++
  }
  // More numbers that differ than agree make two items of one name.
  if (differing.length === 0 || agreeing === 0 || differing.length > agreeing || differing.length > 2) return undefined
  return { agreeing, differing }
}

function addContradictions(
  one: PlacedItem,
  other: PlacedItem,
  { agreeing, differing }: DifferingRows,
  group: readonly PlacedItem[],
  found: Map<LineCell, PlacedContradiction>,
): void {
  for (const [first, second] of differing) {
    const explanation = explain(first, second, one.row.item, other.row.item)
    if (explanation === undefined) continue
    if (explanation.kind === 'another period' && one.row.item.key !== other.row.item.key && agreeing < 2) continue
    const supports = [supportOf(first, one, group), supportOf(second, other, group)] as const
    const odd = supports[0] < supports[1] || (supports[0] === supports[1] && explanation.odd === first) ? 0 : 1
    const [of, against] = odd === 0 ? [one, other] : [other, one]
    const [cell, againstCell] = odd === 0 ? [first, second] : [second, first]
    if (found.has(cell) || found.has(againstCell)) continue
    const support = supports[1 - odd] ?? 0
    found.set(cell, { of, cell, against, againstCell, explanation: explanation.kind, agreeing, support })
  }
}

/** Cells of two rows under one period and one column head; none of a head that a row has twice. */
export function pairCells(one: LineItem, other: LineItem): readonly (readonly [LineCell, LineCell])[] {
  const pairs: (readonly [LineCell, LineCell])[] = []
  for (const cell of one.cells) {
    const paired = pairedCell(one, cell, other)
    if (paired !== undefined) pairs.push([cell, paired])
  }
  return pairs
}

/** The cell of another row that one cell of a row pairs with. */
export function pairedCell(one: LineItem, cell: LineCell, other: LineItem): LineCell | undefined {
  const paired = onlyCellUnder(cell, other)
  return paired === undefined || onlyCellUnder(paired, one) === undefined ? undefined : paired
}

/** The one cell of a row that stands under the period and head of a cell of another row. */
function onlyCellUnder(cell: LineCell, { cells }: LineItem): LineCell | undefined {
  let only: LineCell | undefined
  for (const candidate of cells) {
    if (!isSameColumn(cell, candidate)) continue
    if (only !== undefined) return undefined
    only = candidate
  }
  return only
}

function isSameColumn(one: LineCell, other: LineCell): boolean {
  if (one.inLabel || other.inLabel || one.period === undefined || other.period === undefined) return false
  // Asked of every cell of some sixty rows when one figure is hovered: most are of another year.
  if (one.period.year !== other.period.year && one.period.day !== other.period.day) return false
  if (one.figure.type !== other.figure.type && one.figure.type !== 'count' && other.figure.type !== 'count')
    return false
  if (!isSameList(one.head, other.head)) return false
  const periods = comparePeriods(one.period, other.period)
  return (
    periods === 'same' || periods === 'same-day' || (periods === 'perhaps' && one.period.year === other.period.year)
  )
}

function agree(one: Decimal, other: Decimal): boolean {
  return agreesAfterRounding(absolute(one), absolute(other))
}

function explain(
  one: LineCell,
  other: LineCell,
  ofOne: LineItem,
  ofOther: LineItem,
): { readonly kind: Explanation; readonly odd: LineCell | undefined } | undefined {
  const [first, second] = [absolute(one.figure.value), absolute(other.figure.value)]
  if (!isTelling(first) || !isTelling(second)) return undefined
  for (const [cell, item] of [
    [one, ofOne],
    [other, ofOther],
  ] as const) {
    const against = item === ofOne ? other : one
    const repeated = [...ofOne.cells, ...ofOther.cells].some(
      (candidate) =>
        candidate !== cell &&
        !candidate.inLabel &&
        comparePeriods(candidate.period, cell.period) === 'different' &&
        agree(candidate.figure.value, cell.figure.value) &&
        !agree(candidate.figure.value, against.figure.value),
    )
    if (repeated) return { kind: 'another period', odd: cell }
  }
  const place = Math.max(first.exponent, second.exponent)
  const [printed, against] = [roundedTo(first, place), roundedTo(second, place)]
  const slip = slipBetween(printed.toString(), against.toString())
  // One unit of the last digit is how filers round, not a slip.
  if (slip === undefined || printed - against === 1n || against - printed === 1n) return undefined
  return { kind: slip, odd: undefined }
}

/** How many other rows of the label print the cell's number for its period. */
function supportOf(cell: LineCell, own: PlacedItem, group: readonly PlacedItem[]): number {
  let support = 0
  for (const { row } of group.slice(0, 4 * MOST_COMPARED)) {
    if (row.item === own.row.item) continue
    if (row.item.cells.some((other) => isSameColumn(cell, other) && agree(cell.figure.value, other.figure.value)))
      support++
  }
  return support
}
