import { type DateReading } from './day.ts'
import { mayJoin, unitAt } from './number.ts'
import { lengthOf, SPELLED } from './period.ts'

const LENGTH = `(?:${SPELLED}|\\d{1,2})(?:\\s\\(\\d{1,2}\\))?`
const ENDED_BEFORE = new RegExp(
  `(?<![\\w-])((?:${LENGTH}(?:(?:[\\s-](?:month|week)s?)?(?:,\\s|,?\\s(?:and|or)\\s|[-–/])(?:the\\s)?${LENGTH}){0,4}[\\s-](month|week)s?(?:\\sfiscal)?(?:\\s(?:year|quarter)s?)?` +
    `|(?:fiscal\\s|full\\s|calendar\\s)?(year)s?|(?:(?:first|second|third|fourth|fiscal|calendar)\\s){0,4}(quarter)s?|quarterly)` +
    '(?:\\speriods?)?\\s(?:then\\s)?(?:ended|ending)(?:\\s(?:on|in))?\\s)$',
)
const WINDOW = 110

/**
 * The periods that end on days: "three months ended September 30, 2016" is P3M/2016-09-30, "three and
 * nine months ended" both in a list. Further years of the same day end the same periods of those years. A year and a
 * count of months or weeks are mentions; a quarter is only told of the day that ends it.
 */
export function endsOfPeriods(
  text: string,
  days: readonly DateReading[],
): { readonly periods: readonly DateReading[]; readonly endOf: ReadonlyMap<DateReading, string> } {
  const periods: DateReading[] = []
  let endOf: Map<DateReading, string> | undefined
  let last: { readonly to: number; readonly lengths: readonly string[] } | undefined
  for (const day of days) {
    if (day.open !== undefined || day.type !== 'date') continue
    const lengths =
      last !== undefined && day.from - last.to <= LONGEST_JOINT && JOINT.test(text.slice(last.to, day.from))
        ? last.lengths
        : undefined
    const start = day.weekday?.from ?? day.from
    const before =
      lengths === undefined && mayFollowEnded(text, start)
        ? ENDED_BEFORE.exec(text.slice(Math.max(0, start - WINDOW), start).toLowerCase())
        : null
    const own = lengths ?? (before === null ? undefined : lengthsBefore(before))
    last = own === undefined ? undefined : { to: day.to, lengths: own }
    if (own === undefined) continue
    const value = own.map((length) => `${length}/${day.value}`).join(',')
    endOf ??= new Map()
    endOf.set(day, value)
    const [, printed, unit, year] = before ?? []
    if (printed === undefined || (unit ?? year) === undefined) continue
    periods.push({ type: 'period', from: start - printed.length, to: day.to, value, exists: true })
  }
  return { periods, endOf: endOf ?? NO_ENDS }
}

const NO_ENDS: ReadonlyMap<DateReading, string> = new Map()

/** Whether the last letters of "ended" or "ending", or of "on" or "in" behind them, stand before a blank before `at`. */
function mayFollowEnded(text: string, at: number): boolean {
  if (!mayJoin(unitAt(text, at - 1))) return false
  const last = unitAt(text, at - 2) | 32
  const before = unitAt(text, at - 3) | 32
  if (last === 100) return before === 101
  if (last === 103) return before === 110
  if (last !== 110 || (before !== 111 && before !== 105) || !mayJoin(unitAt(text, at - 4))) return false
  const ending = unitAt(text, at - 5) | 32
  return ending === 100 || ending === 103
}

const LONGEST_JOINT = 6
const JOINT = /^(?:,\s|,?\s(?:and|or)\s|\s?&\s)$/

function lengthsBefore([, printed = '', unit, year]: RegExpExecArray): readonly string[] {
  if (unit === undefined) return [year === undefined ? 'P3M' : 'P1Y']
  const letter = unit.toLowerCase() === 'month' ? 'M' : 'W'
  const words = printed.replaceAll(/\(\d+\)/g, '').match(/(?:twenty|thirty|fifty)-[a-z]+|[a-z]+|\d+/g) ?? []
  return words.flatMap((word) => {
    const length = lengthOf(word)
    return length === undefined ? [] : [`P${length}${letter}`]
  })
}
