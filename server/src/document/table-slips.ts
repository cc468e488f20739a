import { type Place } from '../facts/fact.ts'
import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { matchPeriods } from '../facts/period.ts'
import { periodInWords } from '../facts/period-words.ts'
import { isTelling } from '../facts/plain-size.ts'
import { absolute, agreesAfterRounding, type Decimal } from '../mentions/decimal.ts'
import { keptByDocument, type PartOfDocument } from './kept-comparisons.ts'
import { LikeRows, type PlacedRow, type RowPair } from './like-rows.ts'
import { mentionSpan, mentionText } from '../mentions/mention.ts'
import { shortened } from '../tables/proofs.ts'
import { type Reading } from './reading.ts'
import { pairCells } from './table-contradictions.ts'
import { readTieMaterial } from './tie-material.ts'
import { keptWith } from '../text/kept-with.ts'

/** A number that two tables print with another scale or another sign for one line item and period. */
export interface TableSlip {
  readonly kind: 'scale' | 'sign'
  /** The one that is out of line with the rest of its row, or else the later one. */
  readonly odd: PlacedLineCell
  readonly usual: PlacedLineCell
  /** The power of ten between them: 3 or 6; 0 for a sign. */
  readonly power: number
  /** The other cells of the two rows that agree, of three digits or more. */
  readonly agreeing: readonly (readonly [one: LineCell, other: LineCell])[]
  /** Whether the periods are printed in full on both sides and alike. */
  readonly samePeriod: boolean
}

/** A number with its row and the block of its table. */
interface PlacedLineCell {
  readonly block: number
  readonly item: LineItem
  readonly cell: LineCell
}

/** A row of a table whose numbers may stand in another one. */
interface SlipRow {
  readonly item: LineItem
  /** The two digits in front of each number; 0 for those that are not compared. */
  readonly leads: readonly number[]
  /** The numbers with their signs, close enough to rule slips out. */
  readonly amounts: readonly number[]
}
/** What a block contributes: its rows of two numbers and more. */
export type SlipMaterial = readonly SlipRow[]

/** The rows of a block's tables that can be compared with those of other tables; undefined where it has none. */
export const readSlipMaterial = keptWith((reading: Reading): SlipMaterial | undefined => {
  const rows: SlipRow[] = []
  for (const item of readTieMaterial(reading)?.items ?? []) {
    if (item.key === '' || item.cells.length < 2) continue
    const leads = item.cells.map((cell) => (mayCompare(cell) ? leadOf(cell.figure.value) : 0))
    if (leads.some((lead) => lead > 0)) rows.push({ item, leads, amounts: item.cells.map(amountOf) })
  }
  return rows.length === 0 ? undefined : rows
})

/** What a rule reports of a slip, but for words of its own. */
interface SlipReport {
  readonly at: Place
  readonly severity: 'error' | 'warning'
  readonly data: Readonly<Record<'label' | 'period' | 'printed' | 'other', string>>
  readonly related: readonly { readonly at: Place; readonly message: string }[]
  readonly keys: readonly string[]
}

/** Slips of scale and of sign are told alike: an error where two more numbers, the labels and the periods agree. */
export function reportOfSlip({ odd, usual, agreeing, samePeriod }: TableSlip): SlipReport {
  const { figure, period } = odd.cell
  const [label, printed, other] = [shortened(odd.item.label), mentionText(figure), mentionText(usual.cell.figure)]
  const certain = agreeing.length > 1 && samePeriod && odd.item.label === usual.item.label
  return {
    at: { block: odd.block, span: mentionSpan(figure) },
    severity: certain ? 'error' : 'warning',
    data: { label, period: period === undefined ? '' : periodInWords(period), printed, other },
    related: [
      { at: { block: usual.block, span: mentionSpan(usual.cell.figure) }, message: `${label}: ${other}` },
      ...agreeing.slice(0, 3).map(([one]) => ({
        at: { block: odd.item.cells.includes(one) ? odd.block : usual.block, span: mentionSpan(one.figure) },
        message: `agrees in both tables: ${mentionText(one.figure)}`,
      })),
    ],
    keys: [label, printed, other],
  }
}

/** A row is compared with so many others of its label. */
const MOST_COMPARED = 12
const POWERS = [3, 6]

/** A slip whose rows know their blocks. */
interface PlacedSlip {
  readonly slip: RowSlip
  readonly one: PlacedRow<SlipRow, readonly RowSlip[]>
  readonly other: PlacedRow<SlipRow, readonly RowSlip[]>
}

const rowsOf = keptByDocument<SlipMaterial, LikeRows<SlipMaterial, SlipRow, readonly RowSlip[], PlacedSlip>>(() => {
  return new LikeRows({
    rowsOf: (rows: SlipMaterial) => rows,
    labelOf: ({ item }: SlipRow) => item.key,
    compare: slipsOfRows,
    most: MOST_COMPARED,
    conclude: slipsOfLabel,
  })
})

/**
 * The numbers that stand in two tables under one label and for one period with another scale or another sign, while
 * every other number of the two rows agrees.
 */
