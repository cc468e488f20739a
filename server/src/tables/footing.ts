import { candidatesOf, rowSearchOf, type Candidate, type RowSearch, type StackItem } from './footing-candidates.ts'
import { failsAlone, lawfulElsewhere, totalsAbove } from './footing-elsewhere.ts'
import { type LaneBlock } from './lanes.ts'
import {
  digitsOf,
  explanationsOf,
  onlyFailure,
  relationOf,
  type Addend,
  type Judgement,
  type Relation,
  type Shape,
  type Sheet,
} from './relations.ts'
import { rolesOf, type RowRole } from './row-labels.ts'
import { isBlankItem, mostStrength } from './sheet-numbers.ts'

/** What the rows of a block add up to. */
export interface Footing {
  readonly sheet: Sheet
  readonly roles: readonly RowRole[]
  /** Relations that hold, exactly or within rounding, in every lane that tells. */
  readonly proven: readonly Relation[]
  /** Relations that hold in other lanes, or stand alone, and fail in exactly one. */
  readonly failing: readonly Relation[]
}

/** The rows of a block as items, its lanes of amounts and shares as lanes. */
function sheetOfRows({ rows, lanes }: LaneBlock): Sheet {
  const adding: number[] = []
  const witnesses: number[] = []
  for (const [lane, { kind }] of lanes.entries()) {
    if (kind === 'amount' || kind === 'shares') adding.push(lane)
    if (kind === 'percent') witnesses.push(lane)
  }
  return { items: rows.length, lanes: adding, witnesses, at: (item, lane) => rows[item]?.cells[lane] }
}

/** Finds which rows sum to which by walking them with a stack on which subtotals stand for their parts. */
export function footRows(block: LaneBlock): Footing {
  const sheet = sheetOfRows(block)
  const roles = rolesOf(block.rows)
  if (sheet.lanes.length === 0) return { sheet, roles, proven: [], failing: [] }
  const search = rowSearchOf(sheet, roles)
  const walked = walk(block, sheet, search, new Set())
  const heads = totalsAbove(sheet, search, [...walked.proven, ...walked.failing])
  if (heads.length === 0) return { sheet, roles, proven: walked.proven, failing: walked.failing }
  const parts = new Set(heads.flatMap(({ addends }) => addends.map(({ item }) => item)))
  const again = walk(block, sheet, search, parts)
  return { sheet, roles, proven: [...again.proven, ...heads], failing: again.failing }
}

type Walked = Pick<Footing, 'proven' | 'failing'>

function walk(block: LaneBlock, sheet: Sheet, search: RowSearch, left: ReadonlySet<number>): Walked {
  const proven: Relation[] = []
  const failing: Relation[] = []
  let stack: StackItem[] = []
  for (let item = 0; item < block.rows.length; item++) {
    const row = block.rows[item]
    const role = search.roles[item]
    if (row?.afterHeader === true) stack = []
    if (row === undefined || role === undefined || left.has(item)) continue
    if (isBlankItem(search.numbers, item)) {
      if (stack.length > 0 && row.label !== '') stack.push({ item, kind: 'break' })
      continue
    }
    if (role.apart) continue
    const found = settle(sheet, search, item, role, stack)
    if (found !== undefined) {
      const { relation, drop, fails } = found
      if (fails) failing.push(relation)
      else proven.push(relation)
      stack.length = drop
    }
    stack.push({ item, kind: found === undefined ? 'row' : 'subtotal' })
  }
  return { proven, failing }
}

interface Settled {
  readonly relation: Relation
  /** How much of the stack stays. */
  readonly drop: number
  readonly fails: boolean
}

const SHAPES: readonly Shape[] = ['sum', 'deductions', 'difference', 'signs']

const NEED_OF_TOTAL: Readonly<Record<Shape, number>> = { sum: 1.3, deductions: 2, difference: 3, signs: 4 }
const NEED_OF_RESULT: Readonly<Record<Shape, number>> = { sum: 2.5, deductions: 2.5, difference: 2.3, signs: 3.5 }
const NEED_OF_OTHERS: Readonly<Record<Shape, number>> = { sum: 4, deductions: 5, difference: 4.5, signs: 7 }

/** How many digits must agree before a relation counts as more than chance. */
function needOf({ total, result }: RowRole, shape: Shape): number {
  return (total ? NEED_OF_TOTAL : result ? NEED_OF_RESULT : NEED_OF_OTHERS)[shape]
}

function settle(
  sheet: Sheet,
  search: RowSearch,
  item: number,
  role: RowRole,
  stack: readonly StackItem[],
): Settled | undefined {
  // Most rows are no totals by their label, and too few digits prove nothing: nothing is tried for them.
  const most = mostStrength(search.numbers, item)
  if (!role.total && !role.result && most < needOf(role, 'sum')) return undefined
  const anySigns = role.result || most >= needOf(role, 'signs')
  const candidates = candidatesOf(search, item, stack, anySigns)
  const whole = wholeRelation(sheet, role, item, candidates, stack.length)
  if (whole !== undefined) return whole
  const broken = candidates.length === 0 ? undefined : brokenRelation(sheet, role, item, candidates, stack)
  const wanted = broken === undefined ? role.total || role.result : !broken.explained
  const lawful = !wanted ? undefined : lawfulElsewhere(sheet, search.numbers, role, item, stack)
  if (lawful !== undefined) return { relation: lawful, drop: stack.length, fails: false }
  if (broken !== undefined) return broken
  return role.total ? lonelyTotal(sheet, search, item, stack) : undefined
}

