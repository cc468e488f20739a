import { plainString } from './decimal.ts'
import { type DateReading } from './day.ts'
import { isBlank, type PrintedNumber } from './number.ts'
import { readNumberWords } from './number-words.ts'

const YEAR = '((?:19|20)\\d{2})(?!\\w|[.,]\\d)'

/** "third quarter of 2016", "Q1 2015", "3Q16", "fiscal 2016", "FY2016". */
export const PERIOD = new RegExp(
  `(?<![\\w-])(?:([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|FIRST|SECOND|THIRD|FOURTH)[\\s-](?:fiscal\\s)?(?:[Qq]uarters?|QUARTER),?(?:\\s(?:of|OF|in|for))?(?:\\sour)?(?:\\s(?:[Ff]iscal|calendar)(?:\\s[Yy]ear)?)?\\s${YEAR}|` +
    `Q([1-4])(?:\\sof)?(?:\\s(?:[Ff]iscal|FY))?(?:\\s?['’]?(\\d{2})(?!\\w|[.,]\\d)|\\s?(?:FY)?${YEAR})|([1-4])Q\\s?['’]?(?:(\\d{2})(?!\\w|[.,]\\d)|${YEAR})|` +
    `(?:[Ff]iscal(?:\\s[Yy]ears?)?|FISCAL(?:\\sYEAR)?|FY)\\s?['’]?(?:${YEAR}|(\\d{2})(?!\\w|[.,/]\\d)))`,
  'g',
)
/** Without one of these no quarter or fiscal year is named. */
const PERIOD_WORD = /uarter|iscal|Q|F[IY]/
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** "fifth anniversary". */
export const ANNIVERSARY =
  /(?<![\w-])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\sanniversary\b/g
const DURATION_AFTER =
  /(?:\sand\sone-half)?[\s-](?:(?:business|calendar|trading|consecutive|full|additional|more|fiscal)\s){0,2}(days?|weeks?|months?|years?|hours?|minutes?)(?!\w|-(?:old|end))/iy
const TIME_AFTER =
  /(?::([0-5]\d))?\s?([ap])\.?\s?m\b\.?(?:,?\s\(?(?:Eastern|Central|Mountain|Pacific|local|[ECMP][SD]?T|GMT|UTC)\b(?:\s(?:Standard|Daylight))?(?:\stime)?\)?)?/iy
const ENDED_BEFORE =
  /(?<![\w-])((?:(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|\d{1,2})(?:(?:\s\(\d{1,2}\))?(?:\s(?:and|or)\s|[-–/])(?:three|six|nine|twelve|\d{1,2}))?(?:\s\(\d{1,2}\))?[\s-](month|week)s?|(?:fiscal\s|full\s)?years?)(?:\speriods?)?\s(?:ended|ending)\s(?:on\s)?)$/i
const SPAN_BEFORE = /(?<![\w-])((?:first\s)?(?:three|six|nine|twelve|\d{1,2})\smonths\s(?:of|in)\s(?:fiscal\s)?)$/i
const YEAR_BEFORE =
  /(?<![\w-])(?:in|of|for|since|during|until|through|by|from|to|and|or|than|late|early|mid|before|after|between|years?|calendar|ended|ending|versus|vs\.|with|beginning|following|over|throughout|around|beyond)[\s-]$/i
const YEAR_NOT_BEFORE =
  /^\s?(?:%|percent|shares?\b|options\b|units\b|warrants\b|(?:[A-Z]\w+\s){0,4}(?:Plan|Notes?|Act|Program|Agreement|Indenture|Bonds)\b|x\s)/

/** Quarters, fiscal years, anniversaries, durations, times of day and years alone, with the periods that end on `days`. */
export function findPeriods(
  text: string,
  numbers: readonly PrintedNumber[],
  days: readonly DateReading[],
): readonly DateReading[] {
  const periods: DateReading[] = []
  if (PERIOD_WORD.test(text)) {
    for (const match of text.matchAll(PERIOD)) addPeriod(match, periods)
  }
  for (const match of text.includes('anniversary') ? text.matchAll(ANNIVERSARY) : []) {
    const years = ORDINALS.indexOf(match[1] ?? '') + 1
    periods.push(reading('duration', match.index, match.index + match[0].length, `P${years}Y`))
  }
  for (const day of days) {
    if (day.iso.startsWith('-') || day.iso.length < 10) continue
    const period = periodBefore(text, ENDED_BEFORE, day)
    if (period !== undefined) periods.push(period)
  }
  for (const number of numbers) addNumber(text, number, periods)
  return periods
}

