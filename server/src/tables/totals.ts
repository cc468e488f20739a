import { convincingAlarms, footingAlarms, type Alarm } from './alarms.ts'
import { changeColumns, type ChangeColumn } from './change-columns.ts'
import { crossFoot, type CrossFooting } from './cross-footing.ts'
import { footRows, type Footing } from './footing.ts'
import { type Grid } from './grid.ts'
import { readLanes, type LaneBlock } from './lanes.ts'
import { factorOf, type Explanation, type Judgement, type Relation, type Sheet } from './relations.ts'
import { keptWith } from '../text/kept-with.ts'

/** What is computed of one block of figures of a table. */
export interface BlockTotals {
  readonly block: LaneBlock
  readonly footing: Footing
  readonly crossFooting: CrossFooting
  /** Totals that do not foot, those first that a row proves as well. */
  readonly down: readonly Alarm[]
  /** Rows that do not cross-foot, without those that a column proves as well. */
  readonly across: readonly Alarm[]
  readonly changes: readonly ChangeColumn[]
}

/**
 * Which figures of a table sum to which: a pure function of the grid, kept with it. One entry for each block of
 * figures that stand side by side; none for a table without figures, or one too large for a person to read.
 */
export const tableTotals = keptWith((grid: Grid): readonly BlockTotals[] => readLanes(grid).map(totalsOf))

function totalsOf(block: LaneBlock): BlockTotals {
  const footing = footRows(block)
  const crossFooting = crossFoot(block, footing)
  const told = new Set<number>()
  const down = footingAlarms(footing).map((alarm): Alarm => {
    for (const other of crossFooting.failing) {
      const proven = sharedCell(footing.sheet, alarm, crossFooting.sheet, other)
      if (proven === undefined) continue
      told.add(proven.item)
      return { ...alarm, across: other.relation, proven }
    }
    return alarm
  })
  return {
    block,
    footing,
    crossFooting,
    down: convincingAlarms(footing, down),
    across: crossFooting.alarms.filter(({ failure }) => !told.has(failure.lane)),
    changes: changeColumns(block),
  }
}

/** The one cell that a column and a row both ask to be another number, and the same one. */
function sharedCell(downSheet: Sheet, down: Alarm, acrossSheet: Sheet, across: Alarm): Explanation | undefined {
  const wantedDown = wantedIn(downSheet, down.relation, down.failure, across.failure.lane)
  const wantedAcross = wantedIn(acrossSheet, across.relation, across.failure, down.failure.lane)
  if (wantedDown === undefined || wantedDown !== wantedAcross) return undefined
  return { item: across.failure.lane, wanted: wantedDown }
}

/** What one item of a failing relation would have to be for the relation to hold. */
function wantedIn(
  sheet: Sheet,
  { total, addends }: Relation,
  { lane, gap }: Judgement,
  item: number,
): number | undefined {
  const cell = sheet.at(item, lane)
  if (cell === undefined) return undefined
  if (item === total) return cell.value - gap
  const addend = addends.find((one) => one.item === item)
  return addend === undefined ? undefined : cell.value + factorOf(addend.sign, cell.value) * gap
}
