import { type ProseRun } from '../text/runs.ts'
import { type Grid } from '../tables/grid.ts'
import { type LaneBlock, type LaneCell, type LaneRow } from '../tables/lanes.ts'
import { shortened } from '../tables/proofs.ts'
import { slipBetween } from '../tables/slips.ts'
import { tableTotals } from '../tables/totals.ts'

/** A number of a compensation table with the run it stands in. */
interface PayCell {
  readonly run: ProseRun
  readonly cell: LaneCell
}
/** What one person, or one year, is given in a column; a sum where the table lists the grants one by one. */
export interface PayAmount {
  /** The label of the row, lower case without marks; the year for rows that are years. */
  readonly key: string
  /** The label as printed, cut to what a message can hold. */
  readonly label: string
  readonly cells: readonly PayCell[]
  readonly value: number
}
/** One column of a table, by person or by year. */
export interface PaySeries {
  readonly head: string
  readonly amounts: readonly PayAmount[]
}
/** A summary compensation table (Regulation S-K, Item 402(c)): what its columns say of each person for the latest year, and the totals of each person by year. */
interface PaySummary {
  readonly byPerson: readonly PaySeries[]
  readonly byYear: readonly PaySeries[]
}
/** What one table contributes: its summary, or else the columns that can be compared with the summary of another. */
export interface PayTable {
  readonly summary: PaySummary | undefined
  /** Read when first asked for: most documents with tables of people or years have no summary. */
  readonly series: () => readonly PaySeries[]
}

const SALARY = /\bsalary\b/i
const TOTAL = /^total\b/i
const OTHER_PAY = /\ball\sother\b/i
const STOCK = /\bstock\sawards?\b/i
const OPTIONS = /\boptions?\sawards?\b/i
const FAIR_VALUE = /\bfair\svalue\b/i
const FEWEST = 3
const YEAR = /^(?:19|20)\d\d$/

/** What a table says of compensation; its blocks are asked in their order, and the first that says something speaks. */
export function readPayTable(grid: Grid): PayTable {
  const { run } = grid.table
  const before: PayBlock[] = []
  for (const { block } of tableTotals(grid)) {
    if (block.exponent !== 0) continue
    const heads = block.lanes.map(({ header }) =>
      header.includes('(') ? header.replaceAll(/\(\w{1,3}\)/g, ' ') : header,
    )
    const salary = heads.findIndex((head) => SALARY.test(head))
    const total = salary < 0 ? -1 : heads.findIndex((head, lane) => lane > salary && TOTAL.test(head.trim()))
    if (total >= 0 && !before.some((earlier) => seriesIn(run, earlier).length > 0)) {
      const summary = summaryOf(run, block, heads, total)
      if (summary !== undefined) return { summary, series: () => [] }
    }
    before.push({ block, heads })
  }
  let series: readonly PaySeries[] | undefined
  return { summary: undefined, series: () => (series ??= firstSeries(run, before)) }
}

interface PayBlock {
  readonly block: LaneBlock
  /** The heads of its lanes without marks. */
  readonly heads: readonly string[]
}

function firstSeries(run: ProseRun, blocks: readonly PayBlock[]): readonly PaySeries[] {
  for (const block of blocks) {
    const series = seriesIn(run, block)
    if (series.length > 0) return series
  }
  return []
}

function seriesIn(run: ProseRun, { block, heads }: PayBlock): readonly PaySeries[] {
  const rows = namedRows(block)
  return heads.flatMap((head, lane) => [
    ...seriesOf(run, rows, head, lane),
    ...(FAIR_VALUE.test(head) ? sumsOf(run, block, head, lane) : []),
  ])
}

function summaryOf(run: ProseRun, block: LaneBlock, heads: readonly string[], total: number): PaySummary | undefined {
  const years = block.lanes.findIndex((_, lane) =>
    block.rows.some(({ cells }) => YEAR.test(cells[lane]?.printed ?? '')),
  )
  const people = new Map<string, { readonly year: string; readonly cells: readonly (LaneCell | undefined)[] }[]>()
  const labels = new Map<string, string>()
  let person = ''
  for (const { label, cells } of block.rows) {
    const own = keyOf(label)
    if (isName(own)) person = own
    if (!labels.has(person)) labels.set(person, shortened(label))
    if (person === '' || cells[total] === undefined) continue
    const rows = people.get(person) ?? []
    rows.push({ year: years < 0 ? '' : (cells[years]?.printed ?? ''), cells })
    people.set(person, rows)
  }
  if (people.size < 2) return undefined
  const of = (head: string, lanes: readonly number[]): PaySeries => ({
    head,
    amounts: [...people].flatMap(([key, [latest]]) =>
      amountOf(
        run,
        { key, label: labels.get(key) ?? key },
        lanes.map((lane) => latest?.cells[lane]),
      ),
    ),
  })
  const find = (pattern: RegExp): number => heads.findIndex((head) => pattern.test(head))
  const [other, stock, options] = [find(OTHER_PAY), find(STOCK), find(OPTIONS)]
  const awards = [stock, options].filter((lane) => lane >= 0)
  const byPerson = [of('Total', [total])]
  if (other >= 0) byPerson.push(of('All other compensation', [other]))
  if (awards.length > 0) byPerson.push(of(awards.length > 1 ? 'Stock and option awards' : 'Awards', awards))
  const byYear = [...people].map(([key, rows]) => ({
    head: labels.get(key) ?? key,
    amounts: rows.flatMap(({ year, cells }) =>
      YEAR.test(year) ? amountOf(run, { key: year, label: year }, [cells[total]]) : [],
    ),
  }))
  return { byPerson, byYear }
}

