import { type Snapshot } from '../analysis/snapshot.ts'
import { mentionsWithNames } from '../document/mentions-with-names.ts'
import { mentionSpan, type Mention } from '../mentions/mention.ts'
import { touches, type BlockSpan, type Span } from '../text/span.ts'
import { type Link } from '../tree/prose.ts'

/** Something that stands at an offset of a document. */
export interface Found<Thing> {
  readonly thing: Thing
  readonly block: number
  /** In the document. */
  readonly span: Span
}

/** The mention under the cursor, the shortest where several touch it, but no name before anything else. Reads one block. */
export function mentionAt(snapshot: Snapshot, offset: number): Found<Mention> | undefined {
  return (
    shortestAt(snapshot, offset, (block) => snapshot.reading(block).mentions, mentionSpan) ??
    shortestAt(snapshot, offset, (block) => mentionsWithNames(snapshot.reading(block)), mentionSpan)
  )
}

/** The link under the cursor. Reads one block. */
export function linkAt(snapshot: Snapshot, offset: number): Found<Link> | undefined {
  return shortestAt(
    snapshot,
    offset,
    (block) => snapshot.reading(block).links,
    ({ span }) => span,
  )
}

/** So many things at most lie within one of their kind; those that begin farther before an offset end before it. */
const MOST_NESTED = 64

/**
 * The shortest of the wanted things that touch an offset, among those of its block in the order of the text, found by
 * halving: a long table holds thousands.
 */
export function shortestAt<Thing>(
  snapshot: Snapshot,
  offset: number,
  thingsOf: (block: number) => readonly Thing[],
  spanOf: (thing: Thing) => BlockSpan,
  isWanted: (thing: Thing) => boolean = () => true,
): Found<Thing> | undefined {
  const block = snapshot.blockAt(offset)
  if (block === undefined) return undefined
  const things = thingsOf(block)
  const start = snapshot.slices[block]?.start ?? 0
  let from = 0
  let to = things.length
  while (from < to) {
    const middle = (from + to) >> 1
    const thing = things[middle]
    if (thing !== undefined && spanOf(thing).start + start <= offset) from = middle + 1
    else to = middle
  }
  let best: Found<Thing> | undefined
  for (let at = from - 1; at >= Math.max(0, from - MOST_NESTED); at--) {
    const thing = things[at]
    if (thing === undefined) break
    if (!isWanted(thing)) continue
    const span = spanOf(thing)
    if (!touches(span, offset - start)) continue
    const shorter = best === undefined || span.end - span.start <= best.span.end - best.span.start
    if (shorter) best = { thing, block, span: snapshot.spanOf({ block, span }) }
  }
  return best
}
