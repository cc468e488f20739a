import { type Grid } from '../tables/grid.ts'
import { type LaneBlock, type LaneCell } from '../tables/lanes.ts'
import { arithmeticOf, printedValue, shortened } from '../tables/proofs.ts'
import {
  explanationsOf,
  factorOf,
  relationOf,
  type Addend,
  type Explanation,
  type Judgement,
  type Relation,
  type Sheet,
} from '../tables/relations.ts'
import { slipBetween } from '../tables/slips.ts'
import { totalDefects } from '../tables/total-defects.ts'
import { totalProofs } from '../tables/total-proofs.ts'
import { tableTotals, type BlockTotals } from '../tables/totals.ts'
import { statementCaption, type StatementCaption } from './statement-captions.ts'

/** A result of a statement that is not what its standard captions make it. Places are `[from, to)` of the table's run. */
export interface BrokenIdentity {
  readonly total: LaneCell
  readonly label: string
  readonly printed: string
  /** "41,200 − 18,950 = 22,250". */
  readonly arithmetic: string
  /** Whether more than one other column holds, or a second statement total confirms it, or one exchange repairs two columns. */
  readonly certain: boolean
  readonly proof: readonly string[]
  readonly parts: readonly { readonly cell: LaneCell; readonly label: string; readonly printed: string }[]
}

interface Identity {
  readonly total: StatementCaption
  readonly parts: readonly (readonly [caption: StatementCaption, sign: Addend['sign']])[]
  /** Captions that enter where the statement has them. */
  readonly optional: readonly StatementCaption[]
  /** Whether nothing else can stand between, so that one column may speak for itself. */
  readonly closed: boolean
}

/** Each with the signs that statements print: costs and taxes as positive amounts, or in brackets. */
const IDENTITIES: readonly Identity[] = [
  {
    total: 'total liabilities and equity',
    parts: [
      ['total liabilities', 'plus'],
      ['total equity', 'plus'],
    ],
    optional: ['mezzanine'],
    closed: true,
  },
  {
    total: 'change in cash',
    parts: [
      ['operating cash', 'plus'],
      ['investing cash', 'plus'],
      ['financing cash', 'plus'],
    ],
    optional: ['currency effect'],
    closed: true,
  },
  {
    total: 'ending cash',
    parts: [
      ['change in cash', 'plus'],
      ['beginning cash', 'plus'],
    ],
    optional: [],
    closed: true,
  },
  identity('gross profit', ['revenue', 'plus'], ['cost of revenue', 'less'], true),
  identity('operating income', ['gross profit', 'plus'], ['total expenses', 'less'], false),
  identity('operating income', ['revenue', 'plus'], ['total expenses', 'less'], false),
  identity('pre-tax income', ['operating income', 'plus'], ['other income', 'plus'], false),
  identity('net income', ['pre-tax income', 'plus'], ['income tax', 'minus'], false),
  identity('net income', ['pre-tax income', 'plus'], ['income tax', 'plus'], false),
]

function identity(
  total: StatementCaption,
  one: Identity['parts'][number],
  other: Identity['parts'][number],
  closed: boolean,
): Identity {
  return { total, parts: [one, other], optional: [], closed }
}

/** The identities of a table's statements that do not hold in a column, where its other columns or a slip prove that they should. */
export function brokenIdentities(grid: Grid): readonly BrokenIdentity[] {
  const found: BrokenIdentity[] = []
  for (const totals of tableTotals(grid)) {
    const captions = totals.block.rows.map(({ label }) => statementCaption(label))
    if (captions.filter((caption) => caption !== undefined).length < 3) continue
    const relations = relationsOf(totals, captions)
    const told = new Set<LaneCell>()
    for (const { relation, closed } of relations) {
      const broken = breakOf(grid, totals, relation, closed, relations)
      if (broken === undefined || told.has(broken.total)) continue
      told.add(broken.total)
      found.push(broken)
    }
  }
  return found
}

interface ClosedRelation {
  readonly relation: Relation
  readonly closed: boolean
}

