import { CELL_BARRIER, ROW_BARRIER, type RunKind } from '../text/runs.ts'
import { MONTHS, WEEKDAYS } from './calendar.ts'
import { INSTITUTION_NOUNS, LEGAL_SUFFIXES } from './company-suffixes.ts'
import { AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES } from './given-names.ts'
import { HONORIFICS } from './honorifics.ts'
import { letterPairs, mayStartAt } from './letter-pairs.ts'
import { matchesOf } from './matches.ts'
import { AMBIGUOUS_GIVEN, areAdjacent, GIVEN, HONORIFIC, isProper, type NameWord, TITLE } from './name-words.ts'
import { type Name } from './name.ts'
import { mayJoin, unitAt } from './number.ts'
import { OFFICER_TITLES } from './officer-titles.ts'
import { ORDINARY_WORDS } from './ordinary-words.ts'
import { BUSINESS_NOUNS } from './organization-nouns.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'

const WORD = "[A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE][A-Za-z\\u00C0-\\u00FF'’-]{1,24}"
const PARTICLE = '(?:de|del|della|der|di|la|le|van|von|den|bin|al|da|dos|ten)'
const NAME =
  `(?:${WORD}|[A-Z]\\.)[ \\u00A0](?:(?:[A-Z]\\.?|“[A-Z][a-z]{1,12}”|"[A-Z][a-z]{1,12}"|\\([A-Z][a-z]{1,12}\\)) ){0,2}(?:${PARTICLE} ){0,2}(?:${WORD} ){0,2}` +
  `(?:St\\. )?${WORD}(?:,? (?:Jr|Sr|JR|SR)\\.?| (?:III?|IV))?`
const BARRIERS = CELL_BARRIER + ROW_BARRIER

/** An honorific before a name, read where it stands. */
export const HONORIFIC_HERE = new RegExp(`(?:${HONORIFICS.join('|')})\\b\\.?\\s(?=[A-Z\\u00C0-\\u00DE“])`, 'y')
/** A role of an officer or director, read where it stands. */
export const OFFICER_TITLE = new RegExp(`(?:${OFFICER_TITLES.join('|')})(?![\\w-])`, 'y')
const NAME_HERE = new RegExp(NAME, 'y')
const NAME_OR_SURNAME = new RegExp(
  `${NAME}|(?:St\\.\\s|(?:${PARTICLE}\\s){1,2})?${WORD}(?:,?\\s(?:Jr|Sr)\\b\\.?)?`,
  'y',
)
const MORE_SURNAMES = new RegExp(`,?\\s(?:and\\s)?(${WORD})`, 'y')
const NAME_BEFORE_TITLE = new RegExp(
  `(?<![\\w.&’'-])(${NAME}),\\s(?:(?:the|our|its|their|a|an|as|is|age\\s\\d\\d,|\\d\\d,|former|then|current|interim|acting|Interim|Acting|founder|Founder|and|[Pp]resident|global|Global|Group|Senior|Executive|Corporate|[A-Z]\\w{1,20}['’]s)\\s){0,4}$`,
)
const TITLE_THEN_NAME = new RegExp(
  `(?:\\s(?:of|at)\\s[^.;,]{1,60})?,\\s(?:Mr\\.?\\s|Ms\\.?\\s|Dr\\.?\\s)?(${NAME})(?=[,.;)]|\\s(?:said|stated|commented|added|will|has|is|was|and)\\b)`,
  'y',
)
/** An academic or professional degree after a name. */
export const DEGREE = /,\s(?:Ph\.?\s?D|M\.?D|J\.?D|D\.?V\.?M|Pharm\.?D|Esq|CPA|CFA|R\.?N|M\.?B\.?A)\b/g
/** A name right behind a title, as the news print it: "Chief Executive Jo Tamm said", "finance chief Jo Tamm,". */
const NAME_AFTER_TITLE = new RegExp(
  `\\s(${NAME})(?=[,.;)”"]|\\s(?:said|says|told|stated|commented|added|noted|wrote|will|has|is|was|and|who|to|in|on|at)\\b)`,
  'y',
)
/** A role in lower case behind a name and its comma. */
export const ROLE_AFTER =
  /,\s(?:(?:who\sis|the|our|its|their|a|an|as|former|then|current|interim|acting|non-executive|lead|senior|co)[\s-]){0,4}(?:analyst|attorney|chair(?:man|woman|person)?|chief\s[a-z]+(?:\sofficer)?|controller|counsel|director|economist|executive|founder|general\scounsel|managing\s(?:director|partner)|manager|partner|portfolio\smanager|president|principal|secretary|spokes(?:man|woman|person)|strategist|treasurer|trustee|vice\spresident)\b/y
