import { type Cell } from '../tree/table.ts'
import { isNil, readCellNumber } from './cell-number.ts'
import { type Grid, type GridCell, type GridRow } from './grid.ts'

/** A row of a table before its columns are known to belong together. */
export interface RawRow {
  readonly label: string
  readonly section: string
  readonly cells: readonly RawCell[]
  readonly afterHeader: boolean
}
/** What lanes are read from; `printed` is the number of `text`, whose offsets count from `from`. */
export type RawCell = Pick<GridCell, 'column' | 'from' | 'text' | 'printed' | 'nil'>

/** The rows of a table with its figures as lanes are read from them, those that stand in the place of a header too. */
export function rawRows(grid: Grid): readonly RawRow[] {
  const { text } = grid.table.run
  const hasFiller = FILLER.test(text)
  const rows: RawRow[] = []
  for (let at = 0; at < grid.headerRows; at++) {
    const row = figuresInHeader(grid.table.rows[at] ?? [], text)
    if (row !== undefined) rows.push(row)
  }
  let above: GridRow | undefined
  for (const row of grid.rows) {
    const { label, section, cells } = row
    const afterHeader = above !== undefined && above.columns !== row.columns
    rows.push(
      hasFiller
        ? { label: withoutFiller(label), section: withoutFiller(section), afterHeader, cells: filledCells(cells) }
        : { label, section, afterHeader, cells },
    )
    above = row
  }
  return rows
}

/** Converters fill empty cells with characters of no width. */
function withoutFiller(content: string): string {
  return FILLER.test(content) ? content.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, ' ').trim() : content
}

const FILLER = /[\u200B-\u200D\u2060\uFEFF]/

function filledCells(cells: readonly GridCell[]): readonly RawCell[] {
  const filled: RawCell[] = []
  for (const cell of cells) {
    const inner = withoutFiller(cell.text)
    if (inner === cell.text) filled.push(cell)
    else if (inner !== '') filled.push(rawCell(cell.column, cell.from + cell.text.indexOf(inner), inner))
  }
  return filled
}

function rawCell(column: number, from: number, text: string): RawCell {
  return { column, from, text, printed: readCellNumber(text), nil: isNil(text) }
}

/** A table without a header has its first row of figures where the dialect wants a header. */
function figuresInHeader([first, ...others]: readonly Cell[], text: string): RawRow | undefined {
  const label = first === undefined ? '' : text.slice(first.from, first.to).trim()
  if (label === '') return undefined
  const filled: RawCell[] = []
  let figures = 0
  for (const [at, { from, to }] of others.entries()) {
    const content = text.slice(from, to)
    const inner = content.trim()
    if (inner === '') continue
    const cell = rawCell(at + 1, from + content.indexOf(inner), inner)
    filled.push(cell)
    if (cell.printed !== undefined && AMOUNT.test(inner)) figures++
  }
  if (figures === 0 || figures * 2 < filled.length) return undefined
  return { label, section: '', cells: filled, afterHeader: false }
}

const AMOUNT = /[,$€£¥]/

/** What stands above each column, heads that are numbers left out. */
export function headersOf(grid: Grid, width: number): readonly string[] {
  const columns = grid.rows.find(({ cells }) => cells.length > 0)?.columns ?? []
  const headers: string[] = []
  for (let column = 0; column < width; column++) {
    const own = columns[column]?.own ?? ''
    headers.push(readCellNumber(own) === undefined || /^(?:19|20)\d\d$/.test(own) ? own : '')
  }
  return headers
}
