import { add, divide, multiply, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { hasSlip } from './digit-slips.ts'
import {
  around,
  differences,
  meet,
  NOTHING,
  printedInterval,
  products,
  sums,
  type Interval,
} from './rounding-interval.ts'
import { type FigureBlock, type FigureRow } from './table-figures.ts'

/** A figure of a table of repurchases (Regulation S-K Item 703) that the others contradict. */
export interface RepurchaseSlip {
  readonly kind: 'average' | 'remaining'
  readonly printed: Figure
  readonly label: string
  /** What the others make it, to the place of `printed`. */
  readonly computed: Decimal
  /** The figures that make it. */
  readonly others: readonly Figure[]
}

/** The columns of a table of repurchases by their lanes. */
interface Columns {
  readonly shares: number
  readonly price: number
  /** Of the shares, those bought under the announced program; the shares themselves where no column has them. */
  readonly program: number
  readonly remaining: number | undefined
}

const PRICE = /\baverage\s(?:price|cost)\b|\bprice\spaid\b/i
const SHARES = /\b(?:number|total)\b.{1,40}\b(?:shares|units|ADSs)\b/i
const PROGRAM = /\b(?:publicly|announced|as\spart\sof)\b/i
const REMAINING = /\b(?:may|yet|remain\w*|maximum)\b/i
const TOTAL = /^(?:total|quarter|three\smonths|fiscal\squarter|\w+\squarter)/i
/** A total is written for at least two periods; tables of Item 703 have three. */
const FEWEST_PERIODS = 2

/** The figures of a block that cannot be, where it is a table of repurchases. */
export function repurchaseSlips({ block, rows }: FigureBlock): readonly RepurchaseSlip[] {
  const columns = columnsOf(block.lanes.map(({ header }) => header))
  if (columns === undefined) return []
  const end = rows.findIndex(({ label }) => TOTAL.test(label))
  const periods = end < 0 ? rows : rows.slice(0, end)
  if (periods.length < FEWEST_PERIODS) return []
  const average = end < 0 ? undefined : averageSlip(periods, rows[end], columns)
  return [...(average === undefined ? [] : [average]), ...remainingSlips(periods, columns)]
}

function columnsOf(headers: readonly string[]): Columns | undefined {
  const price = headers.findIndex((header) => PRICE.test(header))
  if (price < 0) return undefined
  const remaining = headers.findIndex((header) => REMAINING.test(header))
  const program = headers.findIndex((header, lane) => lane !== remaining && PROGRAM.test(header))
  const shares = headers.findIndex(
    (header, lane) => lane !== price && lane !== remaining && lane !== program && SHARES.test(header),
  )
  if (shares < 0) return undefined
  return { shares, price, program: program < 0 ? shares : program, remaining: remaining < 0 ? undefined : remaining }
}

/** The total's average price is the weighted average of the periods' prices, whatever was bought how. */
function averageSlip(
  periods: readonly FigureRow[],
  total: FigureRow | undefined,
  { shares, price }: Columns,
): RepurchaseSlip | undefined {
  const printed = total?.figures[price]
  if (total === undefined || printed === undefined || !isPoint(printed)) return undefined
  const bought = periods.flatMap(({ figures }) => {
    const [count, paid] = [figures[shares], figures[price]]
    return count === undefined && paid === undefined ? [] : [{ count, paid }]
  })
  const pairs: { readonly count: Figure; readonly paid: Figure }[] = []
  for (const { count, paid } of bought) {
    // A period without a price, as in an accelerated repurchase, leaves the average open.
    if (count === undefined || paid === undefined || !isPoint(count) || !isPoint(paid)) return undefined
    pairs.push({ count, paid })
  }
  if (pairs.length < FEWEST_PERIODS) return undefined
  let cost = NOTHING
  let number = NOTHING
  for (const { count, paid } of pairs) {
    cost = sums(cost, products(printedInterval(count), printedInterval(paid)))
    number = sums(number, printedInterval(count))
  }
  const holds = (average: Interval): boolean => meet(products(average, number), cost)
  if (holds(printedInterval(printed))) return undefined
  if (!slipped(printed, (wanted) => holds(roundingTo(wanted)))) return undefined
  return {
    kind: 'average',
    printed,
    label: total.label,
    computed: divide(middle(cost), middle(number), -printed.value.exponent),
    others: pairs.flatMap(({ count, paid }) => [count, paid]),
  }
}

/**
 * What may yet be bought falls from period to period by what was bought: by the number of shares, or by number times
 * price where it is an amount. Only a period between two others that agree without it is judged, since an
 * authorization can be raised, or end, at any time.
 */
function remainingSlips(
  periods: readonly FigureRow[],
  { price, program, remaining }: Columns,
): readonly RepurchaseSlip[] {
  if (remaining === undefined) return []
  const found: RepurchaseSlip[] = []
  for (let at = 1; at + 1 < periods.length; at++) {
    const [before, row, after] = [periods[at - 1], periods[at], periods[at + 1]]
    const [first, printed, last] = [before, row, after].map((period) => period?.figures[remaining])
    if (row === undefined || first === undefined || printed === undefined || last === undefined) continue
    if (![first, printed, last].every(isPoint) || first.type !== printed.type || last.type !== printed.type) continue
    const [own, next] = [row, after].map((period) => used(period, printed, price, program))
    if (own === undefined || next === undefined) continue
    const computed = differences(printedInterval(first), own)
    const alike = differences(computed, next)
    if (!meet(alike, printedInterval(last)) || meet(computed, printedInterval(printed))) continue
    // Both steps must fail, and a slip must explain it: rounding of the prices alone can break one.
    if (meet(differences(printedInterval(printed), next), printedInterval(last))) continue
    if (!slipped(printed, (wanted) => meet(computed, roundingTo(wanted)))) continue
    found.push({
      kind: 'remaining',
      printed,
      label: row.label,
      computed: divide(middle(computed), wholeNumber(1), Math.max(0, -printed.value.exponent)),
      others: [first, last],
    })
  }
  return found
}

/** What a period takes from what may yet be bought; undefined where a part of it is not printed. */
function used(row: FigureRow | undefined, remaining: Figure, price: number, program: number): Interval | undefined {
  const count = row?.figures[program]
  if (row === undefined || (count !== undefined && !isPoint(count))) return undefined
  if (count === undefined) return NOTHING
  if (remaining.type !== 'money') return printedInterval(count)
  const paid = row.figures[price]
  return paid === undefined || !isPoint(paid) ? undefined : products(printedInterval(count), printedInterval(paid))
}

function isPoint({ range, value }: Figure): boolean {
  return range === undefined && value.digits > 0n
}

/** Whether a slip of the hand in the printed digits can have made one that `fits`. */
function slipped({ value }: Figure, fits: (wanted: Decimal) => boolean): boolean {
  return hasSlip(String(value.digits), (wanted) => {
    return Number.isSafeInteger(wanted) && wanted > 0 && fits({ digits: BigInt(wanted), exponent: value.exponent })
  })
}

/** The amounts that round to a printed one. */
function roundingTo(value: Decimal): Interval {
  return around(value, { digits: 5n, exponent: value.exponent - 1 })
}

function middle({ low, high }: Interval): Decimal {
  return multiply(add(low, high), { digits: 5n, exponent: -1 })
}

/** Whether a table with this text can be one of repurchases: a cheap test before its figures are laid out. */
export function mayBeRepurchases(text: string): boolean {
  return PRICE.test(text) && (PROGRAM.test(text) || REMAINING.test(text))
}
