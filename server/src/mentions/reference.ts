import { type ReferenceType } from './mention.ts'

/** A reference before its run is known. */
export interface ReferenceReading {
  readonly type: ReferenceType
  readonly from: number
  readonly to: number
  readonly target: string
}

/** A named part of a document with its number: "Note 7", "Item 1A", "Exhibit 10.3", "Annex A", "page F-12". */
export const REFERENCE =
  /\b(?:((?:Notes?|Items?|Proposals?|Exhibits?|Footnotes?|Articles?|Chapters?|Appendix|Annex|Parts?|NOTES?|ITEMS?|PROPOSALS?|EXHIBITS?|PARTS?)(?:\sNo\.)?)\s(\d{1,3}(?:\.\d{1,3}){0,2}[A-Z]?(?:\([a-z\d]{1,3}\)){0,4}|[A-Z](?:-\d{1,3})?|[IVX]{1,5})(?![\w%]|[.,:]\d)|([Pp]ages?)\s([A-Z]-\d{1,3}|\d{1,3}|[ivx]{1,5})(?![\w%]|[.,]\d))/g

const TYPES: Readonly<Record<string, ReferenceType>> = {
  note: 'note',
  item: 'item',
  part: 'part',
  exhibit: 'exhibit',
  annex: 'annex',
  appendix: 'annex',
  proposal: 'proposal',
  article: 'article',
  page: 'page',
  footnote: 'footnote',
}

/** Every reference to a numbered part of a document. */
export function findReferences(text: string): readonly ReferenceReading[] {
  const references: ReferenceReading[] = []
  for (const match of text.matchAll(REFERENCE)) {
    const part = (match[1] ?? match[3] ?? '')
      .toLowerCase()
      .replace(/\sno\.$/, '')
      .replace(/s$/, '')
    const number = (match[2] ?? match[4] ?? '').toLowerCase()
    const type = TYPES[part] ?? 'other'
    references.push({ type, from: match.index, to: match.index + match[0].length, target: `${part} ${number}` })
  }
  return references
}
