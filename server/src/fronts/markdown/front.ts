import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

import { type BlockSlice, type Front } from '../front.ts'

const processor = remark().use(remarkGfm)

function split(text: string): readonly BlockSlice[] {
  const slices: BlockSlice[] = []
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    slices.push({ start: match.index, end: match.index + match[0].length })
  }
  return slices
}

/** Markdown with GitHub's extensions. */
export const markdownFront: Front = {
  dialect: 'markdown',
  split,
  resplit: (text) => split(text),
  definitions: () => '',
  parse: (source) => ({ root: processor.parse(source), problems: [] }),
}
