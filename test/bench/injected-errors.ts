import { readFileSync } from 'node:fs'

import { type PlacedFinding } from '../../server/src/features/findings.ts'
import { overlaps, type Span } from '../../server/src/text/span.ts'

/** One line of a corpus's errors.jsonl: a single error, at a place that is right in the unmodified text. */
export interface InjectedError {
  readonly id: string
  readonly file: string
  readonly kind: string
  readonly op: string
  /** The span of the unmodified text that `new` replaces; `orig` stands there. */
  readonly at: readonly [number, number]
  readonly orig: string
  readonly new: string
  /** Places of the unmodified text that prove the original. */
  readonly evidence: readonly (readonly [number, number])[]
  readonly info: string
  /** False where a careful reader could not be asked to find it. */
  readonly fair?: boolean
}

/** What a run said of one injected error that the run over the unmodified text did not say. */
export interface Outcome {
  readonly error: InjectedError
  /** New findings that point at the error or at its evidence. */
  readonly hits: readonly PlacedFinding[]
  /** New findings that point elsewhere. */
  readonly collateral: readonly PlacedFinding[]
}

/** The errors of a file in the form of errors.jsonl. */
export function readInjectedErrors(path: string): readonly InjectedError[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as InjectedError)
}

/** The text with the error in it. Throws where the original does not stand at its place. */
export function appliedTo(text: string, { id, at: [start, end], orig, new: inserted }: InjectedError): string {
  if (text.slice(start, end) !== orig) throw new Error(`${id}: "${orig}" does not stand at ${start}`)
  return text.slice(0, start) + inserted + text.slice(end)
}

/** Compares a run with the error against the clean one. */
export function foundBy(
  error: InjectedError,
  clean: readonly PlacedFinding[],
  findings: readonly PlacedFinding[],
): Outcome {
  const [start, end] = error.at
  const longer = error.new.length - (end - start)
  const known = new Set(clean.map((finding) => identity(finding, finding.span.start)))
  const moved = (offset: number): number => (offset >= end ? offset + longer : offset)
  const places: readonly Span[] = [
    { start, end: start + error.new.length },
    ...error.evidence.map(([from, to]) => ({ start: moved(from), end: moved(to) })),
  ]
  const hits: PlacedFinding[] = []
  const collateral: PlacedFinding[] = []
  for (const finding of findings) {
    const before = finding.span.start >= start + error.new.length ? finding.span.start - longer : finding.span.start
    if (known.has(identity(finding, before))) continue
    const spans = [finding.span, ...finding.related.map(({ at }) => at.span)]
    const meets = spans.some((span) => places.some((place) => overlaps(span, place)))
    if (meets) hits.push(finding)
    else collateral.push(finding)
  }
  return { error, hits, collateral }
}

function identity({ rule, severity, message }: PlacedFinding, start: number): string {
  return `${rule}\n${severity}\n${message}\n${start}`
}
