import { type Nodes, type PhrasingContent, type Root, type Table as TableNode } from 'mdast'

import { CELL_BARRIER, ROW_BARRIER, type ProseRun, type RunKind } from '../text/runs.ts'
import { runBuilder, type RunBuilder } from '../text/run-builder.ts'
import { type BlockSpan } from '../text/span.ts'
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

type PendingLink = Omit<Link, 'run'>

/** Reads the prose of a block's tree; `source` is the text that the tree's offsets count in. */
export function readProse(root: Root, source: string): Prose {
  const runs: ProseRun[] = []
  const tables: Table[] = []
  const links: Link[] = []

  function addRun(kind: RunKind, write: (builder: RunBuilder, pending: PendingLink[]) => void): ProseRun | undefined {
    const builder = runBuilder(source)
    const pending: PendingLink[] = []
    write(builder, pending)
    if (builder.length === 0) return undefined
    const run = builder.finish(kind)
    runs.push(run)
    for (const link of pending) links.push({ ...link, run })
    return run
  }

  function visit(node: Nodes, kind: RunKind): void {
    switch (node.type) {
      case 'paragraph':
        addRun(kind, (builder, pending) => {
          writePhrasing(node.children, builder, pending)
        })
        return
      case 'heading':
        addRun('heading', (builder, pending) => {
          writePhrasing(node.children, builder, pending)
        })
        return
      case 'code':
        addRun('code', (builder) => {
          const { start, end } = offsets(node)
          builder.aligned(node.value, Math.max(start, source.indexOf(node.value, start)), end)
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
          builder.moveTo(offsets(cell).start)
          writePhrasing(cell.children, builder, pending)
          cells.push({ from, to: builder.length })
        }
        rows.push(cells)
      }
    })
    if (run) tables.push({ run, rows, headerRows: 1 })
  }

  visit(root, 'paragraph')
  return { runs, tables, links }
}

function writePhrasing(children: readonly PhrasingContent[], builder: RunBuilder, links: PendingLink[]): void {
  for (const child of children) {
    const { start, end } = offsets(child)
    switch (child.type) {
      case 'text':
        builder.aligned(child.value, start, end)
        break
      case 'inlineCode':
        builder.aligned(child.value, start + builder.source.slice(start, end).search(/[^`]/), end)
        break
      case 'break':
        builder.mark('\n')
        break
      case 'html':
        if (/^<br\b/i.test(child.value)) builder.mark('\n')
        break
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        writePhrasing(child.children, builder, links)
        break
      case 'link': {
        const from = builder.length
        writePhrasing(child.children, builder, links)
        links.push({ url: child.url, title: child.title ?? undefined, span: { start, end }, from, to: builder.length })
        break
      }
      default:
    }
  }
}

function offsets(node: Nodes): BlockSpan {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
