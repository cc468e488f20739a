import { divide, grouped, subtract, absolute, type Decimal } from '../mentions/decimal.ts'
import { type LaneCell } from './lanes.ts'
import { decimalOf, shortened } from './proofs.ts'
import { type Grid } from './grid.ts'
import { tableTotals, type BlockTotals } from './totals.ts'

/** A printed percentage of change that the two amounts of its row contradict. */
export interface ChangeDefect {
  readonly label: string
  readonly percent: LaneCell
  readonly current: LaneCell
  readonly base: LaneCell
  readonly printed: string
  readonly computed: string
  /** What to write instead; undefined where the sign would have to change. */
  readonly digits: string | undefined
}

/** The single misses of the change columns of a table; columns that miss more often are not understood. */
export function changeDefects(grid: Grid): readonly ChangeDefect[] {
  return tableTotals(grid).flatMap(defectsOfBlock)
}

function defectsOfBlock({ block, changes }: BlockTotals): readonly ChangeDefect[] {
  const defects: ChangeDefect[] = []
  for (const { lane, current: one, base: other, fits, misses } of changes) {
    if (misses.length > (fits.length >= MANY ? 2 : 1)) continue
    for (const row of misses) {
      const { cells = [], label = '' } = block.rows[row] ?? {}
      const [percent, current, base] = [cells[lane], cells[one], cells[other]]
      if (percent === undefined || current === undefined || base === undefined) continue
      const point = percent.printed.indexOf('.')
      const decimals = point === -1 ? 0 : percent.printed.length - point - 1
      const change = changeOf(decimalOf(block, current.value, current), decimalOf(block, base.value, base), decimals)
      const size = grouped(absolute(change))
      const falls = change.digits < 0n
      defects.push({
        label: shortened(label) || 'The row',
        percent,
        current,
        base,
        printed: `${percent.value < 0 ? '−' : ''}${percent.printed}%`,
        computed: `${falls ? '−' : ''}${size}%`,
        digits: falls === percent.value < 0 ? size : undefined,
      })
    }
  }
  return defects
}

const MANY = 12

/** The change from `base` to `current` in percent, rounded to so many decimals. */
function changeOf(current: Decimal, base: Decimal, decimals: number): Decimal {
  const change = divide(subtract(current, base), absolute(base), decimals + 2)
  return { digits: change.digits, exponent: change.exponent + 2 }
}
