import { recogniseClaims } from '../facts/claims.ts'
import { type Front, type Labels } from '../fronts/front.ts'
import { recogniseMentions } from '../mentions/recognise.ts'
import { readProse } from '../tree/prose.ts'
import { type Root } from '../tree/nodes.ts'
import { type BlockKind, type Reading } from './reading.ts'

/** Reads one block: a pure function of its text, its dialect and the labels it may refer to. Never throws. */
export function readBlock(source: string, front: Front, labels: Labels): Reading {
  const parsed = front.parse(source, labels)
  const { root, problems } = parsed
  const { runs, tables, links } = readProse(parsed, source)
  const mentions = runs.flatMap((run) => recogniseMentions(run))
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
