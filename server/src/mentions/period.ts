import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { type DateReading } from './day.ts'
import { findDurationsAndTimes } from './duration.ts'
import { letterPairs, mayStartAt } from './letter-pairs.ts'
import { matchesOf } from './matches.ts'
import { type PrintedNumber, unitAt } from './number.ts'
import { readNumberWords } from './number-words.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'

const YEAR = '(?:19|20)\\d{2}(?!\\w|[.,]\\d)'
const SHORT_YEAR = "['’]?\\d{2}(?!\\w|[.,/]\\d)"
const FISCAL = '(?:[Ff]iscal(?:\\s[Yy]ears?)?|FISCAL(?:\\sYEARS?)?|[Cc]alendar(?:\\s[Yy]ear)?|FY)'

/**
 * "third quarter of 2016", "second quarter and six-month periods of 2016", "first half of fiscal 2024", "Q1 2015", "3Q16",
 * "1H24", "2024 Q3", "FY25 Q2", "fiscal 2016", "FY2016".
 */
export const PERIOD = new RegExp(
  '(?<![\\w-])(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|FIRST|SECOND|THIRD|FOURTH)[\\s-](?:fiscal\\s)?(?:[Qq]uarters?|QUARTERS?|[Hh]alf|HALF),?' +
    '(?:\\sand\\s(?:six|nine|twelve)[\\s-]months?(?:\\speriods?)?)?(?:\\s(?:of|OF|in|for))?(?:\\s(?:our|the|its))?' +
    `(?:\\s${FISCAL})?\\s(?:FY)?${YEAR}` +
    `|(?:[QH][1-4]|[1-4][QH])(?:\\sof)?(?:\\s(?:[Ff]iscal(?:\\s[Yy]ear)?|FY))?(?:\\s?(?:FY)?${YEAR}|\\s?(?:FY)?${SHORT_YEAR})` +
    `|(?:FY\\s?['’]?(?:20)?\\d{2}|(?:19|20)\\d{2}),?\\s(?:Q[1-4]|H[12])\\b` +
    `|(?:[Ff]iscal\\s(?:[Yy]ear\\s)?)?(?:19|20)\\d{2}\\s(?:first|second|third|fourth)[\\s-](?:quarter|half)\\b` +
    `|${FISCAL}\\s?(?:${YEAR}|${SHORT_YEAR}))`,
  'g',
)
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** "fifth anniversary". */
export const ANNIVERSARY =
  /(?<![\w-])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\sanniversary\b/g
/** "2019-2023": years on both sides of a dash, the later one second. */
export const YEAR_RANGE = /(?<![\w.,/$-])((?:19|20)\d{2})[-–]((?:19|20)\d{2})(?![\w/-]|[.,]\d)/g

/** The counts of months and weeks that periods are made of, spelled. */
export const SPELLED =
  'three|six|nine|ten|twelve|thirteen|fourteen|twenty-four|twenty-six|twenty-seven|thirty-nine|forty|fifty-two|fifty-three'
const SPAN_BEFORE = new RegExp(
  `(?<![\\w-])((?:first\\s|last\\s)?(?:${SPELLED}|\\d{1,2})[\\s-]months?(?:\\speriods?)?\\s(?:of|in)\\s(?:fiscal\\s(?:year\\s)?)?)$`,
)
/** Words right before a number that make it a year. */
const YEAR_WORDS: ReadonlySet<string> = new Set(
  (
    'in of for since during until through by from to and or than late early mid before after between year years ' +
    'calendar ended ending versus vs. with beginning following over throughout around beyond'
  ).split(' '),
)
/** Words that "three months" are joined to a year by. */
const SPAN_WORDS: ReadonlySet<string> = new Set(['of', 'in', 'fiscal', 'year'])
const LONGEST_YEAR_WORD = 10
const YEAR_NOT_BEFORE =
  /^\s?(?:%|percent|shares?\b|options\b|units\b|warrants\b|(?:[A-Z]\w+\s){0,4}(?:Plan|Notes?|Act|Program|Agreement|Indenture|Bonds)\b|x\s)/

