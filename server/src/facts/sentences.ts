/** One sentence: `[from, to)` of the text it was cut from. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const ABBREVIATION =
  /(?:^|[\s(“"])(?:[A-Z]|No|Inc|Corp|Co|Ltd|Mr|Ms|Mrs|Dr|Jr|Sr|St|vs|U\.S|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/

const END = /[.?!][”"’')]{0,2}\s(?=[\s“"‘'([A-Z])|\n/g

/**
 * Cuts a text into sentences: at a period, question or exclamation mark before white space and a capital, a quote or
 * a bracket, not after an initial or a common abbreviation; and at line breaks. Every character but the white space
 * between sentences belongs to one.
 */
export function cutSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  END.lastIndex = 0
  for (let end = END.exec(text); end !== null; end = END.exec(text)) {
    if (text.charAt(end.index) === '.' && ABBREVIATION.test(text.slice(Math.max(0, end.index - 8), end.index))) continue
    const to = end.index + end[0].length
    if (to > from) sentences.push({ from, to })
    from = to
  }
  if (from < text.length) sentences.push({ from, to: text.length })
  return sentences
}
