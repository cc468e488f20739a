import { readDecimal } from '../mentions/decimal.ts'
import { type DateMention, type Figure } from '../mentions/mention.ts'
import { mentionsWithin } from '../tables/within.ts'
import { CELL_BARRIER, ROW_BARRIER, type ProseRun } from '../text/runs.ts'
import { ofLastBlock } from './last-block.ts'
import { cutSentences } from './sentences.ts'

/** One sentence with its figures in the order of the text. */
export interface FigureSentence {
  readonly run: ProseRun
  /** `[from, to)` of the run's text. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

/** The text before the figure of that number, from the figure before it or the start of the sentence. */
export function gapBefore({ run, from, to, figures }: FigureSentence, number: number): string {
  return run.text.slice(figures[number - 1]?.to ?? from, figures[number]?.from ?? to)
}

/** At most `length` characters that follow the figure of that number, within the sentence. */
export function textAfter({ run, to, figures }: FigureSentence, number: number, length: number): string {
  const end = figures[number]?.to ?? to
  return run.text.slice(end, Math.min(to, end + length))
}

/** A cell that holds a sentence is not shorter. */
const SHORTEST_PROSE_CELL = 60
/** A sentence with fewer says nothing of one figure by another. */
const FEWEST_FIGURES = 2

/**
 * The sentences of a block that hold two figures or more: those of paragraphs, items and notes, and of table cells
 * that hold prose.
 */
export const readFigureSentences = ofLastBlock((runs: readonly ProseRun[], mentions): readonly FigureSentence[] => {
  const found: FigureSentence[] = []
  let next = 0
  for (const run of runs) {
    const figures: Figure[] = []
    const dates: DateMention[] = []
    for (let mention = mentions[next]; mention?.run === run; mention = mentions[++next]) {
      if (mention.kind === 'figure') figures.push(mention)
      else if (mention.kind === 'date') dates.push(mention)
    }
    if (run.kind === 'code' || run.kind === 'heading' || figures.length + dates.length === 0) continue
    if (run.kind === 'table') readProseCells(run, figures, dates, found)
    else readProse(run, 0, run.text.length, figures, dates, found)
  }
  return found
})

/** Reads the cells of a table that are long enough to hold prose. */
function readProseCells(
  run: ProseRun,
  figures: readonly Figure[],
  dates: readonly DateMention[],
  found: FigureSentence[],
): void {
  const { text } = run
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charAt(at)
    if (at < text.length && unit !== CELL_BARRIER && unit !== ROW_BARRIER) continue
    if (at - start >= SHORTEST_PROSE_CELL) readProse(run, start, at, figures, dates, found)
    start = at + 1
  }
}

function readProse(
  run: ProseRun,
  from: number,
  to: number,
  figures: readonly Figure[],
  dates: readonly DateMention[],
  found: FigureSentence[],
): void {
  const starts = bareStarts(run.text, from, to)
  // Most paragraphs end here, before anything is cut.
  if (figures.length + starts.length < FEWEST_FIGURES) return
  const text = run.text.slice(from, to)
  let next = 0
  for (const sentence of cutSentences(run.kind === 'table' ? text : withLinesJoined(text))) {
    const [start, end] = [from + sentence.from, from + sentence.to]
    const first = next
    while ((starts[next] ?? end) < end) next++
    const own = mentionsWithin(figures, start, end)
    if (own.length + next - first < FEWEST_FIGURES) continue
    const ownDates = mentionsWithin(dates, start, end)
    const plain = run.text.slice(start, end)
    const all = first === next ? own : withBareNumbers(run, start, plain, starts.slice(first, next), own, ownDates)
    if (all.length >= FEWEST_FIGURES)
      found.push({ run, from: start, to: end, text: plain, figures: all, dates: ownDates })
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

/** Where a number may start that no mention covers: with grouping commas, or a short one that words make an amount. */
// The digit first, and what stands before it looked at from there: the other way round this takes five times as long.
const BARE_START = /\d(?<![\w.,$€£¥/#-]\d)(?=\d{0,2},\d|[\d.]{0,7}\s[mb]illion|(?<=[omyh]\s\d))/g

function bareStarts(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = []
  BARE_START.lastIndex = from
  while (BARE_START.test(text) && BARE_START.lastIndex <= to) starts.push(BARE_START.lastIndex - 1)
  return starts
}

/** Numbers that no mention covers: with grouping commas, or short ones between the words of a comparison. */
const BARE =
  /(?<![\w.,$€£¥/#-])(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,4}(?:\.\d{1,3})?(?=\s(?:million|billion)\b)|(?<=\b(?:to|from|by|with)\s)\d{1,3})(?![\w%/-]|[.,]\d|\s(?:thousand|percent|%))/y
const SCALED = /^\s(?:million|billion)\b/
const REFERENCE = /\b(?:notes?|items?|pages?|sections?|exhibits?|articles?|rules?|proposals?|chapters?|levels?)\s$/i

/** The figures of a sentence, which starts at `from` of its run, with the bare numbers at `starts`. */
function withBareNumbers(
  run: ProseRun,
  from: number,
  text: string,
  starts: readonly number[],
  figures: readonly Figure[],
  dates: readonly DateMention[],
): readonly Figure[] {
  const out: Figure[] = []
  let next = 0
  let nextDate = 0
  for (const start of starts) {
    for (let figure = figures[next]; figure !== undefined && figure.from <= start; figure = figures[++next])
      out.push(figure)
    if ((out.at(-1)?.to ?? -1) > start) continue
    BARE.lastIndex = start - from
    const printed = BARE.exec(text)?.[0]
    if (printed === undefined) continue
    const end = start + printed.length
    if ((figures[next]?.from ?? Infinity) < end) continue
    while ((dates[nextDate]?.to ?? Infinity) <= start) nextDate++
    if ((dates[nextDate]?.from ?? Infinity) < end) continue
    if (REFERENCE.test(run.text.slice(Math.max(from, start - 12), start))) continue
    const unit = SCALED.exec(run.text.slice(end, end + 10))?.[0]
    const scale = unit === undefined ? 0 : unit.endsWith('million') ? 6 : 9
    const value = readDecimal(printed, scale)
    out.push({ kind: 'figure', run, from: start, to: end + (unit?.length ?? 0), type: 'count', value, scale, form: 'digits', numberFrom: start, numberTo: end }) // prettier-ignore
  }
  for (let figure = figures[next]; figure !== undefined; figure = figures[++next]) out.push(figure)
  return out
}
