import { type DateMention, type Figure, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockProse } from './last-block.ts'
import { keptWith } from '../text/kept-with.ts'
import { gapBefore, readFigureSentences, textAfter } from './sentence-figures.ts'

/** Two amounts in different currencies, one of them U.S. dollars, that a sentence says are the same. */
export interface Conversion {
  readonly foreign: Figure
  readonly dollars: Figure
  /** The years of the dates of the sentence. */
  readonly years: readonly string[]
  /** Whether the dollar amount is marked as United States dollars, and not by "$" alone. */
  readonly marked: boolean
}

/** What a block says that tells how its conversions, and those of other blocks, are meant. */
export interface CurrencyText {
  /** Whether it speaks of dollars of another country, or marks those of the United States. */
  readonly otherDollars: boolean
  /** Whether it states a rate at which amounts are converted. */
  readonly rate: boolean
  readonly years: readonly string[]
}

const IN_BRACKETS =
  /^\s?[([]\s?(?:or|i\.e\.,?|being|equal\sto|(?:which\sis\s)?(?:the\s)?equivalent\s(?:to|of))?,?\s?(?:an?\s(?:total|aggregate)\sof\s)?(?:approximately|approx\.?|about|roughly|circa|around)?\s?$/i
const OR_ABOUT =
  /^,?\s\(?(?:or|equal\sto|equivalent\sto|the\sequivalent\sof),?\s(?:approximately|about|roughly|around)\s$/i
const FOREIGN =
  /RMB|CNY|yuan|renminbi|[€£¥₩₹]|EUR|GBP|pounds?\b|JPY|yen\b|C\$|CAD|Canadian|A\$|AUD|Australian|CHF|francs?\b|HK\$|HKD|INR|Rs\.?|rupees?\b|KRW|won\b|MXN|pesos?\b|SGD|S\$/i
const RATE =
  /\bexchange\srates?\s(?:of|at|in\seffect|as\sof|on|used|prevailing)\b|\btranslated\b|\bconvenience\b|\b(?:US|U\.S\.\s?)?\$\s?1(?:\.0+)?\s?(?:=|to|equals|for|per)\s|(?:=|to|per|equals)\s?(?:US|U\.S\.\s?)?\$\s?1(?:\.0+)?\b|\bhedg|\bforward\b/i
const OTHER_DOLLARS = /US\s?\$|U\.S\.\s?\$|C\$|Cdn|CAD|A\$|AUD|HK\$|NT\$|NZ\$|S\$|Canadian\sdollars|Australian\sdollars/

/** The conversions in the prose of a block. */
export function readConversions(runs: readonly ProseRun[], mentions: readonly Mention[]): readonly Conversion[] {
  const conversions: Conversion[] = []
  for (const sentence of readFigureSentences(runs, mentions)) {
    const { figures, dates, text } = sentence
    if (figures.length > MOST_FIGURES || !exchanges(figures) || !FOREIGN.test(text) || RATE.test(text)) continue
    const years = yearsOf(dates)
    for (const [number, other] of figures.entries()) {
      const one = figures[number - 1]
      if (one?.type !== 'money' || other.type !== 'money' || one.currency === other.currency) continue
      const gap = gapBefore(sentence, number)
      const bracketed = IN_BRACKETS.test(gap) && /^[^()]{0,40}[)\]]/.test(textAfter(sentence, number, 41))
      if (!bracketed && !OR_ABOUT.test(gap)) continue
      const dollars = one.currency === 'USD' ? one : other
      const foreign = dollars === one ? other : one
      if (dollars.currency !== 'USD' || dollars.value.digits <= 0n || foreign.value.digits <= 0n) continue
      if (one.range !== undefined || other.range !== undefined) continue
      const mark = dollars.run.text.slice(dollars.from, dollars.to)
      conversions.push({ foreign, dollars, years, marked: /U\.?S|United/.test(mark) })
    }
  }
  return conversions
}

/** Whether an amount stands beside one in another currency. */
function exchanges(figures: readonly Figure[]): boolean {
  for (let number = 1; number < figures.length; number++) {
    const [one, other] = [figures[number - 1], figures[number]]
    if (one?.type === 'money' && other?.type === 'money' && one.currency !== other.currency) return true
  }
  return false
}

/** What a block says of currencies; asked of all blocks where one conversion looks wrong, and of none otherwise. */
export const readCurrencyText = keptWith(({ runs, mentions }: BlockProse): CurrencyText => {
  const text = runs.map((run) => run.text).join('\n')
  return {
    otherDollars: OTHER_DOLLARS.test(text),
    rate: FOREIGN.test(text) && RATE.test(text),
    years: yearsOf(mentions.filter((mention): mention is DateMention => mention.kind === 'date')),
  }
})

/** More figures in one sentence are a list. */
const MOST_FIGURES = 40
/** Days and years of other things than the conversion: "due 2027", "the 2027 notes". */
const LATER = /\b(?:due|matur\w{1,6}(?:\s(?:in|on))?|expir\w{1,5}(?:\s(?:in|on))?|until|through|by|before|to)\s$/i
const NAMED = /^\s(?:[A-Z]+\s)?(?:notes|bonds|debentures|plan|facility|agreement|term\sloan)\b/i

function yearsOf(dates: readonly DateMention[]): readonly string[] {
  const years = new Set<string>()
  for (const { value, role, run, from, to } of dates) {
    if (role === 'maturity' || LATER.test(run.text.slice(Math.max(0, from - 16), from))) continue
    if (NAMED.test(run.text.slice(to, to + 16))) continue
    for (const [year] of value.matchAll(/\b(?:19|20)\d\d\b/g)) years.add(year)
  }
  return [...years]
}
