import { type Footing } from './footing.ts'
import { type LaneBlock } from './lanes.ts'
import { countOf, explanationsOf, onlyFailure, relationOf, type Relation, type Sheet } from './relations.ts'
import { type Alarm } from './alarms.ts'
import { offersFor } from './cross-footing-offers.ts'
import { numbersOf, type SheetNumbers } from './sheet-numbers.ts'

/** What the columns of a block add up to, row by row. */
export interface CrossFooting {
  /** The lanes as items, the rows as lanes. */
  readonly sheet: Sheet
  readonly proven: readonly Relation[]
  /** Relations with one row against them. */
  readonly failing: readonly Alarm[]
  /** Those of them that speak for an error by themselves. */
  readonly alarms: readonly Alarm[]
}

/** More columns are not tried: pairs of them would make the work grow. */
const MOST_LANES = 24
const MOST_CELLS = 3000
const ENOUGH_ROWS = 3

/** Finds which lanes are the sum or the difference of others: established by three rows, broken by one at most. */
export function crossFoot(block: LaneBlock, { roles, proven: footed, sheet: down }: Footing): CrossFooting {
  const rows = block.rows.flatMap(({ cells }, row) =>
    roles[row]?.apart === false && cells.some((cell) => cell !== undefined && cell.value !== 0) ? [row] : [],
  )
  const sheet: Sheet = {
    items: block.lanes.length,
    lanes: rows,
    witnesses: [],
    at: (item, lane) => block.rows[lane]?.cells[item],
  }
  const small = down.lanes.length <= MOST_LANES && down.lanes.length * rows.length <= MOST_CELLS
  if (down.lanes.length < 3 || !small || rows.length < ENOUGH_ROWS) {
    return { sheet, proven: [], failing: [], alarms: [] }
  }
  const numbers = numbersOf(sheet)
  const amounts = down.lanes.filter((lane) => block.lanes[lane]?.kind === 'amount')
  const orders = amounts.length === down.lanes.length ? [down.lanes] : [amounts, down.lanes]
  const proven: Relation[] = []
  const failing: Relation[] = []
  for (const total of down.lanes) {
    const found = relationFor(sheet, numbers, total, orders)
    if (found === undefined) continue
    if (countOf(found, 'fails') === 0) proven.push(found)
    else failing.push(found)
  }
  const known = [...proven, ...failing]
  const missed = failing.flatMap((relation) => {
    const alarm = alarmOf(sheet, relation)
    return alarm === undefined || roles[alarm.failure.lane]?.average === true ? [] : [alarm]
  })
  const alarms = missed.filter((alarm) => isConvincing(block, alarm) && !isExcused(alarm, sheet, known, footed))
  return { sheet, proven, failing: missed, alarms: withoutEchoes(block, alarms) }
}

/** The relation that most rows establish, with one row at most against it. */
function relationFor(
  sheet: Sheet,
  numbers: SheetNumbers,
  total: number,
  orders: readonly (readonly number[])[],
): Relation | undefined {
  let best: { relation: Relation; holds: number; fails: number } | undefined
  for (const { addends, shape } of offersFor(numbers, total, orders)) {
    const relation = relationOf(sheet, total, addends, shape)
    const holds = distinctHolds(sheet, relation)
    const single = shape === 'sum' && holds < ENOUGH_ROWS ? singleEntries(sheet, relation) : 0
    const fails = countOf(relation, 'fails')
    const rounds = countOf(relation, 'rounds')
    if (single < ENOUGH_ROWS && (holds + rounds < ENOUGH_ROWS || holds < 2)) continue
    if (single < ENOUGH_ROWS && relation.strength < (shape === 'signs' ? 12 : 6)) continue
    const better = best === undefined || fails < best.fails || (fails === best.fails && holds > best.holds)
    if (better) best = { relation, holds, fails }
  }
  return best?.relation
}

/** Rows that hold, those that repeat the figures of another row left out. */
function distinctHolds(sheet: Sheet, { total, judgements }: Relation): number {
  const totals = new Set<number>()
  for (const { lane, verdict } of judgements) if (verdict === 'holds') totals.add(sheet.at(total, lane)?.value ?? 0)
  totals.delete(0)
  return totals.size
}

/**
 * Rows whose total repeats its only entry, where the entries of these rows stand in different columns: such a total
 * adds columns although few rows fill more than one.
 */
