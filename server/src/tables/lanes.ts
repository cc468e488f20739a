import { digitsAt } from '../mentions/decimal.ts'
import { type Cell } from '../tree/table.ts'
import { isNil, readCellNumber, type CellNumber } from './cell-number.ts'
import { type Grid, type GridRow } from './grid.ts'
import { kindOfLane, type LaneKind } from './lane-kinds.ts'

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

interface RawRow {
  readonly label: string
  readonly section: string
  readonly cells: readonly RawCell[]
  readonly afterHeader: boolean
}
interface RawCell {
  readonly column: number
  readonly from: number
  readonly text: string
  readonly number: CellNumber | undefined
  readonly nil: boolean
}

/** The lanes of a table, one entry for each block of figures side by side; none for a table without figures. */
export function readLanes(grid: Grid): readonly LaneBlock[] {
  const width = grid.table.rows.reduce((most, row) => Math.max(most, row.length), 0)
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

function rawRows(grid: Grid): readonly RawRow[] {
  const { text } = grid.table.run
  const rows: RawRow[] = []
  for (const cells of grid.table.rows.slice(0, grid.headerRows)) {
    const row = figuresInHeader(cells, text)
    if (row !== undefined) rows.push(row)
  }
  let above: GridRow | undefined
  for (const row of grid.rows) {
    rows.push({
      label: withoutFiller(row.label),
      section: withoutFiller(row.section),
      afterHeader: above !== undefined && above.columns !== row.columns,
      cells: row.cells.flatMap(({ column, from, text: content }) => {
        const inner = withoutFiller(content)
        return inner === '' ? [] : [rawCell(column, from + content.indexOf(inner), inner)]
      }),
    })
    above = row
  }
  return rows
}

/** Converters fill empty cells with characters of no width. */
function withoutFiller(content: string): string {
  return FILLER.test(content) ? content.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, ' ').trim() : content
}

const FILLER = /[\u200B-\u200D\u2060\uFEFF]/

function rawCell(column: number, from: number, content: string): RawCell {
  const number = readCellNumber(content)
  return { column, from, text: content, number, nil: number === undefined && isNil(content) }
}

/** A table without a header has its first row of figures where the dialect wants a header. */
function figuresInHeader(cells: readonly Cell[], text: string): RawRow | undefined {
  const [first, ...others] = cells.map(({ from, to }) => ({ from, text: text.slice(from, to) }))
  const label = first?.text.trim() ?? ''
  if (label === '') return undefined
  const read = others.map(({ from, text: content }, at) => {
    const blanks = content.length - content.trimStart().length
    return rawCell(at + 1, from + blanks, content.trim())
  })
  const filled = read.filter(({ text: content }) => content !== '')
  const figures = filled.filter(({ number, text: content }) => number !== undefined && /[,$€£¥]/.test(content))
  if (figures.length === 0 || figures.length * 2 < filled.length) return undefined
  return { label, section: '', cells: filled, afterHeader: false }
}

function headersOf(grid: Grid, width: number): readonly string[] {
  const columns = grid.rows.find(({ cells }) => cells.length > 0)?.columns ?? []
  return Array.from({ length: width }, (_, column) => {
    const own = columns[column]?.own ?? ''
    return readCellNumber(own) === undefined || /^(?:19|20)\d\d$/.test(own) ? own : ''
  })
}

interface ColumnUse {
  numbers: number
  texts: number
}

const SIGN_ONLY = /^(?:US|C|A)?[$€£¥]?\s?[-–—(]?$|^[)%\s]+$/
const MARK_ONLY = /^(?:\(\w{1,3}\)|\[\w{1,3}\]|[*†‡]+)$/

function columnUses(rows: readonly RawRow[], width: number): readonly ColumnUse[] {
  const uses = Array.from({ length: width }, (): ColumnUse => ({ numbers: 0, texts: 0 }))
  for (const { cells } of rows) {
    for (const { column, number, nil, text } of cells) {
      const use = uses[column]
      if (use === undefined) continue
      if (number !== undefined || nil) use.numbers++
      else if (!SIGN_ONLY.test(text) && !MARK_ONLY.test(text)) use.texts++
    }
  }
  return uses
}

interface ColumnBlock {
  /** Columns of words that stand left of the figures. */
  readonly labels: readonly number[]
  readonly columns: readonly number[]
}

/** As many words between two columns of figures are the labels of a block of their own. */
const LABELS = 3

function blocksOf(uses: readonly ColumnUse[], rows: readonly RawRow[]): readonly ColumnBlock[] {
  const blocks: { labels: number[]; columns: number[] }[] = [{ labels: [], columns: [] }]
  const few = Math.max(LABELS, rows.length / 4)
  for (const [column, { numbers, texts }] of uses.entries()) {
    if (column === 0) continue
    const block = blocks.at(-1)
    if (block === undefined) continue
    if (numbers === 0 && texts === 0) continue
    if (numbers > texts) block.columns.push(column)
    else if (block.columns.length === 0) block.labels.push(column)
    else if (texts >= few) blocks.push({ labels: [column], columns: [] })
  }
  return blocks.filter(({ columns }) => columns.length > 0)
}

