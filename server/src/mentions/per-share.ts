import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { type FigureReading } from './figure-reading.ts'

const PRICED = 'shares?|units?|ADSs?|ADRs?|warrants?|options?|rights?|notes?|debentures?'
const MODIFIERS =
  'both|common|preferred|ordinary|basic|diluted|fully|and|or|American|depositary|restricted|stock|class|series|[A-Z](?:-\\d{1,2})?|pre-funded|private|public|placement|whole|full|limited|partnership|additional'

/** "per share", "per diluted share", "a share", "/share" after an amount. */
export const PER_SHARE_AFTER = new RegExp(
  `,?\\s?(?:per|a|an|each|for\\seach|/)\\s?(?:(?:${MODIFIERS})\\s){0,5}(${PRICED})(?![\\w-])`,
  'iy',
)
/** What before an amount says that it is an amount per share; read backwards from the amount over a short stretch. */
const PER_SHARE_BEFORE = new RegExp(
  '\\b(?:per\\s(?:[\\w-]{1,12}\\s){0,4}(?:share|unit|ADS|warrant)|' +
    '(?:exercise|strike|conversion|subscription|grant|purchase|average|reset|issue|offering|option|warrant|redemption|closing|stated|par|liquidation)\\s' +
    `(?:sales?\\s|bid\\s|market\\s)?(?:prices?|value|preference)|EPS)\\b[^$.;\\d${CELL_BARRIER}${ROW_BARRIER}]{0,60}$`,
  'i',
)
/** "$0.001 par value". */
export const PAR_VALUE_AFTER = /\s(?:par|stated)\svalue\b/iy
const WINDOW = 90
/** Nothing is dearer per share; larger amounts near such words are totals. */
const MOST_UNITS_PER_SHARE = 1_000_000n

/** Turns an amount of money into a price or amount per share where the words around it say so. */
export function readPerShare(text: string, money: FigureReading): FigureReading | undefined {
  PER_SHARE_AFTER.lastIndex = money.to
  const after = PER_SHARE_AFTER.exec(text)
  if (after?.[1] !== undefined) return perShare(money, after[1])
  PAR_VALUE_AFTER.lastIndex = money.to
  if (PAR_VALUE_AFTER.test(text)) return perShare(money, 'share')
  if (money.scale !== 0 || money.value.digits > MOST_UNITS_PER_SHARE) return undefined
  const before = text.slice(Math.max(0, money.from - WINDOW), money.from)
  if (!/share|unit|ADS|EPS|price|value|preference|warrant/i.test(before)) return undefined
  const match = PER_SHARE_BEFORE.exec(before)
  if (match === null) return undefined
  if (/aggregate|total|average\smarket|approximat/i.test(before.slice(Math.max(0, match.index - 12)))) return undefined
  return perShare(money, 'share')
}

/** An amount of money as an amount per share or per whatever `priced` says. */
export function perShare(money: FigureReading, priced: string): FigureReading {
  return { ...money, type: 'per-share', instrument: priced.toLowerCase().replace(/s$/, '') }
}
