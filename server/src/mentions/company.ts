import { type RunKind } from '../text/runs.ts'
import { isAuditor } from './auditor.ts'
import { LEGAL_SUFFIXES } from './company-suffixes.ts'
import { matchesOf } from './matches.ts'
import {
  areAdjacent,
  BUSINESS,
  INSTITUTION,
  isProper,
  LEGAL,
  LISTED,
  type ListedName,
  type NameWord,
} from './name-words.ts'
import { type Name } from './name.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'
import { wordBefore } from './word-before.ts'

const SUFFIXES = LEGAL_SUFFIXES.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  .map((word) => word.replaceAll('.', '\\.').replace('/', '\\/').replace(/\.$/, '.?'))
  .join('|')

/** Another suffix after one: "Co., Ltd". */
export const NEXT_SUFFIX = new RegExp(`\\.?,?\\s(?:${SUFFIXES})(?![\\w-])`, 'y')
/** "Bank of America", "University of Michigan", "Department of the Interior". */
export const INSTITUTION_OF =
  /(?:Bank|University|Institute|College|Department|Ministry|Bureau|Museum)\sof\s(?:the\s)?[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,2}/y
/** Suffixes that begin with a small letter. */
export const SMALL_SUFFIX = /\s(?:plc|a\.s\.|s\.r\.o\.)(?![\w-])/g
/** The news service of a dateline: "-- (Example Wire) --", "/Example Wire/ --". */
export const WIRE =
  /(?:[-–—]\s?\(|,\s(?:19|20)\d\d\s\(|\s\/|–\s?\/)([A-Z][A-Za-z]{1,20}(?:\s[A-Z][A-Za-z]{1,20}){0,2})(?:\)\s?[-–—]|\/\s?[-–—])/g
/** What says that a name of an organization follows. */
export const PROVIDER = /\b(?:News\s[Pp]rovided\s[Bb]y|SOURCE:?|Source:)\s(?=[A-Z])/g
const DATELINE_REACH = 160
const INSTITUTIONS_WITH_OF = new Set([
  'Bank',
  'University',
  'Institute',
  'College',
  'Department',
  'Ministry',
  'Bureau',
  'Museum',
])
const ABBREVIATED = /(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|Bros|Bhd|Pte|Pty|Sdn|[LPNSA]\.[\w.]*[A-Z])$/
/** One word of a name. */
const NAME_WORD = /^(?:[A-Z\u00C0-\u00DE\d][\w\u00C0-\u00FF.'’&-]*|&|[a-z]{1,2}[A-Z]\w*)$/
const PLACE = /^\([A-Z][\w.]{1,20}\)$/
const MOST_WORDS = 9
/** Capitalized words that end a walk to the left: they begin sentences or belong to titles and documents. */
const NO_NAME_WORDS = new Set(
  (
    'A About After Agreement Agreements All Also Although An And Any As At Audit Because Before Between Board Both But By CEO CFO Chairman ' +
    'Chief Class Committee Common Counsel Director Directors During Each Either Employees Except Exhibit Following For Form Former ' +
    'From Further Furthermore He Her However I If In Including Investor It Item Its Like Member Moreover Neither No None Nor Note Of ' +
    'Officer On Or Other Our Parent Part Partner Plan President Prior Refer Secretary Section See Series She Shell Since So ' +
    'Some Stock Such Table That The Their Then There These They This Those Through To Treasurer Under Unless Until Upon We Were When ' +
    'Where Whereas Which While With Within Without You Your Holding Subsidiary Acquired Acquiring Operating Registrant Surviving ' +
    'Predecessor Successor Management Reporting Insurance-Company Smaller Large Source Between Dear Fellow Total ' +
    'Developing Liability Whereas Hereby Exempt Combined Combination Post-Combination Emerging By Name Address Contact'
  ).split(' '),
)
/** Of those, the ones that stand within the names of companies, before a legal form that says so. */
const WITHIN_NAMES = new Set(['Developing', 'Holding', 'Investor', 'Management', 'Operating', 'Parent', 'Source'])
/** Forms that also end common nouns: "Operating Company". */
const COMMON_FORMS = new Set(['COMPANY', 'CORPORATION', 'Company', 'Corporation', 'Limited', 'LIMITED'])
const JOINTS_IN_CAPITALS = new Set(['AND', 'OF'])
/** Words that stand for a party; what "and" joins to them is another one. */
const NOT_JOINED = new Set([
  'Company',
  'Corporation',
  'Partnership',
  'Issuer',
  'Borrower',
  'Trust',
  'Seller',
  'Buyer',
  'Lender',
])
const CROSSED_OF = new Set(['Bank', 'University', 'Bancorp', 'Institute', 'College', 'Republic', 'House', 'Federation'])
const CROSSED_AND = new Set(['Commission', 'Association', 'Authority', 'Agency', 'Institute', 'Foundation'])

/** Nouns that name institutions although every word before them is ordinary: "National Grocers Association". */
const NAMES_OF_ORDINARY_WORDS = new Set([
  'Association',
  'Bancorp',
  'Bancshares',
  'Commission',
  'Institute',
  'Magazine',
  'Pharmaceuticals',
  'University',
])

/**
 * Every organization that prints a company suffix, an institution's noun, a noun for its line of business after a proper
 * name, that is a public authority of the list, or that a dateline or "Source:" names.
 */
export function findCompanies(
  text: string,
  words: readonly NameWord[],
  kind: RunKind,
  traits: TextTraits = traitsOf(text),
): readonly Name[] {
  const names: Name[] = []
  let floor = 0
  let skip = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) break
    const { from, to, kinds } = word
    if (from >= skip && text.charCodeAt(to + 1) === 38 && isProse(kind)) {
      const pair = pairOfNames(text, words, index)
      if (pair !== undefined) names.push(pair)
    }
    if (from < skip || (kinds & (LEGAL | INSTITUTION | BUSINESS | LISTED)) === 0 || text.charCodeAt(to) === 45) continue
    const authority = word.listed?.kind === 'authority' ? authorityAt(text, word.from, word.listed) : undefined
    if (authority !== undefined) {
      names.push(authority)
      skip = authority.to
      continue
    }
    const institution = INSTITUTIONS_WITH_OF.has(word.word) ? institutionOf(text, from) : undefined
    if (institution !== undefined) {
      while ((names.at(-1)?.to ?? -1) > institution.from) names.pop()
      names.push(institution)
      skip = institution.to
      continue
    }
    const legal = (kinds & LEGAL) !== 0 && isSuffix(text, word)
    if (!legal && (kinds & INSTITUTION) === 0) {
      if ((kinds & BUSINESS) === 0 || !isProse(kind)) continue
      const before = words[index - 1]
      if (before === undefined || !areAdjacent(text, before, word) || !isProper(before)) continue
    }
    const end = suffixesEnd(text, NUMBERED.has(word.word) ? numeralEnd(text, to) : to, legal)
    skip = end.to
    const name = nameAt(text, words, index, end, floor)
    if (name === undefined) continue
    while ((names.at(-1)?.from ?? -1) >= name.from) names.pop()
    names.push(name)
    if (end.legal) floor = name.to
  }
  if ((traits.words & WORDS.smallSuffix) !== 0) findSmallSuffixes(text, names)
  if ((traits.signs & (SIGNS.slash | SIGNS.dash)) !== 0) findWires(text, names)
  if ((traits.words & WORDS.source) !== 0) findNamedSources(text, words, names)
  return names
}

/** Nouns of trades and departments that "&" joins; they name no firm. */
const JOINED_TRADES = new Set(
  (
    'Acquisitions Annuity Arts Beauty Beverage Casualty Claims Coal Cocoa Coffee Crafts Dairy Defense Drinks Exploration Fish Food Garden ' +
    'Gas Grill Health Home Leisure Life Machinery Mergers Natural Oil Paint Paper Parks Poultry Power Production Property Pulp Repair Safety ' +
    'Science Silver Snacks Sports Surgical Tea Travel Water Wellness Wildlife Wine'
  ).split(' '),
)

/** "Marsh & Hollow": two proper names that "&" joins, and nothing more, name a firm. */
function pairOfNames(text: string, words: readonly NameWord[], index: number): Name | undefined {
  const first = words[index]
  const second = words[index + 1]
  if (first === undefined || second?.from !== first.to + 3 || text.slice(first.to, second.from) !== ' & ')
    return undefined
  if (areAdjacent(text, words[index - 1], first) || areAdjacent(text, second, words[index + 2])) return undefined
  if (text.startsWith(' & ', second.to) || text.startsWith('& ', first.from - 2)) return undefined
  for (const one of [first, second]) {
    const capitals = one.word === one.word.toUpperCase()
    if (one.word.length < 4 || capitals || !isProper(one) || JOINED_TRADES.has(one.word)) return undefined
    if ((one.kinds & (LEGAL | INSTITUTION | BUSINESS | LISTED)) !== 0) return undefined
  }
  return organization(text, first.from, second.to)
}

/** Headings and tables capitalize what is no name. */
function isProse(kind: RunKind): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'note'
}

