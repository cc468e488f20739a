import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { daysBetween, printedDay } from '../facts/days.ts'
import { WEEKDAYS } from '../mentions/calendar.ts'
import { mentionSpan, type DateMention, type DateRole } from '../mentions/mention.ts'
import { type Piece, type RichText } from './rich-text.ts'

/** How many other dates a hover lists. */
const MOST_DATES = 5

const ROLE_WORDS: Readonly<Record<DateRole, string>> = {
  'as-of': 'as-of date',
  record: 'record date',
  meeting: 'meeting',
  'period-end': 'end of a period',
  grant: 'grant date',
  signed: 'signed',
  filing: 'filed',
  mailing: 'mailed',
}

/** The weekday of a day and its distance to the document's other dates; for periods and times, what was read. */
export function describeDate(snapshot: Snapshot, date: DateMention): RichText {
  if (!isDay(date)) return [[{ strong: date.iso }, ` (${date.type})`]]
  if (!date.exists) return [[{ strong: date.iso }, ': there is no such day']]
  const role = date.role === undefined ? '' : `, ${ROLE_WORDS[date.role]}`
  return [[{ strong: `${weekdayOf(date.iso)}, ${printedDay(date.iso)}` }, role], ...distances(snapshot, date)]
}

function isDay({ type, iso }: DateMention): boolean {
  return type === 'date' && /^\d{4}-\d\d-\d\d$/.test(iso)
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
      .map((mention) => ({ mention, day: daysBetween('1970-01-01', mention.iso) }))
    return days.length === 0 ? undefined : days
  },
}

interface PlacedDay extends NamedDay {
  readonly block: number
}

/**
 * The days nearest to `here`, which is left out, at most `count`, those with a role first; of two as near the earlier.
 * Each at its first mention. One pass without an index, as every keystroke would make a new one.
 */
function nearestDays(snapshot: Snapshot, here: number, count: number): readonly PlacedDay[] {
  const withRole: PlacedDay[] = []
  const others: PlacedDay[] = []
  for (const [block, days] of snapshot.perBlock(DAYS).entries()) {
    if (days === undefined) continue
    for (const { mention, day } of days) {
      if (day === here) continue
      const list = mention.role === undefined ? others : withRole
      const last = list.at(-1)
      if (list.length === count && last !== undefined && !isNearer(day, last.day, here)) continue
      if (list.some((known) => known.day === day)) continue
      const place = list.findIndex((known) => isNearer(day, known.day, here))
      list.splice(place === -1 ? list.length : place, 0, { mention, day, block })
      if (list.length > count) list.pop()
    }
  }
  const plain = others.filter(({ day }) => withRole.every((known) => known.day !== day))
  return [...withRole, ...plain].slice(0, count)
}

function isNearer(day: number, other: number, here: number): boolean {
  const nearer = Math.abs(day - here) - Math.abs(other - here)
  return nearer < 0 || (nearer === 0 && day < other)
}

/** One line for each other day of the document, those with a role first, then the nearest. */
function distances(snapshot: Snapshot, date: DateMention): RichText {
  const here = daysBetween('1970-01-01', date.iso)
  return nearestDays(snapshot, here, MOST_DATES).map(({ mention, block, day }): readonly Piece[] => {
    const days = Math.abs(here - day)
    const count = `${days} ${days === 1 ? 'day' : 'days'} ${here > day ? 'after' : 'before'} `
    const place = { document: snapshot.id, span: snapshot.spanOf({ block, span: mentionSpan(mention) }) }
    const role = mention.role === undefined ? '' : ` (${ROLE_WORDS[mention.role]})`
    return [count, { label: printedDay(mention.iso), place }, role]
  })
}
