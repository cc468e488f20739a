import { wholeNumber } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { countsSharesBefore } from './shares.ts'
import { type TextTraits, traitsOf } from './text-traits.ts'

/** A word that says zero, and what it is zero of. */
export interface NothingFound {
  /** The word alone. */
  readonly from: number
  readonly to: number
  readonly reading: FigureReading
}

/** Words that may say that an amount is zero. */
export const NOTHING = /(?<![\w-])(?:[Nn](?:o|one|il)|[Zz]ero)(?![\w-])/y

const MONEY_NOUNS =
  'accruals?|advances?|allowances?|amounts?|balances?|benefits?|borrowings?|charges?|contributions?|costs?|credits?|debt|deductions?|' +
  'deposits?|distributions?|dividends?|draws?|drawings?|drawdowns?|earnings|expenses?|fees?|forfeitures|gains?|goodwill|' +
  'impairments?|income|indebtedness|interest|liabilit(?:y|ies)|loans?|loss(?:es)?|payments?|payables?|penalties|prepayments?|' +
  'proceeds|provisions?|reclassifications?|receivables?|redemptions?|repayments?|repurchases?|reserves?|revenues?|sales|' +
  'transfers?|value|write-?downs?|write-?offs?'
const SHARE_NOUNS =
  'shares|options|warrants|units|RSUs|PSUs|RSAs|SARs|ADSs|Shares|Options|Warrants|Units|(?:preferred|common)\\s(?:stock|shares)'
const NO_MODIFIER =
  '(?!(?:a|an|and|any|are|as|at|be|been|but|by|can|for|from|had|has|have|if|in|into|is|it|its|longer|may|more|less|later|earlier|fewer|matter|greater|not|of|on|one|or|our|other\\sthan|par|shall|should|such\\sthat|than|that|the|their|this|to|was|we|were|which|who|will|with|would)\\s)'
/** "no outstanding borrowings", "no hedging gains", "no shares": the noun within four words. */
export const NO_AMOUNT_AFTER = new RegExp(
  `\\s((?:${NO_MODIFIER}[A-Za-z][\\w-]*\\s){0,4}?)(?:(${MONEY_NOUNS})|(${SHARE_NOUNS}))(?![\\w-])`,
  'y',
)
/** "none of the options": what there is none of. */
export const NONE_OF_AFTER = new RegExp(
  `\\sof\\s(?:the|our|its|their|these|those|such)\\s(?:${NO_MODIFIER}[A-Za-z][\\w-]*\\s){0,4}?(${SHARE_NOUNS})(?![\\w-])`,
  'y',
)
const SAID_BEFORE =
  /\b(?:was|were|had|(?:ha[sd]|have)\sbeen|recorded|recogni[sz]ed|incurred|made|paid|declared|issued|granted|repurchased|reported|received|accrued|held)\s(?:also\s|therefore\s|effectively\s)?$/i
const PRESENT_BEFORE = /\b(?:is|are|has|have|with|and|or)\s(?:currently\s|also\s)?$/i
const MODAL = /\b(?:may|might|shall|will|would|could|should|must|can|cannot|if|unless|until|whether)\b/i
const SAID_AFTER =
  /^[^.;:]{0,70}?\b(?:was|were|ha(?:s|ve|d)\sbeen|(?:remain(?:s|ed)?|is|are)\s(?:\w+\s)?(?:outstanding|recorded|accrued|recogni[sz]ed|drawn|due))\b/i
const OUTSTANDING_AFTER =
  /^[^.;:]{0,60}?\b(?:outstanding|issued|recorded|accrued|recogni[sz]ed|drawn|borrowed|granted|exercised|repurchased|forfeited|vested|owed|charged)\b/i
const BEFORE = 60
const AFTER = 90
const MATERIAL = /\b(?:material|significant)\b/i

/** Every word of a text that says that an amount or a number of shares is zero. */
export function findNothing(text: string, traits: TextTraits = traitsOf(text)): readonly NothingFound[] {
  const found: NothingFound[] = []
  for (const from of traits.nothings) {
    NOTHING.lastIndex = from
    if (!NOTHING.test(text)) continue
    const to = NOTHING.lastIndex
    const reading = readNothing(text, from, to, text.slice(from, to).toLowerCase())
    if (reading !== undefined) found.push({ from, to, reading })
  }
  return found
}

function readNothing(text: string, from: number, to: number, word: string): FigureReading | undefined {
  switch (word) {
    case 'no':
      return readNo(text, from, to)
    case 'none':
      return readNone(text, from, to)
    default:
      return readZero(text, from, to, word)
  }
}

