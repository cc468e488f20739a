import { elsewhereOf } from './elsewhere.ts'
import { findFootnoteMarks } from './footnote-mark.ts'
import { type ReferenceType } from './mention.ts'
import { findPassageReferences } from './passage-reference.ts'
import { type ReferenceReading } from './reference-reading.ts'
import { isSectionOfLaw, SECTION_NUMBER } from './section-number.ts'
import { type TextTraits, traitsOf } from './text-traits.ts'

const NUMBER = '\\d{1,3}(?:\\.\\d{1,3}){0,2}[A-Z]?(?:\\([a-z\\d]{1,4}\\)){0,4}|[A-Z](?:-\\d{1,3})?|[IVX]{1,5}'
const SPELLED = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve'
const PAGE = '[A-Z]{1,2}-\\d{1,3}|\\d{1,3}|[ivx]{1,5}'
const END = '(?![\\w%]|[.,:]\\d)'

/** A named part of a document with its number: "Note 7", "Item 1A", "Proposal Five", "Exhibit 10.3", "page F-12". */
export const REFERENCE = new RegExp(
  `\\b(?:(Notes?|Items?|Proposals?|Exhibits?|Footnotes?|Articles?|Chapters?|Appendix|Appendices|Annex(?:es)?|Parts?|Schedules?|NOTES?|ITEMS?|PROPOSALS?|EXHIBITS?|PARTS?|ANNEX|APPENDIX|ARTICLE|SCHEDULE)(?:\\s(?:Nos?\\.|Number))?\\s(?:(${NUMBER})${END}|(${SPELLED})\\b)` +
    `|([Pp]ages?)\\s(${PAGE})(?![\\w%]|[.,]\\d)|(Sections?|SECTIONS?)\\s(${SECTION_NUMBER})(?!\\w))`,
  'y',
)
/** Further numbers behind a plural: "Notes 3, 5 and 7", "Exhibits 31.1 and 31.2", "pages 12-15". */
export const MORE_NUMBERS = new RegExp(
  `(?:,\\s|,?\\s(?:and|or|through|to)\\s|\\s?[–-]\\s?)(${NUMBER}|[A-Z]{1,2}-\\d{1,3})${END}`,
  'y',
)
/** "Part II, Item 5" and "Item 5 of Part II". */
export const ITEM_OF_PART = /,?\s(?:[-–—]\s)?Items?\s(\d{1,2}[A-C]?)(?!\w|\.\d)/y
export const PART_OF_ITEM = /,?\s(?:of|in)\s(Part\s[IVX]{1,4})\b/y

const TYPES: Readonly<Record<string, ReferenceType>> = {
  note: 'note',
  item: 'item',
  part: 'part',
  exhibit: 'exhibit',
  annex: 'annex',
  appendix: 'annex',
  proposal: 'proposal',
  article: 'article',
  section: 'section',
  schedule: 'other',
  page: 'page',
  footnote: 'footnote',
}
const SINGULAR: Readonly<Record<string, string>> = { appendices: 'appendix', annexes: 'annex' }
const NUMBERS = SPELLED.toLowerCase().split('|')
/** Schedules of the securities laws are forms. */
const FORM_SCHEDULE = /^(?:13[DEG]?|14[ACDFN]?)(?:\W|$)/
/** Chapters of the Bankruptcy Code are laws. */
const LAW_CHAPTER = /^(?:7|9|11|12|13|15)$/

/** Parts of the Code of Federal Regulations are laws. */
const CODE_BEFORE = /(?:CFR|R\.)\s$/

/** Every reference to a part of a document: numbered parts, pages, tables, captions and footnote marks. */
export function findReferences(text: string, traits: TextTraits = traitsOf(text)): readonly ReferenceReading[] {
  const references: ReferenceReading[] = []
  let end = 0
  for (const from of traits.references) {
    if (from < end) continue
    const match = stickyAt(REFERENCE, text, from)
    if (match !== null) end = Math.max(REFERENCE.lastIndex, addReference(text, match, references))
  }
  for (const reference of findPassageReferences(text, traits)) references.push(reference)
  for (const mark of findFootnoteMarks(text, traits)) references.push(mark)
  return references
}

/** Adds what one match names; returns how far it reached. */
function addReference(text: string, match: RegExpExecArray, references: ReferenceReading[]): number {
  const [printed, label, digits, spelled, page, pageNumber, section, sectionNumber] = match
  const from = match.index
  let to = from + printed.length
  const word = (label ?? page ?? section ?? '').toLowerCase()
  const part = SINGULAR[word] ?? word.replace(/s$/, '')
  let number = digits ?? pageNumber ?? sectionNumber ?? String(NUMBERS.indexOf(spelled?.toLowerCase() ?? '') + 1)
  if (section !== undefined && isSectionOfLaw(text, from, to, number)) return to
  if (part === 'schedule' && FORM_SCHEDULE.test(number)) return to
  if (part === 'chapter' && LAW_CHAPTER.test(number)) return to
  if (part === 'part' && CODE_BEFORE.test(text.slice(Math.max(0, from - 8), from))) return to
  // Items of Regulation S-K and the like are laws.
  if (part === 'item' && /^\d{3}/.test(number)) return to
  if (number.endsWith('.')) number = number.slice(0, -1)
  let type = TYPES[part] ?? 'other'
  let prefix = part
  if (part === 'part') {
    const item = stickyAt(ITEM_OF_PART, text, to)
    if (item?.[1] !== undefined) {
      prefix = `part ${number.toLowerCase()} item`
      type = 'item'
      number = item[1]
      to += item[0].length
    }
  } else if (part === 'item') {
    const whole = stickyAt(PART_OF_ITEM, text, to)
    if (whole?.[1] !== undefined) {
      prefix = `${whole[1].toLowerCase()} item`
      to += whole[0].length
    }
  }
  const found: ReferenceReading[] = [{ type, from, to, target: `${prefix} ${number.toLowerCase()}` }]
  const several = part !== word || (number.includes('.') && type === 'exhibit')
  for (let more = several ? stickyAt(MORE_NUMBERS, text, to) : null; more !== null;) {
    const other = more[1] ?? ''
    to += more[0].length
    found.push({ type, from: to - other.length, to, target: `${prefix} ${other.toLowerCase()}` })
    more = stickyAt(MORE_NUMBERS, text, to)
  }
  const elsewhere = elsewhereOf(text, from, to)
  for (const one of found) references.push(elsewhere === undefined ? one : { ...one, elsewhere })
  return to
}

function stickyAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
