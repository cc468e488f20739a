import { type Qualifier } from './mention.ts'

const WORDS: readonly (readonly [Qualifier, string])[] = [
  ['approximately', 'approximately|approx\\.?|about|around|roughly|nearly|almost|circa|an\\sestimated|some'],
  ['at-least', 'at\\sleast|(?:not|no)\\s(?:less|fewer)\\sthan|a\\sminimum\\sof'],
  [
    'at-most',
    'at\\smost|up\\sto|(?:not|no)\\s(?:more|greater)\\sthan|not\\sto\\sexceed|a\\smaximum\\sof|as\\s(?:much|many)\\sas',
  ],
  ['more-than', 'more\\sthan|greater\\sthan|over|in\\sexcess\\sof|exceeding|above|upwards\\sof'],
  ['less-than', 'less\\sthan|fewer\\sthan|under|below'],
]
const BEFORE = new RegExp(
  `\\b(?:${WORDS.map(([, words]) => `(${words})`).join('|')})\\s(?:a\\stotal\\sof\\s|an\\saggregate\\sof\\s|the\\s)?$`,
  'i',
)
/** Words that make "over" and "above" a comparison, not a hedge. */
const COMPARISON = /(?:increase|decrease|increased|decreased|growth|improvement|premium|and|up|down|carried)\s$/i
const WINDOW = 40

/** How the words directly before `at` hedge a figure that starts there. */
export function readQualifier(text: string, at: number): Qualifier | undefined {
  const last = text.charCodeAt(at - 1)
  if (last !== 32 && last !== 10 && last !== 160) return undefined
  const before = text.slice(Math.max(0, at - WINDOW), at)
  const match = BEFORE.exec(before)
  if (match === null) return undefined
  const index = match.findIndex((group, at) => at > 0 && Boolean(group)) - 1
  if (index === 3 && COMPARISON.test(before.slice(0, match.index))) return undefined
  return WORDS[index]?.[0]
}
