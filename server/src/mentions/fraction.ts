import { currencyBefore } from './currency-mark.ts'
import { divide, wholeNumber, type Decimal } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { matchesOf } from './matches.ts'
import { isBlank, type PrintedNumber } from './number.ts'
import { SIGNS, type TextTraits, traitsOf } from './text-traits.ts'

/** A fraction as printed: "two-thirds", "66 2/3", "five and one-half", "½". */
export interface Fraction {
  readonly from: number
  readonly to: number
  /** With the whole number before it: 11 for "five and one-half". */
  readonly numerator: bigint
  readonly denominator: bigint
  readonly form: 'digits' | 'words'
}

const DENOMINATORS: Readonly<Record<string, bigint>> = {
  eighth: 8n,
  fifth: 5n,
  fourth: 4n,
  half: 2n,
  halve: 2n,
  hundredth: 100n,
  ninth: 9n,
  quarter: 4n,
  seventh: 7n,
  sixteenth: 16n,
  sixth: 6n,
  tenth: 10n,
  third: 3n,
  thousandth: 1000n,
  twelfth: 12n,
  twentieth: 20n,
}

const FIRST_LETTERS = new Set(Object.keys(DENOMINATORS).map((word) => word.charAt(0)))

/** The denominator of a fraction in words, and the same in digits, after its numerator. */
export const DENOMINATOR_AFTER = new RegExp(
  `([-‑\\s])(${Object.keys(DENOMINATORS).join('|')})s?(?![\\w-]|\\s(?:years?|hours?|days?|months?|time|part(?:y|ies)|persons?)\\b)(\\sof\\s)?`,
  'iy',
)
/** After a blank only such a word shows that no ordinal stands there: "one third party", "one quarter of 2024". */
const OF_WHOLE_AFTER = /(?:the|an?|one|our|its|their|all|such|each|1%)(?![\w-])/iy
/** "1/2", "66 2/3", "8-1/2", "1/1000th". */
export const SLASHED_FRACTION = /(?<![\d/.,])(?:(\d{1,3})[\s-])?(\d{1,2})\/(\d{1,5})(?:th|rd|nd|st)?s?(?![\w/])/g
/** A fraction in one character, and the whole number before it. */
export const VULGAR_FRACTION = /(?<![\d.,])(?:(\d{1,3})\s?)?([¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/g
const VULGAR: Readonly<Record<string, readonly [bigint, bigint]>> = {
  '¼': [1n, 4n],
  '½': [1n, 2n],
  '¾': [3n, 4n],
  '⅐': [1n, 7n],
  '⅑': [1n, 9n],
  '⅒': [1n, 10n],
  '⅓': [1n, 3n],
  '⅔': [2n, 3n],
  '⅕': [1n, 5n],
  '⅖': [2n, 5n],
  '⅗': [3n, 5n],
  '⅘': [4n, 5n],
  '⅙': [1n, 6n],
  '⅚': [5n, 6n],
  '⅛': [1n, 8n],
  '⅜': [3n, 8n],
  '⅝': [5n, 8n],
  '⅞': [7n, 8n],
}

/** What makes a fraction a percentage: "of one percent", "%". */
export const FRACTION_OF_PERCENT =
  /(?:\s?%|\s(?:of\s)?(?:(?:one|1|a)\s?)?(?:\(1\)\s?)?(?:%|(percentage\spoints?)|per\s?cent|pct\.?)(?![\w-]))/iy
const OF_AFTER = /\)?\sof\s/y

/** Every fraction of a text, in order. `numbers` are those of the text. */
export function findFractions(
  text: string,
  numbers: readonly PrintedNumber[],
  { signs }: TextTraits = traitsOf(text),
): readonly Fraction[] {
  const fractions: Fraction[] = []
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]
    const fraction = number?.form === 'words' ? fractionInWords(text, number, numbers[index - 1]) : undefined
    if (fraction !== undefined) fractions.push(fraction)
  }
  if ((signs & SIGNS.digitSlash) !== 0 && hasSlash(text)) {
    for (const match of matchesOf(SLASHED_FRACTION, text)) {
      const [printed, whole = '0', numerator = '', denominator = ''] = match
      if (numerator === '0' || Number(denominator) <= Number(numerator)) continue
      fractions.push(fraction(match.index, printed.length, BigInt(whole), BigInt(numerator), BigInt(denominator)))
    }
  }
  if ((signs & SIGNS.vulgar) !== 0 && hasVulgar(text, numbers)) {
    for (const match of matchesOf(VULGAR_FRACTION, text)) {
      const [printed, whole = '0', sign = ''] = match
      const parts = VULGAR[sign]
      if (parts !== undefined) fractions.push(fraction(match.index, printed.length, BigInt(whole), ...parts))
    }
  }
  return fractions.length < 2 ? fractions : fractions.toSorted((one, other) => one.from - other.from)
}

