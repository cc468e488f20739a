import { matchesOf } from './matches.ts'
import { areAdjacent, isProper, LEGAL, type NameWord, ORDINARY } from './name-words.ts'
import { type Name } from './name.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'
import { wordBefore } from './word-before.ts'

/** The signs of a trademark, a registered mark and a service mark. */
export const MARK_SIGN = /\s?(?:[™®℠]|\((?:TM|R|SM)\))/g
/** A model after a mark: "E", "X3", "12B". */
export const MODEL = /\s(?:[B-HJ-Z]|[A-Z]{2,3}\d{0,3}|[A-Z]\d{1,4}|\d{1,4}[A-Z]{1,2})(?![\w.’'&/-]|\s?[A-Z])/y
/** What says that a brand's name follows. */
export const BRAND =
  /\b(?:brand\snames?|trade\snames?|trademarks?|marketed\s(?:as|under\sthe\sname)|sold\sunder\sthe\sname|branded\sas)\s[“"]?(?=[A-Z])/g
const PART = /^(?:[A-Z\u00C0-\u00DE\d][\w\u00C0-\u00FF.'’&/+-]*|[a-z]{1,2}[A-Z]\w*|&)$/
const STOPS = new Set(
  'A After All An And Any As At Both But By Certain Each Existing New Other Until For From In Its Of On Or Our Since That The Their These This Those To Under We While With Your'.split(
    ' ',
  ),
)
/** Marks that are degrees and memberships of persons. */
const DEGREES = new Set('CFA CFP CIMA CPA PMP'.split(' '))
/** The end of a sentence or of another name, and a year. */
const NO_PART = /[.,;:]$|['’]s?$|^\d+$/
const MOST_WORDS = 4

/** Every product and mark that the text marks with ™, ® or ℠ or introduces as a brand; canonical without the sign. */
export function findProducts(
  text: string,
  words: readonly NameWord[],
  traits: TextTraits = traitsOf(text),
): readonly Name[] {
  const names: Name[] = []
  if ((traits.signs & (SIGNS.trademark | SIGNS.capitalInParenthesis)) !== 0) {
    let floor = 0
    for (const match of matchesOf(MARK_SIGN, text)) {
      const name = markedBefore(text, match.index, match[0], floor)
      floor = match.index + match[0].length
      if (name !== undefined) names.push(name)
    }
  }
  if (
    (traits.words & WORDS.brand) !== 0 &&
    (text.includes('brand') || text.includes('trade name') || text.includes('trademark') || text.includes('the name'))
  ) {
    for (const match of matchesOf(BRAND, text)) {
      const name = brandAt(text, words, match.index + match[0].length)
      if (name !== undefined) names.push(name)
    }
  }
  return names
}

/** The capitalized words before a sign, with the model after it. */
function markedBefore(text: string, sign: number, printed: string, floor: number): Name | undefined {
  let start = sign
  let count = 0
  for (let at = sign + 1; count < MOST_WORDS; count++) {
    // The word may stand at the sign without a blank.
    const before = count === 0 ? wordAt(text, sign, floor) : wordBefore(text, at, floor)
    if (before === undefined) break
    const word = before.word.replace(/^[(“"‘'/[]+/, '')
    if (!PART.test(word) || STOPS.has(word) || (count > 0 && NO_PART.test(word))) break
    start = before.to - word.length
    at = start
    if (word.length < before.word.length) break
  }
  const name = text.slice(start, sign)
  if (!/[A-Z]/.test(name) || DEGREES.has(name) || /^[A-Z]$/.test(name)) return undefined
  const end = sign + printed.length
  MODEL.lastIndex = end
  const to = MODEL.test(text) ? MODEL.lastIndex : end
  return { type: 'product', from: start, to, canonical: (name + text.slice(end, to)).replaceAll(/\s+/g, ' ') }
}

const MOST_UNITS = 40

function wordAt(text: string, to: number, floor: number): { from: number; to: number; word: string } | undefined {
  let from = to
  while (from > floor && to - from < MOST_UNITS && text.charCodeAt(from - 1) > 32 && text.charCodeAt(from - 1) !== 160)
    from--
  return from === to || to - from >= MOST_UNITS ? undefined : { from, to, word: text.slice(from, to) }
}

/** Up to three proper words that a brand's introduction names. */
function brandAt(text: string, words: readonly NameWord[], from: number): Name | undefined {
  const first = words.findIndex((word) => word.from === from)
  const named: NameWord[] = []
  for (let at = first; at >= 0 && named.length < 3; at++) {
    const word = words[at]
    if (word === undefined || (at > first && !areAdjacent(text, words[at - 1], word))) break
    named.push(word)
  }
  const end = named.at(-1)
  if (end === undefined || !named.some(isProper) || named.some(({ kinds }) => (kinds & LEGAL) !== 0)) return undefined
  if (((named[0]?.kinds ?? 0) & ORDINARY) !== 0) return undefined
  return { type: 'product', from, to: end.to, canonical: text.slice(from, end.to).replaceAll(/\s+/g, ' ') }
}
