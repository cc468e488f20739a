import { type Output } from './output.ts'

/** A table that spreadsheets open: a line of names, then a line for each item. */
export interface CsvTable<Item> {
  readonly columns: readonly string[]
  cells(item: Item): readonly string[]
}

/** What a spreadsheet takes for the start of a formula, or drops before looking for one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/**
 * A line of comma-separated values (RFC 4180), safe to open in a spreadsheet: text that would begin a formula gets an
 * apostrophe, as the documents that it comes from are not the reader's own.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(FORMULA.test(cell) ? `'${cell}` : cell)).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Prints items as lines of one table, behind the byte-order mark by which spreadsheets know UTF-8. */
export function csvWriter<Item>(
  output: Output,
  table: CsvTable<Item>,
): { readonly add: (item: Item) => void; readonly end: () => void } {
  output.print(`\uFEFF${csvLine(table.columns)}`)
  return {
    add: (item) => {
      output.print(csvLine(table.cells(item)))
    },
    end: () => undefined,
  }
}
