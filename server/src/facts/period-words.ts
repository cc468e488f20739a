import { printedDay } from './days.ts'
import { type Period } from './period.ts'

const LENGTHS: Readonly<Record<number, string>> = { 3: 'three months', 6: 'six months', 9: 'nine months', 12: 'year' }

/** A period as a message names it: "nine months ended June 30, 2025", "June 30, 2025", "Q2 2025", "2024". */
export function periodInWords({ day, year, months, quarter }: Period): string {
  if (quarter !== undefined) return `Q${quarter} ${year ?? ''}`
  if (day === undefined) return year ?? ''
  if (months === undefined) return printedDay(day)
  return `${LENGTHS[months] ?? `${months} months`} ended ${printedDay(day)}`
}