/** How the words of such a role begin; behind "a" stands a blank of any kind or a hyphen. */
const ROLE_STARTS = letterPairs(
  'ai aj am ao who the our its their an as former then current interim acting non-executive lead senior co analyst attorney chair chief ' +
    'controller director economist executive founder general managing partner portfolio president secretary spokes strategist ' +
    'treasurer vice a',
)
/** What only firms are: a name before it that reads like a person's is a firm's. */
export const FIRM_AFTER =
  /\s(?:is|are|was|were|acted|acts|serve[ds]|will\s(?:act|serve))\s(?:acting\s|serving\s)?(?:as\s)?(?:(?:the|our|a|an|and|joint|sole|lead|exclusive|co|active|passive|independent|its)[\s-]){0,4}(?:book-?runn\w{1,6}|underwriters?|placement\sagents?|financial\sadvis\w{1,4}|initial\spurchasers?|transfer\sagents?|dealer\smanagers?)\b/y
/** A given name that a line break parts from the surname; the sentence goes on behind it. */
const NAME_OVER_LINES = new RegExp(`${WORD}\\n(?:[A-Z]\\. )?${WORD}(?=[,.;)]|\\s[a-z(])`, 'y')
const NAME_BEFORE_DEGREE = new RegExp(`(?<![\\w.&’'-])(${NAME})$`)
/** A person's age after a name. */
export const AGE = /,\sage[ds]?\s\d{2}(?!\d)/g
/** The writer's line of an article. */
export const BYLINE = new RegExp(`(?:^|\\n)(?:By|BY)\\s(${NAME})(?=$|\\n|,|\\s\\|)`, 'g')
/** A row of a table of directors and officers: a name, an age, and the rest of the row. */
export const ROSTER_ROW = new RegExp(
  `(?<![^${BARRIERS}])\\s?(${NAME})(?:\\s?\\(\\d\\))?\\s?${CELL_BARRIER}\\s?\\d{2}\\s?${CELL_BARRIER}([^${ROW_BARRIER}]{3,200})`,
  'g',
)
const SIGNATURE = new RegExp(`/[sS]/\\s{0,3}(${NAME})`, 'g')

/** Words that no person is called in a filing. */
const NO_PERSON = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...INSTITUTION_NOUNS,
  ...LEGAL_SUFFIXES,
  ...(
    'Accounting Act Administration Affairs Agreement America American Annual Approval Audit Board Business Capital Certain Chair Chairman ' +
    'Chief Class Code Committee Common Communications Company Compensation Compliance Contact Corporate Counsel Date Department ' +
    'Development Director Directors Division East Election Engineering Executive Exhibit Federal Finance Financial Form Fund General ' +
    'Global Governance Head Human Independent Information Interim International Investment Investor Investors Item Legal Management ' +
    'Marketing Media Meeting Members Named National New Nominating Nominees Non North Note Notes Number Of Officer Officers Operating ' +
    'Operations Part Partner Plan Policy Position President Principal Product Proposal Public Registrant Relations Report Research ' +
    'Resources Risk Road Sales Secretary Section Securities Security Senior Series Services Shareholder Shares South State States ' +
    'Stock Stockholder Street Strategy Table Tax Technology The Title Total Treasurer Trust Trustee United Vice West World York Retail ' +
    'One Two Three Four Our Your This That These Those His Her Their Its For From With And But All In On At By As To If An A No We He She They It ' +
    'Ave Avenue Drive Boulevard Blvd Suite Bay City County River Hospital Center School Church Park Beach Inlet Fund Funds Award Prize Law Estate Segment Region Chemicals Americas Europe Asia Pacific Products Systems Solutions Digital Customer Supply Chain Quality Regulatory'
  ).split(' '),
])

