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
  if (days.length === 0 && numbers.length === 0) return []
  const kept: DateReading[] = []
  let period: DateReading | undefined
  let end = -1
  const ends = endsOfPeriods(text, days)
  for (const reading of [...days, ...ends.periods, ...findPeriods(text, numbers, traits)].toSorted(byPlace)) {
    const nests = period?.value.includes('/') === true && reading.type === 'date' && reading.to === period.to
    if (reading.from < end && !nests) continue
    if (reading.type === 'period') period = reading
    end = Math.max(end, reading.to)
    kept.push(reading)
  }
  let previous: { readonly to: number; readonly role: DateRole | undefined } | undefined
  return kept.map((reading) => {
    const role = reading.type === 'date' ? roleOf(text, reading, previous) : undefined
    if (reading.type === 'date') previous = { to: reading.to, role }
    const endOf = ends.endOf.get(reading)
    return { kind: 'date', run, ...reading, ...(role && { role }), ...(endOf !== undefined && { endOf }) }
  })
}

/** In the order of the text, the longer first where two start together; of two that are as long the period. */
function byPlace(one: DateReading, other: DateReading): number {
  return one.from - other.from || other.to - one.to || Number(other.type === 'period') - Number(one.type === 'period')
}
