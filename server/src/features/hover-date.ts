import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { daysBetween, printedDay } from '../facts/days.ts'
import { isoIntervalsOf } from '../facts/iso-8601.ts'
import { WEEKDAYS } from '../mentions/calendar.ts'
import { mentionSpan, type DateMention, type DateRole } from '../mentions/mention.ts'
import { keptWith } from '../text/kept-with.ts'
import { type Piece, type RichText } from './rich-text.ts'

/** How many other dates a hover lists. */
const MOST_DATES = 5

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/

const ROLE_WORDS: Readonly<Record<DateRole, string>> = {
  'as-of': 'as-of date',
  record: 'record date',
  meeting: 'meeting',
  'period-end': 'end of a period',
  grant: 'grant date',
  signed: 'signed',
  filing: 'filed',
  mailing: 'mailed',
  release: 'released',
  vesting: 'vesting date',
  maturity: 'maturity',
}

/** The weekday of a day and its distance to the document's other dates; for periods and times, what was read. */
export function describeDate(snapshot: Snapshot, date: DateMention): RichText {
  if (date.open === true) return [[{ strong: date.value }, ' (a date left open)']]
  if (!isDay(date)) return [[{ strong: daysOfPeriods(date.value) ?? date.value }, ` (${kindOf(date)})`]]
  if (!date.exists) return [[{ strong: date.value }, ': there is no such day']]
  const named =
    date.role === undefined || (date.role === 'period-end' && date.endOf !== undefined)
      ? ''
      : `, ${ROLE_WORDS[date.role]}`
  const ends = date.endOf === undefined ? undefined : (daysOfPeriods(date.endOf) ?? date.endOf)
  const role = ends === undefined ? named : `${named}, end of ${ends}`
  return [[{ strong: `${weekdayOf(date.value)}, ${printedDay(date.value)}` }, role], ...distances(snapshot, date)]
}

/** "July 1, 2016 to September 30, 2016", for each period that a value lists; undefined where the days are not known. */
function daysOfPeriods(value: string): string | undefined {
  const all: string[] = []
  for (const interval of isoIntervalsOf(value) ?? []) {
    const [first = '', last = ''] = interval.split('/')
    if (!WHOLE_DAY.test(first) || !WHOLE_DAY.test(last)) return undefined
    all.push(`${printedDay(first)} to ${printedDay(last)}`)
  }
  return all.length === 0 ? undefined : all.join(' and ')
}

function kindOf({ type, zone, dayKind }: DateMention): string {
  return [zone ?? dayKind, type].filter((word) => word !== undefined).join(', ')
}

function isDay({ type, value }: DateMention): boolean {
  return type === 'date' && WHOLE_DAY.test(value)
}

function weekdayOf(iso: string): string {
  // January 1, 2001 was a Monday.
  return WEEKDAYS[((daysBetween('2001-01-01', iso) % 7) + 7) % 7] ?? ''
}

/** A day that a block names. */
interface NamedDay {
  readonly mention: DateMention
  /** From the first of January 1970. */
  readonly day: number
}

/** The days that exist in a block; undefined where there are none. */
const DAYS: Derivation<readonly NamedDay[] | undefined> = {
  of({ mentions }) {
    const days = mentions
      .filter((mention): mention is DateMention => mention.kind === 'date' && isDay(mention) && mention.exists)
      .map((mention) => ({ mention, day: daysBetween('1970-01-01', mention.value) }))
    return days.length === 0 ? undefined : days
  },
}

interface PlacedDay extends NamedDay {
  readonly block: number
}

/** The days of a document in their order, each at its first mention: those with a role, and those without. */
const daysOf = keptWith((snapshot: Snapshot) => {
  const withRole = new Map<number, PlacedDay>()
  const others = new Map<number, PlacedDay>()
  const blocks = snapshot.perBlock(DAYS)
  for (let block = 0; block < blocks.length; block++) {
    const days = blocks[block]
    if (days === undefined) continue
    for (const { mention, day } of days) {
      const found = mention.role === undefined ? others : withRole
      if (!found.has(day)) found.set(day, { mention, day, block })
    }
  }
  const inOrder = (found: ReadonlyMap<number, PlacedDay>): readonly PlacedDay[] =>
    [...found.values()].sort((one, other) => one.day - other.day)
  return { withRole: inOrder(withRole), others: inOrder(others) }
})

/** The days nearest to `here`, which is left out, at most `count`, those with a role first; of two as near the earlier. */
function nearestDays(snapshot: Snapshot, here: number, count: number): readonly PlacedDay[] {
  const { withRole, others } = daysOf(snapshot)
  const first = nearestOf(withRole, here, count)
  const plain = nearestOf(others, here, count).filter(({ day }) => first.every((known) => known.day !== day))
  return [...first, ...plain].slice(0, count)
}

/** Of days in their order, the nearest ones to `here` but not `here` itself. */
function nearestOf(days: readonly PlacedDay[], here: number, count: number): readonly PlacedDay[] {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle]?.day ?? 0) < here) low = middle + 1
    else high = middle
  }
  return days
    .slice(Math.max(0, low - count), low + count + 1)
    .filter(({ day }) => day !== here)
    .sort((one, other) => Math.abs(one.day - here) - Math.abs(other.day - here) || one.day - other.day)
    .slice(0, count)
}

/** One line for each other day of the document, those with a role first, then the nearest. */
function distances(snapshot: Snapshot, date: DateMention): RichText {
  const here = daysBetween('1970-01-01', date.value)
  return nearestDays(snapshot, here, MOST_DATES).map(({ mention, block, day }): readonly Piece[] => {
    const days = Math.abs(here - day)
    const count = `${days} ${days === 1 ? 'day' : 'days'} ${here > day ? 'after' : 'before'} `
    const place = { document: snapshot.id, span: snapshot.spanOf({ block, span: mentionSpan(mention) }) }
    const role = mention.role === undefined ? '' : ` (${ROLE_WORDS[mention.role]})`
    return [count, { label: printedDay(mention.value), place }, role]
  })
}
