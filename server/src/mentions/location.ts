import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { CITIES } from './cities.ts'
import { COUNTRY_ALIASES } from './countries.ts'
import {
  areAdjacent,
  GIVEN,
  INSTITUTION,
  isProper,
  LEGAL,
  LISTED,
  listedAt,
  type NameWord,
  ORDINARY,
  PLACE_NOUN,
  STATE_CODE,
} from './name-words.ts'
import { type Name } from './name.ts'
import { PLACE_NOUNS } from './place-nouns.ts'
import { NEWS_STATES, STATES } from './states.ts'

const CITY_NAMES: ReadonlySet<string> = new Set(CITIES)
const STATE_BY_CODE: ReadonlyMap<string, string> = new Map(Object.entries(STATES).map(([name, code]) => [code, name]))
/** Words for a part of a place, before its name. */
const COMPASS = new Set(
  'North South East West Northern Southern Eastern Western Central Greater Mainland Upper Lower'.split(' '),
)
/** Ordinary words that begin names of cities. */
const CITY_STARTS = new Set(
  'East Fort Grand Great Green High Lake Little Long Mount New North Old Palo Port Red Saint San Santa South St Salt West White'.split(
    ' ',
  ),
)
/** Capitalized words that only begin a sentence or a phrase before a place. */
const OPENERS = new Set(
  'A About Across Although An And As At Because Between Both But By During Each For From If In Inside Into Its Like Most Near Of On Our Outside Over Since Such The Their These This Through To Under Unlike Until We When Where While With Within'.split(
    ' ',
  ),
)
/** More words that begin sentences and no names. */
const SENTENCE_WORDS = new Set(
  'After Also Any Approximately Before Certain Each Either Every He However Its Many Mr Ms Neither No Other She Some That There They What Which Who You Your'.split(
    ' ',
  ),
)
/** What says that a place follows: "headquartered in". */
const LOCATED =
  /\b(?:headquartered|located|based|situated|domiciled|resid(?:es?|ing)|headquarters|offices?|facilit(?:y|ies)|plants?|warehouse|store)\sin\s$/
const PLACE_BEFORE_CITY =
  /(?:^|[(\n“"–—-]|[.:;,]\s|\b(?:in|of|at|from|near|to|outside|our|its|the|a|their|his|her|both|and|or|between|around|for|through|via|into|within|based|is|are)\s|\b(?:In|Of|At|From|Near|To|Outside|Our|Its|The|A|Both|And|For)\s)$/
const DATELINE_AFTER = /^(?:\s?(?:--|[–—/(]|-\s)|\s\d{5}(?!\d)|,?\s?[A-Z][a-z]{2,8}\.?\s\d{1,2},|$|[\n.)])/
const LIST_AFTER = /^(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)$/

/** What makes Washington the city on the Potomac. */
const DISTRICT = [', D.C.', ' D.C.', ', DC', ' DC']

interface Place {
  readonly from: number
  readonly to: number
  readonly kind: 'country' | 'region' | 'state' | 'city'
  readonly canonical: string
}

/** Every place of the lists, city with state or country, county, province, and what "headquartered in" and the like name. */
export function findLocations(text: string, words: readonly NameWord[]): readonly Name[] {
  const places: Place[] = []
  let skip = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined || word.from < skip) continue
    if ((word.kinds & (LISTED | STATE_CODE | PLACE_NOUN)) === 0) continue
    const place = placeAt(text, words, index, places)
    if (place === undefined) continue
    skip = place.to
    const last = places.at(-1)
    if (last !== undefined && place.from < last.to) places.pop()
    const before = places.at(-1)
    if (before !== undefined && isPartOf(text, words, index, before, place)) {
      places[places.length - 1] = { ...place, from: before.from, canonical: `${before.canonical}, ${place.canonical}` }
    } else places.push(place)
  }
  if (text.includes(' in')) addLocated(text, words, places)
  return places.map(({ from, to, canonical }) => ({ type: 'location', from, to, canonical }))
}

function placeAt(text: string, words: readonly NameWord[], index: number, places: readonly Place[]): Place | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  const { from, kinds } = word
  if ((kinds & STATE_CODE) !== 0 && (word.word.length === 2 || text.charCodeAt(word.to) === 46)) {
    const place = codeAt(text, words, index)
    if (place !== undefined) return place
  }
  const { listed } = word
  if (listed !== undefined) {
    if (listed.kind === 'exchange' || listed.kind === 'authority') return undefined
    if (/^washington$/i.test(listed.name)) {
      const district = DISTRICT.find((ending) => text.startsWith(ending, listed.to))
      if (district !== undefined) {
        return { from, to: listed.to + district.length, kind: 'city', canonical: 'Washington, D.C.' }
      }
    }
    const end =
      listed.name.endsWith('.S') || listed.name.endsWith('.K') || listed.name.endsWith('.A')
        ? afterPoint(text, listed.to)
        : listed.to
    return settled(
      text,
      words,
      index,
      { from, to: end, kind: listed.kind, canonical: COUNTRY_ALIASES[listed.name] ?? listed.name },
      places,
    )
  }
  if ((kinds & PLACE_NOUN) !== 0 && PLACE_NOUNS.has(word.word)) return countyAt(text, words, index)
  return undefined
}

