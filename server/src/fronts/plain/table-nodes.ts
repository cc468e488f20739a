import { type Paragraph, type TableCell, type TableRow, type Text } from 'mdast'
import { type Point, type Position } from 'unist'

import { type LineCell, type TableLine } from './table-line.ts'

/** A line with its number in the block, from 1. */
export interface NumberedLine extends TableLine {
  readonly number: number
}

/** A cell of a line and its column, from 0; -1 is the label or the corner. */
export interface PlacedCell {
  readonly cell: LineCell
  readonly column: number
}

interface PlacedPiece {
  readonly from: number
  readonly to: number
  readonly line: NumberedLine
  /** Whether a blank parts it from the piece before. */
  readonly apart: boolean
}

/**
 * The row that a line is: one cell for the label and one for each column, empty ones too. `before` are the lines above
 * that the label begins in.
 */
export function rowOf(
  line: NumberedLine,
  placed: readonly PlacedCell[],
  columns: number,
  before: readonly NumberedLine[],
  source: string,
): TableRow {
  const byColumn = Array.from({ length: columns + 1 }, (): PlacedPiece[] => [])
  for (const one of before) for (const cell of one.cells) addPieces(byColumn[0], cell, one)
  for (const { cell, column } of placed) addPieces(byColumn[column + 1], cell, line)
  const [first] = byColumn.flat()
  let last = first === undefined ? pointIn(line, line.start) : pointIn(first.line, first.from)
  const children = byColumn.map((pieces): TableCell => {
    const texts = textsOf(pieces, source)
    const position = texts.length === 0 ? { start: last, end: last } : around(texts)
    last = position.end
    return { type: 'tableCell', children: texts, position }
  })
  return { type: 'tableRow', children, position: around(children) }
}

/** The words of lines that stand in no row, one paragraph for each stretch of lines without a gap. */
export function paragraphsOf(lines: readonly NumberedLine[], source: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let pieces: PlacedPiece[] = []
  let last = 0
  const finish = (): void => {
    const children = textsOf(pieces, source)
    if (children.length > 0) paragraphs.push({ type: 'paragraph', children, position: around(children) })
    pieces = []
  }
  for (const line of lines) {
    if (line.number > last + 1) finish()
    for (const cell of line.cells) addPieces(pieces, cell, line)
    last = line.number
  }
  finish()
  return paragraphs
}

function addPieces(pieces: PlacedPiece[] | undefined, cell: LineCell, line: NumberedLine): void {
  for (const [at, { from, to }] of cell.pieces.entries()) pieces?.push({ from, to, line, apart: at === 0 })
}

function textsOf(pieces: readonly PlacedPiece[], source: string): Text[] {
  return pieces.flatMap((piece, at): Text[] => {
    const { from, to, line, apart } = piece
    const value = source.slice(from, to)
    const text: Text = { type: 'text', value, position: { start: pointIn(line, from), end: pointIn(line, to) } }
    if (at === 0 || !apart) return [text]
    // The blank between two pieces is the last unit before the second, be it the end of a line.
    const position = { start: pointIn(line, from - 1), end: pointIn(line, from) }
    return [{ type: 'text', value: ' ', position }, text]
  })
}

function pointIn(line: NumberedLine, offset: number): Point {
  return { line: line.number, column: Math.max(1, offset - line.start + 1), offset }
}

/** The place from the start of the first to the end of the last; there is at least one. */
export function around(nodes: readonly { readonly position?: Position | undefined }[]): Position {
  const first = nodes[0]?.position
  const end = nodes.at(-1)?.position?.end
  const nowhere = { line: 1, column: 1, offset: 0 }
  return { start: first?.start ?? nowhere, end: end ?? nowhere }
}
