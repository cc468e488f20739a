/** A set of hashes with the chance, of one in a hundred or less, that it holds one that was never put in: one bit each. */
export type Marks = Int32Array
const MARK_SHIFT = 12

/** An empty set. */
export function newMarks(): Marks {
  return new Int32Array(2 ** (32 - MARK_SHIFT - 5))
}

/** Puts a hash in. */
export function mark(marks: Marks, hash: number): void {
  const bit = hash >>> MARK_SHIFT
  marks[bit >> 5] = (marks[bit >> 5] ?? 0) | (1 << (bit & 31))
}

/** Whether a hash was put in, or by chance looks so. */
export function isMarked(marks: Marks, hash: number): boolean {
  const bit = hash >>> MARK_SHIFT
  return ((marks[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0
}
