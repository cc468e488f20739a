import { type Alarm } from './alarms.ts'
import { type Footing } from './footing.ts'
import { type Grid } from './grid.ts'
import { type LaneBlock, type LaneCell } from './lanes.ts'
import { arithmeticOf, printedValue, shortened } from './proofs.ts'
import { factorOf, type Relation, type Sheet } from './relations.ts'
import { tableTotals, type BlockTotals } from './totals.ts'
import { keptWith } from '../text/kept-with.ts'

/** A printed total that its addends make, exactly or within rounding. */
export interface TotalProof {
  /** Down a column, across a row, or from a balance to the next one. */
  readonly kind: 'foots' | 'cross-foots' | 'rolls-forward'
  readonly verdict: 'agrees' | 'rounds'
  readonly total: LaneCell
  /** The label of the total's row, or for cross-footing the head of its column. */
  readonly label: string
  /** What the total is made of, zeros left out; `minus` for those that take off it, whatever their printed sign. */
  readonly addends: readonly { readonly cell: LaneCell; readonly minus: boolean }[]
  /** What the addends come to, as the table would print it. */
  readonly computed: string
  /** "41,200 + 18,950 = 60,150", with what the addends come to. */
  readonly arithmetic: string
}

/** How many columns and rows of a table were added, and how many of them hold. */
export interface FootingCount {
  readonly columns: number
  readonly footing: number
  readonly rows: number
  readonly crossFooting: number
}

interface TableProofs {
  readonly proofs: readonly TotalProof[]
  readonly count: FootingCount
}

/** Every proven total of a table, column by column; a pure function of the grid, kept with it. */
export function totalProofs(grid: Grid): readonly TotalProof[] {
  return proofsOf(grid).proofs
}

/** What a code lens says of a table: "3 of 3 columns". */
export function countFooting(grid: Grid): FootingCount {
  return proofsOf(grid).count
}

const proofsOf = keptWith((grid: Grid): TableProofs => {
  const blocks = tableTotals(grid).map(proofsOfBlock)
  return {
    proofs: blocks.flatMap(({ proofs }) => proofs),
    count: {
      columns: totalOf(blocks, ({ count }) => count.columns),
      footing: totalOf(blocks, ({ count }) => count.footing),
      rows: totalOf(blocks, ({ count }) => count.rows),
      crossFooting: totalOf(blocks, ({ count }) => count.crossFooting),
    },
  }
})

function totalOf(blocks: readonly TableProofs[], of: (block: TableProofs) => number): number {
  return blocks.reduce((total, block) => total + of(block), 0)
}

function proofsOfBlock({ block, footing, crossFooting, down, across }: BlockTotals): TableProofs {
  const rowLabel = (row: number): string => shortened(block.rows[row]?.label ?? '')
  const header = (lane: number): string => shortened(block.lanes[lane]?.header ?? '')
  const footed = proofsIn(block, footing.sheet, trusted(footing.proven, down), rowLabel, (relation) =>
    rollsForward(footing, relation) ? 'rolls-forward' : 'foots',
  )
  const crossed = proofsIn(block, crossFooting.sheet, trusted(crossFooting.proven, across), header, () => 'cross-foots')
  const columns = countLanes(footed, down)
  const rows = countLanes(crossed, across)
  return {
    proofs: [...footed, ...crossed].map(({ proof }) => proof),
    count: { columns: columns.all, footing: columns.holding, rows: rows.all, crossFooting: rows.holding },
  }
}

/** A relation that fails without an alarm may be none at all: what its other lanes say proves nothing. */
function trusted(proven: readonly Relation[], alarms: readonly Alarm[]): readonly Relation[] {
  return [...proven, ...alarms.map(({ relation }) => relation)]
}

function rollsForward({ roles }: Footing, { total, addends }: Relation): boolean {
  return roles[total]?.balance === true && roles[addends[0]?.item ?? -1]?.balance === true
}

interface ProofInLane {
  readonly lane: number
  readonly proof: TotalProof
}

function proofsIn(
  block: LaneBlock,
  sheet: Sheet,
  relations: readonly Relation[],
  labelOf: (item: number) => string,
  kindOf: (relation: Relation) => TotalProof['kind'],
): readonly ProofInLane[] {
  const proofs: ProofInLane[] = []
  for (const relation of relations) {
    for (const { lane, verdict, sum } of relation.judgements) {
      const total = sheet.at(relation.total, lane)
      if (total === undefined || (verdict !== 'holds' && verdict !== 'rounds')) continue
      const addends = relation.addends.flatMap(({ item, sign }) => {
        const cell = sheet.at(item, lane)
        return cell === undefined || cell.value === 0
          ? []
          : [{ cell, minus: factorOf(sign, cell.value) * cell.value < 0 }]
      })
      const proof: TotalProof = {
        kind: kindOf(relation),
        verdict: verdict === 'holds' ? 'agrees' : 'rounds',
        total,
        label: labelOf(relation.total),
        addends,
        computed: printedValue(block, sum, total),
        arithmetic: arithmeticOf(block, sheet, relation, lane),
      }
      proofs.push({ lane, proof })
    }
  }
  return proofs
}

function countLanes(
  proofs: readonly ProofInLane[],
  alarms: readonly Alarm[],
): { readonly all: number; readonly holding: number } {
  const failing = new Set(alarms.map(({ failure }) => failure.lane))
  const all = new Set([...failing, ...proofs.map(({ lane }) => lane)])
  return { all: all.size, holding: all.size - failing.size }
}
