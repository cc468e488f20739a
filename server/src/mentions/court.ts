import { areAdjacent, isProper, listedAt, type NameWord } from './name-words.ts'
import { type Name } from './name.ts'
import { type TextTraits, traitsOf, WORDS } from './text-traits.ts'

const ORDINAL =
  'First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|\\d{1,3}(?:st|nd|rd|th)'
const PLACE =
  '(?:(?:New|North|South|West|East|San|Santa|Los|Las|El|St\\.|British|Cayman|Contra|Cook|European|Hong|Palm|Prince|Puerto|Rhode|United|Virgin)\\s){0,2}[A-Z][a-z]+(?:\\sand\\sWales)?'
/** What a court hears, or which one of its kind it is: "Court of Appeals", "Court of Chancery". */
export const COURT_OF =
  /\sof\s(?:(?:Criminal\s|Civil\s)?Appeals?|Chancery|(?:Federal\s)?Claims|Common\sPleas|International\sTrade|Justice|Arbitration|First\sInstance|(?:King|Queen)[’']s\sBench)(?![\w-])/y
/** Whose court it is: "for the Southern District of New York", "of the State of Delaware", ", County of Kings". */
export const JURISDICTION = new RegExp(
  `(?:\\s(?:in\\sand\\s)?(?:for|of)\\s(?:the\\s)?|,\\s)(?:(?:(?:Northern|Southern|Eastern|Western|Middle|Central)\\s)?District\\sof\\s(?:the\\s)?${PLACE}(?:\\sCircuit)?` +
    `|(?:${ORDINAL}|Federal|D\\.C\\.)\\s(?:Judicial\\s)?(?:Circuit|District)` +
    `|(?:State|(?:City\\sand\\s)?County|City|Commonwealth|Province|Republic|Kingdom)\\sof\\s(?:the\\s)?${PLACE}` +
    `|${PLACE}\\s(?:County|Parish)(?:,\\s${PLACE})?)(?![\\w-])`,
  'y',
)
/** A place that is named as it is: "Supreme Court of Utopia". */
export const PLACE_OF_COURT = new RegExp(`\\s(?:of|for)\\s(?:the\\s)?(${PLACE})(?:\\sIslands?)?(?![\\w-])`, 'y')
const PLACED_WORD = new RegExp(`^(?:European|International|${ORDINAL})$`)
const KINDS = new Set(
  (
    'Appellate Bankruptcy Business Chancery Circuit City Claims Commercial Constitutional Criminal District Family Federal Grand High ' +
    'Judicial Juvenile Labor Labour Magistrate Municipal Probate State Superior Supreme Tax Trial'
  ).split(' '),
)
/** Courts that are the only ones of their name in the United States, and need no place. */
const ALONE = /^Court\sof\s(?:Chancery|Federal\sClaims|International\sTrade)$/
const COUNTRY_BEFORE = /\b(?:U\.S\.|US|United\sStates)\s$/
const MOST_PARTS = 3
const MOST_WORDS = 6

/**
 * Every court that is named with its jurisdiction: "U.S. District Court for the District of Utopia", "Utopia Court of
 * Chancery". "The Court" and "the District Court" are whichever one the text has named before. The place of the
 * jurisdiction belongs to the name, while "in Utopia" behind it does not. "United States" and "U.S." are one country.
 */
export function findCourts(
  text: string,
  words: readonly NameWord[],
  traits: TextTraits = traitsOf(text),
): readonly Name[] {
  const names: Name[] = []
  if ((traits.words & WORDS.court) === 0) return names
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word?.word !== 'Court' || text.charCodeAt(word.to) === 45) continue
    const subject = endOf(COURT_OF, text, word.to) ?? word.to
    const start = courtStart(text, words, index)
    if (subject === word.to && !start.kind) continue
    const to = jurisdictionEnd(text, words, index, subject)
    // The list of public authorities has it.
    if (to === word.to && /(?:U\.S\.|US|States)\sSupreme\s$/.test(text.slice(start.from, word.from))) continue
    if (to === subject && !start.placed && !ALONE.test(text.slice(word.from, subject))) continue
    const canonical = text
      .slice(start.from, to)
      .replaceAll(/\s+/g, ' ')
      .replace(/^(?:US|United States) /, 'U.S. ')
    names.push({ type: 'organization', from: start.from, to, canonical })
  }
  return names
}

/** What stands before the noun of a court's name. */
interface CourtStart {
  readonly from: number
  /** Whether it says which kind of court it is. */
  readonly kind: boolean
  /** Whether it says whose court it is. */
  readonly placed: boolean
}

/** Walks left over the kind of a court, and over one place before it. */
function courtStart(text: string, words: readonly NameWord[], court: number): CourtStart {
  let first = court
  let kind = false
  let placed = false
  while (first > 0 && court - first < MOST_WORDS && areAdjacent(text, words[first - 1], words[first])) {
    const { word = '' } = words[first - 1] ?? {}
    if (KINDS.has(word)) kind = true
    else if (PLACED_WORD.test(word)) placed = true
    else break
    first--
  }
  const noun = words[first]?.from ?? 0
  const place = countryBefore(text, noun) === 0 ? placeBefore(text, words, first) : undefined
  const from = place ?? noun
  const country = countryBefore(text, from)
  return { from: from - country, kind, placed: placed || place !== undefined || country > 0 }
}

/** The length of "U.S. " right before a place, or 0. */
function countryBefore(text: string, at: number): number {
  return COUNTRY_BEFORE.exec(text.slice(Math.max(0, at - 16), at))?.[0].length ?? 0
}

/** Where a place starts that ends right before a word: "Utopia", "New Utopia", "Utopia County". */
function placeBefore(text: string, words: readonly NameWord[], index: number): number | undefined {
  const next = words[index]
  if (next === undefined) return undefined
  for (const count of [3, 2, 1]) {
    const word = words[index - count]
    if (word?.listed?.to === next.from - 1) return word.from
  }
  const before = words[index - 1]
  if (before === undefined || !areAdjacent(text, before, next)) return undefined
  if (before.word !== 'County') return isProper(before) ? before.from : undefined
  const county = words[index - 2]
  return county !== undefined && areAdjacent(text, county, before) ? county.from : undefined
}

/** Where the jurisdictions end that follow a court's noun. */
function jurisdictionEnd(text: string, words: readonly NameWord[], court: number, from: number): number {
  let to = from
  for (let part = 0; part < MOST_PARTS; part++) {
    const next = endOf(JURISDICTION, text, to) ?? plainPlaceEnd(text, words, court, to)
    if (next === undefined) break
    to = next
  }
  return to
}

/** Where a place ends that is named as it is; it has to be a listed one or a proper name. */
function plainPlaceEnd(text: string, words: readonly NameWord[], court: number, from: number): number | undefined {
  PLACE_OF_COURT.lastIndex = from
  const place = PLACE_OF_COURT.exec(text)?.[1]
  if (place === undefined) return undefined
  const start = text.indexOf(place, from)
  const word = words.slice(court, court + MOST_WORDS + MOST_PARTS).find((one) => one.from === start)
  if (word === undefined) return undefined
  const to = PLACE_OF_COURT.lastIndex
  const listed = listedAt(text, word)
  return listed !== undefined ? Math.max(listed.to, to) : isProper(word) ? to : undefined
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
