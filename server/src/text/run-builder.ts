import { type ProseRun, type RunKind } from './runs.ts'

/** A stretch of a run: `length` units of its text that stand for `sourceLength` units of the source. */
interface Segment {
  readonly run: number
  readonly source: number
  readonly length: number
  readonly sourceLength: number
}

/** Writes a run piece by piece, remembering where each piece stands in the source. */
export interface RunBuilder {
  readonly source: string
  readonly length: number
  /** Adds decoded text that stands in `source.slice(start, end)`, perhaps with escapes, entities or line markers. */
  aligned(value: string, start: number, end: number): void
  /** Adds a unit that has no source of its own; it stands where the last piece ended. */
  mark(unit: string): void
  /** Says where the next mark stands. */
  moveTo(source: number): void
  finish(kind: RunKind): ProseRun
}

/** Starts a run over one source text. */
export function runBuilder(source: string): RunBuilder {
  let text = ''
  let last = 0
  const segments: Segment[] = []

  function push(value: string, start: number, sourceLength: number): void {
    const previous = segments.at(-1)
    const linear = value.length === sourceLength
    if (
      previous !== undefined &&
      linear &&
      previous.length === previous.sourceLength &&
      previous.source + previous.sourceLength === start
    ) {
      const length = previous.length + value.length
      segments[segments.length - 1] = { run: previous.run, source: previous.source, length, sourceLength: length }
    } else {
      segments.push({ run: text.length, source: start, length: value.length, sourceLength })
    }
    text += value
    last = start + sourceLength
  }

  return {
    source,
    get length() {
      return text.length
    },
    aligned(value, start, end) {
      if (value.length === end - start || source.startsWith(value, start)) push(value, start, value.length)
      else alignDecoded(value, source, start, end, push)
    },
    mark(unit) {
      push(unit, last, 0)
    },
    moveTo(offset) {
      last = offset
    },
    finish(kind) {
      return proseRun(kind, text, segments)
    },
  }
}

/** Walks decoded text and its source side by side; what the decoder dropped (escapes, indents, markers) is skipped. */
function alignDecoded(
  value: string,
  source: string,
  start: number,
  end: number,
  push: (value: string, start: number, sourceLength: number) => void,
): void {
  let at = start
  let read = 0
  while (read < value.length) {
    let same = 0
    while (read + same < value.length && at + same < end && value[read + same] === source[at + same]) {
      if (source[at + same] === '\\' && value[read + same + 1] !== source[at + same + 1]) break
      same++
    }
    // A literal ampersand may open an entity that decodes to an ampersand; the source after it tells.
    if (same > 0) {
      push(value.slice(read, read + same), at, same)
      read += same
      at += same
    }
    if (read >= value.length) return
    const unit = source[at]
    if (at >= end) {
      push(value.slice(read), end, 0)
      return
    }
    if (unit === '\\' && source[at + 1] === value[read]) {
      push(value.charAt(read), at, 2)
      read++
      at += 2
    } else if (unit === '&') {
      const close = source.indexOf(';', at)
      const decoded = String.fromCodePoint(value.codePointAt(read) ?? 0xfffd)
      const length = close === -1 || close >= end ? 1 : close + 1 - at
      push(decoded, at, length)
      read += decoded.length
      at += length
    } else if (unit === '\0') {
      push(value.charAt(read), at, 1)
      read++
      at++
    } else {
      at++
    }
  }
}

function proseRun(kind: RunKind, text: string, segments: readonly Segment[]): ProseRun {
  const only = segments.length === 1 ? segments[0] : undefined
  if (only?.length === only?.sourceLength && only !== undefined) {
    const shift = only.source
    return {
      kind,
      text,
      at: (offset) => offset + shift,
      span: (from, to) => ({ start: from + shift, end: to + shift }),
    }
  }
  function segmentAt(offset: number): Segment | undefined {
    let low = 0
    let high = segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((segments[middle]?.run ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return segments[low]
  }
  function at(offset: number): number {
    const segment = segmentAt(offset)
    if (segment === undefined) return 0
    const within = offset - segment.run
    if (within >= segment.length) return segment.source + segment.sourceLength
    return segment.source + (segment.length === segment.sourceLength ? within : 0)
  }
  function endOf(offset: number): number {
    const segment = segmentAt(offset)
    if (segment === undefined) return 0
    return segment.length === segment.sourceLength
      ? segment.source + (offset - segment.run) + 1
      : segment.source + segment.sourceLength
  }
  return { kind, text, at, span: (from, to) => ({ start: at(from), end: to > from ? endOf(to - 1) : at(from) }) }
}
