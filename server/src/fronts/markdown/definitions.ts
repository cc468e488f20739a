import { type Definition, type FootnoteDefinition, type Nodes, type Root } from 'mdast'

import { type LinkTargets } from '../../tree/nodes.ts'

/** The link and footnote definitions of a tree, one a line, as markdown that defines the same labels. */
export function definitionsOf(root: Root, source: string): string {
  const lines: string[] = []
  const pending: Nodes[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition') lines.push(`[${labelOf(node, source)}]: ${targetOf(node)}`)
    else if (node.type === 'footnoteDefinition') lines.push(`[^${labelOf(node, source)}]: x`)
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child)
  }
  return lines.join('\n\n')
}

/** What the labels of a tree name: the first definition of each counts. */
export function targetsOf(root: Root): LinkTargets {
  const targets = new Map<string, Definition>()
  const pending: Nodes[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node)
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child)
  }
  return targets
}

/** The label as it was written, escapes and all, on one line. */
function labelOf(node: Definition | FootnoteDefinition, source: string): string {
  const from = (node.position?.start.offset ?? 0) + (node.type === 'definition' ? 1 : 2)
  let to = from
  while (to < source.length && source[to] !== ']') to += source[to] === '\\' ? 2 : 1
  return source
    .slice(from, to)
    .split(/[\n\r]+/)
    .map((line) => line.replace(/^[\s>]+/, '').trimEnd())
    .join(' ')
}

function targetOf({ url, title }: Definition): string {
  const target = `<${escape(url)}>`
  return title === undefined || title === null ? target : `${target} "${escape(title.replaceAll(/\s+/g, ' '))}"`
}

function escape(text: string): string {
  return text.replaceAll(/[\\<>"&]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`))
}

/** Those definitions that `source` may refer to. */
export function definitionsFor(source: string, definitions: string): string {
  const text = normalise(source)
  return definitions
    .split('\n\n')
    .filter((line) => text.includes(normalise(line.slice(line.startsWith('[^') ? 2 : 1, line.lastIndexOf(']:')))))
    .join('\n\n')
}

/** Labels are compared without case and with white space collapsed; quote markers may stand within a long one. */
function normalise(text: string): string {
  return text
    .replaceAll(/[\s>]+/g, ' ')
    .toLowerCase()
    .toUpperCase()
}