function singleEntries(sheet: Sheet, { addends, total, judgements }: Relation): number {
  const totals = new Set<number>()
  const filled = new Set<number>()
  for (const { lane, verdict } of judgements) {
    if (verdict !== 'trivial') continue
    const value = sheet.at(total, lane)?.value ?? 0
    if (value === 0) continue
    totals.add(value)
    for (const { item } of addends) if ((sheet.at(item, lane)?.value ?? 0) !== 0) filled.add(item)
  }
  return filled.size > 1 ? totals.size : 0
}

function alarmOf(sheet: Sheet, relation: Relation): Alarm | undefined {
  const failure = onlyFailure(relation)
  if (failure === undefined || sheet.at(relation.total, failure.lane)?.value === -failure.sum) return undefined
  const holding = distinctHolds(sheet, relation)
  const explanations = explanationsOf(sheet, relation, failure)
  return { relation, failure, holding, explanations, second: undefined, across: undefined, proven: undefined }
}

/**
 * Whether a row is against its columns by a slip. Rows of another nature (an average, a balance, a count of shares
 * beside amounts) are against them too, so that a gap that no slip explains says nothing by itself.
 */
function isConvincing({ lanes }: LaneBlock, { relation, failure, holding, explanations }: Alarm): boolean {
  if (explanations.length === 0) return false
  if (holding >= ENOUGH_ROWS && failure.nonZero > 1) return true
  return /\btotal\b/i.test(lanes[relation.total]?.header ?? '')
}

/** Whether another reading of the row excuses it. */
function isExcused(
  { relation, failure }: Alarm,
  sheet: Sheet,
  known: readonly Relation[],
  footed: readonly Relation[],
): boolean {
  const row = failure.lane
  const items = [relation.total, ...relation.addends.map(({ item }) => item)]
  const confirmed = items.every(
    (lane) =>
      (sheet.at(lane, row)?.value ?? 0) === 0 ||
      footed.some(
        ({ total, addends, judgements }) =>
          (total === row || addends.some(({ item }) => item === row)) &&
          judgements.some((judged) => judged.lane === lane && judged.verdict === 'holds'),
      ),
  )
  if (confirmed) return true
  const elsewhere = known.some(
    (other) =>
      other !== relation &&
      other.total === relation.total &&
      other.judgements.some(({ lane, verdict }) => lane === row && verdict === 'holds'),
  )
  if (elsewhere) return true
  // Rows that print only the total, or only the addends, say that the columns are not always summed.
  const rows = relation.judgements.map(({ lane, blank }) => ({
    total: sheet.at(relation.total, lane) !== undefined,
    addends: blank < relation.addends.length,
  }))
  const partial = rows.filter(({ total, addends }) => total !== addends).length
  return partial > 1 && partial * 4 > rows.length
}

/**
 * One wrong cell breaks every relation of its row. A column headed total or net is told before one that is the
 * difference of others, and the right one before the left.
 */
function withoutEchoes(block: LaneBlock, alarms: readonly Alarm[]): readonly Alarm[] {
  const rank = ({ relation: { total, shape } }: Alarm): number => {
    const named = /\b(?:total|net|combined|balance|end)\b/i.test(block.lanes[total]?.header ?? '') ? 0 : 2
    return named + (shape === 'sum' ? 0 : 1)
  }
  const out: Alarm[] = []
  const ranked = alarms.toSorted((one, other) => rank(one) - rank(other) || other.relation.total - one.relation.total)
  for (const alarm of ranked) {
    const same = out.findIndex(({ failure, relation }) => {
      if (failure.lane !== alarm.failure.lane) return false
      const own = [alarm.relation.total, ...alarm.relation.addends.map(({ item }) => item)]
      return [relation.total, ...relation.addends.map(({ item }) => item)].some((item) => own.includes(item))
    })
    const first = out[same]
    if (first === undefined) out.push(alarm)
    else if (first.second === undefined) out[same] = joined(first, alarm)
  }
  return out
}

function joined(first: Alarm, second: Alarm): Alarm {
  const shared = first.explanations.find(({ item, wanted }) =>
    second.explanations.some((other) => other.item === item && other.wanted === wanted),
  )
  return shared === undefined ? first : { ...first, second: second.relation, proven: shared }
}
