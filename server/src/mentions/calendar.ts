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

/** The number of a month's or weekday's name or abbreviation in `names`, from 1; 0 if it is none. */
export function numberIn(names: readonly string[], printed: string): number {
  const start = printed.slice(0, 3).toLowerCase()
  return names.findIndex((name) => name.slice(0, 3).toLowerCase() === start) + 1
}

/** The days of a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** ISO 8601 of a day, month or year; a missing year is printed as `-` (ISO 8601:2000 truncated form, as in vCard). */
export function isoDate(year: number | undefined, month: number, day?: number): string {
  const start = year === undefined ? '-' : String(year).padStart(4, '0')
  const middle = `${start}-${String(month).padStart(2, '0')}`
  return day === undefined ? middle : `${middle}-${String(day).padStart(2, '0')}`
}
