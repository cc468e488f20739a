import { MONTHS, WEEKDAYS } from './calendar.ts'
import { INSTITUTION_NOUNS, LEGAL_SUFFIXES } from './company-suffixes.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { HONORIFICS } from './honorifics.ts'
import { type Name } from './name.ts'
import { OFFICER_TITLES } from './officer-titles.ts'

const WORD = "[A-Z][A-Za-z'’-]{1,24}"
const PARTICLE = '(?:de|del|della|der|di|la|le|van|von|den|bin|al|da|dos|ten)'
const NAME =
  `(?:${WORD}|[A-Z]\\.)[ \u00A0](?:(?:[A-Z]\\.?|“[A-Z][a-z]{1,12}”|\\([A-Z][a-z]{1,12}\\)) ){0,2}(?:${PARTICLE} ){0,2}(?:${WORD} ){0,2}` +
  `${WORD}(?:,? (?:Jr|Sr|JR|SR)\\.?| (?:III?|IV))?`

/** An honorific before a name. */
export const HONORIFIC = new RegExp(`\\b(?:${HONORIFICS.join('|')})\\b\\.?\\s(?=[A-Z“])`, 'g')
/** A role of an officer or director. */
export const OFFICER_TITLE = new RegExp(`(?<![\\w-])(?:${OFFICER_TITLES.join('|')})(?![\\w-])`, 'g')
/** A common given name. */
export const GIVEN_NAME = new RegExp(`(?<![\\w.'’-])(?:${[...GIVEN_NAMES].join('|')})(?=\\s[A-Z])`, 'g')
const NAME_HERE = new RegExp(NAME, 'y')
const NAME_OR_SURNAME = new RegExp(`${NAME}|${WORD}(?:,?\\s(?:Jr|Sr)\\b\\.?)?`, 'y')
const MORE_SURNAMES = new RegExp(`,?\\s(?:and\\s)?(${WORD})`, 'y')
const NAME_BEFORE_TITLE = new RegExp(
  `(?<![\\w.&’'-])(${NAME}),\\s(?:(?:the|our|its|their|a|an|as|is|age\\s\\d\\d,|\\d\\d,|former|then|current|interim|acting|Interim|Acting|founder|Founder|and|[Pp]resident|global|Global|Group|Senior|Executive|Corporate|[A-Z]\\w{1,20}['’]s)\\s){0,4}$`,
)
const TITLE_THEN_NAME = new RegExp(
  `(?:\\s(?:of|at)\\s[^.;,]{1,60})?,\\s(?:Mr\\.?\\s|Ms\\.?\\s|Dr\\.?\\s)?(${NAME})(?=[,.;)]|\\s(?:said|stated|commented|added|will|has|is|was|and)\\b)`,
  'y',
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
    'Our Your This That These Those His Her Their Its For From With And But All In On At By As To If An A No We He She They It ' +
    'Ave Avenue Drive Boulevard Blvd Suite Bay City County River Hospital Center School Church Park Beach Inlet Fund Funds Award Prize Law Estate Segment Region Chemicals Americas Europe Asia Pacific Products Systems Solutions Digital Customer Supply Chain Quality Regulatory'
  ).split(' '),
])

/** Every person with an honorific, an officer's role, a signature mark or a common given name. */
export function findPersons(text: string): readonly Name[] {
  const names: Name[] = []
  HONORIFIC.lastIndex = 0
  for (let match = HONORIFIC.exec(text); match !== null; match = HONORIFIC.exec(text)) {
    addHonored(text, match.index + match[0].length, match[0].trim(), names)
  }
  OFFICER_TITLE.lastIndex = 0
  for (let match = OFFICER_TITLE.exec(text); match !== null; match = OFFICER_TITLE.exec(text)) {
    addTitled(text, match.index, match[0], names)
  }
  GIVEN_NAME.lastIndex = 0
  for (let match = GIVEN_NAME.exec(text); match !== null; match = GIVEN_NAME.exec(text)) {
    NAME_HERE.lastIndex = match.index
    const name = NAME_HERE.exec(text)?.[0]
    if (name === undefined) continue
    GIVEN_NAME.lastIndex = match.index + name.length
    if (isFree(text, match.index, name)) add(names, match.index, name)
  }
  if (text.includes('/s/') || text.includes('/S/')) {
    for (const match of text.matchAll(SIGNATURE)) {
      const name = match[1] ?? ''
      add(names, match.index + match[0].length - name.length, name)
    }
  }
  return names
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
  if (words.some((word) => NO_PERSON.has(word) || NO_PERSON.has(titleCase(word)))) return
  const canonical = name.replaceAll(/\s+/g, ' ')
  names.push({ type: 'person', from, to: from + name.length, canonical, ...(title !== undefined && { title }) })
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
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

function addTitled(text: string, at: number, title: string, names: Name[]): void {
  const before = text.slice(Math.max(0, at - 90), at)
  const match = before.includes(',') ? NAME_BEFORE_TITLE.exec(before) : null
  if (match?.[1] !== undefined) {
    add(names, at - before.length + match.index, match[1], title.replaceAll(/\s+/g, ' '))
    return
  }
  TITLE_THEN_NAME.lastIndex = at + title.length
  const after = TITLE_THEN_NAME.exec(text)?.[1]
  if (after !== undefined) add(names, TITLE_THEN_NAME.lastIndex - after.length, after, title.replaceAll(/\s+/g, ' '))
}
