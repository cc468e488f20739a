import { type Emphasis, type Link, type PhrasingContent, type Strong } from 'mdast'

import { flanking, InlineText } from './inline-text.ts'
import { inLine } from './points.ts'

/** What may stand in the target of a link that is read directly: no blank, no parenthesis, no escape, no entity. */
const TARGET = /\]\(([\w#/.,:;?=%+~-]+)\)/y
/** The longest text that is read, in UTF-16 units, so that no tree gets out of hand. */
const LONGEST = 32 * 1024

/** What opens or closes something that is not read directly. */
const OTHER = /[`_~]/

/** A line as it is read: `end` has no blank before it. */
interface Line {
  readonly source: string
  readonly number: number
  /** Where the line itself starts. */
  readonly start: number
  readonly end: number
}

/**
 * Reads the content `[from, line.end)` of a paragraph, a heading or an item that stands in one line, and has no blank at
 * either end: text, with escapes, with emphasis in asterisks that does not nest, and with links without a title.
 * Undefined when there may be anything else. The same as remark's, positions included, for documents without labels.
 */
export function readPhrasing(line: Line, from: number): PhrasingContent[] | undefined {
  const { source, number, start, end } = line
  if (end - from > LONGEST) return undefined
  const outside: PhrasingContent[] = []
  let children = outside
  let open: { readonly at: number; readonly length: number } | undefined
  let pieceStart = from

  function addText(into: PhrasingContent[], textStart: number, textEnd: number): boolean {
    if (textStart === textEnd) return true
    const inline = new InlineText(false)
    if (OTHER.test(source.slice(textStart, textEnd)) || !inline.read(source, textStart, textEnd, false)) return false
    into.push({ type: 'text', value: inline.value, position: inLine(number, start, textStart, textEnd) })
    return true
  }

  for (let at = from; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 92) at++
    else if (unit === 93) return undefined
    else if (unit === 91) {
      if (source.charCodeAt(at - 1) === 33 || source.charCodeAt(at + 1) === 94) return undefined
      if (!addText(children, pieceStart, at)) return undefined
      const link = readLink(line, at, addText)
      if (link === undefined) return undefined
      children.push(link.node)
      pieceStart = link.end
      at = link.end - 1
    } else if (unit === 42) {
      let after = at + 1
      while (after < end && source.charCodeAt(after) === 42) after++
      const sides = flanking(source, at, after, from, end)
      if (after - at > 2 || sides === undefined || sides.opens === sides.closes) return undefined
      if (sides.opens !== (open === undefined)) return undefined
      if (!addText(children, pieceStart, at)) return undefined
      if (open === undefined) {
        open = { at, length: after - at }
        children = []
      } else {
        if (open.length !== after - at) return undefined
        const position = inLine(number, start, open.at, after)
        const type = open.length === 1 ? 'emphasis' : 'strong'
        outside.push({ type, children, position } satisfies Emphasis | Strong)
        children = outside
        open = undefined
      }
      pieceStart = after
      at = after - 1
    }
  }
  return open === undefined && addText(outside, pieceStart, end) ? outside : undefined
}

/** The link whose label opens at `at`, and where it ends. */
function readLink(
  { source, number, start, end }: Line,
  at: number,
  addText: (into: PhrasingContent[], textStart: number, textEnd: number) => boolean,
): { readonly node: Link; readonly end: number } | undefined {
  const close = source.indexOf(']', at)
  TARGET.lastIndex = close
  const url = close <= at + 1 || close >= end ? undefined : TARGET.exec(source)?.[1]
  if (url === undefined || TARGET.lastIndex > end || /[[*\\]|^\s|\s$/.test(source.slice(at + 1, close)))
    return undefined
  const children: PhrasingContent[] = []
  const after = TARGET.lastIndex
  if (!addText(children, at + 1, close)) return undefined
  const node = { type: 'link', title: null, url, children, position: inLine(number, start, at, after) } as Link
  return { node, end: after }
}
