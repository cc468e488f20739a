import { type Place } from '../facts/fact.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan, type Span } from '../text/span.ts'
import { type CitedDocument } from './citation.ts'
import { type Reading } from './reading.ts'
import { keptWith } from '../text/kept-with.ts'

/**
 * The text of a document as a reader sees it, for finding quoted passages: markup, escapes and line breaks gone,
 * white space collapsed, quotation marks and dashes in their plain forms, in lower case.
 */
export interface PageText {
  readonly text: string
  /** The same range of text as the document prints it, with single spaces. */
  printed(from: number, to: number): string
  /** Where a range stands: one place for each block that it touches, in order. */
  places(from: number, to: number): readonly Place[]
  /** The range that a span of the document shows; undefined when it shows no text. */
  range(span: Span): PageRange | undefined
}

/** `[from, to)` of a page text. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** One block's part of the page text, with the run and its offset for every unit; spaces between runs have none. */
interface BlockText {
  readonly text: string
  readonly runs: readonly ProseRun[]
  readonly run: Int32Array
  readonly offset: Int32Array
}

const NO_RUN = -1

/** The page text of a document, made once for each version of it. */
export const pageTextOf = keptWith(makePageText)

/** A text in the form that page texts have, without white space around it. */
export function plainText(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    const unit = plainUnit(text.charCodeAt(at))
    if (unit === ' ' ? plain !== '' && !plain.endsWith(' ') : unit !== '') plain += unit
  }
  return plain.endsWith(' ') ? plain.slice(0, -1) : plain
}

function makePageText(document: CitedDocument): PageText {
  const blocks: BlockText[] = []
  const starts: number[] = []
  const pieces: string[] = []
  let length = 0
  for (let block = 0; block < document.blockCount; block++) {
    const piece = blockTextOf(document.reading(block))
    if (length > 0 && piece.text !== '') {
      pieces.push(' ')
      length++
    }
    blocks.push(piece)
    starts.push(length)
    pieces.push(piece.text)
    length += piece.text.length
  }
  const text = pieces.join('')

  function blockAt(offset: number): number {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  /** The part of a range that stands in one block, counted from the block's part of the text. */
  function within(block: number, { from, to }: PageRange): PageRange {
    const start = starts[block] ?? 0
    return { from: Math.max(0, from - start), to: Math.min(to - start, blocks[block]?.text.length ?? 0) }
  }

  return {
    text,
    printed(from, to) {
      let printed = ''
      for (let block = blockAt(from); block < blocks.length && (starts[block] ?? 0) < to; block++) {
        const piece = blocks[block]
        if (piece === undefined || piece.text === '') continue
        if (printed !== '') printed += ' '
        const part = within(block, { from, to })
        for (let at = part.from; at < part.to; at++) printed += printedUnit(piece, at)
      }
      return printed
    },
    places(from, to) {
      const places: Place[] = []
      for (let block = blockAt(from); block < blocks.length && (starts[block] ?? 0) < to; block++) {
        const piece = blocks[block]
        const span = piece && spanOf(piece, within(block, { from, to }))
        if (span !== undefined) places.push({ block, span })
      }
      return places
    },
    range({ start, end }) {
      let from: number | undefined
      let to = 0
      for (const [block, slice] of document.slices.entries()) {
        const piece = blocks[block]
        if (piece === undefined || slice.end <= start || slice.start >= end) continue
        const shown = shownBy(piece, { start: start - slice.start, end: end - slice.start })
        if (shown === undefined) continue
        const blockStart = starts[block] ?? 0
        from ??= blockStart + shown.from
        to = blockStart + shown.to
      }
      return from === undefined ? undefined : { from, to }
    },
  }
}

const blockTextOf = keptWith(({ runs }: Reading): BlockText => {
  const units: string[] = []
  const run: number[] = []
  const offset: number[] = []
  let space = false
  for (const [number, { text }] of runs.entries()) {
    if (units.length > 0) space = true
    for (let at = 0; at < text.length; at++) {
      const unit = plainUnit(text.charCodeAt(at))
      if (unit === ' ') {
        space = true
      } else if (unit !== '') {
        if (space && units.length > 0) {
          units.push(' ')
          run.push(NO_RUN)
          offset.push(0)
        }
        space = false
        units.push(unit)
        run.push(number)
        offset.push(at)
      }
    }
  }
  return { text: units.join(''), runs, run: Int32Array.from(run), offset: Int32Array.from(offset) }
})

function unitSpan(piece: BlockText, at: number): BlockSpan | undefined {
  const offset = piece.offset[at] ?? 0
  return piece.runs[piece.run[at] ?? NO_RUN]?.span(offset, offset + 1)
}

function spanOf(piece: BlockText, { from, to }: PageRange): BlockSpan | undefined {
  let first = from
  while (first < to && piece.run[first] === NO_RUN) first++
  let last = to - 1
  while (last > first && piece.run[last] === NO_RUN) last--
  const start = unitSpan(piece, first)
  const end = unitSpan(piece, last)
  return first >= to || start === undefined || end === undefined ? undefined : { start: start.start, end: end.end }
}

function shownBy(piece: BlockText, span: BlockSpan): PageRange | undefined {
  let from: number | undefined
  let to = 0
  for (let at = 0; at < piece.text.length; at++) {
    const unit = unitSpan(piece, at)
    if (unit === undefined || unit.end <= span.start || unit.start >= span.end) continue
    from ??= at
    to = at + 1
  }
  return from === undefined ? undefined : { from, to }
}

function printedUnit(piece: BlockText, at: number): string {
  const run = piece.runs[piece.run[at] ?? NO_RUN]
  return run === undefined ? ' ' : run.text.charAt(piece.offset[at] ?? 0)
}

/** One UTF-16 unit in its plain form: a space for white space and cell barriers, nothing for what is not seen. */
function plainUnit(code: number): string {
  if (code > 0x60 && code < 0x7f) return String.fromCharCode(code)
  if (code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000)
    return ' '
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return ''
  if (code === 0x2028 || code === 0x2029) return ' '
  if (code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x201b) return "'"
  if (code >= 0x201c && code <= 0x201f) return '"'
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-'
  const unit = String.fromCharCode(code)
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}
