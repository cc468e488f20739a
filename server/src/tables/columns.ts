import { type DateMention } from '../mentions/mention.ts'
import { type Cell } from '../tree/table.ts'
import { typeOfHeader, type WordsType } from './cell-type.ts'
import { columnPeriod } from './column-period.ts'
import { findCellNote, type ScaleNote } from './scale-note.ts'
import { mentionsWithin } from './within.ts'
import { keptList } from '../text/kept-list.ts'

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
  /**
   * The day, year or stretch of time that the headers and the corner name together, as the value of a date mention
   * ("P3M/2025-06-30", "2025-06-30", "2025"); undefined where they name none or more than one.
   */
  readonly period: string | undefined
  /** What the lowest header cell that says so makes of the numbers below: money, shares, percent … */
  readonly type: WordsType | undefined
  /** The note on scale in one of the column's own header cells: "(in thousands)", "Value (millions)". */
  readonly note: ScaleNote | undefined
}

const YEAR =
  /^(?:(?:fiscal|FY|year)\s?)?((?:19|20)\d\d|1,9\d\d|2,0\d\d)(?:A|E|\s?(?:\([\w,]{1,3}\)|\[\w{1,3}\]|[*†‡]))*$/i

/** The year that a header cell consists of, "2,012" read as 2012; undefined for every other cell. */
export function yearIn(text: string): string | undefined {
  const first = text.charCodeAt(0)
  const second = text.charCodeAt(1)
  // Only "19", "1,9", "20", "2,0", "fiscal", "FY" and "year" begin one.
  if (first === 49 ? second !== 57 && second !== 44 : first === 50 ? second !== 48 && second !== 44 : !isFOrY(first))
    return undefined
  return YEAR.exec(text)?.[1]?.replace(',', '')
}

function isFOrY(unit: number): boolean {
  return unit === 70 || unit === 102 || unit === 89 || unit === 121
}

/** The text of a cell without blanks around it; the empty string for a cell that the row lacks. */
export function textOf(cell: Cell | undefined, text: string): string {
  return cell === undefined || cell.from === cell.to
    ? ''
    : text.slice(cell.from, cell.to).replaceAll('\u00A0', ' ').trim()
}

/** Rows of headers beyond these say nothing that the last ones do not. */
const MOST_HEADER_ROWS = 12

/** What stands above each of `width` columns; a header cell speaks for the empty ones to its right, the corner does not. */
export function readColumns(
  stack: readonly (readonly Cell[])[],
  width: number,
  text: string,
  dates: readonly DateMention[],
): readonly GridColumn[] {
  const rows = stack.slice(-MOST_HEADER_ROWS)
  const corner = rows
    .map((cells) => textOf(cells[0], text))
    .filter((label) => label !== '')
    .join(' ')
  const columns: GridColumn[] = []
  const above: (Cell | undefined)[] = rows.map(() => undefined)
  let last: GridColumn | undefined
  for (let column = 0; column < width; column++) {
    let changed = column < 2
    for (let row = 0; row < rows.length && column > 0; row++) {
      const cell = rows[row]?.[column]
      if (textOf(cell, text) === '') continue
      above[row] = cell
      changed = true
    }
    if (changed || last === undefined) last = columnOf(above, corner, text, dates)
    columns.push(last)
  }
  return keptList(columns)
}

function columnOf(
  above: readonly (Cell | undefined)[],
  corner: string,
  text: string,
  dates: readonly DateMention[],
): GridColumn {
  const own: string[] = []
  let date: string | undefined
  let year: string | undefined
  let days = 0
  let years = 0
  for (const cell of above) {
    if (cell === undefined) continue
    const label = textOf(cell, text)
    if (!own.includes(label)) own.push(label)
    const named = yearIn(label)
    if (named !== undefined && named !== year) {
      year = named
      years++
    }
    for (const { value, type } of mentionsWithin(dates, cell.from, cell.to)) {
      if (type !== 'date' || value.length !== 10 || value === date) continue
      date = value
      days++
    }
  }
  const joined = own.join(' ')
  let type: WordsType | undefined
  let note: ScaleNote | undefined
  for (let at = own.length - 1; at >= 0; at--) {
    const label = own[at] ?? ''
    const found = findCellNote(label)
    note ??= found?.note
    // The words of a note ("except share data") say nothing about this column.
    type ??= typeOfHeader(found === undefined ? label : `${label.slice(0, found.from)} ${label.slice(found.to)}`)
  }
  // "(shares in thousands)" over a column says what it counts.
  if (type === undefined && note?.namesShares === true && note.amounts === undefined) type = 'shares'
  return {
    header: corner === '' ? joined : joined === '' ? corner : `${corner} ${joined}`,
    own: joined,
    date: days === 1 ? date : undefined,
    year: years === 1 ? year : undefined,
    period: columnPeriod(joined, corner),
    type,
    note,
  }
}
