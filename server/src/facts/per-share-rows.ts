import { absolute, divide, type Decimal } from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { readGrid, type GridRow } from '../tables/grid.ts'
import { slipBetween } from '../tables/slips.ts'
import { type Table } from '../tree/table.ts'
import { meet, percentInterval, printedInterval, products } from './rounding-interval.ts'

/** Earnings per share that the income and the shares of their column do not make, while other columns do. */
export interface PerShareProblem {
  readonly label: string
  readonly printed: Figure
  readonly income: Figure
  readonly shares: Figure
  readonly computed: Decimal
}

const PER_SHARE = /\b(?:per\s(?:[\w-]+\s){0,5}?shares?|EPS)\b/i
const OTHER_PER_SHARE =
  /\bdividends?|\bbook\svalue|\bcash\b|\bpro\sforma|\badjusted|\bnon-GAAP|\bcontinuing|\bdiscontinued|\bcore\b|\bprice|\bpar\b|\bimpact|\beffect/i
const SHARES = /\b(?:weighted|average)\b[^|]{1,60}\b(?:shares|outstanding)\b|\bshares\s(?:used|outstanding)\b/i
const INCOME =
  /^net\s(?:income|loss|earnings|profit|\(?(?:loss|income|earnings)\)?)(?:\s?\((?:loss|income|deficit)\))?(?:\s(?:attributable|available|applicable|allocable|allocated)\sto\s[^|]{1,80})?$/i
const OTHER_INCOME = /non-?controlling|minority|redeemable|preferred\s(?:stock|share)holders|participating/i

/** The earnings per share of the tables of a block that one slip of the hand took away from income ÷ shares. */
export function readPerShareProblems(
  tables: readonly Table[],
  mentions: readonly Mention[],
): readonly PerShareProblem[] {
  const problems: PerShareProblem[] = []
  for (const table of tables) {
    const text = table.run.text
    if (!PER_SHARE.test(text) || !SHARES.test(text) || !/net\s(?:income|loss|earnings|profit|\()/i.test(text)) continue
    const rows = readGrid(table, mentions).rows
    const incomes = rows.filter(({ label }) => INCOME.test(plain(label)) && !OTHER_INCOME.test(label))
    const perShare = rows.filter(isPerShare)
    if (incomes.length > MOST_ROWS || perShare.length > MOST_ROWS) continue
    for (const row of perShare) {
      const problem = problemOf(
        row,
        incomes,
        rows.filter((other) => isSharesFor(other, row)),
      )
      if (problem !== undefined) problems.push(problem)
    }
  }
  return problems
}

/** More rows of one kind are no statement of operations. */
const MOST_ROWS = 12

/** The single column of a row that does not come out, where the others do and a slip explains it. */
function problemOf(row: GridRow, incomes: readonly GridRow[], shares: readonly GridRow[]): PerShareProblem | undefined {
  let holding = 0
  let failing: PerShareProblem | undefined
  for (const { column, figure } of row.cells) {
    if (figure === undefined || figure.value.digits === 0n) continue
    const above = incomes.map((income) => figureIn(income, column)).filter((income) => income !== undefined)
    const counts = shares.map((count) => figureIn(count, column)).filter((count) => count !== undefined)
    const [income, count] = [above[0], counts[0]]
    if (income === undefined || count === undefined) continue
    if (above.some((one) => counts.some((other) => makes(figure, one, other)))) {
      holding++
      continue
    }
    if (failing !== undefined) return undefined
    const places = Math.max(0, -figure.value.exponent)
    const computed = divide(absolute(income.value), absolute(count.value), places)
    failing = { label: plain(row.label), printed: figure, income, shares: count, computed }
  }
  if (failing === undefined || holding === 0) return undefined
  const { printed, computed } = failing
  if (printed.value.exponent !== computed.exponent) return undefined
  const slip = slipBetween(Number(absolute(printed.value).digits), Number(computed.digits), 1)
  return slip === 'digit' || slip === 'transposed' ? failing : undefined
}

function makes(perShare: Figure, income: Figure, shares: Figure): boolean {
  return meet(products(percentInterval(perShare), printedInterval(shares)), printedInterval(income))
}

function isPerShare(row: GridRow): boolean {
  const name = `${row.section} ${row.label}`
  return PER_SHARE.test(name) && !OTHER_PER_SHARE.test(name) && !SHARES.test(row.label) && kindOf(row) !== undefined
}

/** Whether a row counts the shares that a row per share divides by: both basic, or both diluted. */
function isSharesFor(row: GridRow, perShare: GridRow): boolean {
  const name = `${row.section} ${row.label}`
  if (!SHARES.test(name) || row === perShare || (PER_SHARE.test(row.label) && !SHARES.test(row.label))) return false
  const [kind, wanted] = [kindOf(row), kindOf(perShare)]
  return kind === wanted || kind === 'both' || wanted === 'both'
}

function kindOf({ section, label }: GridRow): 'basic' | 'diluted' | 'both' | undefined {
  const name = /basic|dilut/i.test(label) ? label : section
  const [basic, diluted] = [/\bbasic/i.test(name), /dilut/i.test(name)]
  return basic && diluted ? 'both' : basic ? 'basic' : diluted ? 'diluted' : undefined
}

function figureIn(row: GridRow, column: number): Figure | undefined {
  const figure = row.cells.find((cell) => cell.column === column)?.figure
  return figure === undefined || figure.value.digits === 0n ? undefined : figure
}

function plain(label: string): string {
  return label
    .replaceAll(/[([]\w[)\]]|[:*]/g, '')
    .replaceAll('\u00A0', ' ')
    .trim()
}
