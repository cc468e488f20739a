import { type CheckedDocument } from '../analysis/analysis.ts'
import { type Citation } from '../document/citation.ts'
import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { type RichText } from './rich-text.ts'

/** How much of a passage is quoted, in UTF-16 units. */
const MOST_QUOTED = 600

/** The passage that a citation names, with what stands around it, and the heading it stands under. */
export function describeCitation({ cited }: CheckedDocument, citation: Citation): RichText {
  const document = citation.document === undefined ? undefined : cited.get(citation.document.id)
  if (document === undefined) return [['The cited file cannot be found']]
  const { passage, nearest, namesPassage } = citation
  const place = passage ?? nearest
  if (place === undefined) return [[namesPassage ? 'The cited passage is not in the file' : 'The whole file is cited']]
  const section = document.outline().sectionOf(place.block)
  const { runs } = document.reading(place.block)
  const run = runs.find((candidate) => {
    const { start, end } = candidate.span(0, candidate.text.length)
    return start <= place.span.start && place.span.start <= end
  })
  const quoted = run === undefined ? '' : excerpt(run.text, offsetIn(run, place.span.start))
  return [
    [
      passage === undefined ? 'Not found; nearest: ' : '',
      { label: section.at(-1) ?? 'Cited passage', place: { document: document.id, span: document.spanOf(place) } },
    ],
    [{ quoted }],
  ]
}

function offsetIn(run: { readonly text: string; at(offset: number): number }, source: number): number {
  let low = 0
  let high = run.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (run.at(middle) < source) low = middle + 1
    else high = middle
  }
  return low
}

function excerpt(text: string, around: number): string {
  const start =
    text.length <= MOST_QUOTED ? 0 : Math.max(0, Math.min(around - MOST_QUOTED / 4, text.length - MOST_QUOTED))
  const end = Math.min(text.length, start + MOST_QUOTED)
  const cells = text.slice(start, end).replaceAll(ROW_BARRIER, ' | ').replaceAll(CELL_BARRIER, ' | ')
  return `${start > 0 ? '… ' : ''}${cells}${end < text.length ? ' …' : ''}`
}
