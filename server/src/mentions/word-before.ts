import { isBlank } from './number.ts'

/** A word that stands before an offset, with the gap after it. */
export interface WordBefore {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** A longer word ends the walk. */
const MOST_UNITS = 40

/** The word that ends before the single blank before `at`; undefined where there is none or it starts before `floor`. */
export function wordBefore(text: string, at: number, floor = 0): WordBefore | undefined {
  if (at - 1 <= floor || !isBlank(text.charCodeAt(at - 1))) return undefined
  const to = at - 1
  let from = to
  while (
    from > floor &&
    to - from < MOST_UNITS &&
    text.charCodeAt(from - 1) > 32 &&
    !isBlank(text.charCodeAt(from - 1))
  )
    from--
  return from === to || to - from >= MOST_UNITS ? undefined : { from, to, word: text.slice(from, to) }
}