/** The run that makes a row in every lane that tells: one that proves it, or for a total one that only agrees with it. */
function wholeRelation(
  sheet: Sheet,
  role: RowRole,
  item: number,
  candidates: readonly Candidate[],
  height: number,
): Settled | undefined {
  if (candidates.length === 0) return undefined
  const whole = candidates.filter(({ fails }) => fails === 0)
  for (const shape of SHAPES) {
    const found = whole.find(
      (candidate) =>
        candidate.shape === shape && candidate.holds > 0 && candidate.strength >= needOf(role, candidate.shape),
    )
    if (found === undefined) continue
    const keeps = found.breaks > 1 && shape !== 'sum' && shape !== 'deductions'
    return {
      relation: relationOf(sheet, item, found.addends, shape),
      drop: keeps ? height : found.from,
      fails: false,
    }
  }
  const soft = whole.find(
    ({ shape, roundsIn, addends, holds, trivial }) =>
      (role.total || role.result) &&
      ((roundsIn.length + holds > 0 &&
        addends.length > 1 &&
        (shape === 'sum' || shape === 'deductions' || role.result)) ||
        (trivial > 0 && shape === 'sum')) &&
      (shape !== 'signs' || holds > 0),
  )
  if (soft !== undefined) {
    const fair = soft.roundsIn.length === 0 || isFairlyClose(sheet, item, soft.roundsIn)
    if (fair) return { relation: relationOf(sheet, item, soft.addends, soft.shape), drop: soft.from, fails: false }
  }
  return undefined
}

/** A total in the one lane that can be compared, which a natural group of rows makes but for a single slip. */
function lonelyTotal(sheet: Sheet, search: RowSearch, item: number, stack: readonly StackItem[]): Settled | undefined {
  const near = stack.slice(-MOST_BESIDE)
  const kinds = near.map(({ kind }) => kind)
  const subtotals = kinds.flatMap((kind, at) => (kind === 'subtotal' ? [at] : []))
  const starts = new Set([
    kinds.lastIndexOf('break') + 1,
    (subtotals.at(-1) ?? -1) + 1,
    ...subtotals.slice(-3).toReversed(),
    0,
  ])
  for (const from of starts) {
    if (from < 0) continue
    const rows = near.slice(from).filter(({ kind }) => kind !== 'break')
    if (rows.length < 2 || rows.length > MOST_LONELY || !failsAlone(search, item, rows)) continue
    const addends = rows.map((row): Addend => ({
      item: row.item,
      sign: search.roles[row.item]?.contra === true ? 'less' : 'plus',
    }))
    const relation = relationOf(sheet, item, addends, 'sum')
    const failure = onlyFailure(relation)
    if (failure !== undefined && explanationsOf(sheet, relation, failure).length > 0)
      return { relation, drop: stack.length - near.length + from, fails: true }
  }
  return undefined
}

const MOST_LONELY = 25

interface Broken extends Settled {
  /** Whether one slip explains the lane that fails. */
  readonly explained: boolean
}

/** The run that holds in other lanes and fails in one; one that a slip explains before one that none does. */
function brokenRelation(
  sheet: Sheet,
  role: RowRole,
  item: number,
  candidates: readonly Candidate[],
  stack: readonly StackItem[],
): Broken | undefined {
  const broken = candidates
    .filter(
      ({ fails, holds, roundsIn, strength, shape, addends }) =>
        fails === 1 &&
        addends.length > 1 &&
        ((holds > 0 && strength >= needOf(role, shape)) || (roundsIn.length > 1 && role.total && shape === 'sum')),
    )
    .toSorted(
      (one, other) =>
        other.holds - one.holds ||
        SHAPES.indexOf(one.shape) - SHAPES.indexOf(other.shape) ||
        other.strength - one.strength ||
        one.addends.length - other.addends.length,
    )
    .slice(0, MOST_BROKEN)
  let first: Broken | undefined
  for (const { addends, shape, from } of broken) {
    const relation = relationOf(sheet, item, addends, shape)
    const failure = onlyFailure(relation)
    if (failure === undefined || isOneRowOff(sheet, relation, failure, stack)) continue
    const explained = explanationsOf(sheet, relation, failure).length > 0
    if (explained) return { relation, drop: from, fails: true, explained }
    first ??= { relation, drop: from, fails: true, explained }
  }
  return first
}

const MOST_BROKEN = 8
const MOST_BESIDE = 80

/** Whether the lane that fails would hold with one more row: then the run is too short, not the lane wrong. */
function isOneRowOff(
  sheet: Sheet,
  { addends }: Relation,
  { lane, gap }: Judgement,
  stack: readonly StackItem[],
): boolean {
  return stack
    .slice(-MOST_BESIDE)
    .some(
      ({ item, kind }) =>
        kind !== 'break' &&
        Math.abs(sheet.at(item, lane)?.value ?? 0) === Math.abs(gap) &&
        !addends.some((addend) => addend.item === item),
    )
}

/** Rounding explains a gap only where it is small beside the total. */
function isFairlyClose(sheet: Sheet, item: number, lanes: readonly number[]): boolean {
  return lanes.some((lane) => {
    const cell = sheet.at(item, lane)
    return cell !== undefined && digitsOf(cell) >= 1.7
  })
}