/** A full stop of an abbreviation belongs to it. */
function afterPoint(text: string, to: number): number {
  return text.charCodeAt(to) === 46 ? to + 1 : to
}

/** A listed place, unless it is a part of a longer name; with its city where one stands before it. */
function settled(
  text: string,
  words: readonly NameWord[],
  index: number,
  place: Place,
  places: readonly Place[],
): Place | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  const { from } = place
  let { to } = place
  const after = isGap(text.charCodeAt(to)) ? to + 1 : to
  if (text.charCodeAt(after) === 36 || text.charCodeAt(from - 1) === 36) return undefined
  let at = index + 1
  while ((words[at]?.from ?? Infinity) < to) at++
  const next = words[at]
  if (next?.from === to + 1 && isGap(text.charCodeAt(to))) {
    // A sentence may end in an abbreviation: "in the U.S. No other".
    const begins = text.charCodeAt(to - 1) === 46 && (OPENERS.has(next.word) || SENTENCE_WORDS.has(next.word))
    if (PLACE_NOUNS.has(next.word) && place.kind !== 'country') to = next.to
    else if (!begins) return undefined
  }
  const previous = words[index - 1]
  if (previous !== undefined && areAdjacent(text, previous, word)) {
    if (COMPASS.has(previous.word)) {
      const before = words[index - 2]
      if (areAdjacent(text, before, previous) && !OPENERS.has(before?.word ?? '')) return undefined
      return { ...place, from: previous.from, to, canonical: clean(text.slice(previous.from, to)) }
    }
    if (!OPENERS.has(previous.word)) return undefined
  }
  if (text.charCodeAt(from - 1) === 38 || /[&®™]/.test(text.charAt(from - 2)) || /^\s?&/.test(text.slice(to, to + 2)))
    return undefined
  if (place.kind === 'region' || places.at(-1)?.to === from - 2) return { ...place, to }
  if (place.kind === 'city') return { ...place, to }
  const city = cityBefore(text, words, index)
  if (city === undefined) return { ...place, to }
  return {
    ...place,
    from: city,
    to,
    kind: 'city',
    canonical: `${titled(clean(text.slice(city, place.from - 2)))}, ${place.canonical}`,
  }
}

function isGap(unit: number): boolean {
  return unit === 32 || unit === 160
}

/** Where the unlisted city before ", State" begins. */
function cityBefore(text: string, words: readonly NameWord[], index: number): number | undefined {
  const place = words[index]
  const last = words[index - 1]
  if (place === undefined || last === undefined || text.slice(last.to, place.from).replace(/^\./, '') !== ', ')
    return undefined
  let first = index - 1
  while (
    first > index - 3 &&
    areAdjacent(text, words[first - 1], words[first]) &&
    isCityWord(words[first - 1], true) &&
    isGap(text.charCodeAt(words[first - 1]?.to ?? 0))
  )
    first--
  const city = words.slice(first, index)
  const start = city[0]
  if (start === undefined || !isCityWord(last, city.length > 1)) return undefined
  if (city.every(({ kinds }) => (kinds & ORDINARY) !== 0)) return undefined
  if (areAdjacent(text, words[first - 1], start) && !OPENERS.has(words[first - 1]?.word ?? '')) return undefined
  if (!PLACE_BEFORE_CITY.test(withoutBarriers(text, Math.max(0, start.from - 12), start.from))) return undefined
  return start.from
}

function isCityWord(word: NameWord | undefined, more: boolean): boolean {
  if (word === undefined || (word.kinds & LEGAL) !== 0 || OPENERS.has(word.word)) return false
  if ((word.kinds & INSTITUTION) !== 0) return false
  return more && (CITY_STARTS.has(word.word) || PLACE_NOUNS.has(word.word) || COMPASS.has(word.word))
    ? true
    : isProper(word) || PLACE_NOUNS.has(word.word)
}

