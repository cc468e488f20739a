import { type Qualifier } from './mention.ts'
import { unitAt } from './number.ts'

const WORDS: readonly (readonly [Qualifier, string])[] = [
  [
    'approximately',
    'approximately|approx\\.?|about|around|roughly|nearly|almost|circa|an\\sestimated|estimated|some|close\\sto|in\\sthe\\s(?:range|area|neighborhood)\\sof',
  ],
  [
    'at-least',
    'at\\sleast|(?:not|no)\\s(?:less|fewer|lower)\\sthan|a\\sminimum\\sof|as\\s(?:little|few|low)\\sas|(?:greater\\sthan|exceeds?)\\sor\\sequal\\sto|equal\\sto\\sor\\s(?:greater|more|higher)\\sthan|at\\sor\\sabove',
  ],
  [
    'at-most',
    'at\\smost|up\\sto|(?:not|no)\\s(?:more|greater|higher)\\sthan|not\\sto\\sexceed|not\\sexceed(?:ing)?|not\\sin\\sexcess\\sof|not\\s(?:above|over)|a\\smaximum\\sof|maximum\\sof|as\\s(?:much|many|high)\\sas|less\\sthan\\sor\\sequal\\sto|equal\\sto\\sor\\s(?:less|lower|fewer)\\sthan|at\\sor\\sbelow',
  ],
  [
    'more-than',
    'more\\sthan|greater\\sthan|higher\\sthan|over|in\\sexcess\\sof|exceed(?:s|ed|ing)?|above|upwards?\\sof|surpass(?:es|ed|ing)?|north\\sof|topp(?:ed|ing)',
  ],
  ['less-than', 'less\\sthan|fewer\\sthan|lower\\sthan|under|below|just\\sshort\\sof'],
]
const BEFORE = new RegExp(
  `\\b(?:${WORDS.map(([, words]) => `(${words})`).join('|')})\\s(?:a\\stotal\\sof\\s|an\\saggregate\\s(?:amount\\s|principal\\samount\\s)?of\\s|\\()?$`,
)
/** Words that make "over" and "above" a comparison, not a hedge. */
const COMPARISON = /(?:increase|decrease|increased|decreased|growth|improvement|premium|and|up|down|carried)\s$/
const WINDOW = 48
/** The last two letters of what may hedge, 32 numbers for the last a number for the one before: most figures stand after another word. */
const ENDINGS = new Uint8Array(32 * 32)
for (const ending of 'ly ox x. ut nd st ca ed me to of an as ve ng ds er ow ss es'.split(' '))
  ENDINGS[((ending.charCodeAt(0) & 31) << 5) | (ending.charCodeAt(1) & 31)] = 1

/** Whether the word that ends before the blank before `at` may hedge; "to" does so behind "up", "close" and "equal". */
function mayHedge(text: string, at: number): boolean {
  const last = unitAt(text, at - 2)
  const second = unitAt(text, at - 3)
  // Capitals are a heading's, where "OVER 5" may be about anything.
  if (last < 97 && last !== 89 && last !== 46) return false
  if (ENDINGS[((second & 31) << 5) | (last & 31)] !== 1) return false
  if ((last | 32) !== 111) return true
  const before = unitAt(text, at - 5) | 32
  return before === 112 || before === 101 || before === 108
}

/** Hedges in a sign before the amount. */
const SIGNS: Readonly<Record<string, Qualifier>> = {
  '<': 'less-than',
  '>': 'more-than',
  '~': 'approximately',
  '≈': 'approximately',
  '≤': 'at-most',
  '≥': 'at-least',
}

function signAt(text: string, at: number): Qualifier | undefined {
  const unit = unitAt(text, at)
  return unit === 60 || unit === 62 || unit === 126 || unit > 127 ? SIGNS[text.charAt(at)] : undefined
}

/** How the words or the sign directly before `at` hedge a figure that starts there. */
export function readQualifier(text: string, at: number): Qualifier | undefined {
  const last = unitAt(text, at - 1)
  if (last !== 32 && last !== 10 && last !== 160) return signAt(text, at - 1)
  const sign = signAt(text, at - 2)
  if (sign !== undefined) return sign
  if (!mayHedge(text, at)) return undefined
  // In small letters, as a pattern that ignores case takes twice as long to compile.
  const before = text.slice(Math.max(0, at - WINDOW), at).toLowerCase()
  const match = BEFORE.exec(before)
  if (match === null) return undefined
  const index = match.findIndex((group, at) => at > 0 && Boolean(group)) - 1
  if (index === 3 && COMPARISON.test(before.slice(0, match.index))) return undefined
  return WORDS[index]?.[0]
}

/** What hedges after a figure: "$5 million or more", "10% or less", "5,000+". */
export const HEDGE_AFTER =
  /\+(?![\w+])|\sor\s(?:(more|greater|higher|above|older)|less|fewer|lower|under|below)(?![\w-])(?!\sthan)/iy

/** How the words directly after a figure that ends at `to` hedge it. */
export function readQualifierAfter(text: string, to: number): Qualifier | undefined {
  const unit = unitAt(text, to)
  if (unit !== 43 && !(unit === 32 && text.startsWith('or ', to + 1))) return undefined
  HEDGE_AFTER.lastIndex = to
  const match = HEDGE_AFTER.exec(text)
  if (match === null) return undefined
  return match[0] === '+' || match[1] !== undefined ? 'at-least' : 'at-most'
}
