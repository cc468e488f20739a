import { CURRENCY_NAMES, CURRENCY_SIGNS, CURRENCY_WORDS, DOLLAR_PREFIXES, type CurrencyWord } from './currencies.ts'
import { isBlank, isWordUnit, mayJoin, unitAt } from './number.ts'

const NAMES = Object.keys(CURRENCY_NAMES)
  .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  .map((name) => name.replaceAll('.', '\\.').replace(/s$/, 's?').replaceAll(' ', '\\s'))
  .join('|')
/** What a currency's name can begin with, so that few words after a number are matched in full. */
const NAME_STARTS = new Set(
  Object.keys(CURRENCY_NAMES).flatMap((name) => {
    const first = name.split(' ')[0] ?? ''
    return [first, first.replace(/s$/, '')]
  }),
)

/** The first two letters of what may stand there, in small letters: 32 numbers for the second a number for the first. */
const PAIRS = new Uint8Array(32 * 32)
for (const start of [...NAME_STARTS, 'and', 'of']) PAIRS[pairOf(start, 0)] = 1

/** A currency's name after an amount, and the hundredths that checks and notes put before it: "and 50/100 dollars". */
export const CURRENCY_NAME_AFTER = new RegExp(
  `(?:\\sand\\s(no|zero|xx|\\d\\d)/100(?:ths)?)?[\\s-](?:of\\s)?(${NAMES})(?![\\w-])`,
  'iy',
)
const CODE_AFTER = /\s([A-Z][A-Za-z]{1,2})(?![\w$]|\s?[\d$])/y
const SIGN_AFTER = /\s?([€£₽₺])(?!\s?\d)/y

/** A currency mark that ends where an amount begins. */
export interface CurrencyMark {
  readonly from: number
  readonly currency: string
  /** Whether it says a currency only beside a scale word. */
  readonly doubtful: boolean
}

/** The currency sign, code or abbreviation that ends at `end`. */
export function currencyBefore(text: string, end: number): CurrencyMark | undefined {
  const unit = unitAt(text, end - 1)
  // A letter, a point or a slash: of a word.
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 46 || unit === 47)
    return wordBefore(text, end)
  // All signs but the dollar's stand behind ASCII.
  if (unit !== 36 && unit < 128) return undefined
  const last = text.charAt(end - 1)
  const sign = CURRENCY_SIGNS[last]
  if (sign === undefined) return undefined
  if (last === '$') return dollarBefore(text, end)
  if (last === '¥') {
    for (const [prefix, currency] of YEN_PREFIXES) {
      if (text.startsWith(prefix, end - 1 - prefix.length))
        return { from: end - 1 - prefix.length, currency, doubtful: false }
    }
  }
  if (last === '₵' && text.startsWith('GH', end - 3)) return { from: end - 3, currency: sign, doubtful: false }
  return { from: end - 1, currency: sign, doubtful: false }
}

const YEN_PREFIXES = [
  ['RMB', 'CNY'],
  ['CN', 'CNY'],
  ['JP', 'JPY'],
] as const
const LONGEST_PREFIX = 4

function dollarBefore(text: string, end: number): CurrencyMark {
  const apart = isBlank(unitAt(text, end - 2))
  const to = apart ? end - 2 : end - 1
  // "US $5" names the dollar; "a charge to Class A $5" does not.
  const unit = unitAt(text, to - 1)
  if (isWordUnit(unit) || unit === 46) {
    for (let length = LONGEST_PREFIX; length >= (apart ? 2 : 1); length--) {
      const start = to - length
      const currency = start < 0 ? undefined : DOLLAR_PREFIXES[text.slice(start, to)]
      if (currency !== undefined && !isWordUnit(unitAt(text, start - 1)))
        return { from: start, currency, doubtful: false }
    }
  }
  return { from: end - 1, currency: 'USD', doubtful: false }
}

/** No abbreviation is longer. */
const LONGEST_WORD = 3

