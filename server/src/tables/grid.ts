import { type DateMention, type Figure, type Mention } from '../mentions/mention.ts'
import { type Cell, type Table } from '../tree/table.ts'
import { type CellNumber } from './cell-number.ts'
import { figuresOfTable } from './cell-figures.ts'
import { type GridColumn } from './columns.ts'
import { draftRows } from './draft-rows.ts'
import { isReferenceTable } from './reference-table.ts'
import { type ScaleNote } from './scale-note.ts'

export { mayCountShares } from './cell-type.ts'
export { scaleOf } from './scale-note.ts'
export { type GridColumn } from './columns.ts'

/** One cell of the body of a table. */
export interface GridCell {
  /** The column's number from 0; the label stands in column 0. */
  readonly column: number
  /** `[from, to)` of the table's run text. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** The number that the cell is by itself, a year, page number or reference too. */
  readonly printed: CellNumber | undefined
  /**
   * The number that fills the cell, with the type, unit and scale that cell, neighbors, headers, row and notes tell; the
   * same object as the mention of the block's reading. Undefined for text, years, page numbers and references.
   */
  readonly figure: Figure | undefined
  /** Whether the cell prints a dash or another sign for nothing. */
  readonly nil: boolean
  /** Where the cell prints a dash in a column of figures: the figure that it stands for, zero, with `nil` set. */
  readonly dash: Figure | undefined
}

/** One row of the body of a table. */
export interface GridRow {
  readonly label: string
  /** The cell that holds the label; undefined for a row without cells. */
  readonly labelCell: Cell | undefined
  /** How far the label is indented by blanks that the text keeps (no-break spaces); 0 in most pipe tables. */
  readonly indent: number
  /** The nearest row above that has a label and nothing else; the empty string where there is none. */
  readonly section: string
  /** The note on scale in the label: "Revenue (in millions)". */
  readonly note: ScaleNote | undefined
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
  /**
   * The power of ten that holds for the amounts of the table as a whole, said in it, before it or for the document:
   * 0, 3, 6 or 9. The figures have theirs applied, which may be another one.
   */
  readonly scale: number
  /** Every figure and dash of the body in the order of the text, and the amounts in labels that a note scales. */
  readonly figures: readonly Figure[]
  /** The numbers of years, months or days that fill cells, "Remaining term (in years)", in the order of the text. */
  readonly lengths: readonly DateMention[]
}

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
  const own = mentions.every(({ run }) => run === table.run)
    ? mentions
    : mentions.filter(({ run }) => run === table.run)
  const { drafts, headerRows, headers } = draftRows(table, own)
  const header = headers.find(({ note }) => note !== undefined)?.note
  const { figures, lengths, scale } = figuresOfTable(table, drafts, header, own, isReferenceTable(drafts))
  const rows = drafts.map(({ label, labelCell, section, kind, columns, note, cells }): GridRow => {
    const indent = indentOf(labelCell, table.run.text)
    return { label, labelCell, indent, section: kind === 'section' ? '' : section, note, columns, cells }
  })
  return { table, rows, headerRows, scale, figures, lengths }
}

function indentOf(cell: Cell | undefined, text: string): number {
  if (cell === undefined) return 0
  let from = cell.from
  while (from < cell.to && text.charAt(from).trim() === '') from++
  return from - cell.from
}
