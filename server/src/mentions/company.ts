import { INSTITUTION_NOUNS, LEGAL_SUFFIXES } from './company-suffixes.ts'
import { type Name } from './name.ts'
import { wordBefore } from './word-before.ts'

const source = (words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => word.replaceAll('.', '\\.').replace('/', '\\/').replace(/\.$/, '.?'))
    .join('|')
const LEGAL = source(LEGAL_SUFFIXES)

/** Where the name of an organization may end. */
export const COMPANY_END = new RegExp(`\\b(?:(${LEGAL})|(?:${source(INSTITUTION_NOUNS)}))(?![\\w-])`, 'g')
const NEXT_SUFFIX = new RegExp(`\\.?,?\\s(?:${LEGAL})(?![\\w-])`, 'y')
/** "Bank of America", "University of Michigan". */
export const INSTITUTION_OF =
  /\b(?:Bank|University|Institute|College)\sof\s(?:the\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}/g
const INSTITUTIONS = ['Bank of', 'University of', 'Institute of', 'College of']
const ABBREVIATED = /(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|Bros|Bhd|Pte|Pty|Sdn|[LPNSA]\.[\w.]*[A-Z])$/
/** One word of a name. */
const NAME_WORD = /^(?:[A-Z\d][\w.'’&-]*|&|[a-z]{1,2}[A-Z]\w*)$/
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
    'Predecessor Successor Management Reporting Insurance-Company Smaller Large Source Between'
  ).split(' '),
)
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
const CROSSED_AND = new Set(['Bank', 'Commission', 'Association', 'Authority', 'Agency', 'Institute', 'Foundation'])

/** Two words that name a kind of organization, not one organization. */
const GENERIC =
  /^(?:Administrative|Business|Central|Channel|Commercial|Comparator|Control|Federal|Focus|General|Investment|Joint|Limited|Local|Managing|National|Operating|Peer|Real|Sales|Securities|Senior|State|Stock|Strategic|Trading|User|Working)\s[A-Z][a-z]+$/

/** Every organization that prints a company suffix or an institution's noun. */
export function findCompanies(text: string): readonly Name[] {
  const names: Name[] = []
  let last = 0
  COMPANY_END.lastIndex = 0
  for (let match = COMPANY_END.exec(text); match !== null; match = COMPANY_END.exec(text)) {
    if (text.charCodeAt(match.index - 1) === 46) continue
    let end = match.index + match[0].length
    let legal = match[1] !== undefined
    for (;;) {
      NEXT_SUFFIX.lastIndex = end
      if (!NEXT_SUFFIX.test(text)) break
      end = NEXT_SUFFIX.lastIndex
      legal = true
    }
    if (text.charAt(end) === '.' && ABBREVIATED.test(text.slice(Math.max(0, end - 8), end))) end++
    COMPANY_END.lastIndex = Math.max(end, COMPANY_END.lastIndex)
    const from = nameStart(text, match.index, last, legal, match[0])
    if (from === undefined) continue
    const generic = !legal && GENERIC.test(text.slice(from, end))
    if (generic) continue
    while ((names.at(-1)?.from ?? -1) >= from) names.pop()
    names.push(organization(text, from, end))
    if (legal) last = end
  }
  if (INSTITUTIONS.some((noun) => text.includes(noun))) {
    for (const match of text.matchAll(INSTITUTION_OF)) {
      names.push(organization(text, match.index, match.index + match[0].length))
    }
  }
  return names
}

function organization(text: string, from: number, to: number): Name {
  const canonical = text.slice(from, to).replaceAll(/\s+/g, ' ')
  return { type: /\bL\.?L\.?P\.?$/.test(canonical) ? 'auditor' : 'organization', from, to, canonical }
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
      if (words > 0) break
      word = word.slice(0, -1)
    }
    const open = /^[[("“'‘]+/.exec(word)?.[0].length ?? 0
    if (PLACE.test(word)) {
      start = from
      continue
    }
    from += open
    word = word.slice(open)
    if (NAME_WORD.test(word)) {
      if (NO_NAME_WORDS.has(word) || (word.endsWith('.') && word.length > 3 && words > 0)) break
      if (/^\d+$|['’]s$/.test(word)) break
      start = from
      words++
      if (open > 0) break
      continue
    }
    const crossed = words > 0 && open === 0 ? joinedBy(text, from, word, floor, legal, printed, words) : undefined
    if (crossed === undefined) break
    start = crossed
    words++
  }
  while (text.startsWith('& ', start)) start += 2
  return start < suffix && /[A-Z]/.test(text.slice(start, suffix)) ? start : undefined
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
  if (joint === 'of') return CROSSED_OF.has(before.word) ? before.from : undefined
  if (legal || words > 2 || !CROSSED_AND.has(printed)) return undefined
  return /^[A-Z]\w+$/.test(before.word) && !NO_NAME_WORDS.has(before.word) && !NOT_JOINED.has(before.word)
    ? before.from
    : undefined
}
