import { type Snapshot } from '../analysis/snapshot.ts'
import { referenceTargets } from '../document/resolve-references.ts'
import { type Place } from '../facts/fact.ts'
import { type ReferenceMention } from '../mentions/mention.ts'
import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { keptWith } from '../text/kept-with.ts'
import { type Piece, type RichText } from './rich-text.ts'

/** How much of the text under a heading is shown, in UTF-16 units. */
const MOST_SHOWN = 300
const LONGEST_TITLE = 120

const targetsOf = keptWith(referenceTargets)

/** What a reference in a block points to; undefined where it points elsewhere or to nothing that the document has. */
export function targetOfReference(snapshot: Snapshot, block: number, reference: ReferenceMention): Place | undefined {
  return targetsOf(snapshot).targetOf(reference, block)
}

/** The heading or page that a reference points to, with the first lines under it; or that the document has none such. */
export function describeReference(snapshot: Snapshot, block: number, reference: ReferenceMention): RichText {
  if (reference.elsewhere !== undefined) return [['In ', { quoted: reference.elsewhere }]]
  const target = targetOfReference(snapshot, block, reference)
  if (target === undefined) return describeMissing(reference)
  const span = snapshot.spanOf(target)
  const text = onOneLine(printed(snapshot, target))
  const page = snapshot.outline().pageOf(target.block)
  const place = { document: snapshot.id, span }
  const where: readonly Piece[] = page === null ? [] : [`, page ${page}`]
  if (reference.type === 'footnote') return [[{ label: 'Note', place }, ...where], [{ quoted: cut(text, MOST_SHOWN) }]]
  if (reference.type === 'page') {
    const first = `${text} ${firstLines(snapshot, target.block, page)}`.trim()
    return [[{ label: `Page ${page ?? printedNumber(reference)}`, place }], [{ quoted: cut(first, MOST_SHOWN) }]]
  }
  const below = reference.type === 'table' ? '' : firstLines(snapshot, target.block)
  return [
    [{ label: cut(text, LONGEST_TITLE), place }, ...where],
    ...(below === '' ? [] : [[{ quoted: cut(below, MOST_SHOWN) }]]),
  ]
}

/**
 * What is said of a reference to a part that is not found; nothing where contracts and tables number such parts too, so
 * that it may well stand elsewhere.
 */
function describeMissing(reference: ReferenceMention): RichText {
  const number = printedNumber(reference)
  switch (reference.type) {
    case 'page':
      return [[`No page of this document prints the number ${number}`]]
    case 'exhibit':
      return [[`Exhibit ${number} is in no exhibit list or heading of this document`]]
    case 'note':
    case 'item':
    case 'part':
    case 'annex':
    case 'proposal': {
      const name = reference.target.replaceAll(/\b(?:[ivx]+\b|[a-z])/g, (letters) => letters.toUpperCase())
      return [[`This document has no heading for ${name.slice(0, -number.length)}${number}`]]
    }
    default:
      return []
  }
}

/** The number of a part as it is printed: "F-12", "10.3", "II". */
function printedNumber({ run, from, to, target }: ReferenceMention): string {
  const number = target.slice(target.lastIndexOf(' ') + 1)
  const printed = run.text.slice(from, to)
  const at = printed.toLowerCase().lastIndexOf(number)
  return at === -1 ? number : printed.slice(at, at + number.length)
}

function printed(snapshot: Snapshot, { block, span }: Place): string {
  const { runs } = snapshot.reading(block)
  for (const run of runs) {
    const whole = run.span(0, run.text.length)
    if (whole.start > span.start || whole.end < span.end) continue
    let from = 0
    while (from < run.text.length && run.at(from) < span.start) from++
    let to = from
    while (to < run.text.length && run.at(to) < span.end) to++
    return run.text.slice(from, to)
  }
  return ''
}

/** The text of the first paragraph behind a block, page numbers aside; on the given page only, if one is given. */
function firstLines(snapshot: Snapshot, block: number, page?: string | null): string {
  for (let next = block + 1; next < Math.min(snapshot.blockCount, block + 4); next++) {
    if (page !== undefined && snapshot.outline().pageOf(next) !== page) break
    const text = onOneLine(snapshot.reading(next).runs[0]?.text ?? '')
    if (/[A-Z]{2,}/i.test(text)) return text
  }
  return ''
}

function onOneLine(text: string): string {
  return text.replaceAll(ROW_BARRIER, ' | ').replaceAll(CELL_BARRIER, ' | ').replaceAll(/\s+/g, ' ').trim()
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)} …`
}
