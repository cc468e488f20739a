import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { readDecimalAt, type Decimal } from './decimal.ts'
import { readNumberWords, NUMBER_WORDS, type SpelledNumber } from './number-words.ts'
import { type TextTraits, traitsOf } from './text-traits.ts'

/** A number as it stands in a text, before it is known what it counts. */
export interface PrintedNumber {
  /** `[from, to)`: the number alone, without sign, currency, scale or unit. */
  readonly from: number
  readonly to: number
  /** Where the number ends with its scale word or letter, and with the digits that repeat words: "five (5)". */
  readonly end: number
  /** With scale applied, without sign. */
  readonly value: Decimal
  readonly scale: number
  readonly form: 'digits' | 'words'
  /** Whether a letter or digit touches it from the left ("RMB400"): then only a currency makes it a figure. */
  readonly glued: boolean
  /** Four digits from 1900 to 2099 without a comma. */
  readonly yearLike: boolean
}

/** A longer row of digits is an identifier, not a figure. */
const MOST_UNITS = 40
/** The joint of "1-for-10", after which a number is no part of an identifier. */
const RATIO_BEFORE = /-(?:for|to)-$/
const SCALE_WORD = /[\s-]{1,2}(thousands?|millions?|billions?|trillions?|mill?|[mb]ln|crores?|lakhs?)\b/iy
const SCALE_LETTERS = /\s?(?:mm|MM|mn|bn|Bn|BN|tn|[KkMmBb])(?![\w'’-])/y
const REPEATED_DIGITS = /\s\([\d,]{1,20}(?:\.\d{1,6})?\)/y

const SCALES: Readonly<Record<string, number>> = {
  lakh: 5,
  crore: 7,
  thousand: 3,
  million: 6,
  mil: 6,
  mln: 6,
  bln: 9,
  mill: 6,
  billion: 9,
  trillion: 12,
  k: 3,
  m: 6,
  mm: 6,
  mn: 6,
  b: 9,
  bn: 9,
  tn: 12,
}

/** The power of ten of the scale word or letters at `at`, and where they end. Letters count only beside a currency. */
export function readScale(
  text: string,
  at: number,
  letters: boolean,
): { readonly scale: number; readonly end: number } {
  SCALE_WORD.lastIndex = at
  const word = mayBeScaleWord(text, at) ? SCALE_WORD.exec(text)?.[1]?.toLowerCase() : undefined
  if (word !== undefined) return { scale: SCALES[word.replace(/s$/, '')] ?? 0, end: SCALE_WORD.lastIndex }
  if (letters) {
    SCALE_LETTERS.lastIndex = at
    const match = SCALE_LETTERS.exec(text)
    if (match) return { scale: SCALES[match[0].trim().toLowerCase()] ?? 0, end: SCALE_LETTERS.lastIndex }
  }
  return { scale: 0, end: at }
}

/**
 * Whether a blank or a hyphen, or two of them, and one of the letters t, m, b, l and c stand at `at`: most numbers have no
 * scale, and looking at some units is far cheaper than matching.
 */
function mayBeScaleWord(text: string, at: number): boolean {
  if (!mayJoin(unitAt(text, at))) return false
  const next = unitAt(text, at + 1)
  const letter = (mayJoin(next) ? unitAt(text, at + 2) : next) | 32
  return letter === 116 || letter === 109 || letter === 98 || letter === 108 || letter === 99
}

/** Whether a unit may be a blank of any kind or a hyphen; the barriers of tables are none. */
export function mayJoin(unit: number): boolean {
  return unit === 32 || unit === 45 || unit > 127 || (unit >= 9 && unit <= 13)
}

/** Whether a unit parts cells or rows of a table. */
export function isBarrier(unit: number): boolean {
  return unit === CELL || unit === ROW
}

const CELL = CELL_BARRIER.charCodeAt(0)
const ROW = ROW_BARRIER.charCodeAt(0)

/** The unit at an offset, 0 outside the text. One look outside a text makes all that follow slow. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

/** Whether a unit is a letter, a digit or an underscore; dashes, quotes and signs of currencies are none. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    unit === 95 ||
    (unit > 191 && (unit < 0x2000 || unit > 0x2bff))
  )
}

/** A blank within a line or a line break: what may stand between the parts of a figure. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 160 || unit === 10 || unit === 9 || unit === 13 || unit === 0x2009 || unit === 0x202f
}

/** Goes left from `at` over at most `most` blanks. */
export function skipBlanksBack(text: string, at: number, most = 2): number {
  let to = at
  while (to > 0 && at - to < most && isBlank(text.charCodeAt(to - 1))) to--
  return to
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isLetter(unit: number): boolean {
  return isWordUnit(unit) && !isDigit(unit)
}

/** Every number in the text, in digits or in words, in order. */
export function findNumbers(text: string, traits: TextTraits = traitsOf(text)): readonly PrintedNumber[] {
  const numbers: PrintedNumber[] = []
  const starts = traits.numberWords
  let words = starts.length === 0 ? undefined : findNextWords(text, starts, 0)
  let wordsEnd = 0
  let digitsEnd = 0
  for (const from of traits.digits) {
    if (from < digitsEnd) continue
    digitsEnd = rowEnd(text, from)
    while (words !== undefined && words.from < from) {
      numbers.push(words)
      wordsEnd = words.end
      words = findNextWords(text, starts, words.end)
    }
    if (from < wordsEnd) continue
    const number = numberAt(text, from, digitsEnd)
    if (number === undefined) continue
    numbers.push(number)
    if (number.to > digitsEnd) digitsEnd = number.to
  }
  while (words !== undefined) {
    numbers.push(words)
    words = findNextWords(text, starts, words.end)
  }
  return numbers
}

const COMMA = 44
const POINT = 46
const SLASH = 47

/** Where a row of digits and commas ends. */
function rowEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (!isDigit(unit) && unit !== COMMA) break
    at++
  }
  return at
}

/** Whether digits stand without commas, or in groups of three that commas part. */
function isGrouped(text: string, from: number, to: number): boolean {
  let group = 0
  let first = true
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== COMMA) group++
    else {
      if (first ? group > 3 : group !== 3) return false
      first = false
      group = 0
    }
  }
  return first || group === 3
}

