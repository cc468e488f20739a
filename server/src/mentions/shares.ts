import { type FigureReading } from './figure-reading.ts'
import { type PrintedNumber } from './number.ts'

const MODIFIERS =
  'additional|more|fewer|new|newly|authorized|unauthorized|issued|unissued|outstanding|issuable|treasury|unvested|vested|nonvested|non-vested|restricted|unrestricted|unregistered|registered|common|preferred|ordinary|depositary|stock|equity|fully|paid|diluted|basic|weighted|average|weighted-average|incremental|potential|potentially|dilutive|anti-dilutive|antidilutive|performance|performance-based|stock-based|time-based|market-based|service-based|phantom|deferred|convertible|exercisable|unexercised|unexercisable|exchangeable|redeemable|eligible|available|underlying|pre-split|post-split|pre-reverse|whole|full|fractional|remaining|reserved|aggregate|total|such|of|our|its|the|and|or|but|not|yet|American|limited|partnership|public|private|placement|pre-funded|prefunded|founder|voting|non-voting|nonvoting|incentive|nonqualified|non-qualified|nonstatutory|employee|director|purchase|target|earned|unearned|freely|tradable|tradeable|beneficially|owned|purchased|repurchased|granted|forfeited|cumulative|perpetual|company|Class|Series|[A-Z](?:-\\d{1,2})?'

const COUNTED =
  'shares?|stock\\soptions?|options?|warrants?|units?|restricted\\sstock\\sunits?|RSUs?|PSUs?|RSAs?|DSUs?|SARs?|ADSs?|ADRs?|stock\\sappreciation\\srights?|awards?'

/** What makes a number a count of shares or of rights to shares, read where the number ends. */
export const SHARES_AFTER = new RegExp(
  `\\s\\(?(?:(?:(?:${MODIFIERS}),?\\s){0,8}?(${COUNTED})|(?:[A-Z][\\w-]*\\s){1,4}?(Shares|Options|Warrants|Units|ADSs)|(?!(?:and|as|at|by|for|from|in|into|of|on|or|per|than|that|the|to|with|worth)\\s)[a-z][a-z-]+\\s(shares))(?![\\w-])`,
  'y',
)
/** "1,000,000 of the registrant's shares of common stock", "500,000,000 of common stock", read where the number ends. */
export const OF_SHARES_AFTER =
  /\sof\s(?:(?:the|our|its|their|such|these|those)\s)?(?:[A-Za-z]+['’]s\s)?(?:(?:[Cc]lass|[Ss]eries)\s[A-Z](?:-\d{1,2})?\s|[A-Z][\w-]*\s|(?:outstanding|issued|restricted|then|currently|remaining)\s){0,4}([Ss]hares|[Oo]ptions|[Ww]arrants|[Uu]nits|RSUs|(?:[Cc]ommon|[Pp]referred|[Oo]rdinary)\s[Ss]tock)(?![\w-])/y
/** Words before a bare number that say that it counts shares: "the number of shares outstanding was". */
const SHARES_BEFORE =
  /\b(?:number\sof\s(?:\w+\s){0,4}shares|shares\s[^.;$%]{0,80}\boutstanding|(?:common|ordinary|preferred)\s(?:stock|shares)[^.;$%]{1,60}\boutstanding|outstanding\s[^.;$%]{1,60}\b(?:shares|stock)|options\stotaling)\b[^.;$%]{0,90}(?:\b(?:was|were|is|are|totaled|totalled|totaling|of)|[:—–])\s$/i

/** "of our Class A common stock" after a count of shares. */
export const SECURITY_AFTER =
  /\s(?:\w+\s){0,3}?(?:of|in)\s(?:(?:the|our|its|their|such)\s)?(?:[A-Z]\w*['’]s\s)?(?:[A-Z]\w+\s){0,3}?((?:(?:[Cc]lass|CLASS|[Ss]eries|SERIES)\s[A-Z](?:-\d{1,2})?\s)?(?:(?:[a-z][\w-]*|\d[\d.]*%|Convertible|Cumulative|Perpetual|Redeemable|Restricted|Senior|Junior|Voting|Non-Voting|Participating)\s){0,4}?(?:[Cc]ommon|COMMON|[Pp]referred|PREFERRED|[Oo]rdinary|[Rr]estricted|[Cc]apital)\s(?:[Ss]tock|STOCK|[Ss]hares|SHARES))/y

/** Reads a count of shares, options, warrants, units or awards, with what is counted. */
export function readShares(text: string, number: PrintedNumber): FigureReading | undefined {
  SHARES_AFTER.lastIndex = number.end
  const match = SHARES_AFTER.exec(text)
  const counted = match?.[1] ?? match?.[2] ?? match?.[3]
  if (match !== null && counted !== undefined) {
    if (number.yearLike && !counted.startsWith('share')) return undefined
    // "two of the shares" and "one or more shares" are no counts.
    if (number.form === 'words' && /\s(?:or\smore|of\sthe)\s/.test(match[0])) return undefined
    return shares(
      number,
      SHARES_AFTER.lastIndex,
      instrumentOf(text, match[0], counted.toLowerCase(), SHARES_AFTER.lastIndex),
    )
  }
  if (number.form === 'words' || number.yearLike || (number.scale === 0 && number.value.digits < 1000n))
    return undefined
  OF_SHARES_AFTER.lastIndex = number.end
  const named = OF_SHARES_AFTER.exec(text)
  if (named?.[1] !== undefined) {
    return shares(number, number.end, instrumentOf(text, named[0], named[1].toLowerCase(), OF_SHARES_AFTER.lastIndex))
  }
  if (!/^(?:[.,;)]|\s(?:as|at|on)\s|$)/.test(text.slice(number.end, number.end + 4))) return undefined
  const before = text.slice(Math.max(0, number.from - WINDOW), number.from)
  return before.includes('share') || before.includes('stock')
    ? SHARES_BEFORE.test(before)
      ? shares(number, number.end, {})
      : undefined
    : undefined
}

const WINDOW = 200

function shares(number: PrintedNumber, to: number, instrument: { instrument?: string }): FigureReading {
  return { type: 'shares', from: number.from, to, value: number.value, scale: number.scale, ...instrument }
}

function instrumentOf(text: string, printed: string, counted: string, to: number): { instrument?: string } {
  if (counted.endsWith('stock')) {
    const name =
      /(?:(?:class|series)\s[a-z](?:-\d{1,2})?\s)?(?:common|preferred|ordinary)\sstock$/i.exec(printed)?.[0] ?? counted
    return { instrument: name.toLowerCase().replaceAll(/\s/g, ' ') }
  }
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
