import { type Footing } from './footing.ts'
import {
  countOf,
  explanationsOf,
  factorOf,
  onlyFailure,
  type Explanation,
  type Judgement,
  type Relation,
  type Sheet,
} from './relations.ts'
import { type RowRole } from './row-labels.ts'

/** A relation that does not hold in one lane, with what speaks for an error there. */
export interface Alarm {
  readonly relation: Relation
  readonly failure: Judgement
  /** Lanes in which the relation holds exactly. */
  readonly holding: number
  /** Cells in which one slip explains the gap, the total first. */
  readonly explanations: readonly Explanation[]
  /** A second relation that misses by the same amount. */
  readonly second: Relation | undefined
  /** A relation of the row of one of the cells that misses by the same amount. */
  readonly across: Relation | undefined
  /** The cell that both relations share, and what both ask of it; undefined without a second relation. */
  readonly proven: Explanation | undefined
}

/** A table with more failures is not understood. */
const MOST_FAILING = 40

/** The failures of a footing, a subtotal and the total above it that miss by the same amount as one. */
export function footingAlarms({ sheet, failing }: Footing): readonly Alarm[] {
  if (failing.length > MOST_FAILING) return []
  const alarms = failing.flatMap((relation) => {
    const alarm = alarmOf(sheet, relation)
    return alarm === undefined ? [] : [alarm]
  })
  return mergeChained(sheet, alarms)
}

/** Those of the failures that speak for an error rather than for another structure. */
export function convincingAlarms(
  { sheet, roles, proven, failing }: Footing,
  alarms: readonly Alarm[],
): readonly Alarm[] {
  const track = trackRecord(proven, failing)
  return alarms.filter((alarm) => isConvincing(sheet, roles, alarm, track, alarms))
}

function alarmOf(sheet: Sheet, relation: Relation): Alarm | undefined {
  const failure = onlyFailure(relation)
  if (failure === undefined) return undefined
  const holding = countOf(relation, 'holds')
  const room = holding > 0 ? 0 : roomOf(sheet, relation, failure)
  const explanations = explanationsOf(sheet, relation, failure, room)
  return { relation, failure, holding, explanations, second: undefined, across: undefined, proven: undefined }
}

function roomOf(sheet: Sheet, { total, addends }: Relation, { lane }: Judgement): number {
  const places = [total, ...addends.map(({ item }) => item)].map((item) => sheet.at(item, lane)?.place ?? 0)
  return places.reduce((sum, place) => sum + place, 0) / 2
}

/** A wrong subtotal misses its parts and makes the total above it miss by the same: one error, proved twice. */
function mergeChained(sheet: Sheet, alarms: readonly Alarm[]): readonly Alarm[] {
  const gone = new Set<Alarm>()
  const out: Alarm[] = []
  for (const alarm of alarms) {
    const { relation, failure } = alarm
    const cell = sheet.at(relation.total, failure.lane)
    const above = alarms.find((other) => {
      if (other === alarm || gone.has(other) || other.failure.lane !== failure.lane || cell === undefined) return false
      const addend = other.relation.addends.find(({ item }) => item === relation.total)
      if (addend === undefined) return false
      return other.failure.gap === -factorOf(addend.sign, cell.value) * failure.gap
    })
    if (above === undefined || cell === undefined) {
      out.push(alarm)
      continue
    }
    gone.add(above)
    const proven = { item: relation.total, wanted: cell.value - failure.gap }
    out.push({ ...alarm, second: above.relation, proven })
  }
  return out.filter((alarm) => !gone.has(alarm))
}

/** How often each lane agrees and fails where relations can be compared in it. */
interface Track {
  readonly agrees: ReadonlyMap<number, number>
  readonly rounds: ReadonlyMap<number, number>
}

function trackRecord(proven: readonly Relation[], failing: readonly Relation[]): Track {
  const agrees = new Map<number, number>()
  const rounds = new Map<number, number>()
  for (const { judgements } of [...proven, ...failing]) {
    for (const { lane, verdict } of judgements) {
      if (verdict === 'holds') agrees.set(lane, (agrees.get(lane) ?? 0) + 1)
      if (verdict === 'rounds') rounds.set(lane, (rounds.get(lane) ?? 0) + 1)
    }
  }
  return { agrees, rounds }
}

