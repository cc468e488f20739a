import { type Mention } from '../mentions/mention.ts'
import { type Claim } from '../facts/claim.ts'
import { type Table } from '../tree/table.ts'
import { type Link } from '../tree/prose.ts'
import { type ProseRun } from '../text/runs.ts'
import { type ParseProblem } from '../tree/nodes.ts'

export type BlockKind = 'heading' | 'paragraph' | 'table' | 'list' | 'quote' | 'code' | 'html' | 'definition' | 'other'

/**
 * All that is read from one block: a pure function of its text, its dialect and the labels it may refer to, cached
 * by them and shared between versions. Immutable; spans count from the block's start.
 */
export interface Reading {
  readonly source: string
  readonly kind: BlockKind
  /** 1 to 6 for a heading. */
  readonly depth: number | undefined
  readonly runs: readonly ProseRun[]
  /** In the order of the text, overlaps settled; without the names that `mentionsWithNames` has among them. */
  readonly mentions: readonly Mention[]
  readonly tables: readonly Table[]
  readonly links: readonly Link[]
  /** Facts that the block alone can state, to be completed from its surroundings by `facts/resolve`. */
  readonly claims: readonly Claim[]
  readonly problems: readonly ParseProblem[]
}
