import { isoDate, monthNumber } from './calendar.ts'
import { matchesOf } from './matches.ts'
import { SIGNS } from './text-traits.ts'

/** The numbers of a day written in digits. */
export interface NumericDay {
  readonly from: number
  readonly to: number
  readonly year: number
  readonly month: number
  readonly day: number
}

/** 2/4/13, 02/14/2017 in American order. */
export const NUMERIC_DATE = /(?<![\w/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w/-])/g
/** 2013-06-18. */
export const ISO_DATE = /(?<![\w-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\w-])/g
/** 02-14-2017 in American order; a telephone number has three digits in its first two groups. */
export const HYPHENED_DATE = /(?<![\w-])(\d{1,2})-(\d{1,2})-((?:19|20)\d{2})(?![\w-])/g
/** 29.04.2013: day first, as wherever full stops part the numbers. */
export const DOTTED_DATE = /(?<![\w.,/-])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\w/-]|[.,]\d)/g
/** 29-Apr-2013. */
export const NAMED_MONTH_DATE =
  /(?<![\w-])(\d{1,2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-((?:19|20)\d{2}|\d{2})(?![\w-])/g

/** Every day that is written in digits, or in digits around a short name of a month. */
export function findNumericDays(text: string, signs: number): readonly NumericDay[] {
  const days: NumericDay[] = []
  if ((signs & SIGNS.digitSlash) !== 0) {
    for (const match of matchesOf(NUMERIC_DATE, text)) addAmerican(match, days)
  }
  if ((signs & SIGNS.digitDash) !== 0) {
    for (const match of matchesOf(ISO_DATE, text)) {
      const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
      if (month <= 12) days.push({ ...placeOf(match), year, month, day })
    }
    for (const match of matchesOf(HYPHENED_DATE, text)) addAmerican(match, days)
    for (const match of matchesOf(NAMED_MONTH_DATE, text)) {
      const [, day = '', month = '', year = ''] = match
      days.push({ ...placeOf(match), year: yearOf(Number(year)), month: monthNumber(month), day: Number(day) })
    }
  }
  if (text.includes('.20') || text.includes('.19')) {
    for (const match of matchesOf(DOTTED_DATE, text)) {
      const [day = 0, month = 0, year = 0] = match.slice(1).map(Number)
      if (month > 0 && month <= 12 && day > 0 && day <= 31) days.push({ ...placeOf(match), year, month, day })
    }
  }
  return days
}

function placeOf(match: RegExpExecArray): { readonly from: number; readonly to: number } {
  return { from: match.index, to: match.index + match[0].length }
}

/** Two digits stand for a year from 1970 to 2069. */
function yearOf(printed: number): number {
  return printed >= 100 ? printed : printed < 70 ? 2000 + printed : 1900 + printed
}

function addAmerican(match: RegExpExecArray, days: NumericDay[]): void {
  const [first = 0, second = 0, printedYear = 0] = match.slice(1).map(Number)
  const year = yearOf(printedYear)
  if (year < 1900 || year > 2100) return
  const dayFirst = first > 12 && second <= 12
  const [month, day] = dayFirst ? [second, first] : [first, second]
  if (month === 0 || month > 12 || day === 0 || day > 31) return
  days.push({ ...placeOf(match), year, month, day })
}

/** "June __, 2024", "June [●], 2024", "June __": the blank and the year behind a month's name. */
export const OPEN_DAY_AFTER =
  /\s{1,2}(?:_{1,40}|\[[\s●•_*]{0,10}\])(?:st|nd|rd|th)?(?:\s?,?\s{1,2}((?:19|20)(?:\d{2}|__|\d_)))?(?!\w)/y
/** "________, 2024", "[●], 2025", "201_", "20__". */
export const OPEN_DATE =
  /(?<![\w$€£.,[-])(?:(?:_{2,40}|\[[\s●•_*]{0,10}\]),\s{1,2}((?:19|20)\d{2}(?!\w|[.,]\d)|20__)|((?:19|20)(?:\d_|__))\b)/g

/** A date that its author left open. */
export interface OpenDay {
  readonly from: number
  readonly to: number
  /** What is said, with `X` for a digit left open as in ISO 8601-2: "2024", "201X". */
  readonly iso: string
}

/** Dates with a blank where the day, the month and the day, or the last digits of the year are to be filled in. */
export function findOpenDays(text: string): readonly OpenDay[] {
  return Array.from(matchesOf(OPEN_DATE, text), (match) => ({
    ...placeOf(match),
    iso: (match[1] ?? match[2] ?? '').replaceAll('_', 'X'),
  }))
}

/** The open day behind a month's name that ends at `to`: what is said of it, and where it ends. */
export function openDayAfter(text: string, to: number, month: number): { iso: string; to: number } | undefined {
  OPEN_DAY_AFTER.lastIndex = to
  const match = OPEN_DAY_AFTER.exec(text)
  if (match === null) return undefined
  const year = match[1]
  const open = year?.replaceAll('_', 'X')
  const iso = open?.includes('X') === true ? open : isoDate(open === undefined ? undefined : Number(open), month)
  return { iso, to: OPEN_DAY_AFTER.lastIndex }
}
