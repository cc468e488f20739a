import { type Root } from 'mdast'

declare module 'mdast' {
  interface TableData {
    /** How many of the first rows are header rows; left out for one, as in markdown. */
    headerRows?: number
  }
}

/**
 * The one tree of every dialect: mdast with positions. A block's subtree is a `Root` whose offsets and lines
 * count from the block's start.
 */
export type { Root }

/** What went wrong while a block was parsed, for a person to read. A block with a problem is kept as plain text. */
export interface ParseProblem {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** What reference links name, by the identifier of their label. */
export type LinkTargets = ReadonlyMap<string, { readonly url: string; readonly title?: string | null | undefined }>

/** The result of parsing one block; parsing never fails. */
export interface ParsedBlock {
  readonly root: Root
  readonly problems: readonly ParseProblem[]
  /** The targets of the block's reference links; left out where there are none. */
  readonly targets?: LinkTargets
  /** Set by dialects without markup: the text of the tree is the source as it stands, indents aside. */
  readonly verbatim?: true
}
