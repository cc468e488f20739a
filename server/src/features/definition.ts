import { type CheckedDocument } from '../analysis/analysis.ts'
import { type Snapshot } from '../analysis/snapshot.ts'
import { mentionSpan, type Figure } from '../mentions/mention.ts'
import { touches } from '../text/span.ts'
import { targetOfReference } from './hover-reference.ts'
import { mentionAt } from './mention-at.ts'
import { mentionsOfName, nameAt, placeOf } from './names.ts'
import { type DocumentPlace } from './rich-text.ts'
import { placeOfDefinition, termAt } from './terms.ts'
import { statementsOf } from './statements.ts'
import { factsOf } from './ties.ts'

/**
 * Where what stands at an offset comes from: the passage that a citation names, the definition of a term, the first
 * mention of a name, the first statement of a share count, the first other statement of a line item's figure, the part that
 * a reference points to. Undefined where nothing has such a place.
 */
export function definitionAt(checked: CheckedDocument, offset: number): DocumentPlace | undefined {
  const { snapshot, citations, cited } = checked
  const citation = citations.find(({ at }) => touches(snapshot.spanOf(at), offset))
  if (citation !== undefined) {
    const document = citation.document === undefined ? undefined : cited.get(citation.document.id)
    if (document === undefined) return undefined
    const place = citation.passage ?? citation.nearest
    return { document: document.id, span: place === undefined ? { start: 0, end: 0 } : document.spanOf(place) }
  }
  const document = snapshot.id
  const found = mentionAt(snapshot, offset)
  if (found?.thing.kind === 'figure') {
    const [fact] = factsOf(snapshot, found.block, found.thing)
    if (fact === undefined) return otherStatement(snapshot, found.block, found.thing)
    const first = snapshot
      .facts()
      .find(
        (other) =>
          other.entity === fact.entity &&
          other.measure === fact.measure &&
          other.class === fact.class &&
          other.asOf === fact.asOf,
      )
    return first === undefined ? undefined : { document, span: snapshot.spanOf(first.at) }
  }
  if (found?.thing.kind === 'date') return undefined
  if (found?.thing.kind === 'reference') {
    const target = targetOfReference(snapshot, found.block, found.thing)
    return target === undefined ? undefined : { document, span: snapshot.spanOf(target) }
  }
  const definition = termAt(snapshot, offset)?.definition
  if (definition !== undefined) return { document, span: placeOfDefinition(snapshot, definition) }
  const name = nameAt(snapshot, offset)
  const first = name === undefined ? undefined : mentionsOfName(snapshot, name.thing)[0]
  return first === undefined ? undefined : { document, span: placeOf(snapshot, first) }
}

/** The first place but its own that states what a figure of a line item states. */
function otherStatement(snapshot: Snapshot, block: number, figure: Figure): DocumentPlace | undefined {
  const { start } = mentionSpan(figure)
  const other = statementsOf(snapshot, block, figure).find((at) => at.block !== block || at.span.start !== start)
  return other === undefined ? undefined : { document: snapshot.id, span: snapshot.spanOf(other) }
}
