import { keptList } from '../text/kept-list.ts'

/**
 * Words that statements, notes and sentences use for one thing, each with the one they are compared by. A small
 * vocabulary of standard captions (Regulation S-X, articles 5 and 7, and common usage), never of one filer.
 */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sale: 'revenue',
    turnover: 'revenue',
    earning: 'income',
    profit: 'income',
    loss: 'income',
    losse: 'income',
    deficit: 'deficit',
    provision: 'tax',
    benefit: 'benefit',
    shareholder: 'stockholder',
    shareowner: 'stockholder',
    share: 'stock',
    repurchased: 'repurchase',
    repurchase: 'repurchase',
    purchased: 'repurchase',
    based: 'based',
    deferred: 'deferred',
    unearned: 'deferred',
    receivable: 'receivable',
    capex: 'capital',
    depreciated: 'depreciation',
    amortized: 'amortization',
    unamortized: 'amortization',
    borrowed: 'borrowing',
    debt: 'debt',
    indebtedness: 'debt',
    issued: 'issuance',
    issue: 'issuance',
    granted: 'grant',
    acquired: 'acquisition',
    acquire: 'acquisition',
    paid: 'payment',
    pay: 'payment',
    payable: 'payable',
    authorised: 'authorized',
    staff: 'employee',
    personnel: 'employee',
    headcount: 'employee',
    expense: 'expense',
    cost: 'cost',
    charge: 'charge',
    unrecognised: 'unrecognized',
    recognised: 'recognized',
  }),
)

/** Words that carry no meaning in a caption. */
const EMPTY = new Set(
  'a an and as at by for from in including into its of on or our per than that the their to under with which was were is are be been us we our company s net other total amount number due less plus respectively approximately had has have was'.split(
    ' ',
  ),
)

/** What printed words are compared by, nothing for those without meaning: texts say the same few thousand again and again. */
const KNOWN = new Map<string, string>()
const MOST_KNOWN = 20_000

/** The words of a caption or a sentence by which it is compared: lower case, without plural, marks and filling words. */
export function captionWords(text: string): readonly string[] {
  const words: string[] = []
  const lower = text.toLowerCase()
  let from = 0
  for (let at = 0; at <= lower.length; at++) {
    const unit = lower.charCodeAt(at)
    if (unit >= LETTER_A && unit <= LETTER_Z) continue
    if (at - from >= 2) {
      const word = comparedBy(lower.slice(from, at))
      if (word !== '') words.push(word)
    }
    from = at + 1
  }
  return keptList(words)
}

const LETTER_A = 97
const LETTER_Z = 122

function comparedBy(printed: string): string {
  const known = KNOWN.get(printed)
  if (known !== undefined) return known
  const word = singular(printed)
  const compared = EMPTY.has(printed) ? '' : (SYNONYMS.get(word) ?? SYNONYMS.get(printed) ?? word)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(printed, compared)
  return compared
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('xes') || word.endsWith('ches') || word.endsWith('sses')) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Words of times and sums: a label or a column head of these alone names nothing without its section. */
const GENERIC = new Set(
  'balance beginning begin end ending ended year period month week quarter day three six nine twelve first second third fourth fiscal january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec subtotal sum unaudited restated'.split(
    ' ',
  ),
)

/** Whether the words name nothing by themselves. */
export function isGeneric(words: readonly string[]): boolean {
  return words.every(isGenericWord)
}

/** Whether the word names nothing by itself. */
export function isGenericWord(word: string): boolean {
  return GENERIC.has(word)
}
