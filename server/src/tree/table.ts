import { type ProseRun } from '../text/runs.ts'

/** One cell of a table as it stands in the table's run: `[from, to)` of `run.text`. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** A note on scale that stands outside a table and governs its figures: "(in thousands, except per share data)". */
export interface TableNote {
  readonly text: string
  readonly source: 'lead-in' | 'document'
}

/** A table as printed, before any figure is read: rows of cells, the header rows first. */
export interface Table {
  /** The table's single run, cells and rows parted by barriers. */
  readonly run: ProseRun
  readonly rows: readonly (readonly Cell[])[]
  /** How many of the first rows are header rows by the syntax of the dialect: 1 for a pipe table. */
  readonly headerRows: number
  /** Whether the header rows are headers whatever they print, as those above the rule of a fixed-width table. */
  readonly headerIsSure?: true
  /** What the text before the table or the document says of its scale; undefined where nothing does. */
  readonly note?: TableNote
}
