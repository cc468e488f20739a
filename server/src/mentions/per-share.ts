import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { type FigureReading } from './figure-reading.ts'
import { mayJoin, unitAt } from './number.ts'

const PRICED = 'shares?|units?|adss?|adrs?|gdrs?|warrants?|options?|rights?|notes?|debentures?|bonds?|rsus?|psus?|sars?'
const MODIFIERS =
  'both|common|preferred|preference|ordinary|basic|diluted|fully|and|or|american|depositary|restricted|stock|class|series|[a-z](?:-\\d{1,2})?|pre-funded|private|public|placement|whole|full|limited|partnership|additional|such|outstanding|existing|new|issued|vested|underlying|of|our|its|the|company|founder|subordinate|voting|non-voting'

/**
 * "per share", "per diluted share", "a share", "/share", "per annum per share", "for each share" after an amount, in small
 * letters: a pattern that ignores case takes more than twice as long to compile.
 */
export const PER_SHARE_AFTER = new RegExp(
  `,?\\s?(?:(?:per|a|each)\\s(?:calendar\\s|fiscal\\s)?(?:annum|year|quarter|month)\\s)?(?:in\\scash\\s)?(?:per|a|an|each|for\\s(?:each|every)|/)\\s?(?:(?:${MODIFIERS})\\s){0,5}(${PRICED})(?![\\w-])`,
  'y',
)
/** No such words are longer. */
const LONGEST_PER_SHARE = 140
/** "per $1,000 principal amount": what a note is priced by. */
export const PER_PRINCIPAL_AFTER =
  /,?\sper\s((?:US|C|U\.S\.\s?)?[$€£]\s?\d[\d,]{0,12}(?:\.00)?)\s(?:(?:in\s)?(?:aggregate\s)?(?:original\s)?principal(?:\samount)?|of\s(?:(?:aggregate|original)\s)?(?:principal|face))(?:\samount)?/iy
/** What before an amount says that it is an amount per share; read backwards from the amount over a short stretch. */
const PER_SHARE_BEFORE = new RegExp(
  '\\b(?:per\\s(?:[\\w-]{1,12}\\s){0,4}(?:share|unit|ADS|warrant|option)|fair\\svalue\\sof\\s(?:the\\s)?(?:stock\\s)?(?:options|awards|RSUs|PSUs|warrants|shares|units)\\sgranted|' +
    '(?:exercise|strike|conversion|subscription|grant|purchase|average|reset|issue|offering|option|warrant|redemption|closing|stated|par|nominal|liquidation|merger|tender|initial|public)\\s' +
    `(?:sales?\\s|bid\\s|market\\s)?(?:prices?|value|preference)|exercisable\\s(?:at|for)|EPS)\\b(?:[^$.;\\d${CELL_BARRIER}${ROW_BARRIER}]|\\b(?:19|20)\\d\\d\\b|\\b[123]?\\d,\\s){0,70}$`,
  'i',
)
/** "$0.001 par value". */
export const PAR_VALUE_AFTER = /\s(?:par|stated|nominal)\svalue\b/iy
/** "A $1.00 increase (decrease) in the assumed initial public offering price": what a prospectus tells of its price. */
export const PRICE_CHANGE_AFTER =
  /\s(?:increase|decrease|change)\s(?:(?:\(|or\s|\/)(?:increase|decrease)\)?\s)?in\s(?:the|our)\s(?:assumed\s|estimated\s|initial\s|public\s|stock\s|share\s|market\s|offering\s|closing\s){0,5}(?:offering|stock|share)?\s?price\b/iy
const DIVIDEND_BEFORE = /\b(?:dividends?|distributions?)\s(?:of|to|from|at)\s(?:approximately\s|about\s)?$/i
const WINDOW = 90
/** Nothing is dearer per share; larger amounts near such words are totals. */
const MOST_UNITS_PER_SHARE = 1_000_000n

