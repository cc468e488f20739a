import { type DraftRow } from './draft-rows.ts'

const PART_OF_DOCUMENT =
  /^(?:item|part|note|section|article|signatures?|exhibits?|appendix|annex|proposals?|schedule|index|table\sof|report\sof|consolidated|condensed|management)\b|(?:\.\s?){4}$/i
/** Fewer rows may be anything. */
const FEWEST_ROWS = 4

/**
 * Whether the numbers of a table are pages: a table of contents. Its rows name parts of a document, and each has one
 * whole number below 1,000, none smaller than the one above it.
 */
export function isReferenceTable(rows: readonly DraftRow[]): boolean {
  let pages = 0
  let named = 0
  let last = 0n
  for (const { label, cells } of rows) {
    const numbers = cells.filter(({ number }) => number !== undefined)
    const [first] = numbers
    if (first?.number === undefined) continue
    const { value } = first.number
    if (numbers.length > 1 || first.currency !== undefined || first.percent || value.exponent !== 0) return false
    if (value.digits > 999n || value.digits < last) return false
    last = value.digits
    pages++
    if (PART_OF_DOCUMENT.test(label) || PART_OF_DOCUMENT.test(cells[0]?.text ?? '')) named++
  }
  return pages >= FEWEST_ROWS && named * 3 >= pages
}