function reading(type: DateReading['type'], from: number, to: number, iso: string): DateReading {
  return { type, from, to, iso, exists: true }
}

function addPeriod(match: RegExpExecArray, periods: DateReading[]): void {
  const [
    ,
    ordinal,
    year,
    quarter,
    shortYear,
    quarterYear,
    leading,
    leadingShort,
    leadingYear,
    fiscalYear,
    fiscalShort,
  ] = match
  const number = ordinal === undefined ? (quarter ?? leading) : String(ORDINALS.indexOf(ordinal.toLowerCase()) + 1)
  const long = year ?? quarterYear ?? leadingYear ?? fiscalYear
  const short = shortYear ?? leadingShort ?? fiscalShort
  const whole = long ?? `20${short ?? '00'}`
  const iso = number === undefined ? whole : `${whole}-Q${number}`
  periods.push(reading('period', match.index, match.index + match[0].length, iso))
}

/** The period that ends on a day: "three months ended September 30, 2016" is P3M/2016-09-30 (ISO 8601 interval). */
function periodBefore(text: string, pattern: RegExp, day: DateReading): DateReading | undefined {
  const start = day.weekday?.from ?? day.from
  const before = text.slice(Math.max(0, start - 64), start)
  const match = pattern.exec(before)
  if (match?.[1] === undefined) return undefined
  const unit = match[2]?.toLowerCase()
  const length = unit === undefined ? 'P1Y' : `P${lastNumber(match[1])}${unit === 'month' ? 'M' : 'W'}`
  return reading('period', start - match[1].length, day.to, `${length}/${day.iso}`)
}

/** The last number of "three and nine months ended". */
function lastNumber(printed: string): string {
  const words = printed.match(/twenty-six|thirty-nine|fifty-two|[A-Za-z]+|\d+/g) ?? []
  let last = '0'
  for (const word of words) {
    const value = /^\d/.test(word) ? word : readNumberWords(word, 0)?.value.toString()
    if (value !== undefined) last = value
  }
  return last
}

const UNIT_LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  hour: 'H',
  minute: 'M',
}

function addNumber(text: string, number: PrintedNumber, periods: DateReading[]): void {
  if (number.glued) return
  if (number.yearLike && addYear(text, number, periods)) return
  if (number.scale !== 0) return
  if (isBlank(text.charCodeAt(number.end)) || text.charCodeAt(number.end) === 45) {
    DURATION_AFTER.lastIndex = number.end
    const duration = DURATION_AFTER.exec(text)
    if (duration?.[1] !== undefined) {
      const from = number.from
      const unit = duration[1].toLowerCase().replace(/s$/, '')
      const time = unit === 'hour' || unit === 'minute' ? 'T' : ''
      const iso = `P${time}${plainString(number.value)}${UNIT_LETTERS[unit] ?? ''}`
      periods.push(reading('duration', from, DURATION_AFTER.lastIndex, iso))
      return
    }
  }
  if (number.form === 'words') return
  TIME_AFTER.lastIndex = number.to
  const time = TIME_AFTER.exec(text)
  const hour = Number(number.value.digits)
  if (time === null || number.value.exponent !== 0 || hour < 1 || hour > 12) return
  const hours = (hour % 12) + (time[2]?.toLowerCase() === 'p' ? 12 : 0)
  const iso = `T${String(hours).padStart(2, '0')}:${time[1] ?? '00'}`
  periods.push(reading('time', number.from, TIME_AFTER.lastIndex, iso))
}

/** A year alone, only after a word that makes it a year. */
function addYear(text: string, number: PrintedNumber, periods: DateReading[]): boolean {
  const { from, to } = number
  const before = text.slice(Math.max(0, from - 64), from)
  if (YEAR_NOT_BEFORE.test(text.slice(to, to + 48))) return false
  const after = text.charCodeAt(to)
  if (after === 45 || after === 47 || number.end > to) return false
  const year = reading('date', from, to, text.slice(from, to))
  const span = SPAN_BEFORE.exec(before)?.[1]
  if (span !== undefined) {
    const iso = `P${lastNumber(span.replace(/^first\s/i, ''))}M/${year.iso}`
    periods.push(reading('period', from - span.length, to, iso), year)
    return true
  }
  const last = periods.at(-1)
  const listed = last?.iso.length === 4 && /^(?:,\s|,?\s(?:and|or|to)\s|[-–])$/.test(text.slice(last.to, from))
  if (!listed && !YEAR_BEFORE.test(before)) return false
  periods.push(year)
  return true
}