function relationsOf(
  { block, footing }: BlockTotals,
  captions: readonly (StatementCaption | undefined)[],
): readonly ClosedRelation[] {
  const out: ClosedRelation[] = []
  for (const [item, caption] of captions.entries()) {
    if (caption === undefined) continue
    for (const { total, parts, optional, closed } of IDENTITIES) {
      if (total !== caption) continue
      const rows = parts.map(([part]) => lastBefore(block, captions, item, part))
      if (rows.includes(undefined)) continue
      const addends = rows.map((row, at): Addend => ({ item: row ?? 0, sign: parts[at]?.[1] ?? 'plus' }))
      const first = Math.min(...addends.map((addend) => addend.item))
      const others = captions.flatMap((one, row): readonly Addend[] =>
        one !== undefined && optional.includes(one) && row > first && row < item ? [{ item: row, sign: 'plus' }] : [],
      )
      // A row of its own between two parts may be one of them already: "of which redeemable".
      const variants = others.length === 0 ? [addends] : [[...addends, ...others], addends]
      const judged = variants.map((variant) => relationOf(footing.sheet, item, variant, 'signs'))
      const best = judged.toSorted((one, other) => failuresOf(one).length - failuresOf(other).length)[0]
      if (best !== undefined) out.push({ relation: best, closed })
    }
  }
  return out
}

/** The nearest row above with a caption, under the same header. */
function lastBefore(
  { rows }: LaneBlock,
  captions: readonly (StatementCaption | undefined)[],
  item: number,
  caption: StatementCaption,
): number | undefined {
  for (let row = item - 1; row >= 0; row--) {
    if (rows[row + 1]?.afterHeader === true) return undefined
    if (captions[row] === caption) return row
    // A statement has its result once: beyond it another one begins.
    if (captions[row] === captions[item]) return undefined
  }
  return undefined
}

function failuresOf({ judgements }: Relation): readonly Judgement[] {
  return judgements.filter(({ verdict }) => verdict === 'fails')
}

/** Digits of a total without which its identity says little in a single column. */
const TELLING = 1_000

function breakOf(
  grid: Grid,
  { block, footing: { sheet } }: BlockTotals,
  relation: Relation,
  closed: boolean,
  relations: readonly ClosedRelation[],
): BrokenIdentity | undefined {
  const failures = failuresOf(relation)
  const holding = relation.judgements.filter(({ verdict }) => verdict === 'holds').length
  const [failure, second] = failures
  if (failure === undefined || failures.length > 2) return undefined
  const exchanged = second === undefined ? undefined : exchangedItem(sheet, relation, failure, second)
  if (second !== undefined && exchanged === undefined) return undefined
  const total = sheet.at(relation.total, failure.lane)
  if (total === undefined) return undefined
  const explanations =
    exchanged === undefined ? explanationsIn(grid, sheet, relation, failure) : [{ item: exchanged, wanted: 0 }]
  if (explanations.length === 0 || isTold(grid, sheet, relation, failure)) return undefined
  const confirmed = exchanged === undefined && isConfirmed(sheet, relation, failure, explanations, relations)
  if (holding === 0 && exchanged === undefined && !confirmed) {
    const size = Math.abs(total.value) / total.place
    if (!closed || size < TELLING || relation.judgements.some(({ verdict }) => verdict === 'rounds')) return undefined
  }
  const arithmetic = arithmeticOf(block, sheet, relation, failure.lane)
  const proof = [arithmetic, `off by ${printedValue(block, Math.abs(failure.gap), total)}`]
  if (holding > 0) proof.push(`holds in ${holding} other column${holding > 1 ? 's' : ''}`)
  if (exchanged !== undefined) proof.push(`${labelOf(block, exchanged)}: the amounts of two columns are exchanged`)
  return {
    total,
    label: labelOf(block, relation.total),
    printed: printedValue(block, total.value, total),
    arithmetic,
    certain: exchanged !== undefined || holding > 1 || (holding > 0 && confirmed),
    proof,
    parts: relation.addends.flatMap(({ item }) => {
      const cell = sheet.at(item, failure.lane)
      if (cell === undefined || cell.value === 0) return []
      return [{ cell, label: labelOf(block, item), printed: printedValue(block, cell.value, cell) }]
    }),
  }
}

