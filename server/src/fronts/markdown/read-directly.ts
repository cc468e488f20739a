import {
  type AlignType,
  type Heading,
  type PhrasingContent,
  type Root,
  type RootContent,
  type TableCell,
  type TableRow,
} from 'mdast'
import { type Point } from 'unist'

import { lineEnd, nextLine } from '../../text/lines.ts'
import { InlineText } from './inline-text.ts'
import {
  columnsBetween,
  fenceLength,
  htmlEnd,
  isDelimiterLike,
  isHeading,
  isThematicBreak,
  listMarker,
  opensOther,
  skipBlanks,
  trimBlanks,
  underlineLength,
} from './line-shapes.ts'
import { readPhrasing } from './phrasing.ts'
import { inLine, point } from './points.ts'
import { readList } from './read-list.ts'

/**
 * The tree of a block that is a plain paragraph, a plain heading, a list of single lines or a regular pipe table, the
 * same as remark's, positions included; undefined for every other block. Emphasis and links are read where the text
 * stands in one line. `labels` tells whether the document defines any.
 */
export function readDirectly(source: string, labels: boolean): Root | undefined {
  const inline = new InlineText(labels)
  const end = lineEnd(source, 0)
  const at = skipBlanks(source, 0, end)
  if (at === end || columnsBetween(source, 0, at) >= 4) return undefined
  const unit = source.charCodeAt(at)
  if (unit === 35 && isHeading(source, at, end))
    return end === source.length ? readHeading(source, at, inline) : undefined
  if (unit === 124 && end < source.length) {
    const table = readTable(source, inline)
    if (table !== undefined) return table
    inline.reset()
  }
  if (at === 0 && listMarker(source, 0, end) !== undefined) {
    const read = readList(source, (line, lineStart, from, to) => {
      inline.reset()
      return readContent(source, line, lineStart, from, to, inline)
    })
    return read && rootOf(read.list, read.end)
  }
  return readParagraph(source, at, end, inline)
}

/** What stands in one line, without blanks at its ends. */
function readContent(
  source: string,
  line: number,
  lineStart: number,
  from: number,
  to: number,
  inline: InlineText,
): PhrasingContent[] | undefined {
  if (inline.read(source, from, to, false))
    return [{ type: 'text', value: inline.value, position: inLine(line, lineStart, from, to) }]
  return inline.labels ? undefined : readPhrasing({ source, number: line, start: lineStart, end: to }, from)
}

function readHeading(source: string, start: number, inline: InlineText): Root | undefined {
  let at = start
  while (source.charCodeAt(at) === 35) at++
  const from = skipBlanks(source, at, source.length)
  const to = trimBlanks(source, from, source.length)
  // A closing sequence of signs and an empty heading are left to the parser.
  if (from === to || source.charCodeAt(to - 1) === 35) return undefined
  const children = readContent(source, 1, 0, from, to, inline)
  if (children === undefined) return undefined
  const heading: Heading = {
    type: 'heading',
    depth: (at - start) as Heading['depth'],
    children,
    position: inLine(1, 0, start, source.length),
  }
  return rootOf(heading, inLine(1, 0, 0, source.length).end)
}

function readLineAsParagraph(source: string, from: number, end: number, inline: InlineText): Root | undefined {
  const children = readContent(source, 1, 0, from, trimBlanks(source, from, end), inline)
  return children && rootOf({ type: 'paragraph', children, position: inLine(1, 0, from, end) }, point(1, 0, end))
}

function readParagraph(source: string, first: number, firstEnd: number, inline: InlineText): Root | undefined {
  if (opensOther(source, first, firstEnd)) return undefined
  if (firstEnd === source.length) return readLineAsParagraph(source, first, firstEnd, inline)
  let at = first
  let end = firstEnd
  let line = 1
  let lineStart = 0
  for (;;) {
    const to = trimBlanks(source, at, end)
    const last = end === source.length
    if (!last && (end - to > 1 || source.charCodeAt(to - 1) === 92)) return undefined
    if (!inline.read(source, at, to, false)) return undefined
    if (last) {
      const from = point(1, 0, first)
      return rootOf(
        {
          type: 'paragraph',
          children: [{ type: 'text', value: inline.value, position: { start: from, end: point(line, lineStart, to) } }],
          position: { start: from, end: point(line, lineStart, end) },
        },
        point(line, lineStart, end),
      )
    }
    lineStart = nextLine(source, end)
    inline.append(source.slice(end, lineStart))
    line++
    end = lineEnd(source, lineStart)
    at = skipBlanks(source, lineStart, end)
    if (at === end || interrupts(source, lineStart, at, end)) return undefined
  }
}

