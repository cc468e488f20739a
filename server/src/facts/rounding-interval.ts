import { absolute, add, compare, multiply, subtract, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'

/** All amounts that a printed figure can stand for, both ends included. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
}

const HUNDRED = wholeNumber(100)
/** What a sum of intervals starts from. */
export const NOTHING: Interval = { low: wholeNumber(0), high: wholeNumber(0) }
/** So many zeros at the end of an amount show that it was rounded to that place: "$1,600,000". */
const ROUND_ZEROS = 3

/**
 * The amounts that a figure's absolute value can stand for: half a unit of its last printed digit either way. Three
 * or more zeros at the end, and any behind "approximately", count as not printed; a hedged figure without such zeros
 * is allowed a whole unit.
 */
export function intervalOf(figure: Figure): Interval {
  const value = absolute(figure.value)
  const hedged = figure.qualifier !== undefined
  // Printed decimals are meant: "$200.0 million" is exact to a hundred thousand.
  const zeros = value.exponent < figure.scale ? 0 : endingZeros(value.digits)
  const round = zeros >= ROUND_ZEROS || (hedged && zeros > 0)
  const place = value.exponent + (round ? zeros : 0)
  const fives = hedged && !round && value.digits % 5n === 0n
  const room = { digits: fives ? 25n : hedged && !round ? 10n : 5n, exponent: place - 1 }
  return around(value, room)
}

/**
 * The amounts that a figure's absolute value can stand for where zeros at its end are meant, as in counts and prices
 * that were agreed on: half a unit of the last printed digit either way; behind "approximately" as `intervalOf`.
 */
export function printedInterval(figure: Figure): Interval {
  if (figure.qualifier !== undefined) return intervalOf(figure)
  return around(absolute(figure.value), { digits: 5n, exponent: figure.value.exponent - 1 })
}

/**
 * The percentages that a printed percentage can stand for: half a unit of its last digit either way, and upward a
 * whole one, since some filers cut digits off instead of rounding.
 */
export function percentInterval(figure: Figure): Interval {
  const { low, high } = intervalOf(figure)
  const value = absolute(figure.value)
  const cut = add(value, { digits: 1n, exponent: value.exponent })
  return { low, high: compare(cut, high) > 0 ? cut : high }
}

/** The amounts that are at most `room` off. */
export function around(value: Decimal, room: Decimal): Interval {
  return { low: subtract(value, room), high: add(value, room) }
}

/** Whether some amount lies in both. */
export function meet(one: Interval, other: Interval): boolean {
  return compare(one.low, other.high) <= 0 && compare(other.low, one.high) <= 0
}

/** The distances between an amount of the one and an amount of the other, whichever is larger. */
export function distances(one: Interval, other: Interval): Interval {
  const up = subtract(one.high, other.low)
  const down = subtract(other.high, one.low)
  const apart = compare(one.low, other.high) > 0 ? subtract(one.low, other.high) : subtract(other.low, one.high)
  return { low: apart.digits > 0n ? apart : wholeNumber(0), high: compare(up, down) > 0 ? up : down }
}

/** The products of an amount of the one and an amount of the other; neither holds amounts below zero. */
export function products(one: Interval, other: Interval): Interval {
  return { low: multiply(one.low, other.low), high: multiply(one.high, other.high) }
}

/** The sums of an amount of the one and an amount of the other. */
export function sums(one: Interval, other: Interval): Interval {
  return { low: add(one.low, other.low), high: add(one.high, other.high) }
}

/** The differences of an amount of the one and an amount of the other. */
export function differences(one: Interval, other: Interval): Interval {
  return { low: subtract(one.low, other.high), high: subtract(one.high, other.low) }
}

/**
 * Whether `part` can be `percent` of `whole`: 100 × part = percent × whole for some amounts of the three. Exact, by
 * multiplication; intervals whose lower end is not above zero are taken from zero.
 */
export function isPercentOf(percent: Interval, part: Interval, whole: Interval): boolean {
  const share = { low: multiply(fromZero(part.low), HUNDRED), high: multiply(part.high, HUNDRED) }
  const whole0 = { low: fromZero(whole.low), high: whole.high }
  return meet(share, products({ low: fromZero(percent.low), high: percent.high }, whole0))
}

/** Whether the change from `base` to `result`, up or down, can be `percent` of the base. */
export function isPercentChange(percent: Interval, result: Interval, base: Interval): boolean {
  // With one base on both sides of the division: (100 + p) × base = 100 × result, or (100 − p) × base = 100 × result.
  const part = { low: multiply(result.low, HUNDRED), high: multiply(result.high, HUNDRED) }
  const from = { low: fromZero(base.low), high: base.high }
  const up = { low: add(HUNDRED, percent.low), high: add(HUNDRED, percent.high) }
  const down = { low: fromZero(subtract(HUNDRED, percent.high)), high: subtract(HUNDRED, percent.low) }
  return meet(part, products(up, from)) || (down.high.digits >= 0n && meet(part, products(down, from)))
}

function fromZero(value: Decimal): Decimal {
  return value.digits < 0n ? wholeNumber(0) : value
}

function endingZeros(digits: bigint): number {
  if (digits === 0n) return 0
  let zeros = 0
  let rest = digits
  while (rest % 10n === 0n) {
    rest /= 10n
    zeros++
  }
  return zeros
}
