import { readDecimal } from '../mentions/decimal.ts'
import { type DateMention, type Figure, type Mention } from '../mentions/mention.ts'
import { mentionsWithin } from '../tables/within.ts'
import { type ProseRun } from '../text/runs.ts'

/** Mentions of one run, by what the share claims need of them. */
export interface RunMentions {
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

/** Sorts the mentions of a block by run. */
export function mentionsByRun(mentions: readonly Mention[]): ReadonlyMap<ProseRun, RunMentions> {
  const byRun = new Map<ProseRun, { figures: Figure[]; dates: DateMention[] }>()
  for (const mention of mentions) {
    if (mention.kind !== 'figure' && mention.kind !== 'date') continue
    let entry = byRun.get(mention.run)
    if (entry === undefined) byRun.set(mention.run, (entry = { figures: [], dates: [] }))
    if (mention.kind === 'figure') entry.figures.push(mention)
    else entry.dates.push(mention)
  }
  return byRun
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g

/**
 * The numbers of `[from, to)` that can be counts of shares: what the mentions read as shares or plain counts, and
 * numbers that no mention covers ("318,402,771 and 322,915,046 issued"). Amounts, percentages, dates, years, par
 * values, marks and list numbers are left out. In the order of the text.
 */
export function countsIn(run: ProseRun, from: number, to: number, mentions: RunMentions): readonly Figure[] {
  const counts: Figure[] = []
  const text = run.text
  const dates = mentionsWithin(mentions.dates, from, to).filter(({ type }) => type !== 'duration')
  const figures = mentionsWithin(mentions.figures, from, to)
  const firstDate = firstOverlap(dates)
  const firstFigure = firstOverlap(figures)
  NUMBER.lastIndex = from
  for (let match = NUMBER.exec(text); match !== null && match.index < to; match = NUMBER.exec(text)) {
    const start = match.index
    const end = start + match[0].length
    if (firstDate(start, end) !== undefined) continue
    const figure = firstFigure(start, end)
    if (figure !== undefined && figure.type !== 'shares' && figure.type !== 'count') continue
    if (figure !== undefined) {
      if (figure.numberFrom === start) counts.push(figure)
      continue
    }
    if (!isPlain(text, start, end, match[0])) continue
    counts.push({
      kind: 'figure',
      run,
      from: start,
      to: end,
      type: 'count',
      value: readDecimal(match[0]),
      scale: 0,
      form: 'digits',
      numberFrom: start,
      numberTo: end,
    })
  }
  return counts
}

/**
 * Finds the first mention that overlaps a stretch, asked for stretches one after the other: `sorted` is walked along
 * with them, so that a long run costs no more a number than a short one.
 */
function firstOverlap<Item extends { readonly from: number; readonly to: number }>(
  sorted: readonly Item[],
): (start: number, end: number) => Item | undefined {
  let next = 0
  return (start, end) => {
    while ((sorted[next]?.to ?? Infinity) <= start) next++
    for (let at = next; (sorted[at]?.from ?? Infinity) < end; at++) {
      const item = sorted[at]
      if (item !== undefined && item.to > start) return item
    }
    return undefined
  }
}

function isPlain(text: string, from: number, to: number, printed: string): boolean {
  const before = text.charAt(from - 1)
  const after = text.charAt(to)
  if (/[$€£¥\w.,:/#’'-]/.test(before) || /[%\w/:’'-]/.test(after)) return false
  if (/[$€£¥]\s?$/.test(text.slice(Math.max(0, from - 2), from))) return false
  if (
    /\b(?:note|item|page|section|exhibit|article|rule|proposal|chapter)s?\s$/i.test(
      text.slice(Math.max(0, from - 10), from),
    )
  )
    return false
  if (/^\s(?:million|billion|thousand|percent|per\scent)\b/i.test(text.slice(to, to + 12))) return false
  if ((before === '(' && after === ')') || (before === '[' && after === ']')) return printed.length > 3
  return !/^(?:19|20)\d\d$/.test(printed)
}
