import { CITIES } from './cities.ts'
import { INSTITUTION_NOUNS, LEGAL_SUFFIXES } from './company-suffixes.ts'
import { COUNTRIES } from './countries.ts'
import { EXCHANGE_NAMES } from './exchanges.ts'
import { AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES } from './given-names.ts'
import { GOVERNMENT_BODIES } from './government-bodies.ts'
import { HONORIFICS } from './honorifics.ts'
import { TITLE_STARTS } from './officer-titles.ts'
import { unitAt } from './number.ts'
import { ORDINARY_WORDS } from './ordinary-words.ts'
import { BUSINESS_NOUNS } from './organization-nouns.ts'
import { PLACE_NOUNS } from './place-nouns.ts'
import { INSTRUMENT_NOUNS, STOCK_NOUNS } from './security-nouns.ts'
import { NEWS_STATES, STATES } from './states.ts'
import { STREET_WORDS } from './street-words.ts'
import { type TextTraits, traitsOf } from './text-traits.ts'
import { WORLD_REGIONS } from './world-regions.ts'

/** What a capitalized word may do in a name: bits of `NameWord.kinds`. */
export const LEGAL = 1
export const INSTITUTION = 2
export const BUSINESS = 4
export const GIVEN = 8
export const AMBIGUOUS_GIVEN = 16
export const HONORIFIC = 32
export const TITLE = 64
export const ORDINARY = 128
export const STREET = 256
export const STATE_CODE = 512
/** The word begins a place, exchange or authority of a list. */
export const LISTED = 1024
/** The word may be a place's noun, such as "County". */
export const PLACE_NOUN = 2048
/** The word may be a security's noun, such as "Notes". */
export const SECURITY = 4096

/** A capitalized word of a text, without the full stop, apostrophe or possessive that ends it. */
export interface NameWord {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly kinds: number
  /** What the lists hold under this word, if the text goes on as they do. */
  readonly listed: ListedName | undefined
}

/** Everything that some words of a text may do in names. */
export function kindsOfAll(words: readonly NameWord[]): number {
  let kinds = 0
  for (const word of words) kinds |= word.kinds
  return kinds
}

const KINDS = new Map<string, number>()
const UPPER_KINDS = new Map<string, number>()

/** `upper` says that the word may also do so in capitals. */
function teachWord(word: string, kind: number, upper = true): void {
  KINDS.set(word, (KINDS.get(word) ?? 0) | kind)
  if (!upper) return
  const capitals = word.toUpperCase()
  UPPER_KINDS.set(capitals, (UPPER_KINDS.get(capitals) ?? 0) | kind)
}

function teach(words: Iterable<string>, kind: number, upper = true): void {
  for (const word of words) teachWord(word, kind, upper)
}

const bare = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)
teach(LEGAL_SUFFIXES.map(bare), LEGAL, false)
teach(INSTITUTION_NOUNS, INSTITUTION)
teach(BUSINESS_NOUNS, BUSINESS)
teach(GIVEN_NAMES, GIVEN)
teach(AMBIGUOUS_GIVEN_NAMES, AMBIGUOUS_GIVEN)
teach(HONORIFICS, HONORIFIC, false)
teach(TITLE_STARTS, TITLE, false)
teach(ORDINARY_WORDS, ORDINARY)
teach(STREET_WORDS.map(bare), STREET)
teach(Object.values(STATES), STATE_CODE, false)
teach(Object.keys(NEWS_STATES), STATE_CODE, false)

/** What a listed name is. */
type ListedKind = 'country' | 'region' | 'state' | 'city' | 'exchange' | 'authority'

interface Listed {
  readonly name: string
  readonly upper: string
  readonly kind: ListedKind
}

const LISTED_BY_FIRST_WORD = new Map<string, Listed[]>()

function list(names: readonly string[], kind: ListedKind): void {
  for (const name of names) {
    const listed: Listed = { name, upper: name.toUpperCase(), kind }
    const first = firstWord(name)
    const capitals = first.toUpperCase()
    listUnder(first, listed)
    if (capitals !== first) listUnder(capitals, listed)
    teachWord(first, LISTED)
  }
}

