import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, DOLLAR_PREFIXES } from './currencies.ts'
import { negate, readDecimal, type Decimal } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { isBlank, isWordUnit, readScale, skipBlanksBack, type PrintedNumber } from './number.ts'

const NAMES = Object.keys(CURRENCY_NAMES)
  .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  .map((name) => name.replaceAll('.', '\\.').replace(/s$/, 's?').replaceAll(' ', '\\s'))
  .join('|')
const CODES = Object.keys(CURRENCY_CODES)
  .filter((code) => code.length === 3)
  .join('|')

/** The last letters of codes: few words before a number end with one. */
const CODE_ENDS = new Set(Object.keys(CURRENCY_CODES).map((code) => code.charAt(code.length - 1)))

/** A currency's name after an amount, read where an amount ends. */
export const CURRENCY_NAME_AFTER = new RegExp(`\\s(?:${NAMES})(?![\\w-])`, 'iy')
/** An ISO code after an amount. */
export const CURRENCY_CODE_AFTER = new RegExp(`\\s(?:${CODES})(?![\\w$]|\\s?[\\d$])`, 'y')
/** Cents after a number. */
export const CENTS_AFTER = /(?:\s(cents?)(?![\w-])|¢)/iy

/** A currency mark that ends at an offset. */
interface CurrencyMark {
  readonly from: number
  readonly currency: string
}

/** The currency sign or code that ends at `end`. */
function currencyBefore(text: string, end: number): CurrencyMark | undefined {
  const sign = CURRENCY_SIGNS[text.charAt(end - 1)]
  if (sign === undefined) return codeBefore(text, end)
  if (text.charAt(end - 1) !== '$') {
    const rmb = text.startsWith('RMB', end - 4)
    return { from: rmb ? end - 4 : end - 1, currency: rmb ? 'CNY' : sign }
  }
  for (const length of [5, 4, 3, 2, 1]) {
    const start = end - 1 - length
    const prefix = start < 0 ? undefined : DOLLAR_PREFIXES[text.slice(start, end - 1)]
    if (prefix !== undefined && !isWordUnit(text.charCodeAt(start - 1))) return { from: start, currency: prefix }
  }
  return { from: end - 1, currency: sign }
}

function codeBefore(text: string, end: number): CurrencyMark | undefined {
  const wordEnd = text.charCodeAt(end - 1) === 46 ? end - 1 : end
  if (!CODE_ENDS.has(text.charAt(wordEnd - 1))) return undefined
  for (const length of [3, 2]) {
    const start = wordEnd - length
    if (start < 0 || isWordUnit(text.charCodeAt(start - 1))) continue
    const code = text.slice(start, wordEnd)
    const currency = Object.hasOwn(CURRENCY_CODES, code) ? CURRENCY_CODES[code] : undefined
    if (currency !== undefined) return { from: start, currency }
  }
  return undefined
}

function isMinus(unit: string): boolean {
  return unit === '-' || unit === '−' || unit === '–'
}

/** Whether a minus at `at` is a sign: it follows a blank or a parenthesis, and no number stands before it. */
function isFreeMinus(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (!isBlank(before) && before !== 40 && before > 31) return false
  return !/[\d%)]/.test(text.charAt(skipBlanksBack(text, at) - 1))
}

/** Words after which an amount in parentheses is a negative amount, not an aside. */
const BEFORE_NEGATIVE = new RegExp(
  `(?:\\b(?:of|was|were|is|to|from|by|totaled|totalled|and|or)|[${CELL_BARRIER}${ROW_BARRIER}]|^)\\s*$`,
)

