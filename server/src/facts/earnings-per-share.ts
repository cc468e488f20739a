import { absolute, compare, divide, multiply, subtract, type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type FigureBlock, type FigureRow } from './table-figures.ts'
import { hasSlip } from './digit-slips.ts'
import { meet, printedInterval, products } from './rounding-interval.ts'

/** Earnings per share that are not net income over shares, in a statement whose other columns show that they should be. */
export interface EarningsSlip {
  readonly label: string
  readonly printed: Figure
  readonly income: Figure
  readonly shares: Figure
  /** The quotient, rounded to the place of the printed amount. */
  readonly computed: Decimal
  /** In how many other columns the amounts agree. */
  readonly holding: number
}

const EARNINGS = /\b(?:earnings|income|profit|loss(?:es)?|EPS)\b/i
const OTHER_EARNINGS =
  /\b(?:dividends?|distributions?|book|tangible|pro\sforma|adjusted|non-?gaap|core|FFO|AFFO|continuing|discontinued|operations|operating|cash|price|values?|change|effect|impact|excluding|before|undistributed|comprehensive|extraordinary|segment|allocated)\b/i
const SHARES = /\b(?:weighted|average|used\sin|shares\soutstanding|units\soutstanding)\b/i
const OTHER_SHARES =
  /\b(?:dilutive|effect|price|grant|fair|fully|exercise|options|warrants|class|life|term|rate|cost)\b/i
