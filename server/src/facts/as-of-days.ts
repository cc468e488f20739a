import { type DateMention } from '../mentions/mention.ts'
import { mentionsWithin } from '../tables/within.ts'

/** Days that one phrase names together: "at June 30, 2025 and December 31, 2024". Offsets count in the run's text. */
export interface DayList {
  readonly from: number
  readonly to: number
  readonly days: readonly string[]
}

const INTRODUCED =
  /\b(?:as\sof|as\sat|at|on|of|as)\s(?:the\s)?(?:(?:close\sof\sbusiness|market\sclose|close\sof\strading|close|record\sdate)(?:,|\son)?\s)?$/i
const CONTINUED = /^,?\s(?:and\s)?(?:(?:at|as\sof)\s)?$/i

/**
 * The days that a stretch of text speaks as of: dates behind "as of", "at" or "on", and dates that continue such a
 * list. A bare year behind a day stands for the same day of that year ("January 31, 2025 and 2024").
 */
export function asOfDays(text: string, from: number, to: number, dates: readonly DateMention[]): readonly DayList[] {
  const lists: { from: number; to: number; days: string[] }[] = []
  for (const date of mentionsWithin(dates, from, to)) {
    if (date.to > to || (date.type !== 'date' && date.type !== 'period')) continue
    const last = lists.at(-1)
    const continues = last !== undefined && CONTINUED.test(text.slice(last.to, date.from))
    const introduced = INTRODUCED.test(text.slice(Math.max(from, date.from - 40), date.from))
    if (/^\d{4}-\d\d-\d\d$/.test(date.value)) {
      if (continues) {
        last.days.push(date.value)
        last.to = date.to
      } else if (introduced) {
        lists.push({ from: date.from, to: date.to, days: [date.value] })
      }
    } else if (continues && /^\d{4}$/.test(date.value)) {
      last.days.push(date.value + (last.days.at(-1) ?? '').slice(4))
      last.to = date.to
    }
  }
  return lists
}
