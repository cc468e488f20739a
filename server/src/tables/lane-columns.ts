import { type RawCell, type RawRow } from './raw-rows.ts'

/** What stands in a column. */
interface ColumnUse {
  numbers: number
  texts: number
}

const SIGN_ONLY = /^(?:US|C|A)?[$€£¥]?\s?[-–—(]?$|^[)%\s]+$/
const MARK_ONLY = /^(?:\(\w{1,3}\)|\[\w{1,3}\]|[*†‡]+)$/
/** What stands in place of a percentage that would tell nothing. */
const NOT_MEANINGFUL = /^\(?(?:n[./]?m[./]?f?\.?|n[./]?a\.?|not\s(?:meaningful|applicable))\)?$/i

/** How many figures and how many words each column has. */
export function columnUses(rows: readonly RawRow[], width: number): readonly ColumnUse[] {
  const uses = Array.from({ length: width }, (): ColumnUse => ({ numbers: 0, texts: 0 }))
  for (const { cells } of rows) {
    for (const cell of cells) {
      const use = uses[cell.column]
      if (use === undefined) continue
      if (isFigure(cell)) use.numbers++
      else if (!SIGN_ONLY.test(cell.text) && !MARK_ONLY.test(cell.text) && !NOT_MEANINGFUL.test(cell.text)) use.texts++
    }
  }
  return uses
}

function isFigure({ printed, nil }: RawCell): boolean {
  return printed !== undefined || nil
}

/** The columns of one block. */
interface ColumnBlock {
  /** Columns of words that stand left of the figures. */
  readonly labels: readonly number[]
  readonly columns: readonly number[]
}

/** As many words between two columns of figures are the labels of a block of their own. */
const LABELS = 3

/** The columns of figures, those of blocks that stand side by side apart. */
export function blocksOf(uses: readonly ColumnUse[], rows: readonly RawRow[]): readonly ColumnBlock[] {
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
export function mergeColumns(
  columns: readonly number[],
  rows: readonly RawRow[],
  headers: readonly string[],
): readonly (readonly number[])[] {
  if (columns.length === 1) return [columns]
  const filled = filledPlaces(rows, headers.length)
  const lanes: number[][] = []
  for (const column of columns) {
    const lane = lanes.at(-1)
    const first = lane?.[0] ?? column
    if (lane?.every((other) => !meet(filled, column, FIGURE, other, FIGURE)) === true) {
      const sameHeader = headers[column] === headers[first]
      if (
        isSignedBetween(filled, first, column) ||
        (sameHeader && (headers[column] !== '' || onlySigned(lane, column, rows)))
      ) {
        lane.push(column)
        continue
      }
    }
    lanes.push([column])
  }
  return lanes
}

/** What each place of a table holds, row by row, as far as merging columns goes. */
interface FilledPlaces {
  readonly width: number
  readonly places: Uint8Array
}

const FIGURE = 1
const SIGN = 2

function filledPlaces(rows: readonly RawRow[], width: number): FilledPlaces {
  const places = new Uint8Array(rows.length * width)
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      if (isFigure(cell)) places[at * width + cell.column] = FIGURE
      else if (SIGN_ONLY.test(cell.text)) places[at * width + cell.column] = SIGN
    }
  }
  return { width, places }
}

/** Whether some row has the one in this column and the other in that. */
function meet({ width, places }: FilledPlaces, one: number, what: number, other: number, that: number): boolean {
  for (let row = 0; row < places.length; row += width) {
    if (places[row + one] === what && places[row + other] === that) return true
  }
  return false
}

/** Whether a sign stands beside the figures of a column, in the columns from `first` on. */
function isSignedBetween(filled: FilledPlaces, first: number, column: number): boolean {
  for (let other = first; other < column; other++) if (meet(filled, column, FIGURE, other, SIGN)) return true
  return false
}

/** Some converters leave an amount with its currency sign one column left of the amounts without. */
function onlySigned(lane: readonly number[], column: number, rows: readonly RawRow[]): boolean {
  for (const { cells } of rows) {
    for (const { column: other, printed } of cells) {
      if (printed === undefined) continue
      if (lane.includes(other) && printed.currency === undefined) return false
      if (other === column && printed.currency !== undefined) return false
    }
  }
  return true
}
