import { type Snapshot } from '../analysis/snapshot.ts'
import { type Span } from '../text/span.ts'
import { mentionAt } from './mention-at.ts'
import { mentionsOfName, nameAt, placeOf } from './names.ts'
import { placeOfDefinition, termAt, usesOfTerm } from './terms.ts'
import { factsOf, tiesOf } from './ties.ts'

/** The places that speak of the same thing, in the order of the text. */
export interface References {
  readonly spans: readonly Span[]
  /** The one among them that defines or introduces it. */
  readonly declaration: Span | undefined
}

/**
 * All places that speak of what stands at an offset: the uses of a term, the mentions of a name, the statements of a
 * fact whatever their day. Empty where nothing does.
 */
export function referencesAt(snapshot: Snapshot, offset: number): References {
  const found = mentionAt(snapshot, offset)
  if (found?.thing.kind === 'figure') {
    const [fact] = factsOf(snapshot, found.block, found.thing)
    if (fact === undefined) return { spans: [], declaration: undefined }
    const same = [fact, ...tiesOf(snapshot, fact).map((tie) => tie.fact)]
    const spans = same.map(({ at }) => snapshot.spanOf(at)).toSorted((one, other) => one.start - other.start)
    return { spans, declaration: spans[0] }
  }
  if (found?.thing.kind === 'date') return { spans: [], declaration: undefined }
  const term = termAt(snapshot, offset)
  if (term !== undefined) {
    const spans = usesOfTerm(snapshot, term.term).map((use) => placeOf(snapshot, use))
    const { definition } = term
    return { spans, declaration: definition === undefined ? undefined : placeOfDefinition(snapshot, definition) }
  }
  const name = nameAt(snapshot, offset)
  if (name === undefined) return { spans: [], declaration: undefined }
  const spans = mentionsOfName(snapshot, name.thing).map((mention) => placeOf(snapshot, mention))
  return { spans, declaration: spans[0] }
}