/** Turns an amount of money into a price or amount per share where the words around it say so. */
export function readPerShare(text: string, money: FigureReading): FigureReading | undefined {
  const first = firstLetterAfter(text, money.to)
  const priced = PER_SHARE_STARTS.includes(first) ? pricedAfter(text, money.to) : undefined
  if (priced !== undefined) return perShare(money, priced)
  const per = text.startsWith(' per ', money.to)
  if (per || text.startsWith(', per ', money.to)) {
    PER_PRINCIPAL_AFTER.lastIndex = money.to
    const principal = PER_PRINCIPAL_AFTER.exec(text)?.[1]
    if (principal !== undefined) return perShare(money, `${principal.replace(/\.00$/, '')} principal amount`)
  }
  PAR_VALUE_AFTER.lastIndex = money.to
  if (PAR_VALUE_STARTS.includes(first) && PAR_VALUE_AFTER.test(text)) return perShare(money, 'share')
  // Halves and tenths of a penny are printed of dividends and earnings per share alone.
  if (money.currency === 'GBP' && money.scale === -2 && money.value.exponent < -2) return perShare(money, 'share')
  PRICE_CHANGE_AFTER.lastIndex = money.to
  if (money.scale === 0 && PRICE_CHANGE_STARTS.includes(first) && PRICE_CHANGE_AFTER.test(text))
    return perShare(money, 'share')
  // "$35 per hour" is a price of something else.
  if (per || money.scale > 0 || money.value.digits > MOST_UNITS_PER_SHARE) return undefined
  if (!mayEndWords(text, money.from)) return undefined
  const before = text.slice(Math.max(0, money.from - WINDOW), money.from)
  // A dividend of dollars and cents is one per share.
  if (money.value.exponent <= -2 && money.value.digits < FEWEST_OF_TOTAL * 10n && DIVIDEND_BEFORE.test(before))
    return perShare(money, 'share')
  if (!/share|unit|ADS|EPS|price|value|preference|warrant|exercis/i.test(before)) return undefined
  const match = PER_SHARE_BEFORE.exec(before)
  if (match === null) return undefined
  if (/aggregate|total|average\smarket|approximat/i.test(before.slice(Math.max(0, match.index - 12)))) return undefined
  // The price of a business is a total; that of a share has cents or few digits.
  if (OF_TOTALS.test(match[0]) && money.value.exponent > -2 && money.value.digits >= FEWEST_OF_TOTAL) return undefined
  return perShare(money, PRICED_BEFORE.exec(match[0])?.[1] ?? 'share')
}

function pricedAfter(text: string, at: number): string | undefined {
  PER_SHARE_AFTER.lastIndex = 0
  return PER_SHARE_AFTER.exec(text.slice(at, at + LONGEST_PER_SHARE).toLowerCase())?.[1]
}

const PER_SHARE_STARTS = 'paefi/'
const PAR_VALUE_STARTS = 'psn'
const PRICE_CHANGE_STARTS = 'idc'

/** What follows a comma and a blank at `at`, or one of them, in small letters: what few amounts have there decides first. */
function firstLetterAfter(text: string, at: number): string {
  let first = at
  if (unitAt(text, first) === 44) first++
  if (mayJoin(unitAt(text, first))) first++
  return String.fromCharCode(unitAt(text, first) | 32)
}

/** Whether a letter stands in the few units before an amount; that of a cell follows a barrier. */
function mayEndWords(text: string, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const unit = unitAt(text, before)
    if (unit === CELL || unit === ROW || unit === 36 || unit === 0) return false
    if ((unit | 32) >= 97) return true
  }
  return true
}

const CELL = CELL_BARRIER.charCodeAt(0)
const ROW = ROW_BARRIER.charCodeAt(0)

const OF_TOTALS = /^(?:purchase|offering|initial|public|tender|merger|issue|redemption|average)/i
const FEWEST_OF_TOTAL = 1000n
const PRICED_BEFORE = /^per\s(?:[\w-]{1,12}\s){0,4}?(unit|ADS|warrant)\b/i

/** An amount of money as an amount per share or per whatever `priced` says. */
export function perShare(money: FigureReading, priced: string): FigureReading {
  return { ...money, type: 'per-share', instrument: priced.toLowerCase().replace(/s$/, '') }
}
