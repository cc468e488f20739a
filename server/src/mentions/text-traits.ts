/**
 * What one pass over a text finds for all recognizers: which signs and beginnings of words it has, so that a pattern is
 * not tried where it cannot match, and where the words stand with which the longer patterns begin.
 */
export interface TextTraits {
  /** Bits of `SIGNS`. */
  readonly signs: number
  /** Bits of `WORDS`. */
  readonly words: number
  /** Offsets, in order, at which a row of digits starts. */
  readonly digits: readonly number[]
  /** Offsets, in order, at which a capitalized word may start. */
  readonly capitals: readonly number[]
  /** Offsets, in order, at which a number in words may start; every such place is among them, and so of those below. */
  readonly numberWords: readonly number[]
  /** Where "no", "none", "nil" or "zero" may start. */
  readonly nothings: readonly number[]
  /** Where a month's name may start. */
  readonly months: readonly number[]
  /** Where a section, rule or standard may start. */
  readonly laws: readonly number[]
  /** Where the name of a form may start. */
  readonly forms: readonly number[]
  /** Where a reference to a numbered part of a document may start. */
  readonly references: readonly number[]
}

/** Signs and pairs of signs: bits of `TextTraits.signs`. */
export const SIGNS = {
  digit: 1 << 0,
  /** A letter from A to Z. */
  capital: 1 << 1,
  capitals: 1 << 2,
  parenthesis: 1 << 3,
  capitalInParenthesis: 1 << 4,
  smallInParenthesis: 1 << 5,
  digitInParenthesis: 1 << 6,
  /** A straight or curly double quotation mark. */
  quote: 1 << 7,
  /** A digit before a hyphen or dash. */
  digitDash: 1 << 8,
  digitSlash: 1 << 9,
  slash: 1 << 10,
  at: 1 << 11,
  colon: 1 << 12,
  /** The sign of a trademark, a registered or a service mark. */
  trademark: 1 << 13,
  /** An asterisk, dagger or superscript. */
  noteSign: 1 << 14,
  /** An underscore or closing bracket, as dates have that are left open. */
  open: 1 << 15,
  /** A fraction in one character. */
  vulgar: 1 << 16,
  /** A dash, or two hyphens. */
  dash: 1 << 17,
  /** A digit beside a capital letter. */
  digitCapital: 1 << 18,
} as const

/** Beginnings of words, three letters of them: bits of `TextTraits.words`. A bit says that the word may stand there. */
export const WORDS = {
  numberWord: 1 << 0,
  nothing: 1 << 1,
  month: 1 << 2,
  law: 1 << 3,
  form: 1 << 4,
  reference: 1 << 5,
  act: 1 << 6,
  period: 1 << 7,
  anniversary: 1 << 8,
  table: 1 << 9,
  stock: 1 << 10,
  due: 1 << 11,
  brand: 1 << 12,
  symbol: 1 << 13,
  source: 1 << 14,
  smallSuffix: 1 << 15,
  age: 1 << 16,
  degree: 1 << 17,
  byline: 1 << 18,
  registration: 1 << 19,
  box: 1 << 20,
  meaning: 1 << 21,
  web: 1 << 22,
  court: 1 << 23,
} as const

const OTHER = 0
const DIGIT = 1
const UPPER = 2
const LOWER = 3
const OPENING = 4
const QUOTE = 5
const HYPHEN = 6
const DASH = 7
const SLASH = 8
const AT = 9
const COLON = 10
const TRADEMARK = 11
const NOTE_SIGN = 12
const OPEN = 13
const VULGAR = 14

/** The last of the signs below is U+215E; a table of all of them is faster than asking twice. */
const CLASSES = new Uint8Array(0x2160)
/** The numbers of the letters from 1; 0 for all else. */
const LETTERS = new Uint8Array(128)
for (let letter = 1; letter <= 26; letter++) {
  CLASSES[64 + letter] = UPPER
  CLASSES[96 + letter] = LOWER
  LETTERS[64 + letter] = letter
  LETTERS[96 + letter] = letter
}
CLASSES.fill(DIGIT, 48, 58)
for (const [signs, kind] of [
  ['(', OPENING],
  ['"“', QUOTE],
  ['-', HYPHEN],
  ['–—', DASH],
  ['/', SLASH],
  ['@', AT],
  [':', COLON],
  ['™®℠', TRADEMARK],
  ['*†‡¹²³', NOTE_SIGN],
  ['_]', OPEN],
  ['¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞', VULGAR],
] as const) {
  for (const sign of signs) CLASSES[sign.charCodeAt(0)] = kind
}