function isConvincing(
  sheet: Sheet,
  roles: readonly RowRole[],
  alarm: Alarm,
  { agrees, rounds }: Track,
  alarms: readonly Alarm[],
): boolean {
  const { relation, failure, holding, explanations } = alarm
  const { total, addends } = relation
  const { lane, gap } = failure
  const role = roles[total]
  const cell = sheet.at(total, lane)
  if (role === undefined || cell === undefined || role.average) return false
  // A balance whose changes are blank in a column is not rolled forward in it: a value at each day, a price, a term.
  const rolls = role.balance && addends.some(({ item }) => roles[item]?.balance === true)
  if (rolls && !addends.some(({ item }) => roles[item]?.balance !== true && sheet.at(item, lane) !== undefined))
    return false
  if (addends.some(({ item }) => roles[item]?.average === true && !role.total)) return false
  // A sign may be left to the label: "net cash used in", "benefit".
  if (cell.value === -failure.sum) return false
  const proven = alarm.second !== undefined || alarm.across !== undefined
  const explained = explanations.length > 0
  const inLane = alarms.filter((other) => other.failure.lane === lane).length
  const record = (agrees.get(lane) ?? 0) + (rounds.get(lane) ?? 0)
  if (inLane > 1 && ((!explained && !proven) || record < inLane * 2)) return false
  if (holding === 0 && countOf(relation, 'rounds') === 0) return proven || isLonelyButClear(alarm, alarms, cell, role)
  if (!explained && !proven && !isSolid(sheet, role, alarm, record)) return false
  if (relation.strength < WEAK && holding > 0 && !proven) return false
  const size = Math.abs(cell.value) / cell.place
  if (size < 100 && Math.abs(gap) / cell.place < 100 && holding < 2) return false
  const siblings = relation.judgements.filter(({ verdict }) => verdict === 'holds')
  const zeroBeside = (item: number): boolean =>
    siblings.every((other) => (sheet.at(item, other.lane)?.value ?? 0) === 0)
  // An in-line subtotal, a memo row or a row that only this lane counts.
  for (const { item, sign } of addends) {
    const value = sheet.at(item, lane)?.value ?? 0
    if (value === 0 || !zeroBeside(item)) continue
    const part = factorOf(sign, value) * value
    if (part === -gap || part * 2 === -gap) return false
  }
  const own = new Set([total, ...addends.map(({ item }) => item)])
  for (let item = 0; item < sheet.items; item++) {
    if (own.has(item) || !zeroBeside(item)) continue
    const value = sheet.at(item, lane)?.value ?? 0
    if (value !== 0 && Math.abs(value) === Math.abs(gap)) return false
  }
  const blank = addends.some(
    ({ item }) =>
      sheet.at(item, lane) === undefined && siblings.some((other) => sheet.at(item, other.lane) !== undefined),
  )
  return !blank || explained
}

/** Digits of agreement below which a holding lane may hold by chance. */
const WEAK = 2
const SOLID = 3.5

/**
 * Whether a gap that no slip explains is still more than another structure: a row left out, a sign turned round, or
 * much that holds.
 */
function isSolid(sheet: Sheet, role: RowRole, { relation, failure, holding }: Alarm, record: number): boolean {
  if (!role.total || record === 0 || relation.strength < SOLID) return false
  const leftOut = relation.addends.some(({ item, sign }) => {
    const value = sheet.at(item, failure.lane)?.value ?? 0
    const part = factorOf(sign, value) * value
    return value !== 0 && (part === -failure.gap || (part * 2 === -failure.gap && relation.shape === 'sum'))
  })
  return leftOut || holding > 1
}

/** Fair size, and the only failure of its table. */
function isLonelyButClear(
  { failure, explanations, relation }: Alarm,
  alarms: readonly Alarm[],
  cell: { readonly value: number; readonly place: number },
  role: RowRole,
): boolean {
  if (alarms.length > 1 || explanations.length === 0) return false
  const digits = Math.log10(Math.max(Math.abs(cell.value), Math.abs(failure.sum)) / cell.place + 1)
  const byTotal = explanations.some(({ item }) => item === relation.total)
  const gapDigits = Math.log10(Math.abs(failure.gap) / cell.place + 1)
  if (!role.total) return false
  return byTotal ? digits >= 2.3 && gapDigits >= 1 : digits >= 3.5 && relation.addends.length <= 12
}
