import { keptWith } from '../text/kept-with.ts'
import { isMarked, mark, newMarks, type Marks } from './hash-marks.ts'
import { keptByDocument } from './kept-comparisons.ts'
import { type Reading } from './reading.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'

/**
 * The capitalized words of a block, of three letters or more, as plain numbers, so that those of a million characters
 * are compared within a keystroke. For each word in the order of the text: a 32-bit hash of its letters without regard
 * to case, by which words are told apart; twice the number of its run, plus one if it directly follows the word before
 * it in one name; and its place `[from, to)` in the run's text.
 */
export type CapitalizedWords = Int32Array

/** A document whose blocks' words were collected. */
export interface WordSource {
  readonly collected: readonly { readonly block: number; readonly value: CapitalizedWords }[]
  readonly blockCount: number
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

/** Where a word may start that begins with a capital; most of a text is passed over without a look at its units. */
const CAPITAL = /[A-Z\u00C0-\u024F]/g

/** Collects the capitalized words of one block; undefined where it has none. Code is left out. */
export function collectCapitalizedWords({ runs }: Reading): CapitalizedWords | undefined {
  const words: number[] = []
  for (let run = 0; run < runs.length; run++) {
    const { kind, text } = runs[run] ?? { kind: 'code', text: '' }
    if (kind !== 'code') collectRun(text, run, words)
  }
  return words.length === 0 ? undefined : new Int32Array(words)
}

function collectRun(text: string, run: number, words: number[]): void {
  /** Where the last word ended that may be a name; -1 where there is none. */
  let last = -1
  CAPITAL.lastIndex = 0
  while (CAPITAL.test(text)) {
    const start = CAPITAL.lastIndex - 1
    const first = text.charCodeAt(start)
    const before = start === 0 ? 0 : text.charCodeAt(start - 1)
    if (lowered(first) === first || lowered(before) !== 0) continue
    let hash = 0
    let to = start
    let unit = first
    for (let letter = lowered(first); letter !== 0; letter = lowered(unit)) {
      hash = (Math.imul(hash, FACTOR) + letter) | 0
      to++
      unit = to < text.length ? text.charCodeAt(to) : 0
    }
    CAPITAL.lastIndex = to
    if (to - start < SHORTEST || to - start > LONGEST || isDigit(unit) || isDigit(before)) continue
    words.push(hash, run * 2 + (last !== -1 && isNamePart(text, last, start) ? 1 : 0), start, to)
    last = to
  }
}

/** Whether nothing but blanks, the marks within a name and short words stand between two words: "Bank of America". */
function isNamePart(text: string, from: number, to: number): boolean {
  for (let at = from; ;) {
    const start = at
    while (at < to && at - start < MOST_BETWEEN && MARKS_WITHIN.includes(text.charAt(at))) at++
    if (at === to) return true
    const word = at
    while (at < to && at - word <= LONGEST_JOINT && lowered(text.charCodeAt(at)) !== 0) at++
    if (at === word || at - word > LONGEST_JOINT) return false
  }
}
const MARKS_WITHIN = " \n,.&/'’-"
const MOST_BETWEEN = 4

/** The hashes of the words of a block, of four letters or more, that do not start with a capital. Code is left out. */
export function collectOtherWords({ runs }: Reading): Int32Array {
  const words: number[] = []
  for (const { kind, text } of runs) {
    if (kind === 'code') continue
    for (let at = 0; at < text.length; at++) {
      const start = at
      let hash = 0
      let unit = text.charCodeAt(at)
      for (let letter = lowered(unit); letter !== 0; letter = lowered(unit)) {
        hash = (Math.imul(hash, FACTOR) + letter) | 0
        at++
        unit = at < text.length ? text.charCodeAt(at) : 0
      }
      if (at - start <= LONGEST_JOINT) continue
      const first = text.charCodeAt(start)
      const capital =
        lowered(first) !== first && !isDigit(unit) && !isDigit(start === 0 ? 0 : text.charCodeAt(start - 1))
      if (!capital) words.push(hash)
    }
  }
  return new Int32Array(words)
}
const otherWords = keptWith(collectOtherWords)

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

/** One capitalized word of a document: its block, and where its numbers start within the block's. */
export interface Name {
  readonly block: number
  readonly names: CapitalizedWords
  readonly index: number
}

/** Whether two versions of a document have the same words in the same parts, wherever in their blocks. */
export function hasSameWords(some: WordSource['collected'], others: WordSource['collected']): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) {
    const [one, other] = [some[at]?.value, others[at]?.value]
    if (one !== other && (one === undefined || other === undefined || !areSameWords(one, other))) return false
  }
  return true
}

function areSameWords(one: CapitalizedWords, other: CapitalizedWords): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += STRIDE) {
    if (one[at + HASH] !== other[at + HASH] || one[at + RUN] !== other[at + RUN]) return false
  }
  return true
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
    for (let index = 0; index < value.length; index += STRIDE) {
      if (value[index + HASH] === hash) places.push({ block, names: value, index })
    }
  }
  return places
}

function pairOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
}

interface KeptPairs {
  collected: WordSource['collected']
  pairs: Marks
}
const pairsOf = keptByDocument<CapitalizedWords, KeptPairs>(() => ({ collected: [], pairs: newMarks() }))

/** Marks every two words that stand directly one after the other, so that `standTogether` seldom has to search. */
export function markPairs({ collected }: WordSource): Marks {
  const kept = pairsOf(collected)
  if (!hasSameWords(kept.collected, collected)) kept.pairs = pairsAmong(collected)
  kept.collected = collected
  return kept.pairs
}

function pairsAmong(collected: WordSource['collected']): Marks {
  const pairs = newMarks()
  for (const { value: names } of collected) {
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
  return collected.some(({ block, value: names }) => {
    for (let index = STRIDE; index < names.length; index += STRIDE) {
      if (names[index + HASH] !== second || names[index - STRIDE + HASH] !== first) continue
      if (isJoined({ block, names, index })) return true
    }
    return false
  })
}

/** Whether the word with this hash is also written in lower case somewhere; few documents give reason to ask. */
export function isWrittenInLowerCase(source: WordSource, hash: number): boolean {
  for (let block = 0; block < source.blockCount; block++) {
    if (otherWords(source.reading(block)).includes(hash)) return true
  }
  return false
}