const SPACE = 32
const SECTION_SIGN = 167
/** The capitals of Latin-1 beyond ASCII, from À to Þ, among which the sign × stands. */
const FIRST_ACCENTED = 0xc0
const LAST_ACCENTED = 0xde
const TIMES_SIGN = 0xd7

/** The bits of `SIGNS` that a sign has after another. */
const PAIRS = new Int32Array(256)
const ALONE: Readonly<Record<number, number>> = {
  [DIGIT]: SIGNS.digit,
  [UPPER]: SIGNS.capital,
  [OPENING]: SIGNS.parenthesis,
  [QUOTE]: SIGNS.quote,
  [DASH]: SIGNS.dash,
  [SLASH]: SIGNS.slash,
  [AT]: SIGNS.at,
  [COLON]: SIGNS.colon,
  [TRADEMARK]: SIGNS.trademark,
  [NOTE_SIGN]: SIGNS.noteSign,
  [OPEN]: SIGNS.open,
  [VULGAR]: SIGNS.vulgar,
}
for (let pair = 0; pair < PAIRS.length; pair++) PAIRS[pair] = ALONE[pair & 15] ?? 0
for (const [left, right, bit] of [
  [UPPER, UPPER, SIGNS.capitals],
  [OPENING, UPPER, SIGNS.capitalInParenthesis],
  [OPENING, LOWER, SIGNS.smallInParenthesis],
  [OPENING, DIGIT, SIGNS.digitInParenthesis],
  [DIGIT, HYPHEN, SIGNS.digitDash],
  [DIGIT, DASH, SIGNS.digitDash],
  [DIGIT, SLASH, SIGNS.digitSlash],
  [HYPHEN, HYPHEN, SIGNS.dash],
  [DIGIT, UPPER, SIGNS.digitCapital],
  [UPPER, DIGIT, SIGNS.digitCapital],
] as const) {
  PAIRS[(left << 4) | right] = (PAIRS[(left << 4) | right] ?? 0) | bit
}

/**
 * The bits of `WORDS` by the first three letters of a word, in two steps, so that both tables stay in the processor's
 * cache: the first two letters have a row or, as those of most words, none; in it stand the third letters, of words that
 * begin with a small letter and, behind them, of those that begin with a capital.
 */
const ROW_OF = new Uint8Array(32 * 32)
const ROWS: Int32Array[] = [new Int32Array(64)]
const CAPITAL = 32

function teach(bit: number, capital: boolean, small: boolean, starts: string): void {
  for (const start of starts.split(' ')) {
    const [first = 0, second = 0, third = 0] = Array.from(start, (letter) => LETTERS[letter.charCodeAt(0)] ?? 0)
    const pair = (first << 5) | second
    if (ROW_OF[pair] === 0) ROW_OF[pair] = ROWS.push(new Int32Array(64)) - 1
    const row = ROWS[ROW_OF[pair] ?? 0] ?? new Int32Array(64)
    if (capital) row[CAPITAL | third] = (row[CAPITAL | third] ?? 0) | bit
    if (small) row[third] = (row[third] ?? 0) | bit
  }
}
// A start of fewer than three letters is a whole word, or one that anything but a letter follows.
teach(WORDS.numberWord, true, true, 'one two thr fou fiv six sev eig nin ten ele twe thi fif for a an')
teach(WORDS.nothing, true, true, 'no non nil zer')
teach(WORDS.month, true, false, 'jan feb mar apr may jun jul aug sep oct nov dec')
teach(
  WORDS.law,
  true,
  false,
  'sec rul ite reg fas asc asu sfa fsp fin eit ifr ias sic isa sab as au sta acc top cha u us gaa eri hip gdp ccp cpr cob fcp dgc pca del gen int ban uni c cfr usc',
)
teach(WORDS.form, true, false, 'for sch def')
teach(WORDS.reference, true, false, 'not ite pro exh foo art cha app ann par sch sec pag')
teach(WORDS.reference, false, true, 'pag')
teach(WORDS.act, true, false, 'act')
teach(WORDS.period, true, true, 'qua fis cal hal fy')
teach(WORDS.anniversary, false, true, 'ann')
teach(WORDS.table, false, true, 'tab')
teach(WORDS.stock, true, true, 'sto sha uni')
teach(WORDS.due, false, true, 'due')
teach(WORDS.brand, false, true, 'bra tra nam')
teach(WORDS.symbol, true, true, 'sym tic')
teach(WORDS.source, true, false, 'sou new')
teach(WORDS.smallSuffix, false, true, 'plc s')
teach(WORDS.age, false, true, 'age')
teach(WORDS.degree, true, false, 'ph pha m md j jd d dvm esq cpa cfa r rn mba')
teach(WORDS.byline, true, false, 'by')
teach(WORDS.registration, true, false, 'cik cen cus lei ent')
teach(WORDS.box, true, true, 'box')
teach(WORDS.meaning, false, true, 'mea')
teach(WORDS.web, false, true, 'www htt')
teach(WORDS.court, true, false, 'cou')

