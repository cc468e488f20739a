import { type Reading } from './reading.ts'

/** A page number that stands alone in a block, as printed, and what kind of series it is of. */
export interface PageMark {
  /** "12", "F-12", "iv". */
  readonly printed: string
  /** Equal for marks of one series: the letters before the number and the words beside it. */
  readonly series: string
  readonly value: number
  /** Whether the mark stands at the start of its page, behind a page break. */
  readonly opens: boolean
}

const LONGEST_MARK = 90
const BREAK = /\f|<PAGE>/i
const ALONE =
  /^(?:page\s)?[-–—\s*_]{0,8}((?:[A-Z]{1,3}-)?(?:\d{1,3}|[ivx]{1,6}))(?:\s(?:of|\/)\s\d{1,3})?[-–—\s*_]{0,8}$/i
/** A running foot beside the number: "12 | Annual Report", "2024 Proxy Statement 34". */
const WITH_WORDS = /^(?:(\d{1,3})\s{1,12}(\|\s?\S.*|[A-Z].*)|(\S.*)\s\|?\s?(?:page\s)?(\d{1,3}))$/i
const FOOT_WORDS = /\b(?:proxy\sstatement|annual\sreport|quarterly\sreport|form\s(?:10-[KQ]|20-F)|prospectus)\b|\|/i
/** The name of the filer in capitals: "HALDEN INSTRUMENTS 12". */
const FOOT_NAME = /^(?:\d{1,3}\s)?[A-Z][A-Z&.’'-]*(?:,?\s[A-Z&][A-Z&.’'-]*){1,5}(?:\s\d{1,3})?$/
/** So many growing numbers make a series. */
const SHORTEST_SERIES = 3
/** Pages between two numbers that print none. */
const LARGEST_STEP = 3

/** The page number that a block is; undefined for nearly every block. */
export function pageMarkOf({ source, runs, tables }: Reading): PageMark | undefined {
  if (tables.length > 0 || source.length > LONGEST_MARK + 20 || !/[\divx]/i.test(source)) return undefined
  const breaks = BREAK.exec(source)
  const text = (breaks === null ? (runs.length <= 1 ? source : '') : source.replace(BREAK, ' '))
    .replaceAll('\\', '')
    .trim()
  if (text === '' || text.length > LONGEST_MARK) return undefined
  const opens = breaks !== null && source.slice(0, breaks.index).trim() === ''
  const alone = ALONE.exec(text.replaceAll(/\s+/g, ' '))?.[1]
  if (alone !== undefined) return markOf(alone, '', opens)
  const plain = text.replaceAll(/\*\*|__/g, '')
  const beside = FOOT_WORDS.test(plain) || FOOT_NAME.test(plain) ? WITH_WORDS.exec(plain) : null
  const printed = beside?.[1] ?? beside?.[4]
  return printed === undefined ? undefined : markOf(printed, beside?.[2] ?? beside?.[3] ?? '', opens)
}

function markOf(printed: string, words: string, opens: boolean): PageMark | undefined {
  const [, letters = '', number = ''] = /^([A-Z]{1,3}-)?(.+)$/i.exec(printed) ?? []
  const roman = /^[ivx]+$/i.test(number)
  const value = roman ? romanValue(number.toLowerCase()) : Number(number)
  if (value === 0) return undefined
  return { printed, series: `${letters}${roman ? 'roman' : ''} ${words}`, value, opens }
}

function romanValue(number: string): number {
  const values = Array.from(number, (letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** The pages of a document, from the numbers that its text prints. */
export interface Pages {
  /** The printed number of the page that a block stands on; undefined where the text does not tell. */
  pageOf(block: number): string | undefined
  /** The first block of a page by its printed number in lower case; undefined where the text does not tell. */
  blockOf(page: string): number | undefined
}

interface PlacedMark extends PageMark {
  readonly block: number
}

/**
 * The pages that marks divide a document into: only marks that are one of at least three growing numbers count. A number
 * closes its page, as a foot does, unless it stands behind a page break. Between numbers that leave one out, and before
 * the first, the text does not tell.
 */
export function pagesOf(marks: readonly (PageMark | undefined)[]): Pages {
  const bySeries = new Map<string, PlacedMark[]>()
  for (const [block, mark] of marks.entries()) {
    if (mark === undefined) continue
    const of = bySeries.get(mark.series)
    if (of === undefined) bySeries.set(mark.series, [{ ...mark, block }])
    else of.push({ ...mark, block })
  }
  const proved = [...bySeries.values()].flatMap(growingRuns).toSorted((one, other) => one.block - other.block)
  const first = new Map<string, number>()
  const openers = proved.filter(({ opens }) => opens).length
  const opens = openers * 2 > proved.length
  for (const [index, mark] of proved.entries()) {
    const page = mark.printed.toLowerCase()
    const start = opens ? mark.block : (proved[index - 1]?.block ?? mark.block - 1) + 1
    if (!first.has(page)) first.set(page, Math.min(start, mark.block))
  }
  function at(block: number): number {
    let low = 0
    let high = proved.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((proved[middle]?.block ?? 0) < block) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    pageOf(block) {
      const next = at(block)
      if (opens) return (proved[next]?.block === block ? proved[next] : proved[next - 1])?.printed
      const mark = proved[next]
      if (mark === undefined || mark.block === block) return mark?.printed
      const before = proved[next - 1]
      if (before === undefined) return undefined
      const follows = before.series === mark.series ? mark.value === before.value + 1 : mark.value === 1
      return follows ? mark.printed : undefined
    },
    blockOf: (page) => first.get(page.toLowerCase()),
  }
}

/** The longest row of growing numbers, with the rows before and behind it; shorter ones than three are none. */
function growingRuns(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const proved: PlacedMark[] = []
  const open: (readonly [from: number, to: number])[] = [[0, marks.length]]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [from, to] = range
    if (to - from < SHORTEST_SERIES) continue
    const row = longestRow(marks, from, to)
    const [head, tail] = [row[0], row.at(-1)]
    if (row.length < SHORTEST_SERIES || head === undefined || tail === undefined) continue
    for (const index of row) {
      const mark = marks[index]
      if (mark !== undefined) proved.push(mark)
    }
    open.push([from, head], [tail + 1, to])
  }
  return proved
}

/** The indices of the longest row in which each number is at most three more than the one before. */
function longestRow(marks: readonly PlacedMark[], from: number, to: number): readonly number[] {
  const length = new Map<number, number>()
  const previous = new Map<number, number | undefined>()
  const lastOf = new Map<number, number>()
  let best: number | undefined
  for (let index = from; index < to; index++) {
    const value = marks[index]?.value ?? 0
    let longest = 0
    let before: number | undefined
    for (let step = 1; step <= LARGEST_STEP; step++) {
      const candidate = lastOf.get(value - step)
      const reached = candidate === undefined ? 0 : (length.get(candidate) ?? 0)
      if (reached > longest) [longest, before] = [reached, candidate]
    }
    length.set(index, longest + 1)
    previous.set(index, before)
    const known = lastOf.get(value)
    if (known === undefined || (length.get(known) ?? 0) <= longest + 1) lastOf.set(value, index)
    if (best === undefined || longest + 1 > (length.get(best) ?? 0)) best = index
  }
  const row: number[] = []
  for (let index = best; index !== undefined; index = previous.get(index)) row.push(index)
  return row.reverse()
}
