import { negate } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { isNegativeInParentheses, negativeWordBefore } from './money.ts'
import { unitAt, type PrintedNumber } from './number.ts'

/** What makes a number a percentage, read where the number ends. */
export const PERCENT_AFTER =
  /[\s-]?(?:%|percent(?:age[\s-](points?))?(?![\w-])|per\s?cent(?![\w-])|pct\.?(?![\w-])|(?:basis[\s-]points?|bps?)(?![\w-]))/iy
const POINTS_AFTER = /\s(?:percentage\s)?points?(?![\w-])/iy

/** ".25 of 1%". */
export const OF_ONE_PERCENT_AFTER = /\sof\s(?:1|one)\s?(?:%|percent(?![\w-])|per\scent(?![\w-]))/iy

/** Reads a percentage, percentage points or basis points. */
export function readPercent(text: string, number: PrintedNumber): FigureReading | undefined {
  let at = number.end
  const before = text.charAt(number.from - 1)
  let negative = false
  let from = number.from
  const closes = before === '(' && unitAt(text, at) === CLOSING && number.form === 'digits'
  if (closes) at++
  const ofOne = number.value.exponent < 0 && text.startsWith(' of ', at)
  if (!ofOne && !mayBePercent(text, at)) return undefined
  if (closes) {
    // "(5)%" is a negative percentage; "five (5) percent" repeats the word.
    negative = true
    from--
  } else if (before === '(' || before === ' ') {
    const word = before === ' ' ? negativeWordBefore(text, from) : undefined
    if (word !== undefined) {
      negative = true
      from = word
    }
  } else if ((before === '-' || before === '−' || before === '–') && !/[\w%)]/.test(text.charAt(from - 2))) {
    negative = true
    from--
  }
  if (ofOne) {
    OF_ONE_PERCENT_AFTER.lastIndex = at
    const { value, scale } = number
    if (OF_ONE_PERCENT_AFTER.test(text))
      return { type: 'percent', from, to: OF_ONE_PERCENT_AFTER.lastIndex, value, scale }
    if (!mayBePercent(text, at)) return undefined
  }
  PERCENT_AFTER.lastIndex = at
  const match = PERCENT_AFTER.exec(text)
  if (match === null) return undefined
  let to = PERCENT_AFTER.lastIndex
  const sign = match[0].endsWith('%')
  let points = match[1] !== undefined
  if (sign) {
    POINTS_AFTER.lastIndex = to
    if (POINTS_AFTER.test(text)) {
      to = POINTS_AFTER.lastIndex
      points = true
    }
  }
  const basis = /basis|bp/i.test(match[0])
  // In a table cell and after "was", "(5%)" is a negative number; elsewhere in prose it is an aside.
  if (before === '(' && !negative && text.charAt(to) === ')' && isNegativeInParentheses(text, from - 1)) {
    negative = true
    from--
    to++
  }
  return {
    type: basis ? 'basis-points' : 'percent',
    from,
    to,
    value: negative ? negate(number.value) : number.value,
    scale: number.scale,
    ...(points && { instrument: 'percentage points' }),
  }
}

const CLOSING = 41

/** A blank or hyphen, a sign, "p" or "b" has to follow. */
function mayBePercent(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  const next = unit <= 32 || unit > 127 || unit === 45 ? unitAt(text, at + 1) : unit
  const letter = next | 32
  return next === 37 || letter === 112 || letter === 98
}
