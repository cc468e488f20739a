import { namesShares, type ColumnEvidence, type TableEvidence } from './cell-type.ts'
import { type DraftRow } from './draft-rows.ts'
import { type ScaleNote } from './scale-note.ts'

const FOOTNOTE_MARK = /^\(\d{1,2}\)$/

/** What the signs, labels and notes of a table say of it as a whole. */
export function tableEvidence(rows: readonly DraftRow[], note: ScaleNote | undefined): TableEvidence {
  let currency: string | undefined
  let grouped = false
  let filled = 0
  let ofShares = 0
  for (const { cells, label } of rows) {
    let numbers = 0
    for (const cell of cells) {
      currency ??= cell.currency
      if (cell.number === undefined) continue
      grouped ||= cell.text.includes(',')
      numbers++
    }
    if (numbers === 0) continue
    filled++
    if (namesShares(label)) ofShares++
  }
  const signs = currency !== undefined
  return {
    currency,
    money: signs || note?.amounts !== undefined,
    signs,
    shares:
      !signs &&
      ((ofShares > 0 && ofShares * 2 >= filled) || (note?.namesShares === true && note.amounts === undefined)),
    prices: rows.some(({ columns }) => columns.some(({ type }) => type === 'per-share')),
    grouped,
  }
}

/** What the columns print in the rows from `first` on that stand under the same headers. */
export function evidenceOf(rows: readonly DraftRow[], first: number): ReadonlyMap<number, ColumnEvidence> {
  const columns = rows[first]?.columns
  const evidence = new Map<number, ColumnEvidence>()
  for (let at = first; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined || row.columns !== columns) break
    const plain = row.cells.some(({ number, percent }) => number !== undefined && !percent)
    for (const cell of row.cells) {
      if (cell.number === undefined && cell.dash === undefined) continue
      let own = evidence.get(cell.column)
      if (own === undefined) {
        own = {
          currency: undefined,
          firstIsMoney: false,
          percentOnTop: false,
          firstIsPercent: false,
          onlyMarks: true,
          numbers: 0,
        }
        evidence.set(cell.column, own)
      }
      own.currency ??= cell.currency
      own.onlyMarks &&= cell.currency === undefined && !cell.percent && FOOTNOTE_MARK.test(cell.text)
      if (own.currency !== undefined) own.percentOnTop = own.firstIsPercent = false
      if (cell.number === undefined) continue
      if (own.numbers === 0) {
        own.firstIsMoney = cell.currency !== undefined
        own.percentOnTop = cell.percent && own.currency === undefined
        own.firstIsPercent = own.percentOnTop && plain
      }
      own.numbers++
    }
  }
  return evidence
}

/** Whether most numbers are printed without cents: then one with cents is no amount in thousands. */
export function mostlyWhole(rows: readonly DraftRow[]): boolean {
  let numbers = 0
  let cents = 0
  for (const { cells } of rows) {
    for (const { number, percent } of cells) {
      if (number === undefined || percent) continue
      numbers++
      if (number.value.exponent <= -2) cents++
    }
  }
  return cents * 2 < numbers
}
