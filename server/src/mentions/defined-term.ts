import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { matchesOf } from './matches.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'
import { wordBefore } from './word-before.ts'

const BARRIERS = CELL_BARRIER + ROW_BARRIER

/** A definition before its run is known. */
export interface DefinitionReading {
  readonly from: number
  readonly to: number
  readonly term: string
  readonly definedAs?: { readonly from: number; readonly to: number }
}

/** Words in straight or curly quotation marks. */
export const QUOTED = new RegExp(`(?<!\\w)[“"]([^\\s“”"${BARRIERS}][^“”"${BARRIERS}]{0,90})[”"](?!\\w)`, 'g')
/** An acronym in parentheses. */
export const ACRONYM = /\(([A-Z][A-Za-z&.-]{0,8}[A-Z]s?)\)/g
/** An acronym with what it stands for behind it in parentheses. */
export const SPELLED_OUT = new RegExp(`(?<![\\w&-])([A-Z][A-Z&]{1,7})\\s\\(([A-Za-z][^()“”"${BARRIERS}]{3,80})\\)`, 'g')
/** What may stand between an opening parenthesis and the term that it defines. */
const LEAD =
  /^\((?:(?:the|a|an|each|each,|every|any|all|our|its|individually|individually,|collectively|collectively,|together|together,|with|and|and,|or|such|these|this|that|hereinafter|hereafter|herein|referred|to|as|called|known|also|being|amended|amended,|supplemented|restated|restated,|from|time|defined|below|below,|above|above,|in|of|which|is|are|we|sometimes|for|purposes|i\.e\.,|subsidiaries|subsidiaries,|predecessor|doing|business|formerly|so|stock|date|date,|agreement|plan|amount|period|transaction|transactions|shares|notes|offering|meeting|merger|acquisition|party|parties|wholly|wholly-owned|majority-owned|owned|consolidated|combined|direct|indirect|operating|affiliates|affiliates,|affiliated|companies|companies,|entities|entities,|successors|successors,|assigns|assigns,|their|capacity|capacity,|capacities|capacities,|unless|where|when|context|otherwise|requires|requires,|including|certain|other|respective)\s|[“"][^“”"]{1,90}[”"],?\s?|,\s)*$/i
const MEANS =
  /,?\s(?:(?:shall|will|each|all|also|collectively|as\sused\sherein|when\sused\s[^.;,]{1,40}),?\s){0,2}(?:means?|refers?\s(?:collectively\s|only\s)?to|ha(?:s|ve)\sthe\s(?:respective\s)?meanings?|is\sdefined|are\sdefined)\b/y
const REFERENCES_BEFORE = /\b(?:references?|terms?)\b[^.;]{0,160}$/i
const ARE_TO = /,?\s(?:(?:is|are)\sto|are\sreferences\sto|includes?)\b/y
const NEXT_IN_ROW = /^,?\s?(?:and|or|and\/or)?\s?(?:the\s)?(?:terms?\s)?$/
const LOOK_BACK = 220

/** A term in parentheses whose quotation marks or emphasis the text does not keep: (the Company). */
export const UNQUOTED =
  /\((?:(?:collectively|together|individually|hereinafter|hereafter),?\s)?(?:the|our)\s([A-Z][\w’'&-]{0,30}(?:\s(?:[A-Z][\w’'&-]{0,30}|of|and)){0,5})\)/g
/** What is written with an article and is no term. */
const PLACES_WITH_ARTICLE =
  /^(?:Americas|Bahamas|Cayman Islands|Channel Islands|Congo|Czech Republic|Dominican Republic|European Union|Gambia|Netherlands|People['’]s Republic of China|Philippines|Republic of [A-Z].{1,20}|UK|US|USA|United Arab Emirates|United Kingdom|United States(?: of America)?)$/
/** A term at the start of a paragraph that says what it means, its emphasis not kept: Affiliate means …. */
const MEANS_AT_START =
  /^([A-Z][\w’'-]{0,30}(?:\s(?:[A-Z][\w’'-]{0,30}|of|and|or)){0,5})\s(?:shall\s)?(?:means?|ha(?:s|ve)\sthe\smeanings?)\s/
/** "referred to as", "hereinafter called" before a term without parentheses. */
const CALLED_BEFORE =
  /\b(?:is|are|be|was|were|being|hereinafter|hereafter|herein)\s(?:sometimes\s|collectively\s|also\s){0,2}(?:referred\sto\s(?:herein\s|hereinafter\s|collectively\s|in\sthis\s[a-z\s]{1,30}\s){0,2}as|called)\s(?:the|a|an|our)?\s?$/
/** What follows a term in quotation marks at the start of an item of a glossary. */
const ITEM_JOINT = /^(?:\s[–—=-]\s|:\s)/

/**
 * Every definition in a text, in its order: (the "Company"), (the Company), "Parties" means …, references to "we" mean …,
 * acronyms before or after what they stand for, and the rows of a table that explains terms.
 */
export function findDefinitions(
  text: string,
  { signs, words }: TextTraits = traitsOf(text),
): readonly DefinitionReading[] {
  const definitions: DefinitionReading[] = []
  if ((signs & SIGNS.quote) !== 0) findQuoted(text, definitions)
  if ((signs & SIGNS.capitalInParenthesis) !== 0) findAcronyms(text, definitions)
  if ((signs & (SIGNS.capitalInParenthesis | SIGNS.smallInParenthesis)) !== 0) findSpelledOut(text, definitions)
  if ((signs & SIGNS.smallInParenthesis) !== 0) findUnquoted(text, definitions)
  if ((words & WORDS.meaning) !== 0) findMeaningAtStart(text, definitions)
  if (text.includes(CELL_BARRIER)) findGlossary(text, definitions)
  return definitions
}

function findUnquoted(text: string, definitions: DefinitionReading[]): void {
  for (const match of matchesOf(UNQUOTED, text)) {
    const term = (match[1] ?? '').replaceAll(/\s+/g, ' ')
    const to = match.index + match[0].length - 1
    const from = to - (match[1] ?? '').length
    const before = definedAs(text, match.index)
    if (before.definedAs === undefined || PLACES_WITH_ARTICLE.test(term)) continue
    if (!definitions.some((one) => one.from < to && from < one.to)) definitions.push({ from, to, term, ...before })
  }
}

function findMeaningAtStart(text: string, definitions: DefinitionReading[]): void {
  const term = MEANS_AT_START.exec(text)?.[1]
  if (term === undefined || OPENERS.has(term) || /^(?:It|That|Which|What|He|She)\b/.test(term)) return
  if (definitions.every(({ from }) => from >= term.length)) {
    definitions.push({ from: 0, to: term.length, term: term.replaceAll(/\s+/g, ' ') })
  }
}

const TERM_HEADER = /^(?:defined\s)?(?:terms?|abbreviations?|acronyms?)(?:\s(?:or|and|\/)\s\w{1,20})?$/i
const MEANING_HEADER = /^(?:definitions?|meanings?|descriptions?|explanations?|stands\sfor)\b/i
const LONGEST_TERM = 60

/** The first cells of a table whose header says that it explains terms. */
function findGlossary(text: string, definitions: DefinitionReading[]): void {
  let inGlossary = false
  let row = 0
  for (let start = 0; start <= text.length; row++) {
    const end = text.indexOf(ROW_BARRIER, start)
    const cell = text.indexOf(CELL_BARRIER, start)
    const stop = end === -1 ? text.length : end
    if (cell !== -1 && cell < stop) {
      const first = text.slice(start, cell).trim()
      const second =
        text
          .slice(cell + 1, stop)
          .split(CELL_BARRIER, 1)[0]
          ?.trim() ?? ''
      if (inGlossary) addGlossaryRow(text, start, cell, second, definitions)
      else inGlossary = row < 2 && TERM_HEADER.test(first) && MEANING_HEADER.test(second)
    }
    if (!inGlossary && row >= 2) return
    start = stop + 1
  }
}

function addGlossaryRow(
  text: string,
  start: number,
  end: number,
  meaning: string,
  definitions: DefinitionReading[],
): void {
  const printed = text.slice(start, end).replace(/^[\s“"]+/, '')
  const from = end - printed.length
  const term = printed.trimEnd().replace(/[”".,:;]{1,3}$/, '')
  if (meaning === '' || term === '' || term.length > LONGEST_TERM || !isTerm(term)) return
  const to = from + term.length
  if (!definitions.some((one) => one.from < to && from < one.to)) {
    definitions.push({ from, to, term: term.replaceAll(/\s+/g, ' ') })
  }
}

function findQuoted(text: string, definitions: DefinitionReading[]): void {
  let row: DefinitionReading[] = []
  let rowEnd = -1
  for (const match of matchesOf(QUOTED, text)) {
    const printed = (match[1] ?? '').replace(/[,.;:\s]{1,4}$/, '')
    const from = match.index + 1
    const reading = { from, to: from + printed.length, term: printed.replaceAll(/\s+/g, ' ') }
    const end = match.index + match[0].length
    if (!NEXT_IN_ROW.test(text.slice(rowEnd, match.index)) || match.index - rowEnd > 20) row = []
    row.push(reading)
    rowEnd = end
    if (!isTerm(printed)) continue
    const open = openParenthesis(text, match.index)
    if (open !== undefined && LEAD.test(text.slice(open, match.index))) {
      definitions.push({ ...reading, ...definedAs(text, open) })
      continue
    }
    MEANS.lastIndex = end
    ARE_TO.lastIndex = end
    const before = text.slice(Math.max(0, (row[0]?.from ?? from) - 1 - LOOK_BACK), (row[0]?.from ?? from) - 1)
    const called =
      (CALLED_BEFORE.test(before) && /^[A-Z]/.test(printed)) || (from <= 2 && ITEM_JOINT.test(text.slice(end, end + 4)))
    if (called || MEANS.test(text) || (ARE_TO.test(text) && REFERENCES_BEFORE.test(before))) {
      definitions.push(...row.filter((one) => isTerm(one.term)))
      row = []
    }
  }
}

/** Terms are short, begin with a letter or digit and hold no sentence. */
function isTerm(printed: string): boolean {
  return /^[A-Z\d]/i.test(printed) && !/[.?!;]\s/.test(printed) && printed.split(' ').length <= 10
}

/** The parenthesis that is still open at `at`, if it opens shortly before. */
function openParenthesis(text: string, at: number): number | undefined {
  const floor = Math.max(0, at - LOOK_BACK)
  for (let open = at - 1; open >= floor; open--) {
    const unit = text.charAt(open)
    if (unit === ')') return undefined
    if (unit === '(') return open
  }
  return undefined
}

const MOST_WORDS = 14
/** Capitalized words that begin a sentence, not a name. */
const OPENERS = new Set([
  'As',
  'At',
  'Between',
  'By',
  'For',
  'From',
  'In',
  'On',
  'Pursuant',
  'The',
  'This',
  'Under',
  'We',
  'With',
])
const JOINTS = new Set(['of', 'and', 'for', 'the', 'to', 'in', 'on', '&'])

/** The capitalized words directly before the parenthesis. */
function definedAs(text: string, open: number): { definedAs?: { from: number; to: number } } {
  // A ticker or a state may stand in parentheses of its own between the name and the term.
  const end = withoutAside(text, open)
  let start = end
  let at = end
  for (let count = 0; count < MOST_WORDS; count++) {
    const before = wordBefore(text, at)
    if (before === undefined) break
    if (/[()]/.test(before.word) || OPENERS.has(before.word)) break
    const capitalized = /^["“']?[A-Z\d]/.test(before.word)
    if (!capitalized && !JOINTS.has(before.word)) break
    if (start !== end && /[.;:]$/.test(before.word) && before.word.length > 4) break
    at = before.from
    if (capitalized) start = at
  }
  return start === end ? {} : { definedAs: { from: start, to: end - 1 } }
}

/** Before the parentheses that end right before `open`; `open` itself where there are none. */
function withoutAside(text: string, open: number): number {
  if (text.charAt(open - 1) !== ' ' || text.charAt(open - 2) !== ')') return open
  const aside = openParenthesis(text, open - 2)
  return aside === undefined || text.charAt(aside - 1) !== ' ' ? open : aside
}

function findAcronyms(text: string, definitions: DefinitionReading[]): void {
  for (const match of matchesOf(ACRONYM, text)) {
    const acronym = match[1] ?? ''
    const from = match.index + 1
    if (definitions.some((one) => one.from === from)) continue
    const start = longFormStart(text, match.index, acronym.replace(/s$/, ''))
    if (start === undefined) continue
    definitions.push({
      from,
      to: from + acronym.length,
      term: acronym,
      definedAs: { from: start, to: match.index - 1 },
    })
  }
}

function findSpelledOut(text: string, definitions: DefinitionReading[]): void {
  for (const match of matchesOf(SPELLED_OUT, text)) {
    const [, acronym = '', long = ''] = match
    const from = match.index
    const to = from + acronym.length
    if (!isSpelledOut(acronym, long) || definitions.some((one) => one.from < to && from < one.to)) continue
    definitions.push({ from, to, term: acronym, definedAs: { from: to + 2, to: to + 2 + long.length } })
  }
}

/** Whether the letters of an acronym are the first letters of the words, small words aside. */
function isSpelledOut(acronym: string, long: string): boolean {
  const words = long.split(/[\s-]+/)
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('')
  const telling = words.filter((word) => !/^(?:and|of|for|the|to|in|on|per|a)$/.test(word))
  const shorter = telling.map((word) => word.charAt(0).toUpperCase()).join('')
  const letters = acronym.replaceAll('&', '')
  return letters === initials || letters === shorter
}

/**
 * Where the words that an acronym stands for begin. Source: A. S. Schwartz, M. A. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", PSB 2003.
 */
function longFormStart(text: string, open: number, acronym: string): number | undefined {
  const words = Math.min(acronym.length + 5, acronym.length * 2)
  let at = open - 1
  let word = 0
  for (let index = acronym.length - 1; index >= 0; index--) {
    const letter = acronym.charAt(index).toLowerCase()
    if (!/[a-z]/.test(letter)) continue
    for (; at >= 0 && word <= words; at--) {
      const unit = text.charAt(at)
      if ('()"“”;:.\u001E\u001F'.includes(unit)) return undefined
      if (unit === ' ') word++
      const starts = at === 0 || /[\s-]/.test(text.charAt(at - 1))
      if (unit.toLowerCase() === letter && (index > 0 || starts)) break
    }
    if (at < 0 || word > words) return undefined
    at--
  }
  return at + 1
}
