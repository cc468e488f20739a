import { add, grouped, negate, subtract, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type Grid, type GridRow } from '../tables/grid.ts'
import { type ShareMeasure } from './fact.ts'
import { rowMeasure } from './row-claims.ts'

/** One column of a table that leads from the authorized shares to the unreserved ones. */
export interface ShareLedger {
  /** The figure that the others should leave over. */
  readonly unreserved: Figure
  readonly computed: Decimal
  /** "120,000,000 − 46,904,112 − 4,500,000 = 68,595,888". */
  readonly arithmetic: string
  readonly addends: readonly Figure[]
  /** Whether printed and computed agree within half a unit of every figure's last digit. */
  readonly closes: boolean
}

/**
 * The columns of a table whose rows are authorized, outstanding, shares set aside and unreserved, every row between
 * the first and the last being one of them. Empty for every other table.
 */
export function readShareLedgers(grid: Grid): readonly ShareLedger[] {
  const rows = grid.rows.map((row) => ({ row, measure: rowMeasure(row) }))
  const first = rows.findIndex(({ measure }) => measure === 'authorized')
  const last = rows.findIndex(({ measure }) => measure === 'unreserved')
  if (first === -1 || last - first < 3) return []
  const between = rows.slice(first + 1, last)
  if (!between.every(({ measure }) => measure !== undefined && SET_ASIDE.has(measure))) return []
  if (between.filter(({ measure }) => HELD.has(measure ?? 'authorized')).length !== 1) return []
  const top = rows[first]?.row
  const bottom = rows[last]?.row
  if (top === undefined || bottom === undefined) return []
  return bottom.cells
    .map(({ column }) =>
      readColumn(
        column,
        top,
        between.map(({ row }) => row),
        bottom,
      ),
    )
    .filter((ledger) => ledger !== undefined)
}

const HELD: ReadonlySet<ShareMeasure> = new Set<ShareMeasure>(['outstanding', 'issued-and-outstanding', 'issued'])
const SET_ASIDE: ReadonlySet<ShareMeasure> = new Set<ShareMeasure>([
  ...HELD,
  'reserved',
  'underlying-options',
  'underlying-warrants',
  'underlying-awards',
])

function readColumn(
  column: number,
  top: GridRow,
  between: readonly GridRow[],
  bottom: GridRow,
): ShareLedger | undefined {
  const authorized = figureIn(top, column)
  const unreserved = figureIn(bottom, column)
  if (authorized === undefined || unreserved === undefined) return undefined
  const taken: Figure[] = []
  for (const row of between) {
    const cell = row.cells.find((candidate) => candidate.column === column)
    if (cell?.figure !== undefined) taken.push(cell.figure)
    else if (cell !== undefined && !cell.nil) return undefined
  }
  if (taken.length < 2) return undefined
  const addends = [authorized, ...taken]
  const computed = taken.reduce((rest, { value }) => subtract(rest, value), authorized.value)
  // Half a unit of the last printed digit for each figure, doubled so that it stays whole.
  const room = [...addends, unreserved].reduce(
    (sum, { value: { exponent } }) => add(sum, { digits: 1n, exponent }),
    wholeNumber(0),
  )
  const miss = subtract(unreserved.value, computed)
  const distance = miss.digits < 0n ? negate(miss) : miss
  return {
    unreserved,
    computed,
    arithmetic: `${addends.map(({ value }) => grouped(value)).join(' − ')} = ${grouped(computed)}`,
    addends,
    closes: subtract(add(distance, distance), room).digits <= 0n,
  }
}

function figureIn(row: GridRow, column: number): Figure | undefined {
  return row.cells.find((cell) => cell.column === column)?.figure
}
