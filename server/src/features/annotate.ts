import { type BlockContent, type Blockquote, type Root } from 'mdast'

import { type Snapshot } from '../analysis/snapshot.ts'
import { pageTextOf, type PageRange, type PageText } from '../document/page-text.ts'
import { describePassage, wholeWords } from '../document/passages.ts'
import { writeTextFragment } from '../document/text-fragment.ts'
import { type Place } from '../facts/fact.ts'
import { writeMarkdown } from '../fronts/markdown/remark.ts'
import { mentionSpan, mentionText, type Figure } from '../mentions/mention.ts'
import { indexLines } from '../text/lines.ts'
import { CELL_BARRIER, ROW_BARRIER, type ProseRun } from '../text/runs.ts'
import { overlaps, type BlockSpan, type Span } from '../text/span.ts'

/** A selection of a filing that is to be quoted in a note. */
export interface AnnotationRequest {
  readonly filing: Snapshot
  readonly selection: Span
  /** The way from the note to the filing as it is to stand in the link, percent-encoded ({@link relativeAddress}). */
  readonly address: string
  /** The note's text; undefined for a note that does not exist yet. */
  readonly note: string | undefined
}

/** The change that adds a quotation to a note. */
export interface Annotation {
  /** Replacements in the note's text, or in an empty document for a new note. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  /** Where the cursor belongs afterwards: behind the quotation, in the changed text. */
  readonly cursor: number
  /** What is quoted: the selection, widened to whole words and figures. */
  readonly quoted: Span
}

/**
 * Quotes a selection: a block quotation with a link that names the passage by its text, at the end of the note, or in
 * a new note with front matter that names the filing. Undefined when the selection holds no text.
 */
export function annotateSelection({ filing, selection, address, note }: AnnotationRequest): Annotation | undefined {
  const page = pageTextOf(filing)
  const range = quotedRange(filing, page, selection)
  const places = range === undefined ? [] : page.places(range.from, range.to)
  const [first, last] = [places[0], places.at(-1)]
  if (range === undefined || first === undefined || last === undefined) return undefined

  const described = describePassage(page, range)
  const quoted = { start: filing.spanOf(first).start, end: filing.spanOf(last).end }
  const fragment = described === undefined ? lineFragment(filing, quoted) : writeTextFragment(described)
  const source = sourceName(filing, address)
  const title = pincite(filing, first, source, figuresIn(filing, places))
  const quotation = places.flatMap((place) => paragraphs(filing, place))
  const written = write(quotation, { label: label(source), url: address + fragment, title })

  const eol = note?.includes('\r\n') ? '\r\n' : '\n'
  const before = note ?? newNote(address, source)
  const gap =
    before === '' || /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(before) ? '' : /[\r\n]$/.test(before) ? eol : eol + eol
  const added = gap + written.replaceAll('\n', eol)
  const text = note === undefined ? before + added : added
  const start = note?.length ?? 0
  return { edits: [{ start, end: start, text }], cursor: start + text.length, quoted }
}

/** The note of a filing: `proxy.notes.md` beside `proxy.md`, or in the folder for notes. Paths with `/`. */
export function notePathOf(filingPath: string, notesFolder: string | undefined): string {
  const slash = filingPath.lastIndexOf('/') + 1
  const name = `${filingPath.slice(slash).replace(/\.[^.]*$/, '')}.notes.md`
  return notesFolder === undefined ? filingPath.slice(0, slash) + name : `${notesFolder.replace(/\/$/, '')}/${name}`
}

