import { negate } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type Cell } from '../tree/table.ts'
import { currencyAlone, dashIn, isNil, readCellNumber, type CellNumber } from './cell-number.ts'
import { textOf } from './columns.ts'
import { keptList } from '../text/kept-list.ts'

/**
 * One cell right of the label. It is made once, by what it prints alone, and completed where more is known: what the
 * signs in the cells beside it say, once its row is known to be one of figures, and the figure that the table makes of it.
 */
export interface BodyCell {
  readonly column: number
  /** `[from, to)` of the table's run text. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly nil: boolean
  /** The number that `text` is by itself. */
  readonly printed: CellNumber | undefined
  /** The number of the cell with blanks around it and beside its neighbors. */
  number: CellNumber | undefined
  /** `[from, to)` of the run text of a dash that stands for zero. */
  zero: { readonly from: number; readonly to: number } | undefined
  /** ISO 4217 of a currency sign in the cell or alone in the one before it. */
  currency: string | undefined
  /** Whether a per-cent sign stands in the cell or alone in the one behind it. */
  percent: boolean
  figure: Figure | undefined
  dash: Figure | undefined
}

/** Reads the cells right of the label as printed, empty ones left out. */
export function printedCells(cells: readonly Cell[], text: string): readonly BodyCell[] {
  const out: BodyCell[] = []
  for (let column = 1; column < cells.length; column++) {
    const cell = cells[column]
    if (cell === undefined || cell.from === cell.to) continue
    const whole = text.slice(cell.from, cell.to)
    const content = whole.trim()
    if (content === '') continue
    // No-break spaces before a number, which set it right, are no part of its place.
    const from = content.length === whole.length ? cell.from : cell.from + whole.indexOf(content)
    const to = from + content.length
    const printed = readCellNumber(content)
    out.push({
      column,
      from,
      to,
      text: content,
      nil: isNil(content),
      printed,
      number: undefined,
      zero: undefined,
      currency: undefined,
      percent: false,
      figure: undefined,
      dash: undefined,
    })
  }
  return keptList(out)
}

/** Completes the cells of a row of figures by the signs that stand in cells of their own. */
export function completeCells(own: readonly BodyCell[], cells: readonly Cell[], text: string): void {
  for (const cell of own) {
    const { column, from, to, nil } = cell
    const whole = to - from === cell.text.length ? cell.text : text.slice(from, to)
    const read = whole === cell.text ? cell.printed : readCellNumber(whole)
    if (read === undefined && !nil) continue
    const before = endsLikeSign(cells[column - 1], text) ? textOf(cells[column - 1], text) : ''
    const beside = before === '' ? undefined : currencyAlone(before)
    const isScaled = read !== undefined && read.scale > 0
    // A letter is a scale beside a currency only.
    const number = isScaled && read.currency === undefined && beside === undefined ? undefined : read
    if (nil) {
      const dash = dashIn(whole)
      cell.zero = dash && { from: from + dash.from, to: from + dash.to }
    }
    if (number === undefined && !nil) continue
    const opens = beside !== undefined && before.endsWith('(')
    cell.number =
      number !== undefined && opens && number.value.digits > 0n ? { ...number, value: negate(number.value) } : number
    cell.currency = number?.currency ?? beside ?? (nil ? signIn(whole) : undefined)
    cell.percent =
      number?.percent === true || beginsWithPerCent(cells[column + 1], text) || (nil && whole.includes('%'))
  }
}

/** Cheap, and false of nearly all words and numbers: whether a cell may be a currency sign alone, "$" or "US$ (". */
function endsLikeSign(cell: Cell | undefined, text: string): boolean {
  if (cell === undefined || cell.from === cell.to) return false
  const last = text.charCodeAt(cell.to - 1)
  return last === 36 || last === 40 || last <= 32 || last >= 128
}

const PER_CENT = /^\)?\s?%/

function beginsWithPerCent(cell: Cell | undefined, text: string): boolean {
  if (cell === undefined || cell.from === cell.to) return false
  const first = text.charCodeAt(cell.from)
  return (first === 37 || first === 41 || first <= 32 || first >= 128) && PER_CENT.test(textOf(cell, text))
}

/** The currency sign beside a dash: "$—". */
function signIn(content: string): string | undefined {
  return currencyAlone(content.slice(0, Math.max(0, content.search(/[-‐‑–—−]/))))
}