function listUnder(word: string, listed: Listed): void {
  const known = LISTED_BY_FIRST_WORD.get(word)
  if (known === undefined) LISTED_BY_FIRST_WORD.set(word, [listed])
  else known.push(listed)
}

/** The first word of a name as a text's words are told, without the full stop or possessive that ends it. */
function firstWord(name: string): string {
  const blank = name.indexOf(' ')
  const word = blank === -1 ? name : name.slice(0, blank)
  if (word.endsWith('.')) return word.slice(0, -1)
  return word.endsWith('’s') ? word.slice(0, -2) : word
}
// Where two lists hold a name, the first wins: New York is a state, and a city where a state follows.
list(Object.keys(STATES), 'state')
list(COUNTRIES, 'country')
list(WORLD_REGIONS, 'region')
list(CITIES, 'city')
list(EXCHANGE_NAMES, 'exchange')
list(GOVERNMENT_BODIES, 'authority')
for (const names of LISTED_BY_FIRST_WORD.values()) {
  if (names.length > 1) names.sort((one, other) => other.name.length - one.name.length)
}

/** A listed name as it stands in a text. */
export interface ListedName {
  readonly to: number
  /** As the list prints it. */
  readonly name: string
  readonly kind: ListedKind
}

/** The longest listed name that begins with a word. */
export function listedAt(
  text: string,
  { from, to, word }: Pick<NameWord, 'from' | 'to' | 'word'>,
): ListedName | undefined {
  for (const { name, upper, kind } of LISTED_BY_FIRST_WORD.get(word) ?? []) {
    const length = name.length
    if (length < to - from || !follows(text, from, name, upper, word)) continue
    const unit = text.charCodeAt(from + length)
    if (isLetterOrDigit(unit)) continue
    return { to: from + length, name, kind }
  }
  return undefined
}

/** Whether the text goes on as the name does, in its letters or in capitals, with any blanks between its words. */
function follows(text: string, from: number, name: string, upper: string, word: string): boolean {
  const written =
    word.length > 1 && word === word.toUpperCase() && name !== upper && !name.startsWith(word) ? upper : name
  return (
    goesOn(text, from, written, word.length) ||
    (written === name && word === word.toUpperCase() && goesOn(text, from, upper, word.length))
  )
}

function goesOn(text: string, from: number, written: string, start: number): boolean {
  for (let at = start; at < written.length; at++) {
    const wanted = written.charCodeAt(at)
    const unit = text.charCodeAt(from + at)
    if (unit === wanted) continue
    if (wanted === 32 && (unit === 160 || unit === 10)) continue
    if (wanted === 0x2019 && unit === 39) continue
    return false
  }
  return true
}

function isLetterOrDigit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    (unit > 191 && unit < 0x2000)
  )
}

