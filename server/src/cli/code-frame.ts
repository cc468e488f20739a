import { type LineIndex } from '../text/lines.ts'
import { type Span } from '../text/span.ts'
import { type Output } from './output.ts'

/** How much of a line stands before a span at least, where the line is too wide to show. */
const LEAD = 24

/** The line that a span starts in, with carets under the span, as wide as the output; both lines end with a newline. */
export function codeFrame(text: string, lines: LineIndex, { start, end }: Span, output: Output): string {
  const { line } = lines.position(start)
  const lineStart = lines.offset({ line, column: 0 })
  const lineEnd = lineStart + lineLength(text, lineStart)
  const number = String(line + 1)
  const room = output.width - number.length - 4
  const spanEnd = Math.max(start + 1, Math.min(end, lineEnd))
  let from = lineStart
  if (spanEnd - from > room) from = Math.max(from, start - Math.max(LEAD, room - (spanEnd - start) - LEAD))
  const to = Math.min(lineEnd, from + room)
  const shown = `${from > lineStart ? '…' : ''}${visible(text.slice(from + (from > lineStart ? 1 : 0), to))}`
  const bar = output.style('dim', '│')
  const carets = '^'.repeat(Math.max(1, Math.min(spanEnd, to) - start))
  const margin = ' '.repeat(number.length)
  return `${output.style('dim', number)} ${bar} ${shown}\n${margin} ${bar} ${' '.repeat(start - from)}${output.style('red', carets)}\n`
}

function lineLength(text: string, start: number): number {
  let length = 0
  while (start + length < text.length) {
    const unit = text.charCodeAt(start + length)
    if (unit === 10 || unit === 13) break
    length++
  }
  return length
}

/** The same number of columns without anything that a terminal would obey. */
export function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- These are what must not be printed.
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/g, ' ')
}

/** The text in lines no wider than `width`, cut between words. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width - indent.length) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  return lines.map((one) => `${indent}${one}\n`).join('')
}