/** The number in the digits and commas at `[start, stop)`, with the point before and the decimals behind them. */
function numberAt(text: string, start: number, stop: number): PrintedNumber | undefined {
  let whole = stop
  while (text.charCodeAt(whole - 1) === COMMA) whole--
  if (whole - start > MOST_UNITS || (whole - start > 2 && !isGrouped(text, start, whole))) return undefined
  let from = start
  let to = whole
  if (unitAt(text, start - 1) === POINT && !isWordUnit(unitAt(text, start - 2)) && unitAt(text, start - 2) !== POINT)
    from--
  else if (whole === stop && unitAt(text, to) === POINT && isDigit(unitAt(text, to + 1))) {
    to += 2
    while (isDigit(unitAt(text, to))) to++
  }
  if (to - from > MOST_UNITS) return undefined
  const before = unitAt(text, from - 1)
  const after = unitAt(text, to)
  if (!(isApart(before) && isApart(after)) && isPartOfMore(text, from, to, to > whole)) return undefined
  const scaled = mayBeScaleWord(text, to) ? readScale(text, to, false) : undefined
  const glued = isWordUnit(before)
  return scaled === undefined
    ? digitsAt(text, from, to, to, 0, glued)
    : digitsAt(text, from, to, scaled.end, scaled.scale, glued)
}

/** Whether a unit is one beside which a number is whole: a barrier, a blank, a bracket, a dollar or a percent sign. */
function isApart(unit: number): boolean {
  return unit === 32 || isBarrier(unit) || (unit >= 36 && unit <= 41 && unit !== 38 && unit !== APOSTROPHE)
}

const APOSTROPHE = 39

