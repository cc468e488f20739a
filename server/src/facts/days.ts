import { MONTHS } from '../mentions/calendar.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** Days from one ISO day to another of the Gregorian calendar; negative when `later` comes first. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / MILLISECONDS_A_DAY)
}

/** An ISO day as American English prints it: "April 25, 2013". */
export function printedDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`
}
