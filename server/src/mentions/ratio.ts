import { compare, wholeNumber, type Decimal } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { letterPairs, mayStartAt } from './letter-pairs.ts'
import { mayJoin, unitAt, type PrintedNumber } from './number.ts'

/** What joins the two numbers of a ratio: "1-for-10", "one for five", "2:1", "5-to-1". */
export const RATIO_JOINT = /(?:[\s-](?:for|to)[\s-]|\s?:\s?)(?=[\dA-Za-z])/y
/** After a ratio, what tells it from "for two" in other sense. */
export const RATIO_AFTER =
  /[\s-](?:(?:reverse|forward)\s)?(?:stock\s|share\s)?(?:splits?|ratio|basis(?!\spoints?\b)|exchange|matching|match|consolidation|dividend)\b/iy
const RATIO_BEFORE = /\b(?:ratios?|splits?|basis(?!\spoint))\b[^.;%$]{0,90}$|\bratio\sof\s[^.;%$]{0,100}$/i
const EXCHANGE_RATIO_BEFORE =
  /\b(?:exchange|leverage|coverage|conversion|current|liquidity)\sratio\s(?:[(“"][^)]{1,30}\)\s)?(?:is|of|was|equal\sto|equals)\s(?:approximately\s)?$/i
const SECURITIES = '(?:shares?|units?|warrants?|rights?|ADSs?|options?)'
/** "one new share for every twenty shares": what stands between the two numbers. */
const FOR_EVERY = new RegExp(`^\\s[^.;$%\\d]{0,50}\\b${SECURITIES}\\b[^.;$%\\d]{1,40}\\bfor\\s(?:each|every)\\s$`, 'i')
/** "every five shares … into one share": what stands between, and what follows. */
const INTO = /^\s[^.;$%\d]{0,110}?\b(?:into|for|by|became|become|constitute)\s$/i
const EVERY_BEFORE = /\b(?:every|each)\s$/i
const SECURITY_SOON = new RegExp(`^[^.;,$%\\d]{0,70}\\b${SECURITIES}\\b`, 'i')
const WIDEST = 120
const ONE = wholeNumber(1)

/** Reads a ratio of two neighboring numbers: the value is the first, the counterpart the second. */
export function readRatio(
  text: string,
  number: PrintedNumber,
  next: PrintedNumber | undefined,
): FigureReading | undefined {
  if (number.value.exponent > 0) return undefined
  const unit = unitAt(text, number.end)
  if (unit === 120 && number.form === 'digits') return readMultiple(text, number)
  if (unit === 32 && text.startsWith('times', number.end + 1)) {
    const multiple = readTimes(text, number)
    if (multiple !== undefined) return multiple
  }
  const joins = mayJoin(unit)
  const near =
    (joins || unit === COLON) && next !== undefined && next.from <= number.end + 6
      ? readNear(text, number, next)
      : undefined
  if (near !== undefined) return near
  if (
    number.value.exponent < 0 &&
    unit !== PERCENT &&
    mayEndRatioWords(text, number.from) &&
    EXCHANGE_RATIO_BEFORE.test(text.slice(Math.max(0, number.from - 60), number.from))
  )
    return { type: 'ratio', from: number.from, to: number.end, value: number.value, scale: 0, counterpart: ONE }
  if (!joins || next === undefined || next.from > number.end + WIDEST || next.value.exponent > 0) return undefined
  return readFar(text, number, next)
}

const COLON = 58
const PERCENT = 37

/** Whether a blank and the last letter of "is", "of", "was", "to", "equals" or "approximately" stand before `at`. */
function mayEndRatioWords(text: string, at: number): boolean {
  if (!mayJoin(unitAt(text, at - 1))) return false
  const letter = unitAt(text, at - 2) | 32
  return letter === 115 || letter === 102 || letter === 111 || letter === 121
}

/** "4.50x". */
function readMultiple(text: string, { from, end, value }: PrintedNumber): FigureReading | undefined {
  const after = unitAt(text, end + 1)
  if ((after | 32) >= 97 && (after | 32) <= 122) return undefined
  if (after >= 48 && after <= 57) return undefined
  return { type: 'ratio', from, to: end + 1, value, scale: 0, counterpart: ONE }
}

/** What a whole number of times multiplies: "three times base salary"; "met three times" counts. */
export const MULTIPLIED =
  /\s(?:(?:the|his|her|its|our|their|your|such|one['’]s|annual|annualized|adjusted|consolidated|trailing)\s){0,3}(?:amount|average|base|book|cash|compensation|coverage|earnings|EBITDA|net|original|par|price|principal|revenues?|salar(?:y|ies)|sales|sum|target|total|value)\b/iy

const MULTIPLIED_STARTS = letterPairs(
  'the his her its our their your such one annual adjusted consolidated trailing amount average base book cash compensation coverage ' +
    'earnings ebitda net original par price revenues salary sum target total value',
)

/** "4.1 times", "three times EBITDA". */
function readTimes(text: string, { from, end, value, glued }: PrintedNumber): FigureReading | undefined {
  const to = end + ' times'.length
  if (glued || (unitAt(text, to) | 32) >= 97) return undefined
  MULTIPLIED.lastIndex = to
  if (value.exponent >= 0 && !(mayStartAt(MULTIPLIED_STARTS, text, to + 1) && MULTIPLIED.test(text))) return undefined
  return { type: 'ratio', from, to, value, scale: 0, counterpart: ONE }
}

function readNear(text: string, number: PrintedNumber, next: PrintedNumber): FigureReading | undefined {
  if (next.value.exponent > 0) return undefined
  RATIO_JOINT.lastIndex = number.end
  const joint = RATIO_JOINT.exec(text)
  if (joint === null || RATIO_JOINT.lastIndex !== next.from) return undefined
  const hyphened = joint[0].startsWith('-') && joint[0].endsWith('-')
  RATIO_AFTER.lastIndex = next.end
  if (!hyphened && !RATIO_AFTER.test(text)) {
    const unitRatio = compare(next.value, ONE) === 0
    // "3.50 to 1.00" is a covenant wherever it stands; other pairs need the word before them.
    const covenant = unitRatio && next.value.exponent < 0 && next.to === next.end
    if (!covenant && !RATIO_BEFORE.test(text.slice(Math.max(0, number.from - WIDEST), number.from))) return undefined
    if (!covenant && !/^(?:[.,;)\s]|$)/.test(text.charAt(next.end))) return undefined
    if (!covenant && !unitRatio && compare(number.value, ONE) !== 0) return undefined
  }
  return ratio(number, next, number.value)
}

function readFar(text: string, number: PrintedNumber, next: PrintedNumber): FigureReading | undefined {
  // "for each ", "for every ", "into ", " for ", " by ": their last letters.
  const last = unitAt(text, next.from - 2)
  if (last !== 104 && last !== 121 && last !== 111 && last !== 114) return undefined
  const between = text.slice(number.end, next.from)
  // Cheap tests first: most numbers have another one near.
  if (between.endsWith('for each ') || between.endsWith('for every ')) {
    if (!FOR_EVERY.test(between) || !SECURITY_SOON.test(text.slice(next.end, next.end + 80))) return undefined
    return ratio(number, next, number.value)
  }
  if (!between.endsWith('into ') && !between.endsWith(' for ') && !between.endsWith(' by ')) return undefined
  if (!EVERY_BEFORE.test(text.slice(Math.max(0, number.from - 8), number.from))) return undefined
  if (!INTO.test(between) || !SECURITY_SOON.test(between)) return undefined
  return SECURITY_SOON.test(text.slice(next.end, next.end + 80)) ? ratio(number, next, number.value) : undefined
}

function ratio(number: PrintedNumber, next: PrintedNumber, value: Decimal): FigureReading {
  return { type: 'ratio', from: number.from, to: next.end, value, scale: 0, counterpart: next.value }
}
