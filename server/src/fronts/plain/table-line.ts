import { lineEnd } from '../../text/lines.ts'

/** `[from, to)` of the source. */
interface Piece {
  readonly from: number
  readonly to: number
}

/** What stands between two gaps of a line: words, or one number with its signs and marks. */
export interface LineCell {
  readonly kind: 'number' | 'nil' | 'text'
  /** More than one where a currency sign stands apart from its number. */
  readonly pieces: readonly Piece[]
  /** Columns of the page, from 0: of the digits for a number, of the whole for anything else. */
  readonly left: number
  readonly right: number
  /** Whether a number is a year, printed as one. */
  readonly year: boolean
  /** Whether a number may be a day of a month. */
  readonly day: boolean
  /** Whether a currency sign or a comma tells that the number is an amount. */
  readonly amount: boolean
  /** Whether dots lead to it. */
  readonly led: boolean
  /** Of a label that ends in amounts behind single blanks: each amount, and where the label ends before it. */
  readonly endsIn: readonly { readonly labelEnd: number; readonly cell: LineCell }[]
}

/** One line of plain text, as a table would have it. */
export interface TableLine {
  readonly start: number
  readonly end: number
  readonly cells: readonly LineCell[]
  /** `row` has a number behind a gap, `words` has none; tags alone are `tags`. */
  readonly kind: 'blank' | 'rule' | 'tags' | 'words' | 'row'
  /** The names of the tags in the line, in capitals: "TABLE", "/TABLE", "S". */
  readonly tags: readonly string[]
  /** Whether the line reads as one of a paragraph. */
  readonly prose: boolean
  /** Whether some gap is too wide for justified text. */
  readonly wide: boolean
}

interface Token {
  readonly from: number
  readonly to: number
  readonly left: number
  /** Blanks before it. */
  readonly gap: number
  readonly led: boolean
  readonly text: string
}

/** Longer lines are paragraphs that nobody wrapped. */
const LONGEST = 400
const TAB = 8
/** Numbers further left stand where labels do. */
const LEFTMOST_NUMBER = 12

