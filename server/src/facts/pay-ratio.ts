import { add, compare, multiply, subtract, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { CELL_BARRIER, ROW_BARRIER, type ProseRun } from '../text/runs.ts'
import { intervalOf } from './rounding-interval.ts'
import { cutSentences } from './sentences.ts'

/** What a block says of the pay ratio of Regulation S-K Item 402(u): figures in the order of the text. */
export interface PayRatioFigures {
  /** The total compensation of the principal executive officer, whichever is meant: two amounts prove nothing. */
  readonly executive: readonly Figure[]
  /** The median of the annual total compensation of all other employees. */
  readonly median: readonly Figure[]
  /** The first as a multiple of the second: "136 to 1". */
  readonly ratios: readonly Figure[]
}

const MEDIAN = /\bmedian\b/i
const EXECUTIVE =
  /\b(?:CEO|PEO|chief\sexecutive(?:\sofficer)?|principal\sexecutive\sofficer|president|Mr\.|Mrs\.|Ms\.|Dr\.|his|her)(?:['’]s)?\b|\b(?:Mr|Mrs|Ms|Dr)\.\s/i
const TOTAL_COMPENSATION = /\btotal\s(?:annual\s|annualized\s)?compensation\b/i
const RATIO = /\bratio\b/i
/** Every disclosure has words of these; no other block is read closely. */
const WORTH_READING = ['total compensation', ' ratio', 'median']
/** How far before a figure the words that say what it is may start, in UTF-16 units. */
const REACH = 320

/** The figures of a block that a pay ratio is made of; undefined where it speaks of none. */
export function readPayRatio(runs: readonly ProseRun[], mentions: readonly Mention[]): PayRatioFigures | undefined {
  if (!runs.some(({ text }) => WORTH_READING.some((words) => text.includes(words)))) return undefined
  const found = { executive: [] as Figure[], median: [] as Figure[], ratios: [] as Figure[] }
  let before: Figure | undefined
  for (const mention of mentions) {
    if (mention.kind !== 'figure' || (mention.type !== 'money' && mention.type !== 'ratio')) continue
    const words = wordsBefore(mention, before?.run === mention.run ? before.to : 0)
    before = mention
    if (mention.value.digits <= 0n || mention.range !== undefined) continue
    if (mention.type === 'ratio') {
      if (isOne(mention.counterpart) && RATIO.test(words)) found.ratios.push(mention)
    } else if (TOTAL_COMPENSATION.test(words)) {
      if (MEDIAN.test(words)) found.median.push(mention)
      else if (EXECUTIVE.test(words)) found.executive.push(mention)
    }
  }
  return found.executive.length + found.median.length + found.ratios.length === 0 ? undefined : found
}

function isOne(value: Decimal | undefined): boolean {
  return value !== undefined && compare(value, wholeNumber(1)) === 0
}

/** What a sentence or a row of a table says before a figure, from the figure before it. */
function wordsBefore({ run, from }: Figure, last: number): string {
  const start = Math.max(last, from - REACH, run.text.lastIndexOf(ROW_BARRIER, from) + 1)
  const words = run.text.slice(start, from).replaceAll(CELL_BARRIER, ' ').replaceAll('\n', ' ')
  const sentence = cutSentences(words).at(-1)
  return sentence === undefined ? '' : words.slice(sentence.from)
}

/**
 * Whether a printed ratio can be that of two amounts. Filers round it, cut it off or round it up, so a whole unit of
 * its last printed digit is allowed either way.
 */
export function payRatioHolds(ratio: Figure, executive: Figure, median: Figure): boolean {
  const unit = { digits: 1n, exponent: ratio.value.exponent }
  const [pay, middle] = [intervalOf(executive), intervalOf(median)]
  return (
    compare(pay.high, multiply(subtract(ratio.value, unit), middle.low)) >= 0 &&
    compare(pay.low, multiply(add(ratio.value, unit), middle.high)) <= 0
  )
}
