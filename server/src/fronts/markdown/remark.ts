import { type Nodes, type Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { type LinkTargets } from '../../tree/nodes.ts'
import { targetsOf } from './definitions.ts'

function createProcessor() {
  return unified().use(remarkParse).use(remarkGfm).freeze()
}
let processor: ReturnType<typeof createProcessor> | undefined

/** The tree of a text by remark with GitHub's extensions. The processor is made on first use. */
export function parseWithRemark(source: string): Root {
  processor ??= createProcessor()
  return processor.parse(source)
}

/** The tree of `source`, parsed after `before`, with positions as if `source` had been parsed alone. */
export function parseAfter(before: string, source: string): { readonly root: Root; readonly targets: LinkTargets } {
  const separated = `${before}\n\n***\n\n`
  const root = parseWithRemark(separated + source)
  const lines = separated.split('\n').length - 1
  const children = root.children.filter((child) => (child.position?.start.offset ?? 0) >= separated.length)
  for (const child of children) shiftPosition(child, lines, separated.length)
  return {
    root: { type: 'root', children, position: positionOf(root, lines, separated.length) },
    targets: targetsOf(root),
  }
}

/** A tree as markdown. */
export function writeMarkdown(root: Root): string {
  return remark().use(remarkGfm).stringify(root)
}

function positionOf(root: Root, lines: number, offset: number): NonNullable<Root['position']> {
  const end = root.position?.end ?? { line: 1, column: 1, offset: 0 }
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: end.line - lines, column: end.column, offset: (end.offset ?? 0) - offset },
  }
}

function shiftPosition(node: Nodes, lines: number, offset: number): void {
  const pending: Nodes[] = [node]
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    if (here.position !== undefined) {
      const { start, end } = here.position
      start.line -= lines
      end.line -= lines
      start.offset = (start.offset ?? 0) - offset
      end.offset = (end.offset ?? 0) - offset
    }
    if ('children' in here) for (const child of here.children) pending.push(child)
  }
}
