import { type CheckedDocument } from '../analysis/analysis.ts'
import { touches } from '../text/span.ts'
import { targetOfReference } from './hover-reference.ts'
import { mentionAt } from './mention-at.ts'
import { mentionsOfName, nameAt, placeOf } from './names.ts'
import { type DocumentPlace } from './rich-text.ts'
import { placeOfDefinition, termAt } from './terms.ts'
import { factsOf } from './ties.ts'

/**
 * Where what stands at an offset comes from: the passage that a citation names, the definition of a term, the first
 * mention of a name, the first statement of a figure's fact, the part that a reference points to. Undefined where nothing has such a place.
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
    const first = snapshot
      .facts()
      .find(
        (other) =>
          other.entity === fact?.entity &&
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
