import { type Snapshot } from '../analysis/snapshot.ts'
import { type Verdict } from '../document/tie-book.ts'
import { type Fact } from '../facts/fact.ts'
import { comparedMeasure, isExactCount } from '../facts/share-series.ts'
import { agreesAfterRounding, compare } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { keptWith } from '../text/kept-with.ts'

/** A fact and how it compares with the one that was asked about. */
export interface Tie {
  readonly fact: Fact
  readonly verdict: Verdict
}

/** The facts that a figure states; a figure within a range states none or one, rarely more. */
export function factsOf(snapshot: Snapshot, block: number, figure: Figure): readonly Fact[] {
  const facts = factsByBlock(snapshot).get(block) ?? []
  // A fact may hold its figure in other units ("in thousands"), so the place tells.
  return facts.filter(({ figure: { run, from, to } }) => run === figure.run && from === figure.from && to === figure.to)
}

/**
 * The other facts with the same entity, measure ("issued and outstanding" is outstanding) and class, in the order of the text. Those of the same day are
 * compared as printed; those of another day, or of none, are open, as different days may have different counts.
 */
export function tiesOf(snapshot: Snapshot, fact: Fact): readonly Tie[] {
  return factsLike(snapshot, fact).map((other) => ({ fact: other, verdict: verdictOn(fact, other) }))
}

/** The facts of `tiesOf`, not compared yet. */
export function factsLike(snapshot: Snapshot, fact: Fact): readonly Fact[] {
  return (factsByKey(snapshot).get(keyOf(fact)) ?? []).filter((other) => other !== fact)
}

/** Equal for facts of one entity, measure and class. */
function keyOf(fact: Fact): string {
  return [comparedMeasure(fact.measure), fact.class, fact.entity].join('\n')
}

const factsByBlock = keptWith((snapshot: Snapshot) => groupFacts(snapshot, ({ at }) => at.block))
const factsByKey = keptWith((snapshot: Snapshot) => groupFacts(snapshot, keyOf))

function groupFacts<Key>(snapshot: Snapshot, keyOf: (fact: Fact) => Key): ReadonlyMap<Key, readonly Fact[]> {
  const groups = new Map<Key, Fact[]>()
  for (const fact of snapshot.facts()) {
    const key = keyOf(fact)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return groups
}

/** Compares two facts of one entity, measure and class. */
export function verdictOn(one: Fact, other: Fact): Verdict {
  if (one.asOf === undefined || one.asOf !== other.asOf) return 'open'
  if (compare(one.figure.value, other.figure.value) === 0) return 'agrees'
  const exact = isExactCount(one.figure) && isExactCount(other.figure)
  if (!exact && agreesAfterRounding(one.figure.value, other.figure.value)) return 'rounds'
  return one.figure.qualifier === undefined && other.figure.qualifier === undefined ? 'disagrees' : 'open'
}

/** The mark that auditors know for a verdict. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = { agrees: '✓', rounds: '≈', disagrees: '✗', open: '○' }

/** What a verdict says. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  rounds: 'agrees after rounding',
  disagrees: 'does not agree',
  open: 'open',
}