const INCOME = /^\(?(?:consolidated\s)?(?:net|profit|income|earnings|loss)\b/i
const NET = /\bnet\b|^(?:profit|loss)\s(?:for|attributable)\b/i
const OTHER_INCOME =
  /\b(?:comprehensive|per\s(?:\w+\s){0,3}(?:share|unit)|adjusted|non-?gaap|pro\sforma|continuing|discontinued|before|interest\s(?:income|expense)|sales|revenues?|operations|operating|investments?|gains?|other|core|margin|change|percent|cash|undistributed)\b|%/i
const MINORITY = /\b(?:non-?controlling|minority|redeemable|preferred)\b/i
const SHARED =
  /\b(?:preferred|participating|undistributed|accretion|deemed|two-class|allocated|redemption|non-?controlling|minority|dilutive|convertible)\b/i
const TO_COMMON = /\b(?:common|ordinary|unitholders|shareholders|stockholders|shareowners|owners)\b/i

type Basis = 'basic' | 'diluted' | 'either'

/** The earnings per share of a block that its net income and shares contradict. */
export function earningsSlips({ rows }: FigureBlock): readonly EarningsSlip[] {
  const earnings = rows.filter((row) => isEarnings(row))
  if (earnings.length === 0) return []
  const shares = rows.filter((row) => isShares(row))
  const incomes = rows.filter((row) => isIncome(row))
  if (shares.length === 0 || incomes.length === 0) return []
  const found: EarningsSlip[] = []
  const told = new Set<number>()
  for (const row of earnings) {
    const slip = slipOf(row, shares, incomes, rows)
    if (slip === undefined || told.has(slip.lane)) continue
    told.add(slip.lane)
    found.push(slip)
  }
  return found
}

function isEarnings({ label, section, figures }: FigureRow): boolean {
  // A section ends where nothing says so: what names itself needs none.
  const words = EARNINGS.test(label) ? label : `${section} ${label}`
  return isMostly(figures, ['per-share']) && EARNINGS.test(words) && !OTHER_EARNINGS.test(words)
}

function isShares({ label, section, figures }: FigureRow): boolean {
  const words = `${section} ${label}`
  return isMostly(figures, ['shares', 'count']) && SHARES.test(words) && !OTHER_SHARES.test(label)
}

function isIncome({ label, figures }: FigureRow): boolean {
  if (!INCOME.test(label) || !NET.test(label) || OTHER_INCOME.test(label)) return false
  return isMostly(figures, ['money']) && !(MINORITY.test(label) && !/\bcommon\b/i.test(label))
}

function isMostly(figures: readonly (Figure | undefined)[], types: readonly Figure['type'][]): boolean {
  let numbers = 0
  let of = 0
  for (const figure of figures) {
    if (figure === undefined) continue
    numbers++
    if (types.includes(figure.type)) of++
  }
  return numbers > 1 && of * 2 > numbers
}

function basisOf({ label, section }: FigureRow): Basis {
  for (const words of [label, section]) {
    const basic = /\bbasic\b/i.test(words)
    const diluted = /\bdilut/i.test(words)
    if (basic !== diluted) return basic ? 'basic' : 'diluted'
    if (basic) return 'either'
  }
  return 'either'
}

interface Judged {
  readonly shares: FigureRow
  readonly income: FigureRow
  readonly shift: number
  readonly holding: number
  readonly failing: readonly number[]
}

/** Tables print shares in units, thousands or millions whatever their note says. */
const SHIFTS = [0, 3, -3, 6, -6]

function slipOf(
  row: FigureRow,
  shares: readonly FigureRow[],
  incomes: readonly FigureRow[],
  rows: readonly FigureRow[],
): (EarningsSlip & { readonly lane: number }) | undefined {
  const basis = basisOf(row)
  let best: Judged | undefined
  for (const count of shares) {
    const other = basisOf(count)
    if (basis !== 'either' && other !== 'either' && basis !== other) continue
    for (const income of incomes) {
      for (const shift of SHIFTS) {
        const judged = judge(row, count, income, shift)
        if (judged.holding === 0) continue
        if (judged.failing.length === 0) return undefined
        if (best === undefined || judged.holding > best.holding) best = judged
      }
    }
  }
  const [lane] = best?.failing ?? []
  if (best === undefined || lane === undefined || best.failing.length > 1) return undefined
  const [printed, income, count] = [row.figures[lane], best.income.figures[lane], best.shares.figures[lane]]
  if (printed === undefined || income === undefined || count === undefined) return undefined
  const { shift, holding } = best
  // Losses are not diluted, and some statements round their shares: any other row that fits explains the amount.
  const fitsElsewhere = shares.some((other) =>
    incomes.some((one) => fits(printed, other.figures[lane], one.figures[lane], shift)),
  )
  if (fitsElsewhere) return undefined
  const shared = rows.some((other) => SHARED.test(other.label) && other.figures[lane]?.type === 'money')
  if (shared && !TO_COMMON.test(best.income.label)) return undefined
  const divisor = { digits: absolute(count.value).digits, exponent: count.value.exponent + shift }
  const computed = divide(absolute(income.value), divisor, -printed.value.exponent)
  if (!isConvincing(printed, income, count, shift, computed, holding)) return undefined
  return { lane, label: labelOf(row), printed, income, shares: count, computed, holding }
}

function labelOf({ label, section }: FigureRow): string {
  return EARNINGS.test(label) ? label : `${section} ${label}`
}

function judge(row: FigureRow, shares: FigureRow, income: FigureRow, shift: number): Judged {
  let holding = 0
  const failing: number[] = []
  for (const [lane, printed] of row.figures.entries()) {
    const [count, amount] = [shares.figures[lane], income.figures[lane]]
    if (printed === undefined || count === undefined || amount === undefined) continue
    if (printed.type !== 'per-share' || amount.type !== 'money') continue
    if (fits(printed, count, amount, shift)) holding++
    else failing.push(lane)
  }
  return { shares, income, shift, holding, failing }
}

function fits(printed: Figure, shares: Figure | undefined, income: Figure | undefined, shift: number): boolean {
  if (shares === undefined || income === undefined) return false
  const { low, high } = products(printedInterval(printed), printedInterval(shares))
  const product = {
    low: { digits: low.digits, exponent: low.exponent + shift },
    high: { digits: high.digits, exponent: high.exponent + shift },
  }
  return meet(product, printedInterval(income))
}

/** Smaller differences are those of participating securities and of rounding. */
const LEAST_UNITS = 3n
/** A twentieth of the amount; a fiftieth where several columns agree. */
const LEAST_SHARE = { one: 20n, several: 50n }

function isConvincing(
  printed: Figure,
  income: Figure,
  shares: Figure,
  shift: number,
  computed: Decimal,
  holding: number,
): boolean {
  const size = absolute(printed.value)
  const gap = absolute(subtract(computed, size))
  if (gap.digits < LEAST_UNITS) return false
  const share = { digits: holding > 1 ? LEAST_SHARE.several : LEAST_SHARE.one, exponent: 0 }
  if (compare(multiply(gap, share), computed) < 0) return false
  const wanted = Number(computed.digits)
  if (hasSlip(size.digits.toString(), (candidate) => Math.abs(candidate - wanted) <= 0.5)) return true
  if (holding < 2) return false
  const [amount, half] = [asNumber(size), 10 ** printed.value.exponent / 2]
  const [total, count] = [asNumber(absolute(income.value)), asNumber(absolute(shares.value)) * 10 ** shift]
  const near = (quotient: number): boolean => Math.abs(quotient - amount) <= half
  return (
    hasSlip(absolute(income.value).digits.toString(), (digits) =>
      near((digits * 10 ** income.value.exponent) / count),
    ) ||
    hasSlip(absolute(shares.value).digits.toString(), (digits) =>
      near(total / (digits * 10 ** (shares.value.exponent + shift))),
    )
  )
}

/** Near enough to say whether a slip is plausible; no amount is told from it. */
function asNumber({ digits, exponent }: Decimal): number {
  return Number(digits) * 10 ** exponent
}
