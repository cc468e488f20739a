import { type Place } from '../facts/fact.ts'
import { normalMark } from '../mentions/footnote-mark.ts'
import { type ReferenceMention } from '../mentions/mention.ts'
import { normalCaption } from '../mentions/passage-reference.ts'
import { type BlockSpan } from '../text/span.ts'
import { headingOf } from './heading.ts'
import { type Outline } from './outline.ts'
import { type Reading } from './reading.ts'
import { type FactSource } from './resolve-facts.ts'

/** A document whose references are to be resolved. */
export interface ReferenceSource extends FactSource {
  outline(): Outline
}

/** Says what a reference of a document points to. */
export interface ReferenceTargets {
  /**
   * The heading, table or footnote that the reference in a block points to; undefined where it points elsewhere or where
   * the document does not have it.
   */
  targetOf(reference: ReferenceMention, block: number): Place | undefined
}

/** What a block offers to references besides its headings. */
interface Offered {
  /** Rows of an exhibit index and numbered clauses, by what references call them. */
  readonly entries: readonly { readonly target: string; readonly span: BlockSpan }[]
  /** Footnotes by their mark. */
  readonly notes: readonly { readonly mark: string; readonly span: BlockSpan }[]
  /** A short line, as captions are compared. */
  readonly caption: string | undefined
  readonly table: boolean
}

const OFFERED: { of(reading: Reading): Offered | undefined } = { of: offeredBy }

const LONGEST_CAPTION = 140
const NOTE = /^(?:\((\d{1,2}|[a-z])\)|(\*{1,4}|[†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?))\s{0,3}(?=\S)/
const CLAUSE = /^(?:section\s)?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.?\s{1,4}[A-Z]/i
const EXHIBIT_ROW =
  /^(?:exhibit\s)?[*†+#]{0,3}(\d{1,3}\.\d{1,3}[a-z]?|\d{3}(?:\.[a-z]{3})?)[*†+#.]{0,3}(?:\s?\([a-z\d]\))?$/i
/** So far behind a mark its note is looked for, and so far from the words "table below" the table. */
const NOTE_REACH = 40
const TABLE_REACH = 40

function offeredBy(reading: Reading): Offered | undefined {
  const { runs, tables, kind } = reading
  const entries: { target: string; span: BlockSpan }[] = []
  const notes: { mark: string; span: BlockSpan }[] = []
  for (const run of runs) {
    if (run.kind === 'table') continue
    const note = NOTE.exec(run.text)
    const mark = note?.[1] ?? note?.[2] ?? (run.kind === 'item' ? itemNumber(reading.source, run.at(0)) : undefined)
    if (mark !== undefined) notes.push({ mark: normalMark(mark), span: run.span(0, run.text.length) })
    const clause = CLAUSE.exec(run.text)?.[1]
    if (clause !== undefined) entries.push({ target: `section ${clause}`, span: run.span(0, run.text.length) })
  }
  for (const { run, rows } of tables) {
    for (const cells of rows) {
      const texts = cells.map(({ from, to }) => run.text.slice(from, to).trim())
      const index = texts.findIndex((text) => text !== '')
      const [first, last] = [cells[index], cells.at(-1)]
      const words = texts.slice(index + 1).join(' ')
      if (first === undefined || last === undefined) continue
      const text = texts[index] ?? ''
      const span = run.span(first.from, last.to)
      const exhibit = EXHIBIT_ROW.exec(text)?.[1]
      if (exhibit !== undefined && /[A-Z]{3}\s[A-Z]{2}/i.test(words)) {
        entries.push({ target: `exhibit ${exhibit.toLowerCase()}`, span })
      }
      const note = NOTE.exec(`${text} ${words}`)
      const mark = note?.[1] ?? note?.[2]
      if (mark !== undefined && /[A-Z]{2}\s[A-Z]{2}/i.test(`${text} ${words}`)) {
        notes.push({ mark: normalMark(mark), span })
      }
    }
  }
  const [run] = runs
  const short = runs.length === 1 && run !== undefined && run.kind !== 'table' && run.text.length <= LONGEST_CAPTION
  const caption = short && kind !== 'code' ? normalCaption(withoutNumber(run.text.trim())) : undefined
  const table = tables.length > 0 && headingOf(reading) === undefined
  if (entries.length === 0 && notes.length === 0 && (caption ?? '') === '' && !table) return undefined
  return { entries, notes, caption, table }
}

/** The number of an item of an ordered list: converters write the notes behind a table so. */
function itemNumber(source: string, start: number): string | undefined {
  return /(?:^|\n)\s{0,8}(\d{1,2})[.)]\s{1,4}$/.exec(source.slice(Math.max(0, start - 16), start))?.[1]
}

/** A caption without the number that may stand before it: "Item 1A. Risk Factors", "7. Debt". */
function withoutNumber(title: string): string {
  return title.replace(
    /^(?:(?:item|note|part|proposal|section|article)\s(?:no\.\s)?)?(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[ivx]{1,4})[.:)\s—–-]{1,4}\s?(?=\S)/i,
    '',
  )
}