export function findTableSlips(materials: readonly PartOfDocument<SlipMaterial>[]): readonly TableSlip[] {
  const rows = rowsOf(materials)
  rows.update(materials)
  return rows.results().map(({ slip: { odd, usual, ...slip }, one, other }) => {
    const [oddRow, usualRow] = odd.item === one.row.item ? [one, other] : [other, one]
    return { ...slip, odd: { block: oddRow.part.block, ...odd }, usual: { block: usualRow.part.block, ...usual } }
  })
}

function slipsOfLabel(pairs: readonly RowPair<SlipRow, readonly RowSlip[]>[]): readonly PlacedSlip[] {
  const slips: PlacedSlip[] = []
  const told = new Set<LineCell>()
  for (const { one, other, outcome } of pairs) {
    for (const slip of outcome) {
      if (told.has(slip.odd.cell)) continue
      told.add(slip.odd.cell)
      slips.push({ slip, one, other })
    }
  }
  return slips
}

interface CellOfRow {
  readonly item: LineItem
  readonly cell: LineCell
}
/** A slip whose blocks are not known yet. */
interface RowSlip extends Omit<TableSlip, 'odd' | 'usual'> {
  readonly odd: CellOfRow
  readonly usual: CellOfRow
}

function slipsOfRows(one: SlipRow, other: SlipRow): readonly RowSlip[] | undefined {
  const slips: RowSlip[] = []
  for (let at = 0; at < one.leads.length; at++) {
    const lead = one.leads[at]
    if (lead === 0) continue
    for (let against = 0; against < other.leads.length; against++) {
      if (lead !== other.leads[against] || !maySlip(one.amounts[at] ?? 0, other.amounts[against] ?? 0)) continue
      const [cell, otherCell] = [one.item.cells[at], other.item.cells[against]]
      if (cell === undefined || otherCell === undefined) continue
      const slip = slipBetween({ item: one.item, cell }, { item: other.item, cell: otherCell })
      if (slip !== undefined) slips.push(slip)
    }
  }
  return slips.length === 0 ? undefined : slips
}

function amountOf({ figure: { value }, size }: LineCell): number {
  return (value.digits < 0n ? -size : size) * 10 ** value.exponent
}

/** Whether two numbers can be so far apart as a slip of scale puts them, or as near as one of sign. */
function maySlip(one: number, other: number): boolean {
  const ratio = Math.abs(one / other)
  if (one < 0 !== other < 0) return ratio > 0.5 && ratio < 2
  return ratio > 100 || ratio < 0.01
}

function mayCompare({ figure: { type }, inLabel }: LineCell): boolean {
  return !inLabel && (type === 'money' || type === 'count')
}

/** The two digits in front, where there are three that tell: 1,500,000 is too round for its scale to be missed. */
function leadOf(value: Decimal): number {
  return isTelling(value) ? Number(absolute(value).digits.toString().slice(0, 2)) : 0
}

function slipBetween(one: CellOfRow, other: CellOfRow): RowSlip | undefined {
  const [first, second] = [one.cell.figure.value, other.cell.figure.value]
  const power = POWERS.find((exponent) => isShifted(first, second, exponent) || isShifted(second, first, exponent))
  const turned = first.digits < 0n !== second.digits < 0n && agreesAfterRounding(absolute(first), absolute(second))
  if (power === undefined && !turned) return undefined
  const alike = power !== undefined && isPrintedAlike(one.cell, other.cell)
  const agreeing: (readonly [LineCell, LineCell])[] = []
  let paired = false
  for (const pair of pairCells(one.item, other.item)) {
    const [left, right] = pair
    if (left === one.cell && right === other.cell) {
      paired = true
      continue
    }
    if (!agreesAfterRounding(left.figure.value, right.figure.value)) return undefined
    if (alike && isPrintedAlike(left, right)) return undefined
    if (isTelling(left.figure.value) || isTelling(right.figure.value)) agreeing.push(pair)
  }
  if (!paired || agreeing.length === 0) return undefined
  const { period } = one.cell
  const against = other.cell.period
  const samePeriod = period !== undefined && against !== undefined && matchPeriods(period, against) === 'same'
  const firstIsOdd =
    power === undefined
      ? agreeing.every(([left]) => left.figure.value.digits < 0n !== first.digits < 0n)
      : strays(one) > strays(other)
  const [odd, usual] = firstIsOdd ? [one, other] : [other, one]
  return { kind: power === undefined ? 'sign' : 'scale', odd, usual, power: power ?? 0, agreeing, samePeriod }
}

/** Rows of the same text under two notes on scale differ by the notes, not by a cell. */
function isPrintedAlike({ figure: one }: LineCell, { figure: other }: LineCell): boolean {
  return mentionText(one) === mentionText(other)
}

function isShifted(large: Decimal, small: Decimal, power: number): boolean {
  if (large.digits < 0n !== small.digits < 0n) return false
  return agreesAfterRounding(large, { digits: small.digits, exponent: small.exponent + power })
}

/** How far, in powers of ten, a number lies from the other numbers of its row. */
function strays({ item, cell }: CellOfRow): number {
  const others = item.cells.filter((one) => one !== cell && !one.inLabel && one.figure.value.digits !== 0n)
  const size = sizeOf(cell.figure.value)
  return others.reduce((sum, { figure }) => sum + Math.abs(sizeOf(figure.value) - size), 0) / Math.max(1, others.length)
}

/** How many digits stand before the point. */
export function sizeOf(value: Decimal): number {
  return absolute(value).digits.toString().length + value.exponent
}
