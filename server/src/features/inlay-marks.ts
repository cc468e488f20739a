import { type Snapshot } from '../analysis/snapshot.ts'
import { type Span } from '../text/span.ts'
import { factsOfBlock, strongestVerdict } from './document-facts.ts'
import { VERDICT_MARKS } from './ties.ts'
import { firstBlockFrom } from './first-block.ts'

/** A mark behind a figure. */
export interface InlayMark {
  /** Where the figure ends. */
  readonly offset: number
  readonly mark: string
  /** Why, a line for each tie. */
  readonly reasons: readonly string[]
}

/** How many reasons a mark gives. */
const MOST_REASONS = 6

/** The verdict marks behind the figures of a part of a document that tie with others or are totals. */
export function inlayMarks(snapshot: Snapshot, within: Span): readonly InlayMark[] {
  const marks: InlayMark[] = []
  const { slices } = snapshot
  for (let block = firstBlockFrom(snapshot.slices, within.start); block < slices.length; block++) {
    const slice = slices[block]
    if (slice === undefined || slice.start > within.end) break
    for (const { figure, ties } of factsOfBlock(snapshot, block)) {
      const verdict = strongestVerdict(ties)
      if (verdict === undefined) continue
      const offset = snapshot.spanOf({ block, span: figure.run.span(figure.from, figure.to) }).end
      if (offset < within.start || offset > within.end) continue
      marks.push({ offset, mark: VERDICT_MARKS[verdict], reasons: ties.slice(0, MOST_REASONS).map(({ why }) => why) })
    }
  }
  return marks.toSorted((one, other) => one.offset - other.offset)
}
