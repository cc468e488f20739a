import { matchesOf } from './matches.ts'
import { findNameWords, STREET } from './name-words.ts'
import { isBlank } from './number.ts'
import { type Name } from './name.ts'
import { STATES } from './states.ts'
import { type TextTraits, traitsOf, WORDS } from './text-traits.ts'
import { wordBefore } from './word-before.ts'

const STATE_NAMES = Object.keys(STATES)
  .map((name) => name.replaceAll(' ', '\\s'))
  .join('|')
/** Suite, city, state and postal code after a street, read where its name ends. */
export const AFTER_STREET = new RegExp(
  '\\.?(?:,?\\s(?:[NS]\\.?[EW]|[NSEW])\\b\\.?)?(?:,?\\s(?:Suite|SUITE|Ste\\.?|Floor|Unit|Room|Apt\\.?|Building|No\\.)\\s[\\w-]{1,8}\\b|,?\\s(?:\\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]{2,9})\\s(?:Floor|floor)\\b){0,2}' +
    `(?:(?:,|,?\\n)\\s?[A-Z][\\w’'.-]{1,20}(?:\\s[A-Z][\\w’'.-]{1,20}){0,3})?(?:,\\s(?:[A-Z]{2}\\b|D\\.C\\.|${STATE_NAMES}))?(?:,?\\s\\d{5}(?:-\\d{4})?(?!\\d))?`,
  'y',
)
/** A box at a post office. */
export const POST_BOX = /\bP\.?\s?O\.?\sBox\s\d{1,6}(?!\d)/gi
const HOUSE_NUMBER = /^(?:\d{1,6}[A-Z]?(?:-\d{1,5})?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/
const STREET_WORD = /^(?:[A-Z][\w’'.-]*|\d{1,3}(?:st|nd|rd|th))$/
const MOST_WORDS = 5

/** Every street address, with suite, city, state and postal code as far as they follow. */
export function findAddresses(text: string, traits: TextTraits = traitsOf(text)): readonly Name[] {
  const names: Name[] = []
  for (const { from, to, kinds } of mayHoldHouseNumber(text, traits) ? findNameWords(text, traits) : []) {
    if ((kinds & STREET) === 0 || from < (names.at(-1)?.to ?? 0)) continue
    const start = houseNumber(text, from)
    if (start === undefined) continue
    AFTER_STREET.lastIndex = to
    const end = AFTER_STREET.test(text) ? AFTER_STREET.lastIndex : to
    const canonical = text.slice(start, end).replaceAll(/\s+/g, ' ')
    // "In 2016 Main Street ..." is no address, "2016 Main Street, Houston" is one.
    if (/^(?:19|20)\d\d\s/.test(canonical) && !canonical.includes(',')) continue
    names.push({ type: 'location', from: start, to: end, canonical })
  }
  if ((traits.words & WORDS.box) !== 0) {
    for (const match of matchesOf(POST_BOX, text)) {
      names.push({
        type: 'location',
        from: match.index,
        to: match.index + match[0].length,
        canonical: match[0].replaceAll(/\s+/g, ' '),
      })
    }
  }
  return names
}

/** Whether a number or a capital "One" to "Ten" stands before a blank and what may begin the name of a street. */
function mayHoldHouseNumber(text: string, { digits, numberWords }: TextTraits): boolean {
  return numberWords.some((at) => isCapital(text.charCodeAt(at))) || digits.some((at) => mayBeHouseNumber(text, at))
}

function mayBeHouseNumber(text: string, from: number): boolean {
  let to = from
  while (isDigit(text.charCodeAt(to)) || isCapital(text.charCodeAt(to))) to++
  const next = text.charCodeAt(to + 1)
  return isBlank(text.charCodeAt(to)) && (isCapital(next) || isDigit(next))
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Where the house number before a street's last word stands; undefined where there is none. */
function houseNumber(text: string, street: number): number | undefined {
  let at = street
  for (let count = 0; count <= MOST_WORDS; count++) {
    const before = wordBefore(text, at)
    if (before === undefined) return undefined
    const word = before.word.replace(/^\(/, '')
    if (count > 0 && HOUSE_NUMBER.test(word)) return before.to - word.length
    if (!STREET_WORD.test(word)) return undefined
    at = before.from
  }
  return undefined
}
