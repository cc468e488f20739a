import { type DateReading } from './day.ts'
import { type DateRole } from './mention.ts'

/** What stands before a date that has a role, the surest first. */
const ROLES: readonly (readonly [DateRole, RegExp])[] = [
  ['record', /\brecord\sdate\b[^.;\d)]{0,40}$/i],
  ['record', /(?:holders?|owners?)\sof\srecord\b[^.;\d)]{0,60}$/i],
  ['as-of', /\bas\s(?:of|at)\s(?:the\s)?(?:(?:close|opening)\sof\sbusiness\son\s|end\sof\s|date\s)?$/i],
  ['period-end', /\b(?:ended|ending)\s(?:on\s)?$/i],
  [
    'vesting',
    /\bvest(?:s|ed|ing)?\b(?!\sof)[^.;\d]{1,60}\b(?:on|in|until|through|by|beginning|commencing|date|of)\s$/i,
  ],
  ['maturity', /\bmatur(?:e|es|ed|ing|ity)\b[^.;\d]{1,40}\b(?:on|in|of|date|is|until|to)\s$/i],
  ['maturity', /\bdue\s(?:on\s|in\s)?$/i],
  [
    'mailing',
    /\b(?:mail(?:ed|ing)?|(?:sent|distributed|first\sreleased)\sto\s(?:our\s)?(?:stock|share)holders)\b[^.;\d]{1,60}\bon\s(?:or\sabout\s)?$/i,
  ],
  ['meeting', /\bmeeting\b[^.;\d]{1,60}\bon\s$|\bheld\son\s$/i],
  ['filing', /\bfil(?:ed|ing)\b[^.;\d]{1,60}\bon\s$|\bfiling\sdate(?:\sof|:)?\s$/i],
  ['release', /\b(?:announced|(?:press|earnings|news)\srelease|released|published)\b[^.;\d]{1,40}\b(?:on|dated)\s$/i],
  ['grant', /\bgrant(?:ed|s)?\b[^.;\d]{1,30}\b(?:on|of|date)\s$/i],
  ['signed', /\b(?:dated|executed|signed|entered\sinto)(?:\s(?:as\sof|on))?\s$/i],
  ['signed', /(?:^|\n|[^\w\s,;:()])\s{0,2}Dated?:?\s{1,2}$/i],
  ['as-of', /\b(?:at|on\shand\sat|outstanding\s(?:on|at))\s$/i],
]
const RECORD_AFTER = /^[^.;\d]{0,24}\([^)]{0,24}\brecord\sdate\b/i
/** The wire service that stands beside the date of a dateline. */
const WIRE_AFTER =
  /^(?:,?\s)?[/()–—-]{1,3}\s?(?:PR\s?Newswire|Business\s?Wire|Globe\s?Newswire|Accesswire|Newsfile|Market\s?wired?)/i
const WIRE_BEFORE = /(?:Newswire|Business\s?Wire|Accesswire|Newsfile|Market\s?wired?)[\s/–—-]{1,5}$/i
const WINDOW = 110
/** The joint between days that share the words before the first. */
const JOINT = /^(?:,\s|,?\s(?:and|or)\s|\s?&\s)$/

/**
 * The role that the words around a day give it; `previous` is the day before it with the role it got, which holds on over
 * a list ("as of June 30, 2025 and 2024").
 */
export function roleOf(
  text: string,
  reading: DateReading,
  previous: { readonly to: number; readonly role: DateRole | undefined } | undefined,
): DateRole | undefined {
  if (previous?.role !== undefined && reading.from - previous.to < 7) {
    const shared = previous.role === 'as-of' || previous.role === 'period-end'
    if (shared && JOINT.test(text.slice(previous.to, reading.from))) return previous.role
  }
  const before = text.slice(Math.max(0, reading.from - WINDOW), reading.from)
  if (before !== '') {
    for (const [role, pattern] of ROLES) if (pattern.test(before)) return role
    if (WIRE_BEFORE.test(before)) return 'release'
  }
  const after = text.slice(reading.to, reading.to + 60)
  if (RECORD_AFTER.test(after)) return 'record'
  return WIRE_AFTER.test(after) ? 'release' : undefined
}
