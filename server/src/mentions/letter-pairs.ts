import { unitAt } from './number.ts'

/**
 * The first two letters of words, in whichever case: 32 numbers for the second letter a number for the first. Most places
 * at which a pattern may be tried are told from those at which it may match by two units, for far less than trying it
 * costs. Units that are no letters share numbers with letters, so that a pair may be taken for one that it is not.
 */
export type LetterPairs = Uint8Array

/** The pairs with which words begin that blanks part. */
export function letterPairs(words: string): LetterPairs {
  const pairs = new Uint8Array(32 * 32)
  for (const word of words.split(' ')) pairs[pairAt(word, 0)] = 1
  return pairs
}

/** Whether one of the pairs may stand at an offset. */
export function mayStartAt(pairs: LetterPairs, text: string, at: number): boolean {
  return pairs[pairAt(text, at)] === 1
}

function pairAt(text: string, at: number): number {
  return ((unitAt(text, at) & 31) << 5) | (unitAt(text, at + 1) & 31)
}
