import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_PREFIXES } from '../mentions/currencies.ts'
import { negate, readDecimal, readDecimalAt, type Decimal } from '../mentions/decimal.ts'

/** The number that fills a cell: what it is, and where its digits stand. */
export interface CellNumber {
  /** With its sign, without any scale. */
  readonly value: Decimal
  /** `[from, to)` of the digits within the cell's text, without sign, brackets, currency or marks. */
  readonly from: number
  readonly to: number
  /** `[printedFrom, printedTo)` of the number with its sign, brackets, currency and per-cent sign, without marks. */
  readonly printedFrom: number
  readonly printedTo: number
  /** ISO 4217 where the cell prints a currency sign or code. */
  readonly currency: string | undefined
  readonly percent: boolean
  /** The power of ten of a word or letter behind the digits: 6 for "445 M"; 0 without one. */
  readonly scale: number
  /** Whether a bracket before the number is not closed in this cell. */
  readonly open: boolean
}

// Brackets, signs and currency in any order, the digits, the closing bracket and per-cent sign, footnote marks.
const NUMBER =
  /^((?:[-‐‑–—−+\s($€£¥₪₹₩₱₽₺฿]|[A-Z]\.?){0,12})(\d[\d,]*(?:\.\d+)?|\.\d+)(\s?\)?\s?%?\s?\)?)(?:\s{0,2}(thousand|million|billion|mm|bn|[KMB]))?(?:\s?(?:\([\w,]{1,3}\)|\[[\w,]{1,3}\]|[*†‡§#¹²³⁴⁵⁶⁷⁸⁹]))*\s*$/i
const BEFORE = /^[-‐‑–—−+\s(]{0,8}([A-Za-z.]{0,4}\s?[$€£¥₪₹₩₱₽₺฿]|[A-Z][A-Za-z]{1,2})?[-‐‑–—−+\s($]{0,8}$/
const NIL =
  /^[\s$€£¥(]*(?:[-‐‑–—−_]{1,3}|[-‐‑–—−]0[-‐‑–—−]|nil|none|n\/a)[\s)%]{0,4}(?:\([\w,]{1,3}\)|\[\w{1,3}\]|[*†‡])?$/i
const SCALES: Readonly<Record<string, number>> = { t: 3, k: 3, m: 6, b: 9 }
const MINUS = /[-‐‑–—−]/
const ALONE = /^\s*([A-Z.]{0,4}\s?[$€£¥₪₹₩₱₽₺฿])\s?\(?\s*$/i

/** Reads a cell that holds one number and nothing else; undefined for every other cell. */
export function readCellNumber(text: string): CellNumber | undefined {
  const digits = digitsFrom(text)
  if (digits < 0) return undefined
  return readPlainNumber(text, digits) ?? readMarkedNumber(text)
}

/** The longest currency that stands before a number has so many letters: "HKD $". */
const MOST_LETTERS = 4

/** Where the number of a cell can start; -1 for a cell that holds none, as all words do. */
function digitsFrom(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isDigit(unit)) return at
    if (unit === POINT) {
      if (isDigit(text.charCodeAt(at + 1))) return at
    } else if (isLetter(unit)) {
      if (++letters > MOST_LETTERS) return -1
    } else if (unit < 128 && !isBeforeNumber(unit)) return -1
  }
  return -1
}

const POINT = 46

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 0xa0
}

/** What ASCII has of blanks, signs, brackets and currency; see `NUMBER`. */
function isBeforeNumber(unit: number): boolean {
  return unit === 32 || unit === 36 || unit === 40 || unit === 43 || unit === 45 || (unit >= 9 && unit <= 13)
}

const MOST_PLAIN_SIGNS = 8

/**
 * Reads what nearly every number is made of without a pattern: a bracket, a minus or a dollar sign, digits, a closing
 * bracket or per-cent sign. Undefined where the cell has anything else.
 */
function readPlainNumber(text: string, from: number): CellNumber | undefined {
  if (from > MOST_PLAIN_SIGNS) return undefined
  let bracket = false
  let negative = false
  let dollar = false
  let lead = 0
  for (let at = 0; at < from; at++) {
    const unit = text.charCodeAt(at)
    if (isBlank(unit)) {
      if (lead === at) lead++
    } else if (unit === 40) bracket = true
    else if (unit === 36) dollar = true
    else if (unit === 45 || unit === 0x2013 || unit === 0x2014) negative = true
    else return undefined
  }
  let to = from
  while (isDigit(text.charCodeAt(to)) || text.charCodeAt(to) === 44) to++
  if (text.charCodeAt(to) === POINT && isDigit(text.charCodeAt(to + 1))) {
    to++
    while (isDigit(text.charCodeAt(to))) to++
  }
  let at = to
  let printedTo = to
  let closed = false
  let percent = false
  if (isBlank(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) === 41) {
    closed = true
    printedTo = ++at
  }
  if (isBlank(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) === 37) {
    percent = true
    printedTo = ++at
  }
  if (isBlank(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) === 41) {
    closed = true
    printedTo = ++at
  }
  while (isBlank(text.charCodeAt(at))) at++
  if (at < text.length) return undefined
  const value = readDecimalAt(text, from, to)
  return {
    value: negative || bracket ? negate(value) : value,
    from,
    to,
    printedFrom: lead,
    printedTo,
    currency: dollar ? 'USD' : undefined,
    percent,
    scale: 0,
    open: bracket && !closed,
  }
}

/** Reads a number with letters, other signs or footnote marks. */
function readMarkedNumber(text: string): CellNumber | undefined {
  const match = NUMBER.exec(text)
  if (match === null) return undefined
  const [, before = '', digits = '', after = '', word] = match
  const sign = BEFORE.exec(before)
  if (sign === null) return undefined
  const printed = sign[1]
  const currency = printed === undefined ? undefined : currencyOf(printed.trim())
  if (printed !== undefined && currency === undefined) return undefined
  const from = before.length
  const to = from + digits.length
  const value = readDecimal(digits)
  const bracket = before.includes('(')
  const closed = after.includes(')')
  const negative = MINUS.test(before) || bracket
  const lead = before.length - before.trimStart().length
  return {
    value: negative ? negate(value) : value,
    from,
    to,
    printedFrom: lead,
    printedTo: to + after.trimEnd().length,
    currency,
    percent: after.includes('%'),
    scale: word === undefined ? 0 : (SCALES[word.charAt(0).toLowerCase()] ?? 0),
    open: bracket && !closed,
  }
}

function currencyOf(printed: string): string | undefined {
  const sign = printed.charAt(printed.length - 1)
  const own = CURRENCY_SIGNS[sign]
  if (own === undefined) return Object.hasOwn(CURRENCY_CODES, printed) ? CURRENCY_CODES[printed] : undefined
  const prefix = printed.slice(0, -1).trim()
  if (prefix === '') return own
  if (sign === '$') return Object.hasOwn(DOLLAR_PREFIXES, prefix) ? DOLLAR_PREFIXES[prefix] : undefined
  return Object.hasOwn(CURRENCY_CODES, prefix) ? CURRENCY_CODES[prefix] : undefined
}

/** The currency of a cell that holds a currency sign and nothing else but a bracket: "$", "US$ (". */
export function currencyAlone(text: string): string | undefined {
  if (text === '$') return 'USD'
  let last = text.length - 1
  while (isBlank(text.charCodeAt(last)) || text.charCodeAt(last) === 40) last--
  const unit = text.charCodeAt(last)
  // Words and numbers end in no sign, empty cells in nothing.
  if (!(unit === 36 || unit >= 128 || unit < 32)) return undefined
  const sign = ALONE.exec(text)?.[1]
  return sign === undefined ? undefined : currencyOf(sign.trim())
}

/** Whether a cell says "nothing" or zero: a dash of any kind, an underscore, "-0-", "nil". */
export function isNil(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isBlank(unit) || unit === 36 || unit === 40) continue
    if (isDash(unit) && at === text.length - 1) return true
    // Numbers and most words are none by their first character.
    if (unit < 128 && !isDash(unit) && unit !== 95 && unit !== 78 && unit !== 110 && unit > 32) return false
    return NIL.test(text.trimEnd())
  }
  return false
}

/** Hyphens, dashes and the minus sign. */
function isDash(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2014 || unit === 0x2212
}

/** `[from, to)` of the dash or "-0-" of a cell that says zero so; undefined for words. */
export function dashIn(text: string): { readonly from: number; readonly to: number } | undefined {
  let from = 0
  while (from < text.length && !isDash(text.charCodeAt(from))) from++
  if (from === text.length) return undefined
  if (text.charCodeAt(from + 1) === 48 && isDash(text.charCodeAt(from + 2))) return { from, to: from + 3 }
  let to = from + 1
  while (to < from + 3 && isDash(text.charCodeAt(to))) to++
  return { from, to }
}
