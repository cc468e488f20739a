import { type Snapshot } from '../analysis/snapshot.ts'
import { documentNames, type PlacedMention } from '../document/document-mentions.ts'
import { mentionText, type EntityMention, type TermMention } from '../mentions/mention.ts'
import { entityNamed, mentionsOfName, placeOf } from './names.ts'
import { type Piece, type RichText } from './rich-text.ts'
import { placeOfDefinition, usesOfTerm, type TermAt } from './terms.ts'

/** How much of a definition is quoted, in UTF-16 units. */
const MOST_QUOTED = 300
/** How many aliases and titles are shown. */
const MOST_FORMS = 8

/** The name in full, its type, ticker and aliases, where it is introduced, and how often it stands in the document. */
export function describeName(snapshot: Snapshot, name: EntityMention): RichText {
  const entity = entityNamed(snapshot, name)
  const mentions = mentionsOfName(snapshot, name)
  const forms = new Set<string>()
  const titles = new Set<string>()
  for (const { mention } of mentions) {
    if (mention.kind !== 'entity') continue
    forms.add(mentionText(mention).replaceAll(/\s+/g, ' '))
    if (mention.title !== undefined) titles.add(mention.title)
  }
  for (const { term, definitions, implied } of documentNames(snapshot).terms.all) {
    if (implied !== entity && definitions.some((definition) => definition.entity === entity)) forms.add(term)
  }
  forms.delete(entity.canonical)
  const lines: (readonly Piece[])[] = [[{ strong: entity.canonical }, ` (${entity.type})`]]
  if (entity.ticker !== undefined) lines.push(['Ticker: ', { quoted: entity.ticker }])
  if (titles.size > 0) lines.push([{ quoted: someOf(titles, '; ') }])
  if (forms.size > 0) lines.push(['Also: ', { quoted: someOf(forms, ', ') }])
  lines.push(introduction(snapshot, mentions[0], mentions.length))
  return lines
}

function someOf(forms: ReadonlySet<string>, joint: string): string {
  const shown = [...forms].slice(0, MOST_FORMS).join(joint)
  return forms.size > MOST_FORMS ? `${shown} …` : shown
}

function introduction(snapshot: Snapshot, first: PlacedMention | undefined, count: number): readonly Piece[] {
  const times = count <= 1 ? 'Mentioned once' : `Mentioned ${count} times`
  if (first === undefined || count === 1) return [times]
  const section = snapshot.outline().sectionOf(first.block).at(-1)
  const place = { document: snapshot.id, span: placeOf(snapshot, first) }
  return [`${times}, first `, { label: section === undefined ? 'here' : `under ${section}`, place }]
}

/** What a defined term stands for, where it is defined, and how often it is used. */
export function describeTerm(snapshot: Snapshot, { term, definition }: TermAt): RichText {
  const uses = usesOfTerm(snapshot, term).length
  const times = uses === 1 ? 'Mentioned once' : `Mentioned ${uses} times`
  if (definition === undefined) {
    return [
      [{ strong: term.term }, ' (defined term)'],
      ...(term.implied === undefined ? [] : [[{ quoted: term.implied.canonical }]]),
      [`${times}, not defined`],
    ]
  }
  const label = `under ${snapshot.outline().sectionOf(definition.block).at(-1) ?? 'the beginning'}`
  return [
    [{ strong: term.term }, ' (defined term)'],
    [{ quoted: definitionText(definition.mention) }],
    [`${times}, defined `, { label, place: { document: snapshot.id, span: placeOfDefinition(snapshot, definition) } }],
  ]
}

/** The words the term stands for, or else the words around the definition. */
function definitionText({ run: { text }, definedAs, from, to }: TermMention): string {
  if (definedAs !== undefined && definedAs.to > definedAs.from) {
    const whole = text.slice(definedAs.from, definedAs.to)
    return whole.length <= MOST_QUOTED ? whole : `… ${whole.slice(-MOST_QUOTED)}`
  }
  const start = Math.max(0, from - 80)
  const end = Math.min(text.length, to + MOST_QUOTED - 80)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