const TAG = /<(\/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|PAGE|TEXT|DOCUMENT|TYPE|SEC-DOCUMENT))>/iy
const NUMBER =
  /^[-–—−+(]{0,2}(?:[A-Z]{0,3}[$€£¥])?[-–—−(]{0,2}(?:\d[\d,]*(?:\.\d+)?|\.\d+)[)%]{0,3}(?:\([\da-z]{1,2}\)|\[[\da-z]{1,2}\]|[*†‡]){0,3}$/i
const NIL = /^(?:[$(]{0,2}(?:-{1,3}|[–—−]{1,2}|[-–]0[-–])[)%]{0,2}|n\/?[am]|n\.a\.|nil)$/i
const SIGN = /^(?:[A-Z]{0,3}[$€£¥]\(?|\()$/
const CLOSE = /^[)%]{1,3}$/
const MARK = /^(?:\([\da-z]{1,2}\)|\[[\da-z]{1,2}\]|[*†‡]{1,3})$/i
const DAY = /^(?:[1-9]|[12]\d|3[01])$/
const YEAR = /^(?:19|20)\d\d$/
const RULE = /^[-=_–—*.\s]+$/
const STROKE = /-{3}|={2}|_{3}|[–—]{3}|\*{4}/
/** Cheap: no other line has more than one cell. */
const MAY_HAVE_CELLS = /[ \t\u00A0]{2}|[\t…<]|\.{2}|\. \./

/** Reads the line that starts at `start`. */
export function readTableLine(text: string, start: number): TableLine {
  const end = lineEnd(text, start)
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  const base = { start, end, tags: [], prose: false, wide: false }
  if (from === to) return { ...base, cells: [], kind: 'blank' }
  if (to - from > LONGEST) return { ...base, cells: [words(from, to, 0, to - from)], kind: 'words', prose: true }
  const printed = text.slice(from, to)
  if (RULE.test(printed) && STROKE.test(printed)) return { ...base, cells: [], kind: 'rule' }
  const left = from - start
  if (!MAY_HAVE_CELLS.test(printed) && !(left >= LEFTMOST_NUMBER && /^[^a-z]{0,4}\d/i.test(printed))) {
    const right = widthTo(text, start, to)
    const cell = words(from, to, widthTo(text, start, from), right)
    return { ...base, cells: [cell], kind: 'words', prose: to - from >= 60 && printed.split(' ').length >= 8 }
  }
  const tags: string[] = []
  const tokens = readTokens(text, start, to, tags)
  if (tokens.length === 0) return { ...base, tags, cells: [], kind: tags.length > 0 ? 'tags' : 'blank' }
  const cells = readCells(tokens)
  const gaps = tokens.slice(1).map(({ gap, led }) => (led ? 9 : gap))
  const widest = Math.max(0, ...gaps)
  const numbers = cells.filter(({ kind }) => kind !== 'text')
  const lower = tokens.filter((token) => /^[a-z]/.test(token.text)).length
  const prose = numbers.length < 2 && widest <= 3 && tokens.length >= 9 && lower * 2 >= tokens.length && to - from >= 50
  const kind = numbers.length > 0 && !prose ? 'row' : 'words'
  return { start, end, cells, kind, tags, prose, wide: widest > 3 }
}

/** What a cell prints, its pieces joined by blanks. */
export function printedIn({ pieces }: LineCell, text: string): string {
  return pieces.map(({ from, to }) => text.slice(from, to)).join(' ')
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 12 || unit === 0xa0
}

/** The column of the page at which an offset of a line stands. */
function widthTo(text: string, start: number, offset: number): number {
  let column = 0
  for (let at = start; at < offset; at++) column = text.charCodeAt(at) === 9 ? nextStop(column) : column + 1
  return column
}

function nextStop(column: number): number {
  return column - (column % TAB) + TAB
}

/** The words of a line with their columns, dot leaders and tags left out. */
function readTokens(text: string, start: number, end: number, tags: string[]): readonly Token[] {
  const tokens: Token[] = []
  let column = 0
  let last = 0
  let led = false
  for (let at = start; at < end;) {
    const unit = text.charCodeAt(at)
    if (unit === 9) {
      column = nextStop(column)
      // A tab is a gap, however narrow.
      last = Math.min(last, column - 2)
      at++
      continue
    }
    if (isBlank(unit)) {
      column++
      at++
      continue
    }
    const tag = unit === 60 ? tagAt(text, at) : undefined
    if (tag !== undefined) {
      tags.push(tag.toUpperCase())
      at += tag.length + 2
      column += tag.length + 2
      continue
    }
    const to = wordEnd(text, at, end)
    const dots = dotsEnd(text, at, to)
    if (dots > at) {
      led = true
      column += dots - at
      at = dots
      continue
    }
    const stop = dotsFrom(text, at, to)
    const token = { from: at, to: stop, left: column, gap: column - last, led, text: text.slice(at, stop) }
    tokens.push(token)
    column += stop - at
    last = column
    led = false
    at = stop
  }
  return tokens
}

function tagAt(text: string, at: number): string | undefined {
  TAG.lastIndex = at
  return TAG.exec(text)?.[1]
}

function wordEnd(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isBlank(unit) || (unit === 60 && tagAt(text, at) !== undefined)) return at
  }
  return end
}

/** The end of the dots that lead to a figure, where they stand at the start of a word; its start where none do. */
function dotsEnd(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isDot(text.charCodeAt(at))) at++
  return at - from >= 2 || at === to || text.charCodeAt(from) === 0x2026 ? at : from
}

/** Where a word ends and dots begin that lead on. */
function dotsFrom(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (!isDot(text.charCodeAt(at))) continue
    let after = at
    while (after < to && isDot(text.charCodeAt(after))) after++
    if (after - at >= 3 || (after - at === 2 && after === to)) return at
    at = after
  }
  return to
}

function isDot(unit: number): boolean {
  return unit === 46 || unit === 0x2026
}

function readCells(tokens: readonly Token[]): readonly LineCell[] {
  const cells: LineCell[] = []
  let signs: Token[] = []
  let at = 0
  while (at < tokens.length) {
    let after = at + 1
    while (after < tokens.length && (tokens[after]?.gap ?? 0) < 2 && tokens[after]?.led === false) after++
    const segment = tokens.slice(at, after)
    const first = segment[0]
    const numeric =
      isNumeric(segment, (cells.at(-1)?.kind ?? 'text') !== 'text') && (at > 0 || (first?.left ?? 0) >= LEFTMOST_NUMBER)
    if (numeric) signs = addNumbers(segment, signs, cells)
    else {
      for (const sign of signs) cells.push(wordsOf([sign]))
      signs = []
      cells.push(withNumbersAtEnd(segment, at === 0))
    }
    at = after
  }
  for (const sign of signs) cells.push(wordsOf([sign]))
  return cells
}