/** Finds what references of one document point to. Made once a version; costs one pass over what blocks offer. */
export function referenceTargets(document: ReferenceSource): ReferenceTargets {
  const offered = document.perBlock(OFFERED)
  const outline = document.outline()
  const headings = new Map<string, number[]>()
  const captions = new Map<string, number>()
  for (const { part, block, title } of outline.headings) {
    const caption = normalCaption(withoutNumber(title))
    if (!captions.has(caption)) captions.set(caption, block)
    if (part === undefined) continue
    const of = headings.get(part.target)
    if (of === undefined) headings.set(part.target, [block])
    else of.push(block)
  }
  const entries = new Map<string, Place>()
  const lines = new Map<string, number>()
  for (const [block, offers] of offered.entries()) {
    if (offers === undefined) continue
    for (const { target, span } of offers.entries) if (!entries.has(target)) entries.set(target, { block, span })
    const caption = offers.caption ?? ''
    if (caption !== '' && !lines.has(caption)) lines.set(caption, block)
  }
  const whole = (block: number | undefined): Place | undefined => {
    const run = block === undefined ? undefined : document.reading(block).runs[0]
    return block === undefined || run === undefined ? undefined : { block, span: run.span(0, run.text.length) }
  }

  function numbered(target: string, from: number): Place | undefined {
    const [, part, item] = /^(part [ivx]+) (item .+)$/.exec(target) ?? []
    const known = headings.get(item ?? target) ?? []
    const others = known.filter((block) => block !== from)
    // A heading names itself.
    const blocks = others.length === 0 ? known : others
    const inPart = (block: number, wanted: string | undefined): boolean =>
      outline.headingsOf(block).some((heading) => heading.part?.target === wanted)
    if (part !== undefined) return whole(blocks.find((block) => inPart(block, part)))
    const own = outline.headingsOf(from).find((heading) => heading.part?.type === 'part')?.part?.target
    const best = own === undefined ? undefined : blocks.find((block) => inPart(block, own))
    return whole(best ?? blocks[0]) ?? entries.get(target)
  }

  function nearest(from: number, step: 1 | -1): Place | undefined {
    for (let block = from + step; Math.abs(block - from) <= TABLE_REACH; block += step) {
      if (block < 0 || block >= offered.length) return undefined
      if (offered[block]?.table === true) return whole(block)
    }
    return undefined
  }

  function footnote(mark: string, from: number, after: number): Place | undefined {
    for (let block = from; block < Math.min(offered.length, from + NOTE_REACH); block++) {
      const note = offered[block]?.notes.find(
        ({ mark: own, span }) => own === mark && (block > from || span.start > after),
      )
      if (note !== undefined) return { block, span: note.span }
    }
    return undefined
  }

  return {
    targetOf(reference, block) {
      if (reference.elsewhere !== undefined) return undefined
      const { target, type, run, to } = reference
      const rest = target.slice(target.indexOf(' ') + 1)
      if (type === 'footnote') {
        const place = footnote(rest, block, run.span(reference.from, to).start)
        return place ?? (rest.length > 2 ? undefined : numbered(target, block))
      }
      if (type === 'table') return nearest(block, rest === 'above' ? -1 : 1)
      if (type === 'page') return whole(outline.blockOfPage(rest))
      if (target.startsWith('caption ')) {
        const known = captions.get(rest)
        const line = known === undefined || known === block ? lines.get(rest) : known
        return line === block ? undefined : whole(line)
      }
      return numbered(target, block) ?? section(target, block)
    },
  }

  /** Section 3.1(a) is in section 3.1. */
  function section(target: string, from: number): Place | undefined {
    const outer = /^(section \d+(?:\.\d+)?)\(/.exec(target)?.[1]
    return outer === undefined ? undefined : numbered(outer, from)
  }
}
