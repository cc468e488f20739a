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

/** The days that exist in a block; undefined where there are none. */
const DAYS: Derivation<readonly DateMention[] | undefined> = {
  of({ mentions }) {
    const days = mentions.filter(
      (mention): mention is DateMention => mention.kind === 'date' && isDay(mention) && mention.exists,
    )
    return days.length === 0 ? undefined : days
  },
}

interface OtherDay {
  readonly mention: DateMention
  readonly block: number
  /** From the other day to the one that is described. */
  readonly days: number
}

function byRank(one: OtherDay, other: OtherDay): number {
  return (
    Number(one.mention.role === undefined) - Number(other.mention.role === undefined) ||
    Math.abs(one.days) - Math.abs(other.days) ||
    (one.mention.iso < other.mention.iso ? -1 : 1)
  )
}

/** One line for each other day of the document, those with a role first, then the nearest. */
function distances(snapshot: Snapshot, date: DateMention): RichText {
  const others = new Map<string, { readonly mention: DateMention; readonly block: number }>()
  for (const [block, days] of snapshot.perBlock(DAYS).entries()) {
    for (const mention of days ?? []) {
      if (mention.iso === date.iso) continue
      const known = others.get(mention.iso)
      if (known === undefined || (known.mention.role === undefined && mention.role !== undefined))
        others.set(mention.iso, { mention, block })
    }
  }
  let ranked: readonly OtherDay[] = []
  for (const other of others.values()) {
    const candidate = { ...other, days: daysBetween(other.mention.iso, date.iso) }
    const last = ranked[MOST_DATES - 1]
    if (last !== undefined && byRank(last, candidate) < 0) continue
    ranked = [...ranked, candidate].toSorted(byRank).slice(0, MOST_DATES)
  }
  return ranked.map(({ mention, block, days }): readonly Piece[] => {
    const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'after' : 'before'} `
    const place = { document: snapshot.id, span: snapshot.spanOf({ block, span: mentionSpan(mention) }) }
    const role = mention.role === undefined ? '' : ` (${ROLE_WORDS[mention.role]})`
    return [count, { label: printedDay(mention.iso), place }, role]
  })
}
