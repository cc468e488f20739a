import { plainString } from './decimal.ts'
import { type DateReading } from './day.ts'
import { isBlank, type PrintedNumber } from './number.ts'

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

/** Numbers with a unit of time after them, both ends of "3 to 5 years", and times of day with their zone. */
export function findDurationsAndTimes(text: string, numbers: readonly PrintedNumber[]): readonly DateReading[] {
  const found: DateReading[] = []
  for (const [index, number] of numbers.entries()) {
    if (number.glued || number.scale !== 0) continue
    const next = text.charCodeAt(number.end)
    if (isBlank(next) || next === 45) {
      const duration = durationAt(text, number)
      if (duration !== undefined) {
        const other = lowerEnd(text, numbers[index - 1], number, duration)
        if (other !== undefined) found.push(other)
        found.push(duration)
        continue
      }
    }
    const time = number.form === 'digits' ? timeAt(text, number) : undefined
    if (time !== undefined) found.push(time)
  }
  return found
}

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
  const next = text.charCodeAt(number.to) | 32
  // A colon, a blank (the bit makes a no-break space another), or the a, p, n and m that follow at once.
  if (next !== 58 && next !== 32 && next !== 97 && next !== 112 && next !== 160 && next !== 42) return undefined
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

function timeReading(from: number, to: number, iso: string, zone: string | undefined): DateReading {
  return { type: 'time', from, to, value: iso, exists: true, ...(zone !== undefined && { zone }) }
}