/** Whether the digits at `[from, to)` are a part of what is no figure. */
function isPartOfMore(text: string, from: number, to: number, hasDecimals: boolean): boolean {
  const before = unitAt(text, from - 1)
  const after = unitAt(text, to)
  // Dotted numbers ("3.1.2") and identifiers ("F-12", "COVID-19") are not figures.
  if (before === POINT && isDigit(unitAt(text, from - 2))) return true
  if ((before === 45 || before === 0x2011) && isIdentifier(text, from)) return true
  // Parts of fractions and of dates in digits.
  if (before === SLASH && isDigit(unitAt(text, from - 2))) return true
  if ((after === SLASH || after === POINT) && isDigit(unitAt(text, to + 1))) return true
  // Nor are amounts with a decimal comma ("1.234,56"), where a part of them would be another amount.
  if (hasDecimals && after === COMMA && isDigit(unitAt(text, to + 1))) return true
  // Groups parted by apostrophes ("1'234'567") are not read in part.
  return isGroupedByApostrophe(text, to) || isGroupedByApostrophe(text, from - 1)
}

function digitsAt(text: string, from: number, to: number, end: number, scale: number, glued: boolean): PrintedNumber {
  return {
    from,
    to,
    end,
    value: readDecimalAt(text, from, to, scale),
    scale,
    form: 'digits',
    glued,
    yearLike: to - from === 4 && isCentury(text, from),
  }
}

/** Whether "19" or "20" stands at `at`. */
function isCentury(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return first === 49 ? text.charCodeAt(at + 1) === 57 : first === 50 && text.charCodeAt(at + 1) === 48
}

function isGroupedByApostrophe(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  return (unit === 39 || unit === 0x2019) && isDigit(unitAt(text, at - 1)) && isDigit(unitAt(text, at + 1))
}

/** Whether letters are joined to a number by hyphens: "F-12", "COVID-19", "10b5-1"; "1-for-10" is a ratio. */
function isIdentifier(text: string, from: number): boolean {
  if (RATIO_BEFORE.test(text.slice(Math.max(0, from - 5), from))) return false
  for (let at = from - 2; at >= Math.max(0, from - 14); at--) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) return true
    if (!isDigit(unit) && unit !== 45) return false
  }
  return false
}

function findNextWords(text: string, starts: readonly number[], floor: number): PrintedNumber | undefined {
  for (let index = firstFrom(starts, floor); index < starts.length; index++) {
    const start = starts[index] ?? 0
    NUMBER_WORDS.lastIndex = start
    if (!NUMBER_WORDS.test(text)) continue
    // "twenty-one" is read from its start; "sub-two" is no number.
    if (text.charCodeAt(start - 1) === 45 && !RATIO_BEFORE.test(text.slice(Math.max(0, start - 5), start))) continue
    const read = readNumberWords(text, start)
    if (read === undefined) continue
    const { number, end: to } = withHalf(text, start, read)
    const from = isHalved(text, start) ? start - HALF.length : start
    REPEATED_DIGITS.lastIndex = to
    const end = REPEATED_DIGITS.test(text) ? REPEATED_DIGITS.lastIndex : to
    const { scale, end: scaled } = end === to ? { scale: 0, end } : readScale(text, end, false)
    const value = { digits: number.digits, exponent: number.exponent + scale }
    return { from, to, end: scaled, value, scale, form: 'words', glued: false, yearLike: false }
  }
  return undefined
}

/** The place of the first of some offsets, which are in order, that is `floor` or more. */
function firstFrom(offsets: readonly number[], floor: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < floor) low = middle + 1
    else high = middle
  }
  return low
}

const HALF = 'half '
/** "and a half million" after "one". */
const AND_A_HALF = /\sand\sa\shalf\s(thousand|million|billion|trillion)\b/iy

function isHalved(text: string, start: number): boolean {
  return text.charAt(start).toLowerCase() === 'a' && text.slice(start - HALF.length, start).toLowerCase() === HALF
}

/** A number in words with its halves: "half a million", "one and a half million". */
function withHalf(text: string, start: number, { value, end }: SpelledNumber): { number: Decimal; end: number } {
  if (isHalved(text, start)) return { number: { digits: value * 5n, exponent: -1 }, end }
  AND_A_HALF.lastIndex = end
  const scale = text.startsWith(' and a half ', end) ? AND_A_HALF.exec(text)?.[1] : undefined
  if (scale === undefined) return { number: { digits: value, exponent: 0 }, end }
  const exponent = SCALES[scale.toLowerCase()] ?? 0
  return { number: { digits: value * 10n + 5n, exponent: exponent - 1 }, end: AND_A_HALF.lastIndex }
}
