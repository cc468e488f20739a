import { daysInMonth, isoDate, monthNumber } from '../mentions/calendar.ts'
import { readNumberWords } from '../mentions/number-words.ts'
import { remembered } from '../text/remembered.ts'
import { CELL_BARRIER } from '../text/runs.ts'

const MONTH_DAY =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s(\d{1,2})(?![\d/])/gi
const YEARS = /(?<![\d,.$-])((?:19|20)\d\d|1,9\d\d|2,0\d\d)(?![\d,.%-])/g
const MONTHS_ENDED =
  /\b(three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|\d{1,2})[\s-](month|week)s?\b/i
const YEAR_ENDED = /\b(?:fiscal\s)?years?\s(?:then\s)?(?:ended|ending)\b/i
const QUARTER_ENDED = /\bquarters?\s(?:ended|ending)\b|\bquarterly\speriods?\s(?:ended|ending)\b/i
const QUARTER = /\b(first|second|third|fourth)\s(?:fiscal\s)?quarter\b|\bQ([1-4])\b/i
/** Every year has one. */
const DIGIT = /\d/
const ORDINALS = ['first', 'second', 'third', 'fourth']

/**
 * The period that the headers of a column name, as the value of a date mention: "P3M/2025-06-30" of "Three Months
 * Ended June 30," over "2025", "2025-06-30", "2025-Q2", "2025". What the column's own headers leave open, the corner
 * of the table may say. Undefined where they name no year or more than one.
 */
export function columnPeriod(own: string, corner: string): string | undefined {
  return periodOf(own + CELL_BARRIER + corner)
}

const periodOf = remembered((heads): string | undefined => {
  const [own = '', corner = ''] = heads.split(CELL_BARRIER)
  if (!DIGIT.test(heads)) return undefined
  const years = new Set([...own.matchAll(YEARS)].map(([, year = '']) => year.replace(',', '')))
  if (years.size > 1) return undefined
  const [year] =
    years.size === 1 ? years : new Set([...corner.matchAll(YEARS)].map(([, one = '']) => one.replace(',', '')))
  if (year === undefined) return undefined
  if (years.size === 0 && own === '') return undefined
  const quarter = QUARTER.exec(own)
  if (quarter !== null && !QUARTER_ENDED.test(own)) {
    const number = quarter[2] ?? String(ORDINALS.indexOf(quarter[1]?.toLowerCase() ?? '') + 1)
    return `${year}-Q${number}`
  }
  const days = monthDays(own).length > 0 ? monthDays(own) : monthDays(corner)
  const [first] = days
  const length = lengthOf(own) ?? lengthOf(corner)
  if (first === undefined || new Set(days.map(String)).size > 1) return days.length > 1 ? undefined : year
  const [month, day] = first
  if (day < 1 || day > daysInMonth(Number(year), month)) return year
  const iso = isoDate(Number(year), month, day)
  return length === undefined ? iso : `${length}/${iso}`
})

function monthDays(text: string): readonly (readonly [month: number, day: number])[] {
  return [...text.matchAll(MONTH_DAY)].map(([, name = '', day]) => [monthNumber(name), Number(day)])
}

function lengthOf(text: string): string | undefined {
  const match = MONTHS_ENDED.exec(text)
  if (match?.[1] !== undefined) {
    const printed = match[1]
    const count = /^\d/.test(printed) ? printed : readNumberWords(printed.toLowerCase(), 0)?.value.toString()
    return count === undefined ? undefined : `P${count}${match[2]?.toLowerCase() === 'week' ? 'W' : 'M'}`
  }
  if (YEAR_ENDED.test(text)) return 'P1Y'
  return QUARTER_ENDED.test(text) ? 'P3M' : undefined
}
