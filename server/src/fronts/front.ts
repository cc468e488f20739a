import { type ParsedBlock } from '../tree/nodes.ts'

/** The kinds of document text that Tickmark has a front for. */
export type Dialect = 'markdown' | 'plain'

/** One block of a document: `[start, end)` of the source, in order, never overlapping; what lies between is blank. */
export interface BlockSlice {
  readonly start: number
  readonly end: number
}

/** One replacement in a text: `[start, oldEnd)` of the old text became `[start, newEnd)` of the new. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/**
 * Definition labels (links and footnotes) of a whole document: the only thing a block's reading depends on besides
 * its own text. Blocks that hold no `[` are read without them.
 */
export interface Labels {
  /** Equal for equal labels; part of the cache key of every block that contains `[`. */
  readonly key: string
  /** Definitions to be parsed along with a block that refers to them, as source text. */
  readonly definitions: string
}

/** A dialect's way from text to blocks and from a block to its tree. Neither ever throws. */
export interface Front {
  readonly dialect: Dialect
  split(text: string): readonly BlockSlice[]
  /** The same as `split(text)`, found from the blocks before one change; far cheaper on long documents. */
  resplit(text: string, previous: readonly BlockSlice[], change: Change): readonly BlockSlice[]
  /** The labels that the block's text defines, as source text; the empty string for nearly every block. */
  definitions(source: string): string
  parse(source: string, labels: Labels): ParsedBlock
}
