import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { type Span } from '../text/span.ts'
import { type Table } from '../tree/table.ts'

/** An entry of the outline. */
export interface OutlineEntry {
  readonly title: string
  readonly kind: 'heading' | 'table'
  /** From the heading to the next one of its depth. */
  readonly span: Span
  /** The heading itself. */
  readonly selection: Span
  readonly children: readonly OutlineEntry[]
}

/** What the outline takes from a block that is no heading. */
type Contribution =
  | { readonly kind: 'table'; readonly title: string }
  /** A short line that may be the caption of a table right behind it; its scale note may stand between them. */
  | { readonly kind: 'caption'; readonly title: string }
  | { readonly kind: 'note' }

/** How long a line may be to be taken for a caption. */
const LONGEST_CAPTION = 110
/** How much of a table's title is shown. */
const LONGEST_TITLE = 80
const SCALE_NOTE = /^\((?:[^()]{0,40}\s)?(?:thousands|millions|billions|unaudited)\b[^()]{0,80}\)$/i

const CONTRIBUTIONS: Derivation<Contribution | undefined> = {
  of({ kind, runs, tables }) {
    const [table] = tables
    if (table !== undefined) return { kind: 'table', title: headerOf(table) }
    if (kind !== 'paragraph' || runs.length !== 1) return undefined
    const text = runs[0]?.text.trim() ?? ''
    if (text.length > LONGEST_CAPTION || text.includes('\n')) return undefined
    if (SCALE_NOTE.test(text)) return { kind: 'note' }
    // A sentence that leads in to a table is no caption of it.
    return /^[A-Z\d]/.test(text) && !/[.;,:]$/.test(text) ? { kind: 'caption', title: text } : undefined
  },
}

/** The words of the first row that has any, each once: a converter repeats those that span columns. */
function headerOf({ rows, run }: Table): string {
  for (const row of rows) {
    const cells = row.map(({ from, to }) => run.text.slice(from, to).trim()).filter((cell) => cell !== '')
    if (cells.length > 0) return [...new Set(cells)].join(', ')
  }
  return ''
}

function tableTitle(words: string): string {
  const title = words === '' ? 'Table' : `Table: ${words}`
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 2)} …` : title
}

/**
 * The outline of a document: headings within each other, those included that only their words and looks make headings
 * (Parts, Items, Proposals, Notes, Annexes, Exhibits, Signatures), and tables by their captions, or else their headers.
 * `marked` says whether the headings that the dialect marks are wanted too.
 */
export function documentSymbols(snapshot: Snapshot, { marked = true } = {}): readonly OutlineEntry[] {
  const open: Open[] = []
  const top: OutlineEntry[] = []
  const close = (depth: number, end: number): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) {
      const entry = open.pop()
      if (entry !== undefined) (open.at(-1)?.children ?? top).push(closed(entry, end))
    }
  }
  const headings = new Map(snapshot.outline().headings.map((heading) => [heading.block, heading]))
  let end = 0
  let caption = ''
  for (const [block, contribution] of snapshot.perBlock(CONTRIBUTIONS).entries()) {
    const selection = snapshot.slices[block]
    if (selection === undefined) continue
    const heading = headings.get(block)
    if (heading !== undefined) {
      close(heading.depth, end)
      if ((marked || !heading.marked) && heading.title !== '')
        open.push({ title: heading.title, kind: 'heading', depth: heading.depth, selection, children: [] })
    } else if (contribution?.kind === 'table') {
      const title = tableTitle(caption === '' ? contribution.title : caption)
      const entry: OutlineEntry = { title, kind: 'table', span: selection, selection, children: [] }
      ;(open.at(-1)?.children ?? top).push(entry)
    }
    if (contribution?.kind !== 'note')
      caption = heading === undefined && contribution?.kind === 'caption' ? contribution.title : ''
    end = selection.end
  }
  close(1, end)
  return top
}

interface Open {
  readonly title: string
  readonly kind: 'heading'
  readonly depth: number
  readonly selection: Span
  readonly children: OutlineEntry[]
}

function closed({ title, kind, selection, children }: Open, end: number): OutlineEntry {
  return { title, kind, selection, children, span: { start: selection.start, end: Math.max(selection.end, end) } }
}