function wordBefore(text: string, end: number): CurrencyMark | undefined {
  let to = end
  if (text.charCodeAt(end - 1) === 46) to--
  else if (text.charCodeAt(end - 1) === 47) {
    const from = end - 2
    // The sign of the Peruvian sol.
    const sol = text.charAt(from) === 'S' && !isWordUnit(text.charCodeAt(from - 1))
    return sol ? { from, currency: 'PEN', doubtful: true } : undefined
  }
  let from = to
  while (from > 0 && to - from <= LONGEST_WORD && isWordUnit(text.charCodeAt(from - 1))) from--
  if (from === to || to - from > LONGEST_WORD) return undefined
  // All but "kr" begin with a capital.
  const first = text.charCodeAt(from)
  if (first > 90 && first !== 107) return undefined
  const found = CURRENCY_WORDS.get(text.slice(from, to))
  return found && { from, ...found }
}

/** The currency named after an amount. */
export interface CurrencyAfter {
  readonly currency: string
  readonly end: number
  /** The hundredths of "and 50/100 dollars"; 0 where none are printed. */
  readonly hundredths: number
}

/** The currency named after an amount that ends at `at`; a doubtful code counts only where the amount has a scale word. */
export function currencyAfter(text: string, at: number, scaled: boolean): CurrencyAfter | undefined {
  const unit = unitAt(text, at)
  // Almost all that may follow begins with a blank or a hyphen.
  if (!mayJoin(unit)) return undefined
  const next = unitAt(text, at + 1)
  if (unit > 127 || next > 127) {
    SIGN_AFTER.lastIndex = at
    const sign = SIGN_AFTER.exec(text)?.[1]
    const currency = sign === undefined ? undefined : CURRENCY_SIGNS[sign]
    if (currency !== undefined) return { currency, end: SIGN_AFTER.lastIndex, hundredths: 0 }
  }
  if (next >= 65 && next <= 90) {
    CODE_AFTER.lastIndex = at
    const code = CODE_AFTER.exec(text)?.[1]
    const found: CurrencyWord | undefined = code === undefined ? undefined : CURRENCY_WORDS.get(code)
    if (found && (scaled || !found.doubtful))
      return { currency: found.currency, end: CODE_AFTER.lastIndex, hundredths: 0 }
  }
  if (!mayBeName(text, at + 1)) return undefined
  CURRENCY_NAME_AFTER.lastIndex = at
  const match = CURRENCY_NAME_AFTER.exec(text)
  const name = match?.[2]?.toLowerCase().replaceAll(/\s/g, ' ')
  const currency = name === undefined ? undefined : (CURRENCY_NAMES[name] ?? CURRENCY_NAMES[`${name}s`])
  if (currency === undefined) return undefined
  return { currency, end: CURRENCY_NAME_AFTER.lastIndex, hundredths: Number(/\d\d/.exec(match?.[1] ?? '')?.[0] ?? 0) }
}

/** Every first word of a name is shorter. */
const LONGEST_START = 12

/** A word that a name begins with, or the joint before one. */
function mayBeName(text: string, from: number): boolean {
  if (PAIRS[pairOf(text, from)] !== 1 && unitAt(text, from + 1) !== 46) return false
  let to = from
  while (to - from < LONGEST_START && isWordUnit(unitAt(text, to))) to++
  if (to - from < 2) return text.startsWith('.S.', to)
  if (to - from === LONGEST_START) return false
  const word = text.slice(from, to)
  if (NAME_STARTS.has(word) || word === 'and' || word === 'of') return true
  return text.charCodeAt(from) < 97 && NAME_STARTS.has(word.toLowerCase())
}

/** The place in `PAIRS` of the two units at `at`. Letters and what shares their last five bits have one place. */
function pairOf(text: string, at: number): number {
  return ((unitAt(text, at) & 31) << 5) | (unitAt(text, at + 1) & 31)
}
