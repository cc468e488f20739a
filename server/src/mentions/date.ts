import { type ProseRun } from '../text/runs.ts'
import { roleOf } from './date-role.ts'
import { findDays, type DateReading } from './day.ts'
import { type DateMention, type DateRole } from './mention.ts'
import { type PrintedNumber } from './number.ts'
import { endsOfPeriods } from './period-end.ts'
import { findPeriods } from './period.ts'
import { type TextTraits, traitsOf } from './text-traits.ts'

/** Reads every day, period, duration and time of a run outside the taken spans. Only days within periods nest. */
export function recogniseDates(
  run: ProseRun,
  numbers: readonly PrintedNumber[],
  traits: TextTraits = traitsOf(run.text),
): readonly DateMention[] {
  const { text } = run
  const days = findDays(text, traits)
  if (days.length === 0 && numbers.length === 0) return NONE
  const ends = endsOfPeriods(text, days)
  const periods = findPeriods(text, numbers, traits)
  const count = days.length + ends.periods.length + periods.length
  if (count === 0) return NONE
  const readings =
    periods.length === count ? periods.toSorted(byPlace) : [...days, ...ends.periods, ...periods].sort(byPlace)
  const mentions: DateMention[] = []
  let period: DateReading | undefined
  let end = -1
  let previous: DateMention | undefined
  for (const reading of readings) {
    const nests = period?.value.includes('/') === true && reading.type === 'date' && reading.to === period.to
    if (reading.from < end && !nests) continue
    if (reading.type === 'period') period = reading
    end = Math.max(end, reading.to)
    const isDay = reading.type === 'date'
    const mention = dateOf(run, reading, isDay ? roleOf(text, reading, previous) : undefined, ends.endOf.get(reading))
    if (isDay) previous = mention
    mentions.push(mention)
  }
  return mentions
}

const NONE: readonly DateMention[] = []

/** Always with the same properties in the same order, as rules ask dates for them all the time. */
function dateOf(
  run: ProseRun,
  reading: DateReading,
  role: DateRole | undefined,
  endOf: string | undefined,
): DateMention {
  return {
    kind: 'date',
    run,
    type: reading.type,
    from: reading.from,
    to: reading.to,
    value: reading.value,
    exists: reading.exists,
    open: reading.open,
    dayKind: reading.dayKind,
    zone: reading.zone,
    weekday: reading.weekday,
    role,
    endOf,
  }
}

/** In the order of the text, the longer first where two start together; of two that are as long the period. */
function byPlace(one: DateReading, other: DateReading): number {
  return one.from - other.from || other.to - one.to || Number(other.type === 'period') - Number(one.type === 'period')
}