/** Whether every word of a segment is a number or belongs to one. */
function isNumeric(segment: readonly Token[], afterCell: boolean): boolean {
  let before = false
  for (const [at, { text, gap }] of segment.entries()) {
    const number = NUMBER.test(text) && !text.endsWith(',')
    const nil = !number && NIL.test(text)
    // "10 - 15" is a range.
    if (nil && at > 0 && gap < 2 && at + 1 < segment.length && /^[-–—−]$/.test(text)) return false
    const belongs = CLOSE.test(text) || MARK.test(text)
    if (!number && !nil && !SIGN.test(text) && !(belongs && (before || afterCell))) return false
    before ||= number || nil
  }
  return true
}

/** Adds the numbers of a segment to a line's cells; returns the signs at its end that wait for their number. */
function addNumbers(segment: readonly Token[], waiting: readonly Token[], cells: LineCell[]): Token[] {
  let signs = [...waiting]
  for (const token of segment) {
    const { text, gap } = token
    const previous = cells.at(-1)
    const follows = previous !== undefined && previous.kind !== 'text' && signs.length === 0
    const close = CLOSE.test(text)
    const mark = MARK.test(text) && (gap < 2 || (gap < 4 && /^[([][a-z]/i.test(text)))
    if (follows && ((close && gap < 4) || mark)) cells[cells.length - 1] = withBehind(previous, token)
    else if (SIGN.test(text)) signs.push(token)
    else {
      cells.push(numberOf(token, signs))
      signs = []
    }
  }
  return signs
}

function withBehind(cell: LineCell, token: Token): LineCell {
  const last = cell.pieces.at(-1)
  return { ...cell, pieces: [...cell.pieces.slice(0, -1), { from: last?.from ?? token.from, to: token.to }] }
}

function numberOf(token: Token, signs: readonly Token[]): LineCell {
  const { text, from, to, left, led } = token
  const signPieces = signs.map((sign) => ({ from: sign.from, to: sign.to }))
  const nil = NIL.test(text)
  const unmarked = text.replace(/(?:\([\da-z]{1,2}\)|\[[\da-z]{1,2}\]|[*†‡]){1,3}$/i, '')
  const core = /\d/.test(unmarked) ? unmarked : text
  const first = nil ? 0 : core.search(/[\d.]/)
  const closing = nil ? 0 : core.length - core.replace(/[)%]{1,3}$/, '').length
  return {
    kind: nil || !/\d/.test(text) ? 'nil' : 'number',
    pieces: [...signPieces, { from, to }],
    left: left + Math.max(0, first),
    right: left + (nil ? text.length : core.length - closing),
    year: YEAR.test(core) && signs.length === 0,
    day: DAY.test(text) && signs.length === 0,
    amount: signs.length > 0 || /[,$€£¥]/.test(text),
    led: led || signs.some((sign) => sign.led),
    endsIn: [],
  }
}

function words(from: number, to: number, left: number, right: number, led = false): LineCell {
  return { kind: 'text', pieces: [{ from, to }], left, right, year: false, day: false, amount: false, led, endsIn: [] }
}

function wordsOf(segment: readonly Token[]): LineCell {
  const [first] = segment
  const last = segment.at(-1)
  if (first === undefined || last === undefined) return words(0, 0, 0, 0)
  return words(first.from, last.to, first.left, last.left + last.to - last.from, first.led)
}

/** Words, with the amounts at their end: in a narrow table a label may reach to its number. */
function withNumbersAtEnd(segment: readonly Token[], isLabel: boolean): LineCell {
  const whole = wordsOf(segment)
  const endsIn: { labelEnd: number; cell: LineCell }[] = []
  let at = isLabel ? segment.length - 1 : 0
  while (at > 0) {
    const token = segment[at]
    if (token === undefined || !NUMBER.test(token.text) || !/[,.$)]/.test(token.text.slice(0, -1))) break
    if (token.text.endsWith(',')) break
    const sign = segment[at - 1]
    const signs = sign !== undefined && at > 1 && SIGN.test(sign.text) ? [sign] : []
    at -= 1 + signs.length
    endsIn.unshift({ labelEnd: segment[at]?.to ?? token.from, cell: numberOf(token, signs) })
  }
  return endsIn.length === 0 ? whole : { ...whole, endsIn }
}
