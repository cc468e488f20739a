import { absolute, add, compare, divide, multiply, subtract, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { readChangeRoles, type RoleReading } from './change-roles.ts'
import {
  distances,
  intervalOf,
  isPercentChange,
  isPercentOf,
  meet,
  percentInterval,
  type Interval,
} from './rounding-interval.ts'
import { readFigureSentences, type FigureSentence } from './sentence-figures.ts'

/** "Increased $D, or P%, to $A from $B" as far as a sentence says it, in any order and with any of the parts. */
export interface ChangeStatement {
  readonly sentence: FigureSentence
  readonly base: Figure | undefined
  readonly result: Figure | undefined
  readonly amount: Figure | undefined
  readonly percent: Figure | undefined
  /** The way that the words say the amount went; undefined where they do not, or say both. */
  readonly direction: 'up' | 'down' | undefined
}

const CHANGE =
  /increas|decreas|declin|reduc|gr[eo]w|ris(?:e|ing)|rose|fell|fall|drop|climb|jump|surg|soar|gain|advanc|expan|contract|shr[aiu]nk|slip|higher|lower|more|less|fewer|greater|\bup\b|\bdown\b|improve|narrow|widen|worsen|chang|compar|versus|\bvs\b|\bor\b/i
/** What stands between the parts of two statements, or makes the figures of one differ in basis. */
const APART =
  /;|\bdriven\b|\bdue\sto\b|attribut|\bowing\sto\b|\bbecause\b|\bas\sa\sresult\b|\boffset|\bprimarily\b|\bmainly\b|\bprincipally\b|\blargely\b|\bincluding\b|\bincludes\b|\bconsist|\bof\swhich\b|\bwould\b|\bexpect|\bif\b/i
const OTHER_BASIS =
  /\brespectively\b|exclud|\bconstant[\s-](?:currency|dollar)|\bcurrency[\s-]neutral|\borganic|\bpro[\s-]forma\b|\bannuali[sz]ed\b|\bcompound|\bCAGR\b|\bper\s(?:year|annum)\b|\badjusted\sfor\b|\bnet\sof\b|\bon\saverage\b|\brestated\b|\bhypothetical/i
const JOINT = /\b(?:and|while|but|whereas|although|with)\b/i
/** More figures in one sentence are a list, in which any relation holds by chance. */
const MOST_FIGURES = 14
const LOSS = /\b(?:loss(?:es)?|deficits?)\b/i
const PROFIT = /\b(?:income|profits?|earnings|gains?|surplus)\b/i
/** "$3 million higher than the $10 million of last year" compares; "compared to more than $10 million" hedges. */
const COMPARED = /^[\s,)]*(?:\w+\s){0,3}(?:higher|lower|more|less|greater|fewer)\sthan\s(?:the\s)?$/i
const NO_POINT: readonly (Figure['qualifier'] | undefined)[] = ['more-than', 'less-than', 'at-least', 'at-most']

/** The statements of changes in the prose of a block. */
export function readChangeStatements(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
): readonly ChangeStatement[] {
  const found: ChangeStatement[] = []
  for (const sentence of readFigureSentences(runs, mentions, 2, CHANGE)) {
    if (sentence.figures.length > MOST_FIGURES) continue
    if (OTHER_BASIS.test(sentence.run.text.slice(sentence.from, sentence.to))) continue
    const roles = readChangeRoles(sentence)
    for (let first = 0; first < roles.length;) {
      const statement = longestFrom(sentence, roles, first)
      if (statement === undefined) first++
      else {
        found.push(statement.read)
        first += statement.length
      }
    }
  }
  return found
}

function longestFrom(
  sentence: FigureSentence,
  roles: readonly RoleReading[],
  first: number,
): { readonly read: ChangeStatement; readonly length: number } | undefined {
  for (const length of [4, 3, 2]) {
    const read = statementIn(sentence, roles, first, length)
    if (read !== undefined) return { read, length }
  }
  return undefined
}

