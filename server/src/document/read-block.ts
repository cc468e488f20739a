import { recogniseClaims } from '../facts/claims.ts'
import { type Front, type Labels } from '../fronts/front.ts'
import { recogniseUnnamed } from '../mentions/recognise.ts'
import { readProse } from '../tree/prose.ts'
import { type Root } from '../tree/nodes.ts'
import { readGrid } from '../tables/grid.ts'
import { withCellFigures } from '../tables/with-cell-figures.ts'
import { type TableNote } from '../tree/table.ts'
import { type BlockKind, type Reading } from './reading.ts'

/**
 * Reads one block: a pure function of its text, its dialect, the labels it may refer to and, for a table, the note on
 * scale that stands before it or holds for the whole document. Never throws.
 */
export function readBlock(source: string, front: Front, labels: Labels, note?: TableNote): Reading {
  const parsed = front.parse(source, labels)
  const { root, problems } = parsed
  const { runs, tables: printed, links } = readProse(parsed, source)
  const tables = note === undefined ? printed : printed.map((table) => ({ ...table, note }))
  const mentions = runs.flatMap((run) => {
    const own = recogniseUnnamed(run)
    const table = run.kind === 'table' ? tables.find((candidate) => candidate.run === run) : undefined
    if (table === undefined) return own
    const { figures, lengths } = readGrid(table, own)
    return withCellFigures(own, figures, lengths)
  })
  const first = root.children[0]
  return {
    source,
    kind: kindOf(root),
    depth: first?.type === 'heading' ? first.depth : undefined,
    runs,
    mentions,
    tables,
    links,
    claims: recogniseClaims(runs, mentions, tables),
    problems,
  }
}

function kindOf(root: Root): BlockKind {
  switch (root.children[0]?.type) {
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'list':
    case 'code':
    case 'html':
    case 'definition':
      return root.children[0].type
    case 'blockquote':
      return 'quote'
    default:
      return 'other'
  }
}
