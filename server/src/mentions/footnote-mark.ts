import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { matchesOf } from './matches.ts'
import { readNumberWords } from './number-words.ts'
import { type ReferenceReading } from './reference-reading.ts'
import { SIGNS, type TextTraits, traitsOf } from './text-traits.ts'

/** A mark that may hang on what stands before it: (1), (a), *, †, ¹. */
export const FOOTNOTE_MARK = /\((\d{1,2}|[a-z])\)|\*{1,4}|[†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?/g
/** An amount or percentage, where "45" alone may be counted by what follows: 1,234 · 12.5 · $5 · 30% · 2024. */
const AMOUNT_BEFORE = /(?:[\d,]\.\d+|\d,\d{3}|[$€£]\s?\d+|%|\b(?:19|20)\d{2})\s?$/
const WORD_BEFORE = /[A-Z][A-Z’']\)?,?[”"]?$/i
/** Units that are squared or cubed. */
const UNIT_BEFORE = /(?:\b(?:m|km|cm|mm|ft|in|mi|yd|CO|CF)|\d)$/
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The name of a mark as marks and their notes are compared: "1" for (1) and ¹, "a" for (a), the signs themselves. */
export function normalMark(printed: string): string {
  const bare = printed.replaceAll(/[().\s[\]]/g, '')
  return Array.from(bare, (sign) => (SUPERSCRIPTS.includes(sign) ? String(SUPERSCRIPTS.indexOf(sign)) : sign)).join('')
}

/** Every footnote mark: glued to a word or amount, or at the end of a table's cell. The marks of the notes are none. */
export function findFootnoteMarks(text: string, { signs }: TextTraits = traitsOf(text)): readonly ReferenceReading[] {
  const marks: ReferenceReading[] = []
  if ((signs & (SIGNS.parenthesis | SIGNS.noteSign)) === 0) return marks
  const inTable = text.includes(CELL_BARRIER) || text.includes(ROW_BARRIER)
  if (!inTable && (signs & SIGNS.noteSign) === 0 && !mayHoldMark(text)) return marks
  let last = -1
  for (const match of matchesOf(FOOTNOTE_MARK, text)) {
    const from = match.index
    const to = from + match[0].length
    if (!isMark(text, from, to, match[1], inTable, last)) continue
    last = to
    marks.push({ type: 'footnote', from, to, target: `footnote ${normalMark(match[0])}` })
  }
  return marks
}

/** Whether a number in parentheses stands in the prose that nothing parts from a word. */
function mayHoldMark(text: string): boolean {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next >= 48 && next <= 57 && at > 0 && text.charCodeAt(at - 1) > 32) return true
  }
  return false
}

function isMark(
  text: string,
  from: number,
  to: number,
  inner: string | undefined,
  inTable: boolean,
  last: number,
): boolean {
  const next = text.charAt(to)
  const ends = next === '' || next === CELL_BARRIER || next === ROW_BARRIER
  if (/[A-Z\d]/i.test(next)) return false
  // "(1)(2)" and "(1), (2)": a second mark beside a first.
  if (last > 0 && from - last <= 2 && /^,?\s?$/.test(text.slice(last, from))) return true
  const before = text.slice(Math.max(0, from - 40), from)
  const line = before.slice(Math.max(before.lastIndexOf(CELL_BARRIER), before.lastIndexOf(ROW_BARRIER)) + 1)
  if (inTable && ends && line.trim() === '') {
    // In the first cell of a row it is the mark of a note that stands in the table.
    return text.charAt(from) === '*' && text.slice(0, from).trimEnd().endsWith(CELL_BARRIER)
  }
  const glued = !/\s$/.test(line)
  if (!glued && !(inTable && restIsMarks(text, to))) return false
  const trimmed = line.trimEnd()
  if (SUPERSCRIPTS.includes(text.charAt(from)) && UNIT_BEFORE.test(trimmed)) return false
  if (AMOUNT_BEFORE.test(line)) return inner === undefined || /\d/.test(inner) || !glued
  if (!WORD_BEFORE.test(trimmed)) return false
  if (inner === undefined) return true
  if (/[a-z]/.test(inner)) return inTable && !glued
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1).toLowerCase()
  const value = readNumberWords(word, 0)?.value
  return value !== BigInt(inner)
}

const REST_OF_MARKS = new RegExp(`^(?:,?\\s?\\(\\w{1,2}\\)){0,6}\\s?(?:$|[${CELL_BARRIER}${ROW_BARRIER}])`)

/** Whether nothing but marks stands between here and the end of the cell. */
function restIsMarks(text: string, to: number): boolean {
  return REST_OF_MARKS.test(text.slice(to, to + 40))
}
