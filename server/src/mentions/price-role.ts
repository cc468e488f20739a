import { type PriceRole } from './mention.ts'

const WORDS: readonly (readonly [PriceRole, RegExp])[] = [
  ['par', /\b(?:par|nominal)\svalue\b/i],
  ['exercise', /\b(?:exercise|strike|grant|option|warrant|exercisable|base)\b/i],
  ['conversion', /\b(?:conversion|convert(?:ible|ed|s)?)\b/i],
  ['offering', /\b(?:offering|IPO|issue|issuance|subscription|public\sprice)\b/i],
  [
    'purchase',
    /\b(?:purchase|repurchase[ds]?|bought|acquired|acquisition|merger|tender|average\sprice\s(?:paid|of|per))\b/i,
  ],
  ['market', /\b(?:closing|market|trading|bid|sales?\sprice|last\sreported|VWAP|volume[\s-]weighted)\b/i],
]
const PRICE = /\b(?:pric|value|exercis|convert|EPS|offer|bought|purchase|acquired)/i
/** The words of one clause before an amount. */
const BEFORE = 70
const AFTER_PAR = /^\s(?:par|nominal)\svalue\b/i

/** What the price at `[from, to)` is a price of, as far as the words of its clause say. */
export function readPriceRole(text: string, from: number, to: number): PriceRole | undefined {
  if (AFTER_PAR.test(text.slice(to, to + 20))) return 'par'
  const window = text.slice(Math.max(0, from - BEFORE), from)
  const clause = window.slice(1 + Math.max(window.lastIndexOf(';'), window.lastIndexOf('. '), window.lastIndexOf(') ')))
  if (!PRICE.test(clause)) return undefined
  // The words nearest to the amount say what it is.
  let role: PriceRole | undefined
  let nearest = -1
  for (const [name, pattern] of WORDS) {
    const at = lastMatch(pattern, clause)
    if (at > nearest) {
      nearest = at
      role = name
    }
  }
  return role
}

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text.slice(at + 1))) at += 1 + match.index
  return at
}
