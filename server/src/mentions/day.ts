import { daysInMonth, isoDate, monthNumber, MONTHS, weekdayNumber } from './calendar.ts'
import { letterPairs, mayStartAt } from './letter-pairs.ts'
import { type DateMention } from './mention.ts'
import { mayJoin, unitAt } from './number.ts'
import { findNumericDays, findOpenDays, openDayAfter } from './numeric-date.ts'
import { SIGNS, type TextTraits, traitsOf } from './text-traits.ts'

/** A date before its run and role are known. */
export type DateReading = Omit<DateMention, 'kind' | 'run'>

const MONTH_NAMES = MONTHS.map((name) => {
  const [short, rest] = [name.slice(0, 3), name.slice(3)]
  if (rest === '') return `${short}|${short.toUpperCase()}`
  const more = name === 'September' ? 't(?:ember)?|tember' : rest
  return `${short}(?:${more})?|${short.toUpperCase()}(?:${more.toUpperCase().replaceAll('?:', '?:')})?`
}).join('|')

/** Month names, in title or upper case, whole or shortened. */
export const MONTH = new RegExp(`(?<![\\w-])(?:${MONTH_NAMES})(?!\\w)\\.?`, 'y')
const NEXT_MONTH = new RegExp(`(?:${MONTH_NAMES})(?!\\w)\\.?`, 'y')
const DAY_YEAR =
  /\s{1,2}(\d{1,2})(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH))?(?![\w/]|[.,:]\d)(?:\s?,?\s{0,2}((?:19|20)\d{2})(?!\w|[.,]\d))?/y
const ONLY_YEAR = /(?:,?\s{1,2}|\sof,?\s|-)((?:19|20)\d{2})(?!\w|,\d{3})/y
/** "March, April, May and June 2017". */
const MONTH_LIST = new RegExp(
  `(?:(?:,\\s|,?\\s(?:and|or)\\s)(?:${MONTH_NAMES})\\b){1,11},?\\s((?:19|20)\\d{2})\\b`,
  'y',
)
const DAY_BEFORE = /(?<![\w.,/$-])(?:(?:on\s)?(the)\s)?(\d{1,2})(?:st|nd|rd|th)?(?:(?:\sday)?\sof)?\s$/
const WEEKDAY_BEFORE =
  /(?<![\w-])((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?),?\s(?:the\s)?$/
const LAST_DAY = /\s?(?:[\-–—&]|to|through|and|or)\s?(\d{1,2}),?\s((?:19|20)\d{2})\b/y
/** "December 31, 2013 and 2012": the second year stands for the same day of that year. */
const MORE_YEARS =
  /(?:,\s|,?\s(?:and|or|to|through)\s|\s?[–&]\s?)((?:19|20)\d{2})(?!\w|[.,]\d|\s(?:shares|options|units|warrants))/y
/** "June 5, 6 and 7, 2024": days of one month that share its year, behind the first. */
export const MORE_DAYS = /((?:,\s\d{1,2}){0,5}),?\s(?:and|or|&)\s(\d{1,2}),?\s((?:19|20)\d{2})\b/y
/** What stands before the day of "on 1 July", which needs no year then. */
const DAY_LED =
  /\b(?:on|by|from|until|till|before|after|to|at|of|ending|ended|since|between|and)\s(?:the\s)?\d{1,2}\s$/i
const WINDOW = 36

/** Every day and month of a year in the text: "April 29, 2013", "2/4/13", "the 29th day of April, 2013", "June 2012". */
export function findDays(text: string, traits: TextTraits = traitsOf(text)): readonly DateReading[] {
  const days: DateReading[] = []
  let end = 0
  for (const from of traits.months) {
    if (from < end) continue
    MONTH.lastIndex = from
    if (!MONTH.test(text)) continue
    const to = MONTH.lastIndex
    end = Math.max(to, readMonth(text, from, to, text.slice(from, to), days))
  }
  const { signs } = traits
  const joined = (signs & (SIGNS.digitSlash | SIGNS.digitDash)) !== 0
  if (joined || ((signs & SIGNS.digit) !== 0 && (text.includes('.20') || text.includes('.19')))) {
    for (const { from, to, year, month, day } of findNumericDays(text, signs))
      days.push(dayReading(from, to, year, month, day))
  }
  if ((signs & SIGNS.open) !== 0) {
    for (const { from, to, iso } of findOpenDays(text)) days.push(openReading(from, to, iso))
  }
  return days
}

/** A date left open is no day of any calendar yet. */
function openReading(from: number, to: number, value: string): DateReading {
  return { type: 'date', from, to, value, exists: false, open: true }
}

function dayReading(from: number, to: number, year: number | undefined, month: number, day: number): DateReading {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)
  return { type: 'date', from, to, value: isoDate(year, month, day), exists }
}

