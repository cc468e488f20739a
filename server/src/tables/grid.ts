import { type DateMention, type Figure, type FigureType, type Mention } from '../mentions/mention.ts'
import { type Cell, type Table } from '../tree/table.ts'
import { mentionsWithin } from './within.ts'
import { isNil, readCellNumber, type CellNumber } from './cell-number.ts'

/** One cell of the body of a table. */
interface GridCell {
  /** The column's number from 0; the label stands in column 0. */
  readonly column: number
  /** `[from, to)` of the table's run text. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** The number that fills the cell, with its type as cell, header, row and caption tell. */
  readonly figure: Figure | undefined
  /** Whether the cell prints a dash or another sign for nothing. */
  readonly nil: boolean
}

/** What stands above one column: the header cells from the top down. */
export interface GridColumn {
  /** Header cells joined by blanks, with the corner cell first; empty where the table has no header. */
  readonly header: string
  /** Header cells without the corner. */
  readonly own: string
  /** ISO day where the headers name exactly one. */
  readonly date: string | undefined
  /** The year where the headers name exactly one. */
  readonly year: string | undefined
}

/** One row of the body of a table. */
export interface GridRow {
  readonly label: string
  /** The cell that holds the label; undefined for a row without cells. */
  readonly labelCell: Cell | undefined
  /** The nearest row above that has a label and nothing else; the empty string where there is none. */
  readonly section: string
  /** The cells right of the label, empty ones left out. */
  readonly cells: readonly GridCell[]
  /** What stands above each column, by its number, for this row. */
  readonly columns: readonly GridColumn[]
}

/** A table as a person reads it: rows with labels, columns with headers, cells with numbers. */
export interface Grid {
  readonly table: Table
  readonly rows: readonly GridRow[]
  /** How many rows at the top are headers. */
  readonly headerRows: number
  /** The power of ten that the table's own header or labels state for its amounts ("in thousands"): 0, 3, 6 or 9. */
  readonly scale: number
}

const YEAR = /^(?:fiscal\s)?((?:19|20)\d\d)(?:\s?(?:\(\w{1,3}\)|\[\w{1,3}\]|[*†‡]))*$/i

/** By table, as the claims of a block and several rules ask for the same grid. */
const grids = new WeakMap<Table, Grid>()

/**
 * Reads a table of any shape: ragged rows, headers of several rows, headers again in the middle. Never throws.
 * `mentions` are those of the table's block, the same for every call; their dates give the columns their days.
 */
export function readGrid(table: Table, mentions: readonly Mention[]): Grid {
  let grid = grids.get(table)
  if (grid === undefined) {
    grid = gridOf(table, mentions)
    grids.set(table, grid)
  }
  return grid
}

function gridOf(table: Table, mentions: readonly Mention[]): Grid {
  const text = table.run.text
  const dates = mentions.filter(
    (mention): mention is DateMention => mention.kind === 'date' && mention.run === table.run,
  )
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const rows: GridRow[] = []
  let stack: (readonly Cell[])[] = []
  let columns = columnsOf(stack, width, text, dates)
  let headerRows = 0
  let section = ''
  let inBody = false
  for (const [number, cells] of table.rows.entries()) {
    const kind = rowKind(cells, text, dates, number < table.headerRows, inBody)
    if (kind === 'header') {
      if (inBody) stack = []
      inBody = false
      stack.push(cells)
      columns = columnsOf(stack, width, text, dates)
      if (rows.length === 0) headerRows++
      continue
    }
    if (kind === 'blank') continue
    const label = textOf(cells[0], text)
    if (kind === 'section') section = label
    inBody ||= kind === 'body'
    rows.push({
      label,
      labelCell: cells[0],
      section: kind === 'section' ? '' : section,
      columns,
      cells: kind === 'section' ? [] : bodyCells(cells, label, section, columns, table, text),
    })
  }
  return { table, rows, headerRows, scale: scaleOf(text.slice(0, SCALE_REACH)) }
}

/** A note on the scale of amounts stands in the header or beside the first labels. */
const SCALE_REACH = 600

/** The power of ten of "in thousands", "(000s omitted)", "in millions"; 0 without such a note. */
export function scaleOf(note: string): number {
  const match = /\b(?:in|of)\s(?:US\s)?(?:dollars\s|shares\s)?(thousands|millions|billions)\b|\b000(?:’|')?s\b/i.exec(
    note,
  )
  if (match === null) return 0
  const word = match[1]?.toLowerCase()
  return word === 'millions' ? 6 : word === 'billions' ? 9 : 3
}

type RowKind = 'header' | 'section' | 'body' | 'blank'

