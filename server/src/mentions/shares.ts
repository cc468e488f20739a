import { type FigureReading } from './figure-reading.ts'
import { type PrintedNumber } from './number.ts'

const MODIFIERS =
  'additional|more|fewer|new|newly|authorized|unauthorized|issued|unissued|outstanding|issuable|treasury|unvested|vested|nonvested|non-vested|restricted|unrestricted|unregistered|registered|common|preferred|ordinary|depositary|stock|equity|fully|paid|diluted|basic|weighted|average|weighted-average|incremental|potential|potentially|dilutive|anti-dilutive|antidilutive|performance|performance-based|time-based|market-based|service-based|phantom|deferred|convertible|exercisable|unexercised|unexercisable|exchangeable|redeemable|eligible|available|underlying|pre-split|post-split|pre-reverse|whole|full|fractional|remaining|reserved|aggregate|total|such|of|our|its|the|and|or|but|not|yet|American|limited|partnership|public|private|placement|pre-funded|prefunded|founder|voting|non-voting|nonvoting|incentive|nonqualified|non-qualified|nonstatutory|employee|director|purchase|target|earned|unearned|freely|tradable|tradeable|beneficially|owned|purchased|repurchased|granted|forfeited|cumulative|perpetual|company|Class|Series|[A-Z](?:-\\d{1,2})?'

const COUNTED =
  'shares?|stock\\soptions?|options?|warrants?|units?|restricted\\sstock\\sunits?|RSUs?|PSUs?|RSAs?|DSUs?|SARs?|ADSs?|ADRs?|stock\\sappreciation\\srights?|awards?'

/** What makes a number a count of shares or of rights to shares, read where the number ends. */
export const SHARES_AFTER = new RegExp(`\\)?(?:\\s|\\s\\()(?:(?:${MODIFIERS}),?\\s){0,8}?(${COUNTED})(?![\\w-])`, 'y')
/** "of our Class A common stock" after a count of shares. */
export const SECURITY_AFTER =
  /\s(?:\w+\s){0,3}?(?:of|in)\s(?:the\sCompany['’]s\s|(?:our|its|their|the|such|[A-Z]\w+['’]s)\s)?((?:(?:[Cc]lass|CLASS|[Ss]eries|SERIES)\s[A-Z](?:-\d{1,2})?\s|(?:[\w-]+%?\s){0,4}?)(?:[Cc]ommon|COMMON|[Pp]referred|PREFERRED|[Oo]rdinary|[Rr]estricted|[Cc]apital)\s(?:[Ss]tock|STOCK|[Ss]hares|SHARES))/y

/** Reads a count of shares, options, warrants, units or awards, with what is counted. */
export function readShares(text: string, number: PrintedNumber): FigureReading | undefined {
  if (number.value.exponent < 0 && number.scale === 0 && number.form === 'words') return undefined
  SHARES_AFTER.lastIndex = number.end
  const match = SHARES_AFTER.exec(text)
  const counted = match?.[1]
  if (match === null || counted === undefined) return undefined
  // "one share" is mostly the unit of a price or of a vote, "one or more shares" no count at all.
  if (/\s(?:or\smore|of\sthe)\s/.test(match[0]) && number.form === 'words') return undefined
  const to = SHARES_AFTER.lastIndex
  return {
    type: 'shares',
    from: number.from,
    to,
    value: number.value,
    scale: number.scale,
    ...instrumentOf(text, match[0], counted.toLowerCase(), to),
  }
}

function instrumentOf(text: string, printed: string, counted: string, to: number): { instrument?: string } {
  if (!counted.startsWith('share'))
    return { instrument: (counted.endsWith('s') ? counted : `${counted}s`).replaceAll(/\s/g, ' ') }
  SECURITY_AFTER.lastIndex = to
  const named =
    SECURITY_AFTER.exec(text)?.[1] ??
    /(?:(?:class|series)\s[a-z](?:-\d+)?\s)?(?:common|preferred|ordinary)(?=\sshares?$)/i.exec(printed)?.[0]
  if (named === undefined) return {}
  const name = named
    .toLowerCase()
    .replaceAll(/\s/g, ' ')
    .replace(/\bshares$/, 'stock')
  return { instrument: /(?:common|preferred|ordinary)$/.test(name) ? `${name} stock` : name }
}