const HONORED = new Set(['Mr.', 'Mr', 'Ms.', 'Ms', 'Mrs.', 'Mrs', 'Dr.', 'Dr'])

/** Surnames that are ordinary words too; after a given name they are surnames. */
const SURNAMES = new Set(
  (
    'Banks Best Black Blue Bond Bridge Case Cash Church Day Field Fields Fine Fuller Given Gold Good Goods Green Grant Head Hire Hunt Judge ' +
    'Just Land Law Laws Light Long Low Major March May Mark Paper Park Power Powers Price Sample Sharp Short Silver Small Speed Spring ' +
    'Steel Street Strong Swift Tower Town Train Wall Waters Well Wells White Wind Wood Work Young'
  ).split(' '),
)

/**
 * Every person with an honorific, an officer's role, a signature mark, a degree, an age, a byline, a middle initial or a
 * common given name.
 */
export function findPersons(
  text: string,
  words: readonly NameWord[],
  kind: RunKind,
  traits: TextTraits = traitsOf(text),
): readonly Name[] {
  const names: Name[] = []
  let skip = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) break
    const { from, to, kinds } = word
    const unknown = (kinds & (HONORIFIC | TITLE | GIVEN | AMBIGUOUS_GIVEN)) === 0
    // A word that no list has is a name's only if the next one stands right behind it, or behind its full stop.
    if (unknown && (words[index + 1]?.from ?? Infinity) > to + 2) continue
    if (unknown && !hasInitial(text, words, index)) {
      if (from >= (names.at(-1)?.to ?? 0)) addUnknown(text, words, index, names)
      continue
    }
    if ((kinds & HONORIFIC) !== 0) {
      HONORIFIC_HERE.lastIndex = from
      const honorific = HONORIFIC_HERE.exec(text)?.[0]
      if (honorific !== undefined) addHonored(text, from + honorific.length, honorific.trim(), names)
    }
    if ((kinds & TITLE) !== 0 && from >= skip) {
      OFFICER_TITLE.lastIndex = from
      const title = OFFICER_TITLE.exec(text)?.[0]
      if (title !== undefined) {
        skip = from + title.length
        addTitled(text, from, title, names)
      }
    }
    if ((kinds & (HONORIFIC | TITLE)) === 0 && from >= (names.at(-1)?.to ?? 0)) addNamed(text, words, index, names)
  }
  if ((traits.signs & SIGNS.slash) !== 0 && (text.includes('/s/') || text.includes('/S/')))
    addMatches(text, SIGNATURE, names)
  if (
    (traits.words & WORDS.byline) !== 0 &&
    (text.startsWith('By ') || text.startsWith('BY ') || text.includes('\nBy '))
  )
    addMatches(text, BYLINE, names)
  if ((traits.words & WORDS.degree) !== 0) addFollowed(text, DEGREE, names)
  if ((traits.words & WORDS.age) !== 0) addFollowed(text, AGE, names)
  if (kind === 'table' && holdsAgeCell(text, traits)) addRoster(text, names)
  return names
}

