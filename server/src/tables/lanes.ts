import { type Grid } from './grid.ts'
import { blocksOf, columnUses, mergeColumns } from './lane-columns.ts'
import { kindOfLane, type LaneKind } from './lane-kinds.ts'
import { headersOf, rawRows, type RawCell, type RawRow } from './raw-rows.ts'

/** A number of the body of a table, ready for exact arithmetic. */
export interface LaneCell {
  /** In fine units of the table: a safe integer, so that sums are exact. Zero for a dash. */
  readonly value: number
  /** One unit of the last printed digit, in fine units. */
  readonly place: number
  /** `[from, to)` of the digits in the table's run, without sign, brackets and marks. */
  readonly from: number
  readonly to: number
  /** The digits as printed; the dash itself for a dash. */
  readonly printed: string
  /** Whether a dash stands for the number. */
  readonly nil: boolean
  readonly percent: boolean
}

/** Columns of one block that hold one column of figures: `$`, the digits and `)` may stand in cells of their own. */
interface Lane {
  /** The header above it, without the corner. */
  readonly header: string
  readonly kind: LaneKind
}

/** One row of a block: its label and its number in each lane. */
export interface LaneRow {
  readonly label: string
  readonly section: string
  readonly cells: readonly (LaneCell | undefined)[]
  /** Whether a new header stands between this row and the one above. */
  readonly afterHeader: boolean
}

/** The figures of a table, or of one of the blocks that stand side by side in it. */
export interface LaneBlock {
  readonly lanes: readonly Lane[]
  readonly rows: readonly LaneRow[]
  /** The power of ten of the fine unit, zero or less: every value is `value × 10^exponent`. */
  readonly exponent: number
}

/** A larger table is not computed: nothing that a person reads has as many, and work must stay bounded. */
const MOST_ROWS = 1000
const MOST_CELLS = 12_000
const MOST_COLUMNS = 80
/** Sums of this many addends of this size stay exact. */
const LARGEST = 2 ** 41
const MOST_DECIMALS = 4

/** The lanes of a table, one entry for each block of figures side by side; none for a table without figures. */
export function readLanes(grid: Grid): readonly LaneBlock[] {
  let width = 0
  for (const row of grid.table.rows) if (row.length > width) width = row.length
  if (
    grid.rows.length < 2 ||
    grid.rows.length > MOST_ROWS ||
    width > MOST_COLUMNS ||
    grid.rows.length * width > MOST_CELLS
  )
    return []
  const rows = rawRows(grid)
  const uses = columnUses(rows, width)
  const headers = headersOf(grid, width)
  return blocksOf(uses, rows).flatMap(({ labels, columns }) => {
    const lanes = mergeColumns(columns, rows, headers)
    return lanes.length === 0 ? [] : [readBlock(labels, lanes, rows, headers)]
  })
}

function readBlock(
  labels: readonly number[],
  lanes: readonly (readonly number[])[],
  rows: readonly RawRow[],
  headers: readonly string[],
): LaneBlock {
  const laneOf = new Array<number>(headers.length).fill(-1)
  for (const [lane, columns] of lanes.entries()) for (const column of columns) laneOf[column] = lane
  const exponent = fineExponent(rows, laneOf)
  const outer = labels.some((column) => column > 1 && (lanes[0]?.[0] ?? 0) > column)
  const read = rows.map(({ label, section, cells, afterHeader }): LaneRow => {
    const figures = new Array<LaneCell | undefined>(lanes.length).fill(undefined)
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]
      const lane = cell === undefined ? -1 : (laneOf[cell.column] ?? -1)
      if (cell === undefined || lane < 0 || figures[lane] !== undefined) continue
      figures[lane] = laneCell(cells[at - 1], cell, cells[at + 1], exponent)
    }
    return {
      label: labels.length === 0 ? label.trim() : labelOf(label, labels, outer, cells),
      section,
      cells: figures,
      afterHeader,
    }
  })
  return {
    rows: read,
    exponent,
    lanes: lanes.map((columns, lane) => {
      const header = headerOf(columns, headers)
      return { header, kind: kindOfLane(header, lane, read) }
    }),
  }
}

/** The label of a row with the words that stand in columns of labels beside it, or these alone in an outer block. */
function labelOf(label: string, labels: readonly number[], outer: boolean, cells: readonly RawCell[]): string {
  const words = cells.filter(({ column }) => labels.includes(column)).map(({ text }) => text)
  const own = outer && label !== '' && words.length > 0 && labels[0] !== 1 ? words : [label, ...words]
  return own.join(' ').trim()
}

/** The heads of the columns of a lane, each once. */
function headerOf(columns: readonly number[], headers: readonly string[]): string {
  if (columns.length === 1) return (headers[columns[0] ?? 0] ?? '').trim()
  return [...new Set(columns.map((column) => headers[column] ?? ''))].join(' ').trim()
}

/** The finest unit, at most four decimals, in which the largest number still sums exactly. */
function fineExponent(rows: readonly RawRow[], laneOf: readonly number[]): number {
  let decimals = 0
  for (const { cells } of rows) {
    for (const { column, printed } of cells) {
      if (printed !== undefined && -printed.value.exponent > decimals && (laneOf[column] ?? -1) >= 0)
        decimals = Math.min(MOST_DECIMALS, -printed.value.exponent)
    }
  }
  if (decimals === 0) return 0
  let largest = 1
  for (const { cells } of rows) {
    for (const { column, printed } of cells) {
      if (printed === undefined || (laneOf[column] ?? -1) < 0) continue
      const { digits, exponent } = printed.value
      largest = Math.max(largest, Math.abs(Number(digits)) * 10 ** exponent)
    }
  }
  while (decimals > 0 && largest * 10 ** decimals > LARGEST) decimals--
  return decimals === 0 ? 0 : -decimals
}

function laneCell(
  previous: RawCell | undefined,
  cell: RawCell,
  next: RawCell | undefined,
  exponent: number,
): LaneCell | undefined {
  const { printed: number, from, text } = cell
  const percentBehind = next?.column === cell.column + 1 && PER_CENT.test(next.text)
  if (number === undefined) {
    if (!cell.nil) return undefined
    const place = 10 ** -exponent
    const percent = percentBehind || text.includes('%')
    return { value: 0, place, from, to: from + text.length, printed: text, nil: true, percent }
  }
  const finer = number.value.exponent - exponent
  if (finer < 0) return undefined
  // Exact: what is too large for a float is too large for a lane.
  const size = Number(number.value.digits) * 10 ** finer
  if (Math.abs(size) > LARGEST) return undefined
  const bracket = previous?.column === cell.column - 1 && previous.printed === undefined && previous.text.endsWith('(')
  const opened = bracket || hasBracketBefore(text, number.from)
  return {
    value: opened ? -Math.abs(size) : size,
    place: 10 ** finer,
    from: from + number.from,
    to: from + number.to,
    printed: number.to - number.from === text.length ? text : text.slice(number.from, number.to),
    nil: false,
    percent: number.percent || percentBehind,
  }
}

const PER_CENT = /^\)?%/

function hasBracketBefore(text: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (text.charCodeAt(at) === 40) return true
  return false
}
