import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { type Span } from '../text/span.ts'

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

/** What one block contributes to the outline. */
interface Contribution {
  readonly title: string
  readonly kind: 'heading' | 'table'
  /** 1 to 6 for a marked heading; undefined for one that only its words make a heading, and for a table. */
  readonly depth: number | undefined
}

/** How long a paragraph may be to be taken for a heading. */
const LONGEST_HEADING = 120
/** How many headings deep a table's title may be cut. */
const LONGEST_TITLE = 80
/** Below every marked heading. */
const UNMARKED_DEPTH = 7
const UNMARKED_HEADING =
  /^(?:item \d{1,2}[a-c]?\b[.:]?|part [ivx]{1,4}\b|proposal (?:no\. ?)?\d{1,2}\b|note \d{1,2}\b|annex [a-z]\b|appendix [a-z]\b|exhibit \d{1,3}(?:\.\d{1,3})?\b|signatures?$)/i

const CONTRIBUTIONS: Derivation<Contribution | undefined> = {
  of({ kind, depth, runs, tables }) {
    const text = runs[0]?.text.trim() ?? ''
    if (kind === 'heading') return text === '' ? undefined : { title: text, kind: 'heading', depth }
    const [table] = tables
    if (table !== undefined)
      return { title: tableTitle(table.rows[0] ?? [], table.run.text), kind: 'table', depth: undefined }
    if (kind !== 'paragraph' || runs.length !== 1 || text.length > LONGEST_HEADING || text.includes('\n'))
      return undefined
    // "Item 7 of the report says so." is a sentence; a heading ends in no full stop but that of its number.
    if (!UNMARKED_HEADING.test(text) || (/[.;,:]$/.test(text) && text.length > 12)) return undefined
    return { title: text, kind: 'heading', depth: undefined }
  },
}

function tableTitle(header: readonly { readonly from: number; readonly to: number }[], text: string): string {
  const words = header.map(({ from, to }) => text.slice(from, to).trim()).filter((cell) => cell !== '')
  const title = words.length === 0 ? 'Table' : `Table: ${words.join(', ')}`
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 2)} …` : title
}

/**
 * The outline of a document: headings within each other, unmarked ones such as "Item 7." included, and tables.
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
  let end = 0
  for (const [block, contribution] of snapshot.perBlock(CONTRIBUTIONS).entries()) {
    const selection = snapshot.slices[block]
    if (selection === undefined) continue
    if (contribution !== undefined) {
      const { title, kind, depth = UNMARKED_DEPTH } = contribution
      if (kind === 'heading' && contribution.depth !== undefined && !marked) {
        close(depth, end)
      } else if (kind === 'heading') {
        close(depth, end)
        open.push({ title, kind, depth, selection, children: [] })
      } else {
        const entry: OutlineEntry = { title, kind, span: selection, selection, children: [] }
        ;(open.at(-1)?.children ?? top).push(entry)
      }
    }
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