/** Quarters, halves, fiscal years, anniversaries, durations, times of day and years alone. */
export function findPeriods(
  text: string,
  numbers: readonly PrintedNumber[],
  { signs, words }: TextTraits = traitsOf(text),
): readonly DateReading[] {
  const periods: DateReading[] = []
  if ((signs & SIGNS.digit) !== 0 && ((words & WORDS.period) !== 0 || (signs & SIGNS.digitCapital) !== 0)) {
    for (const match of matchesOf(PERIOD, text)) {
      const value = periodOf(match[0])
      if (value !== undefined) periods.push(reading('period', match.index, match.index + match[0].length, value))
    }
  }
  for (const match of (words & WORDS.anniversary) !== 0 ? matchesOf(ANNIVERSARY, text) : []) {
    const years = ORDINALS.indexOf(match[1] ?? '') + 1
    periods.push(reading('duration', match.index, match.index + match[0].length, `P${years}Y`))
  }
  if ((signs & SIGNS.digitDash) !== 0) {
    for (const match of matchesOf(YEAR_RANGE, text)) {
      const [range, first = '', last = ''] = match
      if (first < last) periods.push(reading('period', match.index, match.index + range.length, `${first}/${last}`))
    }
  }
  if (periods.length > 1) periods.sort((one, other) => one.from - other.from)
  addYears(text, numbers, periods)
  findDurationsAndTimes(text, numbers, periods)
  return periods
}

function reading(type: DateReading['type'], from: number, to: number, value: string): DateReading {
  return { type, from, to, value, exists: true }
}

/** What the words of a period come to: 2016-Q3, 2024-H1, 2016; with "and six-month periods" a list of both. */
function periodOf(printed: string): string | undefined {
  const long = /(?:19|20)\d{2}/.exec(printed)?.[0]
  const short = /(?<!\d)(\d{2})(?!\d)/.exec(printed.replace(/[1-4][QH]/, 'Q '))?.[1]
  const year = long ?? (short === undefined ? undefined : `${Number(short) < 70 ? '20' : '19'}${short}`)
  if (year === undefined) return undefined
  const mark = /(?:([QH])([1-4])|([1-4])([QH]))(?!\d{3})/.exec(printed)
  const ordinal = /first|second|third|fourth/i.exec(printed)?.[0].toLowerCase()
  const number = mark?.[2] ?? mark?.[3] ?? (ordinal === undefined ? undefined : String(ORDINALS.indexOf(ordinal) + 1))
  if (number === undefined) return year
  const half = (mark?.[1] ?? mark?.[4]) === 'H' || /half/i.test(printed)
  if (half && Number(number) > 2) return undefined
  const months = /\sand\s([a-z]+)[\s-]month/.exec(printed)?.[1]
  const first = `${year}-${half ? 'H' : 'Q'}${number}`
  return months === undefined ? first : `${first},P${lengthOf(months)}M/${year}`
}

/** The number that one word or row of digits says. */
export function lengthOf(word: string): string | undefined {
  return /^\d/.test(word) ? word : readNumberWords(word, 0)?.value.toString()
}

/**
 * Years alone, only after a word that makes them years, or in a list behind a year or a period of another year; `periods`
 * holds the named periods in their order.
 */
function addYears(text: string, numbers: readonly PrintedNumber[], periods: DateReading[]): void {
  const named = periods.length
  let at = 0
  let last: DateReading | undefined
  for (const number of numbers) {
    if (!number.yearLike || number.glued) continue
    for (; at < named; at++) {
      const next = periods[at]
      if (next === undefined || next.from > number.from) break
      last = next
    }
    if (last !== undefined && number.from < last.to) continue
    const added = yearAt(text, number, last)
    if (added === undefined) continue
    for (const one of added) periods.push(one)
    last = added[0]
  }
}

const LISTED = /^(?:,\s|,?\s(?:and|or|to)\s|[-–])$/

function yearAt(
  text: string,
  { from, to, end }: PrintedNumber,
  last: DateReading | undefined,
): readonly DateReading[] | undefined {
  const after = unitAt(text, to)
  if (after === HYPHEN || after === SLASH || end > to) return undefined
  const word = wordBefore(text, from)
  const near = last !== undefined && from - last.to <= LONGEST_LISTED && LISTED.test(text.slice(last.to, from))
  const alone =
    YEAR_WORDS.has(word) ||
    isComparative(text, from, to) ||
    isYearOfMeeting(text, from, to) ||
    isYearCell(text, from, to)
  if ((!alone && !near && word !== 'fiscal') || YEAR_NOT_BEFORE.test(text.slice(to, to + 48))) return undefined
  const year = reading('date', from, to, text.slice(from, to))
  const span = SPAN_WORDS.has(word)
    ? SPAN_BEFORE.exec(text.slice(Math.max(0, from - 64), from).toLowerCase())?.[1]
    : undefined
  if (span !== undefined) {
    const length = /(?:twenty|thirty|fifty)-[a-z]+|\d+|three|six|nine|ten|twelve|thirteen|fourteen|forty/i.exec(
      span,
    )?.[0]
    return [reading('period', from - span.length, to, `P${lengthOf(length ?? '') ?? '0'}M/${year.value}`), year]
  }
  if (near) {
    // "second quarters of 2024 and 2023", "fiscal 2024 and 2023": the same quarter or fiscal year of another year.
    const same = REPEATABLE.test(last.value)
    if (same) return [{ ...year, type: last.type, value: last.value.replaceAll(/(?<!\d)\d{4}(?!\d)/g, year.value) }]
  }
  return alone ? [year] : undefined
}