function labelOf({ rows }: LaneBlock, item: number): string {
  return shortened(rows[item]?.label ?? '')
}

/** The row whose amounts in two failing columns, exchanged, make both hold exactly. */
function exchangedItem(
  sheet: Sheet,
  { total, addends }: Relation,
  one: Judgement,
  other: Judgement,
): number | undefined {
  if (one.gap !== -other.gap) return undefined
  const rows: readonly Addend[] = [{ item: total, sign: 'plus' }, ...addends]
  return rows.find(({ item, sign }) => {
    const [left, right] = [sheet.at(item, one.lane), sheet.at(item, other.lane)]
    if (left === undefined || right === undefined || left.nil || right.nil) return false
    const factor = item === total ? 1 : -factorOf(sign, left.value)
    return factor * (left.value - right.value) === one.gap && Math.abs(one.gap) / left.place >= 100
  })?.item
}

/** The cells in which one slip, a lost sign or the amount of another column explains the gap and nothing proves the cell right. */
function explanationsIn(grid: Grid, sheet: Sheet, relation: Relation, failure: Judgement): readonly Explanation[] {
  const { total, addends } = relation
  const proved = new Set(
    totalProofs(grid)
      .filter(({ verdict, addends: parts }) => verdict === 'agrees' && parts.length > 1)
      .flatMap((proof) => [proof.total.from, ...proof.addends.map(({ cell }) => cell.from)]),
  )
  const found = [...explanationsOf(sheet, relation, failure)]
  const wantedIn = [
    { item: total, wanted: (sheet.at(total, failure.lane)?.value ?? 0) - failure.gap },
    ...addends.map(({ item, sign }) => {
      const value = sheet.at(item, failure.lane)?.value ?? 0
      return { item, wanted: value + factorOf(sign, value) * failure.gap }
    }),
  ]
  for (const { item, wanted } of wantedIn) {
    const cell = sheet.at(item, failure.lane)
    if (cell === undefined || cell.nil || Math.abs(cell.value) / cell.place < 100) continue
    const turned = slipBetween(cell.value, wanted, cell.place) === 'sign'
    const stale = sheet.lanes.some((lane) => lane !== failure.lane && sheet.at(item, lane)?.value === cell.value)
    if (turned || stale) found.push({ item, wanted })
  }
  return found.filter(({ item }) => !proved.has(sheet.at(item, failure.lane)?.from ?? -1))
}

/** Whether the sums of the table report one of the cells already. */
function isTold(grid: Grid, sheet: Sheet, { total, addends }: Relation, { lane }: Judgement): boolean {
  const cells = new Set([total, ...addends.map(({ item }) => item)].map((item) => sheet.at(item, lane)?.from))
  return totalDefects(grid).some(
    (defect) => cells.has(defect.total.from) || defect.related.some(({ cell }) => cells.has(cell.from)),
  )
}

/** Whether another identity of the column asks one of the explaining cells to be the same other number. */
function isConfirmed(
  sheet: Sheet,
  relation: Relation,
  { lane }: Judgement,
  explanations: readonly Explanation[],
  relations: readonly ClosedRelation[],
): boolean {
  return relations.some(({ relation: other }) => {
    if (other === relation || other.total === relation.total) return false
    const failure = other.judgements.find((judged) => judged.lane === lane && judged.verdict === 'fails')
    if (failure === undefined) return false
    return explanations.some(({ item, wanted }) => {
      const value = sheet.at(item, lane)?.value ?? 0
      if (item === other.total) return wanted === value - failure.gap
      const addend = other.addends.find((one) => one.item === item)
      return addend !== undefined && wanted === value + factorOf(addend.sign, value) * failure.gap
    })
  })
}