const ANCHORED = WORDS.numberWord | WORDS.nothing | WORDS.month | WORDS.law | WORDS.form | WORDS.reference | WORDS.act

/** Looks through a text once; linear. */
export function traitsOf(text: string): TextTraits {
  const { length } = text
  let signs = 0
  let words = 0
  const digits: number[] = []
  const capitals: number[] = []
  const numberWords: number[] = []
  const nothings: number[] = []
  const months: number[] = []
  const laws: number[] = []
  const forms: number[] = []
  const references: number[] = []
  let before = OTHER
  // The unit at `next` is read once: to read a unit of a text takes longer than all that is asked about it.
  let unit = length > 0 ? text.charCodeAt(0) : 0
  for (let at = 0, next = 1; at < length; at = next++) {
    const first = unit
    unit = next < length ? text.charCodeAt(next) : 0
    if (first === SPACE) {
      before = OTHER
      continue
    }
    const kind = first < CLASSES.length ? (CLASSES[first] ?? OTHER) : OTHER
    signs |= PAIRS[(before << 4) | kind] ?? 0
    if (kind === LOWER || kind === UPPER) {
      if (before !== LOWER && before !== UPPER) {
        if (kind === UPPER) capitals.push(at)
        const row = ROW_OF[((first & 31) << 5) | letterOf(unit)] ?? 0
        const found = row === 0 ? 0 : thirdBits(row, first, letterOf(unit) === 0 ? 0 : unitAt(text, at + 2))
        words |= found
        if ((found & ANCHORED) !== 0) {
          if ((found & WORDS.numberWord) !== 0 && mayBeNumber(text, at, first)) numberWords.push(at)
          if ((found & WORDS.nothing) !== 0) nothings.push(at)
          if ((found & WORDS.month) !== 0) months.push(at)
          if ((found & WORDS.law) !== 0) laws.push(at)
          else if ((found & WORDS.act) !== 0 && isDigit(text, at - 2)) laws.push(at - YEAR_BEFORE)
          if ((found & WORDS.form) !== 0) forms.push(at)
          if ((found & WORDS.reference) !== 0) references.push(at)
        }
        // "10-K", "8-K": the number stands before the letter.
        if (before === HYPHEN && kind === UPPER && isDigit(text, at - 2))
          forms.push(isDigit(text, at - 3) ? at - 3 : at - 2)
      }
      before = kind
      // The rest of a word in small letters says nothing.
      while (unit >= 97 && unit <= 122) {
        before = LOWER
        next++
        unit = next < length ? text.charCodeAt(next) : 0
      }
      continue
    }
    if (kind === DIGIT) {
      if (before !== DIGIT) digits.push(at)
    } else if (first === SECTION_SIGN) laws.push(at)
    else if (first >= FIRST_ACCENTED && first <= LAST_ACCENTED && first !== TIMES_SIGN) capitals.push(at)
    before = kind
  }
  return { signs, words, digits, capitals, numberWords, nothings, months, laws, forms, references }
}

/** "2013 " before "Act". */
const YEAR_BEFORE = 5

/** The bits of `WORDS` of a word by the row of its first two letters and its third unit. */
function thirdBits(row: number, first: number, third: number): number {
  return ROWS[row]?.[first < 97 ? CAPITAL | letterOf(third) : letterOf(third)] ?? 0
}

/** The unit at an offset; behind the end of a text it would be NaN, which slows all down. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}

function letterOf(unit: number): number {
  return unit < 128 ? (LETTERS[unit] ?? 0) : 0
}

/** Of the words that begin as numbers do, "for" and "a" are by far the most: they need "forty" and "a million". */
function mayBeNumber(text: string, at: number, unit: number): boolean {
  const letter = unit | 32
  if (letter === 102 && (text.charCodeAt(at + 1) | 32) === 111 && (text.charCodeAt(at + 2) | 32) === 114)
    return (text.charCodeAt(at + 3) | 32) === 116
  if (letter !== 97) return true
  const next = (text.charCodeAt(at + 1) | 32) === 110 ? at + 3 : at + 2
  const scale = text.charCodeAt(next) | 32
  return scale === 104 || scale === 116 || scale === 109 || scale === 98
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}