function readNo(text: string, from: number, to: number): FigureReading | undefined {
  NO_AMOUNT_AFTER.lastIndex = to
  const match = NO_AMOUNT_AFTER.exec(text)
  if (match === null) return undefined
  const end = NO_AMOUNT_AFTER.lastIndex
  if (!isStatement(text, from, end)) return undefined
  const [, modifiers = '', , counted] = match
  const hedged = MATERIAL.test(modifiers) && { qualifier: 'approximately' as const }
  if (counted === undefined) return { ...zero('money', from, to), currency: 'USD', ...hedged }
  return zeroShares(from, counted.includes(' ') ? to : end, counted)
}

/** Whether something is said to be so: there were none, or none was recorded; not what may or shall be. */
function isStatement(text: string, from: number, end: number): boolean {
  const before = text.slice(Math.max(0, from - BEFORE), from)
  const clause = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(', ')) + 1,
  )
  if (MODAL.test(clause)) return false
  if (SAID_BEFORE.test(before)) return true
  const after = text.slice(end, end + AFTER)
  const said = SAID_AFTER.exec(after)?.[0]
  if (said !== undefined) return !MODAL.test(said)
  const outstanding = PRESENT_BEFORE.test(before) ? OUTSTANDING_AFTER.exec(after)?.[0] : undefined
  return outstanding !== undefined && !MODAL.test(outstanding)
}

function readNone(text: string, from: number, to: number): FigureReading | undefined {
  NONE_OF_AFTER.lastIndex = to
  const counted = NONE_OF_AFTER.exec(text)?.[1]
  const after = text.slice(to, to + 40)
  if (
    counted !== undefined &&
    SAID_AFTER_NONE.test(text.slice(NONE_OF_AFTER.lastIndex, NONE_OF_AFTER.lastIndex + AFTER))
  )
    return zeroShares(from, to, counted)
  if (/^\s(?:(?:is|are|were|was)\s)?(?:issued|outstanding)\b/.test(after)) return zeroShares(from, to, 'shares')
  if (
    /^\s(?:was|were|has\sbeen|had\sbeen)\s(?:outstanding|recorded|recogni[sz]ed|drawn|borrowed|accrued|paid)\b/.test(
      after,
    )
  )
    return { ...zero('money', from, to), currency: 'USD' }
  return undefined
}
const SAID_AFTER_NONE = /^[^.;:]{0,70}?\b(?:was|were|is|are|ha[sd]|have)\b/i

/** What a word such as "zero" or "nil" may be followed by. */
export const ZERO_OF_AFTER =
  /(?:\s?(%|per\s?cent)|\s(?:\w+\s){0,3}?(shares|options|warrants|units)|\s(dollars))(?![\w-])|\s?\(0\)/iy
const AMOUNT_BEFORE =
  /\b(?:amounts?|balances?|values?|prices?|liabilit(?:y|ies)|assets?|loss(?:es)?|gains?|income|earnings|expenses?|costs?|charges?|payments?|payouts?|fees?|revenues?|borrowings?|provisions?|allowances?)\b[^.;%]{1,50}\b(?:was|were|is|are|be|to|at|of|below|and|or|equals?)\s$/i
const NIL_BEFORE = /(?:\b(?:was|were|is|are|of|to|and|or|from|with|at|totaled|totalled)\s|[:,(–—]\s?)$/i

function readZero(text: string, from: number, to: number, word: string): FigureReading | undefined {
  ZERO_OF_AFTER.lastIndex = to
  const match = ZERO_OF_AFTER.exec(text)
  if (match?.[1] !== undefined) return zero('percent', from, ZERO_OF_AFTER.lastIndex)
  if (match?.[2] !== undefined) return zeroShares(from, ZERO_OF_AFTER.lastIndex, match[2])
  if (match?.[3] !== undefined) return { ...zero('money', from, ZERO_OF_AFTER.lastIndex), currency: 'USD' }
  const signed = /(?:US|C|A|HK)?\$\s?$/.exec(text.slice(Math.max(0, from - 4), from))
  if (signed !== null) return { ...zero('money', from - signed[0].length, to), currency: 'USD' }
  const before = text.slice(Math.max(0, from - 200), from)
  if (countsSharesBefore(before)) return zeroShares(from, to, 'shares')
  if (word === 'nil' ? NIL_BEFORE.test(before) : AMOUNT_BEFORE.test(before.slice(-100)))
    return { ...zero('money', from, to), currency: 'USD' }
  return undefined
}

function zero(type: FigureReading['type'], from: number, to: number): FigureReading {
  return { type, from, to, value: wholeNumber(0), scale: 0 }
}

function zeroShares(from: number, to: number, counted: string): FigureReading {
  const name = counted
    .toLowerCase()
    .replaceAll(/\s/g, ' ')
    .replace(/\sshares$/, ' stock')
  return { ...zero('shares', from, to), ...(name !== 'shares' && { instrument: name }) }
}
