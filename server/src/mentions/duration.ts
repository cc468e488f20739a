import { plainString } from './decimal.ts'
import { type DateReading } from './day.ts'
import { letterPairs, mayStartAt } from './letter-pairs.ts'
import { isBlank, mayJoin, unitAt, type PrintedNumber } from './number.ts'

/** "180 days", "five (5) business days", "12-month", "two and one-half years"; "20-year-old" and "54 years old" are ages. */
export const DURATION_AFTER =
  /(?:(\sand\s(?:one|a)[\s-]half)|\s½)?[\s-](?:(business|trading|calendar|working|consecutive|full|additional|more|fiscal)\s){0,2}(days?|weeks?|months?|years?|hours?|minutes?)(?!\w|-(?:old|end)|\s(?:old|of\sage)\b)/iy
const ZONES =
  '(?:U\\.?S\\.?\\s)?(?:Eastern|Central|Mountain|Pacific|Alaska|Atlantic|Greenwich\\sMean|local|prevailing|New\\sYork|London|Chicago|Los\\sAngeles|Houston|Dallas|Denver|Toronto|Beijing|Shanghai|Singapore|Tokyo|Sydney|Israel|Hong\\sKong)' +
  '(?:\\sEastern)?(?:\\sCity)?(?:\\s(?:Standard|Daylight|Prevailing|Savings?|Summer)){0,2}(?:\\stime)?|[ECMP][SD]?T|GMT|UTC|BST|CEST|CET|HKT|IST'
/** "10:00 a.m., Eastern Time", "12:00 noon", "5 p.m. (ET)". */
export const TIME_AFTER = new RegExp(
  `(?::([0-5]\\d))?(?::[0-5]\\d)?\\s?(?:([ap])\\.?\\s?m\\b\\.?|(noon|midnight)\\b)(?:,?\\s(?:\\((${ZONES})\\)|(${ZONES})\\b))?`,
  'iy',
)
/** "16:30 GMT", "14:00 Central European Time". */
export const TIME_OF_24_AFTER = /:([0-5]\d)(?:\shours)?\s(GMT|UTC|CES?T|BST|HKT|IST|Central\sEuropean\sTime)\b/y
const RANGE_BEFORE = /^(?:\s(?:to|and|or)\s|\s?[-–—]\s?)$/

const UNIT_LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  hour: 'H',
  minute: 'M',
}
const DAY_KINDS: Readonly<Record<string, DateReading['dayKind']>> = {
  business: 'business',
  working: 'business',
  trading: 'trading',
  calendar: 'calendar',
}

/** Adds numbers with a unit of time after them, both ends of "3 to 5 years", and times of day with their zone. */
export function findDurationsAndTimes(text: string, numbers: readonly PrintedNumber[], found: DateReading[]): void {
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]
    if (number === undefined) break
    if (number.glued || number.scale !== 0 || (number.end === number.to && !mayGoOn(unitAt(text, number.to)))) continue
    if (mayBeDuration(text, number.end)) {
      const duration = durationAt(text, number)
      if (duration !== undefined) {
        const other = lowerEnd(text, index === 0 ? undefined : numbers[index - 1], number, duration)
        if (other !== undefined) found.push(other)
        found.push(duration)
        continue
      }
    }
    const time = number.form === 'digits' ? timeAt(text, number) : undefined
    if (time !== undefined) found.push(time)
  }
}

/** Whether a unit is the first of all that may follow: a blank, a hyphen, a colon, or the letter of "a.m." or "p.m.". */
function mayGoOn(unit: number): boolean {
  return isBlank(unit) || unit === HYPHEN || unit === COLON || (unit | 32) === 97 || (unit | 32) === 112
}

/** Whether a blank or a hyphen, and the first letters of a unit of time or of what may stand before one, stand at `at`. */
function mayBeDuration(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  if (!isBlank(unit) && unit !== HYPHEN) return false
  return mayStartAt(UNIT_STARTS, text, at + 1) || unitAt(text, at + 1) === HALF
}

const UNIT_STARTS = letterPairs(
  'and business trading calendar working consecutive full additional more fiscal day week month year hour minute',
)
const HYPHEN = 45
const HALF = 189

