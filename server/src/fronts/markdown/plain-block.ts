import { lineEnd, nextLine } from '../../text/lines.ts'
import { type ParsedBlock } from '../../tree/nodes.ts'
import { listMarker, skipBlanks } from './line-shapes.ts'

/** The longest block that is parsed in full, in UTF-16 units: beyond it a hostile block takes seconds. */
export const LONGEST_BLOCK = 32 * 1024
/** The deepest nesting of lists and quotes that is parsed in full. */
export const DEEPEST_NESTING = 50

/** Why a block is not to be parsed in full, for a person; undefined when it may be. */
export function tooMuchFor(source: string): string | undefined {
  if (source.length > LONGEST_BLOCK)
    return `This block of ${source.length.toLocaleString('en-US')} characters is too long to be parsed and is read as plain text`
  if (nestingOf(source) > DEEPEST_NESTING)
    return 'This block is nested too deeply to be parsed and is read as plain text'
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
  }
}
