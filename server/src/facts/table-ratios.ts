import { type LaneBlock, type LaneCell, type LaneRow } from '../tables/lanes.ts'
import { hasSlip } from './digit-slips.ts'
import { statementCaption, type StatementCaption } from './statement-captions.ts'

/** A printed percentage that is not the ratio of two amounts of its table, where its neighbors are. */
export interface WrongRatio {
  readonly printed: LaneCell
  readonly part: LaneCell
  readonly whole: LaneCell
  readonly partLabel: string
  readonly wholeLabel: string
  /** The label of the printed percentage: of its row or of its column. */
  readonly label: string
  /** The ratio in percent, to be printed to the place of `printed`. */
  readonly computed: number
  /** How many other percentages of the column, or of the row, agree. */
  readonly holding: number
  readonly kind: 'column' | 'row'
}

const FEWEST_ROWS = 4
/** A table of more lanes or rows than people read is not searched for bases. */
const MOST_LANES = 16
const MOST_ROWS = 120
const OTHER_RATIO =
  /\b(?:adjusted|non-?gaap|core|pro\sforma|constant|organic|comparable|change|growth|increase|incremental)\b/i

/** The percentages of a block that its amounts contradict. */
export function wrongRatios(block: LaneBlock): readonly WrongRatio[] {
  if (block.lanes.length > MOST_LANES || block.rows.length > MOST_ROWS) return []
  return [...columnRatios(block), ...rowRatios(block)]
}

/** Columns of percentages of one row of another column: "% of revenue", "% of total". */
function columnRatios(block: LaneBlock): readonly WrongRatio[] {
  const out: WrongRatio[] = []
  for (const [lane, { kind, header }] of block.lanes.entries()) {
    if (kind !== 'percent' || OTHER_RATIO.test(header)) continue
    let best:
      | { readonly amounts: number; readonly base: number; readonly holds: number; readonly fails: readonly number[] }
      | undefined
    let explained = false
    for (const [amounts, other] of block.lanes.entries()) {
      if (other.kind !== 'amount' && other.kind !== 'shares') continue
      for (const base of basesOf(block.rows, lane, amounts)) {
        const judged = judgeColumn(block, lane, amounts, base)
        if (judged.fails.length === 0 && judged.holds >= FEWEST_ROWS - 1) explained = true
        if (best === undefined || judged.holds > best.holds) best = { amounts, base, ...judged }
      }
    }
    const [row] = best?.fails ?? []
    if (best === undefined || explained || row === undefined || best.fails.length > 1 || best.holds < FEWEST_ROWS)
      continue
    const cells = block.rows[row]?.cells ?? []
    const found = ratioOf(block, cells[lane], cells[best.amounts], block.rows[best.base]?.cells[best.amounts])
    if (found === undefined) continue
    const partLabel = block.rows[row]?.label ?? ''
    out.push({
      ...found,
      partLabel,
      wholeLabel: block.rows[best.base]?.label ?? '',
      label: partLabel,
      holding: best.holds,
      kind: 'column',
    })
  }
  return out
}

/** Rows that can be the whole: those with 100 percent, or else the largest amount of the column. */
function basesOf(rows: readonly LaneRow[], lane: number, amounts: number): readonly number[] {
  const whole: number[] = []
  let largest = -1
  for (const [at, { cells }] of rows.entries()) {
    const [percent, amount] = [cells[lane], cells[amounts]]
    if (amount === undefined || amount.nil || amount.value === 0) continue
    if (percent !== undefined && /^100(?:\.0{1,2})?$/.test(percent.printed)) whole.push(at)
    if (Math.abs(amount.value) > Math.abs(rows[largest]?.cells[amounts]?.value ?? 0)) largest = at
  }
  return whole.length > 0 ? whole.slice(0, 2) : largest < 0 ? [] : [largest]
}

function judgeColumn(
  block: LaneBlock,
  lane: number,
  amounts: number,
  base: number,
): { readonly holds: number; readonly fails: readonly number[] } {
  const whole = block.rows[base]?.cells[amounts]
  const fails: number[] = []
  const ratios = new Set<number>()
  if (whole === undefined) return { holds: 0, fails }
  for (const [at, { cells }] of block.rows.entries()) {
    const [percent, part] = [cells[lane], cells[amounts]]
    if (at === base || percent === undefined || part === undefined || percent.nil || part.nil || part.value === 0)
      continue
    if (fits(block, percent, part, whole)) {
      if (percent.value !== 0) ratios.add(percent.value)
    } else fails.push(at)
  }
  return { holds: ratios.size, fails }
}