/** Looking for the usual ones is far cheaper than for a class of characters; the others are found behind a number. */
function hasVulgar(text: string, numbers: readonly PrintedNumber[]): boolean {
  return (
    text.includes('½') ||
    text.includes('¼') ||
    text.includes('¾') ||
    text.includes('⅓') ||
    text.includes('⅔') ||
    numbers.some(({ to }) => text.charCodeAt(to) > 0xbb && VULGAR[text.charAt(to)] !== undefined)
  )
}

/** Whether a slash stands between two digits. */
function hasSlash(text: string): boolean {
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return true
  }
  return false
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function fraction(from: number, length: number, whole: bigint, numerator: bigint, denominator: bigint): Fraction {
  return { from, to: from + length, numerator: whole * denominator + numerator, denominator, form: 'digits' }
}

function fractionInWords(text: string, number: PrintedNumber, before: PrintedNumber | undefined): Fraction | undefined {
  const unit = text.charCodeAt(number.to)
  if ((unit !== 45 && unit !== 0x2011 && !isBlank(unit)) || number.value.digits > 19n) return undefined
  if (!FIRST_LETTERS.has(text.charAt(number.to + 1).toLowerCase())) return undefined
  DENOMINATOR_AFTER.lastIndex = number.to
  const match = DENOMINATOR_AFTER.exec(text)
  if (match === null) return undefined
  const [, joint = '', word = '', of = ''] = match
  if (isBlank(joint.charCodeAt(0))) {
    OF_WHOLE_AFTER.lastIndex = DENOMINATOR_AFTER.lastIndex
    if (of === '' || !OF_WHOLE_AFTER.test(text)) return undefined
  }
  const denominator = DENOMINATORS[word.toLowerCase()]
  if (denominator === undefined) return undefined
  const joined = before?.form === 'words' && text.slice(before.end, number.from) === ' and ' ? before : undefined
  const whole = joined?.value.digits ?? 0n
  return {
    from: joined?.from ?? number.from,
    to: DENOMINATOR_AFTER.lastIndex - of.length,
    numerator: whole * denominator + number.value.digits,
    denominator,
    form: 'words',
  }
}

/** Reads a fraction as a price after a currency ("$12 1/2"), as a percentage where a percent sign or word follows, else as a ratio: 2 to 3 for "two-thirds". */
export function readFraction(text: string, fraction: Fraction): FigureReading | undefined {
  const { from, to, numerator, denominator, form } = fraction
  const mark = form === 'digits' && numerator > denominator ? currencyBefore(text, from) : undefined
  if (mark !== undefined && !mark.doubtful) {
    const value = quotient(numerator, denominator)
    return { type: 'money', from: mark.from, to, value, scale: 0, currency: mark.currency }
  }
  FRACTION_OF_PERCENT.lastIndex = to
  const percent = FRACTION_OF_PERCENT.exec(text)
  if (percent !== null) {
    const points = percent[1] !== undefined && { instrument: 'percentage points' }
    return {
      type: 'percent',
      from,
      to: FRACTION_OF_PERCENT.lastIndex,
      value: quotient(numerator, denominator),
      scale: 0,
      ...points,
    }
  }
  OF_AFTER.lastIndex = to
  // "1/2" may be a page or a day.
  if (numerator >= denominator || (form === 'digits' && !OF_AFTER.test(text))) return undefined
  return { type: 'ratio', from, to, value: wholeNumber(numerator), scale: 0, counterpart: wholeNumber(denominator) }
}

/** So many decimals stand for a fraction that has no end: 66.6667 for 66 2/3. */
const PLACES = 4

/** Exact where the denominator allows it, else rounded. */
function quotient(numerator: bigint, denominator: bigint): Decimal {
  for (let places = 1; places <= 5; places++) {
    const scaled = numerator * 10n ** BigInt(places)
    if (scaled % denominator === 0n) return { digits: scaled / denominator, exponent: -places }
  }
  return divide(wholeNumber(numerator), wholeNumber(denominator), PLACES)
}
