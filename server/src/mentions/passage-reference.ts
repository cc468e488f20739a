import { elsewhereOf } from './elsewhere.ts'
import { matchesOf } from './matches.ts'
import { type ReferenceReading } from './reference-reading.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'

/** "the table below", "the following tables", "the beneficial ownership table above". */
export const TABLE_REFERENCE =
  /\b[Tt]he\s(?:(?:following|preceding|accompanying|above)\s(?:[a-z-]+\s){0,2}tables?|(?:[A-Za-z-]+\s){0,4}?tables?\s(?:(?:set\sforth|shown|presented|appearing|included)\s)?(?:immediately\s|directly\s)?(?:below|above|that\sfollows))\b/g
/** A quoted caption behind words that lead to it: see “Liquidity” below, under the caption “Risk Factors”. */
export const CAPTION_REFERENCE =
  /\b(?:[Ss]ee(?:\salso)?|(?:[Rr]efer|[Rr]eferred)\sto|under|(?:caption|heading|section|subsection|sub-heading)s?(?:\s(?:entitled|titled|captioned))?|entitled|titled|captioned|(?:discussed|described|disclosed|set\sforth|included|contained|found)\s(?:(?:above|below|elsewhere)\s)?in)[,:]?\s(?:the\s(?:section|caption|heading|discussion)s?\s(?:entitled\s|titled\s|captioned\s|under\s|above\s|below\s)?)?([“"])([A-Z][^“”"\n]{2,140})[”"]/g
/** A caption of a website stands elsewhere. */
const WEBSITE = /\b(?:web\s?site|www\.[\w.-]{1,60})\b/i
/** The name of a document, not a caption. */
const DOCUMENT_TITLE = /\b(?:Agreement|Act|Plan|Company|Exchange|Form)$/

/** Whether a quotation mark stands behind a word that may lead to a caption. */
function mayHoldCaption(text: string): boolean {
  for (const mark of ['“', '"']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (LEADS.test(text.slice(Math.max(0, at - 10), at))) return true
    }
  }
  return false
}

const LEADS = /(?:see|also|to|under|ions?|headings?|titled|tioned|in|above|below)[,:]?\s$/i

/** References to a table by its place, and to a passage by its quoted caption. */
export function findPassageReferences(
  text: string,
  { signs, words }: TextTraits = traitsOf(text),
): readonly ReferenceReading[] {
  const references: ReferenceReading[] = []
  if ((words & WORDS.table) !== 0) {
    for (const match of matchesOf(TABLE_REFERENCE, text)) {
      const place = /above|preceding/.test(match[0]) ? 'above' : 'below'
      references.push({ type: 'table', from: match.index, to: match.index + match[0].length, target: `table ${place}` })
    }
  }
  if ((signs & SIGNS.quote) !== 0 && mayHoldCaption(text)) {
    for (const match of matchesOf(CAPTION_REFERENCE, text)) {
      const title = (match[2] ?? '').replace(/[,.;]$/, '')
      if (DOCUMENT_TITLE.test(title)) continue
      const from = match.index + match[0].length - 1 - (match[2] ?? '').length
      const to = from + title.length
      const reading = { type: 'other' as const, from, to, target: `caption ${normalCaption(title)}` }
      const end = match.index + match[0].length
      const website = WEBSITE.exec(text.slice(Math.max(0, match.index - 100), match.index))?.[0]
      const elsewhere = website ?? elsewhereOf(text, match.index, end)
      references.push(elsewhere === undefined ? reading : { ...reading, elsewhere })
    }
  }
  return references
}

/** A caption as captions are compared: lower case, without its marks and further blanks. */
export function normalCaption(printed: string): string {
  return printed
    .toLowerCase()
    .replaceAll(/[’']/g, "'")
    .replaceAll(/[^a-z\d']+/g, ' ')
    .trim()
}