/** "City, ST": the two letters of a state after a comma. */
function codeAt(text: string, words: readonly NameWord[], index: number): Place | undefined {
  const code = words[index]
  const newsStyle = code !== undefined && text.charCodeAt(code.to) === 46 ? NEWS_STATES[code.word] : undefined
  const state = newsStyle ?? (code === undefined ? undefined : STATE_BY_CODE.get(code.word))
  const last = words[index - 1]
  if (code === undefined || last === undefined || state === undefined || text.slice(last.to, code.from) !== ', ')
    return undefined
  if (newsStyle === undefined && text.charCodeAt(code.to) === 46 && /^\.?[A-Z]/.test(text.slice(code.to, code.to + 2)))
    return undefined
  const capitals = last.word === last.word.toUpperCase()
  if (capitals && newsStyle === undefined && !DATELINE_AFTER.test(withoutBarriers(text, code.to, code.to + 16)))
    return undefined
  const from =
    cityBefore(text, words, index) ?? (isListedCity(text, words, index) ? cityStart(text, words, index) : undefined)
  if (from === undefined) return undefined
  // "Jane Roe, MD" is a physician, "Roe Law, PA" a professional association.
  let at = index
  while ((words[at]?.from ?? 0) > from) at--
  const first = words[at]
  if (first !== undefined && (first.kinds & GIVEN) !== 0 && first !== last) return undefined
  const to = newsStyle === undefined ? code.to : code.to + 1
  return { from, to, kind: 'city', canonical: `${titled(clean(text.slice(from, last.to)))}, ${state}` }
}

function isListedCity(text: string, words: readonly NameWord[], index: number): boolean {
  const from = cityStart(text, words, index)
  return CITY_NAMES.has(titled(clean(text.slice(from, words[index - 1]?.to ?? from))))
}

function cityStart(text: string, words: readonly NameWord[], index: number): number {
  let first = index - 1
  while (
    index - first < 4 &&
    areAdjacent(text, words[first - 1], words[first]) &&
    !OPENERS.has(words[first - 1]?.word ?? '')
  )
    first--
  return words[first]?.from ?? 0
}

/** "Orange County", "Guangdong Province": a proper name before the noun, and nothing more after it. */
function countyAt(text: string, words: readonly NameWord[], index: number): Place | undefined {
  const noun = words[index]
  const name = words[index - 1]
  if (noun === undefined || name === undefined || !areAdjacent(text, name, noun)) return undefined
  if (!isProper(name) || (name.kinds & (LEGAL | INSTITUTION)) !== 0 || areAdjacent(text, noun, words[index + 1]))
    return undefined
  const before = words[index - 2]
  if (areAdjacent(text, before, name) && !OPENERS.has(before?.word ?? '')) {
    if (before === undefined || !(isProper(before) || CITY_STARTS.has(before.word))) return undefined
    if (areAdjacent(text, words[index - 3], before) && !OPENERS.has(words[index - 3]?.word ?? '')) return undefined
    return { from: before.from, to: noun.to, kind: 'city', canonical: clean(text.slice(before.from, noun.to)) }
  }
  return { from: name.from, to: noun.to, kind: 'city', canonical: clean(text.slice(name.from, noun.to)) }
}

/** Whether a place and the next one are one: "Boston, Massachusetts", "Toronto, Ontario, Canada". */
function isPartOf(text: string, words: readonly NameWord[], index: number, before: Place, place: Place): boolean {
  if (text.slice(before.to, place.from) !== ', ' || place.kind === 'region') return false
  if (place.kind === 'state')
    return before.kind === 'city' || (CITY_NAMES.has(before.canonical) && before.kind === 'state')
  if (place.kind !== 'country') return false
  if (before.canonical.includes(', ')) return true
  if (before.kind === 'state') return /^(?:U|Canada)/.test(place.canonical)
  if (before.kind !== 'city') return false
  // In a list of places, the country is one of its own.
  let after = index + 1
  while ((words[after]?.from ?? Infinity) < place.to) after++
  const next = words[after]
  return next === undefined || !LIST_AFTER.test(text.slice(place.to, next.from)) || listedAt(text, next) === undefined
}

/** The proper names that "headquartered in" and the like introduce. */
function addLocated(text: string, words: readonly NameWord[], places: Place[]): void {
  for (let first = 0; first < words.length; first++) {
    const from = words[first]?.from ?? 0
    if (text.charCodeAt(from - 2) !== 110 || text.charCodeAt(from - 3) !== 105 || text.charCodeAt(from - 4) !== 32)
      continue
    if (!LOCATED.test(text.slice(Math.max(0, from - 18), from))) continue
    let last = first
    while (last < first + 2 && isCityWord(words[last], true) && areAdjacent(text, words[last], words[last + 1])) last++
    const named = words.slice(first, last + 1)
    const end = named.at(-1)
    if (end === undefined || !named.every((word) => isCityWord(word, named.length > 1)) || !named.some(isProper))
      continue
    if (areAdjacent(text, end, words[last + 1]) || /^[®™&'’]/.test(text.slice(end.to, end.to + 1))) continue
    places.push({ from, to: end.to, kind: 'city', canonical: clean(text.slice(from, end.to)) })
  }
}

/** A stretch of text in which the cells of a table are lines. */
function withoutBarriers(text: string, from: number, to: number): string {
  return text.slice(from, to).replaceAll(CELL_BARRIER, '\n').replaceAll(ROW_BARRIER, '\n')
}

function clean(printed: string): string {
  return printed.replaceAll(/\s+/g, ' ')
}

/** Capitals as a name is written elsewhere: "SAN JOSE" is San Jose. */
function titled(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed
  return printed.toLowerCase().replaceAll(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
}
