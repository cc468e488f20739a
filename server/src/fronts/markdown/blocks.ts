import { resplitFrom, splitFrom } from '../agreeing-splits.ts'
import { type BlockSlice, type Change } from '../front.ts'
import { BlockScanner } from './block-scanner.ts'

/**
 * Splits markdown into blocks that can be parsed apart: the trees of the blocks, one after another, are the tree of
 * the whole. A slice starts at the start of a line. A fence, an HTML block, a list, a table is never cut.
 */
export function splitMarkdown(text: string): readonly BlockSlice[] {
  return splitFrom((start, emit) => new BlockScanner(text, start).scan(emit))
}

/** The same as `splitMarkdown(text)`; scans from the last block before the change until the splits agree again. */
export function resplitMarkdown(text: string, previous: readonly BlockSlice[], change: Change): readonly BlockSlice[] {
  return resplitFrom(previous, change, (start, emit) => new BlockScanner(text, start).scan(emit))
}
