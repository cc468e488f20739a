import { negate, readDecimal, type Decimal } from '../mentions/decimal.ts'

/** The number that fills a cell: what it is, and where its digits stand. */
export interface CellNumber {
  readonly value: Decimal
  /** `[from, to)` of the digits within the cell's text, without sign, brackets, currency or marks. */
  readonly from: number
  readonly to: number
  /** ISO 4217 where the cell prints a currency sign. */
  readonly currency: string | undefined
  readonly percent: boolean
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }

// Brackets, sign and currency in any order, the digits, the closing bracket and per-cent sign, footnote marks.
const NUMBER =
  /^([-‐‑–—−\s($€£¥US]{0,8})(\d[\d,]*(?:\.\d+)?|\.\d+)\s?\)?\s?(%?)\s?\)?(?:\s?(?:\(\w{1,3}\)|\[\w{1,3}\]|[*†‡]))*\s*$/
const NIL = /^[\s$€£¥(]*(?:[-‐‑–—−_]{1,3}|nil|none|n\/a)[\s)%]*$/i

/** Reads a cell that holds one number and nothing else; undefined for every other cell. */
export function readCellNumber(text: string): CellNumber | undefined {
  const match = NUMBER.exec(text)
  if (match === null) return undefined
  const [, before = '', digits = '', percent] = match
  const from = before.length
  const sign = /[$€£¥]/.exec(before)?.[0]
  const value = readDecimal(digits)
  const negative = /[-‐‑–—−]/.test(before) || (before.includes('(') && text.includes(')', from))
  return {
    value: negative ? negate(value) : value,
    from,
    to: from + digits.length,
    currency: sign === undefined ? undefined : CURRENCIES[sign],
    percent: percent === '%',
  }
}

/** Whether a cell says "nothing" or zero: a dash of any kind, an underscore, "nil". */
export function isNil(text: string): boolean {
  return NIL.test(text)
}
