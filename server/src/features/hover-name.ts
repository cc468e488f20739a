import { type Snapshot } from '../analysis/snapshot.ts'
import { overlaps } from '../text/span.ts'
import { type EntityMention } from '../mentions/mention.ts'
import { mentionsOfName, type PlacedName } from './names.ts'
import { type Piece, type RichText } from './rich-text.ts'
import { termDefinitions, termUses, type TermDefinition } from './terms.ts'

/** How much of a definition is quoted, in UTF-16 units. */
const MOST_QUOTED = 300

/** The name in full, its type and aliases, where it is introduced, and how often it stands in the document. */
export function describeName(snapshot: Snapshot, name: EntityMention): RichText {
  const mentions = mentionsOfName(snapshot, name)
  const titles = [...new Set(mentions.flatMap(({ mention }) => mention.title ?? []))]
  const aliases = aliasesOf(snapshot, mentions)
  const lines: (readonly Piece[])[] = [[{ strong: name.canonical }, ` (${name.type})`]]
  if (titles.length > 0) lines.push([{ quoted: titles.join('; ') }])
  if (aliases.length > 0) lines.push(['Also: ', { quoted: aliases.join(', ') }])
  lines.push(introduction(snapshot, mentions[0], mentions.length))
  return lines
}

function introduction(snapshot: Snapshot, first: PlacedName | undefined, count: number): readonly Piece[] {
  const times = count === 1 ? 'Mentioned once' : `Mentioned ${count} times`
  if (first === undefined || count === 1) return [times]
  const section = snapshot.outline().sectionOf(first.block).at(-1)
  const place = { document: snapshot.id, span: first.span }
  return [`${times}, first `, { label: section === undefined ? 'here' : `under ${section}`, place }]
}

/** The terms that are defined as one of the mentions: (the "Company"). */
function aliasesOf(snapshot: Snapshot, mentions: readonly PlacedName[]): readonly string[] {
  const aliases = new Set<string>()
  for (const { mention, block, term } of termDefinitions(snapshot)) {
    const { definedAs, run } = mention
    if (definedAs === undefined) continue
    const span = snapshot.spanOf({ block, span: run.span(definedAs.from, definedAs.to) })
    if (mentions.some((name) => overlaps(name.span, span) && name.span.end + 1 >= span.end && !isOfLonger(name, term)))
      aliases.add(term)
  }
  return [...aliases]
}

/** "The Plan of Example, Inc. (the "2024 Plan")" defines the plan, not the company. */
function isOfLonger({ mention: { run, from } }: PlacedName, term: string): boolean {
  const noun = term.split(' ').at(-1) ?? term
  return run.text.slice(Math.max(0, from - 120), from).includes(` ${noun} `)
}

/** What a defined term stands for, where it is defined, and how often it is used. */
export function describeTerm(snapshot: Snapshot, definition: TermDefinition): RichText {
  const { term, mention, block, span } = definition
  const uses = termUses(snapshot, term).length
  return [
    [{ strong: term }, ' (defined term)'],
    [{ quoted: definitionText(mention.run.text, definition) }],
    [
      `Mentioned ${uses === 1 ? 'once' : `${uses} times`}, defined `,
      {
        label: `under ${snapshot.outline().sectionOf(block).at(-1) ?? 'the beginning'}`,
        place: { document: snapshot.id, span },
      },
    ],
  ]
}

/** The words the term stands for, or else the words around the definition. */
function definitionText(text: string, { mention: { definedAs, from, to } }: TermDefinition): string {
  if (definedAs !== undefined && definedAs.to > definedAs.from) {
    const whole = text.slice(definedAs.from, definedAs.to)
    return whole.length <= MOST_QUOTED ? whole : `… ${whole.slice(-MOST_QUOTED)}`
  }
  const start = Math.max(0, from - 80)
  const end = Math.min(text.length, to + MOST_QUOTED - 80)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