/** Joins columns that never have a number in one row and belong together by a sign between them or by their header. */
function mergeColumns(
  columns: readonly number[],
  rows: readonly RawRow[],
  headers: readonly string[],
): readonly (readonly number[])[] {
  const filled = new Map<number, Set<number>>()
  const signs = new Map<number, Set<number>>()
  for (const [at, { cells }] of rows.entries()) {
    for (const { column, number, nil, text } of cells) {
      const where = number !== undefined || nil ? filled : SIGN_ONLY.test(text) ? signs : undefined
      if (where === undefined) continue
      const set = where.get(column) ?? new Set<number>()
      where.set(column, set.add(at))
    }
  }
  const lanes: number[][] = []
  for (const column of columns) {
    const lane = lanes.at(-1)
    const own = filled.get(column) ?? new Set<number>()
    if (lane?.every((other) => disjoint(own, filled.get(other))) === true) {
      const signed = between(lane[0] ?? column, column).some((other) => meets(own, signs.get(other)))
      const sameHeader = headers[column] === headers[lane[0] ?? column]
      if (signed || (sameHeader && (headers[column] !== '' || onlySigned(lane, column, rows)))) {
        lane.push(column)
        continue
      }
    }
    lanes.push([column])
  }
  return lanes
}

/** Some converters leave an amount with its currency sign one column left of the amounts without. */
function onlySigned(lane: readonly number[], column: number, rows: readonly RawRow[]): boolean {
  for (const { cells } of rows) {
    for (const { column: other, number } of cells) {
      if (number === undefined) continue
      if (lane.includes(other) && number.currency === undefined) return false
      if (other === column && number.currency !== undefined) return false
    }
  }
  return true
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, at) => first + at)
}

function disjoint(one: ReadonlySet<number>, other: ReadonlySet<number> | undefined): boolean {
  if (other === undefined) return true
  for (const item of one) if (other.has(item)) return false
  return true
}

function meets(one: ReadonlySet<number>, other: ReadonlySet<number> | undefined): boolean {
  return other !== undefined && !disjoint(one, other)
}

function readBlock(
  labels: readonly number[],
  lanes: readonly (readonly number[])[],
  rows: readonly RawRow[],
  headers: readonly string[],
): LaneBlock {
  const laneOf = new Map<number, number>()
  for (const [lane, columns] of lanes.entries()) for (const column of columns) laneOf.set(column, lane)
  const exponent = fineExponent(rows, laneOf)
  const outer = labels.some((column) => (laneOf.keys().next().value ?? 0) > column && column > 1)
  const read = rows.map(({ label, section, cells, afterHeader }): LaneRow => {
    const figures: (LaneCell | undefined)[] = lanes.map(() => undefined)
    const words = cells.filter(({ column, text }) => labels.includes(column) && text !== '').map(({ text }) => text)
    for (const [at, cell] of cells.entries()) {
      const lane = laneOf.get(cell.column)
      if (lane === undefined || figures[lane] !== undefined) continue
      figures[lane] = laneCell(cells[at - 1], cell, cells[at + 1], exponent)
    }
    const own = outer && label !== '' && words.length > 0 && labels[0] !== 1 ? words : [label, ...words]
    return { label: own.join(' ').trim(), section, cells: figures, afterHeader }
  })
  return {
    rows: read,
    exponent,
    lanes: lanes.map((columns, lane) => {
      const header = [...new Set(columns.map((column) => headers[column] ?? ''))].join(' ').trim()
      return { header, kind: kindOfLane(header, lane, read) }
    }),
  }
}

/** The finest unit, at most four decimals, in which the largest number still sums exactly. */
function fineExponent(rows: readonly RawRow[], laneOf: ReadonlyMap<number, number>): number {
  let decimals = 0
  let largest = 1
  for (const { cells } of rows) {
    for (const { column, number } of cells) {
      if (number === undefined || !laneOf.has(column)) continue
      decimals = Math.max(decimals, Math.min(MOST_DECIMALS, -number.value.exponent))
      largest = Math.max(largest, Math.abs(Number(number.value.digits)) * 10 ** number.value.exponent)
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
  const { number, nil, from, text } = cell
  const after = next?.column === cell.column + 1 ? next.text : ''
  if (number === undefined) {
    if (!nil) return undefined
    const place = 10 ** -exponent
    return {
      value: 0,
      place,
      from,
      to: from + text.length,
      printed: text,
      nil: true,
      percent: text.includes('%') || /^\)?%/.test(after),
    }
  }
  if (number.value.exponent < exponent) return undefined
  const size = Number(digitsAt(number.value, exponent))
  if (Math.abs(size) > LARGEST) return undefined
  const bracket = previous?.column === cell.column - 1 && previous.number === undefined && previous.text.endsWith('(')
  const opened = bracket || text.slice(0, number.from).includes('(')
  return {
    value: opened ? -Math.abs(size) : size,
    place: 10 ** (Math.max(number.value.exponent, exponent) - exponent),
    from: from + number.from,
    to: from + number.to,
    printed: text.slice(number.from, number.to),
    nil: false,
    percent: number.percent || /^\)?%/.test(after),
  }
}
