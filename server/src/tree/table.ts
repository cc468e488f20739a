import { type ProseRun } from '../text/runs.ts'

/** One cell of a table as it stands in the table's run: `[from, to)` of `run.text`. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** A table as printed, before any figure is read: rows of cells, the header rows first. */
export interface Table {
  /** The table's single run, cells and rows parted by barriers. */
  readonly run: ProseRun
  readonly rows: readonly (readonly Cell[])[]
  /** How many of the first rows are header rows by the syntax of the dialect: 1 for a pipe table. */
  readonly headerRows: number
}