/** "CO" after a comma is Colorado. */
function isSuffix(text: string, { from, to, word }: NameWord): boolean {
  if (word === 'CO') return text.charCodeAt(to) === 46 || text.charCodeAt(to) === 44 || text.charCodeAt(from - 2) !== 44
  return true
}

/** Where the suffixes of a name end, and whether one of them is a legal form. */
interface SuffixesEnd {
  readonly to: number
  readonly legal: boolean
}

/** Nouns of vehicles that are told apart by a Roman numeral: "Harbor Fund IV, L.P.". */
const NUMBERED = new Set(['Fund', 'Partners', 'Trust', 'Ventures'])
/** The Roman numeral of a vehicle. */
export const VEHICLE_NUMERAL = /\s[IVX]{1,5}(?![\w.-]\w|\w)/y

function numeralEnd(text: string, to: number): number {
  VEHICLE_NUMERAL.lastIndex = to
  return VEHICLE_NUMERAL.test(text) ? VEHICLE_NUMERAL.lastIndex : to
}

function suffixesEnd(text: string, to: number, printedLegal: boolean): SuffixesEnd {
  let end = to
  let legal = printedLegal
  for (;;) {
    NEXT_SUFFIX.lastIndex = end
    if (!NEXT_SUFFIX.test(text)) break
    end = NEXT_SUFFIX.lastIndex
    legal = true
  }
  if (text.charAt(end) === '.' && ABBREVIATED.test(text.slice(Math.max(0, end - 8), end))) end++
  return { to: end, legal }
}