/** Whether a middle initial follows: "Xanthe Q. Roe". */
function hasInitial(text: string, words: readonly NameWord[], index: number): boolean {
  const first = words[index]
  const initial = words[index + 1]
  if (first === undefined || initial?.word.length !== 1 || first.word.length < 3) return false
  const surname = words[index + 2]?.word ?? ''
  if (first.word === first.word.toUpperCase() && surname !== surname.toUpperCase()) return false
  if (
    !areAdjacent(text, first, initial) ||
    text.charCodeAt(initial.to) !== 46 ||
    words[index + 2]?.from !== initial.to + 2
  )
    return false
  return (
    !ORDINARY_WORDS.has(first.word) &&
    !ORDINARY_WORDS.has(titleCase(first.word)) &&
    /^[A-Z\u00C0-\u00DE][a-z\u00E0-\u00FFA-Z'’]{2,}$/.test(surname)
  )
}

/** Names whose given name no list has: two initials before a surname, or a role in lower case behind. */
function addUnknown(text: string, words: readonly NameWord[], index: number, names: Name[]): void {
  const first = words[index]
  const second = words[index + 1]
  if (first === undefined || second === undefined) return
  if (first.word.length === 1) {
    if (text.charCodeAt(first.to) !== 46 || second.from > first.to + 2) return
    const initials = second.word.length === 1 && text.charCodeAt(second.to) === 46
    if (!initials && (second.kinds & GIVEN) === 0) return
    const surname = initials ? words[index + 2] : second
    if (surname === undefined || surname.word.length < 3 || surname.from > second.to + 2 || !isProper(surname)) return
  } else {
    if (!areAdjacent(text, first, second) || first.word.length < 3) return
    const third = words[index + 2]
    const end = third !== undefined && areAdjacent(text, second, third) ? third.to : second.to
    if (unitAt(text, end) !== 44 || !mayStartAt(ROLE_STARTS, text, end + 2)) return
    ROLE_AFTER.lastIndex = end
    if (!isProper(first) || !isProper(second) || !ROLE_AFTER.test(text)) return
  }
  NAME_HERE.lastIndex = first.from
  const name = NAME_HERE.exec(text)?.[0]
  if (name !== undefined && isFree(text, first.from, name)) add(names, first.from, name)
}

function addNamed(text: string, words: readonly NameWord[], index: number, names: Name[]): void {
  const word = words[index]
  if (word === undefined) return
  const gap = text.charCodeAt(word.to)
  if (gap === 10 && (word.kinds & GIVEN) !== 0) {
    NAME_OVER_LINES.lastIndex = word.from
    const name = NAME_OVER_LINES.exec(text)?.[0]
    if (name !== undefined && isFree(text, word.from, name)) add(names, word.from, name)
    return
  }
  if (gap !== 32 && gap !== 160) return
  if ((word.kinds & GIVEN) === 0 && !hasInitial(text, words, index)) return
  NAME_HERE.lastIndex = word.from
  const name = NAME_HERE.exec(text)?.[0]
  if (name === undefined || !isFree(text, word.from, name)) return
  FIRM_AFTER.lastIndex = word.from + name.length
  if (FIRM_AFTER.test(text)) return
  add(names, word.from, name)
}

/** A name found by its given name alone must not be part of a longer capitalized phrase. */
function isFree(text: string, from: number, name: string): boolean {
  const after = text.slice(from + name.length, from + name.length + 4)
  const before = text.slice(Math.max(0, from - 16), from)
  return !/^(?: ?[&®™]| [A-Z]|-|['’]s?\s[A-Z])/.test(after) && !/(?:[A-Z][\w.’'&]{0,15}|&) $/.test(before)
}

function add(names: Name[], from: number, printed: string, title?: string): void {
  const possessive = /['’]s?$/.exec(printed)?.[0].length ?? 0
  const name = printed.slice(0, printed.length - possessive)
  const words = name.split(/[\s,]+/)
  // "Mr. Park" is one, although parks are none.
  const honored = title !== undefined && HONORED.has(title)
  if (
    words.some(
      (word) => (NO_PERSON.has(word) || NO_PERSON.has(titleCase(word))) && !(honored && SURNAMES.has(titleCase(word))),
    )
  )
    return
  const [first = '', ...others] = words
  const given = isGiven(first)
  const known = given || title !== undefined
  for (const word of others) {
    const written = titleCase(word)
    if (BUSINESS_NOUNS.has(written) && !SURNAMES.has(written)) return
    if (ORDINARY_WORDS.has(written) && word.length > 3 && !(known && SURNAMES.has(written))) return
  }
  if (!given && ORDINARY_WORDS.has(titleCase(first)) && others.length > 0 && !SURNAMES.has(titleCase(first))) return
  const canonical = name.replaceAll(/\s+/g, ' ')
  // One name may be found twice, by itself and with a title.
  for (let at = names.length - 1; at >= Math.max(0, names.length - 8); at--) {
    const other = names[at]
    if (other?.from !== from || other.to !== from + name.length) continue
    if (other.title !== undefined || title === undefined) return
    names.splice(at, 1)
  }
  names.push({ type: 'person', from, to: from + name.length, canonical, ...(title !== undefined && { title }) })
}

function isGiven(word: string): boolean {
  const written = word === word.toUpperCase() ? titleCase(word) : word
  return GIVEN_NAMES.has(written) || AMBIGUOUS_GIVEN_NAMES.has(written)
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}

function addMatches(text: string, pattern: RegExp, names: Name[]): void {
  for (const match of matchesOf(pattern, text)) {
    const name = match[1] ?? ''
    add(names, match.index + match[0].lastIndexOf(name), name)
  }
}

/** Names before a degree or an age. */
function addFollowed(text: string, pattern: RegExp, names: Name[]): void {
  for (const match of matchesOf(pattern, text)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const name = NAME_BEFORE_DEGREE.exec(before)?.[1]
    if (name !== undefined) add(names, match.index - name.length, name)
  }
}

const TITLE_IN_ROW = new RegExp(`\\b(?:${OFFICER_TITLES.join('|')})\\b`)

/** Whether two digits alone stand in a cell, as an age does. */
function holdsAgeCell(text: string, { digits }: TextTraits): boolean {
  return digits.some((from) => {
    const to = from + 2
    if (!isEdge(text, from - 1, -1) || !isEdge(text, to, 1)) return false
    const second = unitAt(text, from + 1)
    return second >= 48 && second <= 57
  })
}

/** Whether a barrier between cells stands at an offset, or a blank and the barrier behind it. */
function isEdge(text: string, at: number, step: 1 | -1): boolean {
  const unit = unitAt(text, at)
  return unit === CELL || (mayJoin(unit) && unitAt(text, at + step) === CELL)
}

const CELL = CELL_BARRIER.charCodeAt(0)

function addRoster(text: string, names: Name[]): void {
  for (const match of matchesOf(ROSTER_ROW, text)) {
    const name = match[1] ?? ''
    if (TITLE_IN_ROW.test(match[2] ?? '')) add(names, match.index + match[0].indexOf(name), name)
  }
}

function addHonored(text: string, at: number, honorific: string, names: Name[]): void {
  NAME_OR_SURNAME.lastIndex = at
  const name = NAME_OR_SURNAME.exec(text)?.[0]
  if (name === undefined) return
  add(names, at, name, honorific)
  if (honorific !== 'Messrs.' && honorific !== 'Messrs') return
  let end = at + name.length
  for (let count = 0; count < 12; count++) {
    MORE_SURNAMES.lastIndex = end
    const more = MORE_SURNAMES.exec(text)?.[1]
    if (more === undefined || HONORIFICS.includes(more)) return
    end = MORE_SURNAMES.lastIndex
    add(names, end - more.length, more, honorific)
  }
}

/** "Chief Executive Officer Jo Tamm told": the name stands right behind the title. */
function addAfterTitle(text: string, at: number, title: string, names: Name[]): boolean {
  NAME_AFTER_TITLE.lastIndex = at + title.length
  const name = NAME_AFTER_TITLE.exec(text)?.[1]
  if (name === undefined) return false
  const before = names.length
  add(names, NAME_AFTER_TITLE.lastIndex - name.length, name, title.replaceAll(/\s+/g, ' '))
  return names.length > before
}

const OWNER_BEFORE = /(?:\b(?:[Oo]ur|[Tt]he|[Ii]ts|their|[Ff]ormer|[Ii]nterim|and|[Ss]aid)\s|['’]s?\s)$/

function addTitled(text: string, at: number, title: string, names: Name[]): void {
  const role = title.replaceAll(/\s+/g, ' ')
  const before = text.slice(Math.max(0, at - 90), at)
  const match = before.includes(',') ? NAME_BEFORE_TITLE.exec(before) : null
  if (match?.[1] !== undefined) {
    add(names, at - before.length + match.index, match[1], role)
    return
  }
  if (addAfterTitle(text, at, title, names)) return
  TITLE_THEN_NAME.lastIndex = at + title.length
  const after = TITLE_THEN_NAME.exec(text)?.[1]
  // "Director, Harbor Widgets" is where one directs: the name needs a given name, an initial, or "our Director" before it.
  if (
    after === undefined ||
    !(isGiven(/^\S+/.exec(after)?.[0] ?? '') || / [A-Z]\.? /.test(after) || OWNER_BEFORE.test(before))
  )
    return
  add(names, TITLE_THEN_NAME.lastIndex - after.length, after, role)
}
