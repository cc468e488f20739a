import { type DateMention, type Mention } from '../mentions/mention.ts'
import { type Cell, type Table } from '../tree/table.ts'
import { completeCells, printedCells, type BodyCell } from './body-cells.ts'
import { readColumns, textOf, type GridColumn } from './columns.ts'
import { rowKind, wordsOf, type RowKind } from './row-kind.ts'
import { findCellNote, type ScaleNote } from './scale-note.ts'

/** A row before its numbers are typed. */
export interface DraftRow {
  label: string
  readonly labelCell: Cell | undefined
  readonly section: string
  readonly kind: 'section' | 'body'
  readonly cells: readonly BodyCell[]
  readonly columns: readonly GridColumn[]
  /** The notes that hold for the row's section and for the table from here on. */
  readonly sectionNote: ScaleNote | undefined
  readonly tableNote: ScaleNote | undefined
  readonly note: ScaleNote | undefined
}

/** The rows of a table below its headers, and what its headers are. */
interface Drafts {
  readonly drafts: readonly DraftRow[]
  readonly headerRows: number
  /** Every column of every header, for notes that stand above other columns. */
  readonly headers: readonly GridColumn[]
}

/** Tells headers, sections and rows of figures apart; `mentions` are those of the table's run. Never throws. */
export function draftRows(table: Table, mentions: readonly Mention[]): Drafts {
  const text = table.run.text
  const dates = mentions.filter((mention): mention is DateMention => mention.kind === 'date')
  let width = 0
  for (const row of table.rows) if (row.length > width) width = row.length
  const drafts: DraftRow[] = []
  const headersSeen = new Set<string>()
  const headers: GridColumn[] = []
  let stack: (readonly Cell[])[] = []
  let cornersEmpty = true
  let columns: readonly GridColumn[] | undefined
  let headerRows = 0
  let section = ''
  let sectionNote: ScaleNote | undefined
  let tableNote: ScaleNote | undefined
  let inBody = false
  for (let number = 0; number < table.rows.length; number++) {
    const cells = table.rows[number] ?? []
    const cornerOpen = stack.length > 0 && drafts.length === 0 && cornersEmpty
    const bySyntax = number < table.headerRows
    const isSure = bySyntax && table.headerIsSure === true
    const label = textOf(cells[0], text)
    const printed = isSure ? [] : printedCells(cells, text)
    const kind: RowKind = isSure
      ? 'header'
      : rowKind(label, printed, cells, text, dates, bySyntax, inBody, headersSeen, cornerOpen)
    if (kind === 'blank') continue
    const found = findCellNote(label)
    if (kind === 'header') {
      if (inBody) {
        stack = []
        cornersEmpty = true
      }
      inBody = false
      cornersEmpty &&= label === ''
      stack.push(cells)
      columns = undefined
      headersSeen.add(wordsOf(cells, text))
      tableNote = found?.note ?? tableNote
      if (drafts.length === 0) headerRows++
      continue
    }
    if (columns === undefined) {
      columns = readColumns(stack, width, text, dates)
      for (const column of columns) if (column !== headers.at(-1)) headers.push(column)
    }
    if (kind === 'section') {
      section = label
      sectionNote = undefined
      if (found !== undefined && (found.to - found.from) * 2 > label.length) tableNote = found.note
      else sectionNote = found?.note
    }
    inBody ||= kind === 'body'
    const before = drafts.at(-1)
    if (kind === 'body') completeCells(printed, cells, text)
    // A label in one row and its numbers in the next are one row that conversion split.
    const split = kind === 'body' && label === '' && before?.kind === 'section' && !before.label.endsWith(':')
    drafts.push({
      label: split ? before.label : label,
      labelCell: split ? before.labelCell : cells[0],
      section: split ? sectionBefore(drafts) : section,
      kind,
      cells: printed,
      columns,
      sectionNote,
      tableNote,
      note: kind === 'section' ? undefined : found?.note,
    })
  }
  return { drafts, headerRows, headers }
}

/** The section that the last row but its own stands in. */
function sectionBefore(drafts: readonly DraftRow[]): string {
  return drafts.at(-2)?.section ?? ''
}
