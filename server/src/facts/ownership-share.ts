import {
  add,
  compare,
  divide,
  grouped,
  multiply,
  subtract,
  wholeNumber,
  absolute,
  type Decimal,
} from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type OwnershipNote } from './ownership-notes.ts'
import { type Holding } from './ownership-table.ts'
import { isPercentOf, percentInterval, type Interval } from './rounding-interval.ts'

/** What a printed percentage of ownership is against Rule 13d-3(d)(1). */
export interface OwnershipVerdict {
  readonly verdict: 'holds' | 'fails' | 'open'
  /** The holder's shares as a percentage of the outstanding ones with the holder's rights added. */
  readonly computed: Decimal
  /** The rights that were added, where they are known. */
  readonly rights: Decimal
  /** How far the printed percentage is from the nearest that any rights of the holder could make, in points. */
  readonly miss: Decimal
  /** Whether no rights of any size could make the printed percentage. */
  readonly impossible: boolean
}

const HUNDRED = wholeNumber(100)
const ZERO = wholeNumber(0)
/** More numbers in a footnote make any sum. */
const MOST_NUMBERS = 8

/**
 * Judges one holder: shares ÷ (outstanding + what this holder may acquire within 60 days), Rule 13d-3(d)(1). The
 * rights are a column's, some of the numbers of the footnotes, or between none and all of the shares where they are
 * not told. Rounding and truncation are allowed.
 */
export function judgeHolding(
  holding: Holding,
  outstanding: Figure,
  notes: readonly OwnershipNote[] | undefined,
): OwnershipVerdict {
  const shares = holding.shares.value
  const whole = outstanding.value
  const share = (rights: Decimal, places = 2): Decimal => divide(multiply(shares, HUNDRED), add(whole, rights), places)
  const places = Math.max(2, -(holding.percent?.value.exponent ?? -2))
  const [least, most] = [share(shares, 6), share(ZERO, 6)]
  if (holding.percent === undefined) {
    const impossible = compare(least, wholeNumber(1)) >= 0
    const known = notes !== undefined && !notes.some(({ rights, foreign }) => rights || foreign) && !holding.group
    const fails = impossible || (known && compare(most, { digits: 1005n, exponent: -3 }) > 0)
    return {
      verdict: fails ? 'fails' : 'open',
      computed: share(ZERO, places),
      rights: ZERO,
      miss: subtract(most, wholeNumber(1)),
      impossible,
    }
  }
  const printed = percentInterval(holding.percent)
  const impossible = compare(printed.low, most) > 0 || compare(printed.high, least) < 0
  const foreign = notes?.some((note) => note.foreign) ?? false
  const candidates = rightsOf(holding, notes)
  const matching = candidates?.find((rights) => isShare(printed, shares, add(whole, rights)))
  const rights = matching ?? candidates?.[0] ?? ZERO
  const computed = share(rights, places)
  const miss = absolute(subtract(holding.percent.value, computed))
  const verdict =
    matching !== undefined ? 'holds' : foreign ? 'open' : candidates !== undefined || impossible ? 'fails' : 'open'
  return { verdict, computed, rights, miss, impossible }
}

function isShare(printed: Interval, shares: Decimal, whole: Decimal): boolean {
  return isPercentOf(printed, { low: shares, high: shares }, { low: whole, high: whole })
}

/** The rights that the table or the footnotes can mean; undefined where they are not told. */
function rightsOf(holding: Holding, notes: readonly OwnershipNote[] | undefined): readonly Decimal[] | undefined {
  if (holding.group) return undefined
  if (holding.rights !== undefined) return [holding.rights.value, ZERO]
  if (notes === undefined) return undefined
  if (!notes.some(({ rights }) => rights)) return [ZERO]
  const numbers = notes.flatMap((note) => note.numbers)
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS) return undefined
  let sums: Decimal[] = [ZERO]
  for (const number of numbers) sums = [...sums, ...sums.map((sum) => add(sum, number))]
  return sums
}

/** "16,032,842 of 51,523,758 shares", with the rights that were added. */
export function shareInWords(shares: Decimal, outstanding: Decimal, rights: Decimal): string {
  const whole = rights.digits === 0n ? grouped(outstanding) : `${grouped(outstanding)} + ${grouped(rights)}`
  return `${grouped(shares)} of ${whole} shares`
}
