/**
 * Half-open `[start, end)` in UTF-16 units of the decoded source text.
 * `Base` says what it counts from, so that spans of a block and of a document never mix.
 */
export interface Span<Base extends 'document' | 'block' = 'document'> {
  readonly start: number
  readonly end: number
  /** Never set; it only tells the two kinds apart for the compiler. */
  readonly base?: Base
}

/** Counts from the start of one block. */
export type BlockSpan = Span<'block'>

/** Whether two spans of the same base share at least one unit. */
export function overlaps<Base extends 'document' | 'block'>(one: Span<Base>, other: Span<Base>): boolean {
  return one.start < other.end && other.start < one.end
}

/** Whether `offset` lies within the span or directly at its end, where an editor puts the cursor. */
export function touches(span: Span<'document' | 'block'>, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
