import { matchesOf } from './matches.ts'
import { type NameWord, SECURITY } from './name-words.ts'
import { type Name } from './name.ts'
import { INSTRUMENT_NOUNS, STOCK_NOUNS } from './security-nouns.ts'
import { type TextTraits, traitsOf, WORDS } from './text-traits.ts'
import { wordBefore } from './word-before.ts'

/** The noun that names a class of stock. */
export const STOCK =
  /\b(?:(?:[Cc]ommon|[Pp]referred|[Oo]rdinary|[Cc]apital|[Dd]epositary)\s(?:[Ss]tock|[Ss]hares?|[Rr]eceipts)|(?:[Cc]ommon|[Ss]ubordinated|[Pp]artnership|OP)\s[Uu]nits?|(?:COMMON|PREFERRED|ORDINARY|CAPITAL|DEPOSITARY)\s(?:STOCK|SHARES))\b/g
/** A debt security in lower case, with its maturity: "5% senior notes due 2027". */
export const NOTES_DUE = /\b(?:notes?|debentures?|bonds)(?=\sdue\s)/g
/** When a debt security matures: "due 2027", "Due June 1, 2030". */
export const DUE = /\s[Dd](?:ue|UE)\s(?:[A-Z][a-z]{2,8}\s(?:\d{1,2},\s)?)?(?:19|20)\d{2}\b/y
const STOCK_QUALIFIERS = new Set(
  (
    'american convertible cumulative depositary exchangeable junior mandatory mandatorily non-cumulative noncumulative non-convertible ' +
    'non-voting nonvoting participating perpetual redeemable restricted senior treasury voting fixed-to-floating rate fixed-rate'
  ).split(' '),
)
const DEBT_QUALIFIERS = new Set(
  (
    'convertible discount exchange exchangeable first fixed fixed-rate fixed-to-floating floating guaranteed junior lien medium-term mandatory rate ' +
    'redeemable second secured senior subordinated term unsecured zero coupon promissory'
  ).split(' '),
)
const RIGHT_QUALIFIERS = new Set(
  'private placement public pre-funded prefunded founder agent depositary subscription penny sponsor working capital'.split(
    ' ',
  ),
)
const ANAPHORS = new Set('any each no no. such that these this those'.split(' '))
const COUPON = /^\d{1,2}(?:\.\d{1,4})?%$/
const FRACTION_COUPON = /^\d{1,2}[⅛¼⅜½⅝¾⅞]%$/
const MOST_WORDS = 8

/**
 * Every class of stock, debt security and warrant that the text names: "Series K Convertible Preferred Stock", "Class A
 * common stock", "4.25% Senior Notes due 2027", "American Depositary Shares", "Public Warrants".
 */
export function findSecurities(
  text: string,
  words: readonly NameWord[],
  traits: TextTraits = traitsOf(text),
): readonly Name[] {
  const names: Name[] = []
  if ((traits.words & WORDS.stock) !== 0 && namesStock(text)) {
    for (const match of matchesOf(STOCK, text)) addStock(text, match.index, match[0], names)
  }
  for (const { from, word, kinds } of words) {
    if ((kinds & SECURITY) === 0) continue
    if (STOCK_NOUNS.has(word)) addStock(text, from, word, names)
    else if (INSTRUMENT_NOUNS.has(word)) addInstrument(text, from, word, names)
  }
  if ((traits.words & WORDS.due) !== 0) {
    for (const match of matchesOf(NOTES_DUE, text)) addInstrument(text, match.index, match[0], names)
  }
  return names
}

function namesStock(text: string): boolean {
  return (
    text.includes('tock') ||
    text.includes('hares') ||
    text.includes('nits') ||
    text.includes('STOCK') ||
    text.includes('SHARES')
  )
}

function addStock(text: string, at: number, noun: string, names: Name[]): void {
  const { start, qualified } = walk(text, at, STOCK_QUALIFIERS)
  const end = at + noun.length
  // "Series A Preferred" is a class; "Preferred" alone is a defined term, "this preferred stock" stands for a name.
  if (noun === 'Preferred' && (!qualified || /^\s[Ss](?:tock|hare)/.test(text.slice(end, end + 6)))) return
  if (start === at && /^[Pp]referred/.test(noun)) {
    const before = wordBefore(text, start)
    if (before !== undefined && ANAPHORS.has(before.word.toLowerCase())) return
    if (noun.endsWith('share')) return
  }
  names.push(security(text, start, end))
}

function addInstrument(text: string, at: number, noun: string, names: Name[]): void {
  const right = noun.startsWith('Warrant') || noun === 'Units' || noun === 'Rights'
  const { start, qualified, coupon, capitals } = walk(text, at, right ? RIGHT_QUALIFIERS : DEBT_QUALIFIERS)
  const end = at + noun.length
  DUE.lastIndex = end
  const due = !right && DUE.test(text) ? DUE.lastIndex : undefined
  const named = qualified || coupon || (due !== undefined && start < at) || (/^[A-Z]/.test(noun) && capitals > 0)
  if (!named) return
  const printed = text.slice(start, at)
  if (noun === 'Units' && !qualified && !/public|private/i.test(printed)) return
  if (noun === 'Rights' && !/subscription/i.test(printed)) return
  names.push(security(text, start, due ?? end))
}

function security(text: string, from: number, to: number): Name {
  return { type: 'security', from, to, canonical: text.slice(from, to).replaceAll(/\s+/g, ' ') }
}

interface Walk {
  readonly start: number
  /** Whether a series or class was named. */
  readonly qualified: boolean
  readonly coupon: boolean
  /** How many capitalized qualifiers stand before the noun. */
  readonly capitals: number
}

/** Walks left over what qualifies a security: "restricted", "5.50%", "Series K", "American". */
function walk(text: string, noun: number, qualifiers: ReadonlySet<string>): Walk {
  let start = noun
  let qualified = false
  let coupon = false
  let capitals = 0
  for (let count = 0; count < MOST_WORDS; count++) {
    const before = wordBefore(text, start)
    if (before === undefined) break
    const word = before.word.replace(/^[(“"']/, '').replace(/,$/, '')
    if (before.word.endsWith(',') && !qualifiers.has(word.toLowerCase())) break
    const from = before.from + before.word.length - word.length - (before.word.endsWith(',') ? 1 : 0)
    if (qualifiers.has(word.toLowerCase())) {
      if (/^[A-Z]/.test(word)) capitals++
      start = from
    } else if (COUPON.test(word) || FRACTION_COUPON.test(word)) {
      coupon = true
      start = from
    } else if (/^[A-Z]{1,2}(?:-\d{1,2})?$/.test(word) || /^20\d\d(?:-?[A-Z])?$/.test(word)) {
      const kind = wordBefore(text, before.from)
      if (kind === undefined || !/^[(“"']*(?:Series|Class|SERIES|CLASS|series|class)$/.test(kind.word)) {
        // "2027 Notes" is a defined short form of the document's own.
        break
      }
      qualified = true
      start = kind.from + kind.word.search(/[A-Z]/i)
    } else break
    if (word.length < before.word.length && !before.word.endsWith(',')) break
  }
  return { start, qualified, coupon, capitals }
}
