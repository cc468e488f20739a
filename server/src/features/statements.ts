import { type Snapshot } from '../analysis/snapshot.ts'
import { type Place } from '../facts/fact.ts'
import { type Figure } from '../mentions/mention.ts'
import { tieBookOf } from './tie-books.ts'
import { factsLike, factsOf } from './ties.ts'

/**
 * The places that state what a figure states, its own among them, in the order of the text: of a share count whatever the
 * day, of a line item in its period where a tie is proven, whether the two agree or not. None where nothing states it.
 */
export function statementsOf(snapshot: Snapshot, block: number, figure: Figure): readonly Place[] {
  const [fact] = factsOf(snapshot, block, figure)
  if (fact !== undefined) return inOrder([fact.at, ...factsLike(snapshot, fact).map(({ at }) => at)])
  const line = tieBookOf(snapshot).factOf(figure, block)
  const ties = line?.ties.filter(({ verdict }) => verdict !== 'open') ?? []
  return line === undefined || ties.length === 0 ? [] : inOrder([line.at, ...ties.map((tie) => tie.fact.at)])
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted((one, other) => one.block - other.block || one.span.start - other.span.start)
}
