import { type Snapshot } from '../analysis/snapshot.ts'

/** The number of the first block that ends at an offset or behind it; one beyond the last where none does. */
export function firstBlockFrom(slices: Snapshot['slices'], offset: number): number {
  let low = 0
  let high = slices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slices[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
