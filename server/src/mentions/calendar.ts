/** English month names in calendar order; abbreviations are their first three letters, and "Sept". */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** English weekday names, Monday first as in ISO 8601. */
export const WEEKDAYS: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]

/** By their first three letters, in small letters. */
const MONTH_NUMBERS = numbersOf(MONTHS)
const WEEKDAY_NUMBERS = numbersOf(WEEKDAYS)

function numbersOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1]))
}

/** The number of a month's name or abbreviation, from 1; 0 if it is none. */
export function monthNumber(printed: string): number {
  return MONTH_NUMBERS.get(printed.slice(0, 3).toLowerCase()) ?? 0
}

/** The number of a weekday's name or abbreviation, from 1; 0 if it is none. */
export function weekdayNumber(printed: string): number {
  return WEEKDAY_NUMBERS.get(printed.slice(0, 3).toLowerCase()) ?? 0
}

/** The days of a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** ISO 8601 of a day, month or year; a missing year is printed as `-` (ISO 8601:2000 truncated form, as in vCard). */
export function isoDate(year: number | undefined, month: number, day?: number): string {
  const start = year === undefined ? '-' : year > 999 ? String(year) : String(year).padStart(4, '0')
  const middle = `${start}-${twoDigits(month)}`
  return day === undefined ? middle : `${middle}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
