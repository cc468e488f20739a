import { BLOCK_NAMES, RAW_NAMES } from './html-names.ts'

/*
 * What one line of markdown can open, by CommonMark 0.31 section 4 and 5 and GFM. Every function takes the text and
 * the line as `[at, end)` without its line ending, `at` being the first unit that is no blank.
 */

const TAB = 9
const SPACE = 32
const ASTERISK = 42
const UNDERSCORE = 95
const DASH = 45
const PLUS = 43

/** Whether a unit is a space or a tab; nothing else is blank in markdown. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB
}

/** The first offset from `at` on that is no blank; `end` when all is blank. */
export function skipBlanks(text: string, at: number, end: number): number {
  let here = at
  while (here < end && isBlank(text.charCodeAt(here))) here++
  return here
}

/** The end of `[start, end)` without its trailing blanks. */
export function trimBlanks(text: string, start: number, end: number): number {
  let here = end
  while (here > start && isBlank(text.charCodeAt(here - 1))) here--
  return here
}

/** The width of the blanks `[start, at)` in columns, tabs counting up to the next multiple of four. */
export function columnsBetween(text: string, start: number, at: number, from = 0): number {
  let columns = from
  for (let here = start; here < at; here++) columns += text.charCodeAt(here) === TAB ? 4 - (columns % 4) : 1
  return columns - from
}

/** Whether the line is an ATX heading. */
export function isHeading(text: string, at: number, end: number): boolean {
  let here = at
  while (here < end && text.charCodeAt(here) === 35) here++
  const depth = here - at
  return depth > 0 && depth < 7 && (here === end || isBlank(text.charCodeAt(here)))
}

/** The length of the fence that the line opens; 0 when it opens none. */
export function fenceLength(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at)
  if (marker !== 96 && marker !== 126) return 0
  let here = at
  while (here < end && text.charCodeAt(here) === marker) here++
  const length = here - at
  if (length < 3) return 0
  if (marker === 96) for (; here < end; here++) if (text.charCodeAt(here) === 96) return 0
  return length
}

/** Whether the line closes a fence of `length` of `marker`. */
export function closesFence(text: string, at: number, end: number, marker: number, length: number): boolean {
  let here = at
  while (here < end && text.charCodeAt(here) === marker) here++
  return here - at >= length && skipBlanks(text, here, end) === end
}

/** Whether the line is a thematic break: three or more of `*`, `-` or `_` and blanks only. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at)
  if (marker !== ASTERISK && marker !== DASH && marker !== UNDERSCORE) return false
  let count = 0
  for (let here = at; here < end; here++) {
    const unit = text.charCodeAt(here)
    if (unit === marker) count++
    else if (!isBlank(unit)) return false
  }
  return count >= 3
}

/** How many `=` or `-` the line consists of, blanks at its end aside; 0 when there is anything else. */
export function underlineLength(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at)
  let here = at
  while (here < end && text.charCodeAt(here) === marker) here++
  return skipBlanks(text, here, end) === end ? here - at : 0
}

/** Whether the line holds nothing but `|`, `:`, `-` and blanks, as the second line of a table does. */
export function isDelimiterLike(text: string, at: number, end: number): boolean {
  for (let here = at; here < end; here++) {
    const unit = text.charCodeAt(here)
    if (unit !== 124 && unit !== DASH && unit !== 58 && !isBlank(unit)) return false
  }
  return true
}

/** A list marker. */
export interface ListMarker {
  /** The offset after the marker. */
  readonly end: number
  /** Whether nothing follows it in its line. */
  readonly empty: boolean
  /** Whether it may interrupt a paragraph: a bullet, or the number 1, with content. */
  readonly interrupts: boolean
}

