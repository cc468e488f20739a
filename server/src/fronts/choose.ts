import { type Front } from './front.ts'
import { markdownFront } from './markdown/front.ts'
import { plainFront } from './plain/front.ts'

/** How much of a text is looked at, in UTF-16 units: enough for a cover page and its tables. */
const LOOKED_AT = 100_000

/**
 * The front for a document. A document that the editor calls markdown is read as such; any other, plain text above
 * all, when its text is markdown in all but name.
 */
export function chooseFront(languageId: string | undefined, text: string): Front {
  return languageId === 'markdown' || isMarkdownInAllButName(text) ? markdownFront : plainFront
}

const DELIMITER_ROW = /^\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*$/m
const HEADING = /^#{1,6} \S/m
const ESCAPED_DOLLAR = /\\\$\d/
const INLINE_LINK = /\]\((?:https?:|#|\.{0,2}\/)/
/** Tags of EDGAR's submission text files, which are no markdown whatever else stands in them. */
const EDGAR_TAG = /^<(?:SEC-DOCUMENT|SEC-HEADER|DOCUMENT|PAGE|TABLE)>/m

/** Whether a text has what converters to markdown write and authors of plain text do not. */
function isMarkdownInAllButName(text: string): boolean {
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text
  if (EDGAR_TAG.test(start)) return false
  return DELIMITER_ROW.test(start) || HEADING.test(start) || ESCAPED_DOLLAR.test(start) || INLINE_LINK.test(start)
}
