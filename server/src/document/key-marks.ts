/**
 * A set of hashes of keys with the chance, of one in some thousands, that it seems to hold one that was never put in:
 * some bits for each.
 */
export type KeyMarks = Int32Array

const BITS_A_KEY = 32
/** How many bits stand for a key. */
const TIMES = 4
const NO_MARKS: KeyMarks = new Int32Array()

/** Room for so many keys. */
export function roomForKeys(count: number): KeyMarks {
  if (count === 0) return NO_MARKS
  let length = 1
  while (length * 32 < count * BITS_A_KEY) length *= 2
  return new Int32Array(length)
}

/** The set of the keys with these hashes. */
export function markKeys(hashes: Int32Array): KeyMarks {
  const marks = roomForKeys(hashes.length)
  for (const hash of hashes) markKey(marks, hash)
  return marks
}

/** Puts the key with this hash in. */
export function markKey(marks: KeyMarks, hash: number): void {
  const mask = marks.length * 32 - 1
  const step = stepOf(hash)
  for (let time = 0, bit = hash; time < TIMES; time++, bit += step) {
    const at = (bit & mask) >> 5
    marks[at] = (marks[at] ?? 0) | (1 << (bit & 31))
  }
}

/** Whether the key with this hash was put in, or by chance looks so. */
export function mayHold(marks: KeyMarks, hash: number): boolean {
  if (marks.length === 0) return false
  const mask = marks.length * 32 - 1
  const step = stepOf(hash)
  for (let time = 0, bit = hash; time < TIMES; time++, bit += step) {
    if (((marks[(bit & mask) >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
  }
  return true
}

/** A hash of 30 bits of a key of up to 53. */
export function hashOfKey(key: number): number {
  let hash = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) & 0x3fffffff
}

function stepOf(hash: number): number {
  return (hash >>> 12) | 1
}