/** The list marker that the line opens with. */
export function listMarker(text: string, at: number, end: number): ListMarker | undefined {
  const unit = text.charCodeAt(at)
  let after: number
  let first = true
  if (unit === DASH || unit === PLUS || unit === ASTERISK) after = at + 1
  else if (isDigit(unit)) {
    after = at
    while (after < end && after - at < 10 && isDigit(text.charCodeAt(after))) after++
    first = after - at === 1 && unit === 49
    const delimiter = text.charCodeAt(after)
    if (after - at > 9 || after >= end || (delimiter !== 46 && delimiter !== 41)) return undefined
    after++
  } else return undefined
  if (after < end && !isBlank(text.charCodeAt(after))) return undefined
  const empty = skipBlanks(text, after, end) === end
  return { end: after, empty, interrupts: first && !empty }
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

const FOOTNOTE = /\[\^(?:[^\s[\]\\]|\\[[\]\\]|\\(?![\s[\]\\])){1,999}\]:/y

/** Whether the line opens a footnote definition. */
export function isFootnoteDefinition(text: string, at: number): boolean {
  FOOTNOTE.lastIndex = at
  return FOOTNOTE.test(text)
}

/** What ends an HTML block that a line opens: a string, `raw` for the end tag of raw elements, or a blank line. */
export type HtmlEnd = '-->' | '?>' | '>' | ']]>' | 'raw' | 'blank' | 'blank-weak'

const TAG_NAME = /<\/?([A-Z][A-Z0-9-]*)(?=[\s/>]|$)/iy
const COMPLETE_OPEN =
  /^<[A-Z][A-Z0-9-]*(?:[ \t]+[A-Z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?>[ \t]*$/i
const COMPLETE_CLOSE = /^<\/[A-Z][A-Z0-9-]*[ \t]*>[ \t]*$/i

/**
 * How the HTML block ends that the line opens, undefined when it opens none. `blank-weak` blocks (any complete tag
 * alone in its line) do not interrupt a paragraph.
 */
export function htmlEnd(text: string, at: number, end: number): HtmlEnd | undefined {
  const next = text.charCodeAt(at + 1)
  if (at + 1 >= end) return undefined
  if (next === 33) {
    if (text.startsWith('--', at + 2)) return '-->'
    if (text.startsWith('[CDATA[', at + 2)) return ']]>'
    return /[A-Z]/i.test(text.charAt(at + 2)) ? '>' : undefined
  }
  if (next === 63) return '?>'
  TAG_NAME.lastIndex = at
  const tag = TAG_NAME.exec(text)
  if (tag === null) return undefined
  const name = (tag[1] ?? '').toLowerCase()
  const after = at + tag[0].length
  const slash = text.charCodeAt(after) === 47
  if (next !== 47 && !slash && RAW_NAMES.has(name)) return 'raw'
  if (BLOCK_NAMES.has(name)) return slash && text.charCodeAt(after + 1) !== 62 ? undefined : 'blank'
  const line = text.slice(at, end)
  return COMPLETE_OPEN.test(line) || COMPLETE_CLOSE.test(line) ? 'blank-weak' : undefined
}

const RAW_END = /<\/(?:pre|script|style|textarea)>/iy

/** Whether an HTML block that `mark` ends does so within `[at, end)`. */
export function endsHtml(text: string, at: number, end: number, mark: HtmlEnd): boolean {
  const line = text.slice(at, end)
  if (mark !== 'raw') return line.includes(mark)
  for (let open = line.indexOf('</'); open !== -1; open = line.indexOf('</', open + 2)) {
    RAW_END.lastIndex = open
    if (RAW_END.test(line)) return true
  }
  return false
}

/** Whether a block whose first line has its content at `at` may be anything but a paragraph or a table. */
export function opensOther(source: string, at: number, end: number): boolean {
  switch (source.charCodeAt(at)) {
    case 62:
    case 96:
    case 126:
      return true
    case 60:
      return htmlEnd(source, at, end) !== undefined
    case 91:
      return source.includes(']:')
    default:
      return isThematicBreak(source, at, end) || listMarker(source, at, end) !== undefined
  }
}
