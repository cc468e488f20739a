import { lineEnd, nextLine } from '../../text/lines.ts'
import { type ParsedBlock } from '../../tree/nodes.ts'
import { fenceLength, htmlEnd, listMarker, skipBlanks } from './line-shapes.ts'

/** The longest block that is parsed in full, in UTF-16 units: beyond it a hostile block takes seconds. */
const LONGEST_BLOCK = 32 * 1024
/** The deepest nesting of lists and quotes that is parsed in full. */
const DEEPEST_NESTING = 50

/**
 * The most marks, such as brackets and asterisks, that a block which is parsed in full may hold: the parser takes time
 * that grows with their square.
 */
const MOST_MARKS = 2000
/** What an opening of an HTML comment or declaration counts as, since the parser looks for the end of each anew. */
const WEIGHT_OF_DECLARATION = 20

/** Why a block is not to be parsed in full, for a person; undefined when it may be. */
export function tooMuchFor(source: string): string | undefined {
  if (source.length > LONGEST_BLOCK)
    return `This block of ${source.length.toLocaleString('en-US')} characters is too long to be parsed and is read as plain text`
  if (nestingOf(source) > DEEPEST_NESTING)
    return 'This block is nested too deeply to be parsed and is read as plain text'
  if (countMarks(source) > MOST_MARKS) return 'This block holds too much markup to be parsed and is read as plain text'
  return undefined
}

/** How deep lists and quotes nest at most: the markers in front of a line, and half of its indentation. */
function nestingOf(source: string): number {
  let deepest = 0
  let end: number
  for (let start = 0; start < source.length; start = nextLine(source, end)) {
    end = lineEnd(source, start)
    let at = skipBlanks(source, start, end)
    let depth = (at - start) >> 1
    let markers = 0
    while (at < end) {
      const after = source.charCodeAt(at) === 62 ? at + 1 : listMarker(source, at, end)?.end
      if (after === undefined) break
      markers++
      at = skipBlanks(source, after, end)
    }
    depth = markers === 0 ? 0 : depth + markers
    if (depth > deepest) deepest = depth
  }
  return deepest
}

const MARKS = new Set(Array.from('[]<`*_~@&!', (mark) => mark.charCodeAt(0)))

/** The marks of a block that is no fence and no HTML; the markers of lists and quotes count as well. */
function countMarks(source: string): number {
  const firstEnd = lineEnd(source, 0)
  const first = skipBlanks(source, 0, firstEnd)
  if (fenceLength(source, first, firstEnd) > 0) return 0
  if (source.charCodeAt(first) === 60 && htmlEnd(source, first, firstEnd) !== undefined) return 0
  let marks = 0
  let lineStart = true
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (MARKS.has(unit)) {
      const repeated = unit !== 91 && unit !== 93 && unit === source.charCodeAt(at - 1)
      const next = unit === 60 ? source.charCodeAt(at + 1) : 0
      if (next === 33 || next === 63) marks += WEIGHT_OF_DECLARATION
      else if (!repeated) marks++
    } else if (lineStart && (unit === 62 || unit === 45 || unit === 43 || (unit >= 48 && unit <= 57))) marks++
    lineStart = unit === 10 || unit === 13 || (lineStart && unit === 32)
  }
  return marks
}

/** A block as one paragraph of its text, with the reason. */
export function asPlainText(source: string, message: string): ParsedBlock {
  let line = 1
  let lineStart = 0
  for (let end = lineEnd(source, 0); end < source.length; end = lineEnd(source, lineStart)) {
    line++
    lineStart = nextLine(source, end)
  }
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line, column: source.length - lineStart + 1, offset: source.length },
  }
  return {
    root: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: source, position }], position }],
      position,
    },
    problems: [{ message, start: 0, end: source.length }],
    verbatim: true,
  }
}
