/** A spelled-out whole number as it stands in a text. */
export interface SpelledNumber {
  readonly value: bigint
  /** Where it ends. */
  readonly end: number
}

const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const THOUSANDS: Readonly<Record<string, bigint>> = {
  thousand: 1000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
}

const FIRST_WORDS =
  'one|two|three|four(?:teen)?|five|six(?:teen|ty)?|seven(?:teen|ty)?|eight(?:een|y)?|nine(?:teen|ty)?|ten|eleven|twelve|thirt(?:een|y)|fift(?:een|y)|twenty|forty'

/** "a million", but not "a store". */
const ARTICLE = '[Aa]n?(?=\\s(?:[Hh]undred|[Tt]housand|(?:[Mm]|[Bb]|[Tt]r)illion))'

/** Where a spelled-out number may start: a whole word in lower, title or upper case. */
export const NUMBER_WORDS = new RegExp(
  `\\b(?:${ARTICLE}|${FIRST_WORDS}|${FIRST_WORDS.replace(/(^|\|)([a-z])/g, (_, bar: string, letter: string) => bar + letter.toUpperCase())}|${FIRST_WORDS.toUpperCase()})(?!\\w)`,
  'y',
)

const WORD = /[A-Z]+/iy
const JOINT = /(?:\sand\s|[\s-])(?=[A-Za-z])/y
/** A number has at most this many words: "nine hundred ninety-nine trillion …" stays far below. */
const MOST_WORDS = 24

/**
 * Reads the spelled-out whole number that starts at `at`: "twenty-five", "one hundred thousand", "Two Million Five
 * Hundred Thousand". Undefined where none starts there.
 */
export function readNumberWords(text: string, at: number): SpelledNumber | undefined {
  let total = 0n
  let group = 0
  /** What may still follow within a group of three digits: below 100, below 10, or nothing. */
  let room = 1000
  let largest: bigint | undefined
  let end = at
  let next = at
  let joinedByAnd = false
  for (let count = 0; count < MOST_WORDS; count++) {
    WORD.lastIndex = next
    const word = WORD.exec(text)?.[0].toLowerCase()
    if (word === undefined) break
    // "a million", "an hundred": only a scale makes the article a number.
    const unit = count === 0 && (word === 'a' || word === 'an') ? articleBefore(text, WORD.lastIndex) : UNITS[word]
    const ten = TENS[word]
    const thousand = THOUSANDS[word]
    if (unit !== undefined && (unit < 10 ? room >= 10 : room >= 100) && !(joinedByAnd && group === 0)) {
      group += unit
      room = 0
    } else if (ten !== undefined && room >= 100 && !(joinedByAnd && group === 0)) {
      group += ten
      room = 10
    } else if (word === 'hundred' && group > 0 && group < 20 && !joinedByAnd) {
      group *= 100
      room = 100
    } else if (thousand !== undefined && group > 0 && (largest === undefined || thousand < largest) && !joinedByAnd) {
      total += BigInt(group) * thousand
      largest = thousand
      group = 0
      room = 1000
    } else break
    end = WORD.lastIndex
    JOINT.lastIndex = end
    const joint = JOINT.exec(text)?.[0]
    if (joint === undefined) break
    joinedByAnd = joint.length > 1
    // "one hundred and five" is one number, "five and ten" are two.
    if (joinedByAnd && room !== 100) break
    next = JOINT.lastIndex
  }
  const value = total + BigInt(group)
  return value === 0n ? undefined : { value, end }
}

const SCALE_AFTER = /\s(?:hundred|thousand|million|billion|trillion)(?![a-z])/iy

function articleBefore(text: string, at: number): number | undefined {
  SCALE_AFTER.lastIndex = at
  return SCALE_AFTER.test(text) ? 1 : undefined
}
