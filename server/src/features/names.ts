import { type Snapshot, type Derivation } from '../analysis/snapshot.ts'
import { mentionSpan, type EntityMention } from '../mentions/mention.ts'
import { type Span } from '../text/span.ts'

const NAMES: Derivation<readonly EntityMention[] | undefined> = {
  of({ mentions }) {
    const names = mentions.filter((mention): mention is EntityMention => mention.kind === 'entity')
    return names.length === 0 ? undefined : names
  },
}

/** A name where it is printed. */
export interface PlacedName {
  readonly mention: EntityMention
  readonly block: number
  readonly span: Span
}

/** Every mention of the entity that one of its mentions names, in the order of the text. */
export function mentionsOfName(snapshot: Snapshot, { type, canonical }: EntityMention): readonly PlacedName[] {
  const placed: PlacedName[] = []
  for (const [block, names] of snapshot.perBlock(NAMES).entries()) {
    for (const mention of names ?? []) {
      if (mention.type !== type || mention.canonical !== canonical) continue
      placed.push({ mention, block, span: snapshot.spanOf({ block, span: mentionSpan(mention) }) })
    }
  }
  return placed
}
