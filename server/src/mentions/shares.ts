import { type FigureReading } from './figure-reading.ts'
import { isBlank, isWordUnit, mayJoin, unitAt, type PrintedNumber } from './number.ts'

/** Words that may stand between a number and the shares or rights that it counts. */
const MODIFIERS: ReadonlySet<string> = new Set(
  (
    'American additional aggregate allocated and anti-dilutive antidilutive assumed authorized available ' +
    'average basic beneficially bonus but canceled cancelled cash-settled committed common common-stock ' +
    'company converted convertible cumulative currently deferred depositary diluted dilutive director earned ' +
    'eligible employee equity equity-based exchangeable executive exercisable existing extra fewer firm ' +
    "forfeited founder founders founders' fractional freely full fully fully-paid further granted gross held " +
    'incentive incremental initial interest issuable issued its limited management market-based matching ' +
    'maximum minimum more net new newly newly-issued non-employee non-qualified non-vested non-voting ' +
    'nonemployee nonqualified nonstatutory nonvested nonvoting not of operating option optional or ordinary ' +
    'our outstanding over-allotment overallotment owned paid participating partner partnership performance ' +
    'performance-based performance-vesting perpetual phantom placement post-split potential potentially ' +
    'pre-funded pre-reverse pre-split preference preferred prefunded previously primary private profits ' +
    'public purchase purchased redeemable registered remaining replacement repurchased reserved restricted ' +
    'restricted-stock retention retired secondary service-based share-based sold stock stock-based ' +
    'stock-settled subordinated substitute such target target-level tendered the time-based time-vesting ' +
    'total tradable tradeable treasury unallocated unauthorized uncommitted underlying unearned unexercisable ' +
    'unexercised unissued unregistered unrestricted unsold unvested vested vesting voting warrant weighted ' +
    'weighted-average whole withheld yet'
  ).split(' '),
)
/** Kinds of shares and rights; the plural is what is counted, except of shares and of one. */
const NOUNS: ReadonlySet<string> = new Set(
  (
    'share shares option options warrant warrants unit units rsu rsus psu psus rsa rsas dsu dsus sar sars ads adss adr adrs ' +
    'right rights award awards'
  ).split(' '),
)
/** Words that belong to the name of what is counted: "restricted stock units", "performance share units". */
const NAMING: ReadonlySet<string> = new Set(
  'american appreciation deferred depositary ltip performance phantom restricted share stock'.split(' '),
)
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been by each every for from had has have if in into is it may more of on or per shall than that the these ' +
    'this those times to under upon was were which who will with worth'
  ).split(' '),
)
/** "1,000,000 of the registrant's shares of common stock", "500,000,000 of common stock", read where the number ends. */
export const OF_SHARES_AFTER =
  /\sof\s(?:(?:the|our|its|their|such|these|those)\s)?(?:[A-Za-z]+['’]s\s)?(?:(?:[Cc]lass|[Ss]eries)\s[A-Z](?:-\d{1,2})?\s|[A-Z][\w-]*\s|(?:outstanding|issued|restricted|then|currently|remaining)\s){0,4}([Ss]hares|[Oo]ptions|[Ww]arrants|[Uu]nits|RSUs|(?:[Cc]ommon|[Pp]referred|[Oo]rdinary)\s[Ss]tock)(?![\w-])/y
/** "0.4521 of a share": an exchange ratio. */
export const OF_A_SHARE_AFTER = /\sof\s(?:a|one)\s(?:[\w-]+\s){0,3}?(?:[Ss]hare|ADS)(?![\w-])/y
/** Words before a bare number that say that it counts shares: "the number of shares outstanding was". */
const SHARES_BEFORE =
  /\b(?:number\sof\s(?:\S+\s){0,6}(?:shares|options|warrants|units)|shares\s[^.;$%]{0,80}\boutstanding|(?:common|ordinary|preferred)\s(?:stock|shares)[^.;$%]{1,60}\boutstanding|outstanding\s[^.;$%]{1,60}\b(?:shares|stock))\b[^.;$%]{0,90}(?:\b(?:was|were|is|are|totaled|totalled|totaling|totalling|of|to|equal|by|below|approximately)|[:—–])\s$/i
/** "options totaling 0.6 million": what is counted stands before the number. */
const TOTALING_BEFORE = /\b(shares|options|warrants|units|RSUs|PSUs)\s(?:totaling|totalling|of)\s(?:approximately\s)?$/i
const BARE_AFTER = /^(?:[.,;)]|\s(?:as|at|on|and|or|divided|multiplied|compared|versus|vs\.)\s|$)/

/** "of our Class A common stock" after a count of shares. */
export const SECURITY_AFTER =
  /\s(?:\w+\s){0,3}?(?:of|in)\s(?:(?:the|our|its|their|such)\s)?(?:[A-Z]\w*['’]s\s)?(?:\d[\d.]{0,6}%\s)?(?:[A-Z]\w+\s){0,3}?((?:(?:[Cc]lass|CLASS|[Ss]eries|SERIES)\s[A-Z](?:-\d{1,2})?\s)?(?:(?:[a-z][\w-]*|\d[\d.]*%|Convertible|Cumulative|Perpetual|Redeemable|Restricted|Senior|Junior|Voting|Non-Voting|Participating)\s){0,4}?(?:[Cc]ommon|COMMON|[Pp]referred|PREFERRED|[Oo]rdinary|[Rr]estricted|[Cc]apital)\s(?:[Ss]tock|STOCK|[Ss]hares|SHARES))/y

/** What a word in lower case may do between a number and what it counts: bits of `KINDS`. */
const NOUN = 1
const MODIFIER = 2
const NAME = 4
const FUNCTION_WORD = 8
const KINDS = new Map<string, number>([
  ['class', MODIFIER],
  ['series', MODIFIER],
])
for (const [words, kind] of [
  [NOUNS, NOUN],
  [MODIFIERS, MODIFIER],
  [NAMING, NAME],
  [FUNCTION_WORDS, FUNCTION_WORD],
] as const) {
  for (const word of words) KINDS.set(word, (KINDS.get(word) ?? 0) | kind)
}

/** A word with the gap before it. */
interface NextWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The word after one blank, or after a comma or an opening bracket and a blank, at `at`. */
function nextWord(text: string, at: number, bracket: boolean): NextWord | undefined {
  let from = at
  if (!isBlank(unitAt(text, from))) return undefined
  from++
  if (bracket && unitAt(text, from) === 40) from++
  let to = from
  while (to - from < 24) {
    const unit = unitAt(text, to)
    if (!isWordUnit(unit) && unit !== 45 && !(unit === 39 || unit === 0x2019)) break
    to++
  }
  return to === from || to - from >= 24 ? undefined : { from, to, word: text.slice(from, to) }
}

/** "RSU's" as "rsus". */
function withoutApostrophe(word: string): string {
  const unit = word.charCodeAt(word.length - 2)
  return unit === 39 || unit === 0x2019 ? word.slice(0, -2) + word.slice(-1) : word
}

/** What a number counts, with where it ends and the words of its name. */
interface CountedRights {
  readonly noun: string
  readonly to: number
  readonly instrument: string
  /** Whether a word before the noun says that it is a security. */
  readonly named: boolean
}

const MOST_WORDS = 9
const MOST_NAMES = 4

/** Goes over the words after a number until one that is counted as shares or rights. */
function countedRights(text: string, number: PrintedNumber): CountedRights | undefined {
  let at = number.end
  let names = 0
  let unknown: string | undefined
  let modified = false
  let naming: string[] = []
  for (let count = 0; count < MOST_WORDS; count++) {
    const next = nextWord(text, at, count === 0)
    if (next === undefined) return undefined
    const { word, to } = next
    const lower = withoutApostrophe(word.toLowerCase())
    const kinds = KINDS.get(lower) ?? 0
    if ((kinds & NOUN) !== 0) {
      const after = nextWord(text, to, false)
      const joined = after?.word.toLowerCase() ?? ''
      // "option shares", "share units", "warrant shares": the last noun is what is counted.
      if (!lower.endsWith('s') && (NOUNS.has(joined) || joined === 'appreciation')) {
        naming.push(lower)
        modified = true
        at = to
        continue
      }
      const one = number.value.digits === 1n && number.value.exponent === 0
      if (!one && !lower.startsWith('share') && !lower.endsWith('s')) return undefined
      if (unknown !== undefined && !lower.startsWith('share')) return undefined
      return { noun: lower, to, instrument: [...naming, lower].join(' '), named: modified || names > 0 }
    }
    const first = word.charCodeAt(0)
    const capital = first >= 65 && first <= 90
    if ((kinds & (MODIFIER | NAME)) !== 0 || (capital && CLASS_LETTER.test(word))) {
      if (number.form === 'words' && (lower === 'of' || lower === 'the')) return undefined
      if (lower !== 'of' && lower !== 'the' && lower !== 'and' && lower !== 'or') modified = true
    } else if (capital) {
      if (++names > MOST_NAMES) return undefined
    } else if (unknown === undefined && count === 0 && (kinds & FUNCTION_WORD) === 0 && PLAIN_WORD.test(word)) {
      unknown = word
    } else return undefined
    if ((kinds & NAME) !== 0) naming.push(lower)
    else if (naming.length > 0) naming = []
    at = to
    const unit = unitAt(text, at)
    if (unit === 44 || unit === 41) at++
  }
  return undefined
}

/** "A" of "Class A", "B-1" of "Series B-1". */
const CLASS_LETTER = /^[A-Z](?:-\d{1,2})?$/
const PLAIN_WORD = /^[a-z][a-z-]+$/

/** So many of them are a grant or an issue; fewer may be prizes, apartments or powers. */
const FEWEST_UNNAMED = 1000n
const LABEL_BEFORE = /(?:^|[\s“"'(—–-])(?:Rule|Section|Form|Level|Phase|Item|Note|Regulation|Schedule|Article)\s$/

/** Reads a count of shares, options, warrants, units or awards, with what is counted. */
export function readShares(text: string, number: PrintedNumber): FigureReading | undefined {
  const after = unitAt(text, number.end)
  const counted = isBlank(after) ? countedRights(text, number) : undefined
  if (counted !== undefined) {
    const { noun, to, instrument, named } = counted
    if (number.yearLike && !noun.startsWith('share')) return undefined
    // "One or more shares" is no count.
    if (number.form === 'words' && text.startsWith(' or more ', number.end)) return undefined
    const few = number.value.exponent <= 0 && number.value.digits < FEWEST_UNNAMED
    if (few && !named && (noun === 'awards' || noun === 'rights')) return undefined
    if (few && LABEL_BEFORE.test(text.slice(Math.max(0, number.from - 14), number.from))) return undefined
    return shares(number, to, instrumentOf(text, text.slice(number.end, to), instrument, to))
  }
  // "of" after a blank.
  const mayBeOf = mayJoin(after) && unitAt(text, number.end + 1) === 111
  if (mayBeOf && number.value.exponent < 0 && number.scale === 0) {
    OF_A_SHARE_AFTER.lastIndex = number.end
    if (OF_A_SHARE_AFTER.test(text)) {
      const to = OF_A_SHARE_AFTER.lastIndex
      return shares(number, to, instrumentOf(text, ' share', 'share', to))
    }
  }
  if (number.form === 'words' || number.yearLike || (number.scale === 0 && number.value.digits < 1000n))
    return undefined
  OF_SHARES_AFTER.lastIndex = number.end
  const named = mayBeOf ? OF_SHARES_AFTER.exec(text) : null
  if (named?.[1] !== undefined) {
    return shares(number, number.end, instrumentOf(text, named[0], named[1].toLowerCase(), OF_SHARES_AFTER.lastIndex))
  }
  if (!mayEndBareNumber(after) || !BARE_AFTER.test(text.slice(number.end, number.end + 12))) return undefined
  if (!mayJoin(unitAt(text, number.from - 1))) return undefined
  const before = text.slice(Math.max(0, number.from - WINDOW), number.from)
  if (!/[Ss]hare|[Ss]tock|[Oo]ption|[Ww]arrant|[Uu]nits/.test(before)) return undefined
  const totaling = TOTALING_BEFORE.exec(before)?.[1]?.toLowerCase()
  if (totaling !== undefined) return shares(number, number.end, totaling === 'shares' ? {} : { instrument: totaling })
  return countsSharesBefore(before) ? shares(number, number.end, {}) : undefined
}

/** A mark, a blank or the end of the text; what follows a number in a table is none. */
function mayEndBareNumber(unit: number): boolean {
  return unit === 46 || unit === 44 || unit === 59 || unit === 41 || unit === 0 || mayJoin(unit)
}

/** Whether the words at the end of `before` say that the number after them counts shares. */
export function countsSharesBefore(before: string): boolean {
  return SHARES_BEFORE.test(before)
}

const WINDOW = 200
function shares(number: PrintedNumber, to: number, instrument: { instrument?: string }): FigureReading {
  return { type: 'shares', from: number.from, to, value: number.value, scale: number.scale, ...instrument }
}

function instrumentOf(text: string, printed: string, counted: string, to: number): { instrument?: string } {
  if (counted.endsWith('stock')) {
    const name =
      /(?:(?:class|series)\s[a-z](?:-\d{1,2})?\s)?(?:common|preferred|ordinary)\sstock$/i.exec(printed)?.[0] ?? counted
    return { instrument: name.toLowerCase().replaceAll(/\s/g, ' ') }
  }
  if (!/\bshares?$/.test(counted)) return { instrument: counted.endsWith('s') ? counted : `${counted}s` }
  if (/^(?:american\s)?depositary/.test(counted)) return { instrument: counted }
  SECURITY_AFTER.lastIndex = to
  const named =
    SECURITY_AFTER.exec(text)?.[1] ??
    /(?:(?:class|series)\s[a-z](?:-\d+)?\s)?(?:common|preferred|preference|ordinary)(?=\sshares?$)/i.exec(
      printed,
    )?.[0] ??
    /(?:class|series)\s[a-z](?:-\d+)?\sshares?$/i.exec(printed)?.[0].replace(/share$/i, 'shares')
  if (named === undefined) return {}
  const name = named
    .toLowerCase()
    .replaceAll(/\s/g, ' ')
    .replace(/\bshares$/, 'stock')
  return { instrument: /(?:common|preferred|preference|ordinary)$/.test(name) ? `${name} stock` : name }
}
