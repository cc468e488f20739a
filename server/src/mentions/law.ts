import { type Name } from './name.ts'
import { wordBefore } from './word-before.ts'

const PARTS = '\\d{1,4}\\w{0,4}(?:[.-]\\d{1,4}[a-z]?(?:-\\d{1,2})?)?(?:\\([A-Za-z\\d]{1,4}\\)){0,6}'

/** Forms and schedules. */
export const FORM =
  /(?<![\w-])(?:Forms?\s(?:\d{1,2}-[A-Z]{1,2}(?:\/A)?\b|S-\d{1,2}(?:\/A)?|F-\d{1,2}|N-[\w-]{1,5}|\d{2}[A-Z]?\b|[345](?![\w,.]?\d))|Schedules?\s(?:13[DGE]|14[ACFN]|TO)\b|(?:10-K|10-Q|8-K|20-F|6-K|DEF\s14A)\b(?:\/A\b)?)/g
/** Sections, rules, regulations and accounting standards. */
export const LAW = new RegExp(
  `(?<![\\w-])(?:(?:(?:Sections?|SECTIONS?)\\s|§{1,2}\\s?)${PARTS}(?:(?:,\\s|,?\\s(?:and|or)\\s)${PARTS}\\b){0,3}` +
    `|Rules?\\s${PARTS}|Regulation\\s(?:S-[KXTP]|[A-Z]{1,2}|\\d{1,3}[A-Z]?)\\b|(?:ASC|ASU|SFAS|FAS|IFRS|IAS|SAB|FIN)\\s(?:Topic\\s|No\\.\\s)?\\d{1,4}(?:-\\d{1,3}){0,3}\\b|Topic\\s\\d{3}\\b` +
    '|(?:19|20)\\d{2}\\sAct\\b|(?:U\\.?S\\.?\\s)?GAAP\\b)',
  'g',
)
/** Where the name of an act ends. */
export const ACT = /\b(?:Act|ACT)\b(?:(?:\s(?:of|OF)|,)\s(?:19|20)\d{2}\b)?/g
const ACT_JOINTS = new Set(['and', 'of', 'to', 'for', 'on', 'in', '&'])
const NO_ACT =
  /^(?:the|this|that|an|any|such|each|of|under|The|This|That|An|Any|Such|Each|In|Under|Of|To|See|Section|Sections)$/
const MOST_WORDS = 10

/** Every form, act, section, rule and standard. */
export function findLaws(text: string): readonly Name[] {
  const names: Name[] = []
  for (const match of text.matchAll(FORM)) names.push(law('form', text, match.index, match.index + match[0].length))
  for (const match of text.matchAll(LAW)) names.push(law('law', text, match.index, match.index + match[0].length))
  if (text.includes('Act') || text.includes('ACT')) {
    let floor = 0
    for (const match of text.matchAll(ACT)) {
      const from = actStart(text, match.index, floor)
      floor = match.index + match[0].length
      if (from < match.index || match[0].length > 3) names.push(law('law', text, from, floor))
    }
  }
  return names
}

function law(type: 'form' | 'law', text: string, from: number, to: number): Name {
  return { type, from, to, canonical: text.slice(from, to).replaceAll(/\s+/g, ' ') }
}

/** Walks left over the capitalized words of an act's name. */
function actStart(text: string, act: number, floor: number): number {
  let start = act
  let at = act
  for (let count = 0; count < MOST_WORDS; count++) {
    const before = wordBefore(text, at, floor)
    if (before === undefined || NO_ACT.test(before.word)) break
    const capitalized = /^[A-Z][\w’'.-]*,?$/.test(before.word)
    if (!capitalized && !(ACT_JOINTS.has(before.word) && start !== act)) break
    at = before.from
    if (capitalized) start = at
  }
  return start
}
