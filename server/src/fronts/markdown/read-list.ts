import { type List, type ListItem, type PhrasingContent } from 'mdast'
import { type Point } from 'unist'

import { lineEnd, nextLine } from '../../text/lines.ts'
import { isHeading, isThematicBreak, listMarker, opensOther, skipBlanks, trimBlanks } from './line-shapes.ts'
import { inLine, point } from './points.ts'

/** Reads what stands in `[from, to)` of a line; undefined when it cannot. */
export type ReadLine = (line: number, lineStart: number, from: number, to: number) => PhrasingContent[] | undefined

/**
 * The list that a block is whose every line is an item with one line of text, all with markers of one kind at the very
 * start of the line, with or without empty lines between them; undefined for every other block.
 */
export function readList(source: string, readLine: ReadLine): { readonly list: List; readonly end: Point } | undefined {
  const children: ListItem[] = []
  let kind: number | undefined
  let spread = false
  let line = 0
  let end = -1
  let start = 0
  while (end < source.length) {
    if (end >= 0) start = nextLine(source, end)
    end = lineEnd(source, start)
    line++
    if (start === end && end < source.length) {
      spread = true
      continue
    }
    const marker = isThematicBreak(source, start, end) ? undefined : listMarker(source, start, end)
    if (marker === undefined || marker.empty || trimBlanks(source, start, end) !== end) return undefined
    kind ??= source.charCodeAt(marker.end - 1)
    const from = skipBlanks(source, marker.end, end)
    if (kind !== source.charCodeAt(marker.end - 1) || from - marker.end > 4) return undefined
    // Tabs, checkboxes, definitions, and everything that opens a block within the item.
    const unit = source.charCodeAt(from)
    if (source.slice(marker.end, from).includes('\t') || unit === 91 || unit === 124) return undefined
    if (opensOther(source, from, end) || isHeading(source, from, end)) return undefined
    const phrases = readLine(line, start, from, end)
    if (phrases === undefined) return undefined
    children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [{ type: 'paragraph', children: phrases, position: inLine(line, start, from, end) }],
      position: inLine(line, start, start, end),
    })
  }
  const ordered = kind === 46 || kind === 41
  const last = point(line, start, end)
  const list: List = {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(source, 10) : null,
    spread,
    children,
    position: { start: point(1, 0, 0), end: last },
  }
  return { list, end: last }
}
