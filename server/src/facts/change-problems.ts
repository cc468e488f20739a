import { absolute, compare, grouped, subtract, type Decimal } from '../mentions/decimal.ts'
import { mentionText, type Figure, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { readChangeStatements, type ChangeStatement } from './change-statements.ts'
import { judgeChange, percentChange } from './change-verdicts.ts'

/** A part of a stated change that the other parts contradict, in the words of a finding. */
export interface ChangeProblem {
  readonly part: 'percent' | 'amount' | 'base' | 'result'
  readonly odd: Figure
  /** The other parts of the statement in the order of the text. */
  readonly others: readonly Figure[]
  /** Whether the other three parts agree among themselves, so that the arithmetic is closed. */
  readonly closed: boolean
  readonly printed: string
  /** What the other parts make of it: "$48.3 million against $45.1 million is 7.1%". */
  readonly arithmetic: string
  /** The stated change as printed; empty where none is. */
  readonly change: string
  /** What to write for the number of a percentage; undefined for the other parts. */
  readonly right: string | undefined
}

/** The stated changes in the prose of a block that contradict themselves. */
export function readChangeProblems(runs: readonly ProseRun[], mentions: readonly Mention[]): readonly ChangeProblem[] {
  const problems: ChangeProblem[] = []
  for (const statement of readChangeStatements(runs, mentions)) {
    const { verdict, closed } = judgeChange(statement)
    if (verdict === 'holds' || verdict === 'unclear') continue
    const odd = statement[verdict]
    if (odd === undefined) continue
    const computed = verdict === 'percent' ? computedPercent(statement) : undefined
    problems.push({
      part: verdict,
      odd,
      others: partsOf(statement).filter((part) => part !== odd),
      closed,
      printed: printedFigure(odd),
      arithmetic: arithmeticOf(statement, computed),
      change: statement.amount === undefined ? '' : printedFigure(statement.amount),
      right: computed === undefined || odd.form === 'words' ? undefined : grouped(computed),
    })
  }
  return problems
}

function partsOf({ base, result, amount, percent }: ChangeStatement): readonly Figure[] {
  const parts = [result, base, amount, percent].filter((part) => part !== undefined)
  return parts.toSorted((one, other) => one.from - other.from)
}

/** A figure as printed, on one line. */
export function printedFigure(figure: Figure): string {
  return mentionText(figure).replaceAll(/\s+/g, ' ')
}

function arithmeticOf(statement: ChangeStatement, computed: Decimal | undefined): string {
  const { base, result, amount } = statement
  if (base !== undefined && result !== undefined) {
    if (computed !== undefined) {
      return `${printedFigure(result)} against ${printedFigure(base)} is ${grouped(computed)}%`
    }
    const rises = compare(absolute(result.value), absolute(base.value)) > 0
    const [high, low] = rises ? [result, base] : [base, result]
    const difference = subtract(absolute(high.value), absolute(low.value))
    return `${printedFigure(high)} − ${printedFigure(low)} = ${inFormOf(difference, base)}`
  }
  const start = startOf(statement)
  if (computed === undefined || start === undefined || amount === undefined) return ''
  const whole = base === undefined ? inFormOf(start, result ?? amount) : printedFigure(base)
  return `${printedFigure(amount)} of ${whole} is ${grouped(computed)}%`
}

/** What the amount was before the change: as printed, or what it came to less the change. */
function startOf({ base, result, amount, direction }: ChangeStatement): Decimal | undefined {
  if (base !== undefined) return absolute(base.value)
  if (result === undefined || amount === undefined) return undefined
  const change = absolute(amount.value)
  const signed = direction === 'down' ? { digits: -change.digits, exponent: change.exponent } : change
  const start = subtract(absolute(result.value), signed)
  return start.digits > 0n ? start : undefined
}

/** The percentage that the amounts make, to as many places as the printed one has. */
function computedPercent(statement: ChangeStatement): Decimal | undefined {
  const { base, result, amount, percent } = statement
  const places = Math.max(0, -(percent?.value.exponent ?? 0))
  if (base !== undefined && result !== undefined) {
    return percentChange(absolute(result.value), absolute(base.value), places)
  }
  const start = startOf(statement)
  if (start === undefined || amount === undefined) return undefined
  return percentChange(subtract(start, absolute(amount.value)), start, places)
}

/** An amount as the figure beside it is printed: "$2.4 million". */
function inFormOf(amount: Decimal, beside: Figure): string {
  const text = mentionText(beside)
  const sign = text.slice(0, beside.numberFrom - beside.from).replaceAll(/[\s(-]/g, '')
  const rest = text
    .slice(beside.numberTo - beside.from)
    .replace(/^\)/, '')
    .replaceAll(/\s+/g, ' ')
  return `${sign}${grouped({ digits: amount.digits, exponent: amount.exponent - beside.scale })}${rest}`
}
