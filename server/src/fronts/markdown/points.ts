import { type Point, type Position } from 'unist'

/** The place of an offset in a line, given by its number and its start. */
export function point(line: number, lineStart: number, offset: number): Point {
  return { line, column: offset - lineStart + 1, offset }
}

/** The place of `[from, to)` within one line. */
export function inLine(line: number, lineStart: number, from: number, to: number): Position {
  return { start: point(line, lineStart, from), end: point(line, lineStart, to) }
}
