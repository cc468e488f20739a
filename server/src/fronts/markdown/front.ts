import { type ParsedBlock } from '../../tree/nodes.ts'
import { type Front, type Labels } from '../front.ts'
import { resplitMarkdown, splitMarkdown } from './blocks.ts'
import { definitionsFor, definitionsOf } from './definitions.ts'
import { asPlainText, tooMuchFor } from './plain-block.ts'
import { readDirectly } from './read-directly.ts'
import { parseAfter, parseWithRemark } from './remark.ts'

/** Markdown with GitHub's extensions. */
export const markdownFront: Front = {
  dialect: 'markdown',
  split: splitMarkdown,
  resplit: resplitMarkdown,
  definitions(source) {
    if (!source.includes(']:') || tooMuchFor(source) !== undefined) return ''
    return definitionsOf(parseWithRemark(source), source)
  },
  parse,
}

function parse(source: string, labels: Labels): ParsedBlock {
  const root = readDirectly(source, labels.key !== '')
  if (root !== undefined) return { root, problems: [] }
  const message = tooMuchFor(source)
  if (message !== undefined) return asPlainText(source, message)
  return parseFully(source, labels)
}

function parseFully(source: string, labels: Labels): ParsedBlock {
  const definitions = labels.key !== '' && source.includes('[') ? definitionsFor(source, labels.definitions) : ''
  // Alone, a mark at the start of a block would be taken for the byte-order mark of a document.
  if (definitions === '' && !source.startsWith('\uFEFF')) return { root: parseWithRemark(source), problems: [] }
  return { ...parseAfter(definitions, source), problems: [] }
}