function amountOf(
  run: ProseRun,
  row: Pick<PayAmount, 'key' | 'label'>,
  cells: readonly (LaneCell | undefined)[],
): readonly PayAmount[] {
  const printed = cells.filter((cell) => cell !== undefined).filter(({ nil }) => !nil)
  if (printed.length === 0) return []
  const value = printed.reduce((sum, cell) => sum + cell.value, 0)
  return [{ ...row, value, cells: printed.map((cell) => ({ run, cell })) }]
}

interface NamedRow {
  readonly key: string
  readonly label: string
  readonly cells: LaneRow['cells']
}

/** The rows that are people or years; none where two are the same. */
function namedRows(block: LaneBlock): readonly NamedRow[] {
  const rows: NamedRow[] = []
  const seen = new Set<string>()
  for (const { label, cells } of block.rows) {
    const key = keyOf(label)
    if (!isName(key) && !YEAR.test(key)) continue
    if (seen.has(key)) return []
    seen.add(key)
    rows.push({ key, label: shortened(label), cells })
  }
  return rows
}

/** One amount a row. */
function seriesOf(run: ProseRun, rows: readonly NamedRow[], head: string, lane: number): readonly PaySeries[] {
  const amounts: PayAmount[] = []
  for (const { key, label, cells } of rows) amounts.push(...amountOf(run, { key, label }, [cells[lane]]))
  return amounts.length < FEWEST ? [] : [{ head, amounts }]
}

/** The sum of the rows of each person, for tables that list a person’s grants below the name. */
function sumsOf(run: ProseRun, block: LaneBlock, head: string, lane: number): readonly PaySeries[] {
  const sums = new Map<string, { readonly label: string; readonly cells: LaneCell[] }>()
  let person = ''
  let name = ''
  for (const { label, cells } of block.rows) {
    const key = keyOf(label)
    if (isName(key) && key.split(' ').length > 1 && !KINDS.test(key)) {
      person = key
      name = shortened(label)
    }
    const cell = cells[lane]
    if (person === '' || cell === undefined || cell.nil) continue
    const known = sums.get(person)
    if (known === undefined) sums.set(person, { label: name, cells: [cell] })
    else known.cells.push(cell)
  }
  const amounts = [...sums].flatMap(([key, { label, cells }]) => amountOf(run, { key, label }, cells))
  return amounts.length < FEWEST ? [] : [{ head, amounts }]
}

const KINDS =
  /\b(?:options?|awards?|units?|shares?|rsus?|psus?|tsus?|stock|annual|incentive|bonus|plan|grants?|cash|total)\b/

function keyOf(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/\(\w{1,3}\)|[$*†‡,.;:]/g, ' ')
    .replaceAll(/\b(?:mr|mrs|ms|dr|messrs)\s/g, '')
    .replaceAll(/\s{1,9}/g, ' ')
    .trim()
}

function isName(key: string): boolean {
  return /^[a-z][a-z'’ -]{2,}/.test(key) && !/^(?:total|average|name|year|all|group|none|other)\b/.test(key)
}

/** Whether two labels are of one person: one begins the other, or is a last name within it. */
export function isSamePerson(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short === '') return false
  if (long.startsWith(`${short} `)) return true
  return !short.includes(' ') && long.split(' ').slice(1, 4).includes(short)
}

/** An amount of a table that the summary compensation table contradicts, where the others of the column agree. */
export interface PayDifference {
  readonly summary: PayAmount
  readonly summaryHead: string
  readonly other: PayAmount
  readonly otherHead: string
  readonly agreeing: readonly PayAmount[]
}

/** The one amount of a column that is not that of the summary, where two or more others are and a slip explains it. */
export function payDifference(
  summary: PaySeries,
  other: PaySeries,
  same: (one: string, another: string) => boolean,
): PayDifference | undefined {
  const agreeing: PayAmount[] = []
  let odd: Pick<PayDifference, 'summary' | 'other'> | undefined
  for (const amount of summary.amounts) {
    const [only, ...more] = other.amounts.filter(({ key }) => same(amount.key, key))
    if (only === undefined || more.length > 0) continue
    if (only.value === amount.value) {
      if (amount.value >= TELLING) agreeing.push(only)
    } else if (odd === undefined) odd = { summary: amount, other: only }
    else return undefined
  }
  if (odd === undefined || new Set(agreeing.map(({ value }) => value)).size < 2) return undefined
  const gap = odd.summary.value - odd.other.value
  const explained =
    odd.other.cells.some(({ cell }) => isSlip(cell, cell.value + gap)) ||
    odd.summary.cells.some(({ cell }) => isSlip(cell, cell.value - gap))
  if (!explained) return undefined
  return { ...odd, summaryHead: summary.head, otherHead: other.head, agreeing }
}

const TELLING = 1_000

function isSlip(cell: LaneCell, wanted: number): boolean {
  return Math.abs(cell.value - wanted) > 1 && slipBetween(cell.value, wanted, cell.place) !== undefined
}
