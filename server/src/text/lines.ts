/** Zero-based line and column, the column in UTF-16 units. */
interface Position {
  readonly line: number
  readonly column: number
}

/** Converts between offsets and lines of one text; built once per version of a document. */
export interface LineIndex {
  readonly lineCount: number
  /** The position of an offset; offsets outside the text are clamped. */
  position(offset: number): Position
  /** The offset of a position; lines and columns outside the text are clamped. */
  offset(position: Position): number
}

/** Indexes the lines of a text. Lines end at LF, CR LF or a lone CR, as LSP 3.17 section "Text Documents" says. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text)
  const startOf = (line: number): number => starts[line] ?? text.length
  return {
    lineCount: starts.length,
    position(offset) {
      const wanted = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (startOf(middle) <= wanted) low = middle
        else high = middle - 1
      }
      return { line: low, column: wanted - startOf(low) }
    },
    offset({ line, column }) {
      if (line < 0) return 0
      if (line >= starts.length) return text.length
      const end = line + 1 < starts.length ? startOf(line + 1) : text.length
      return Math.max(startOf(line), Math.min(startOf(line) + column, end))
    },
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    // Far faster on a long text than looking at every unit, and done at every keystroke.
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** The end of the line that starts at `start`, without its line ending. */
export function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) return at
  }
  return text.length
}

/** The start of the line after the one that ends at `end`. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
}
