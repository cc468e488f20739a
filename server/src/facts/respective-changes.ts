import { type DateMention, type Figure } from '../mentions/mention.ts'
import { type RoleReading } from './change-roles.ts'
import { gapBefore, textAfter, type FigureSentence } from './sentence-figures.ts'

/** The parts of "sales for 2025 and 2024 were $A and $B, respectively, an increase of $D, or P%". */
export interface RespectiveChange {
  readonly base: Figure
  readonly result: Figure
  readonly amount: Figure | undefined
  readonly percent: Figure | undefined
  readonly direction: 'up' | 'down'
}

const RESPECTIVELY =
  /^(?:\s(?:in|for|during|at|as\sof)\s[^.;]{1,80})?,?\srespectively[,;]?\s(?:(?:or|which\s(?:is|was|represents|represented)|representing|reflecting|resulting\sin)\s)?(?:an?\s|the\s)?(?:(?:net|approximate|overall|total|percentage)\s)?(?:(?:increase|decrease|decline|reduction|growth|rise|change|improvement)\sof\s)?(?:approximately\s|about\s)?$/i
/** What may follow the last figure: not what else has changed, "an increase of 5% in debt". */
const AFTERWARDS =
  /^(?:\s(?:increase|decrease|decline|reduction|growth|rise|improvement))?(?:$|[.,;)]|\s(?:from|over|compared|as|due|primarily|mainly|driven|year|when|versus)\b)/i

/**
 * The change that a sentence states of two amounts of two years in a row; undefined where it states none, where the
 * years do not tell which amount is the later one, or where it has further figures.
 */
export function readRespectiveChange(
  sentence: FigureSentence,
  roles: readonly RoleReading[],
): RespectiveChange | undefined {
  const { figures, dates } = sentence
  const [first, second, third, fourth] = figures
  if (first === undefined || second === undefined || third === undefined || figures.length > 4) return undefined
  if (first.type !== second.type || first.type === 'percent' || first.type === 'ratio') return undefined
  if (gapBefore(sentence, 1) !== ' and ' || !RESPECTIVELY.test(gapBefore(sentence, 2))) return undefined
  const deltas = [third, ...(fourth === undefined ? [] : [fourth])]
  if (deltas.some((_, at) => roles[at + 2]?.role !== 'delta')) return undefined
  const directions = new Set(roles.slice(2).map(({ direction }) => direction))
  directions.delete(undefined)
  const [direction] = directions
  const years = yearsOf(dates)
  if (directions.size !== 1 || direction === undefined || years.length !== 2) return undefined
  if (!AFTERWARDS.test(textAfter(sentence, figures.length - 1, 40))) return undefined
  const laterFirst = (years[0] ?? '') > (years[1] ?? '')
  return {
    base: laterFirst ? second : first,
    result: laterFirst ? first : second,
    amount: deltas.find(({ type }) => type === first.type),
    percent: deltas.find(({ type }) => type === 'percent'),
    direction,
  }
}

/** The years that dates name, in the order of the text, each once. */
function yearsOf(dates: readonly DateMention[]): readonly string[] {
  return [...new Set(dates.map(({ value }) => /\d{4}/.exec(value)?.[0]).filter((year) => year !== undefined))]
}
