import { type Position, type Range } from 'vscode-languageserver/node'

import { type LineIndex } from '../text/lines.ts'
import { type Span } from '../text/span.ts'

/** The offset of an LSP position; positions outside the text are clamped. */
export function toOffset(lines: LineIndex, { line, character }: Position): number {
  return lines.offset({ line, column: character })
}

/** The span of an LSP range. */
export function toSpan(lines: LineIndex, { start, end }: Range): Span {
  const [one, other] = [toOffset(lines, start), toOffset(lines, end)]
  return { start: Math.min(one, other), end: Math.max(one, other) }
}
