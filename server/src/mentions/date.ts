import { type ProseRun } from '../text/runs.ts'
import { findDays, type DateReading } from './day.ts'
import { type DateMention, type DateRole } from './mention.ts'
import { type PrintedNumber } from './number.ts'
import { findPeriods } from './period.ts'

const ROLES: readonly (readonly [DateRole, RegExp])[] = [
  ['record', /\brecord\sdate\b[^.;\d)]{0,40}$/i],
  ['as-of', /\bas\s(?:of|at)\s(?:the\s)?(?:(?:close|opening)\sof\sbusiness\son\s|end\sof\s|date\s)?$/i],
  ['period-end', /\b(?:ended|ending)\s(?:on\s)?$/i],
  ['meeting', /\bmeeting\b[^.;\d]{1,60}\bon\s$|\bheld\son\s$/i],
  ['mailing', /\bmail(?:ed|ing)\b[^.;\d]{1,60}\bon\s(?:or\sabout\s)?$/i],
  ['filing', /\bfiled\b[^.;\d]{1,60}\bon\s$/i],
  ['grant', /\bgrant(?:ed)?\b[^.;\d]{1,30}\b(?:on|of|date)\s$/i],
  ['signed', /\b(?:dated|executed|signed|entered\sinto)(?:\s(?:as\sof|on))?\s$/i],
  ['as-of', /\b(?:at|on\shand\sat|outstanding\s(?:on|at))\s$/i],
]
const RECORD_AFTER = /^[^.;\d]{0,24}\([^)]{0,24}\brecord\sdate\b/i
const WINDOW = 110

/** Reads every day, period, duration and time of a run outside the taken spans. Only days within periods nest. */
export function recogniseDates(run: ProseRun, numbers: readonly PrintedNumber[]): readonly DateMention[] {
  const { text } = run
  const days = findDays(text)
  if (days.length === 0 && numbers.length === 0) return []
  const found = [...days, ...findPeriods(text, numbers, days)].toSorted(
    (one, other) => one.from - other.from || other.to - one.to,
  )
  const kept: DateReading[] = []
  let period: DateReading | undefined
  let end = -1
  for (const reading of found) {
    const nests = period?.iso.includes('/') === true && reading.type === 'date' && reading.to === period.to
    if (reading.from < end && !nests) continue
    if (reading.type === 'period') period = reading
    end = Math.max(end, reading.to)
    kept.push(reading)
  }
  return kept.map((reading) => {
    const role = reading.type === 'date' ? roleOf(text, reading) : undefined
    return { kind: 'date', run, ...reading, ...(role && { role }) }
  })
}

function roleOf(text: string, reading: DateReading): DateRole | undefined {
  const before = text.slice(Math.max(0, reading.from - WINDOW), reading.from)
  for (const [role, pattern] of ROLES) if (pattern.test(before)) return role
  return RECORD_AFTER.test(text.slice(reading.to, reading.to + 60)) ? 'record' : undefined
}
