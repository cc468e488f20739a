import { readDecimal } from '../mentions/decimal.ts'
import { type DateMention, type Figure, type Mention } from '../mentions/mention.ts'
import { mentionsWithin } from '../tables/within.ts'
import { CELL_BARRIER, ROW_BARRIER, type ProseRun } from '../text/runs.ts'
import { cutSentences, type Sentence } from './sentences.ts'
import { mentionsByRun } from './share-figures.ts'

/** One sentence with its figures in the order of the text, and what stands between them. */
export interface FigureSentence {
  readonly run: ProseRun
  /** `[from, to)` of the run's text. */
  readonly from: number
  readonly to: number
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** The text before the figure of that number, from the figure before it or the start of the sentence. */
  gap(number: number): string
  /** At most `length` characters that follow the figure of that number, within the sentence. */
  after(number: number, length: number): string
}

/** A cell that holds a sentence is not shorter. */
const SHORTEST_PROSE_CELL = 60
/** Numbers that no mention covers: with grouping commas, or short ones between the words of a comparison. */
const BARE =
  /(?<![\w.,$€£¥/#-])(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,4}(?:\.\d{1,3})?(?=\s(?:million|billion)\b)|(?<=\b(?:to|from|by|with)\s)\d{1,3})(?![\w%/-]|[.,]\d|\s(?:thousand|percent|%))/g
const SCALED = /^\s(?:million|billion)\b/
const REFERENCE = /\b(?:notes?|items?|pages?|sections?|exhibits?|articles?|rules?|proposals?|chapters?|levels?)\s$/i

/**
 * The sentences of a block that hold `least` figures or more and pass a cheap test of their text: those of
 * paragraphs, items and notes, and of table cells that hold prose.
 */
export function readFigureSentences(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
  least: number,
  test: RegExp,
): readonly FigureSentence[] {
  const found: FigureSentence[] = []
  let byRun: ReturnType<typeof mentionsByRun> | undefined
  for (const run of runs) {
    if (run.kind === 'code' || run.kind === 'heading' || !test.test(run.text)) continue
    const own = (byRun ??= mentionsByRun(mentions)).get(run)
    if (own === undefined) continue
    for (const { from, to } of run.kind === 'table' ? proseCells(run.text) : cutSentences(withLinesJoined(run.text))) {
      if (!test.test(run.text.slice(from, to))) continue
      const dates = mentionsWithin(own.dates, from, to)
      const figures = withBareNumbers(run, from, to, mentionsWithin(own.figures, from, to), dates)
      if (figures.length >= least) found.push(figureSentence(run, from, to, figures, dates))
    }
  }
  return found
}

/** A sentence with the figures that a reader of it looks at, in the order of the text. */
export function figureSentence(
  run: ProseRun,
  from: number,
  to: number,
  figures: readonly Figure[],
  dates: readonly DateMention[],
): FigureSentence {
  return {
    run,
    from,
    to,
    figures,
    dates,
    gap: (number) => run.text.slice(figures[number - 1]?.to ?? from, figures[number]?.from ?? to),
    after: (number, length) => {
      const end = figures[number]?.to ?? to
      return run.text.slice(end, Math.min(to, end + length))
    },
  }
}

/** A shorter line was broken on purpose. */
const SHORTEST_WRAPPED = 45
const NEW_ITEM = /^\s*(?:[-–—•·*▪●]\s|\(\w{1,3}\)\s|$)/
const COLUMNS = /\S\s{3,}\S|\.{4,}|_{4,}/

/** The same text, unit for unit, with blanks for the line breaks that only wrap a paragraph. */
function withLinesJoined(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  let out = ''
  for (const [number, line] of lines.entries()) {
    const next = lines[number + 1]
    if (next === undefined) return out + line
    const wrapped =
      line.length >= SHORTEST_WRAPPED && !NEW_ITEM.test(next) && !COLUMNS.test(line) && !COLUMNS.test(next)
    out += line + (wrapped ? ' ' : '\n')
  }
  return out
}

/** Sentences in the cells of a table that are long enough to hold prose. */
function proseCells(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charAt(at)
    if (at < text.length && unit !== CELL_BARRIER && unit !== ROW_BARRIER) continue
    if (at - start >= SHORTEST_PROSE_CELL) {
      for (const sentence of cutSentences(text.slice(start, at)))
        found.push({ from: start + sentence.from, to: start + sentence.to })
    }
    start = at + 1
  }
  return found
}

function withBareNumbers(
  run: ProseRun,
  from: number,
  to: number,
  figures: readonly Figure[],
  dates: readonly DateMention[],
): readonly Figure[] {
  const out: Figure[] = []
  const text = run.text.slice(from, to)
  let next = 0
  let nextDate = 0
  for (const { 0: printed, index } of text.matchAll(BARE)) {
    const start = from + index
    const end = start + printed.length
    for (; (figures[next]?.from ?? Infinity) <= start; next++) if (figures[next] !== undefined) push(out, figures[next])
    if ((out.at(-1)?.to ?? -1) > start || (figures[next]?.from ?? Infinity) < end) continue
    while ((dates[nextDate]?.to ?? Infinity) <= start) nextDate++
    if ((dates[nextDate]?.from ?? Infinity) < end) continue
    if (REFERENCE.test(run.text.slice(Math.max(from, start - 12), start))) continue
    const unit = SCALED.exec(run.text.slice(end, end + 10))?.[0]
    const scale = unit === undefined ? 0 : unit.endsWith('million') ? 6 : 9
    const value = readDecimal(printed, scale)
    out.push({ kind: 'figure', run, from: start, to: end + (unit?.length ?? 0), type: 'count', value, scale, form: 'digits', numberFrom: start, numberTo: end }) // prettier-ignore
  }
  for (; next < figures.length; next++) push(out, figures[next])
  return out
}

function push(out: Figure[], figure: Figure | undefined): void {
  if (figure !== undefined) out.push(figure)
}
