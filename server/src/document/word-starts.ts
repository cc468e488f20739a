import { type Reading } from './reading.ts'

/** A word of a block that a name or a term may begin with. */
export interface WordStart {
  /** The number of the run in its reading. */
  readonly run: number
  readonly from: number
  /** The letters and digits at the start of the word. */
  readonly word: string
}

/** Letters, digits and the underscore. */
const UNIT = '\\w\\u00C0-\\u024F'
const WORD_START = new RegExp(
  `(?<![${UNIT}-])(?:[A-Z\\u00C0-\\u00DE][${UNIT}]{0,40}|\\d{1,4}[A-Za-z]{0,2}(?=[\\s(][A-Za-z])|we|us|our)(?![${UNIT}])`,
  'g',
)

/** The words of a block with a capital, the numbers before such words, and the pronouns that may be defined; code left out. */
export const WORD_STARTS = {
  of({ runs }: Reading): readonly WordStart[] | undefined {
    const starts: WordStart[] = []
    for (const [number, { kind, text }] of runs.entries()) {
      if (kind === 'code') continue
      WORD_START.lastIndex = 0
      for (let match = WORD_START.exec(text); match !== null; match = WORD_START.exec(text)) {
        starts.push({ run: number, from: match.index, word: match[0] })
      }
    }
    return starts.length === 0 ? undefined : starts
  },
}

/** The letters and digits that a form begins with: the word to look it up by. */
export function firstWord(form: string): string {
  return new RegExp(`^[${UNIT}]+`).exec(form)?.[0] ?? ''
}