/** What a unit may be about a capitalized word: a part of it; what it cannot follow; a small letter. */
const PART = 1
const BEFORE = 2
const SMALL = 4
const UNITS = new Uint8Array(256)
UNITS.fill(PART | BEFORE, 0xc0)
for (const unit of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_.&') UNITS[unit.charCodeAt(0)] = PART | BEFORE
for (const unit of 'abcdefghijklmnopqrstuvwxyz') UNITS[unit.charCodeAt(0)] = PART | BEFORE | SMALL
const HYPHEN = 45
const APOSTROPHE = 39
const CURLY_APOSTROPHE = 0x2019
const SMALL_S = 115
UNITS[HYPHEN] = BEFORE
UNITS[APOSTROPHE] = PART

function traitsOfUnit(unit: number): number {
  return unit < UNITS.length ? (UNITS[unit] ?? 0) : unit === CURLY_APOSTROPHE ? PART : 0
}

/**
 * Every capitalized word of a text, in order, with what it may do in a name: the one scan that the recognizers share.
 * Hyphens join parts only that begin with a capital or a digit.
 */
export function findNameWords(text: string, { capitals }: TextTraits = traitsOf(text)): readonly NameWord[] {
  const words: NameWord[] = []
  let end = 0
  for (const from of capitals) {
    if (from < end || (traitsOfUnit(unitAt(text, from - 1)) & BEFORE) !== 0) continue
    end = tokenEnd(text, from)
    const to = wordEnd(text, from, end)
    const word = text.slice(from, to)
    const kinds = kindsOf(word)
    const listed = (kinds & LISTED) === 0 ? undefined : listedAt(text, { from, to, word })
    words.push({ from, to, word, kinds, listed })
  }
  return words
}

/** Where the letters, digits, marks and hyphens of a word end. */
function tokenEnd(text: string, from: number): number {
  let to = from + 1
  for (;;) {
    while (to < text.length && (traitsOfUnit(text.charCodeAt(to)) & PART) !== 0) to++
    if (unitAt(text, to) !== HYPHEN || !isCapitalOrDigit(unitAt(text, to + 1))) return to
    to += 2
  }
}

function isCapitalOrDigit(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

/** Where a word ends without a possessive and the marks behind it. */
function wordEnd(text: string, from: number, tokenEnd: number): number {
  let end = tokenEnd
  if (end - from > 3 && text.charCodeAt(end - 1) === SMALL_S && isApostrophe(text.charCodeAt(end - 2))) end -= 2
  for (; end > from + 1; end--) {
    const unit = text.charCodeAt(end - 1)
    if (unit !== 46 && unit !== 38 && !isApostrophe(unit)) break
  }
  return end
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === CURLY_APOSTROPHE
}

const ACCENTED = /[\u00C0-\u017F]/
const MARKS = /[\u0300-\u036F]/g

function kindsOf(word: string): number {
  const kinds = KINDS.get(word)
  if (kinds !== undefined) return kinds
  // Most words that no list has are small letters behind a capital.
  let at = 1
  while (at < word.length && traitsOfUnit(word.charCodeAt(at)) === (PART | BEFORE | SMALL)) at++
  if (at === word.length && at > 1 && word.charCodeAt(0) < 128) return 0
  return kindsOfRareWord(word)
}

// Last, as a word that is known no more has the kinds of its capitals.
for (const [nouns, kind] of [
  [PLACE_NOUNS, PLACE_NOUN],
  [STOCK_NOUNS, SECURITY],
  [INSTRUMENT_NOUNS, SECURITY],
] as const) {
  for (const noun of nouns) KINDS.set(noun, kindsOf(noun) | kind)
}

function kindsOfRareWord(word: string): number {
  const hyphen = word.indexOf('-')
  if (hyphen !== -1) {
    // "Anna-Karin" is a given name as both of its parts are.
    const parts = (KINDS.get(word.slice(0, hyphen)) ?? 0) & (KINDS.get(word.slice(hyphen + 1)) ?? 0)
    return parts & GIVEN
  }
  if (ACCENTED.test(word)) return KINDS.get(word.normalize('NFD').replaceAll(MARKS, '')) ?? 0
  return word.length > 1 && word === word.toUpperCase() ? (UPPER_KINDS.get(word) ?? 0) : 0
}

/** English endings of common nouns, adjectives and participles; proper names seldom end so. */
const COMMON_ENDING =
  /(?:[aeiou][bdglmnprstv]ing|[dkprt]ing|[ts]ion|ment|ness|ity|able|ible|[^aeiou]ed|ated|ized|[ae]nce|ive|ally|less|ship|ical|ology|ary|ous|ional)s?$/

/** Whether a word speaks for a proper name: no ordinary word of headings, no inflected common word, two letters or more. */
export function isProper({ word, kinds }: Pick<NameWord, 'word' | 'kinds'>): boolean {
  if ((kinds & ORDINARY) !== 0 || word.length < 2) return false
  if (word.includes('-')) return word.split('-').some((part) => isProper({ word: part, kinds: kindsOf(part) }))
  return (kinds & GIVEN) !== 0 || !COMMON_ENDING.test(word.toLowerCase())
}

/** Whether nothing but one blank stands between two words. */
export function areAdjacent(text: string, left: NameWord | undefined, right: NameWord | undefined): boolean {
  if (left === undefined || right?.from !== left.to + 1) return false
  const unit = text.charCodeAt(left.to)
  return unit === 32 || unit === 160 || unit === 10
}
