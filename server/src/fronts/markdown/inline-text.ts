const PUNCTUATION = /[\p{P}\p{S}]/u
const WHITESPACE = /\s/
const REFERENCE = /&(?:#\d{1,7}|#X[\dA-F]{1,6}|[\dA-Z]{1,31});/iy

/** Units at which reading has to stop and look; all others stand for themselves. */
const NOTABLE = new Uint8Array(128)
for (const unit of '\0`*_~<&@\\[]:.|\n\r') NOTABLE[unit.charCodeAt(0)] = 1

/**
 * Reads text that holds no markup but escapes: the whole content of a paragraph, a heading or a table cell, piece by
 * piece, one piece a line. Whatever might be a link, emphasis, code or an entity makes it give up, so that a full
 * parser decides.
 */
export class InlineText {
  /** Where the last piece ended: its end, or an unescaped `|` within a table row. */
  end = 0
  /** Whether the document defines labels, which any bracket may refer to. */
  readonly labels: boolean
  #value = ''
  #starOpen = false
  #underscoreOpen = false
  #tildes = 0

  constructor(labels: boolean) {
    this.labels = labels
  }

  /** Starts a new text. */
  reset(): void {
    this.#value = ''
    this.#starOpen = false
    this.#underscoreOpen = false
    this.#tildes = 0
  }

  /** The text read since the last reset. */
  get value(): string {
    return this.#value
  }

  /** Adds what stands between lines. */
  append(text: string): void {
    this.#value += text
  }

  /**
   * Reads `[start, end)`, which has no blank at either end (a table cell may), up to an unescaped `|` when `inRow`.
   * False when it gave up. The value of a cell still has its blanks.
   */
  read(source: string, start: number, end: number, inRow: boolean): boolean {
    let from = start
    let value = this.#value
    let at = start
    for (; at < end; at++) {
      const unit = source.charCodeAt(at)
      if (unit > 127 || NOTABLE[unit] === 0) continue
      if (unit === 46) {
        if (isW(source, at - 1) && isW(source, at - 2) && isW(source, at - 3)) return false
      } else if (unit === 58) {
        if (source.charCodeAt(at + 1) === 47 && source.charCodeAt(at + 2) === 47) return false
      } else if (unit === 124) {
        if (inRow) break
      } else if (unit === 92) {
        const next = at + 1 < end ? source.charCodeAt(at + 1) : 0
        if (isPunctuation(next)) {
          // Links are also found in the text once the escapes are gone.
          if (next === 58 || next === 47 || next === 64) return false
          if (next === 46 && isW(source, at - 1)) return false
          value += source.slice(from, at)
          from = at + 1
          at++
        }
      } else if (unit === 91) {
        if (this.labels) return false
      } else if (unit === 93) {
        if (source.charCodeAt(at + 1) === 40) return false
      } else if (unit === 60) {
        if (/[A-Z!?/]/i.test(source.charAt(at + 1))) return false
      } else if (unit === 38) {
        REFERENCE.lastIndex = at
        if (REFERENCE.test(source)) return false
      } else if (unit === 42 || unit === 95) {
        let after = at + 1
        while (after < end && source.charCodeAt(after) === unit) after++
        if (!this.#attention(source, unit, at, after, start, end, inRow)) return false
        at = after - 1
      } else if (unit === 126) {
        if (this.#tildes > 0 && source.charCodeAt(at - 1) !== 126) return false
        this.#tildes++
      } else return false
    }
    this.end = at
    this.#value = from === start && value === '' ? source.slice(start, at) : value + source.slice(from, at)
    return true
  }

  /** False when the run `[at, after)` of `*` or `_` may close emphasis that an earlier one opened. */
  #attention(
    source: string,
    unit: number,
    at: number,
    after: number,
    start: number,
    end: number,
    inRow: boolean,
  ): boolean {
    const sides = flanking(source, at, after, start, end, inRow)
    if (sides === undefined) return false
    const { opens, closes, afterWord, beforeWord } = sides
    if (unit === 42) {
      if (closes && this.#starOpen) return false
      if (opens) this.#starOpen = true
    } else {
      if (closes && (!beforeWord || !opens) && this.#underscoreOpen) return false
      if (opens && (!afterWord || !closes)) this.#underscoreOpen = true
    }
    return true
  }
}

/** What a run of `*` or `_` may do, by what stands before and after it. */
interface Flanking {
  readonly opens: boolean
  readonly closes: boolean
  /** Whether a letter or digit stands before the run. */
  readonly afterWord: boolean
  /** Whether one stands after it. */
  readonly beforeWord: boolean
}

/**
 * What the run `[at, after)` may do in a text `[start, end)`, by CommonMark 0.31 section 6.2; undefined beside a
 * character of two units. In a row of a table a text ends at `|` as well.
 */
export function flanking(
  source: string,
  at: number,
  after: number,
  start: number,
  end: number,
  inRow = false,
): Flanking | undefined {
  const before = at === start ? ' ' : source.charAt(at - 1)
  const next = after === end ? ' ' : source.charAt(after)
  const follows = inRow && next === '|' ? ' ' : next
  if (before > '\uD7FF' || follows > '\uD7FF') return undefined
  const beforeGroup = groupOf(before)
  const afterGroup = groupOf(follows)
  return {
    opens: afterGroup === 0 || (afterGroup === 2 && beforeGroup !== 0) || isAttention(follows),
    closes: beforeGroup === 0 || (beforeGroup === 2 && afterGroup !== 0) || isAttention(before),
    afterWord: beforeGroup === 0,
    beforeWord: afterGroup === 0,
  }
}

/** 0 for a letter, 1 for white space, 2 for punctuation, as CommonMark 0.31 section 6.2 sorts what stands around `*`. */
function groupOf(character: string): number {
  return WHITESPACE.test(character) ? 1 : PUNCTUATION.test(character) ? 2 : 0
}

function isAttention(character: string): boolean {
  return character === '*' || character === '_' || character === '~'
}

function isW(source: string, at: number): boolean {
  const unit = source.charCodeAt(at)
  return unit === 119 || unit === 87
}

/** ASCII punctuation, which a backslash escapes. */
function isPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  )
}