/** Whether a later line may be anything but text of the paragraph. */
function interrupts(source: string, lineStart: number, at: number, end: number): boolean {
  const unit = source.charCodeAt(at)
  if (unit > 126 || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) return false
  switch (unit) {
    case 124:
    case 58:
      return isDelimiterLike(source, at, end)
    case 91:
      return source.charCodeAt(at + 1) === 94
    default:
  }
  if (columnsBetween(source, lineStart, at) >= 4) return isDelimiterLike(source, at, end)
  switch (unit) {
    case 62:
      return true
    case 35:
      return isHeading(source, at, end)
    case 96:
    case 126:
      return fenceLength(source, at, end) > 0
    case 60:
      return htmlEnd(source, at, end) !== undefined
    case 61:
      return underlineLength(source, at, end) > 0
    case 45:
      if (isDelimiterLike(source, at, end)) return true
      break
    default:
  }
  return isThematicBreak(source, at, end) || listMarker(source, at, end)?.interrupts === true
}

/** A table whose every row begins and ends with `|`. */
function readTable(source: string, inline: InlineText): Root | undefined {
  const headEnd = lineEnd(source, 0)
  const delimiterStart = nextLine(source, headEnd)
  const delimiterEnd = lineEnd(source, delimiterStart)
  if (source.charCodeAt(0) !== 124 || !isDelimiterLike(source, delimiterStart, delimiterEnd)) return undefined
  const align = readAlignment(source.slice(delimiterStart, delimiterEnd))
  if (align === undefined) return undefined
  const head = readRow(source, 1, 0, headEnd, inline)
  if (head?.children.length !== align.length) return undefined
  const rows = [head]
  let line = 2
  let start = delimiterStart
  let end = delimiterEnd
  while (end < source.length) {
    start = nextLine(source, end)
    end = lineEnd(source, start)
    line++
    const row = readRow(source, line, start, end, inline)
    if (row === undefined) return undefined
    rows.push(row)
  }
  const last = point(line, start, end)
  return rootOf({ type: 'table', align, children: rows, position: { start: point(1, 0, 0), end: last } }, last)
}

function readAlignment(line: string): AlignType[] | undefined {
  const cells = line.trim().split('|')
  if (cells.shift() !== '' || cells.pop() !== '' || cells.length === 0) return undefined
  const align: AlignType[] = []
  for (const cell of cells) {
    const dashes = /^[ \t]*(:?)-+(:?)[ \t]*$/.exec(cell)
    if (dashes === null) return undefined
    const [, left, right] = dashes
    align.push(left === ':' ? (right === ':' ? 'center' : 'left') : right === ':' ? 'right' : null)
  }
  return align
}

function readRow(source: string, line: number, start: number, end: number, inline: InlineText): TableRow | undefined {
  const last = trimBlanks(source, start, end) - 1
  if (source.charCodeAt(start) !== 124 || source.charCodeAt(last) !== 124 || last <= start) return undefined
  const children: TableCell[] = []
  const rowStart = point(line, start, start)
  const rowEnd = point(line, start, end)
  let cellStart = rowStart
  let at = start + 1
  while (at <= last) {
    const from = skipBlanks(source, at, last)
    inline.reset()
    if (!inline.read(source, from, last, true)) return undefined
    const bar = inline.end
    // The reader stops before the last bar, and only an escape can have swallowed it.
    if (bar === last && source.charCodeAt(last - 1) === 92) return undefined
    const to = trimBlanks(source, from, bar)
    const value = to === bar ? inline.value : inline.value.slice(0, inline.value.length - (bar - to))
    const cellEnd = bar === last ? rowEnd : point(line, start, bar)
    children.push({
      type: 'tableCell',
      children:
        from === bar
          ? []
          : [{ type: 'text', value, position: { start: point(line, start, from), end: point(line, start, to) } }],
      position: { start: cellStart, end: cellEnd },
    })
    cellStart = cellEnd
    at = bar + 1
  }
  return { type: 'tableRow', children, position: { start: rowStart, end: rowEnd } }
}

function rootOf(child: RootContent, end: Point): Root {
  return { type: 'root', children: [child], position: { start: point(1, 0, 0), end } }
}
