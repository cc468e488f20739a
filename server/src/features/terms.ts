import { type Snapshot } from '../analysis/snapshot.ts'
import { documentNames, type PlacedMention } from '../document/document-mentions.ts'
import { definitionFor, type DefinedTerm, type TermDefinition } from '../document/terms.ts'
import { mentionSpan } from '../mentions/mention.ts'
import { type Span } from '../text/span.ts'
import { shortestAt } from './mention-at.ts'

/** A defined term where it is defined or used. */
export interface TermAt {
  readonly term: DefinedTerm
  /** The definition that governs the place; undefined for "the Company" where nothing defines it. */
  readonly definition: TermDefinition | undefined
  readonly span: Span
}

/** The defined term whose definition or use stands at the offset. */
export function termAt(snapshot: Snapshot, offset: number): TermAt | undefined {
  const names = documentNames(snapshot)
  const found = shortestAt(
    snapshot,
    offset,
    (block) => names.mentions(block),
    mentionSpan,
    ({ kind }) => kind === 'term',
  )
  if (found?.thing.kind !== 'term') return undefined
  const term = names.termOf(found.thing, found.block)
  return term === undefined ? undefined : { term, definition: definitionFor(term, found.block), span: found.span }
}

/** Every place that defines or uses the term, in the order of the text. */
export function usesOfTerm(snapshot: Snapshot, term: DefinedTerm): readonly PlacedMention[] {
  return documentNames(snapshot).usesOf(term)
}

/** Where a definition stands in the document. */
export function placeOfDefinition(snapshot: Snapshot, { block, mention }: TermDefinition): Span {
  return snapshot.spanOf({ block, span: mentionSpan(mention) })
}