function nameAt(
  text: string,
  words: readonly NameWord[],
  index: number,
  { to: end, legal }: SuffixesEnd,
  floor: number,
): Name | undefined {
  const word = words[index]
  if (word === undefined || text.charCodeAt(word.from - 1) === 46) return undefined
  const from = nameStart(text, word.from, floor, legal, word.word)
  if (from === undefined) return undefined
  if (!legal && !isNamed(text, words, index, from)) return undefined
  const oneLetter = legal && from + 1 === word.from - 1
  if (oneLetter && /[A-Z]\s(?:COMPANY|CORPORATION|Company|Corporation)/.test(text.slice(from, end))) return undefined
  if (legal && isOnlyNoun(text, words, index, from)) return undefined
  if (word.word === 'Company' && isGenericCompany(text.slice(from, end), words, index, from)) return undefined
  return organization(text, from, end)
}

/** "Company, Inc.", "Group LLP": what is left of a name, or of a sentence about one. */
function isOnlyNoun(text: string, words: readonly NameWord[], index: number, from: number): boolean {
  const first = (words[index]?.kinds ?? 0) & LEGAL ? words[index - 1] : words[index]
  return first?.from === from && (first.kinds & (LEGAL | INSTITUTION)) !== 0 && text.charCodeAt(first.to) !== 38
}

