import { CELL_BARRIER, ROW_BARRIER, type RunKind } from '../text/runs.ts'
import { EXCHANGES } from './exchanges.ts'
import { matchesOf } from './matches.ts'
import { type NameWord } from './name-words.ts'
import { type Name } from './name.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'

const MARKETS = Object.keys(EXCHANGES)
  .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  .map((name) => name.replaceAll(' ', '\\s'))
  .join('|')
const SYMBOL = '([A-Z]{1,5}(?:[.-][A-Z]{1,2})?|\\d{4,6})\\b'

/** A market with a ticker: "(NASDAQ: ABCD)", "OTCQB:ABCD", "NYSE American under the symbol “AB”". */
export const TICKER = new RegExp(
  `(?<!\\w)(${MARKETS})(?:®|™)?(?:\\s?:\\s?|\\sunder\\sthe\\s(?:ticker\\s|trading\\s)?symbols?:?\\s)[“"‘']?${SYMBOL}`,
  'g',
)
/** A ticker apart from its market: "under the symbol “ABCD”", "ticker symbol: ABCD". */
export const TICKER_SYMBOL = new RegExp(`\\b(?:[Ss]ymbols?|[Tt]icker):?(?:\\sis|\\sof)?\\s?[“"‘']?${SYMBOL}`, 'g')
/** A ticker in a cell, and the cell after it. */
export const TICKER_CELL = new RegExp(
  `(?<=${CELL_BARRIER}\\s?)([A-Z]{1,5}(?:[.-][A-Z]{1,2})?)(?=\\s?${CELL_BARRIER}\\s?(?:[Tt]he\\s)?([A-Z][^${CELL_BARRIER}${ROW_BARRIER}]{2,60}))`,
  'g',
)
const REACH = 160

/** Every ticker that is printed with its market or called a symbol; canonical "NASDAQ:ABCD", "ABCD" where no market is near. */
export function findTickers(
  text: string,
  kind: RunKind,
  { signs, words }: TextTraits = traitsOf(text),
): readonly Name[] {
  const names: Name[] = []
  const called =
    (words & WORDS.symbol) !== 0 && (text.includes('ymbol') || text.includes('SYMBOL') || text.includes('icker'))
  if ((signs & SIGNS.colon) !== 0 || called) {
    for (const match of matchesOf(TICKER, text)) {
      const [printed, market = '', symbol = ''] = match
      names.push(ticker(match.index, match.index + printed.length, `${marketCode(market)}:${symbol}`))
    }
  }
  if (!called) return names
  for (const match of matchesOf(TICKER_SYMBOL, text)) {
    const symbol = match[1] ?? ''
    const to = match.index + match[0].length
    const market = marketBefore(text.slice(Math.max(0, match.index - REACH), match.index))
    names.push(ticker(to - symbol.length, to, market === undefined ? symbol : `${market}:${symbol}`))
  }
  if (kind === 'table') {
    for (const match of matchesOf(TICKER_CELL, text)) {
      const market = marketBefore(match[2] ?? '')
      if (market !== undefined) names.push(ticker(match.index, match.index + match[0].length, `${market}:${match[0]}`))
    }
  }
  return names
}

function ticker(from: number, to: number, canonical: string): Name {
  return { type: 'ticker', from, to, canonical }
}

function marketCode(printed: string): string {
  const market = printed.replaceAll(/\s/g, ' ')
  return EXCHANGES[market] ?? market
}

const MARKET = new RegExp(`(?<!\\w)(?:${MARKETS})(?!\\w)`, 'gi')

/** The last market that a text names. */
function marketBefore(text: string): string | undefined {
  const printed = text.match(MARKET)?.at(-1)?.replaceAll(/\s/g, ' ')
  if (printed === undefined) return undefined
  const key =
    Object.keys(EXCHANGES).find((name) => name === printed) ??
    Object.keys(EXCHANGES).find((name) => name.toLowerCase() === printed.toLowerCase())
  return key === undefined ? undefined : EXCHANGES[key]
}

const NO_EXCHANGE_AFTER =
  /^(?:,?\s(?:Inc|INC|Corp|Group|Composite|Index|Biotechnology|Indices|Technology|Private|Bancshares)\b|[-\s]100\b)/

/** Every exchange that is named without a ticker. */
export function findExchanges(text: string, words: readonly NameWord[]): readonly Name[] {
  const names: Name[] = []
  for (const { from, listed } of words) {
    if (listed?.kind !== 'exchange' || from < (names.at(-1)?.to ?? 0)) continue
    if (NO_EXCHANGE_AFTER.test(text.slice(listed.to, listed.to + 20))) continue
    names.push({ type: 'exchange', from, to: listed.to, canonical: listed.name })
  }
  return names
}
