import { type LineItem } from '../facts/line-items.ts'
import { keptList } from '../text/kept-list.ts'
import { hasKey, valueKeyOf } from './cell-keys.ts'

/** A row of a table with what tells which other rows print one of its numbers. */
export interface NumberedRow {
  readonly item: LineItem
  /** By twos: the size of each number, and half a unit of its last digit. Close enough to rule rows out. */
  readonly sizes: readonly number[]
  /** The keys of its numbers of four digits or more. */
  readonly longKeys: readonly number[]
}

const LEAST_LONG = 1000

/** Reads the numbers of a row but for those in its label. */
export function numberRow(item: LineItem): NumberedRow {
  const sizes: number[] = []
  const longKeys: number[] = []
  for (const { figure, size, inLabel } of item.cells) {
    if (inLabel) continue
    const { exponent } = figure.value
    const unit = 10 ** exponent
    sizes.push(size * unit, unit * 0.5)
    if (size >= LEAST_LONG && hasKey(size, exponent)) longKeys.push(valueKeyOf(size, exponent))
  }
  return { item, sizes: keptList(sizes), longKeys: keptList(longKeys) }
}

/** Whether any number of one row may agree with one of the other; most rows of one label share none. */
export function mayShareNumber({ sizes }: NumberedRow, { sizes: others }: NumberedRow): boolean {
  for (let at = 0; at < sizes.length; at += 2) {
    const size = sizes[at] ?? 0
    const room = (sizes[at + 1] ?? 0) + size * 1e-9
    for (let against = 0; against < others.length; against += 2) {
      if (Math.abs(size - (others[against] ?? 0)) <= room + (others[against + 1] ?? 0)) return true
    }
  }
  return false
}
