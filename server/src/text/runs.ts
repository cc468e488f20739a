import { type BlockSpan } from './span.ts'

/** Stands between two cells of a table run. No recognizer's pattern matches it, so nothing is read across cells. */
export const CELL_BARRIER = '\u001F'
/** Stands between two rows of a table run. */
export const ROW_BARRIER = '\u001E'

/** What a run was in the document. A table is one run, its cells and rows parted by barriers. */
export type RunKind = 'paragraph' | 'heading' | 'item' | 'table' | 'code' | 'note'

/**
 * The decoded text of a paragraph, heading, list item, code block or table, and the way back to the source:
 * escapes (`\$`), entities and markup are gone from `text`, and spans still cover them in the source.
 */
export interface ProseRun {
  readonly kind: RunKind
  readonly text: string
  /** The source offset, within the block, at which the character at `offset` of `text` starts. */
  at(offset: number): number
  /** The source span, within the block, of `text.slice(from, to)`, with the escapes that belong to it. */
  span(from: number, to: number): BlockSpan
}
