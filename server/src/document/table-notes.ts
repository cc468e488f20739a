import { type BlockSlice, type Change, type Dialect } from '../fronts/front.ts'
import { tableEnd } from '../fronts/plain/table-extent.ts'
import { findScaleNote } from '../tables/scale-note.ts'
import { type TableNote } from '../tree/table.ts'

/** How many blocks before a table may say its scale: a lead-in, a caption, a lone page number. */
const NOTE_REACH = 4
/** How many tables in a row may go on under the same header: their note is that of the first. */
const MOST_PARTS = 3
/** How many blocks before a table may bear on its note at most. */
export const NOTE_BLOCKS = NOTE_REACH * MOST_PARTS
/** A note stands in the last words of the paragraph that leads in to a table. */
const LAST_WORDS = 400
/** A table of so few lines may be the caption of the next one. */
const CAPTION_LINES = 3
const MAY_SCALE = /thous|million|billion|000/i

/** A figure behind a gap or behind dots, as every fixed-width table has. */
const FIGURE_BEHIND_GAP = /(?:[ .\u00A0…$(][ .\u00A0…$(-]|\t)[$(.-]{0,2}\d/
/** Lines that say nothing of what a table is about: tags, rules and blanks. */
const EMPTY_LINE = /^(?:[-=_*.\s]|<\/?[A-Z]\w{0,8}>)*$/i

/** Whether a block can hold a table at all. Cheap, and true of every block that does. */
export function mayHoldTable(text: string, { start, end }: BlockSlice, dialect: Dialect): boolean {
  // A search of the whole text for the next one would read the rest of the document at every block.
  const whole = text.slice(start, end)
  if (whole.includes('|')) return true
  // Markdown knows one table without a bar, of one column, by the colon under its head.
  return (dialect === 'plain' || whole.includes(':-') || whole.includes('-:')) && FIGURE_BEHIND_GAP.test(whole)
}

/**
 * The note on scale in the blocks right before a block, the nearest first: "(in thousands, except per share data)".
 * A heading ends the search, and so does another table unless it is only a caption, or begins with the same header
 * row: then this one goes on with it.
 */
export function leadInNote(text: string, slices: readonly BlockSlice[], block: number): TableNote | undefined {
  return noteBefore(text, slices, block, MOST_PARTS)
}

function noteBefore(text: string, slices: readonly BlockSlice[], block: number, parts: number): TableNote | undefined {
  for (let before = block - 1; before >= Math.max(0, block - NOTE_REACH); before--) {
    const slice = slices[before]
    if (slice === undefined) break
    const whole = text.slice(slice.start, slice.end)
    const isLong = hasLines(whole, CAPTION_LINES + 1)
    const maySay = MAY_SCALE.test(whole.length > LAST_WORDS ? whole.slice(-LAST_WORDS) : whole)
    // Whether it is a table is asked last: that costs the reading of its lines.
    const isTable = (isLong || maySay) && (whole.startsWith('|') || isFixedWidth(whole))
    if (isTable && isLong) {
      const goesOn = parts > 1 && firstLine(text, slices[block]) === firstLine(text, slice)
      return goesOn ? noteBefore(text, slices, before, parts - 1) : undefined
    }
    if (maySay) {
      const found = noteAtEnd(whole, isTable)
      if (found !== undefined) return { text: found, source: 'lead-in' }
    }
    if (whole.startsWith('#')) return undefined
  }
  return undefined
}

function hasLines(whole: string, count: number): boolean {
  let at = -1
  for (let line = 1; line < count; line++) {
    at = whole.indexOf('\n', at + 1)
    if (at === -1) return false
  }
  return true
}

/** The first line of a block that says something. */
function firstLine(text: string, slice: BlockSlice | undefined): string {
  if (slice === undefined) return ''
  let start = slice.start
  while (start < slice.end) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? slice.end : Math.min(found, slice.end)
    const line = text.slice(start, end)
    if (!EMPTY_LINE.test(line)) return line
    start = end + 1
  }
  return ''
}

/** Whether a block is a fixed-width table: plain text with figures behind gaps in several lines. */
function isFixedWidth(whole: string): boolean {
  return FIGURE_BEHIND_GAP.test(whole) && tableEnd(whole, 0) === whole.length
}

function noteAtEnd(whole: string, isTable: boolean): string | undefined {
  const from = Math.max(0, whole.length - LAST_WORDS)
  // Words that the cut would split are no words.
  const tail = from === 0 ? whole : whole.slice(whole.indexOf(' ', from) + 1)
  const prose = tail
    .replaceAll(/[\\*_|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const found = findScaleNote(prose, isTable ? 'cell' : 'prose')
  return found === undefined ? undefined : prose.slice(found.from, found.to)
}

/** A note for the whole document; it holds from `from` on. */
export type DocumentNote = TableNote & { readonly from: number }

/** Words that a statement for the whole document is known by. */
const ANCHORS = ['nless otherwise', 'NLESS OTHERWISE', 'abular ', 'ABULAR ']
const STATEMENT =
  /\b(?:all|tabular|tables?|dollars?|amounts|figures)\b[^.;]{1,80}\bin\s(?:\w+\s){0,3}(?:thousands|millions|billions)\b/i
/** How far around an anchor its statement reaches. */
const AROUND = 160

/**
 * What the document says once about all amounts of its tables: "all dollar amounts are in thousands unless otherwise
 * noted", "(Tabular amounts in millions)". Undefined for most documents. `from` is where the statement stands.
 */
export function documentNote(text: string): DocumentNote | undefined {
  let first: { readonly text: string; readonly from: number } | undefined
  for (const anchor of ANCHORS) {
    for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1)) {
      if (first !== undefined && at > first.from) break
      const statement = statementAround(text, at)
      if (statement !== undefined) first = { text: statement, from: at }
    }
  }
  return first && { ...first, source: 'document' }
}

/** The same as `documentNote(text)` after one change, found around the change unless that bears on a statement. */
export function nextDocumentNote(
  text: string,
  old: DocumentNote | undefined,
  change: Change,
): DocumentNote | undefined {
  const { start, oldEnd, newEnd } = change
  const reach = AROUND + 20
  const near = text.slice(Math.max(0, start - reach), newEnd + reach)
  const touched = old !== undefined && old.from > start - reach && old.from < oldEnd + reach
  if (touched || documentNote(near) !== undefined) return documentNote(text)
  return old !== undefined && old.from >= oldEnd ? { ...old, from: old.from + newEnd - oldEnd } : old
}

function statementAround(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - AROUND), at)
  const after = text.slice(at, at + AROUND)
  const around = (before.slice(before.lastIndexOf('\n\n') + 1) + (after.split('\n\n')[0] ?? '')).replaceAll(/\s+/g, ' ')
  if (!STATEMENT.test(around)) return undefined
  const found = findScaleNote(around, 'prose')
  return found === undefined ? undefined : around.slice(found.from, found.to)
}
