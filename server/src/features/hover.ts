import { type CheckedDocument } from '../analysis/analysis.ts'
import { type Finding } from '../analysis/finding.ts'
import { type Snapshot } from '../analysis/snapshot.ts'
import { type AnyRule, type CitedPlace, type Severity } from '../rules/rule.ts'
import { touches, type Span } from '../text/span.ts'
import { describeCitation } from './hover-citation.ts'
import { describeDate } from './hover-date.ts'
import { describeFigure } from './hover-figure.ts'
import { describeName, describeTerm } from './hover-name.ts'
import { describeReference } from './hover-reference.ts'
import { placeFindings, type PlacedFinding } from './findings.ts'
import { linkAt, mentionAt } from './mention-at.ts'
import { nameAt } from './names.ts'
import { type DocumentPlace, type RichText } from './rich-text.ts'
import { termAt } from './terms.ts'
import { keptWith } from '../text/kept-with.ts'

/** What is shown for a place. */
export interface Hover {
  /** What the text speaks of. */
  readonly span: Span
  readonly text: RichText
}

/**
 * What to show at an offset, in the order: the value in full, what it is, the verdicts, the arithmetic of findings
 * there, and why each is reported at its level. Undefined where there is nothing to say.
 */
export function hoverAt(checked: CheckedDocument, offset: number, rules: readonly AnyRule[]): Hover | undefined {
  const { snapshot } = checked
  const paragraphs: RichText[] = []
  let span: Span | undefined
  const found = mentionAt(snapshot, offset)
  if (found?.thing.kind === 'figure' || found?.thing.kind === 'date') {
    const { thing, block } = found
    span = found.span
    paragraphs.push(thing.kind === 'figure' ? describeFigure(snapshot, block, thing) : describeDate(snapshot, thing))
  } else if (found?.thing.kind === 'reference') {
    span = found.span
    paragraphs.push(describeReference(snapshot, found.block, found.thing))
  } else {
    const term = termAt(snapshot, offset)
    const name = nameAt(snapshot, offset)
    span = term?.span ?? name?.span ?? found?.span
    if (term !== undefined) paragraphs.push(describeTerm(snapshot, term))
    // "Example Group" may be a term and a name at once.
    if (name !== undefined && (term === undefined || name.span.start === term.span.start)) {
      paragraphs.push(describeName(snapshot, name.thing))
    }
  }
  const citation = checked.citations.find(({ at }) => touches(snapshot.spanOf(at), offset))
  if (citation !== undefined) {
    span ??= linkAt(snapshot, offset)?.span
    paragraphs.push(describeCitation(checked, citation))
  }
  const near = findingsAround(checked, offset).filter((finding) => isNear(snapshot, finding, offset))
  for (const finding of placeFindings({ ...checked, findings: near })) {
    const other = finding.related.find(({ at }) => at.document === snapshot.id && touches(at.span, offset))
    const here = touches(finding.span, offset) ? finding.span : other?.at.span
    if (here === undefined) continue
    span ??= here
    paragraphs.push(describeFinding(snapshot.id, finding, here, rules, placesIn(paragraphs)))
  }
  const text = paragraphs.filter((paragraph) => paragraph.length > 0)
  if (span === undefined || text.length === 0) return undefined
  return { span, text: text.flatMap((paragraph, at) => (at === 0 ? paragraph : [[], ...paragraph])) }
}

/** By the findings of a version, those with a place in each block: at each hover of a long document few are asked for. */
const findingsByBlock = keptWith(groupByBlock)

/** In the order of the text, those with a place in the block of an offset; a place ends with its block at the latest. */
function findingsAround({ snapshot, findings }: CheckedDocument, offset: number): readonly Finding[] {
  const block = snapshot.blockAt(offset)
  if (block === undefined) return findings
  // Where one block begins as another ends, an offset touches both.
  if (snapshot.slices[block - 1]?.end === offset) return findings
  return findingsByBlock(findings).get(block) ?? []
}

function groupByBlock(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const byBlock = new Map<number, Finding[]>()
  const add = (block: number, finding: Finding): void => {
    const known = byBlock.get(block)
    if (known === undefined) byBlock.set(block, [finding])
    else if (known.at(-1) !== finding) known.push(finding)
  }
  for (const finding of findings) {
    add(finding.at.block, finding)
    for (const { at } of finding.related) add(at.block, finding)
  }
  return byBlock
}

function isNear(snapshot: Snapshot, { at, related }: Finding, offset: number): boolean {
  if (standsAt(snapshot, at, offset)) return true
  for (const other of related) if (standsAt(snapshot, other.at, offset)) return true
  return false
}

/** Asked of every place of every finding at each hover, so no span is made for the answer. */
function standsAt({ id, slices }: Snapshot, { document, block, span }: CitedPlace, offset: number): boolean {
  if (document !== undefined && document !== id) return false
  const start = slices[block]?.start ?? 0
  return start + span.start <= offset && offset <= start + span.end
}

/** The places that lines already lead to, so that none is offered twice. */
function placesIn(paragraphs: readonly RichText[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const piece of paragraphs.flat(2)) {
    if (typeof piece === 'object' && 'place' in piece) places.add(placeKey(piece.place))
  }
  return places
}

function placeKey({ document, span }: DocumentPlace): string {
  return `${document}#${span.start},${span.end}`
}

const LEVEL_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error: proved from what is printed',
  warning: 'Warning: inferred, not proved',
  information: 'Information: worth a look',
  hint: 'Hint',
}

/**
 * The arithmetic, the other places and the reason. At the finding itself the editor shows the message beside the
 * hover; at its other places it is said here.
 */
function describeFinding(
  document: string,
  finding: PlacedFinding,
  here: Span,
  rules: readonly AnyRule[],
  shown: ReadonlySet<string>,
): RichText {
  const rule = rules.find(({ id }) => id === finding.rule)
  const elsewhere = here !== finding.span
  return [
    ...(elsewhere ? [[{ label: finding.message, place: { document, span: finding.span } }]] : []),
    ...finding.proof.map((step) => [step]),
    ...finding.related
      .filter(({ at }) => at.span !== here && !shown.has(placeKey(at)))
      .map(({ at, message }) => [{ label: message, place: at }]),
    [`${LEVEL_WORDS[finding.severity]}. ${rule?.title ?? finding.rule} (${finding.rule})`],
  ]
}
