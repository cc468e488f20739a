import { overlap, type PageColumn } from './table-columns.ts'
import { type LineCell, type TableLine } from './table-line.ts'
import { type PlacedCell } from './table-nodes.ts'

interface Extent {
  readonly left: number
  readonly right: number
}

/**
 * The cells of a header line and the first column that each stands over; -1 is the corner. A cell over several columns is
 * known by the rule under it, by the columns it reaches over, or by standing in the middle of its share of them.
 */
export function headerCells(
  line: TableLine,
  below: TableLine | undefined,
  columns: readonly PageColumn[],
  source: string,
): readonly PlacedCell[] {
  const first = columns[0]
  const corner = first === undefined ? line.cells.length : line.cells.findIndex((cell) => !isCorner(cell, first))
  const corners = corner === -1 ? line.cells.length : corner
  const heads = line.cells.slice(corners)
  const strokes = below?.kind === 'rule' ? strokesOf(below, source) : []
  const shares = equalShares(heads, columns)
  const placed: PlacedCell[] = line.cells.slice(0, corners).map((cell) => ({ cell, column: -1 }))
  let after = -1
  for (const [at, cell] of heads.entries()) {
    const stroke = strokes.find((one) => overlap(one, cell) > 0)
    const wide = stroke !== undefined && overlap(stroke, cell) >= cell.right - cell.left ? stroke : cell
    const column = Math.max(after, shares?.[at] ?? headedBy(wide, columns))
    placed.push({ cell, column })
    after = column
  }
  return placed
}

function isCorner(cell: LineCell, first: PageColumn): boolean {
  return middle(cell) < first.left - 1 && overlap(cell, first) <= 0
}

/** The strokes of a rule: "-----   -----" has two. */
function strokesOf({ start, end }: TableLine, source: string): readonly Extent[] {
  const line = source.slice(start, end)
  if (line.includes('\t')) return []
  return [...line.matchAll(/\S{2,}/g)].map(({ index, 0: stroke }) => ({ left: index, right: index + stroke.length }))
}

/** The first columns of equal shares of all columns, where each cell stands in the middle of its share. */
function equalShares(heads: readonly LineCell[], columns: readonly PageColumn[]): readonly number[] | undefined {
  const share = columns.length / heads.length
  if (!Number.isInteger(share) || share < 2) return undefined
  const firsts: number[] = []
  for (const [at, cell] of heads.entries()) {
    const from = columns[at * share]
    const to = columns[(at + 1) * share - 1]
    if (from === undefined || to === undefined) return undefined
    const extent = { left: from.left, right: to.right }
    if (Math.abs(middle(extent) - middle(cell)) > (extent.right - extent.left) / 8 + 1) return undefined
    firsts.push(at * share)
  }
  return firsts
}

function headedBy(cell: Extent, columns: readonly PageColumn[]): number {
  const over = columns.findIndex((column) => overlap(cell, column) > 0)
  if (over !== -1) return over
  let best = 0
  let least = -Infinity
  for (const [at, column] of columns.entries()) {
    const shared = overlap(cell, column)
    if (shared > least) [best, least] = [at, shared]
  }
  return best
}

function middle({ left, right }: Extent): number {
  return (left + right) / 2
}
