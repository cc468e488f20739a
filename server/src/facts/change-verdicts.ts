import { absolute, add, compare, divide, multiply, subtract, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { isAmount, type ChangeStatement } from './change-statements.ts'
import {
  distances,
  intervalOf,
  isPercentChange,
  isPercentOf,
  meet,
  percentInterval,
  type Interval,
} from './rounding-interval.ts'

/** What the parts of a statement say of each other. */
export interface ChangeVerdict {
  /** `holds` also where the parts can all be right after rounding, or where another figure of the sentence explains them. */
  readonly verdict: 'holds' | 'percent' | 'amount' | 'base' | 'result' | 'unclear'
  /** Whether the other three parts agree among themselves, so that the arithmetic is closed. */
  readonly closed: boolean
}

/** Judges a statement by intervals: every reading of a part that is right makes it hold. */
export function judgeChange(statement: ChangeStatement): ChangeVerdict {
  const { base, result, amount, percent, direction, resultMayBeBase } = statement
  const [b, a, d] = [base, result, amount].map((figure) => (figure === undefined ? undefined : intervalOf(figure)))
  const p = percent === undefined ? undefined : percentInterval(percent)
  const difference = a !== undefined && b !== undefined && d !== undefined ? meet(d, distances(a, b)) : undefined
  const ofBase = p !== undefined && d !== undefined && b !== undefined ? isPercentOf(p, d, b) : undefined
  const change = p !== undefined && a !== undefined && b !== undefined ? isPercentChange(p, a, b) : undefined
  const ofResult =
    p !== undefined && d !== undefined && a !== undefined
      ? isShareOfStart(p, d, a, resultMayBeBase ? undefined : direction) || (resultMayBeBase && isPercentOf(p, d, a))
      : undefined
  const holds = { verdict: 'holds', closed: false } as const
  if (difference !== undefined && p !== undefined) {
    if (difference && (ofBase === true || change === true)) return holds
    if (difference) return explained(statement, 'percent') ? holds : { verdict: 'percent', closed: true }
    if (change === true) return explained(statement, 'amount') ? holds : { verdict: 'amount', closed: true }
    if (ofBase === true) return { verdict: 'result', closed: true }
    return ofResult === true ? { verdict: 'base', closed: true } : { verdict: 'unclear', closed: false }
  }
  if (difference === false) return explained(statement, 'amount') ? holds : { verdict: 'amount', closed: false }
  if (difference === undefined && (change ?? ofBase ?? ofResult) === false)
    return explained(statement, 'percent') ? holds : { verdict: 'percent', closed: false }
  return holds
}

/** Whether `amount` can be `percent` of what `result` was before it went up, or down, by `amount`. */
function isShareOfStart(
  percent: Interval,
  amount: Interval,
  result: Interval,
  direction: 'up' | 'down' | undefined,
): boolean {
  const up = { low: subtract(result.low, amount.high), high: subtract(result.high, amount.low) }
  const down = { low: add(result.low, amount.low), high: add(result.high, amount.high) }
  if (direction !== 'down' && up.high.digits > 0n && isPercentOf(percent, amount, up)) return true
  return direction !== 'up' && isPercentOf(percent, amount, down)
}

/** Whether another pair of figures of the sentence makes the odd figure right, or another change the pair. */
function explained(statement: ChangeStatement, part: 'percent' | 'amount'): boolean {
  const { sentence, asides, base, result, amount } = statement
  const odd = statement[part]
  if (odd === undefined) return true
  // "Fell 4% to $9 million, or $0.31 per share": a percentage before the first amount is not of the amount per share.
  const beside = asides.filter(({ from }) => from < odd.from)
  const amounts = [...sentence.figures, ...beside].filter(
    (figure) => isAmount(figure) && figure !== odd && figure.value.digits !== 0n,
  )
  const printed = part === 'percent' ? percentInterval(odd) : intervalOf(odd)
  for (const [at, one] of amounts.entries()) {
    for (const other of amounts.slice(at + 1)) {
      if ((one === base || one === result) && (other === base || other === result)) continue
      // "Sales were $9 million, an increase of $1 million, or 12%": not of what they have become.
      const ownParts = [one, other].every((figure) => figure === result || figure === amount)
      if (base === undefined && ownParts && !statement.resultMayBeBase) continue
      const pair = [intervalOf(one), intervalOf(other)] as const
      if (part === 'amount' ? meet(printed, distances(...pair)) : isRight(printed, ...pair)) return true
    }
  }
  if (base === undefined || result === undefined) return false
  const pair = [intervalOf(result), intervalOf(base)] as const
  return sentence.figures.some((figure) => {
    if (figure === odd || (figure.type === 'percent') !== (part === 'percent')) return false
    if (part === 'percent') return isPercentChange(percentInterval(figure), ...pair)
    return figure !== base && figure !== result && isAmount(figure) && meet(intervalOf(figure), distances(...pair))
  })
}

function isRight(percent: Interval, one: Interval, other: Interval): boolean {
  return (
    isPercentChange(percent, one, other) ||
    isPercentChange(percent, other, one) ||
    isPercentOf(percent, one, other) ||
    isPercentOf(percent, other, one)
  )
}

const HUNDRED = wholeNumber(100)

/** The change from `base` to `result` in percent of the base, to `places` decimal places, without its sign. */
export function percentChange(result: Decimal, base: Decimal, places: number): Decimal {
  return absolute(divide(multiply(subtract(result, base), HUNDRED), base, places))
}

/** Whether the result lies beyond the base on the side that the words do not say, rounding allowed. */
export function goesTheOtherWay({ base, result, direction }: ChangeStatement): boolean {
  if (base === undefined || result === undefined || direction === undefined) return false
  const [from, to] = [intervalOf(base), intervalOf(result)]
  return direction === 'up' ? compare(to.high, from.low) < 0 : compare(to.low, from.high) > 0
}
