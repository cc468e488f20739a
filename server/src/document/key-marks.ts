/** A set of the keys of values with the chance, of one in some thousands, that it seems to hold one that was never put in. */
export type KeyMarks = Int32Array

const BITS_A_KEY = 32
const NO_MARKS: KeyMarks = new Int32Array()

/** The set of the keys given. */
export function keysMarked(keys: readonly number[]): KeyMarks {
  if (keys.length === 0) return NO_MARKS
  let length = 1
  while (length * 32 < keys.length * BITS_A_KEY) length *= 2
  const marks = new Int32Array(length)
  const mask = length * 32 - 1
  for (const key of keys) {
    const hash = hashOf(key)
    const step = stepOf(hash)
    for (let time = 0, bit = hash; time < TIMES; time++, bit += step) {
      const at = (bit & mask) >> 5
      marks[at] = (marks[at] ?? 0) | (1 << (bit & 31))
    }
  }
  return marks
}

/** How many bits stand for a key. */
const TIMES = 4

/** Whether any of the keys was put in, or by chance looks so. */
export function mayHoldAny(marks: KeyMarks, keys: readonly number[]): boolean {
  if (marks.length === 0) return false
  const mask = marks.length * 32 - 1
  for (const key of keys) {
    const hash = hashOf(key)
    const step = stepOf(hash)
    let time = 0
    for (let bit = hash; time < TIMES; time++, bit += step) {
      if (((marks[(bit & mask) >> 5] ?? 0) & (1 << (bit & 31))) === 0) break
    }
    if (time === TIMES) return true
  }
  return false
}

/** Both halves of a key of up to 53 bits, mixed. */
function hashOf(key: number): number {
  let hash = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) & 0x3fffffff
}

function stepOf(hash: number): number {
  return (hash >>> 12) | 1
}
