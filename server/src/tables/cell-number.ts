import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_PREFIXES } from '../mentions/currencies.ts'
import { negate, readDecimal, type Decimal } from '../mentions/decimal.ts'

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

/** Reads a cell that holds one number and nothing else; undefined for every other cell. */
export function readCellNumber(text: string): CellNumber | undefined {
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
  const sign = /^\s*([A-Z.]{0,4}\s?[$€£¥₪₹₩₱₽₺฿])\s?\(?\s*$/i.exec(text)?.[1]
  return sign === undefined ? undefined : currencyOf(sign.trim())
}

/** Whether a cell says "nothing" or zero: a dash of any kind, an underscore, "-0-", "nil". */
export function isNil(text: string): boolean {
  return NIL.test(text.trimEnd())
}

/** `[from, to)` of the dash or "-0-" of a cell that says zero so; undefined for words and every other cell. */
export function dashIn(text: string): { readonly from: number; readonly to: number } | undefined {
  if (!isNil(text)) return undefined
  const match = /[-‐‑–—−]0[-‐‑–—−]|[-‐‑–—−]{1,3}/.exec(text)
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length }
}
