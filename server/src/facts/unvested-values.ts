import { type Grid } from '../tables/grid.ts'
import { type LaneCell } from '../tables/lanes.ts'
import { tableTotals } from '../tables/totals.ts'
import { hasSlip } from './digit-slips.ts'

/** A number of unvested shares or units beside its market value. */
interface Holding {
  readonly shares: LaneCell
  readonly value: LaneCell
  readonly lane: number
}

/** A market value that is not the shares times the price of the other rows, or that is not printed. */
export type UnvestedDefect =
  | {
      readonly kind: 'value'
      readonly shares: LaneCell
      readonly value: LaneCell
      readonly computed: number
      readonly price: number
      readonly agreeing: number
    }
  | { readonly kind: 'missing'; readonly shares: LaneCell; readonly dash: LaneCell }

const UNVESTED = /\b(?:not|un)[\s-]?vested\b/i
const NUMBER = /\b(?:number|shares|units)\b/i
const VALUE = /\b(?:market|payout)\b[^|]{1,30}\bvalue\b/i
const FEWEST = 3

/** The market values of a table of outstanding awards (Regulation S-K, Item 402(f)) that its one price contradicts. */
export function unvestedDefects(grid: Grid): readonly UnvestedDefect[] {
  const { text } = grid.table.run
  if (!UNVESTED.test(text) || !/\bmarket\b/i.test(text)) return []
  const out: UnvestedDefect[] = []
  for (const { block } of tableTotals(grid)) {
    if (block.exponent < -2) continue
    const unit = 10 ** -block.exponent
    const holdings: Holding[] = []
    for (const { cells } of block.rows) {
      for (const [lane, shares] of cells.entries()) {
        if (shares === undefined || shares.nil || shares.value < 10 * unit) continue
        const value = cells.slice(lane + 1, lane + 1 + REACH).find((cell) => cell !== undefined && !isMark(cell, unit))
        if (value === undefined) continue
        if (value.nil) {
          const [head = '', next = ''] = [block.lanes[lane]?.header, block.lanes[cells.indexOf(value)]?.header]
          const named = UNVESTED.test(head) && NUMBER.test(head) && UNVESTED.test(next) && VALUE.test(next)
          if (named && shares.value >= 100 * unit) out.push({ kind: 'missing', shares, dash: value })
        } else if (value.value >= 100 * unit) holdings.push({ shares, value, lane })
      }
    }
    out.push(...againstOnePrice(holdings, unit))
  }
  return out
}

/** How many lanes to the right a value may stand. */
const REACH = 3

/** A footnote mark in a cell of its own. */
function isMark({ value, nil }: LaneCell, unit: number): boolean {
  return !nil && value < 0 && value > -50 * unit
}

function againstOnePrice(holdings: readonly Holding[], unit: number): readonly UnvestedDefect[] {
  if (holdings.length <= FEWEST) return []
  let best: { readonly price: number; readonly lanes: ReadonlySet<number>; readonly holds: number } | undefined
  for (const { shares, value } of holdings) {
    const price = Math.round((value.value / shares.value) * 100) / 100
    if (price < LOWEST || price > HIGHEST || best?.price === price) continue
    const fitting = holdings.filter((holding) => fits(holding, price, unit))
    const holds = new Set(fitting.map((holding) => holding.shares.value)).size
    if (best === undefined || holds > best.holds) {
      best = { price, holds, lanes: new Set(fitting.map(({ lane }) => lane)) }
    }
  }
  if (best === undefined || best.holds < FEWEST) return []
  const { price, lanes, holds } = best
  const failing = holdings.filter((holding) => lanes.has(holding.lane) && !fits(holding, price, unit))
  const [only] = failing
  if (only === undefined || failing.length > 1) return []
  const computed = (only.shares.value / unit) * price
  const byValue = hasSlip(
    digitsOf(only.value),
    (wanted) => Math.abs(wanted * only.value.place - computed * unit) <= unit,
  )
  const shares = only.value.value / unit / price
  const byShares = hasSlip(
    digitsOf(only.shares),
    (wanted) => Math.abs((wanted * only.shares.place) / unit - shares) <= 0.5,
  )
  if (!byValue && !byShares) return []
  return [
    { kind: 'value', shares: only.shares, value: only.value, computed: Math.round(computed), price, agreeing: holds },
  ]
}

const LOWEST = 0.05
const HIGHEST = 10_000

/** Whether the value is the shares times the price: to the dollar, as some filers cut and some round. */
function fits({ shares, value }: Holding, price: number, unit: number): boolean {
  const room = unit + (shares.place === unit ? 0 : shares.place * price)
  return Math.abs(shares.value * price - value.value) <= room
}

function digitsOf({ value, place }: LaneCell): string {
  return String(Math.abs(value) / place)
}
