import { MONTHS } from '../mentions/calendar.ts'
import { type DateMention } from '../mentions/mention.ts'
import { readNumberWords } from '../mentions/number-words.ts'

/**
 * The time that a figure is of: a day, or a length of time up to a day, as far as it is printed. "2024" alone has a
 * year and nothing else; "June 30, 2025" a day; "six months ended June 30, 2025" a day and six months.
 */
export interface Period {
  /** ISO day on which the period ends, or which is the instant; undefined where only a year or a quarter is printed. */
  readonly day: string | undefined
  /** The year of the day, or the year that is printed alone. */
  readonly year: string | undefined
  /** Its length in months; undefined for an instant and where none is printed. */
  readonly months: number | undefined
  /** 1 to 4 for a quarter that is printed by its number. */
  readonly quarter: number | undefined
}

/** How two periods compare, as far as both are printed. */
export type PeriodMatch = 'same' | 'perhaps' | 'different'

/** Whether two periods are one: `perhaps` where one of them prints too little to tell. */
export function matchPeriods(one: Period, other: Period): PeriodMatch {
  if (one.day !== undefined && other.day !== undefined) {
    if (one.day !== other.day) return 'different'
    if (one.months === other.months) return 'same'
    return one.months === undefined || other.months === undefined ? 'perhaps' : 'different'
  }
  if (one.year === undefined || other.year === undefined) return 'perhaps'
  // A fiscal year is named after the calendar year in which it ends or after the one before.
  if (one.year !== other.year) return isYearsApart(one, other) ? 'different' : 'perhaps'
  if (one.quarter !== undefined && other.quarter !== undefined) {
    return one.quarter === other.quarter ? 'same' : 'different'
  }
  const lengths = [one.months ?? lengthOfYear(one), other.months ?? lengthOfYear(other)]
  if (lengths[0] !== undefined && lengths[1] !== undefined) return lengths[0] === lengths[1] ? 'same' : 'different'
  return 'perhaps'
}

/** Twelve for a year that is printed alone. */
function lengthOfYear({ day, year, months, quarter }: Period): number | undefined {
  if (quarter !== undefined) return 3
  return day === undefined && year !== undefined ? (months ?? 12) : months
}

function isYearsApart(one: Period, other: Period): boolean {
  const bare = one.day === undefined ? one : other
  const dated = one.day === undefined ? other : one
  if (bare.day !== undefined || dated.day === undefined) return true
  const month = Number(dated.day.slice(5, 7))
  return !(month <= 2 && Number(dated.year) === Number(bare.year) + 1)
}

const WEEKS: Readonly<Record<string, number>> = { 13: 3, 26: 6, 39: 9, 52: 12, 53: 12 }

const NO_PERIODS: readonly Period[] = []

/** The periods that a date mention prints, in their order: "three and six months ended June 30, 2025" prints two. */
export function periodsOf(mention: DateMention): readonly Period[] {
  if (mention.type === 'duration' || mention.type === 'time') return NO_PERIODS
  if (mention.value.includes(',')) return mention.value.split(',').flatMap((one) => periodOfValue(one) ?? [])
  const only = periodOfValue(mention.value)
  return only === undefined ? NO_PERIODS : [only]
}

/** The period of a day, year, quarter or length up to a day, as date mentions have it; undefined for all else. */
export function periodOfValue(value: string): Period | undefined {
  const match = /^(?:P(\d+)([MWYD])\/)?((?:19|20)\d\d)(-\d\d-\d\d)?(?:-Q([1-4]))?$/.exec(value)
  // A month alone, or a part of a year, is neither an instant nor a period that tables have.
  if (match === null) return undefined
  const [, length, unit = 'M', year = '', monthAndDay, quarter] = match
  return {
    day: monthAndDay === undefined ? undefined : year + monthAndDay,
    year,
    months: length === undefined ? undefined : monthsOf(Number(length), unit),
    quarter: quarter === undefined ? undefined : Number(quarter),
  }
}

function monthsOf(length: number, unit: string): number | undefined {
  if (unit === 'Y') return length * 12
  if (unit === 'W') return WEEKS[length] ?? Math.round(length / 4.345)
  return unit === 'M' ? length : undefined
}

const MONTH_NAMES = MONTHS.map((name) => name.toLowerCase())
const HEAD_LENGTH =
  /\b(three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|\d{1,2})\s(months?|weeks?)\b|\b((?:fiscal\s)?years?|quarters?)\sended\b/i
const HEAD_DAY = /\b([A-Z][a-z]{2,8})\.?\s(\d{1,2})\b/
const HEAD_YEAR = /\b(?:19|20)\d\d\b/g

/** The period that the words above a column or before a row print; undefined where they print none or several. */
export function periodOfWords(words: string): Period | undefined {
  const year = onlyYear(words)
  if (year === undefined) return undefined
  const head = HEAD_LENGTH.exec(words)
  const date = HEAD_DAY.exec(words)
  const named = date?.[1]?.toLowerCase()
  const month = named === undefined ? -1 : MONTH_NAMES.findIndex((name) => name.startsWith(named))
  const day =
    month < 0 ? undefined : `${year}-${String(month + 1).padStart(2, '0')}-${(date?.[2] ?? '').padStart(2, '0')}`
  const months = head === null ? undefined : lengthOfHead(head)
  return { day, year, months, quarter: undefined }
}

/** The year that words print; undefined where they print none or several. */
function onlyYear(words: string): string | undefined {
  let only: string | undefined
  HEAD_YEAR.lastIndex = 0
  for (let match = HEAD_YEAR.exec(words); match !== null; match = HEAD_YEAR.exec(words)) {
    const [year] = match
    if (only !== undefined && only !== year) return undefined
    only = year
  }
  return only
}

function lengthOfHead([, count, unit, word]: RegExpExecArray): number | undefined {
  if (count === undefined) return word?.toLowerCase().startsWith('quarter') === true ? 3 : 12
  const value = Number(readNumberWords(count.toLowerCase(), 0)?.value ?? count)
  return unit?.toLowerCase().startsWith('week') === true ? WEEKS[value] : value
}

/**
 * A period as date mentions have it: "P3M/2025-06-30", "P6M/2025" where only the year of its end is printed,
 * "2024", "2024-Q3"; undefined for an instant, which is its day alone, and for a period without a year.
 */
export function valueOfPeriod({ day, year, months, quarter }: Period): string | undefined {
  if (year === undefined) return undefined
  if (quarter !== undefined) return `${year}-Q${quarter}`
  if (months !== undefined) return `P${months}M/${day ?? year}`
  return day === undefined ? year : undefined
}
