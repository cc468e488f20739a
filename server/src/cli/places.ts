import { relative, sep } from 'node:path'

import { type Snapshot } from '../analysis/snapshot.ts'
import { indexLines, type LineIndex } from '../text/lines.ts'
import { type Span } from '../text/span.ts'
import { keptWith } from '../text/kept-with.ts'

/** An offset in UTF-16 units from 0, with its line and column from 1. */
interface PrintedPosition {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Where something starts and ends, as programs read it. */
export interface PrintedSpan {
  readonly start: PrintedPosition
  readonly end: PrintedPosition
}

/** The lines of a document, indexed once. */
export const linesOf = keptWith(({ text }: Snapshot): LineIndex => indexLines(text))

/** A span with lines and columns. */
export function printedSpan(lines: LineIndex, { start, end }: Span): PrintedSpan {
  return { start: printedPosition(lines, start), end: printedPosition(lines, end) }
}

function printedPosition(lines: LineIndex, offset: number): PrintedPosition {
  const { line, column } = lines.position(offset)
  return { offset, line: line + 1, column: column + 1 }
}

/** A path as it is printed: from the current folder, with `/`. */
export function printedPath(path: string, from: string): string {
  const way = relative(from, path)
  return (way === '' ? path : way).split(sep).join('/')
}