/** Reads an amount of money: its currency before or after it, scale, and sign by minus or parentheses. */
export function readMoney(text: string, number: PrintedNumber): FigureReading | undefined {
  const { from, to } = number
  let at = skipBlanksBack(text, from)
  let inner = false
  let negative = false
  if (text.charAt(at - 1) === '(' && number.form === 'digits') {
    inner = true
    at = skipBlanksBack(text, at - 1)
  } else if (isMinus(text.charAt(at - 1))) {
    at = skipBlanksBack(text, at - 1)
    negative = true
  }
  const mark = number.form === 'digits' ? currencyBefore(text, at) : undefined
  if (mark === undefined) return number.glued ? undefined : readMoneyAfter(text, number)
  let start = mark.from
  let { scale, end } = number.end > to ? { scale: number.scale, end: number.end } : readScale(text, to, true)
  if (end === to && isWordUnit(text.charCodeAt(to))) return undefined
  let { value } = number
  if (scale !== number.scale) value = readDecimal(text.slice(from, to), scale)
  const closes = closingParenthesis(text, end)
  if (inner) {
    if (closes === undefined) return undefined
    negative = true
    end = closes
    const after = readScale(text, end, false)
    if (after.end > end) {
      end = after.end
      value = readDecimal(text.slice(from, to), after.scale)
    }
  } else {
    const outer = skipBlanksBack(text, start)
    if (isMinus(text.charAt(start - 1)) && isFreeMinus(text, start - 1)) {
      negative = true
      start--
    } else if (text.charAt(outer - 1) === '(' && closes !== undefined) {
      // "($5) million" is a negative amount wherever it stands.
      const after = readScale(text, closes, false)
      const scaledAfter = end === to && after.end > closes
      if (scaledAfter || BEFORE_NEGATIVE.test(text.slice(Math.max(0, outer - 12), outer - 1))) {
        negative = true
        start = outer - 1
        end = after.end
        if (scaledAfter) ({ scale, value } = rescaled(text, number, after.scale))
      }
    }
  }
  const currency = (text.charAt(mark.from) === '$' ? currencyAfter(text, end)?.currency : undefined) ?? mark.currency
  return { type: 'money', from: start, to: end, value: negative ? negate(value) : value, scale, currency }
}

function rescaled(text: string, number: PrintedNumber, scale: number): { scale: number; value: Decimal } {
  return { scale, value: readDecimal(text.slice(number.from, number.to), scale) }
}

function closingParenthesis(text: string, at: number): number | undefined {
  if (text.charAt(at) === ')') return at + 1
  return text.charAt(at) === ' ' && text.charAt(at + 1) === ')' ? at + 2 : undefined
}

/** The currency named after an amount that ends at `at`, and where the name ends. */
function currencyAfter(text: string, at: number): { readonly currency: string; readonly end: number } | undefined {
  // Both begin with a blank.
  const unit = text.charCodeAt(at)
  if (unit > 32 && unit < 128) return undefined
  CURRENCY_CODE_AFTER.lastIndex = at
  const code = CURRENCY_CODE_AFTER.exec(text)
  const ofCode = code && CURRENCY_CODES[code[0].slice(1)]
  if (ofCode !== null && ofCode !== undefined) return { currency: ofCode, end: CURRENCY_CODE_AFTER.lastIndex }
  CURRENCY_NAME_AFTER.lastIndex = at
  const name = CURRENCY_NAME_AFTER.exec(text)?.[0].slice(1).toLowerCase().replaceAll(/\s/g, ' ')
  if (name === undefined) return undefined
  const currency = CURRENCY_NAMES[name] ?? CURRENCY_NAMES[`${name}s`]
  return currency === undefined ? undefined : { currency, end: CURRENCY_NAME_AFTER.lastIndex }
}

/** "five million dollars", "12 cents", "400 million RMB". */
function readMoneyAfter(text: string, number: PrintedNumber): FigureReading | undefined {
  const { from, end, value, scale } = number
  const named = currencyAfter(text, end)
  if (named) return { type: 'money', from, to: named.end, value, scale, currency: named.currency }
  CENTS_AFTER.lastIndex = end
  if (!CENTS_AFTER.test(text)) return undefined
  const cents = { digits: value.digits, exponent: value.exponent - 2 }
  return { type: 'money', from, to: CENTS_AFTER.lastIndex, value: cents, scale: scale - 2, currency: 'USD' }
}
