import { type BlockSlice, type Change } from './front.ts'

/**
 * Tells the blocks of a text from `start` on, which is 0 or the start of a block, until `emit` returns true; returns
 * whether it did. Where a block starts depends only on the block before it and on its own first line, so the same
 * blocks follow from every start.
 */
export type Scan = (start: number, emit: (slice: BlockSlice) => boolean) => boolean

/** All blocks of a text. */
export function splitFrom(scan: Scan): readonly BlockSlice[] {
  const slices: BlockSlice[] = []
  scan(0, (slice) => {
    slices.push(slice)
    return false
  })
  return slices
}

/**
 * All blocks of a text after one change. Scans from the last block that ends before the change to the first block
 * after it that the old text had too; from there on the blocks are the old ones, shifted. `ahead` is how many blocks
 * behind a block may bear on where it ends: the scan begins so many blocks earlier.
 */
export function resplitFrom(
  previous: readonly BlockSlice[],
  change: Change,
  scan: Scan,
  ahead = 0,
): readonly BlockSlice[] {
  const shift = change.newEnd - change.oldEnd
  const kept = countEndingBefore(previous, change.start) - 1 - ahead
  const restart = previous[kept]?.start ?? 0
  const slices = previous.slice(0, Math.max(0, kept))
  let old = slices.length
  const agreed = scan(restart, (slice) => {
    const oldStart = slice.start - shift
    while ((previous[old]?.start ?? Infinity) < oldStart) old++
    // The unit before the block ends a line; it must be unchanged as well.
    if (slice.start > change.newEnd && previous[old]?.start === oldStart) return true
    slices.push(slice)
    return false
  })
  if (!agreed) return slices
  if (shift === 0) return slices.concat(previous.slice(old))
  for (let index = old; index < previous.length; index++) {
    const slice = previous[index]
    if (slice !== undefined) slices.push({ start: slice.start + shift, end: slice.end + shift })
  }
  return slices
}

function countEndingBefore(slices: readonly BlockSlice[], offset: number): number {
  let low = 0
  let high = slices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slices[middle]?.end ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
