import { type Snapshot } from '../analysis/snapshot.ts'
import { documentNames, type PlacedMention } from '../document/document-mentions.ts'
import { type Entity } from '../document/entity.ts'
import { mentionSpan, type EntityMention } from '../mentions/mention.ts'
import { type Span } from '../text/span.ts'
import { shortestAt, type Found } from './mention-at.ts'

/**
 * The name at an offset, short forms that only the document proves included; the shortest where several touch it.
 * Reads one block, and of the others what they tell of names.
 */
export function nameAt(snapshot: Snapshot, offset: number): Found<EntityMention> | undefined {
  const names = documentNames(snapshot)
  const found = shortestAt(snapshot, offset, (block) => names.mentions(block), mentionSpan, isName)
  return found?.thing.kind === 'entity' ? { ...found, thing: found.thing } : undefined
}

function isName({ kind }: { readonly kind: string }): boolean {
  return kind === 'entity'
}

/** Every mention, under whatever form, of what a mention names, in the order of the text. */
export function mentionsOfName(snapshot: Snapshot, name: EntityMention): readonly PlacedMention[] {
  const names = documentNames(snapshot)
  return names.mentionsOf(names.entities.of(name))
}

/** Whom or what a mention names. */
export function entityNamed(snapshot: Snapshot, name: EntityMention): Entity {
  return documentNames(snapshot).entities.of(name)
}

/** Where a mention stands in the document. */
export function placeOf(snapshot: Snapshot, { block, mention }: PlacedMention): Span {
  return snapshot.spanOf({ block, span: mentionSpan(mention) })
}
