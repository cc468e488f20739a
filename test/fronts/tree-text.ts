import { type Nodes, type Root } from 'mdast'

import { type BlockSlice, type Front, type Labels } from '../../server/src/fronts/front.ts'
import { indexLines } from '../../server/src/text/lines.ts'

/** A node and all below it as lines of text: type, place and fields, children indented. */
function writeNode(node: Nodes, lines: number, offset: number, indent = ''): string {
  const { position } = node
  const place =
    position === undefined
      ? 'nowhere'
      : [position.start, position.end]
          .map((point) => `${point.line + lines}:${point.column}(${(point.offset ?? NaN) + offset})`)
          .join('-')
  const fields = Object.entries(node).filter(([name]) => !['type', 'children', 'position'].includes(name))
  const children = 'children' in node ? node.children : []
  return (
    `${indent}${node.type} ${place} ${JSON.stringify(Object.fromEntries(fields))}\n` +
    children.map((child) => writeNode(child, lines, offset, `${indent}  `)).join('')
  )
}

/** The children of a tree as text, as they stand in their own source. */
export function writeTree(root: Root): string {
  return root.children.map((child) => writeNode(child, 0, 0)).join('')
}

/** The labels of a document, as the analysis gathers them. */
export function labelsOf(front: Front, text: string, slices: readonly BlockSlice[]): Labels {
  const definitions = slices
    .map(({ start, end }) => text.slice(start, end))
    .filter((source) => source.includes(']:'))
    .map((source) => front.definitions(source))
    .filter((defined) => defined !== '')
    .join('\n\n')
  return { key: definitions, definitions }
}

/** The trees of a document's blocks one after another, at their places in the document; and whether all were parsed. */
export function writeBlocks(front: Front, text: string): { readonly tree: string; readonly complete: boolean } {
  const slices = front.split(text)
  const labels = labelsOf(front, text, slices)
  const index = indexLines(text)
  let tree = ''
  let complete = true
  for (const { start, end } of slices) {
    const { root, problems } = front.parse(text.slice(start, end), labels)
    if (problems.length > 0) complete = false
    const { line } = index.position(start)
    tree += root.children.map((child) => writeNode(child, line, start)).join('')
  }
  return { tree, complete }
}
