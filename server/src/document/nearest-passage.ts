import { distance } from 'fastest-levenshtein'

import { plainText, type PageRange, type PageText } from './page-text.ts'
import { isWordBoundary } from './passages.ts'
import { type TextFragment } from './text-fragment.ts'

/** How much of two texts must be alike, by edits over length, for one to be taken for the other's old form. */
const ALIKE = 0.6
/** How many places are compared letter by letter. */
const MOST_PLACES = 200
/** Longer passages are compared by their first part. */
const LONGEST = 300

/**
 * The range most like the passage that a fragment names, for when it is not there: a window as long as the passage,
 * compared by edit distance together with what stands before and after it. Undefined when nothing is alike.
 */
export function nearestPassage({ text }: PageText, fragment: TextFragment): PageRange | undefined {
  const exact = plainText(fragment.exact).slice(0, LONGEST)
  const prefix = plainText(fragment.prefix)
  const suffix = fragment.end === undefined ? plainText(fragment.suffix) : ''
  const whole = [prefix, exact, suffix].filter((part) => part !== '').join(' ')
  const words = exact.split(' ')
  let best: PageRange | undefined
  let bestScore = ALIKE
  for (const start of places(text, words, prefix, suffix)) {
    for (const count of new Set([words.length, Math.max(1, words.length - 1), words.length + 1])) {
      const range = { from: start, to: endOfWords(text, start, count) }
      const before = prefix === '' ? start : Math.max(0, start - prefix.length - 1)
      const after = suffix === '' ? range.to : Math.min(text.length, range.to + suffix.length + 1)
      const own = likeness(exact, text.slice(range.from, range.to))
      const score = Math.min(likeness(whole, text.slice(before, after)), own + 0.25)
      if (score > bestScore && own >= 0.4) {
        bestScore = score
        best = range
      }
    }
  }
  return best && trimmed(text, best)
}

/** The starts of words where the passage may begin, judged by the words that it shares with what stands there. */
function places(text: string, words: readonly string[], prefix: string, suffix: string): readonly number[] {
  const starts = new Set<number>()
  const anchors: (readonly [string, number])[] = words.map((word, index) => [word, index])
  const [before, after] = [prefix.split(' '), suffix.split(' ')]
  anchors.push(...before.map((word, index): [string, number] => [word, index - before.length]))
  anchors.push(...after.map((word, index): [string, number] => [word, words.length + index]))
  const rare = anchors
    .filter(([word]) => word.length > 2)
    .map(([word, index]) => ({ word, index, seen: occurrences(text, word) }))
    .filter(({ seen }) => seen.length > 0)
    .toSorted((one, other) => one.seen.length - other.seen.length)
  for (const { index, seen } of rare) {
    for (const at of seen) {
      if (starts.size >= MOST_PLACES) return [...starts]
      starts.add(index >= 0 ? backWords(text, at, index) : forwardWords(text, at, -index))
    }
  }
  if (starts.size > 0) return [...starts]
  return likeWords(text, words[0] ?? '')
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = []
  for (
    let at = text.indexOf(word);
    at !== -1 && found.length < MOST_PLACES;
    at = text.indexOf(word, at + word.length)
  ) {
    if (isWordBoundary(text, at) && isWordBoundary(text, at + word.length)) found.push(wordStart(text, at))
  }
  return found
}

/** The starts of words that are like the word: for a figure that stands alone and was changed. */
function likeWords(text: string, word: string): readonly number[] {
  const starts: number[] = []
  for (const match of text.matchAll(/[^ ]+/g)) {
    if (Math.abs(match[0].length - word.length) > 2) continue
    if (likeness(word, match[0]) >= ALIKE && starts.length < MOST_PLACES) starts.push(match.index)
  }
  return starts
}

function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 0 : 1 - distance(one, other) / longest
}

function wordStart(text: string, offset: number): number {
  return text.lastIndexOf(' ', offset - 1) + 1
}

function backWords(text: string, start: number, words: number): number {
  let at = start
  for (let word = 0; word < words && at > 0; word++) at = wordStart(text, at - 1)
  return at
}

function forwardWords(text: string, start: number, words: number): number {
  let at = start
  for (let word = 0; word < words; word++) {
    const space = text.indexOf(' ', at)
    if (space === -1) return at
    at = space + 1
  }
  return at
}

function endOfWords(text: string, start: number, words: number): number {
  let at = start - 1
  for (let word = 0; word < words; word++) {
    at = text.indexOf(' ', at + 1)
    if (at === -1) return text.length
  }
  return at
}

/** Without the punctuation that closes a word or a sentence. */
function trimmed(text: string, { from, to }: PageRange): PageRange {
  let [start, end] = [from, to]
  while (end > start + 1 && /[.,;:)"'\]]/.test(text.charAt(end - 1))) end--
  while (start < end - 1 && /[("'[]/.test(text.charAt(start))) start++
  return { from: start, to: end }
}
