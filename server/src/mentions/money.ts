import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { currencyAfter, currencyBefore } from './currency-mark.ts'
import { add, negate, readDecimal, type Decimal } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { isBlank, isWordUnit, readScale, skipBlanksBack, unitAt, type PrintedNumber } from './number.ts'

/** Cents or pence after a number. */
export const CENTS_AFTER = /(?:[\s-](cents?|pence)(?![\w-])|¢|(p)(?=\s(?:per|a)\s(?:\w+\s)?share)|(p)(?![\w.]\w|\w))/iy
const NEGATIVE_BEFORE = /(?:^|[\s(])(negative|minus|Negative|Minus)\s$/

const OPENING = 40
const CLOSING = 41
const DOLLAR = 36

function isMinus(unit: number): boolean {
  return unit === 45 || unit === 0x2212 || unit === 0x2013
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

/** Whether an amount in parentheses that open at `open` is a negative amount, not an aside. */
export function isNegativeInParentheses(text: string, open: number): boolean {
  return BEFORE_NEGATIVE.test(text.slice(Math.max(0, open - 11), open))
}

/** Where the word "negative" or "minus" starts that ends before `at`; undefined where none stands there. */
export function negativeWordBefore(text: string, at: number): number | undefined {
  // Its last letter stands two units before.
  const last = unitAt(text, at - 2)
  if (last !== 101 && last !== 115) return undefined
  const start = Math.max(0, at - 11)
  const match = NEGATIVE_BEFORE.exec(text.slice(start, at))
  return match?.[1] === undefined ? undefined : at - match[1].length - 1
}

/** Reads an amount of money: its currency before or after it, scale, and sign by minus, word or parentheses. */
export function readMoney(text: string, number: PrintedNumber): FigureReading | undefined {
  const { from, to } = number
  let at = skipBlanksBack(text, from)
  let inner = false
  let negative = false
  const before = unitAt(text, at - 1)
  if (before === OPENING && number.form === 'digits') {
    inner = true
    at = skipBlanksBack(text, at - 1)
  } else if (isMinus(before)) {
    at = skipBlanksBack(text, at - 1)
    negative = true
  }
  const mark = number.form === 'digits' ? currencyBefore(text, at) : undefined
  if (mark === undefined || (mark.doubtful && !hasScaleWord(text, number)))
    return number.glued ? undefined : readMoneyAfter(text, number)
  let start = mark.from
  let { scale, end } = number.end > to ? { scale: number.scale, end: number.end } : readScale(text, to, true)
  if (end === to && isWordUnit(unitAt(text, to))) return undefined
  let { value } = number
  if (scale !== number.scale) value = readDecimal(text.slice(from, to), scale)
  const closes = closingParenthesis(text, end)
  if (inner) {
    if (closes === undefined) return undefined
    negative = true
    end = closes
    const after = readScale(text, end, true)
    if (after.end > end) {
      end = after.end
      ;({ scale, value } = rescaled(text, number, after.scale))
    }
  } else {
    const outer = skipBlanksBack(text, start)
    const word = negativeWordBefore(text, start)
    if (word !== undefined) {
      negative = true
      start = word
    } else if (isMinus(unitAt(text, start - 1)) && isFreeMinus(text, start - 1)) {
      negative = true
      start--
    } else if (unitAt(text, outer - 1) === OPENING && closes !== undefined) {
      // "($5) million" is a negative amount wherever it stands.
      const after = readScale(text, closes, true)
      const scaledAfter = end === to && after.end > closes
      if (scaledAfter || isNegativeInParentheses(text, outer - 1)) {
        negative = true
        start = outer - 1
        end = after.end
        if (scaledAfter) ({ scale, value } = rescaled(text, number, after.scale))
      }
    }
  }
  const currency =
    (text.charCodeAt(mark.from) === DOLLAR ? currencyAfter(text, end, true)?.currency : undefined) ?? mark.currency
  return { type: 'money', from: start, to: end, value: negative ? negate(value) : value, scale, currency }
}

/** Whether a scale word in lower case belongs to the number: in a line of capitals "ALL 5 MILLION SHARES" is no money. */
function hasScaleWord(text: string, { to, end }: PrintedNumber): boolean {
  return end > to && /[a-z]/.test(text.charAt(to + 1))
}

function rescaled(text: string, number: PrintedNumber, scale: number): { scale: number; value: Decimal } {
  return { scale, value: readDecimal(text.slice(number.from, number.to), scale) }
}

function closingParenthesis(text: string, at: number): number | undefined {
  const unit = unitAt(text, at)
  if (unit === CLOSING) return at + 1
  return unit === 32 && unitAt(text, at + 1) === CLOSING ? at + 2 : undefined
}

/** "five million dollars", "12 cents", "400 million RMB", "10 and 50/100 dollars". */
function readMoneyAfter(text: string, number: PrintedNumber): FigureReading | undefined {
  const { from, end, value, scale } = number
  const named = currencyAfter(text, end, hasScaleWord(text, number))
  if (named) {
    const { currency, hundredths } = named
    const exact = hundredths === 0 ? value : add(value, { digits: BigInt(hundredths), exponent: -2 })
    return { type: 'money', from, to: named.end, value: exact, scale, currency }
  }
  // All but "¢" and "p" begin with a blank or a hyphen.
  const first = unitAt(text, end)
  const second = unitAt(text, end + 1) | 32
  if (first !== 162 && first !== 112 && second !== 99 && second !== 112) return undefined
  CENTS_AFTER.lastIndex = end
  const match = CENTS_AFTER.exec(text)
  if (match === null) return undefined
  // "14.2p" is pence where pounds are spoken of; a bare "p" may be anything.
  if (match[3] !== undefined && (match[3] === 'P' || !(value.exponent < 0 || text.includes('£')))) return undefined
  const cents = { digits: value.digits, exponent: value.exponent - 2 }
  const currency =
    match[2] !== undefined || match[3] !== undefined || match[1]?.toLowerCase() === 'pence' ? 'GBP' : 'USD'
  return { type: 'money', from, to: CENTS_AFTER.lastIndex, value: cents, scale: scale - 2, currency }
}