const ROW_RATIOS: readonly (readonly [label: RegExp, part: StatementCaption, whole: StatementCaption])[] = [
  [/^gross\s(?:profit\s)?(?:margin|profit)(?:\s(?:percentage|rate|%))?/i, 'gross profit', 'revenue'],
  [
    /^operating\s(?:income\s|profit\s)?margin|^(?:income|profit)\sfrom\soperations\smargin/i,
    'operating income',
    'revenue',
  ],
  [/^net\s(?:income\s|profit\s)?margin/i, 'net income', 'revenue'],
  [/^operating\sratio/i, 'total expenses', 'revenue'],
  [/^(?:effective\s)?(?:income\s)?tax\srate|^effective\srate/i, 'income tax', 'pre-tax income'],
]

/** Rows of margins and rates whose parts stand in the same table. */
function rowRatios(block: LaneBlock): readonly WrongRatio[] {
  const rows = block.rows.flatMap((row, at) => {
    const known = ROW_RATIOS.find(([label]) => label.test(row.label))
    const percents = row.cells.filter((cell) => cell?.percent === true).length
    return known === undefined || percents < 2 || OTHER_RATIO.test(row.label) ? [] : [{ at, row, known }]
  })
  if (rows.length === 0) return []
  const captions = block.rows.map(({ label, cells }) =>
    cells.some((cell) => cell?.percent === true) ? undefined : statementCaption(label),
  )
  return rows.flatMap(({ row, known: [, part, whole] }) => {
    // A caption that the table has twice does not say which of the two is meant.
    if ([part, whole].some((caption) => captions.filter((one) => one === caption).length !== 1)) return []
    const [parts, wholes] = [block.rows[captions.indexOf(part)], block.rows[captions.indexOf(whole)]]
    let holding = 0
    const fails: number[] = []
    for (const [lane, cell] of row.cells.entries()) {
      const [one, other] = [parts?.cells[lane], wholes?.cells[lane]]
      if (cell?.percent !== true || one === undefined || other === undefined || other.value === 0) continue
      if (block.lanes[lane]?.kind === 'other' || OTHER_RATIO.test(block.lanes[lane]?.header ?? '')) continue
      if (fits(block, cell, one, other)) holding++
      else fails.push(lane)
    }
    const [lane] = fails
    if (lane === undefined || fails.length > 1 || holding === 0) return []
    const found = ratioOf(block, row.cells[lane], parts?.cells[lane], wholes?.cells[lane])
    if (found === undefined) return []
    return [
      {
        ...found,
        partLabel: parts?.label ?? '',
        wholeLabel: wholes?.label ?? '',
        label: row.label,
        holding,
        kind: 'row',
      },
    ]
  })
}

function ratioOf(
  block: LaneBlock,
  printed: LaneCell | undefined,
  part: LaneCell | undefined,
  whole: LaneCell | undefined,
): Pick<WrongRatio, 'printed' | 'part' | 'whole' | 'computed'> | undefined {
  if (printed === undefined || part === undefined || whole === undefined) return undefined
  const computed = (100 * part.value) / whole.value
  const unit = printed.place * 10 ** block.exponent
  const size = Math.abs(computed) / unit
  // Two units and less are rounding upon rounding.
  if (Math.abs(size - Math.abs(printed.value) / printed.place) <= 2) return undefined
  const digits = String(Math.abs(printed.value) / printed.place)
  return hasSlip(digits, (wanted) => Math.abs(wanted - size) <= 0.5) ? { printed, part, whole, computed } : undefined
}

/** Whether a percentage can be the ratio of two printed amounts, each off by half a unit; cut off instead of rounded as well. */
function fits({ exponent }: LaneBlock, percent: LaneCell, part: LaneCell, whole: LaneCell): boolean {
  const printed = Math.abs(percent.value) * 10 ** exponent
  const unit = percent.place * 10 ** exponent
  const [a, b] = [Math.abs(part.value), Math.abs(whole.value)]
  const low = (100 * Math.max(0, a - part.place / 2)) / (b + whole.place / 2)
  const high = (100 * (a + part.place / 2)) / Math.max(1, b - whole.place / 2)
  return low <= printed + unit + EPSILON && high >= printed - unit / 2 - EPSILON
}

const EPSILON = 1e-9
