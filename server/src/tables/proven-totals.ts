import { type Decimal } from '../mentions/decimal.ts'
import { type Alarm } from './alarms.ts'
import { type Grid } from './grid.ts'
import { type LaneBlock, type LaneCell } from './lanes.ts'
import { arithmeticOf, decimalOf, shortened } from './proofs.ts'
import { factorOf, type Relation, type Sheet } from './relations.ts'
import { tableTotals, type BlockTotals } from './totals.ts'

/** One total of a table with what makes it. Cells stand at `[from, to)` of the table's run. */
export interface ProvenTotal {
  /** Whether rows are added down a column or columns across a row. */
  readonly direction: 'down' | 'across'
  readonly total: LaneCell
  /** The addends that are not zero, each with the sign with which its printed value enters. */
  readonly addends: readonly { readonly cell: LaneCell; readonly sign: 1 | -1; readonly label: string }[]
  /** Exact, within half a unit for each figure, or not. */
  readonly verdict: 'agrees' | 'rounds' | 'disagrees'
  /** What the addends come to, in the unit that the table prints. */
  readonly computed: Decimal
  /** The row's label or, across, the column's header. */
  readonly label: string
  /** "41,200 + 18,950 − 3,100 = 57,050". */
  readonly arithmetic: string
}

/** How the totals of a table fare, for a line above it: "foots ✓ 3 of 3 columns". */
export interface FootingSummary {
  /** Columns in which at least one total could be computed. */
  readonly columns: number
  /** Those of them in which every total that could be computed agrees, exactly or after rounding. */
  readonly footing: number
  readonly disagreeing: readonly ProvenTotal[]
}

const known = new WeakMap<Grid, readonly ProvenTotal[]>()

/**
 * Every total of a table that could be computed, downward first, in the order of the rows: a pure function of the
 * grid, kept with it. A total that nothing explains is not listed: it is open.
 */
export function provenTotals(grid: Grid): readonly ProvenTotal[] {
  let totals = known.get(grid)
  if (totals === undefined) {
    totals = tableTotals(grid).flatMap(provenOfBlock)
    known.set(grid, totals)
  }
  return totals
}

/** The totals of a table in short; undefined where none could be computed downward. */
export function footingSummary(grid: Grid): FootingSummary | undefined {
  let columns = 0
  let footing = 0
  for (const totals of tableTotals(grid)) {
    const { sheet, proven } = totals.footing
    const failing = new Set(totals.down.map(({ failure }) => failure.lane))
    for (const lane of sheet.lanes) {
      const computed = [...proven, ...totals.down.map(({ relation }) => relation)].some(({ judgements }) =>
        judgements.some((judged) => judged.lane === lane && TELLING.has(judged.verdict) && judged.nonZero > 1),
      )
      if (!computed) continue
      columns++
      if (!failing.has(lane)) footing++
    }
  }
  if (columns === 0) return undefined
  return { columns, footing, disagreeing: provenTotals(grid).filter(({ verdict }) => verdict === 'disagrees') }
}

const TELLING: ReadonlySet<string> = new Set(['holds', 'rounds', 'fails'])

function provenOfBlock({ block, footing, crossFooting, down, across }: BlockTotals): readonly ProvenTotal[] {
  const rowLabel = (row: number): string => shortened(block.rows[row]?.label ?? '')
  const header = (lane: number): string => shortened(block.lanes[lane]?.header ?? '')
  return [
    ...relationsOf(footing.proven, down).flatMap((relation) =>
      totalsOf(block, footing.sheet, relation, down, 'down', rowLabel),
    ),
    ...relationsOf(crossFooting.proven, across).flatMap((relation) =>
      totalsOf(block, crossFooting.sheet, relation, across, 'across', header),
    ),
  ]
}

function relationsOf(proven: readonly Relation[], alarms: readonly Alarm[]): readonly Relation[] {
  const all = [...proven, ...alarms.map(({ relation }) => relation)]
  return all.toSorted((one, other) => one.total - other.total)
}

function totalsOf(
  block: LaneBlock,
  sheet: Sheet,
  relation: Relation,
  alarms: readonly Alarm[],
  direction: ProvenTotal['direction'],
  nameOf: (item: number) => string,
): readonly ProvenTotal[] {
  return relation.judgements.flatMap(({ lane, verdict, sum, nonZero }) => {
    const total = sheet.at(relation.total, lane)
    if (total === undefined || !TELLING.has(verdict) || nonZero < 2) return []
    if (verdict === 'fails' && !alarms.some((alarm) => alarm.relation === relation)) return []
    const addends = relation.addends.flatMap(({ item, sign }) => {
      const cell = sheet.at(item, lane)
      return cell === undefined || cell.value === 0
        ? []
        : [{ cell, sign: factorOf(sign, cell.value), label: nameOf(item) }]
    })
    return [
      {
        direction,
        total,
        addends,
        verdict: verdict === 'holds' ? 'agrees' : verdict === 'rounds' ? 'rounds' : 'disagrees',
        computed: decimalOf(block, sum, total),
        label: nameOf(relation.total),
        arithmetic: arithmeticOf(block, sheet, relation, lane),
      },
    ]
  })
}
