import { type Figure } from '../mentions/mention.ts'
import { gapBefore, textAfter, type FigureSentence } from './sentence-figures.ts'

/**
 * What a figure is in a statement of a change: the amount that it started from, the amount that it came to (`value`
 * where only the order of the figures says so), or the change itself.
 */
type ChangeRole = 'base' | 'result' | 'value' | 'delta'

/** A figure's part in a statement of a change, with what the words beside it say. */
export interface RoleReading {
  readonly role: ChangeRole | undefined
  /** The way that a word beside the figure says the amount went. */
  readonly direction: 'up' | 'down' | undefined
  /** Whether a finite verb ("increased") rather than a noun or adverb ("an increase of", "up") makes the figure a change. */
  readonly finite: boolean
}

/** How far before a figure the words that tell its role may end. */
const REACH = 200
const LONGEST_AFTER = 60

// These patterns read the text in lower case: to ignore case takes V8 twice as long to compile them.
const HEDGES =
  /\b(?:approximately|approx\.?|about|around|roughly|nearly|almost|only|just|some|an?\sestimated|a\stotal\sof|an\saggregate\sof|a\srecord|\(|us|a|an|the)\s?$/
const MARKERS = new RegExp(
  [
    // Words that end in "to" and do not lead to what an amount came to.
    '(?<other>(?:due|attribut\\w+|related|relating|relates|according|pursuant|prior|subject|respect|addition|up|owing|thanks|next|allocated|contribut\\w+|available|applicable|loaned|lent|paid|issued|sold|leased|distributed|transferred|similar|payable|access|returned?|adjustments?|needed|expected?|continued?|plan(?:s|ned)?|likely|able|required?|ratio|relation)\\sto\\b|(?:derived|came|comes?|coming|stemm\\w+|arising|excluded|separate|away)\\sfrom\\b|result(?:ed|ing)?\\sfrom\\b|proceeds\\sfrom\\b|apart\\sfrom\\b|rang\\w+\\s(?:from|between)\\b|between\\b|through\\b|increment\\w*|excluding\\b|including\\b|each\\b|every\\b)',
    '(?<base>(?:when\\s)?(?:as\\s)?(?:in\\scomparison|compar(?:ed|ing|able|es?)|relative)\\s(?:to|with|against)\\b|compared\\b|versus\\b|vs\\b\\.?|against\\b|from\\b|than\\b|over\\s(?:the\\s|its\\s|our\\s)?(?:prior|previous|preceding|last|comparable|same|corresponding|year)\\b)',
    '(?<value>(?:amount(?:ed|ing)|came|equal|equivalent|stood\\sat|corresponds)\\sto\\b|(?:was|were|is|are|be|been|totall?(?:ed|ing)|reach(?:ed|ing)|record(?:ed|ing)|report(?:ed|ing)|generat(?:ed|ing)|produc(?:ed|ing)|earned|had|deliver(?:ed|ing)|achiev(?:ed|ing)|post(?:ed|ing)|of)\\b|:)',
    '(?<up>(?:(?:an?|the)\\s)?(?:increas(?:e[sd]?|ing)|rises?|rose|risen|rising|gr[eo]w(?:th|ing|n|s)?|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|ing)|soar(?:ed|ing)?|advanc(?:ed?|ing)|expand(?:ed|ing)|expansion|accelerat(?:ed|ion)|higher|up)\\b)',
    '(?<down>(?:(?:an?|the)\\s)?(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|reduc(?:ed?|ing|tions?)|f[ae]ll(?:en|s|ing)?|drop(?:ped|s|ping)?|contract(?:ed|ion)|shr[aiu]nk(?:ing)?|slipp?(?:ed)?|lower(?:ed)?|down)\\b)',
    '(?<change>(?:improve(?:d|ments?|s)?|improving|narrow(?:ed|ing)|widen(?:ed|ing)|worsen(?:ed|ing)|chang(?:ed?|es|ing)|difference|movement|variance)\\b)',
    '(?<or>\\bor\\b)',
    '(?<result>\\bto\\b)',
  ].join('|'),
  'g',
)
const FINITE =
  /^(?:increas(?:ed|es|ing)|rose|risen|rising|rises|grew|grown|grows|growing|gained|gains|climbed|climbs|jumped|jumps|surged|soared|advanced|expanded|expanding|accelerated|decreas(?:ed|es|ing)|declin(?:ed|es|ing)|reduc(?:ed|ing)|fell|fallen|falls|falling|dropped|drops|contracted|shrank|shrunk|shrinking|slipped|lowered|improv(?:ed|es|ing)|narrow(?:ed|ing)|widen(?:ed|ing)|worsen(?:ed|ing)|chang(?:ed|es|ing))$/
const CHANGE_AFTER =
  /^[\s-]{0,2}\)?,?\s?(?:(?:year|quarter|month|week|period)[\s-](?:over|on|to)[\s-](?:year|quarter|month|week|period|date)\s|(?:sequential|annual|quarterly|yearly|net|overall|total|percent|reported|gaap|organic)\s){0,4}(?:(?<up>increase|growth|rise|gain|jump|higher|more\sthan|greater|above)|(?<down>decrease|decline|reduction|drop|fall|lower|less\sthan|fewer|below)|(?<change>improvement|change|better|worse))\b/
