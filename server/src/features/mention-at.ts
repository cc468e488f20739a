import { type Snapshot } from '../analysis/snapshot.ts'
import { type Reading } from '../document/reading.ts'
import { mentionSpan, type Figure, type Mention } from '../mentions/mention.ts'
import { gridOf } from './grids.ts'
import { touches, type Span } from '../text/span.ts'
import { type Link } from '../tree/prose.ts'

/** Something that stands at an offset of a document. */
export interface Found<Thing> {
  readonly thing: Thing
  readonly block: number
  /** In the document. */
  readonly span: Span
}

/**
 * The mention under the cursor, the shortest where several touch it; else the number of the table cell there, with
 * what the headers make of it. Reads one block.
 */
export function mentionAt(snapshot: Snapshot, offset: number): Found<Mention> | undefined {
  const placed = (things: readonly Mention[]): readonly { thing: Mention; span: Span<'block'> }[] =>
    things.map((thing) => ({ thing, span: mentionSpan(thing) }))
  return (
    shortestAt(snapshot, offset, (block) => placed(snapshot.reading(block).mentions)) ??
    shortestAt(snapshot, offset, (block) => placed(cellFigures(snapshot.reading(block))))
  )
}

/** The numbers that fill the cells of a block's tables. */
function cellFigures({ tables, mentions }: Reading): readonly Figure[] {
  return tables.flatMap((table) =>
    gridOf(table, mentions).rows.flatMap((row) => row.cells.flatMap(({ figure }) => figure ?? [])),
  )
}

/** The link under the cursor. Reads one block. */
export function linkAt(snapshot: Snapshot, offset: number): Found<Link> | undefined {
  return shortestAt(snapshot, offset, (block) =>
    snapshot.reading(block).links.map((thing) => ({ thing, span: thing.span })),
  )
}

function shortestAt<Thing>(
  snapshot: Snapshot,
  offset: number,
  things: (block: number) => readonly { readonly thing: Thing; readonly span: Span<'block'> }[],
): Found<Thing> | undefined {
  const block = snapshot.blockAt(offset)
  if (block === undefined) return undefined
  let best: Found<Thing> | undefined
  for (const { thing, span: within } of things(block)) {
    const span = snapshot.spanOf({ block, span: within })
    if (!touches(span, offset)) continue
    if (best === undefined || span.end - span.start < best.span.end - best.span.start) best = { thing, block, span }
  }
  return best
}
