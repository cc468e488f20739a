import { type Range } from 'vscode-languageserver/node'

import { type Change } from '../fronts/front.ts'
import { indexLines } from '../text/lines.ts'

/**
 * A text under many changes, line by line: each change costs what its lines cost and a walk over the others, where
 * making the whole text anew would cost a copy of it.
 */
export class EditedLines {
  /** With their line endings; the last one has none. */
  readonly #lines: string[]

  constructor(text: string) {
    this.#lines = linesOf(text)
  }

  /** Replaces a range of the text as it now stands, clamped as `LineIndex.offset` does; says where that was. */
  replace({ start, end }: Range, text: string): Change {
    const [one, other] = [this.#placeOf(start), this.#placeOf(end)]
    const [from, to] = one.offset <= other.offset ? [one, other] : [other, one]
    // A line feed after the return that ends the line before is part of that ending.
    const first = Math.max(0, from.line - 1)
    const before = this.#lines.slice(first, from.line).join('') + (this.#lines[from.line] ?? '').slice(0, from.column)
    const after = (this.#lines[to.line] ?? '').slice(to.column)
    const lines = linesOf(before + text + after)
    if (to.line < this.#lines.length - 1) lines.pop()
    this.#splice(first, to.line + 1, lines)
    return { start: from.offset, oldEnd: to.offset, newEnd: from.offset + text.length }
  }

  text(): string {
    return this.#lines.join('')
  }

  /** The line that holds a position, the column in it, and the offset in the text. */
  #placeOf({ line, character }: Range['start']): { line: number; column: number; offset: number } {
    if (line < 0) return { line: 0, column: 0, offset: 0 }
    const last = this.#lines.length - 1
    const inside = Math.min(line, last)
    let offset = 0
    for (let at = 0; at < inside; at++) offset += this.#lines[at]?.length ?? 0
    const { length } = this.#lines[inside] ?? ''
    const column = line > last ? length : Math.max(0, Math.min(character, length))
    offset += column
    return column === length && inside < last
      ? { line: inside + 1, column: 0, offset }
      : { line: inside, column, offset }
  }

  #splice(from: number, to: number, lines: readonly string[]): void {
    if (lines.length === to - from) {
      for (const [at, line] of lines.entries()) this.#lines[from + at] = line
      return
    }
    const rest = this.#lines.slice(to)
    this.#lines.length = from
    for (const line of lines) this.#lines.push(line)
    for (const line of rest) this.#lines.push(line)
  }
}

function linesOf(text: string): string[] {
  const index = indexLines(text)
  const startOf = (line: number): number => index.offset({ line, column: 0 })
  return Array.from({ length: index.lineCount }, (_, line) => text.slice(startOf(line), startOf(line + 1)))
}
