import { plainText, type PageRange, type PageText } from './page-text.ts'
import { type TextFragment } from './text-fragment.ts'

const WORD = /[\p{L}\p{N}\uD800-\uDFFF]/u
const DIGIT = /\d/

/**
 * Whether a word, or a number with its commas and points, may begin or end at `offset`: passages are whole words, as
 * the WICG draft asks, so that "1,500" is not found in "51,500".
 */
export function isWordBoundary(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1)
  const after = text.charAt(offset)
  if (before === '' || after === '') return true
  if (WORD.test(before) && WORD.test(after)) return false
  if (DIGIT.test(before) && /[.,]/.test(after)) return !DIGIT.test(text.charAt(offset + 1))
  if (/[.,]/.test(before) && DIGIT.test(after)) return !DIGIT.test(text.charAt(offset - 2))
  return true
}

/** The first range of the page that a text fragment names; undefined when there is none. Linear in the page. */
export function findPassage({ text }: PageText, fragment: TextFragment): PageRange | undefined {
  const [prefix, exact, suffix] = [plainText(fragment.prefix), plainText(fragment.exact), plainText(fragment.suffix)]
  const end = fragment.end === undefined ? '' : plainText(fragment.end)
  if (exact === '') return undefined
  for (let from = text.indexOf(exact); from !== -1; from = text.indexOf(exact, from + 1)) {
    const to = from + exact.length
    if (!isWordBoundary(text, from) || !isWordBoundary(text, to) || !standsBefore(text, from, prefix)) continue
    if (end === '') {
      if (standsAfter(text, to, suffix)) return { from, to }
      continue
    }
    const last = findEnd(text, to, end, suffix)
    // The ends behind a later beginning are among those behind this one.
    return last === undefined ? undefined : { from, to: last }
  }
  return undefined
}

function findEnd(text: string, from: number, end: string, suffix: string): number | undefined {
  for (let at = text.indexOf(end, from); at !== -1; at = text.indexOf(end, at + 1)) {
    const to = at + end.length
    if (isWordBoundary(text, at) && isWordBoundary(text, to) && standsAfter(text, to, suffix)) return to
  }
  return undefined
}

function standsBefore(text: string, offset: number, prefix: string): boolean {
  if (prefix === '') return true
  const end = text.charAt(offset - 1) === ' ' ? offset - 1 : offset
  return text.endsWith(prefix, end) && isWordBoundary(text, end - prefix.length)
}

function standsAfter(text: string, offset: number, suffix: string): boolean {
  if (suffix === '') return true
  const start = text.charAt(offset) === ' ' ? offset + 1 : offset
  return text.startsWith(suffix, start) && isWordBoundary(text, start + suffix.length)
}

/** The range widened to whole words, and to the currency sign or percent sign that belongs to a number at its end. */
export function wholeWords({ text }: PageText, range: PageRange): PageRange {
  let { from, to } = range
  while (from < to && text.charAt(from) === ' ') from++
  while (to > from && text.charAt(to - 1) === ' ') to--
  while (!isWordBoundary(text, from)) from--
  while (!isWordBoundary(text, to)) to++
  if (DIGIT.test(text.charAt(from)) && /[$€£¥]/.test(text.charAt(from - 1))) from--
  if (DIGIT.test(text.charAt(to - 1)) && text.charAt(to) === '%') to++
  return { from, to }
}

/** Longer passages are named by their first and last words. */
const LONG_PASSAGE = 200
const END_WORDS = 6
const MOST_CONTEXT = 64

/**
 * The shortest text fragment, by whole words of context, that names exactly this range and no earlier one; undefined
 * for a range that more than 64 words on either side do not tell from another. The range must hold whole words.
 */
export function describePassage(page: PageText, range: PageRange): TextFragment | undefined {
  const { text } = page
  const { from, to } = range
  let exactEnd = to
  let end: string | undefined
  if (to - from > LONG_PASSAGE) {
    exactEnd = wordsAfter(text, from, END_WORDS, to)
    const lastStart = wordsBefore(text, to, END_WORDS, exactEnd)
    if (lastStart > exactEnd) end = page.printed(lastStart, to)
    else exactEnd = to
  }
  const exact = page.printed(from, exactEnd)
  for (const words of [0, 1, 2, 3, 4, 6, 8, 12, 16, 32, MOST_CONTEXT]) {
    const before = wordsBefore(text, from, words, 0)
    const after = wordsAfter(text, to, words, text.length)
    const sides =
      words === 0
        ? [[from, to]]
        : [
            [before, to],
            [from, after],
            [before, after],
          ]
    for (const [start = from, stop = to] of sides) {
      const fragment = { prefix: page.printed(start, from).trim(), exact, end, suffix: page.printed(to, stop).trim() }
      const found = findPassage(page, fragment)
      if (found?.from === from && found.to === to) return fragment
    }
  }
  return undefined
}

function wordsBefore(text: string, offset: number, words: number, least: number): number {
  let at = offset
  for (let word = 0; word < words && at > least; word++) at = text.lastIndexOf(' ', at - 2) + 1
  return Math.max(at, least)
}

function wordsAfter(text: string, offset: number, words: number, most: number): number {
  let at = offset
  for (let word = 0; word < words && at !== -1 && at < most; word++) at = text.indexOf(' ', at + 1)
  return at === -1 ? most : Math.min(at, most)
}
