import { alignDecoded, type Writing } from './alignment.ts'
import { type ProseRun, type RunKind } from './runs.ts'
import { type BlockSpan } from './span.ts'

/** Numbers a segment takes: where it starts in the run and in the source, and its length in each. */
const WIDTH = 4

/** Writes a run piece by piece, remembering where each piece stands in the source. */
export class RunBuilder {
  readonly source: string
  readonly #writing: Writing
  #text = ''
  readonly #segments: number[] = []

  /** `writing` is how text stands in this source unless said otherwise. */
  constructor(source: string, writing: Writing = 'decoded') {
    this.source = source
    this.#writing = writing
  }

  get length(): number {
    return this.#text.length
  }

  /**
   * Adds text that stands in `source.slice(start, end)`: decoded, where it may have been written with escapes and
   * entities, or verbatim; both may stand over lines with indents and markers, which are skipped.
   */
  aligned(value: string, start: number, end: number, writing = this.#writing): void {
    const same = value.length === end - start
    if (same || (writing === 'verbatim' && this.source.startsWith(value, start))) this.#push(value, start, value.length)
    else
      alignDecoded(value, this.source, start, end, writing, (piece, at, length) => {
        this.#push(piece, at, length)
      })
  }

  /** Adds a unit that has no source of its own; its place is where the last piece ended. */
  mark(unit: string): void {
    this.#text += unit
  }

  finish(kind: RunKind): ProseRun {
    const segments = this.#segments
    if (
      segments.length === WIDTH &&
      segments[0] === 0 &&
      segments[2] === segments[3] &&
      segments[2] === this.#text.length
    )
      return new LinearRun(kind, this.#text, segments[1] ?? 0)
    return new SegmentedRun(kind, this.#text, Int32Array.from(segments))
  }

  #push(value: string, start: number, sourceLength: number): void {
    const segments = this.#segments
    const last = segments.length - WIDTH
    const length = segments[last + 2] ?? 0
    if (
      last >= 0 &&
      value.length === sourceLength &&
      length === segments[last + 3] &&
      (segments[last + 1] ?? 0) + length === start &&
      (segments[last] ?? 0) + length === this.#text.length
    ) {
      segments[last + 2] = length + sourceLength
      segments[last + 3] = length + sourceLength
    } else segments.push(this.#text.length, start, value.length, sourceLength)
    this.#text += value
  }
}

/** A run that stands in the source as it is. */
class LinearRun implements ProseRun {
  readonly kind: RunKind
  readonly text: string
  readonly #start: number

  constructor(kind: RunKind, text: string, start: number) {
    this.kind = kind
    this.text = text
    this.#start = start
  }

  at(offset: number): number {
    return this.#start + offset
  }

  span(from: number, to: number): BlockSpan {
    return { start: this.#start + from, end: this.#start + to }
  }
}

/** A run made of pieces; units between two pieces stand at the end of the first. */
class SegmentedRun implements ProseRun {
  readonly kind: RunKind
  readonly text: string
  readonly #segments: Int32Array

  constructor(kind: RunKind, text: string, segments: Int32Array) {
    this.kind = kind
    this.text = text
    this.#segments = segments
  }

  at(offset: number): number {
    return this.#locate(offset, false)
  }

  span(from: number, to: number): BlockSpan {
    const start = this.#locate(from, false)
    return { start, end: to > from ? Math.max(start, this.#locate(to - 1, true)) : start }
  }

  /** The source offset at which the unit at `offset` starts, or ends when `after`. */
  #locate(offset: number, after: boolean): number {
    const segments = this.#segments
    let low = 0
    let high = segments.length / WIDTH - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((segments[middle * WIDTH] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const here = low * WIDTH
    const within = offset - (segments[here] ?? 0)
    const start = segments[here + 1] ?? 0
    const length = segments[here + 2] ?? 0
    const sourceLength = segments[here + 3] ?? 0
    if (within < 0) return start
    if (within >= length) return start + sourceLength
    if (length === sourceLength) return start + within + (after ? 1 : 0)
    return after ? start + sourceLength : start
  }
}
