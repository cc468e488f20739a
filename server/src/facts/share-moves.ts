import {
  absolute,
  compare,
  divide,
  grouped,
  multiply,
  subtract,
  wholeNumber,
  type Decimal,
} from '../mentions/decimal.ts'

/** Counts this many times apart are printed in different units: "52,701" in thousands, 52,701,110. */
const OTHER_UNIT = 500

/** How far one count is from another. */
export interface Move {
  readonly difference: string
  /** The difference in percent of the first count, for people and for comparing. */
  readonly share: string
  readonly part: number
  readonly proof: readonly string[]
}

/** The step from one count to another, as a person checks it. The first must not be zero. */
export function moveBetween(from: Decimal, to: Decimal): Move {
  const difference = absolute(subtract(to, from))
  const part = divide(multiply(difference, wholeNumber(100)), from, 2)
  const share = part.digits === 0n ? 'under 0.01' : grouped(part)
  const [high, low] = compare(to, from) > 0 ? [to, from] : [from, to]
  return {
    difference: grouped(difference),
    share,
    part: Number(part.digits) / 100,
    proof: [
      `${grouped(high)} − ${grouped(low)} = ${grouped(difference)}`,
      `${grouped(difference)} ÷ ${grouped(from)} = ${share}%`,
    ],
  }
}

/** Whether two counts can only be one when one of them is printed in thousands or millions. */
export function differInUnit(one: Decimal, other: Decimal): boolean {
  const [low, high] = compare(one, other) < 0 ? [one, other] : [other, one]
  return compare(multiply(low, wholeNumber(OTHER_UNIT)), high) < 0
}
