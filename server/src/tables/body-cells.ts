import { negate } from '../mentions/decimal.ts'
import { type Cell } from '../tree/table.ts'
import { currencyAlone, dashIn, isNil, readCellNumber, type CellNumber } from './cell-number.ts'
import { textOf } from './columns.ts'

/** One cell right of the label, as printed, with what signs in the cells beside it say. */
export interface BodyCell {
  readonly column: number
  /** `[from, to)` of the table's run text. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly nil: boolean
  readonly number: CellNumber | undefined
  /** `[from, to)` of the run text of a dash that stands for zero. */
  readonly dash: { readonly from: number; readonly to: number } | undefined
  /** ISO 4217 of a currency sign in the cell or alone in the one before it. */
  readonly currency: string | undefined
  /** Whether a per-cent sign stands in the cell or alone in the one behind it. */
  readonly percent: boolean
}

/** Reads the cells right of the label, empty ones left out. */
export function readBodyCells(cells: readonly Cell[], text: string): readonly BodyCell[] {
  const out: BodyCell[] = []
  for (let column = 1; column < cells.length; column++) {
    const cell = cells[column]
    if (cell === undefined) continue
    const content = text.slice(cell.from, cell.to)
    if (content.trim() === '') continue
    const read = readCellNumber(content)
    // A letter is a scale beside a currency only.
    const signed = read?.currency !== undefined || currencyAlone(textOf(cells[column - 1], text)) !== undefined
    const number = read !== undefined && read.scale > 0 && !signed ? undefined : read
    const nil = isNil(content)
    const dash = nil ? dashIn(content) : undefined
    const before = number === undefined && !nil ? '' : textOf(cells[column - 1], text)
    const after = number === undefined && !nil ? '' : textOf(cells[column + 1], text)
    const beside = before === '' ? undefined : currencyAlone(before)
    const opens = beside !== undefined && before.endsWith('(')
    out.push({
      column,
      from: cell.from,
      to: cell.to,
      text: content.trim(),
      nil,
      number:
        number !== undefined && opens && number.value.digits > 0n ? { ...number, value: negate(number.value) } : number,
      dash: dash && { from: cell.from + dash.from, to: cell.from + dash.to },
      currency: number?.currency ?? beside ?? (nil ? signIn(content) : undefined),
      percent: number?.percent === true || /^\)?\s?%\s?\)?/.test(after) || (nil && content.includes('%')),
    })
  }
  return out
}

/** The currency sign beside a dash: "$—". */
function signIn(content: string): string | undefined {
  return currencyAlone(content.slice(0, Math.max(0, content.search(/[-‐‑–—−]/))))
}
