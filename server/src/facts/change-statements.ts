import { absolute } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { readChangeRoles, type RoleReading } from './change-roles.ts'
import { readRespectiveChange } from './respective-changes.ts'
import { ofLastBlock } from './last-block.ts'
import { gapBefore, readFigureSentences, textAfter, type FigureSentence } from './sentence-figures.ts'

/** "Increased $D, or P%, to $A from $B" as far as a sentence says it, in any order and with any of the parts. */
export interface ChangeStatement {
  readonly sentence: FigureSentence
  readonly base: Figure | undefined
  readonly result: Figure | undefined
  readonly amount: Figure | undefined
  readonly percent: Figure | undefined
  /** The way that the words say the amount went; undefined where they do not, or say both. */
  readonly direction: 'up' | 'down' | undefined
  /** Whether `result` may as well be what the amount started from: "sales of $9 million increased $1 million, or 12%". */
  readonly resultMayBeBase: boolean
  /** "$5 million, or $0.31 per share": amounts said beside the parts, which are no parts. */
  readonly asides: readonly Figure[]
}

const CHANGE =
  /increas|decreas|declin|reduc|gr[eo]w|ris(?:e|ing)|rose|fell|fall|drop|climb|jump|surg|soar|gain|advanc|expan|contract|shr[aiu]nk|slip|higher|lower|more|less|fewer|greater|\bup\b|\bdown\b|improve|narrow|widen|worsen|chang|compar|versus|\bvs\b|\bor\b/i
/** What stands between the parts of two statements, or makes the figures of one differ in basis. */
const APART =
  /;|\bdriven\b|\bdue\sto\b|attribut|\bowing\sto\b|\bbecause\b|\bas\sa\sresult\b|\boffset|\bprimarily\b|\bmainly\b|\bprincipally\b|\blargely\b|\bincluding\b|\bincludes\b|\bconsist|\bof\swhich\b|\bwould\b|\bexpect|\bif\b/i
const OTHER_BASIS =
  /exclud|\bconstant[\s-](?:currency|dollar)|\bcurrency[\s-]neutral|\borganic|\bpro[\s-]forma\b|\bannuali[sz]ed\b|\bcompound|\bCAGR\b|\bper\s(?:year|annum)\b|\badjusted\sfor\b|\bnet\sof\b|\bon\saverage\b|\brestated\b|\bhypothetical/i
const RESPECTIVELY = /\brespectively\b/i
const JOINT = /\b(?:and|while|but|whereas|although|with)\b/i
/** More figures in one sentence are a list, in which any relation holds by chance. */
const MOST_FIGURES = 14
const LOSS = /\b(?:loss(?:es)?|deficits?)\b/i
const PROFIT = /\b(?:income|profits?|earnings|gains?|surplus)\b/i
/** "$3 million higher than the $10 million of last year" compares; "compared to more than $10 million" hedges. */
const COMPARED = /^[\s,)]*(?:\w+\s){0,3}(?:higher|lower|more|less|greater|fewer)\sthan\s(?:the\s)?$/i
const NO_POINT: readonly (Figure['qualifier'] | undefined)[] = ['more-than', 'less-than', 'at-least', 'at-most']

/** The statements of changes in the prose of a block. */
export const readChangeStatements = ofLastBlock((runs: readonly ProseRun[], mentions): readonly ChangeStatement[] => {
  const found: ChangeStatement[] = []
  for (const whole of readFigureSentences(runs, mentions)) {
    if (whole.figures.length > MOST_FIGURES || !holdsPair(whole.figures)) continue
    if (!CHANGE.test(whole.text) || OTHER_BASIS.test(whole.text)) continue
    const { sentence, asides } = withoutAsides(whole)
    const roles = readChangeRoles(sentence)
    if (RESPECTIVELY.test(whole.text)) {
      const statement = respectiveStatement(sentence, asides, roles)
      if (statement !== undefined) found.push(statement)
      continue
    }
    for (let first = 0; first < roles.length;) {
      const statement = longestFrom(sentence, asides, roles, first)
      if (statement === undefined) first++
      else {
        found.push(statement.read)
        first += statement.length
      }
    }
  }
  return found
})

/** Whether two of the figures may be amounts of one statement; far cheaper to tell than what the words say. */
function holdsPair(figures: readonly Figure[]): boolean {
  for (let at = 0; at < figures.length; at++) {
    const one = figures[at]
    for (let next = at + 1; next < figures.length; next++) {
      const other = figures[next]
      if (one === undefined || other === undefined) continue
      if (one.currency === other.currency && areOfOneKind(one, other)) return true
    }
  }
  return false
}

