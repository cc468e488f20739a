/** How a piece of text stands in the source: with its escapes and entities decoded, or as it is. */
export type Writing = 'decoded' | 'verbatim'

/** Takes a piece of text and where it stands in the source. */
type Push = (piece: string, start: number, sourceLength: number) => void

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[\da-z]{1,31});/iy

/**
 * Walks a text and its source `[start, end)` side by side. An escape and an entity are one piece; what the parser
 * dropped, indents and the markers of quotes, is skipped. What is not found in the source stands at its end.
 */
export function alignDecoded(
  value: string,
  source: string,
  start: number,
  end: number,
  writing: Writing,
  push: Push,
): void {
  let at = start
  let read = 0
  while (read < value.length) {
    const same = sameLength(value, read, source, at, end, writing)
    if (same > 0) {
      push(value.slice(read, read + same), at, same)
      read += same
      at += same
    }
    if (read >= value.length) return
    if (at >= end) {
      push(value.slice(read), end, 0)
      return
    }
    const unit = source.charCodeAt(at)
    if (writing === 'decoded' && unit === 92 && source.charCodeAt(at + 1) === value.charCodeAt(read)) {
      push(value.charAt(read), at, 2)
      read++
      at += 2
    } else if (writing === 'decoded' && unit === 38) {
      const length = entityLength(source, at, end)
      const decoded = length === 1 ? 1 : decodedLength(value, read, source, at + length, end)
      push(value.slice(read, read + decoded), at, length)
      read += decoded
      at += length
    } else if (unit === 0) {
      push(value.charAt(read), at, 1)
      read++
      at++
    } else at++
  }
}

/** How many units are the same in both, up to an escape or an entity. */
function sameLength(value: string, read: number, source: string, at: number, end: number, writing: Writing): number {
  let same = 0
  while (read + same < value.length && at + same < end) {
    const unit = source.charCodeAt(at + same)
    if (value.charCodeAt(read + same) !== unit) break
    if (writing === 'decoded') {
      // A backslash stands for itself where nothing follows that it could escape.
      if (unit === 92 && isPunctuation(source.charCodeAt(at + same + 1))) break
      if (unit === 38 && isEntity(value, read + same, source, at + same, end)) break
    }
    same++
  }
  return same
}

/** Whether the ampersand opens an entity that was decoded to an ampersand. */
function isEntity(value: string, read: number, source: string, at: number, end: number): boolean {
  const length = entityLength(source, at, end)
  if (length === 1) return false
  const written = source.slice(at, at + length)
  return written === '&amp;' || !value.startsWith(written, read)
}

function entityLength(source: string, at: number, end: number): number {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(source)
  return match !== null && at + match[0].length <= end ? match[0].length : 1
}

/** How many units an entity was decoded to: a character, or the two that a few names stand for. */
function decodedLength(value: string, read: number, source: string, after: number, end: number): number {
  const first = String.fromCodePoint(value.codePointAt(read) ?? 0).length
  if (after >= end || read + first >= value.length) return Math.max(first, after >= end ? value.length - read : first)
  if (value[read + first] === source[after] || /[\s\\&]/.test(source.charAt(after))) return first
  const second = String.fromCodePoint(value.codePointAt(read + first) ?? 0).length
  return value[read + first + second] === source[after] ? first + second : first
}

function isPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  )
}
