import { type Read, type Reader } from './reader.ts'

/** A piece of a markdown text without escapes, and the way back. */
interface Piece {
  readonly text: string
  /** Where every unit of `text` stands in the source, its escape included; one more for the end. */
  readonly starts: readonly number[]
}

const ESCAPED = /[\p{P}\p{S}]/u

/** The paragraphs of a markdown text as plain text: without escapes, or markup that hides a figure from its sign. */
function plainPieces(source: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: gap } of [...source.matchAll(/\n\s*\n/g), { index: source.length, 0: '' }]) {
    pieces.push(plain(source, from, index))
    from = index + gap.length
  }
  return pieces.filter(({ text }) => text.trim() !== '')
}

function plain(source: string, from: number, to: number): Piece {
  let text = ''
  const starts: number[] = []
  for (let at = from; at < to; at++) {
    starts.push(at)
    if (source[at] === '\\' && ESCAPED.test(source[at + 1] ?? '')) at++
    text += source[at] ?? ''
  }
  starts.push(to)
  return { text, starts }
}

/**
 * A reader of plain text as a reader of markdown: it is given paragraph by paragraph, without escapes, so that nothing
 * is held against it that it was not made for.
 */
export function ofPlainText(reader: Reader): Reader {
  return {
    ...reader,
    read: (source) =>
      plainPieces(source).flatMap(({ text, starts }) =>
        reader.read(text).map((read): Read => {
          const back = ({ start, end }: { readonly start: number; readonly end: number }): Read['number'] => ({
            start: starts[start] ?? 0,
            end: starts[end] ?? starts.at(-1) ?? 0,
          })
          return { ...read, ...back(read), number: back(read.number) }
        }),
      ),
  }
}