/** What a sentence says of two amounts in a row; other parts that belong together "respectively" are not sorted out. */
function respectiveStatement(
  sentence: FigureSentence,
  asides: readonly Figure[],
  roles: readonly RoleReading[],
): ChangeStatement | undefined {
  const read = readRespectiveChange(sentence, roles)
  if (read === undefined) return undefined
  const { base, result, amount, percent } = read
  const parts = [base, result, ...(amount === undefined ? [] : [amount])]
  if (!areComparable(sentence, parts) || parts.some((figure) => isHedged(sentence, figure, 0, undefined)))
    return undefined
  if (percent !== undefined && !isChange(percent)) return undefined
  return { sentence, ...read, resultMayBeBase: false, asides }
}

const ASIDE = /^,?\s\(?(?:or\s)?$/

/** The sentence without what only says an amount again: "$5 million, or $0.31 per share", "$5 million, or 6% of sales". */
function withoutAsides(sentence: FigureSentence): {
  readonly sentence: FigureSentence
  readonly asides: readonly Figure[]
} {
  const { figures, run, from, to, text, dates } = sentence
  const asides = figures.filter(
    (figure, number) =>
      (figure.type === 'per-share' || (figure.type === 'percent' && /^\sof\b/.test(textAfter(sentence, number, 4)))) &&
      figures[number - 1]?.type === 'money' &&
      ASIDE.test(gapBefore(sentence, number)) &&
      absolute(figures[number - 1]?.value ?? figure.value).digits > 0n,
  )
  if (asides.length === 0) return { sentence, asides }
  const kept = figures.filter((figure) => !asides.includes(figure))
  return { sentence: { run, from, to, text, figures: kept, dates }, asides }
}

function longestFrom(
  sentence: FigureSentence,
  asides: readonly Figure[],
  roles: readonly RoleReading[],
  first: number,
): { readonly read: ChangeStatement; readonly length: number } | undefined {
  for (const length of [4, 3, 2]) {
    const read = statementIn(sentence, asides, roles, first, length)
    if (read !== undefined) return { read, length }
  }
  return undefined
}

/** "$34.6 million for the year ended June 30, 2025, a decrease of" and "$34.6 million in 2025 decreased". */
const CHANGE_OF_IT =
  /^(?:\s(?:in|for|during|at|as\sof|as\sat)\s[^;:()]{1,80})?(?:,\s(?:representing\s|reflecting\s|or\s)?an?\s(?:net\s)?(?:increase|decrease|decline|reduction)\sof|,\s(?:up|down)|\s(?:increased|decreased|declined|rose|fell|grew)(?:\sby)?)\s(?:approximately\s)?$/i

function statementIn(
  sentence: FigureSentence,
  asides: readonly Figure[],
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
  const itself = weak && length > 1 && CHANGE_OF_IT.test(gapBefore(sentence, first + 1))
  if (base !== undefined && itself && roles[first + 1]?.finite === true) return undefined
  const alone = itself && base === undefined && changes === 2 && length === 3 && directions.size === 1
  if (weak && base === undefined && !alone) return undefined
  // "Sales of $9 million increased" may be those before; "sales were $9 million, an increase" are those after.
  const resultMayBeBase = alone && roles[first + 1]?.finite === true
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
  const direction = directions.size === 1 ? [...directions][0] : undefined
  return { sentence, base, result, amount, percent, direction, resultMayBeBase, asides }
}

/** Whether a figure claims more than a point: a limit, or one end of a range that is no "from … to …" of the change. */
function isHedged(sentence: FigureSentence, figure: Figure, number: number, role: RoleReading['role']): boolean {
  if (figure.range !== undefined && !((role === 'base' || role === 'result') && isAmount(figure))) return true
  if (!NO_POINT.includes(figure.qualifier)) return false
  return !(role === 'base' && COMPARED.test(gapBefore(sentence, number)))
}

/** Whether a figure goes on with the statement of the figure before it. */
function continues(
  sentence: FigureSentence,
  { role, finite }: RoleReading,
  number: number,
  weak: boolean,
  figure: Figure,
): boolean {
  const gap = gapBefore(sentence, number)
  if (gap.length > 260 || APART.test(gap)) return false
  if (role === 'base') {
    const comparison = /\b(?:compar\w+|versus|vs|against|from|than|relative)\b/i.exec(gap)
    return comparison === null || !JOINT.test(gap.slice(0, comparison.index))
  }
  if (JOINT.test(gap) && !/^,?\s\(?and\s$/i.test(gap)) return false
  if (role === 'delta' && weak && finite && !/^[,\s(]*(?:or|and|\()/i.test(gap)) return CHANGE_OF_IT.test(gap)
  return figure.type !== 'ratio'
}

/** Whether a figure is an amount, a price or a number of things, and no percentage or ratio. */
export function isAmount({ type }: Figure): boolean {
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
  return gapBefore(sentence, sentence.figures.indexOf(figure))
}