/** The way from one file to another as a percent-encoded relative address. Both paths with `/`, from one root. */
export function relativeAddress(from: string, to: string): string {
  const [origin, target] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < origin.length && shared < target.length - 1 && origin[shared] === target[shared]) shared++
  const way = [...origin.slice(shared).map(() => '..'), ...target.slice(shared)]
  return way
    .map((part) => encodeURIComponent(part).replaceAll(/[()']/g, (unit) => `%${unit.charCodeAt(0).toString(16)}`))
    .join('/')
}

function quotedRange(filing: Snapshot, page: PageText, selection: Span): PageRange | undefined {
  let range = page.range(selection)
  // A cut figure would say something else: "$12.4" of "$12.4 million".
  for (let round = 0; range !== undefined && round < 4; round++) {
    const whole = wholeWords(page, range)
    const spans = page
      .places(whole.from, whole.to)
      .flatMap((place) => [
        filing.spanOf(place),
        ...figuresIn(filing, [place]).map((figure) => filing.spanOf({ block: place.block, span: mentionSpan(figure) })),
      ])
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    const wider = page.range({ start, end })
    if (wider === undefined || (wider.from === range.from && wider.to === range.to)) return whole
    range = wider
  }
  return range
}

function figuresIn(filing: Snapshot, places: readonly Place[]): readonly Figure[] {
  return places.flatMap(({ block, span }) =>
    filing
      .reading(block)
      .mentions.filter((mention) => mention.kind === 'figure')
      .filter((figure) => overlaps(mentionSpan(figure), span)),
  )
}

/** What the runs of a block show of a place, a paragraph for each run and for each row of a table. */
function paragraphs(filing: Snapshot, { block, span }: Place): readonly string[] {
  return filing.reading(block).runs.flatMap((run) => {
    const shown = run.text.slice(...shownPart(run, span))
    return shown
      .split(ROW_BARRIER)
      .map(rowText)
      .filter((text) => text !== '')
  })
}

function rowText(row: string): string {
  const cells = row.split(CELL_BARRIER).map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
  return cells.filter((cell) => cell !== '').join('; ')
}

function shownPart(run: ProseRun, span: BlockSpan): [number, number] {
  let from = 0
  while (from < run.text.length && run.span(from, from + 1).end <= span.start) from++
  let to = run.text.length
  while (to > from && run.span(to - 1, to).start >= span.end) to--
  return [from, to]
}

interface WrittenLink {
  readonly label: string
  readonly url: string
  readonly title: string
}

function write(quotation: readonly string[], { label, url, title }: WrittenLink): string {
  const link: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'link', url, title, children: [{ type: 'text', value: label }] }],
  }
  const quote: Blockquote = {
    type: 'blockquote',
    children: [
      ...quotation.map((value): BlockContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
      link,
    ],
  }
  const root: Root = { type: 'root', children: [quote] }
  return writeMarkdown(root)
}

function newNote(address: string, source: string): string {
  const path = decodeURI(address)
  const value = /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
  const heading: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: `Notes on ${source}` }] }],
  }
  return `---\nfiling: ${value}\n---\n\n${writeMarkdown(heading)}`
}

/** What the filing is called: its form where the first part names one, else its file. */
function sourceName(filing: Snapshot, address: string): string {
  const file = decodeURIComponent(address.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')
  for (let block = 0; block < Math.min(filing.blockCount, FIRST_BLOCKS); block++) {
    for (const mention of filing.reading(block).mentions) {
      if (mention.kind === 'entity' && mention.type === 'form') return mention.canonical
    }
  }
  return file === '' ? 'the filing' : file
}

/** How many blocks may come before the name of the form. */
const FIRST_BLOCKS = 40
/** Longer headings are cut in titles. */
const LONGEST_HEADING = 60

function pincite(filing: Snapshot, { block }: Place, source: string, figures: readonly Figure[]): string {
  const section = filing.outline().sectionOf(block).at(-1)?.replaceAll(/\s+/g, ' ').trim() ?? ''
  const heading = section.length <= LONGEST_HEADING ? section : `${section.slice(0, LONGEST_HEADING - 1).trimEnd()}…`
  const [only, ...others] = figures
  const cited =
    only === undefined || others.length > 0 ? '' : `; as cited: ${mentionText(only).replaceAll(/\s+/g, ' ')}`
  return `${source}${heading === '' ? '' : `, ${heading}`}${cited}`
}

/** The text of the link. A long number in it, as in an accession number, would read as a figure of the note. */
function label(source: string): string {
  return /\d{5}|\d,\d{3}/.test(source) ? 'Source' : source
}

function lineFragment(filing: Snapshot, { start, end }: Span): string {
  const lines = indexLines(filing.text)
  const [first, last] = [lines.position(start).line + 1, lines.position(Math.max(start, end - 1)).line + 1]
  return first === last ? `#L${first}` : `#L${first}-L${last}`
}
