import { daysInMonth, isoDate } from '../mentions/calendar.ts'
import { type DateMention } from '../mentions/mention.ts'

const LENGTH_TO_DAY = /^P(\d+)([MWY])\/(\d{4})-(\d\d)-(\d\d)$/
/** A day, a month, years to years, a length of time, a time of day. */
const OF_THE_STANDARD = /^(?:\d{4}-\d\d(?:-\d\d)?|\d{4}\/\d{4}|P\d+(?:\.\d+)?[YMWD]|PT\d+(?:\.\d+)?[HM]|T\d\d:\d\d)$/
const MILLISECONDS_A_DAY = 86_400_000

/**
 * ISO 8601 of the value of a date mention, one for each day or period that it lists; undefined where the standard has no
 * form for it, as for a date that is left open or has no year.
 */
export function iso8601Of({ type, value, exists }: DateMention): readonly string[] | undefined {
  if (!exists) return undefined
  if (type === 'date' && /^\d{4}$/.test(value)) return [value]
  return isoIntervalsOf(value)
}

/**
 * ISO 8601 of the periods that a value lists. A length of time up to a day is the interval of its first and last day where
 * the calendar tells the first, "2016-07-01/2016-09-30" for P3M/2016-09-30; months up to a day within a month are the
 * filer's own, and stay the interval of a length and an end. Undefined for quarters, halves and years by their names, as
 * they may be of a fiscal year, and for months of a year without their last day.
 */
export function isoIntervalsOf(value: string): readonly string[] | undefined {
  const all: string[] = []
  for (const part of value.split(',')) {
    const iso = OF_THE_STANDARD.test(part) ? part : intervalUpTo(part)
    if (iso === undefined) return undefined
    all.push(iso)
  }
  return all
}

function intervalUpTo(value: string): string | undefined {
  const match = LENGTH_TO_DAY.exec(value)
  if (match === null) return undefined
  const [count = 0, year = 0, month = 0, day = 0] = [match[1], match[3], match[4], match[5]].map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  const end = isoDate(year, month, day)
  if (match[2] === 'W') return `${isoDay(Date.UTC(year, month - 1, day) - (count * 7 - 1) * MILLISECONDS_A_DAY)}/${end}`
  if (day !== daysInMonth(year, month)) return value
  return `${isoDay(Date.UTC(year, month - (match[2] === 'Y' ? count * 12 : count), 1))}/${end}`
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
