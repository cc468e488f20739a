import { add, compare, grouped, readDecimal, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { isBlank } from '../mentions/number.ts'
import { readNumberWords } from '../mentions/number-words.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'
import { defineRule } from './rule.ts'

/** Finds numbers that are given in words and in digits, one in brackets after the other, and differ. */
export const wordsAndDigitsDiffer = defineRule({
  id: 'words-and-digits-differ',
  title: 'A number whose words and digits differ',
  scope: 'document',
  category: 'consistency',
  severities: ['error'],
  documents: ['filing', 'note'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `Contracts write a number twice, "sixty (60) days", so that a slip in one is caught by the other. When the two differ
the words prevail as a rule (for instruments: Uniform Commercial Code § 3-114), which may not be what the parties
agreed. The fix writes the digits that the words say; check the source first.

A single digit in brackets may be the number of a list item or a footnote mark. It is judged only before a word such
as "days" or "directors", or where the document gives other numbers both ways.

When not to use it: in documents that quote such a slip of another document.`,
  options: {},
  messages: { differ: '{printed}: the words say {words}, the digits {digits}' },
  examples: [
    {
      name: 'digits in brackets after words',
      text: `The company may terminate on sixty (90) days' notice and pay Two Million Dollars ($1,000,000).
                             ^^^^^^^^^^ differ: sixty (90): the words say 60, the digits 90
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ differ: the words say 2,000,000, the digits 1,000,000
`,
    },
    {
      name: 'words in brackets after digits',
      text: `The fee is $1,000,000 (two million dollars), due in 30 (forty) days, at 5% (six percent).
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ differ: the words say 2,000,000, the digits 1,000,000
                                                    ^^^^^^^^^^ differ
                                                                        ^^^^^^^^^^^^^^^^ differ
`,
    },
    {
      name: 'percentages, any hyphen, and a single digit before what it counts',
      text: `At least thirty percent (36%) and twenty‑five per cent (20%) are owned by five (6) directors.
         ^^^^^^^^^^^^^^^^^^^^ differ
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ differ
                                                                          ^^^^^^^^ differ

The price was $17.50. Twenty-five percent (15%) is due.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ differ
`,
    },
    {
      name: 'a single digit where the document has the habit',
      text: `He receives twelve (12) monthly payments and one (1) additional award.

She receives thirty (30) monthly payments and one (4) additional award.
                                              ^^^^^^^ differ
`,
    },
    {
      name: 'numbers that agree',
      text: `Within sixty (60) days, One Hundred Five Thousand and 00/100 Dollars ($105,000.00), $2.5 million (two million five
hundred thousand dollars), twenty-five percent (25%), five cents ($0.05), one-half of one percent (0.5%), 30 (thirty),
twelve dollars and fifty cents ($12.50), two million, five hundred thousand shares (2,500,000), four point nine percent
(4.9%), seventy five hundred (7,500).
`,
    },
    {
      name: 'a count with the percentage that it is',
      text: `Four of seven (57%) directors are independent, and six out of eight (75%) attended. The rate is five ($0.05) cents.
`,
    },
    {
      name: 'list numerals, footnote marks, other words',
      text: `One or more (3) of the following two: (1) cash and (2) stock; section four (5); all three (2012) years; two(1)
directors, $5 million (6) and items one (2) and so on. The sum of point five (6) holds.
`,
    },
  ],
  collect({ reading }) {
    let agreeing = 0
    const differing: Pair[] = []
    for (const run of reading.runs) {
      if (run.kind === 'code') continue
      const { text } = run
      let numerals: (() => ReadonlySet<string>) | undefined
      for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
        if (!isBlank(text.charCodeAt(open - 1))) continue
        if (!DIGITS_START.test(text.charAt(open + 1)) && !NUMBER_END.test(text.charAt(open - 2))) continue
        BRACKETS.lastIndex = open
        const inner = BRACKETS.exec(text)?.[1]
        if (inner === undefined) continue
        const digits = DIGITS_WITHIN.exec(inner)
        const pair =
          digits === null
            ? readWordsWithin(run, open, inner)
            : readDigitsWithin(run, open, digits, (numerals ??= numeralsIn(text)))
        if (pair === 'agree') agreeing++
        else if (pair !== undefined) differing.push(pair)
      }
    }
    return agreeing > 0 || differing.length > 0 ? { agreeing, differing } : undefined
  },
  check({ collected }, { report }) {
    let agreeing = 0
    for (const { value } of collected) agreeing += value.agreeing
    for (const { block, value } of collected) {
      for (const { span, digitsSpan, words, digits, printed, doubtful } of value.differing) {
        if (doubtful && agreeing < HABIT) continue
        const right = grouped(words)
        const edits = [{ at: { block, span: digitsSpan }, text: right }]
        report(
          'differ',
          { block, span },
          {
            data: { printed, words: right, digits: grouped(digits) },
            keys: [printed],
            fixes: [{ title: `Write ${right}`, kind: 'suggestion', edits }],
          },
        )
      }
    }
  },
})

/** A number in words and in digits that differ. */
interface Pair {
  readonly span: BlockSpan
  /** The digits alone. */
  readonly digitsSpan: BlockSpan
  readonly words: Decimal
  readonly digits: Decimal
  readonly printed: string
  /** Whether the digits could be a footnote mark or a list numeral. */
  readonly doubtful: boolean
}
/** So many numbers given both ways, and agreeing, show that a document has the habit. */
const HABIT = 2
/** A number in words, with its unit, is not longer. */
const WINDOW = 160
const BRACKETS = /\(([^()]{1,100})\)/y
const DIGITS_WITHIN =
  /^\s?(?:(?:US|U\.S\.)?[$€£¥]\s?)?(\d[\d,]{0,30}(?:\.\d{1,10})?)(?:\s?(thousand|million|billion|trillion))?\s?(%|percent|per\scent|dollars)?\s?$/i
/** What a number in brackets may begin with: a digit, a sign of a currency, "US". */
const DIGITS_START = /[\d\s$€£¥U]/i
/** What may stand before the blank of a bracket that repeats a number in words: the end of a number, "%", "million". */
const NUMBER_END = /[\d,%dn\s]/i
const DIGITS_BEFORE =
  /(?<![\w.,/-])(?<!\.\s?)([$€£¥]\s?)?(\d[\d,]{0,30}(?:\.\d{1,10})?)(?:\s(thousand|million|billion|trillion))?\s?(%)?\s$/i
// Where `i` is missing, the pattern reads the text in lower case: to ignore case takes V8 twice as long to compile it.
const UNIT_AT_END =
  /(?:\sand\s(?:00|no|zero)\/100(?:ths)?)?(?:\s(?:(?:u\.?s\.?|united\sstates)\s)?(?:dollars?|percent|per\scent|(cents?)))?\s$/
const UNIT_WITHIN =
  /^(?:\sand\s(?:00|no|zero)\/100(?:ths)?)?(?:\s(?:(?:U\.?S\.?|United\sStates)\s)?(?:dollars?|percent|per\scent|days?|months?|years?|shares?))?(?:\sonly)?\s?$/i
const NUMBER_WORD = /^(?:and|hundred|thousand|(?:m|b|tr)illion)$/i
/** Longer than what UNIT_AT_END finds. */
const LONGEST_UNIT = 48
/** Of the words of a number. */
const LONGEST_WORD = 12
const JOINT = /[\s-]/
const REFERENCE_BEFORE =
  /\b(?:sections?|articles?|items?|notes?|proposals?|exhibits?|schedules?|annex|appendix|chapter|part|clauses?|paragraphs?|rules?|tier|level|class|series|step|phase|page|table|point|suite|building|unit|lot|block|tower|pier|studio|district|route|room|zone|no\.)\s$/
const FRACTION_BEFORE =
  /(?:\b(?:hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|eighths?|tenths?|sixteenths?|(?:hundred|thousand)ths?)\sof\s|[\d/-]\s?)$/
/** "Four point nine nine percent", "seventy five hundred": the words are only the end of the number. */
const NUMBER_BEFORE =
  /\b(?:point\s(?:[a-z]{3,5}\s){0,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-])$/
const DOLLARS_AND = /\sdollars?,?\s(?:and\s)?$/i
const COUNTED =
  /^\s(?:(?:business|calendar|trading|consecutive|additional|full|equal|annual|monthly|quarterly|independent|executive|separate)\s){0,2}(?:days?|weeks?|months?|years?|hours?|quarters?|times|shares?|members?|directors?|persons?|people|individuals|employees|officers|trustees|nominees|votes?|meetings?|installments?|payments?|units?|warrants?|options?|terms?|periods?|classes|committees|copies|counterparts|tranches?|extensions?|anniversary|anniversaries)\b/
/** "Five ($0.05) cents": the unit behind the bracket belongs to the words alone. */
const CENTS_AFTER = /^\scents?\b/
const BARE_YEAR = /^(?:19|20)\d\d$/

/**
 * "sixty (90)", "Two Million Dollars ($1,000,000)". Undefined unless words of a number stand before the bracket, and
 * where a difference would mean nothing: in "Section four (5)" or "one-half of one percent (0.5%)".
 */
function readDigitsWithin(
  run: ProseRun,
  open: number,
  match: RegExpExecArray,
  numerals: () => ReadonlySet<string>,
): Pair | 'agree' | undefined {
  const [inner, number = '', scale, unit] = match
  const start = Math.max(0, open - WINDOW)
  const before = withPlainHyphens(run.text.slice(start, open))
  const tail = UNIT_AT_END.exec(before.slice(-LONGEST_UNIT).toLowerCase())
  if (tail === null) return undefined
  const spelled = numberWordsEndingAt(before, before.length - tail[0].length)
  if (spelled === undefined) return undefined
  const cents = tail[1] !== undefined
  const context = before.slice(0, spelled.start)
  const wholes = cents ? dollarsBefore(context) : larger(context, spelled.value)
  if (wholes === undefined) return undefined
  const digits = readDecimal(number, SCALES[scale?.toLowerCase() ?? ''])
  const alone = { digits: spelled.value, exponent: cents ? -2 : 0 }
  if (compare(alone, digits) === 0) return 'agree'
  const words = add(alone, wholeNumber(wholes))
  if (compare(words, digits) === 0) return 'agree'
  const close = open + inner.length + 2
  const bare = tail[0].trim() === '' && unit === undefined && !/[$€£¥]/.test(inner) && scale === undefined
  const behind = run.text.slice(close, close + 60).toLowerCase()
  const counted = bare && COUNTED.test(behind)
  const ahead = context.toLowerCase()
  const saysElse =
    NUMBER_BEFORE.test(ahead) ||
    REFERENCE_BEFORE.test(ahead) ||
    FRACTION_BEFORE.test(ahead) ||
    (isPercent(unit) && !isPercent(tail[0].trim())) ||
    CENTS_AFTER.test(behind) ||
    (bare && number.includes('.')) ||
    (bare && BARE_YEAR.test(number) && spelled.value < 1000n) ||
    (bare && !counted && (run.kind === 'table' || isListed(numerals, number)))
  if (saysElse) return undefined
  const from = start + spelled.start
  const digitsFrom = open + 1 + inner.indexOf(number)
  return {
    span: run.span(from, close),
    digitsSpan: run.span(digitsFrom, open + 1 + endOf(inner, scale ?? number)),
    words,
    digits,
    printed: printedAs(run.text.slice(from, close)),
    doubtful: bare && number.length === 1 && (!counted || isListed(numerals, number)),
  }
}

/** "30 (forty) days", "$1,000,000 (two million dollars)". */
function readWordsWithin(run: ProseRun, open: number, inner: string): Pair | 'agree' | undefined {
  const plain = withPlainHyphens(inner)
  const spelled = readNumberWords(plain, 0)
  if (spelled === undefined || !UNIT_WITHIN.test(plain.slice(spelled.end))) return undefined
  const start = Math.max(0, open - 60)
  const before = run.text.slice(start, open)
  const match = DIGITS_BEFORE.exec(before)
  if (match === null) return undefined
  const [, sign = '', number = '', scale] = match
  const words = wholeNumber(spelled.value)
  const digits = readDecimal(number, SCALES[scale?.toLowerCase() ?? ''])
  if (compare(words, digits) === 0) return 'agree'
  if (REFERENCE_BEFORE.test(before.slice(0, match.index).toLowerCase()) || (BARE_YEAR.test(number) && sign === ''))
    return undefined
  const from = start + match.index
  const close = open + inner.length + 2
  return {
    span: run.span(from, close),
    digitsSpan: run.span(from + sign.length, from + endOf(match[0], scale ?? number)),
    words,
    digits,
    printed: printedAs(run.text.slice(from, close)),
    doubtful: false,
  }
}

const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** The longest number in words that ends where `text` has `end`, with its start. */
function numberWordsEndingAt(
  text: string,
  end: number,
): { readonly start: number; readonly value: bigint } | undefined {
  const starts: number[] = []
  for (let at = end; ;) {
    let start = at
    while (start > 0 && at - start <= LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start--
    if (start === at || at - start > LONGEST_WORD) break
    if (readNumberWords(text, start) !== undefined) starts.push(start)
    else if (!NUMBER_WORD.test(text.slice(start, at))) break
    if (!JOINT.test(text.charAt(start - 1))) break
    at = start - 1
  }
  for (const start of starts.toReversed()) {
    const spelled = readNumberWords(text, start)
    if (spelled?.end === end) return { start, value: spelled.value }
  }
  return undefined
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

/** "Four of seven (57%) directors" counts and divides; only "seven percent (57%)" says one number twice. */
function isPercent(unit: string | undefined): boolean {
  return /^(?:%|percent|per\scent)$/i.test(unit ?? '')
}

/** The thousands, millions … of "two million, five hundred thousand" before the last part; 0 where there are none. */
function larger(before: string, last: bigint): bigint {
  const joint = /,?\s(?:and\s)?$/.exec(before)
  const spelled = joint === null ? undefined : numberWordsEndingAt(before, joint.index)
  return spelled !== undefined && spelled.value >= 1000n && last < endingZeros(spelled.value) ? spelled.value : 0n
}

/** The largest power of ten that divides a number. */
function endingZeros(value: bigint): bigint {
  let power = 1n
  while (value % (power * 10n) === 0n) power *= 10n
  return power
}

/** The dollars of "twelve dollars and fifty cents": 0 where the cents stand alone, undefined where they cannot be read. */
function dollarsBefore(before: string): bigint | undefined {
  const joint = DOLLARS_AND.exec(before)
  return joint === null ? 0n : numberWordsEndingAt(before, joint.index)?.value
}

/** Whether the text numbers things with this digit in brackets and a neighbor of it: "(1) …, (2) …". */
function isListed(numerals: () => ReadonlySet<string>, number: string): boolean {
  const value = Number(number)
  return numerals().has(String(value + 1)) || (value > 1 && numerals().has(String(value - 1)))
}

/** The numbers in brackets of a run, listed when first asked for. */
function numeralsIn(text: string): () => ReadonlySet<string> {
  let numerals: ReadonlySet<string> | undefined
  return () => (numerals ??= new Set(Array.from(text.matchAll(NUMERAL), ([, digits = '']) => digits)))
}
const NUMERAL = /\((\d{1,40}(?:\.\d{1,10})?)\)/g

function endOf(text: string, part: string): number {
  return text.lastIndexOf(part) + part.length
}

/** The same text, unit for unit, with every hyphen and dash as `-`. */
function withPlainHyphens(text: string): string {
  return text.replaceAll(/[\u2010-\u2015\u2212]/g, '-')
}

function printedAs(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
