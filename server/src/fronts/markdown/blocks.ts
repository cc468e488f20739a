import { type BlockSlice, type Change } from '../front.ts'
import { BlockScanner } from './block-scanner.ts'

/**
 * Splits markdown into blocks that can be parsed apart: the trees of the blocks, one after another, are the tree of
 * the whole. A slice starts at the start of a line. A fence, an HTML block, a list, a table is never cut.
 */
export function splitMarkdown(text: string): readonly BlockSlice[] {
  const slices: BlockSlice[] = []
  new BlockScanner(text, 0).scan((slice) => {
    slices.push(slice)
    return false
  })
  return slices
}

/**
 * The same as `splitMarkdown(text)`. A cut depends on nothing before it but the block it ends, so scanning starts at
 * the last block that ends before the change, and stops at the first cut after it that the old text had too.
 */
export function resplitMarkdown(text: string, previous: readonly BlockSlice[], change: Change): readonly BlockSlice[] {
  const shift = change.newEnd - change.oldEnd
  const kept = Math.max(0, countEndingBefore(previous, change.start) - 1)
  const slices = previous.slice(0, kept)
  let old = kept
  const agreed = new BlockScanner(text, previous[kept]?.start ?? 0).scan((slice) => {
    const oldStart = slice.start - shift
    while ((previous[old]?.start ?? Infinity) < oldStart) old++
    // The unit before the cut ends a line; it must be unchanged as well.
    if (slice.start > change.newEnd && previous[old]?.start === oldStart) return true
    slices.push(slice)
    return false
  })
  if (!agreed) return slices
  const rest = previous.slice(old)
  return slices.concat(shift === 0 ? rest : rest.map(({ start, end }) => ({ start: start + shift, end: end + shift })))
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
