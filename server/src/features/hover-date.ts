import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { daysBetween, printedDay } from '../facts/days.ts'
import { WEEKDAYS } from '../mentions/calendar.ts'
import { mentionSpan, type DateMention, type DateRole } from '../mentions/mention.ts'
import { keptWithSnapshot } from './kept.ts'
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

/** A day of the document at its first mention, or at the first that gives it a role. */
interface PlacedDay {
  readonly mention: DateMention
  readonly block: number
  /** From the first of January 1970. */
  readonly day: number
}

interface PlacedDays {
  /** Each in the order of the calendar. */
  readonly withRole: readonly PlacedDay[]
  readonly others: readonly PlacedDay[]
}

/** Every day of a document once. */
const daysOf = keptWithSnapshot((snapshot): PlacedDays => {
  const byIso = new Map<string, { readonly mention: DateMention; readonly block: number }>()
  for (const [block, days] of snapshot.perBlock(DAYS).entries()) {
    for (const mention of days ?? []) {
      const known = byIso.get(mention.iso)
      if (known === undefined || (known.mention.role === undefined && mention.role !== undefined))
        byIso.set(mention.iso, { mention, block })
    }
  }
  const placed = [...byIso.values()]
    .map(({ mention, block }): PlacedDay => ({ mention, block, day: daysBetween('1970-01-01', mention.iso) }))
    .toSorted((one, other) => one.day - other.day)
  return {
    withRole: placed.filter(({ mention }) => mention.role !== undefined),
    others: placed.filter(({ mention }) => mention.role === undefined),
  }
})

/** At most `count` of the days in order, the nearest to `day` first and `day` itself left out; the earlier of two. */
function nearest(days: readonly PlacedDay[], day: number, count: number): readonly PlacedDay[] {
  let after = 0
  let end = days.length
  while (after < end) {
    const middle = (after + end) >> 1
    if ((days[middle]?.day ?? Infinity) < day) after = middle + 1
    else end = middle
  }
  let before = after - 1
  if (days[after]?.day === day) after++
  const found: PlacedDay[] = []
  while (found.length < count) {
    const [earlier, later] = [days[before], days[after]]
    if (earlier !== undefined && (later === undefined || day - earlier.day <= later.day - day)) {
      found.push(earlier)
      before--
    } else if (later !== undefined) {
      found.push(later)
      after++
    } else break
  }
  return found
}

/** One line for each other day of the document, those with a role first, then the nearest. */
function distances(snapshot: Snapshot, date: DateMention): RichText {
  const { withRole, others } = daysOf(snapshot)
  const here = daysBetween('1970-01-01', date.iso)
  const ranked = [...nearest(withRole, here, MOST_DATES)]
  ranked.push(...nearest(others, here, MOST_DATES - ranked.length))
  return ranked.map(({ mention, block, day }): readonly Piece[] => {
    const days = Math.abs(here - day)
    const count = `${days} ${days === 1 ? 'day' : 'days'} ${here > day ? 'after' : 'before'} `
    const place = { document: snapshot.id, span: snapshot.spanOf({ block, span: mentionSpan(mention) }) }
    const role = mention.role === undefined ? '' : ` (${ROLE_WORDS[mention.role]})`
    return [count, { label: printedDay(mention.iso), place }, role]
  })
}