function statementIn(
  sentence: FigureSentence,
  roles: readonly RoleReading[],
  first: number,
  length: number,
): ChangeStatement | undefined {
  if (first + length > roles.length) return undefined
  let base: Figure | undefined
  let result: Figure | undefined
  let amount: Figure | undefined
  let percent: Figure | undefined
  let weak = false
  const directions = new Set<'up' | 'down'>()
  for (let number = first; number < first + length; number++) {
    const figure = sentence.figures[number]
    const reading = roles[number]
    if (figure === undefined || reading === undefined) return undefined
    const { role, direction } = reading
    if (number > first && !continues(sentence, reading, number, weak, figure)) return undefined
    if (isHedged(sentence, figure, number, role)) return undefined
    if (direction !== undefined && (role === 'delta' || number === first || weak)) directions.add(direction)
    if (role === 'base' && base === undefined) base = figure
    else if (role === 'result' && result === undefined) result = figure
    else if (role !== 'delta' && role !== 'base' && role !== 'result' && number === first && isAmount(figure)) {
      result = figure
      weak = true
      directions.clear()
    } else if (role === 'value' && number === 1 && first === 0 && base !== undefined && isAmount(figure)) {
      // "Compared to $B in 2023, revenue was $A, an increase of P%".
      result = figure
      weak = true
      directions.clear()
    } else if (role === 'delta' && isChange(figure) && percent === undefined) percent = figure
    else if (role === 'delta' && isAmount(figure) && amount === undefined) amount = figure
    else return undefined
  }
  const changes = (amount === undefined ? 0 : 1) + (percent === undefined ? 0 : 1)
  if (weak && base === undefined) return undefined
  if (base === undefined && result === undefined) return undefined
  if ((base === undefined || result === undefined) && changes < 2) return undefined
  if (
    !areComparable(
      sentence,
      [base, result, amount].filter((figure) => figure !== undefined),
    )
  )
    return undefined
  if (percent !== undefined && percent.type !== 'percent') return undefined
  return { sentence, base, result, amount, percent, direction: directions.size === 1 ? [...directions][0] : undefined }
}

/** Whether a figure claims more than a point: a limit, or one end of a range that is no "from … to …" of the change. */
function isHedged(sentence: FigureSentence, figure: Figure, number: number, role: RoleReading['role']): boolean {
  if (figure.range !== undefined && !((role === 'base' || role === 'result') && isAmount(figure))) return true
  if (!NO_POINT.includes(figure.qualifier)) return false
  return !(role === 'base' && COMPARED.test(sentence.gap(number)))
}