/** Reads the date around a month's name and adds it; returns how far it reached. */
function readMonth(text: string, from: number, to: number, name: string, days: DateReading[]): number {
  const month = monthNumber(name)
  const next = unitAt(text, to + 1)
  if (next === 95 || next === 91) {
    const open = openDayAfter(text, to, month)
    if (open !== undefined) {
      days.push(openReading(from, open.to, open.iso))
      return open.to
    }
  }
  DAY_YEAR.lastIndex = to
  const tail = DAY_YEAR.exec(text)
  if (tail !== null) {
    const day = Number(tail[1])
    if (day === 0 || day > 39) return to
    const end = DAY_YEAR.lastIndex
    const year = tail[2] === undefined ? undefined : Number(tail[2])
    return addDay(text, from, end, year, month, day, days)
  }
  MONTH_LIST.lastIndex = to
  const list = mayGoOn(text, to) ? MONTH_LIST.exec(text) : null
  if (list?.[1] !== undefined) {
    const names = text.slice(from, MONTH_LIST.lastIndex).match(/[A-Z][a-z]+|[A-Z]+/g) ?? []
    const value = names.map((one) => isoDate(Number(list[1]), monthNumber(one))).join(',')
    days.push({ type: 'period', from, to: MONTH_LIST.lastIndex, value, exists: true })
    return MONTH_LIST.lastIndex
  }
  ONLY_YEAR.lastIndex = to
  const yearTail = ONLY_YEAR.exec(text)
  const year = yearTail?.[1] === undefined ? undefined : Number(yearTail[1])
  const end = yearTail === null ? to : ONLY_YEAR.lastIndex
  const before = DAY_BEFORE.exec(text.slice(Math.max(0, from - WINDOW), from))
  const day = Number(before?.[2] ?? 0)
  if (
    before !== null &&
    day >= 1 &&
    day <= 31 &&
    (year !== undefined || /day|th|st|nd|rd/.test(before[0]) || isLedDay(text, from, to))
  ) {
    const start = from - (before[0].length - before[0].search(/the\s|\d/))
    return addDay(text, start, end, year, month, day, days)
  }
  if (year === undefined) return to
  days.push({ type: 'date', from, to: end, value: isoDate(year, month), exists: true })
  return end
}

function addDay(
  text: string,
  from: number,
  to: number,
  year: number | undefined,
  month: number,
  day: number,
  days: DateReading[],
): number {
  let end = to
  let known = year
  let added: DateReading[] | undefined
  if (year === undefined) {
    const others = daysOfMonth(text, to, month)
    if (others.length > 0) {
      const last = others.at(-1)
      known = Number(last?.value.slice(0, 4))
      end = last?.to ?? to
      added = [...others]
    }
    LAST_DAY.lastIndex = to
    const last = others.length > 0 ? null : LAST_DAY.exec(text)
    if (last?.[1] !== undefined) {
      known = Number(last[2])
      end = LAST_DAY.lastIndex
      added = [dayReading(end - last[0].length + last[0].indexOf(last[1]), end, known, month, Number(last[1]))]
    } else known ??= yearOfNext(text, to)
  } else {
    while (mayListYear(text, end)) {
      MORE_YEARS.lastIndex = end
      const more = MORE_YEARS.exec(text)
      if (more?.[1] === undefined) break
      end = MORE_YEARS.lastIndex
      const other = Number(more[1])
      const clamped = Math.min(day, daysInMonth(other, month))
      added ??= []
      added.push({ ...dayReading(end - more[1].length, end, other, month, clamped), exists: true })
    }
  }
  const weekday = weekdayBefore(text, from)
  const reading = dayReading(weekday?.from ?? from, to, known, month, day)
  days.push(weekday === undefined ? reading : { ...reading, weekday })
  if (added !== undefined) for (const other of added) days.push(other)
  return end
}