/** "Public Company", "Growth Company": one ordinary word before the noun names a kind of company. */
function isGenericCompany(printed: string, words: readonly NameWord[], index: number, from: number): boolean {
  const before = words[index - 1]
  return before?.from === from && !isProper(before) && !printed.includes('&')
}

/** Whether what stands before an institution's or a business's noun names one, and not a kind of them. */
function isNamed(text: string, words: readonly NameWord[], index: number, from: number): boolean {
  const noun = words[index]
  if (noun === undefined) return false
  const next = words[index + 1]
  let proper = 0
  let count = 0
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at]
    if (word === undefined || word.from < from) break
    count++
    // "ACME Magazine": capitals beside a word that is not are a name's own.
    if (
      isProper(word) ||
      (word.word.length > 2 && word.word === word.word.toUpperCase() && noun.word !== noun.word.toUpperCase())
    )
      proper++
  }
  if ((noun.kinds & INSTITUTION) !== 0) {
    return proper > 0 || (count >= 2 && NAMES_OF_ORDINARY_WORDS.has(noun.word))
  }
  // A noun for a line of business is one of a heading unless a proper name stands right before it, and ends the phrase.
  if (count > 3) return false
  return !areAdjacent(text, noun, next) || ((next?.kinds ?? 0) & (LEGAL | INSTITUTION | BUSINESS)) !== 0
}

/** A public authority of the list, with the country before it: "U.S. Securities and Exchange Commission". */
function authorityAt(text: string, from: number, listed: ListedName): Name {
  const start = startWithCountry(text, from)
  OF_CITY.lastIndex = listed.to
  const to = listed.name.endsWith('Bank') && OF_CITY.test(text) ? OF_CITY.lastIndex : listed.to
  const canonical = `${listed.name}${text.slice(listed.to, to).replaceAll(/\s+/g, ' ')}`
  return { type: 'organization', from: start, to, canonical }
}

/** The city of a regional authority: "Federal Reserve Bank of Utopia City". */
export const OF_CITY = /\sof\s(?:(?:New|San|St\.|Kansas)\s)?[A-Z][a-z]+(?:\sCity)?(?![\w-])/y

/** What belongs to an institution, or follows its name. */
const PART_OF_INSTITUTION =
  /(?:\s(?:and\s)?(?:Board|Business|College|Committee|Council|Foundation|Graduate|Law|Medical|School|Secretary|Press)){1,3}$/
const COUNTRY_BEFORE = /(?:U\.S\.|US|United\sStates)\s$/

function startWithCountry(text: string, from: number): number {
  const before = COUNTRY_BEFORE.exec(text.slice(Math.max(0, from - 14), from))?.[0].length ?? 0
  return /\w/.test(text.charAt(from - before - 1)) ? from : from - before
}

function institutionOf(text: string, from: number): Name | undefined {
  INSTITUTION_OF.lastIndex = from
  if (!INSTITUTION_OF.test(text)) return undefined
  const printed = text.slice(from, INSTITUTION_OF.lastIndex)
  const to = from + printed.length - (PART_OF_INSTITUTION.exec(printed)?.[0].length ?? 0)
  const start = nameStart(text, from, 0, false, '') ?? from
  const country = COUNTRY_BEFORE.exec(text.slice(start, from))?.[0].length ?? 0
  return { ...organization(text, start + country, to), from: start }
}

function findSmallSuffixes(text: string, names: Name[]): void {
  if (!text.includes('plc') && !text.includes('.s.') && !text.includes('.r.o.')) return
  for (const match of matchesOf(SMALL_SUFFIX, text)) {
    const from = nameStart(text, match.index + 1, 0, true, '')
    const to = match.index + match[0].length
    if (from !== undefined) names.push(organization(text, from, to))
  }
}

