import { findSlips, type LocatedCount, type SlippedCount } from '../facts/count-slips.ts'
import { type Fact } from '../facts/fact.ts'
import { type ShareCount } from '../facts/share-counts.ts'
import { shareSeries } from '../facts/share-series.ts'
import { differenceOf, keptByDocument, type PartOfDocument } from './kept-comparisons.ts'
import { keptWith } from '../text/kept-with.ts'

type CountsOfBlock = PartOfDocument<readonly ShareCount[]>
interface KeptSlips {
  collected: readonly CountsOfBlock[]
  facts: readonly Fact[]
  slips: readonly SlippedCount[]
}
const slipsOf = keptByDocument<readonly ShareCount[], KeptSlips>(() => ({ collected: [], facts: [], slips: [] }))

/** The counts of a document that look like a slip of another one; the same as before while no count and no fact changes. */
export function slippedCounts(collected: readonly CountsOfBlock[], facts: readonly Fact[]): readonly SlippedCount[] {
  const kept = slipsOf(collected)
  if (kept.facts === facts && areSame(kept.collected, collected)) return kept.slips
  const counts = collected.flatMap(({ block, value }) => value.map((count): LocatedCount => ({ block, count })))
  kept.slips = findSlips(counts, facts)
  kept.collected = collected
  kept.facts = facts
  return kept.slips
}

function areSame(some: readonly CountsOfBlock[], others: readonly CountsOfBlock[]): boolean {
  const { from } = differenceOf(some, others, (one, other) => one.value === other.value && one.block === other.block)
  return from === some.length && from === others.length
}

/** The exact and dated counts of a document, so that those of one key stand together; kept while the facts are the same. */
export const shareSeriesOf = keptWith(shareSeries)