/** Whether a comma, a blank or a dash stands at an offset, with another or the first letters of a joint behind it. */
function mayGoOn(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  return unit === 44 ? mayJoin(unitAt(text, at + 1)) : mayJoin(unit) && mayStartAt(JOINTS, text, at + 1)
}

/** Whether a further year may follow at an offset: a comma, a joint or a dash stands there. */
function mayListYear(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  if (unit === 44) return isJointOrYear(text, at + 2) && mayJoin(unitAt(text, at + 1))
  return unit === 38 || unit > 127 || (mayJoin(unit) && isJointOrYear(text, at + 1))
}

function isJointOrYear(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  return unit === 49 || unit === 50 || unit === 38 || unit > 127 || mayStartAt(JOINTS, text, at)
}

const JOINTS = letterPairs('and or to through')

/** "1 July" without a year is a day where a preposition leads it and no capital word or number goes on. */
function isLedDay(text: string, from: number, to: number): boolean {
  return (
    DAY_LED.test(text.slice(Math.max(0, from - 24), from)) && /^(?:[,.;:)]|\s[a-z(]|$)/.test(text.slice(to, to + 2))
  )
}

/** The days behind the first of "5, 6 and 7, 2024". */
function daysOfMonth(text: string, at: number, month: number): readonly DateReading[] {
  const unit = text.charCodeAt(at)
  if (unit !== 44 && unit !== 32) return []
  MORE_DAYS.lastIndex = at
  const match = MORE_DAYS.exec(text)
  if (match === null) return []
  const [whole, between = '', lastDay = '', printedYear = ''] = match
  const year = Number(printedYear)
  const days: DateReading[] = []
  for (const part of between.matchAll(/\d{1,2}/g)) {
    const from = at + part.index
    days.push(dayReading(from, from + part[0].length, year, month, Number(part[0])))
  }
  const from = at + whole.lastIndexOf(lastDay, whole.length - printedYear.length - 1)
  days.push(dayReading(from, at + whole.length, year, month, Number(lastDay)))
  return days.every(({ exists }) => exists) ? days : []
}

/** The year of "June 30, 2013" for the first date of "January 1 to June 30, 2013". */
function yearOfNext(text: string, at: number): number | undefined {
  const joint = /^,?\s?(?:and|to|through|or|until|[-–—])\s?/.exec(text.slice(at, at + 12))
  if (joint === null) return undefined
  NEXT_MONTH.lastIndex = at + joint[0].length
  if (!NEXT_MONTH.test(text)) return undefined
  DAY_YEAR.lastIndex = NEXT_MONTH.lastIndex
  const year = DAY_YEAR.exec(text)?.[2]
  return year === undefined ? undefined : Number(year)
}

function weekdayBefore(text: string, from: number): { number: number; from: number; to: number } | undefined {
  if (unitAt(text, from - 1) > 32 || !mayEndWeekday(text, from - 1)) return undefined
  const before = text.slice(Math.max(0, from - 18), from)
  const match = WEEKDAY_BEFORE.exec(before)
  if (match?.[1] === undefined) return undefined
  const start = from - before.length + match.index
  return { number: weekdayNumber(match[1]), from: start, to: start + match[1].length }
}

/** Whether "the", or a word or abbreviation that begins as a weekday's name does, ends before `to`, with or without a mark. */
function mayEndWeekday(text: string, to: number): boolean {
  let from = to
  const mark = unitAt(text, from - 1)
  if (mark === 44 || mark === 46) from--
  if (unitAt(text, from - 1) === 46) from--
  const end = from
  while (end - from < LONGEST_WEEKDAY && isLetter(unitAt(text, from - 1))) from--
  return end - from >= 3 && mayStartAt(WEEKDAY_STARTS, text, from)
}

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122
}

const LONGEST_WEEKDAY = 10
const WEEKDAY_STARTS = letterPairs('monday tuesday wednesday thursday friday saturday sunday the')
