import { type CheckedDocument } from '../analysis/analysis.ts'
import { type Finding } from '../analysis/finding.ts'
import { type CitedPlace, type Severity } from '../rules/rule.ts'
import { type DocumentPlace } from './rich-text.ts'
import { type Span } from '../text/span.ts'

/** A fix with its edits placed. */
export interface PlacedFix {
  readonly title: string
  /** Safe fixes only restate what is proved; suggestions need a person's judgement. */
  readonly kind: 'safe' | 'suggestion'
  readonly edits: readonly { readonly at: DocumentPlace; readonly text: string }[]
}

/** A finding with its places as spans of documents: what a shell shows. */
export interface PlacedFinding {
  readonly rule: string
  readonly messageId: string
  readonly message: string
  readonly severity: Severity
  readonly span: Span
  readonly related: readonly { readonly at: DocumentPlace; readonly message: string }[]
  readonly fixes: readonly PlacedFix[]
  readonly proof: readonly string[]
  /** Titles from the outermost to the innermost heading that the finding stands under. */
  readonly section: readonly string[]
  readonly fingerprint: string
}

/** The findings of a checked document, placed. Places in documents that are no longer at hand are left out. */
export function placeFindings(checked: CheckedDocument): readonly PlacedFinding[] {
  return checked.findings.map((finding) => placeFinding(checked, finding))
}

function placeFinding(checked: CheckedDocument, finding: Finding): PlacedFinding {
  const { snapshot } = checked
  return {
    rule: finding.rule,
    messageId: finding.messageId,
    message: finding.message,
    severity: finding.severity,
    span: snapshot.spanOf(finding.at),
    related: finding.related.flatMap(({ at, message }) => {
      const placed = placeOf(checked, at)
      return placed === undefined ? [] : [{ at: placed, message }]
    }),
    fixes: finding.fixes.flatMap(({ title, kind, edits }) => {
      const placed = edits.map(({ at, text }) => ({ at: placeOf(checked, at), text }))
      const whole = placed.every((edit): edit is { at: DocumentPlace; text: string } => edit.at !== undefined)
      return whole ? [{ title, kind, edits: placed }] : []
    }),
    proof: finding.proof,
    section: snapshot.outline().sectionOf(finding.at.block),
    fingerprint: finding.fingerprint,
  }
}

/** The span of a place in this document or in a cited one; undefined when that one is not at hand. */
function placeOf({ snapshot, cited }: CheckedDocument, place: CitedPlace): DocumentPlace | undefined {
  const owner = place.document === undefined ? snapshot : cited.get(place.document)
  return owner === undefined ? undefined : { document: owner.id, span: owner.spanOf(place) }
}
