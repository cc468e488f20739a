import { type DateMention } from '../mentions/mention.ts'
import { type Cell } from '../tree/table.ts'
import { isNil, readCellNumber } from './cell-number.ts'
import { textOf, yearIn } from './columns.ts'
import { findScaleNote } from './scale-note.ts'
import { mentionsWithin } from './within.ts'

/** What a row of a table is; `blank` also for a page number or a running header that conversion left inside. */
export type RowKind = 'header' | 'section' | 'body' | 'blank'

const PAGE_FURNITURE = /^(?:(?:page\s)?[A-Z]?-?\d{1,3}|table\sof\scontents|\(?continued\)?)$/i

/**
 * Tells headers, sections and figures apart; `bySyntax` for a row that the dialect calls a header, `cornerOpen` below
 * headers without a label of their own.
 */
export function rowKind(
  cells: readonly Cell[],
  text: string,
  dates: readonly DateMention[],
  bySyntax: boolean,
  inBody: boolean,
  headersSeen: ReadonlySet<string>,
  cornerOpen: boolean,
): RowKind {
  let filled = 0
  let numbers = 0
  let times = 0
  let notes = 0
  let commaYears = 0
  for (const cell of cells.slice(1)) {
    const content = textOf(cell, text)
    if (content === '') continue
    filled++
    const year = yearIn(content)
    if (year !== undefined && content.includes(',')) commaYears++
    if ((year !== undefined && !content.includes(',')) || mentionsWithin(dates, cell.from, cell.to).length > 0) times++
    else if (isNil(content) || readCellNumber(content) !== undefined) numbers++
    else if (isScaleNote(content)) notes++
  }
  const label = textOf(cells[0], text)
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
  const found = findScaleNote(content, 'cell')
  return found !== undefined && found.from <= 2 && found.to >= content.length - 2
}
