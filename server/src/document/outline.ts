import { headingOf, type BlockHeading } from './heading.ts'
import { isSameList } from './kept-comparisons.ts'
import { pageMarkOf, pagesOf, type PageMark, type Pages } from './pages.ts'
import { type Reading } from './reading.ts'

/** A heading of the document and the block it stands in. */
export interface Heading extends BlockHeading {
  readonly block: number
}

/** The headings of a document in order, and its pages. */
export interface Outline {
  readonly headings: readonly Heading[]
  /** Titles from the outermost to the innermost heading that a block stands under. */
  sectionOf(block: number): readonly string[]
  /** The headings that `sectionOf` gives the titles of. */
  headingsOf(block: number): readonly Heading[]
  /** The printed number of the page that a block stands on, "F-12"; null where the text does not tell. */
  pageOf(block: number): string | null
  /** The first block of a page by its printed number; undefined where the text does not tell. */
  blockOfPage(page: string): number | undefined
}

/** What heading a block is, kept with its reading. */
export const HEADINGS: { of(reading: Reading): BlockHeading | undefined } = { of: headingOf }
/** What page number a block is, kept with its reading. */
export const PAGE_MARKS: { of(reading: Reading): PageMark | undefined } = { of: pageMarkOf }

const NOTES_HEADING = /^notes\s(?:to|on)\s(?:the\s)?[a-z\s]{0,60}(?:statements?|schedules?)/i
/** A line in capitals or bold that stands so often is the head of every page. */
const MOST_REPEATED = 3

/** By the first heading of a document, those of its last version. */
const kept = new WeakMap<BlockHeading, { readonly blocks: HeadingOfBlock; readonly headings: readonly Heading[] }>()
type HeadingOfBlock = readonly (BlockHeading | undefined)[]

/** The headings among the blocks of a document: without page heads, and with numbered lines where they are the Notes. */
export function headingsAmong(blocks: HeadingOfBlock): readonly Heading[] {
  const first = blocks.find((heading) => heading !== undefined)
  if (first === undefined) return []
  const known = kept.get(first)
  if (known !== undefined && isSameList(known.blocks, blocks)) return known.headings
  const headings = orderHeadings(blocks)
  kept.set(first, { blocks, headings })
  return headings
}

function orderHeadings(blocks: HeadingOfBlock): readonly Heading[] {
  const times = new Map<string, number>()
  for (const heading of blocks) {
    if (heading === undefined || heading.marked) continue
    const title = repeatedTitle(heading)
    times.set(title, (times.get(title) ?? 0) + 1)
  }
  const headings: Heading[] = []
  const seen = new Set<string>()
  let note: number | undefined
  for (const [block, heading] of blocks.entries()) {
    if (heading === undefined) continue
    const title = repeatedTitle(heading)
    if (NOTES_HEADING.test(heading.title)) note ??= 0
    if (heading.number !== undefined) {
      if (note === undefined || heading.number !== note + 1) continue
      note++
      const { number, ...rest } = heading
      headings.push({ ...rest, block, part: { type: 'note', target: `note ${number}` } })
      continue
    }
    if (heading.part?.type === 'item' || heading.part?.type === 'part') note = undefined
    const repeated = !heading.marked && (times.get(title) ?? 0) >= MOST_REPEATED
    if (repeated && (heading.part === undefined || seen.has(title))) {
      const statement = /^notes\s|\bstatements?\b|\bbalance\ssheets?\b/i.test(title)
      if (!statement || seen.has(title)) continue
    }
    seen.add(title)
    headings.push({ ...heading, block })
  }
  return headings
}

/** A title as page heads and feet repeat it. */
function repeatedTitle({ title, part }: BlockHeading): string {
  const whole = title.replace(/[\s,–—-]{0,4}\(?cont(?:inued|’d|'d|\.)\)?$/i, '').toLowerCase()
  return part === undefined ? whole.replace(PAGE_BESIDE, '') : whole
}

/** The number of a page, before or behind two words or more. */
const PAGE_BESIDE = /^\d{1,3}\s(?=\S+\s\S)|(?<=\S\s\S{1,40})\s\d{1,3}$/

/** For each heading the number of the one that it stands under; -1 for those under none. */
function parentsOf(headings: readonly Heading[]): readonly number[] {
  const parents: number[] = []
  for (let at = 0; at < headings.length; at++) {
    const depth = headings[at]?.depth ?? 0
    let parent = at - 1
    while (parent >= 0 && (headings[parent]?.depth ?? 0) >= depth) parent = parents[parent] ?? -1
    parents.push(parent)
  }
  return parents
}

/** Orders headings into an outline; the pages are made when first asked for. */
export function outlineOf(headings: readonly Heading[], marks: () => readonly (PageMark | undefined)[]): Outline {
  let pages: Pages | undefined
  const paths = new Map<number, readonly Heading[]>()
  let parents: readonly number[] | undefined
  function indexAt(block: number): number {
    let low = 0
    let high = headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((headings[middle]?.block ?? 0) <= block) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  function pathTo(index: number): readonly Heading[] {
    const known = paths.get(index)
    if (known !== undefined) return known
    parents ??= parentsOf(headings)
    const path: Heading[] = []
    for (let at = index; at >= 0; at = parents[at] ?? -1) {
      const heading = headings[at]
      if (heading !== undefined) path.unshift(heading)
    }
    paths.set(index, path)
    return path
  }
  return {
    headings,
    sectionOf: (block) => pathTo(indexAt(block)).map(({ title }) => title),
    headingsOf: (block) => pathTo(indexAt(block)),
    pageOf: (block) => (pages ??= pagesOf(marks())).pageOf(block) ?? null,
    blockOfPage: (page) => (pages ??= pagesOf(marks())).blockOf(page),
  }
}
