import { EXCHANGES } from './exchanges.ts'
import { type Name } from './name.ts'

const MARKETS = Object.keys(EXCHANGES)
  .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  .map((name) => name.replaceAll(' ', '\\s'))
  .join('|')

/** A market with a ticker: "(NASDAQ: ABCD)", "OTCQB:ABCD", "NYSE American under the symbol “AB”". */
export const TICKER = new RegExp(
  `(?<!\\w)(${MARKETS})(?:®|™)?(?:\\s?:\\s?|\\sunder\\sthe\\s(?:ticker\\s|trading\\s)?symbols?:?\\s)[“"‘']?([A-Z]{1,5}(?:[.-][A-Z]{1,2})?|\\d{4,6})(?!\\w)`,
  'g',
)

/** Every ticker that is printed with its market; canonical "NASDAQ:ABCD". */
export function findTickers(text: string): readonly Name[] {
  const names: Name[] = []
  for (const match of text.matchAll(TICKER)) {
    const [printed, market = '', symbol = ''] = match
    const name = EXCHANGES[market.replaceAll(/\s/g, ' ')] ?? market
    names.push({ type: 'ticker', from: match.index, to: match.index + printed.length, canonical: `${name}:${symbol}` })
  }
  return names
}
