import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { mentionSpan, type ReferenceMention } from '../mentions/mention.ts'
import { type Span } from '../text/span.ts'
import { targetOfReference } from './hover-reference.ts'
import { mentionAt } from './mention-at.ts'
import { mentionsOfName, nameAt, placeOf } from './names.ts'
import { placeOfDefinition, termAt, usesOfTerm } from './terms.ts'
import { statementsOf } from './statements.ts'

/** The places that speak of the same thing, in the order of the text. */
export interface References {
  readonly spans: readonly Span[]
  /** The one among them that defines or introduces it. */
  readonly declaration: Span | undefined
}

/**
 * All places that speak of what stands at an offset: the uses of a term, the mentions of a name, the statements of a
 * share count whatever their day and of a line item in its period, the references to the same part. Empty where nothing does.
 */
export function referencesAt(snapshot: Snapshot, offset: number): References {
  const found = mentionAt(snapshot, offset)
  if (found?.thing.kind === 'figure') {
    const spans = statementsOf(snapshot, found.block, found.thing).map((at) => snapshot.spanOf(at))
    return { spans, declaration: spans[0] }
  }
  if (found?.thing.kind === 'date') return { spans: [], declaration: undefined }
  if (found?.thing.kind === 'reference') return referencesLike(snapshot, found.block, found.thing)
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

const REFERENCES: Derivation<readonly ReferenceMention[]> = {
  of: ({ mentions }) => mentions.filter((mention) => mention.kind === 'reference'),
}

/** The references that point to the same place, or, where the document has no such place, that say the same. */
function referencesLike(snapshot: Snapshot, block: number, reference: ReferenceMention): References {
  const { type, target, elsewhere } = reference
  const place = targetOfReference(snapshot, block, reference)
  const wanted = place && snapshot.spanOf(place)
  const spans: Span[] = []
  for (const [number, references] of snapshot.perBlock(REFERENCES).entries()) {
    for (const other of references) {
      if (other.type !== type || other.target !== target || other.elsewhere !== elsewhere) continue
      const otherPlace = targetOfReference(snapshot, number, other)
      if ((otherPlace && snapshot.spanOf(otherPlace).start) !== wanted?.start) continue
      spans.push(snapshot.spanOf({ block: number, span: mentionSpan(other) }))
    }
  }
  const isDeclaration = ({ start, end }: Span): boolean =>
    wanted !== undefined && wanted.start <= start && end <= wanted.end
  return { spans, declaration: spans.find(isDeclaration) }
}
