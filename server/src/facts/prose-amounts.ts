import { type DateMention, type Figure, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { captionWords } from './caption-words.ts'
import { periodsOf, type Period } from './period.ts'
import { cutSentences } from './sentences.ts'

/** How surely a sentence gives a figure its period. */
type PeriodSource = 'own' | 'shared' | 'inherited'

/** A figure of running text with what its sentence says of it. */
export interface ProseAmount {
  readonly figure: Figure
  /** The words of its sentence, without figures; shared by the figures of the sentence. */
  readonly words: readonly string[]
  /** The words of its paragraph; shared by the figures of the paragraph. */
  readonly context: readonly string[]
  /** The words right before it, back to the figure or the wall before, and right behind it. */
  readonly near: readonly string[]
  /** The words that name it: behind it after "of", as in "$5 million of cash"; else those before it. */
  readonly subject: readonly string[]
  readonly period: Period | undefined
  readonly periodSource: PeriodSource | undefined
  /** Equal for the figures of one run: no words but "and" between them. */
  readonly series: number
  /** Whether the sentence speaks of a change, a limit or a part and not of the whole. */
  readonly role: 'plain' | 'change' | 'limit' | 'part'
}

/** The amounts that the running text of a block states; mentions come run by run. */
export function readProseAmounts(mentions: readonly Mention[]): readonly ProseAmount[] {
  const amounts: ProseAmount[] = []
  let next = 0
  while (next < mentions.length) {
    const run = mentions[next]?.run
    let figures: Figure[] | undefined
    const dates: DateMention[] = []
    for (; next < mentions.length; next++) {
      const mention = mentions[next]
      if (mention === undefined || mention.run !== run) break
      if (mention.kind === 'date') dates.push(mention)
      else if (mention.kind === 'figure' && isAmount(mention)) {
        if (figures === undefined) figures = [mention]
        else figures.push(mention)
      }
    }
    if (run !== undefined && figures !== undefined && run.kind !== 'table' && run.kind !== 'code')
      readRun(run, figures, dates, amounts)
  }
  return amounts
}

function isAmount({ type, value }: Figure): boolean {
  if (value.digits === 0n) return false
  return type === 'money' || type === 'shares' || type === 'per-share' || type === 'percent'
}

const MOST_FIGURES = 300

function readRun(
  run: ProseRun,
  figures: readonly Figure[],
  dates: readonly DateMention[],
  amounts: ProseAmount[],
): void {
  let leading: Period | undefined
  const context = once(() => captionWords(run.text))
  let nextFigure = 0
  let nextDate = 0
  for (const { from, to } of cutSentences(run.text)) {
    const own: Figure[] = []
    for (let figure = figures[nextFigure]; figure !== undefined && figure.from < to; figure = figures[++nextFigure]) {
      if (figure.from >= from && figure.to <= to) own.push(figure)
    }
    const ownDates: DateMention[] = []
    for (let date = dates[nextDate]; date !== undefined && date.from < to; date = dates[++nextDate]) {
      if (date.from >= from && date.to <= to) ownDates.push(date)
    }
    // No sentence that a person reads has as many: each figure is looked at beside each date.
    if (own.length > MOST_FIGURES || ownDates.length > MOST_FIGURES) continue
    const groups = periodGroups(run.text, ownDates)
    if (own.length > 0) readSentence({ run, from, to, figures: own, groups, inherited: leading, context }, amounts)
    leading = groups[0]?.periods[0] ?? leading
  }
}

/** Dates in a row, "June 30, 2025 and 2024", with the periods that they name in their order. */
interface PeriodGroup {
  readonly from: number
  readonly to: number
  readonly periods: readonly Period[]
}

const BETWEEN_DATES = /^(?:[\s,–—-]|and|or|to|through|the|as of|at|for|ended|years?)*$/

function periodGroups(text: string, dates: readonly DateMention[]): readonly PeriodGroup[] {
  const groups: { from: number; to: number; periods: Period[] }[] = []
  let end = -1
  for (const date of dates) {
    // A day within its period says nothing new.
    if (date.from < end) continue
    const periods = periodsOf(date)
    if (periods.length === 0) continue
    end = date.to
    const last = groups.at(-1)
    const [model] = last?.periods ?? []
    if (model !== undefined && SAME_PERIOD.test(text.slice(Math.max(0, date.from - 40), date.from))) {
      groups.push({ from: date.from, to: date.to, periods: periods.map((period) => sameOf(model, period)) })
      continue
    }
    if (last === undefined || !BETWEEN_DATES.test(text.slice(last.to, date.from))) {
      groups.push({ from: date.from, to: date.to, periods: [...periods] })
      continue
    }
    last.periods.push(...completed(last.periods, periods))
    last.to = date.to
  }
  return groups
}

const SAME_PERIOD =
  /\b(?:same|corresponding|comparable)\s(?:(?:fiscal|prior|year)\s){0,2}(?:period|quarter|months)\s(?:in|of|during|for)\s(?:fiscal\s|the\syear\s)?$/i

/** "The second quarter of 2025 … the same period in 2024": a year alone stands for the same part of it. */
function sameOf(model: Period, period: Period): Period {
  const { year } = period
  if (year === undefined || period.day !== undefined || period.quarter !== undefined) return period
  return model.day === undefined ? { ...model, year } : { ...model, year, day: `${year}${model.day.slice(4)}` }
}

/** "June 30, 2025 and 2024": a year alone has the month, day and lengths of the periods before it. */
function completed(before: readonly Period[], periods: readonly Period[]): readonly Period[] {
  const [only] = periods
  const model = before.at(-1)
  if (periods.length !== 1 || only === undefined || model === undefined) return periods
  if (only.day !== undefined) {
    return only.months === undefined && model.months !== undefined ? [{ ...only, months: model.months }] : periods
  }
  if (only.quarter !== undefined || model.day === undefined || only.year === undefined) return periods
  const { year } = only
  return before
    .filter((period) => period.year === model.year)
    .map((period) => ({ ...period, year, day: `${year}${model.day?.slice(4) ?? ''}` }))
}

interface SentenceInput {
  readonly run: ProseRun
  readonly from: number
  readonly to: number
  readonly figures: readonly Figure[]
  readonly groups: readonly PeriodGroup[]
  readonly inherited: Period | undefined
  readonly context: () => readonly string[]
}

const BETWEEN_FIGURES = /^(?:[\s,;]|and|or|approximately|about|of|to|million|billion)*$/
/** Words between the parts of a sentence that speak of different periods. */
const WALL = /\b(?:compared|versus|vs\.?|from|against|whereas|while|up from|down from)\b/i
const CHANGE =
  /\b(?:increas\w*|decreas\w*|ris(?:en|ing|es?)|rose|fell|declin\w*|grew|grown|improv\w*|chang\w*|reduc\w*|higher|lower|up|down|more|less|fewer|additional)(?:\s(?:by|of|approximately|about|was|were|totaling))*\s*$/i
/** "a $1.4 million increase in repayments" */
const CHANGED = /^\s(?:net\s)?(?:increase|decrease|reduction|decline|improvement|change|rise|growth)\b/i
const PART =
  /\b(?:of which|includ(?:es|ing|ed)|consist\w* of|compris\w* of|net of|offset by|excluding|plus|less)(?:\s(?:approximately|about|a|an|the))*\s*$/i

function readSentence(
  { run, from, to, figures, groups, inherited, context }: SentenceInput,
  amounts: ProseAmount[],
): void {
  const { text } = run
  const sentence = text.slice(from, to)
  const words = once(() => captionWords(blanked(sentence, from, figures, groups)))
  let earlier: () => readonly string[] = () => []
  let at = 0
  while (at < figures.length) {
    const first = figures[at]
    if (first === undefined) break
    let end = at + 1
    while (end < figures.length && isJoined(text, figures[end - 1], figures[end])) end++
    const list = figures.slice(at, end)
    const before = figures[at - 1]?.to ?? from
    const after = figures[end]?.from ?? to
    const periods = periodsForList(text, list, groups, before, after)
    const subjectBefore = earlier
    const names = once(() => {
      const own = nearWords(text, before, list, after, groups)
      const left = blanked(text.slice(before, first.from), before, [], groups)
      return before > from && ONLY_COMPARES.test(left) ? { ...own, subject: subjectBefore() } : own
    })
    earlier = () => names().subject
    const around = { words, context, names }
    for (const [index, figure] of list.entries()) {
      const own = periods?.[index]
      const period = own?.period ?? (groups.length === 0 ? inherited : undefined)
      const source = own?.source ?? (groups.length === 0 && inherited !== undefined ? 'inherited' : undefined)
      const role = roleOf(text, from, figure)
      amounts.push(new Amount(figure, period, source, figures[at]?.from ?? 0, role, around))
    }
    at = end
  }
}

/** The words around a figure. Most figures stand in no table, and nobody asks for their words. */
interface WordsAround {
  readonly words: () => readonly string[]
  readonly context: () => readonly string[]
  readonly names: () => Pick<ProseAmount, 'near' | 'subject'>
}

class Amount implements ProseAmount {
  readonly figure: Figure
  readonly period: Period | undefined
  readonly periodSource: PeriodSource | undefined
  readonly series: number
  readonly role: ProseAmount['role']
  readonly #around: WordsAround

  constructor(
    figure: Figure,
    period: Period | undefined,
    periodSource: PeriodSource | undefined,
    series: number,
    role: ProseAmount['role'],
    around: WordsAround,
  ) {
    this.figure = figure
    this.period = period
    this.periodSource = periodSource
    this.series = series
    this.role = role
    this.#around = around
  }

  get words(): readonly string[] {
    return this.#around.words()
  }

  get context(): readonly string[] {
    return this.#around.context()
  }

  get near(): readonly string[] {
    return this.#around.names().near
  }

  get subject(): readonly string[] {
    return this.#around.names().subject
  }
}

/** What `make` returns, made when first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function isJoined(text: string, one: Figure | undefined, other: Figure | undefined): boolean {
  if (one?.type !== other?.type) return false
  return BETWEEN_FIGURES.test(text.slice(one?.to, other?.from))
}

interface Assigned {
  readonly period: Period
  readonly source: PeriodSource
}

function respectively(text: string, from: number, to: number): boolean {
  return /^[^.;]{0,100}\brespectively\b/.test(text.slice(from, to))
}

/** The period of each figure of a list; undefined where the sentence does not tell. */
function periodsForList(
  text: string,
  list: readonly Figure[],
  groups: readonly PeriodGroup[],
  before: number,
  after: number,
): readonly (Assigned | undefined)[] | undefined {
  const first = list[0]
  const last = list.at(-1)
  if (first === undefined || last === undefined || groups.length === 0) return undefined
  const following = groups.find((group) => group.from >= last.to && group.to <= after)
  const preceding = groups.findLast((group) => group.to <= first.from && group.from >= before)
  const next = groups.find((group) => group.from >= last.to)
  const leading = (groups[0]?.to ?? Infinity) <= first.from ? groups[0] : undefined
  const walled = (from: number, to: number): boolean => WALL.test(text.slice(from, to))
  if (list.length > 1 && following === undefined && leading !== undefined && respectively(text, last.to, after)) {
    // "$8 million in 2025 and $7 million in 2024, constituting 29% and 25% of sales, respectively"
    const periods = groups.filter(({ to }) => to <= first.from).flatMap((group) => group.periods)
    return periods.length === list.length ? periods.map((period) => ({ period, source: 'shared' })) : undefined
  }
  if (following !== undefined && !walled(last.to, following.from)) return assign(list, following, 'own')
  if (preceding !== undefined && !walled(preceding.to, first.from)) return assign(list, preceding, 'own')
  if (leading !== undefined && !walled(leading.to, first.from)) return assign(list, leading, 'shared')
  if (next !== undefined && !walled(last.to, next.from)) return assign(list, next, 'shared')
  return undefined
}

function assign(
  list: readonly Figure[],
  { periods }: PeriodGroup,
  source: PeriodSource,
): readonly (Assigned | undefined)[] | undefined {
  const [only] = periods
  if (only === undefined) return undefined
  if (periods.length === 1) return list.map(() => ({ period: only, source }))
  if (periods.length !== list.length) return undefined
  return list.map((_, index) => ({ period: periods[index] ?? only, source }))
}

const MOST_NEAR = 160
/** "$5 million … compared to $4 million", "from $4 million to $5 million": what the second amount is of, the first says. */
const ONLY_COMPARES =
  /^,?\s(?:(?:in|for|during|at|as\sof|the|years?|months|ended|quarter|period|same|fiscal|of)[\s,]+){0,9}(?:(?:as\s)?(?:compared\s(?:to|with)|versus)|(?:up\s|down\s)?from|to)\s$/i

function nearWords(
  text: string,
  before: number,
  list: readonly Figure[],
  after: number,
  groups: readonly PeriodGroup[],
): Pick<ProseAmount, 'near' | 'subject'> {
  const first = list[0]
  const last = list.at(-1)
  if (first === undefined || last === undefined) return { near: [], subject: [] }
  const start = Math.max(before, first.from - MOST_NEAR)
  const end = Math.min(after, last.to + MOST_NEAR / 2)
  const left = blanked(text.slice(start, first.from), start, [], groups)
  const right = blanked(text.slice(last.to, end), last.to, [], groups)
  const wall = /;|\bcompared\b|\bversus\b/i.exec(right)?.index ?? right.length
  const named = /^\s(?:of|in)\s[^,.;()]{2,100}/.exec(right)?.[0]
  const clause = left.slice(Math.max(left.lastIndexOf(','), left.lastIndexOf(';')) + 1).replace(MOVED, '')
  return {
    near: captionWords(`${left} ${right.slice(0, wall)}`),
    subject: captionWords(named ?? (clause.trim() === '' ? left : clause)),
  }
}

/** What is said of a line item before the amount of its change. */
const MOVED = /\s(?:increased|decreased|rose|fell|declined|grew|improved|changed)(?:\s(?:by|approximately|about))*\s*$/i

/** The text without figures and dates, which are no words of a caption. */
function blanked(text: string, start: number, figures: readonly Figure[], groups: readonly PeriodGroup[]): string {
  let out = ''
  let at = 0
  for (const { from, to } of [...figures, ...groups].toSorted((one, other) => one.from - other.from)) {
    if (to <= start || from >= start + text.length || from - start < at) continue
    out += `${text.slice(at, from - start)} `
    at = to - start
  }
  return out + text.slice(at)
}

function roleOf(text: string, from: number, figure: Figure): ProseAmount['role'] {
  const before = withoutHedge(text.slice(Math.max(from, figure.from - 60), figure.from).trimEnd())
  if (CHANGE.test(before) || CHANGED.test(figure.run.text.slice(figure.to, figure.to + 24))) return 'change'
  if (figure.qualifier !== undefined && figure.qualifier !== 'approximately') return 'limit'
  return PART.test(before) ? 'part' : 'plain'
}

function withoutHedge(text: string): string {
  const end = text.slice(-LONGEST_HEDGE).toLowerCase()
  if (end.endsWith('about')) return text.slice(0, -'about'.length)
  return end === 'approximately' ? text.slice(0, -LONGEST_HEDGE) : text
}
const LONGEST_HEDGE = 'approximately'.length
