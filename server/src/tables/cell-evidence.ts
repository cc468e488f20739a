import { namesShares, type ColumnEvidence, type TableEvidence } from './cell-type.ts'
import { type DraftRow } from './draft-rows.ts'
import { type ScaleNote } from './scale-note.ts'

const FOOTNOTE_MARK = /^\(\d{1,2}\)$/

/** What the signs, labels and notes of a table say of it as a whole. */
export function tableEvidence(rows: readonly DraftRow[], note: ScaleNote | undefined): TableEvidence {
  let currency: string | undefined
  let grouped = false
  for (const { cells } of rows) {
    for (const cell of cells) {
      currency ??= cell.currency
      grouped ||= cell.number !== undefined && cell.text.includes(',')
    }
  }
  const signs = currency !== undefined
  return {
    currency,
    money: signs || note?.amounts !== undefined,
    signs,
    shares: !signs && ((note?.namesShares === true && note.amounts === undefined) || mostlyShares(rows)),
    prices: rows.some(({ columns }) => columns.some(({ type }) => type === 'per-share')),
    grouped,
  }
}

/** Whether most rows of figures name shares or rights to them. */
function mostlyShares(rows: readonly DraftRow[]): boolean {
  let filled = 0
  let ofShares = 0
  for (const { cells, label } of rows) {
    if (!cells.some(({ number }) => number !== undefined)) continue
    filled++
    if (namesShares(label)) ofShares++
  }
  return ofShares > 0 && ofShares * 2 >= filled
}

/** What each column prints, by its number, in the rows from `first` on that stand under the same headers. */
export function evidenceOf(rows: readonly DraftRow[], first: number): readonly (ColumnEvidence | undefined)[] {
  const columns = rows[first]?.columns
  const evidence = new Array<ColumnEvidence | undefined>(columns?.length ?? 0).fill(undefined)
  for (let at = first; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined || row.columns !== columns) break
    const plain = row.cells.some(({ number, percent }) => number !== undefined && !percent)
    for (const cell of row.cells) {
      if (cell.number === undefined && cell.zero === undefined) continue
      let own = evidence[cell.column]
      if (own === undefined) {
        own = {
          currency: undefined,
          firstIsMoney: false,
          percentOnTop: false,
          firstIsPercent: false,
          onlyMarks: true,
          numbers: 0,
        }
        evidence[cell.column] = own
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
