import { lineEnd, nextLine } from '../../text/lines.ts'
import { type ParsedBlock } from '../../tree/nodes.ts'
import { type Front } from '../front.ts'
import { isBlankLine, resplitPlain, splitPlain } from './blocks.ts'
import { tableEnd } from './table-extent.ts'
import { readTables } from './table-tree.ts'

/** Plain text, as of EDGAR's text filings: paragraphs parted by blank lines and fixed-width tables; no markup read. */
export const plainFront: Front = {
  dialect: 'plain',
  split: splitPlain,
  resplit: resplitPlain,
  definitions: () => '',
  parse,
}

function parse(source: string): ParsedBlock {
  const isTable = tableEnd(source, 0) === source.length
  return isTable ? asTables(source) : asParagraph(source)
}

function asTables(source: string): ParsedBlock {
  const children = readTables(source)
  const end = children.at(-1)?.position?.end ?? { line: 1, column: 1, offset: 0 }
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { ...end, offset: source.length } }
  return { root: { type: 'root', children, position }, problems: [], verbatim: true }
}

function asParagraph(source: string): ParsedBlock {
  let value = ''
  let ending = ''
  let line = 0
  let start: Point | undefined
  let last: Point = { line: 1, column: 1, offset: 0 }
  let end: number
  for (let at = 0; at < source.length; at = nextLine(source, end)) {
    end = lineEnd(source, at)
    line++
    if (isBlankLine(source, at, end)) continue
    const whole = source.slice(at, end)
    const text = whole.trim()
    const from = at + (whole.length - whole.trimStart().length)
    start ??= { line, column: from - at + 1, offset: from }
    last = { line, column: from + text.length - at + 1, offset: from + text.length }
    value += value === '' ? text : ending + text
    ending = source.slice(end, nextLine(source, end))
  }
  const root = { line: 1, column: 1, offset: 0 }
  const position = { start: root, end: { line: Math.max(1, line), column: last.column, offset: source.length } }
  if (start === undefined) return { root: { type: 'root', children: [], position }, problems: [] }
  const span = { start, end: last }
  const children = [{ type: 'text' as const, value, position: span }]
  const block = isCapitalHeading(value)
    ? { type: 'heading' as const, depth: 1 as const, children, position: span }
    : { type: 'paragraph' as const, children, position: span }
  return { root: { type: 'root', children: [block], position }, problems: [], verbatim: true }
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Longer lines in capitals are legends and warnings rather than headings. */
const LONGEST_HEADING = 80

/** Whether a block is one line of words in capitals, as the headings of plain filings are. */
function isCapitalHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[\n\r]/.test(text)) return false
  if (/\p{Ll}|[$%,;:]$| {3}|\t/u.test(text)) return false
  const letters = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters >= 4 && letters * 2 > text.length
}