const HYPHEN = 45
const SLASH = 47
const LONGEST_LISTED = 6

/** The word, in small letters, before one blank or hyphen before `at`; '' where none stands there or it is joined to more. */
function wordBefore(text: string, at: number): string {
  if (!isSpaceOrHyphen(unitAt(text, at - 1))) return ''
  const to = at - 1
  let from = to
  if (unitAt(text, from - 1) === FULL_STOP) from--
  while (to - from <= LONGEST_YEAR_WORD && isLetter(unitAt(text, from - 1))) from--
  const before = unitAt(text, from - 1)
  const joined = before === HYPHEN || before === UNDERSCORE || (before >= 48 && before <= 57)
  return joined ? '' : text.slice(from, to).toLowerCase()
}

const FULL_STOP = 46
const UNDERSCORE = 95

function isSpaceOrHyphen(unit: number): boolean {
  if (unit > 127) return /\s/.test(String.fromCharCode(unit))
  return unit === 32 || unit === HYPHEN || (unit >= 9 && unit <= 13)
}

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122
}

/** "(2023: £13.0 million)". */
function isComparative(text: string, from: number, to: number): boolean {
  return unitAt(text, to) === 58 && unitAt(text, from - 1) === 40 && unitAt(text, to + 1) === 32
}

/** "The 2025 annual meeting". */
function isYearOfMeeting(text: string, from: number, to: number): boolean {
  if (!mayStartAt(MEETING_STARTS, text, to + 1) || !MEETING_AFTER.test(text.slice(to, to + 40))) return false
  return /\b(?:the|our|its|their|next)\s$/i.test(text.slice(Math.max(0, from - 8), from))
}

const MEETING_STARTS = letterPairs('annual special general meeting')

const MEETING_AFTER = /^\s(?:(?:annual|special|general|Annual|Special|General)\s){0,2}[Mm]eetings?\b/

/** A year that fills the first cell of a row, or a cell of a row of years: the label of a row or the head of a column. */
function isYearCell(text: string, from: number, to: number): boolean {
  const start = cellEdge(text, from - 1, -1)
  if (start === undefined) return false
  const end = cellEdge(text, to, 1)
  const opens = start < 0 || text.charAt(start) === ROW_BARRIER
  if (opens && (text.charAt(end ?? -1) === CELL_BARRIER || AND_LATER.test(text.slice(to, to + 24)))) return true
  if (end === undefined) return false
  const rowFrom = text.lastIndexOf(ROW_BARRIER, from) + 1
  const next = text.indexOf(ROW_BARRIER, to)
  const rowTo = next === -1 ? text.length : next
  return rowTo - rowFrom <= MOST_ROW && text.includes(CELL_BARRIER) && isRowOfYears(text, rowFrom, rowTo)
}

/** Whether all cells but the first, which has no number but may say what the table is in ("£m"), are years or empty. */
function isRowOfYears(text: string, from: number, to: number): boolean {
  for (let start = from; start <= to;) {
    const barrier = text.indexOf(CELL_BARRIER, start)
    const stop = barrier === -1 || barrier > to ? to : barrier
    const cell = text.slice(start, stop).trim()
    if (start === from ? /\d/.test(cell) : cell !== '' && !ONLY_A_YEAR.test(cell)) return false
    start = stop + 1
  }
  return true
}

const AND_LATER = /^\s(?:and\s(?:thereafter|beyond|later)|\((?:remaind?e?r?|remaining)\b)/i
const MOST_ROW = 400
const ONLY_A_YEAR = /^(?:19|20)\d{2}$/

/** Where the cell ends in a direction; undefined where more than blanks stand before its edge. */
function cellEdge(text: string, at: number, step: 1 | -1): number | undefined {
  let edge = at
  while (unitAt(text, edge) === 32 || unitAt(text, edge) === 160) edge += step
  if (edge < 0 || edge >= text.length) return text.length === 4 ? undefined : edge
  const unit = text.charAt(edge)
  return unit === CELL_BARRIER || unit === ROW_BARRIER ? edge : undefined
}

/** A year, half or quarter, or months of a year. */
const REPEATABLE = /^(?:\d{4}(?:-[QH]\d)?(?:,P\d+M\/\d{4})?|P\d+M\/\d{4})$/
