import {
  absolute,
  compare,
  divide,
  grouped,
  multiply,
  subtract,
  wholeNumber,
  type Decimal,
} from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { readNumberWords } from '../mentions/number-words.ts'
import { readGrid } from '../tables/grid.ts'
import { slipBetween } from '../tables/slips.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Table } from '../tree/table.ts'
import { intervalOf, meet } from './rounding-interval.ts'
import { gapBefore, readFigureSentences } from './sentence-figures.ts'

/** A count after a reverse split that is not the count before it divided by the ratio. */
export interface SplitProblem {
  readonly after: Figure
  readonly before: Figure
  readonly ratio: Decimal
  /** What the count before makes, to the nearest share. */
  readonly computed: Decimal
  /** Whether the count is hedged. */
  readonly hedged: boolean
}

const RATIO = /\b(?:1|one)[\s-](?:for|to)[\s-]([a-z]{3,9}(?:-[a-z]{3,5})?|\d{1,4})\b|\b1\s?:\s?(\d{1,4})\b/gi
const REVERSE = /\bsplit\b/i
/** Rows so many of which follow the ratio show that a column is split by it. */
const ENOUGH_ROWS = 2

/** The counts of the tables of a block that one slip of the hand took out of a column that follows its ratio. */
export function readSplitTables(tables: readonly Table[], mentions: readonly Mention[]): readonly SplitProblem[] {
  const problems: SplitProblem[] = []
  for (const table of tables) {
    if (!REVERSE.test(table.run.text)) continue
    const grid = readGrid(table, mentions)
    const width = grid.rows[0]?.columns.length ?? 0
    for (let column = 2; column < width; column++) {
      const ratio = ratioIn(grid.rows[0]?.columns[column]?.own ?? '')
      if (ratio === undefined) continue
      const pairs = grid.rows.flatMap((row) => {
        const after = row.cells.find((cell) => cell.column === column)?.figure
        const before = row.cells.find(({ column: at, figure }) => at < column && figure !== undefined)?.figure
        return after === undefined || before === undefined || !isCount(after) || !isCount(before)
          ? []
          : [{ after, before }]
      })
      const following = pairs.filter(({ after, before }) => follows(before, after, ratio))
      if (following.length < ENOUGH_ROWS) continue
      for (const { after, before } of pairs) {
        const computed = divide(before.value, ratio, 0)
        if (follows(before, after, ratio) || compare(after.value, before.value) === 0) continue
        const slip = slipBetween(Number(after.value.digits), Number(computed.digits), 1)
        if (slip !== 'digit' && slip !== 'transposed') continue
        problems.push({ after, before, ratio, computed, hedged: false })
      }
    }
  }
  return problems
}

const FROM_TO = /\b(?:to|into|become|becoming|result\w*\sin|leav\w+)\s(?:approximately\s|about\s|a\stotal\sof\s)?$/i
const SHARES_BEFORE = /\b(?:reduc|decreas|convert|combin|from|outstanding|issued|every)\w*\b/i

/** The counts in sentences that name a split, a count before it and a count after it. */
export function readSplitSentences(runs: readonly ProseRun[], mentions: readonly Mention[]): readonly SplitProblem[] {
  const problems: SplitProblem[] = []
  for (const sentence of readFigureSentences(runs, mentions)) {
    const { text } = sentence
    const counts = sentence.figures.filter((figure) => figure.type === 'shares' && isCount(figure))
    const [before, after, more] = counts
    if (before === undefined || after === undefined || more !== undefined) continue
    const ratio = ratioIn(text)
    if (ratio === undefined || /\bauthorized\b|\brange\b|\bbetween\b|\bhypothetical|\bresale\b|\bsold\b/i.test(text))
      continue
    const at = sentence.figures.indexOf(after)
    if (sentence.figures[at - 1] !== before || !FROM_TO.test(gapBefore(sentence, at)) || !SHARES_BEFORE.test(text))
      continue
    const computed = divide(before.value, ratio, 0)
    const miss = absolute(subtract(after.value, computed))
    // Fractions that are rounded up for each holder add a little; another base makes another number altogether.
    const part = computed.digits === 0n ? 0n : (miss.digits * 10_000n) / computed.digits
    const hedged = after.qualifier !== undefined
    if (hedged && meet(intervalOf(after), { low: computed, high: computed })) continue
    if (part < LEAST_MISS || part > MOST_MISS) continue
    problems.push({ after, before, ratio, computed, hedged: hedged || before.qualifier !== undefined })
  }
  return problems
}

/** In parts of ten thousand of the computed count. */
const LEAST_MISS = 20n
const MOST_MISS = 3_000n

/** The number of old shares that become one, where a text names exactly one such number. */
function ratioIn(text: string): Decimal | undefined {
  if (!REVERSE.test(text)) return undefined
  const found = new Set<bigint>()
  for (const [, printed = '', digits = printed] of text.matchAll(RATIO)) {
    const value = /^\d/.test(digits) ? BigInt(digits) : readNumberWords(digits.toLowerCase(), 0)?.value
    if (value !== undefined && value > 1n) found.add(value)
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? wholeNumber(only) : undefined
}

/** Whether one count is the other divided by the ratio, to the next share up or down. */
function follows(before: Figure, after: Figure, ratio: Decimal): boolean {
  const miss = absolute(subtract(multiply(after.value, ratio), before.value))
  return compare(miss, ratio) <= 0
}

function isCount({ type, value, scale }: Figure): boolean {
  return (type === 'shares' || type === 'count') && scale === 0 && value.digits > 999n && value.exponent <= 0
}

/** "12,000,000 ÷ 5 = 2,400,000". */
export function splitInWords({ before, ratio, computed }: SplitProblem): string {
  return `${grouped(before.value)} ÷ ${grouped(ratio)} = ${grouped(computed)}`
}
