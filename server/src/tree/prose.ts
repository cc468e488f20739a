import { type Nodes, type PhrasingContent, type Table as TableNode } from 'mdast'

import { keptList } from '../text/kept-list.ts'
import { CELL_BARRIER, ROW_BARRIER, type ProseRun, type RunKind } from '../text/runs.ts'
import { RunBuilder } from '../text/run-builder.ts'
import { type BlockSpan } from '../text/span.ts'
import { type LinkTargets, type ParsedBlock } from './nodes.ts'
import { type Cell, type Table } from './table.ts'

/** A link as it stands in a block. */
export interface Link {
  readonly url: string
  readonly title: string | undefined
  /** The whole link, brackets and target included. */
  readonly span: BlockSpan
  /** The run that the link's text stands in, and `[from, to)` of it. */
  readonly run: ProseRun
  readonly from: number
  readonly to: number
}

/** What a reader sees of one block: its text as runs, its tables and its links. */
export interface Prose {
  readonly runs: readonly ProseRun[]
  readonly tables: readonly Table[]
  readonly links: readonly Link[]
}

type PendingLink = Omit<Link, 'run' | 'span'> & { readonly span: BlockSpan | undefined }

const NO_TARGETS: LinkTargets = new Map()

/** Reads the prose of a parsed block; `source` is the text that the tree's offsets count in. */
export function readProse({ root, targets = NO_TARGETS, verbatim }: ParsedBlock, source: string): Prose {
  const writing = verbatim === true ? 'verbatim' : 'decoded'
  const runs: ProseRun[] = []
  const tables: Table[] = []
  const links: Link[] = []

  function addRun(kind: RunKind, write: (builder: RunBuilder, pending: PendingLink[]) => void): ProseRun | undefined {
    const builder = new RunBuilder(source, writing)
    const pending: PendingLink[] = []
    write(builder, pending)
    if (builder.length === 0) return undefined
    const run = builder.finish(kind)
    runs.push(run)
    for (const link of pending) links.push({ ...link, span: link.span ?? run.span(link.from, link.to), run })
    return run
  }

  function visit(node: Nodes, kind: RunKind): void {
    switch (node.type) {
      case 'paragraph':
        addRun(kind, (builder, pending) => {
          writePhrasing(node.children, builder, pending, targets, offsets(node))
        })
        return
      case 'heading':
        addRun('heading', (builder, pending) => {
          writePhrasing(node.children, builder, pending, targets, offsets(node))
        })
        return
      case 'code':
        addRun('code', (builder) => {
          const { start, end } = offsets(node)
          builder.aligned(node.value, isFence(source, start) ? afterLine(source, start, end) : start, end, 'verbatim')
        })
        return
      case 'table':
        addTable(node)
        return
      case 'listItem':
        for (const child of node.children) visit(child, 'item')
        return
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, 'note')
        return
      case 'root':
      case 'blockquote':
      case 'list':
        for (const child of node.children) visit(child, kind)
        return
      default:
    }
  }

  function addTable(node: TableNode): void {
    const rows: Cell[][] = []
    const run = addRun('table', (builder, pending) => {
      for (const row of node.children) {
        if (rows.length > 0) builder.mark(ROW_BARRIER)
        const cells: Cell[] = []
        for (const cell of row.children) {
          if (cells.length > 0) builder.mark(CELL_BARRIER)
          const from = builder.length
          writePhrasing(cell.children, builder, pending, targets, offsets(cell))
          cells.push({ from, to: builder.length })
        }
        rows.push(cells)
      }
    })
    const headerRows = node.data?.headerRows
    if (run === undefined) return
    tables.push(headerRows === undefined ? { run, rows, headerRows: 1 } : { run, rows, headerRows, headerIsSure: true })
  }

  visit(root, 'paragraph')
  return { runs: keptList(runs), tables: keptList(tables), links: keptList(links) }
}

function writePhrasing(
  children: readonly PhrasingContent[],
  builder: RunBuilder,
  links: PendingLink[],
  targets: LinkTargets,
  within: BlockSpan,
): void {
  let cursor = within.start
  let index = 0
  while (index < children.length) {
    const child = children[index]
    if (child === undefined) return
    if (child.position !== undefined) {
      writeChild(child, builder, links, targets)
      cursor = offsets(child).end
      index++
      continue
    }
    let after = index + 1
    while (after < children.length && children[after]?.position === undefined) after++
    const group = children.slice(index, after)
    index = after
    const next = children[index]
    writeUnplaced(group, builder, links, { start: cursor, end: next === undefined ? within.end : offsets(next).start })
  }
}

/** Writes what the parser made of one text afterwards, mail addresses and the text around them, without positions. */
function writeUnplaced(
  group: readonly PhrasingContent[],
  builder: RunBuilder,
  links: PendingLink[],
  { start, end }: BlockSpan,
): void {
  let value = ''
  for (const child of group) {
    const from = builder.length + value.length
    value += plainText(child)
    if (child.type === 'link')
      links.push({ url: child.url, title: undefined, span: undefined, from, to: builder.length + value.length })
  }
  builder.aligned(value, start, end)
}

function plainText(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

function writeChild(child: PhrasingContent, builder: RunBuilder, links: PendingLink[], targets: LinkTargets): void {
  const { start, end } = offsets(child)
  switch (child.type) {
    case 'text':
      builder.aligned(child.value, start, end)
      return
    case 'inlineCode': {
      let from = start
      while (from < end && builder.source.charCodeAt(from) === 96) from++
      builder.aligned(child.value, from, end, 'verbatim')
      return
    }
    case 'break':
      builder.mark('\n')
      return
    case 'html':
      if (/^<br\b/i.test(child.value)) builder.mark('\n')
      return
    case 'emphasis':
    case 'strong':
    case 'delete':
      writePhrasing(child.children, builder, links, targets, { start, end })
      return
    case 'link':
    case 'linkReference': {
      const from = builder.length
      writePhrasing(child.children, builder, links, targets, { start, end })
      const target = child.type === 'link' ? child : targets.get(child.identifier)
      if (target !== undefined) {
        links.push({
          url: target.url,
          title: target.title ?? undefined,
          span: { start, end },
          from,
          to: builder.length,
        })
      }
      return
    }
    default:
  }
}

function isFence(source: string, start: number): boolean {
  return source.startsWith('```', start) || source.startsWith('~~~', start)
}

/** The start of the line after the one that `start` stands in; `end` when there is none. */
function afterLine(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) return at + 1
  }
  return end
}

function offsets(node: Nodes): BlockSpan {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