/** Whether a figure goes on with the statement of the figure before it. */
function continues(
  sentence: FigureSentence,
  { role, finite }: RoleReading,
  number: number,
  weak: boolean,
  figure: Figure,
): boolean {
  const gap = sentence.gap(number)
  if (gap.length > 260 || APART.test(gap)) return false
  if (role === 'base') {
    const comparison = /\b(?:compar\w+|versus|vs|against|from|than|relative)\b/i.exec(gap)
    return comparison === null || !JOINT.test(gap.slice(0, comparison.index))
  }
  if (JOINT.test(gap) && !/^,?\s\(?and\s$/i.test(gap)) return false
  if (role === 'delta' && weak && finite && !/^[,\s(]*(?:or|and|\()/i.test(gap)) return false
  return figure.type !== 'ratio'
}

function isAmount({ type }: Figure): boolean {
  return type === 'money' || type === 'shares' || type === 'count' || type === 'per-share'
}

function isChange({ type, instrument }: Figure): boolean {
  return type === 'percent' && instrument === undefined
}

function areComparable(sentence: FigureSentence, figures: readonly Figure[]): boolean {
  const [first] = figures
  if (first === undefined) return false
  return figures.every((figure) => {
    if (figure.value.digits === 0n || figure.value.digits > 0n !== first.value.digits > 0n) {
      // A change may be printed with the other sign; its size is judged.
      if (figure.value.digits === 0n || figures.indexOf(figure) < 2) return false
    }
    if (figure.currency !== first.currency || !areOfOneKind(figure, first)) return false
    if (figure.scale !== first.scale && !(saysScale(figure) && saysScale(first))) return false
    return !speakOfOpposites(sentence, figure, first)
  })
}

function areOfOneKind(one: Figure, other: Figure): boolean {
  if (one.type === other.type) {
    return one.instrument === undefined || other.instrument === undefined || one.instrument === other.instrument
  }
  const types = [one.type, other.type]
  return types.includes('money') && types.includes('per-share')
    ? absolute(one.value).digits < 100_000n && absolute(other.value).digits < 100_000n
    : types.includes('count') && types.includes('shares')
}

/** Whether an amount's scale is beyond doubt: said beside it, or not needed since it is printed in full. */
function saysScale({ scale, scaleSource, value, run, numberTo, to }: Figure): boolean {
  if (scale !== 0) return scaleSource === undefined ? to > numberTo + 1 || run.kind !== 'table' : scaleSource === 'word'
  return absolute(value).digits >= 100_000n
}

function speakOfOpposites(sentence: FigureSentence, one: Figure, other: Figure): boolean {
  if (one === other) return false
  const [before, behind] = [wordsBefore(sentence, one), wordsBefore(sentence, other)]
  const isLoss = (words: string): boolean => LOSS.test(words) && !PROFIT.test(words)
  const isProfit = (words: string): boolean => PROFIT.test(words) && !LOSS.test(words)
  return (isLoss(before) && isProfit(behind)) || (isProfit(before) && isLoss(behind))
}

function wordsBefore(sentence: FigureSentence, figure: Figure): string {
  return sentence.gap(sentence.figures.indexOf(figure))
}

/** What the parts of a statement say of each other. */
export interface ChangeVerdict {
  /** `holds` also where the parts can all be right after rounding, or where another figure of the sentence explains them. */
  readonly verdict: 'holds' | 'percent' | 'amount' | 'base' | 'result' | 'unclear'
  /** Whether the other three parts agree among themselves, so that the arithmetic is closed. */
  readonly closed: boolean
}

/** Judges a statement by intervals: every reading of a part that is right makes it hold. */
export function judgeChange({ sentence, base, result, amount, percent, direction }: ChangeStatement): ChangeVerdict {
  const [b, a, d] = [base, result, amount].map((figure) => (figure === undefined ? undefined : intervalOf(figure)))
  const p = percent === undefined ? undefined : percentInterval(percent)
  const difference = a !== undefined && b !== undefined && d !== undefined ? meet(d, distances(a, b)) : undefined
  const ofBase = p !== undefined && d !== undefined && b !== undefined ? isPercentOf(p, d, b) : undefined
  const change = p !== undefined && a !== undefined && b !== undefined ? isPercentChange(p, a, b) : undefined
  const ofResult =
    p !== undefined && d !== undefined && a !== undefined ? isShareOfStart(p, d, a, direction) : undefined
  const holds = { verdict: 'holds', closed: false } as const
  if (difference !== undefined && p !== undefined) {
    if (difference && (ofBase === true || change === true)) return holds
    if (difference)
      return explained(sentence, percent, 'percent', base, result) ? holds : { verdict: 'percent', closed: true }
    if (change === true)
      return explained(sentence, amount, 'amount', base, result) ? holds : { verdict: 'amount', closed: true }
    if (ofBase === true) return { verdict: 'result', closed: true }
    return ofResult === true ? { verdict: 'base', closed: true } : { verdict: 'unclear', closed: false }
  }
  if (difference === false)
    return explained(sentence, amount, 'amount', base, result) ? holds : { verdict: 'amount', closed: false }
  if (difference === undefined && (change ?? ofBase ?? ofResult) === false)
    return explained(sentence, percent, 'percent', base, result) ? holds : { verdict: 'percent', closed: false }
  return holds
}

/** Whether `amount` can be `percent` of what `result` was before it went up, or down, by `amount`. */
function isShareOfStart(
  percent: Interval,
  amount: Interval,
  result: Interval,
  direction: 'up' | 'down' | undefined,
): boolean {
  const up = { low: subtract(result.low, amount.high), high: subtract(result.high, amount.low) }
  const down = { low: add(result.low, amount.low), high: add(result.high, amount.high) }
  if (direction !== 'down' && up.high.digits > 0n && isPercentOf(percent, amount, up)) return true
  return direction !== 'up' && isPercentOf(percent, amount, down)
}

/** Whether another pair of figures of the sentence makes the odd figure right, or another change the pair. */
function explained(
  sentence: FigureSentence,
  odd: Figure | undefined,
  part: 'percent' | 'amount',
  base: Figure | undefined,
  result: Figure | undefined,
): boolean {
  if (odd === undefined) return true
  const amounts = sentence.figures.filter((figure) => isAmount(figure) && figure !== odd && figure.value.digits !== 0n)
  const printed = part === 'percent' ? percentInterval(odd) : intervalOf(odd)
  for (const [at, one] of amounts.entries()) {
    for (const other of amounts.slice(at + 1)) {
      if ((one === base || one === result) && (other === base || other === result)) continue
      const pair = [intervalOf(one), intervalOf(other)] as const
      if (part === 'amount' ? meet(printed, distances(...pair)) : isRight(printed, ...pair)) return true
    }
  }
  if (base === undefined || result === undefined) return false
  const pair = [intervalOf(result), intervalOf(base)] as const
  return sentence.figures.some((figure) => {
    if (figure === odd || (figure.type === 'percent') !== (part === 'percent')) return false
    if (part === 'percent') return isPercentChange(percentInterval(figure), ...pair)
    return figure !== base && figure !== result && isAmount(figure) && meet(intervalOf(figure), distances(...pair))
  })
}

function isRight(percent: Interval, one: Interval, other: Interval): boolean {
  return (
    isPercentChange(percent, one, other) ||
    isPercentChange(percent, other, one) ||
    isPercentOf(percent, one, other) ||
    isPercentOf(percent, other, one)
  )
}

const HUNDRED = wholeNumber(100)

/** The change from `base` to `result` in percent of the base, to `places` decimal places, without its sign. */
export function percentChange(result: Decimal, base: Decimal, places: number): Decimal {
  return absolute(divide(multiply(subtract(result, base), HUNDRED), base, places))
}

/** Whether the result lies beyond the base on the side that the words do not say, rounding allowed. */
export function goesTheOtherWay({ base, result, direction }: ChangeStatement): boolean {
  if (base === undefined || result === undefined || direction === undefined) return false
  const [from, to] = [intervalOf(base), intervalOf(result)]
  return direction === 'up' ? compare(to.high, from.low) < 0 : compare(to.low, from.high) > 0
}
