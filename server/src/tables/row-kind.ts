import { type DateMention } from '../mentions/mention.ts'
import { type Cell } from '../tree/table.ts'
import { type BodyCell } from './body-cells.ts'
import { textOf, yearIn } from './columns.ts'
import { findCellNote } from './scale-note.ts'
import { isMentionWithin } from './within.ts'

/** What a row of a table is; `blank` also for a page number or a running header that conversion left inside. */
export type RowKind = 'header' | 'section' | 'body' | 'blank'

const PAGE_FURNITURE = /^(?:(?:page\s)?[A-Z]?-?\d{1,3}|table\sof\scontents|\(?continued\)?)$/i

/**
 * Tells headers, sections and figures apart by the label of a row and its other cells as printed; `bySyntax` for a row
 * that the dialect calls a header, `cornerOpen` below headers without a label of their own.
 */
export function rowKind(
  label: string,
  printed: readonly BodyCell[],
  cells: readonly Cell[],
  text: string,
  dates: readonly DateMention[],
  bySyntax: boolean,
  inBody: boolean,
  headersSeen: ReadonlySet<string>,
  cornerOpen: boolean,
): RowKind {
  const filled = printed.length
  let numbers = 0
  let times = 0
  let notes = 0
  let commaYears = 0
  for (const cell of printed) {
    const isYear = yearIn(cell.text) !== undefined
    const hasComma = isYear && cell.text.includes(',')
    if (hasComma) commaYears++
    if ((isYear && !hasComma) || isMentionWithin(dates, cell.from, cell.to)) times++
    else if (cell.nil || cell.printed !== undefined) numbers++
    else if (isScaleNote(textOf(cell, text))) notes++
  }
  if (filled === 0) {
    if (label === '' || PAGE_FURNITURE.test(label)) return 'blank'
    return bySyntax ? 'header' : 'section'
  }
  if (!inBody && commaYears > 0 && commaYears === numbers && (bySyntax || label === '')) return 'header'
  if (numbers > 0) return 'body'
  if (bySyntax || times + notes === filled) return 'header'
  if (inBody) return headersSeen.has(wordsOf(cells, text)) ? 'header' : 'body'
  // Under a header whose corner is empty, words with a label are the next row of the header.
  return label === '' || times > 0 || cornerOpen || isScaleNote(label) ? 'header' : 'body'
}

/** The words of a row's cells, to know a header again that is repeated in the middle. */
export function wordsOf(cells: readonly Cell[], text: string): string {
  return cells.map((cell) => textOf(cell, text)).join('|')
}

function isScaleNote(content: string): boolean {
  if (content.length > 120) return false
  const found = findCellNote(content)
  return found !== undefined && found.from <= 2 && found.to >= content.length - 2
}