function findWires(text: string, names: Name[]): void {
  const start = text.slice(0, DATELINE_REACH)
  if (!start.includes('--') && !start.includes('/') && !start.includes('–') && !start.includes('—')) return
  for (const match of matchesOf(WIRE, start)) {
    const name = match[1] ?? ''
    const from = match.index + match[0].indexOf(name)
    names.push(organization(text, from, from + name.length))
  }
}

function findNamedSources(text: string, words: readonly NameWord[], names: Name[]): void {
  if (!text.includes('ource:') && !text.includes('SOURCE') && !text.includes('News ')) return
  let first = 0
  for (const match of matchesOf(PROVIDER, text)) {
    const from = match.index + match[0].length
    while ((words[first]?.from ?? Infinity) < from) first++
    if (words[first]?.from !== from) continue
    let last = first
    while (
      last < first + MOST_WORDS &&
      areAdjacent(text, words[last], words[last + 1]) &&
      text.charCodeAt(words[last]?.to ?? 0) !== 10
    )
      last++
    const named = words.slice(first, last + 1)
    const to = named.at(-1)?.to ?? from
    if (named.length > 6 || !named.some(isProper)) continue
    names.push(organization(text, from, to))
  }
}

function organization(text: string, from: number, to: number): Name {
  const canonical = text.slice(from, to).replaceAll(/\s+/g, ' ')
  return { type: isAuditor(text, from, to) ? 'auditor' : 'organization', from, to, canonical }
}

/** Walks left from a suffix over the words of the name; undefined where no name stands before it. */
function nameStart(text: string, suffix: number, floor: number, legal: boolean, printed: string): number | undefined {
  let start = suffix
  let words = 0
  while (words < MOST_WORDS) {
    const before = wordBefore(text, start, floor)
    if (before === undefined) break
    let { from, word } = before
    if (word.endsWith(',')) {
      if (words > 0 || !legal) break
      word = word.slice(0, -1)
    }
    const open = /^[[("“'‘]+/.exec(word)?.[0].length ?? 0
    if (PLACE.test(word)) {
      start = from
      continue
    }
    from += open
    word = word.slice(open)
    if (NAME_WORD.test(word) && !JOINTS_IN_CAPITALS.has(word)) {
      const initials = /^(?:[A-Z]\.)+$/.test(word)
      const within = legal && !COMMON_FORMS.has(printed) && WITHIN_NAMES.has(titled(word))
      if (
        (NO_NAME_WORDS.has(titled(word)) && !within) ||
        (word.endsWith('.') && word.length > 3 && words > 0 && !initials)
      )
        break
      if (/^\d+$|['’]s$|^[A-Z]-\d{1,3}$/.test(word)) break
      start = from
      words++
      if (open > 0) break
      continue
    }
    const crossed =
      words > 0 && open === 0 ? joinedBy(text, from, word.toLowerCase(), floor, legal, printed, words) : undefined
    if (crossed === undefined) break
    start = crossed
    words++
  }
  while (text.startsWith('& ', start)) start += 2
  return start < suffix && /[A-Z]/.test(text.slice(start, suffix)) ? start : undefined
}

/** A word in capitals as it is written elsewhere. */
function titled(word: string): string {
  return word.length > 1 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word
}

/** Where the word before "of" or "and" starts, if both belong to the name. */
function joinedBy(
  text: string,
  at: number,
  joint: string,
  floor: number,
  legal: boolean,
  printed: string,
  words: number,
): number | undefined {
  if (joint !== 'of' && joint !== 'and') return undefined
  const before = wordBefore(text, at, floor)
  if (before === undefined) return undefined
  if (joint === 'of') return CROSSED_OF.has(titled(before.word)) ? before.from : undefined
  if (legal || words > 2 || !CROSSED_AND.has(printed)) return undefined
  return /^[A-Z]\w+$/.test(before.word) && !NO_NAME_WORDS.has(before.word) && !NOT_JOINED.has(before.word)
    ? before.from
    : undefined
}
