import { type DateReading } from './day.ts'
import { type DateMention, type DateRole } from './mention.ts'
import { mayJoin, unitAt } from './number.ts'

/** What gives a date a role. */
interface RoleWords {
  readonly role: DateRole
  /** In small letters; one of them has to stand somewhere before the date. */
  readonly stems: readonly string[]
  /** For a text in small letters: a pattern that ignores case takes more than twice as long to compile. */
  readonly pattern: RegExp
}

/**
 * What stands before a date that has a role, the surest first: the role, the stems of the words that give it, the words
 * that may stand right before the date then (any, where none are told), and the pattern. Stems and last words are looked
 * at first, as most dates have no role, and those that have one need one pattern.
 */
const ROLES: readonly (readonly [DateRole, string, string, RegExp])[] = [
  ['record', 'record', '', /\brecord\sdate\b[^.;\d)]{0,40}$/],
  ['record', 'record', '', /(?:holders?|owners?)\sof\srecord\b[^.;\d)]{0,60}$/],
  [
    'as-of',
    'as',
    'of at the on date',
    /\bas\s(?:of|at)\s(?:the\s)?(?:(?:close|opening)\sof\sbusiness\son\s|end\sof\s|date\s)?$/,
  ],
  ['period-end', 'end', 'ended ending on', /\b(?:ended|ending)\s(?:on\s)?$/],
  [
    'vesting',
    'vest',
    'on in until through by beginning commencing date of',
    /\bvest(?:s|ed|ing)?\b(?!\sof)[^.;\d]{1,60}\b(?:on|in|until|through|by|beginning|commencing|date|of)\s$/,
  ],
  [
    'maturity',
    'matur',
    'on in of date is until to',
    /\bmatur(?:e|es|ed|ing|ity)\b[^.;\d]{1,40}\b(?:on|in|of|date|is|until|to)\s$/,
  ],
  ['maturity', 'due', 'due on in', /\bdue\s(?:on\s|in\s)?$/],
  [
    'mailing',
    'mail holders',
    'on about',
    /\b(?:mail(?:ed|ing)?|(?:sent|distributed|first\sreleased)\sto\s(?:our\s)?(?:stock|share)holders)\b[^.;\d]{1,60}\bon\s(?:or\sabout\s)?$/,
  ],
  ['meeting', 'meeting held', 'on', /\bmeeting\b[^.;\d]{1,60}\bon\s$|\bheld\son\s$/],
  ['filing', 'fil', 'on of date', /\bfil(?:ed|ing)\b[^.;\d]{1,60}\bon\s$|\bfiling\sdate(?:\sof|:)?\s$/],
  [
    'release',
    'announced release published',
    'on dated',
    /\b(?:announced|(?:press|earnings|news)\srelease|released|published)\b[^.;\d]{1,40}\b(?:on|dated)\s$/,
  ],
  ['grant', 'grant', 'on of date', /\bgrant(?:ed|s)?\b[^.;\d]{1,30}\b(?:on|of|date)\s$/],
  [
    'signed',
    'dated executed signed entered',
    'dated executed signed into of on',
    /\b(?:dated|executed|signed|entered\sinto)(?:\s(?:as\sof|on))?\s$/,
  ],
  ['signed', 'date', 'date dated', /(?:^|\n|[^\w\s,;:()])\s{0,2}dated?:?\s{1,2}$/],
  ['as-of', 'at', 'at', /\bat\s$/],
  ['as-of', 'outstanding', 'on', /\boutstanding\son\s$/],
  ['release', 'wire newsfile', '', /(?:newswire|business\s?wire|accesswire|newsfile|market\s?wired?)[\s/–—-]{1,5}$/],
]

/** Those of `ROLES` that stay for a last word, in their order; under '' those that take any. */
const ROLES_BY_LAST_WORD: ReadonlyMap<string, readonly RoleWords[]> = new Map(
  Array.from(new Set(['', ...ROLES.flatMap(([, , lastWords]) => lastWords.split(' '))]), (word) => [
    word,
    ROLES.filter(([, , lastWords]) => lastWords === '' || lastWords.split(' ').includes(word)).map(
      ([role, stems, , pattern]) => ({ role, stems: stems.split(' '), pattern }),
    ),
  ]),
)
const ROLES_OF_ANY_WORD = ROLES_BY_LAST_WORD.get('') ?? []
const LONGEST_LAST_WORD = 10

const RECORD_AFTER = /^[^.;\d]{0,24}\([^)]{0,24}\brecord\sdate\b/i
/** The wire service that stands beside the date of a dateline. */
const WIRE_AFTER =
  /^(?:,?\s)?[/()–—-]{1,3}\s?(?:PR\s?Newswire|Business\s?Wire|Globe\s?Newswire|Accesswire|Newsfile|Market\s?wired?)/i
const WINDOW = 110
const AFTER = 60
/** The joint between days that share the words before the first. */
const JOINT = /^(?:,\s|,?\s(?:and|or)\s|\s?&\s)$/

/**
 * The role that the words around a day give it; `previous` is the day before it with the role it got, which holds on over
 * a list ("as of June 30, 2025 and 2024").
 */
export function roleOf(text: string, reading: DateReading, previous: DateMention | undefined): DateRole | undefined {
  if (previous?.role !== undefined && reading.from - previous.to < 7) {
    const shared = previous.role === 'as-of' || previous.role === 'period-end'
    if (shared && JOINT.test(text.slice(previous.to, reading.from))) return previous.role
  }
  const before = text.slice(Math.max(0, reading.from - WINDOW), reading.from)
  if (before !== '') {
    const small = before.toLowerCase()
    for (const { role, stems, pattern } of ROLES_BY_LAST_WORD.get(lastWord(before)) ?? ROLES_OF_ANY_WORD) {
      if (stems.some((stem) => small.includes(stem)) && pattern.test(small)) return role
    }
  }
  return roleAfter(text, reading.to)
}

/** The word, in small letters, that ends before the last blank or two, or before a colon before them; '' if none does. */
function lastWord(before: string): string {
  let to = before.length
  if (!mayJoin(unitAt(before, to - 1))) return ''
  to--
  if (mayJoin(unitAt(before, to - 1))) to--
  if (unitAt(before, to - 1) === COLON) to--
  let from = to
  while (to - from <= LONGEST_LAST_WORD && isLetter(unitAt(before, from - 1))) from--
  return before.slice(from, to).toLowerCase()
}

const COLON = 58

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122
}

function roleAfter(text: string, to: number): DateRole | undefined {
  const after = text.slice(to, to + AFTER)
  if (after.includes('(') && RECORD_AFTER.test(after)) return 'record'
  return mayBeWire(after) && WIRE_AFTER.test(after) ? 'release' : undefined
}

/** Whether a slash, a parenthesis or a dash stands behind what may be a comma and a blank. */
function mayBeWire(after: string): boolean {
  let at = unitAt(after, 0) === 44 ? 1 : 0
  if (mayJoin(unitAt(after, at)) && unitAt(after, at) !== HYPHEN && unitAt(after, at) < 128) at++
  const unit = unitAt(after, at)
  return unit === SLASH || unit === HYPHEN || unit === 40 || unit === 41 || unit > 127
}

const SLASH = 47
const HYPHEN = 45
