/**
 * Whether a text holds one of the words, in lower, title or upper case. Far cheaper than a pattern that ignores
 * case, so it decides which blocks are read at all.
 */
export function holdsAnyWord(text: string, words: WordList): boolean {
  return words.some((word) => text.includes(word))
}

/** Words without their first letter, so that title case is found too, and the words in capitals. */
export type WordList = readonly string[]

/** Prepares words, given in lower case, for `holdsAnyWord`. */
export function wordList(words: readonly string[]): WordList {
  return [...words.map((word) => word.slice(1)), ...words.map((word) => word.toUpperCase())]
}

/** What every count of shares has near it. */
export const SHARE_WORDS: WordList = wordList(['share', 'stock'])
/** The measures that a sentence or label can state. */
export const MEASURE_WORDS: WordList = wordList(['outstanding', 'issued', 'authorized', 'authorised', 'treasury'])
/** The measures that a row can be, beyond those of a sentence. */
export const ROW_WORDS: WordList = [...MEASURE_WORDS, ...wordList(['reserved', 'issuable', 'underlying', 'weighted'])]