function durationAt(text: string, number: PrintedNumber): DateReading | undefined {
  DURATION_AFTER.lastIndex = number.end
  const match = DURATION_AFTER.exec(text)
  if (match?.[3] === undefined) return undefined
  const unit = match[3].toLowerCase().replace(/s$/, '')
  // "The 2024 and 2023 fiscal years" are two periods.
  if (number.yearLike && unit === 'year') return undefined
  const half = match[1] !== undefined || match[0].startsWith(' ½')
  const iso = isoDuration(number, unit, half)
  const dayKind = unit === 'day' ? DAY_KINDS[match[2]?.toLowerCase() ?? ''] : undefined
  const to = DURATION_AFTER.lastIndex
  return { type: 'duration', from: number.from, to, value: iso, exists: true, ...(dayKind && { dayKind }) }
}

function isoDuration(number: PrintedNumber, unit: string, half: boolean): string {
  const time = unit === 'hour' || unit === 'minute' ? 'T' : ''
  return `P${time}${plainString(number.value)}${half ? '.5' : ''}${UNIT_LETTERS[unit] ?? ''}`
}

/** The 3 of "3 to 5 years" and of "between 3 and 5 years", in the unit that stands behind the second number. */
function lowerEnd(
  text: string,
  lower: PrintedNumber | undefined,
  upper: PrintedNumber,
  { value: iso, dayKind }: DateReading,
): DateReading | undefined {
  if (lower === undefined || lower.glued || lower.scale !== 0 || upper.from - lower.end > 5) return undefined
  const joint = text.slice(lower.end, upper.from)
  if (!RANGE_BEFORE.test(joint) || lower.yearLike) return undefined
  if (joint.includes('and') && !/\bbetween\s(?:\w+\s)?$/i.test(text.slice(Math.max(0, lower.from - 20), lower.from)))
    return undefined
  const own = iso.replace(/\d+(?:\.\d+)?/, plainString(lower.value))
  return { type: 'duration', from: lower.from, to: lower.end, value: own, exists: true, ...(dayKind && { dayKind }) }
}

function timeAt(text: string, number: PrintedNumber): DateReading | undefined {
  if (!mayBeTime(text, number.to)) return undefined
  const hour = Number(number.value.digits)
  if (number.value.exponent !== 0 || hour > 23) return undefined
  TIME_AFTER.lastIndex = number.to
  const match = hour >= 1 && hour <= 12 ? TIME_AFTER.exec(text) : null
  if (match !== null) {
    const [, minutes = '00', half, word, inParentheses, plain] = match
    const afternoon = half?.toLowerCase() === 'p' || word?.toLowerCase() === 'noon'
    const iso = `T${String((hour % 12) + (afternoon ? 12 : 0)).padStart(2, '0')}:${minutes}`
    return timeReading(number.from, TIME_AFTER.lastIndex, iso, inParentheses ?? plain)
  }
  TIME_OF_24_AFTER.lastIndex = number.to
  const other = TIME_OF_24_AFTER.exec(text)
  if (other?.[1] === undefined) return undefined
  const iso = `T${String(hour).padStart(2, '0')}:${other[1]}`
  return timeReading(number.from, TIME_OF_24_AFTER.lastIndex, iso, other[2])
}

/** Whether minutes, or "a.m.", "p.m.", "noon" or "midnight" may follow at `at`. */
function mayBeTime(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  if (unit === COLON) return unitAt(text, at + 1) >= 48 && unitAt(text, at + 1) <= 53
  const apart = unit === 32 || unit === 160 || unit === 10
  const start = apart ? at + 1 : at
  const letter = unitAt(text, start) | 32
  if (letter === 97 || letter === 112) {
    const next = unitAt(text, start + 1)
    return next === FULL_STOP || (next | 32) === 109 || mayJoin(next)
  }
  return apart && mayStartAt(NOON, text, start)
}

const COLON = 58
const FULL_STOP = 46
const NOON = letterPairs('noon midnight')

function timeReading(from: number, to: number, iso: string, zone: string | undefined): DateReading {
  return { type: 'time', from, to, value: iso, exists: true, ...(zone !== undefined && { zone }) }
}
