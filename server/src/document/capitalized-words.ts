import { isMarked, mark, newMarks, type Marks } from './hash-marks.ts'
import { type Reading } from './reading.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'

/**
 * The words of one block as plain numbers, so that those of a million characters are compared within a keystroke.
 * Words are told apart by a 32-bit hash of their letters without regard to case.
 */
export interface BlockWords {
  /**
   * For each capitalized word of three letters or more, in the order of the text: its hash; twice the number of its
   * run, plus one if it directly follows the word before it in one name; and its place `[from, to)` in the run's text.
   */
  readonly names: Int32Array
  /** Hashes of the words of four letters or more that start in lower case. */
  readonly lower: Int32Array
}

/** A document whose blocks' words were collected. */
export interface WordSource {
  readonly collected: readonly { readonly block: number; readonly value: BlockWords }[]
  reading(block: number): Reading
}

const HASH = 0
const RUN = 1
const FROM = 2
const TO = 3
/** How many numbers of `names` tell of one word. */
export const STRIDE = 4

const SHORTEST = 3
/** Longer words are no names and are left out. */
export const LONGEST = 40
/** A word between two names that does not part them: "Bank of America". */
const LONGEST_JOINT = 3

/** Collects the words of one block; undefined where it has none. Code is left out. */
export function collectWords({ runs }: Reading): BlockWords | undefined {
  const names: number[] = []
  const lower: number[] = []
  for (const [number, { kind, text }] of runs.entries()) {
    if (kind !== 'code') collectRun(text, number, names, lower)
  }
  if (names.length === 0 && lower.length === 0) return undefined
  return { names: Int32Array.from(names), lower: Int32Array.from(lower) }
}

function collectRun(text: string, run: number, names: number[], lower: number[]): void {
  let from = -1
  let hash = 0
  /** Where the last name ended, or a short word that joins it to the next; -1 when nothing joins. */
  let joint = -1
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const letter = lowered(unit)
    if (letter !== 0) {
      if (from === -1) {
        from = at
        hash = 0
      }
      hash = (Math.imul(hash, FACTOR) + letter) | 0
    } else if (from !== -1) {
      const start = from
      from = -1
      const length = at - start
      const first = text.charCodeAt(start)
      const capital = lowered(first) !== first && !isDigit(unit) && !isDigit(text.charCodeAt(start - 1))
      if (!capital && length > LONGEST_JOINT) {
        lower.push(hash)
        joint = -1
        continue
      }
      const joined = joint !== -1 && joins(text, joint, start)
      if (capital && length >= SHORTEST && length <= LONGEST) {
        names.push(hash, run * 2 + (joined ? 1 : 0), start, at)
        joint = at
      } else joint = joined && length <= LONGEST_JOINT ? at : -1
    }
  }
}

/** The factor of the hash: the prime of FNV-1a, as any odd number would do. */
export const FACTOR = 0x01000193

/** The lower case of Latin letters by UTF-16 unit; 0 for any other unit below U+0250. */
const LOWERED = loweredLetters()

function loweredLetters(): Uint16Array {
  const letters = new Uint16Array(0x250)
  for (let unit = 0; unit < letters.length; unit++) {
    const letter = String.fromCharCode(unit)
    if (/\p{Letter}/u.test(letter)) letters[unit] = letter.toLowerCase().charCodeAt(0)
  }
  return letters
}

/** The lower case of a Latin letter; 0 for any other unit. */
export function lowered(unit: number): number {
  return unit < 0x250 ? (LOWERED[unit] ?? 0) : 0
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Whether nothing but blanks and the marks within a name stand between two words. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let at = from; at < to; at++) if (!" \n,.&/'’-".includes(text.charAt(at))) return false
  return true
}

/** One capitalized word of a document: its block, and where its numbers start within the block's. */
export interface Name {
  readonly block: number
  readonly names: Int32Array
  readonly index: number
}

/** The hash of a word. */
export function hashOf({ names, index }: Name): number {
  return names[index + HASH] ?? 0
}

/** Whether the word directly follows the word before it, as parts of one name do. */
export function isJoined({ names, index }: Name): boolean {
  return ((names[index + RUN] ?? 0) & 1) === 1
}

/** Where a word starts in the text of its run. */
export function startOf({ names, index }: Name): number {
  return names[index + FROM] ?? 0
}

/** Where a word ends in the text of its run. */
export function endOf({ names, index }: Name): number {
  return names[index + TO] ?? 0
}

/** The run that a word stands in. */
export function runOf(source: WordSource, { block, names, index }: Name): ProseRun | undefined {
  return source.reading(block).runs[(names[index + RUN] ?? 0) >> 1]
}

/** The text from the start of one word to the end of that word or of another one of the same run. */
export function textOf(source: WordSource, name: Name, until: Name = name): string {
  return (runOf(source, name)?.text ?? '').slice(startOf(name), endOf(until))
}

/** The source span of a word within its block. */
export function spanOf(source: WordSource, name: Name): BlockSpan {
  return runOf(source, name)?.span(startOf(name), endOf(name)) ?? { start: 0, end: 0 }
}

/** Every place of the word with this hash. */
export function placesOf({ collected }: WordSource, hash: number): readonly Name[] {
  const places: Name[] = []
  for (const { block, value } of collected) {
    for (let index = 0; index < value.names.length; index += STRIDE) {
      if (value.names[index + HASH] === hash) places.push({ block, names: value.names, index })
    }
  }
  return places
}

function pairOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
}

/** Marks every two words that stand directly one after the other, so that `standTogether` seldom has to search. */
export function markPairs({ collected }: WordSource): Marks {
  const pairs = newMarks()
  for (const { value } of collected) {
    const { names } = value
    for (let index = STRIDE; index < names.length; index += STRIDE) {
      if (((names[index + RUN] ?? 0) & 1) === 1) {
        mark(pairs, pairOf(names[index - STRIDE + HASH] ?? 0, names[index + HASH] ?? 0))
      }
    }
  }
  return pairs
}

/** Whether the words with these hashes stand directly one after the other somewhere; `pairs` are the document's. */
export function standTogether({ collected }: WordSource, pairs: Marks, first: number, second: number): boolean {
  if (!isMarked(pairs, pairOf(first, second))) return false
  return collected.some(({ block, value: { names } }) => {
    for (let index = STRIDE; index < names.length; index += STRIDE) {
      if (names[index + HASH] !== second || names[index - STRIDE + HASH] !== first) continue
      if (isJoined({ block, names, index })) return true
    }
    return false
  })
}

/** Whether the word with this hash is also written in lower case somewhere. */
export function isWrittenInLowerCase({ collected }: WordSource, hash: number): boolean {
  return collected.some(({ value }) => value.lower.includes(hash))
}