/** A percentage of something that is said is no change. */
const SHARE_AFTER =
  /^\)?\s(?:of\b|per\s|interest\b|annual\s(?:interest|rate)|margin\b|coupon\b|(?:senior|convertible|subordinated|unsecured|secured|fixed)\b|notes?\b|owned\b|stake\b|ownership\b|points?\b)/
/** Words between the sign of a role and the figure: names of items and periods, but no second statement. */
const CHAIN = /^[,\s]*\(?\s?(?:or|and|representing|i\.e\.,?|equal\sto|equivalent\sto|an?)?\s?(?:or\s)?(?:an?\s)?$/

/** The role of every figure of a sentence. */
export function readChangeRoles(sentence: FigureSentence): readonly RoleReading[] {
  const { figures } = sentence
  const gaps = figures.map((_, number) => gapBefore(sentence, number).toLowerCase())
  const afters = figures.map((_, number) => textAfter(sentence, number, LONGEST_AFTER).toLowerCase())
  const roles = figures.map((figure, number) => readRole(figure, number, gaps, afters))
  // "$5 million, or 4%, increase" and "increased $5 million, or 4%": one of the two says what both are.
  for (let number = 1; number < figures.length; number++) {
    const [one, other] = [figures[number - 1], figures[number]]
    const [before, here] = [roles[number - 1], roles[number]]
    if (one === undefined || other === undefined || before === undefined || here === undefined) continue
    if ((one.type === 'percent') === (other.type === 'percent') || !CHAIN.test(gaps[number] ?? '')) continue
    if (SHARE_AFTER.test(afters[number] ?? '') && other.type === 'percent') continue
    if (before.role === 'delta' && here.role !== 'delta')
      roles[number] = { ...here, role: 'delta', finite: before.finite }
    else if (here.role === 'delta' && before.role !== 'delta' && CHANGE_AFTER.test(afters[number] ?? ''))
      roles[number - 1] = { ...before, role: 'delta', finite: false }
  }
  return roles
}

/** The role of one figure; `gaps` and `afters` are what stands before and behind each figure, in lower case. */
function readRole(figure: Figure, number: number, gaps: readonly string[], afters: readonly string[]): RoleReading {
  const after = afters[number] ?? ''
  const share = figure.type === 'percent' && SHARE_AFTER.test(after)
  const said = CHANGE_AFTER.exec(after)
  let gap = (gaps[number] ?? '').slice(-REACH)
  gap = gap.slice(gap.lastIndexOf(';') + 1)
  for (let round = 0; round < 4 && HEDGES.test(gap); round++) gap = gap.replace(HEDGES, '')
  const marks: RegExpExecArray[] = []
  MARKERS.lastIndex = 0
  for (let mark = MARKERS.exec(gap); mark !== null; mark = MARKERS.exec(gap)) marks.push(mark)
  const direction = directionIn(said?.groups) ?? nearestDirection(marks)
  if (share) return { role: undefined, direction, finite: false }
  if (said !== null && !/\b(?:from|than|to)\s*$/.test(gap)) return { role: 'delta', direction, finite: false }
  const last = marks.at(-1)
  const groups = last?.groups
  if (last === undefined || groups === undefined) return { role: undefined, direction, finite: false }
  const tail = gap.slice(last.index + last[0].length)
  const change = changeWord(groups)
  if (groups['base'] !== undefined) return { role: tail.length <= 150 ? 'base' : undefined, direction, finite: false }
  if (groups['result'] !== undefined)
    return { role: /^[\sa-z-]{0,50}$/.test(tail) ? 'result' : undefined, direction, finite: false }
  if (change !== undefined) {
    const word = change.replace(/^(?:an?|the)\s/, '')
    // The noun directly behind the figure before belongs to that figure: "the 4% increase, $2 million of it".
    const taken = number > 0 && gap.slice(0, last.index).trim() === '' && !FINITE.test(word)
    const near = /^(?:[\s,]|\bby\b|\bslightly\b|\bmodestly\b|\bfurther\b|\banother\b){0,8}$/.test(tail)
    const by = tail.length <= 120 && /\bby\s*$/.test(tail)
    if (taken && CHANGE_AFTER.test(afters[number - 1] ?? '')) return { role: undefined, direction, finite: false }
    return { role: near || by ? 'delta' : undefined, direction, finite: FINITE.test(word) }
  }
  if (groups['value'] !== undefined) {
    // "An increase of", "growth in net sales of": the noun before "of" tells.
    const noun = marks.slice(0, -1).findLast(({ groups: of }) => changeWord(of) !== undefined)
    const word = changeWord(noun?.groups)
    if (last[0] === 'of' && noun !== undefined && word !== undefined) {
      const between = gap.slice(noun.index + noun[0].length, last.index)
      const plain = word.replace(/^(?:an?|the)\s/, '')
      if (/^\s*(?:in\s[^,;]{1,80})?$/.test(between) && tail.trim() === '' && !FINITE.test(plain))
        return { role: 'delta', direction, finite: false }
    }
    // "Compared to net sales of": the comparison goes on to the figure.
    if (last[0] === 'of') {
      const before = marks
        .slice(0, -1)
        .findLast(({ groups: named }) => named?.['value'] === undefined || named['or'] !== undefined)
      if (before?.groups?.['base'] !== undefined && gap.length - before.index <= 160)
        return { role: 'base', direction, finite: false }
      if (before?.groups?.['result'] !== undefined && gap.length - before.index <= 60)
        return { role: 'result', direction, finite: false }
    }
    return { role: 'value', direction, finite: false }
  }
  if (groups['or'] !== undefined && tail.trim() === '' && figure.type === 'percent')
    return { role: 'delta', direction, finite: false }
  return { role: undefined, direction, finite: false }
}

function directionIn(groups: Readonly<Record<string, string>> | undefined): 'up' | 'down' | undefined {
  if (groups?.['up'] !== undefined) return 'up'
  return groups?.['down'] === undefined ? undefined : 'down'
}

function nearestDirection(marks: readonly RegExpExecArray[]): 'up' | 'down' | undefined {
  return directionIn(marks.findLast(({ groups }) => changeWord(groups) !== undefined)?.groups)
}

function changeWord(groups: Readonly<Record<string, string>> | undefined): string | undefined {
  return groups?.['up'] ?? groups?.['down'] ?? groups?.['change']
}