function rowKind(
  cells: readonly Cell[],
  text: string,
  dates: readonly DateMention[],
  bySyntax: boolean,
  inBody: boolean,
): RowKind {
  let filled = 0
  let numbers = 0
  let times = 0
  for (const cell of cells.slice(1)) {
    const content = textOf(cell, text)
    if (content === '') continue
    filled++
    if (YEAR.test(content) || mentionsWithin(dates, cell.from, cell.to).length > 0) times++
    else if (isNil(content) || readCellNumber(content) !== undefined) numbers++
  }
  const label = textOf(cells[0], text)
  if (filled === 0) return label === '' ? 'blank' : bySyntax ? 'header' : 'section'
  if (numbers > 0) return 'body'
  if (bySyntax || times === filled) return 'header'
  if (inBody) return 'body'
  return label === '' || times > 0 ? 'header' : 'body'
}

function textOf(cell: Cell | undefined, text: string): string {
  return cell === undefined ? '' : text.slice(cell.from, cell.to).replaceAll('\u00A0', ' ').trim()
}

function columnsOf(
  stack: readonly (readonly Cell[])[],
  width: number,
  text: string,
  dates: readonly DateMention[],
): readonly GridColumn[] {
  const corner = stack.map((cells) => textOf(cells[0], text)).filter((label) => label !== '')
  const columns: GridColumn[] = []
  // A header cell speaks for the empty ones to its right; the corner does not.
  const above: (Cell | undefined)[] = stack.map(() => undefined)
  for (let column = 0; column < width; column++) {
    for (const [row, cells] of stack.entries()) {
      const cell = column === 0 ? undefined : cells[column]
      if (textOf(cell, text) !== '') above[row] = cell
    }
    const heads = above.filter((cell) => cell !== undefined)
    const own = heads.map((cell) => textOf(cell, text)).filter((label, at, all) => all.indexOf(label) === at)
    const days = new Set<string>()
    for (const { from, to } of heads) {
      for (const { iso, type } of mentionsWithin(dates, from, to))
        if (type === 'date' && iso.length === 10) days.add(iso)
    }
    const years = new Set(own.map((label) => YEAR.exec(label)?.[1]).filter((year) => year !== undefined))
    columns.push({
      header: [...corner, ...own].join(' '),
      own: own.join(' '),
      date: days.size === 1 ? [...days][0] : undefined,
      year: years.size === 1 ? [...years][0] : undefined,
    })
  }
  return columns
}

function bodyCells(
  cells: readonly Cell[],
  label: string,
  section: string,
  columns: readonly GridColumn[],
  table: Table,
  text: string,
): readonly GridCell[] {
  const out: GridCell[] = []
  for (let column = 1; column < cells.length; column++) {
    const cell = cells[column]
    if (cell === undefined) continue
    const content = text.slice(cell.from, cell.to)
    if (content.trim() === '') continue
    const number = readCellNumber(content)
    const beside = { before: textOf(cells[column - 1], text), after: textOf(cells[column + 1], text) }
    out.push({
      column,
      from: cell.from,
      to: cell.to,
      text: content.trim(),
      figure:
        number === undefined
          ? undefined
          : figureOf(number, cell, table, typeOf(number, beside, `${section} ${label}`, columns[column]?.header ?? '')),
      nil: isNil(content),
    })
  }
  return out
}

function figureOf(number: CellNumber, cell: Cell, table: Table, type: FigureType): Figure {
  const from = cell.from + number.from
  const to = cell.from + number.to
  return {
    kind: 'figure',
    run: table.run,
    from,
    to,
    type,
    value: number.value,
    ...(type === 'money' || type === 'per-share' ? { currency: number.currency ?? 'USD' } : {}),
    scale: 0,
    form: 'digits',
    numberFrom: from,
    numberTo: to,
  }
}

const COUNTED = /\b(?:shares?|stock|units?|options|warrants|awards)\b/i
/** Whether a cell of the table can be a count of shares at all: something in the table speaks of them. Cheap. */
export function mayCountShares({ run }: Table): boolean {
  return COUNTED.test(run.text)
}

const PRICED = /\$|\b(?:price|per share|value|amount|dollars|proceeds|cost|compensation|expense|income|fees?)\b/i
const MEASURED = /\b(?:shares|stock (?:issued|outstanding|authorized|reserved|unreserved|unissued|issuable))\b/i

function typeOf(
  number: CellNumber,
  beside: { readonly before: string; readonly after: string },
  row: string,
  header: string,
): FigureType {
  if (number.percent || beside.after === '%' || beside.after === ')%') return 'percent'
  if (number.currency !== undefined || /^\(?[$€£¥]$/.test(beside.before)) {
    return /\bper (?:common )?share\b/i.test(row) ? 'per-share' : 'money'
  }
  if (/%|\bpercent/i.test(header)) return 'percent'
  const counted = MEASURED.test(header) || MEASURED.test(row) || COUNTED.test(header)
  return counted && !PRICED.test(header) && !PRICED.test(row) ? 'shares' : 'count'
}
