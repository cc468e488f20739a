import { type CheckedDocument } from '../analysis/analysis.ts'
import { overlaps, touches, type Span } from '../text/span.ts'
import { placeFindings, type PlacedFinding, type PlacedFix } from './findings.ts'
import { type DocumentPlace } from './rich-text.ts'

/** Something that a person can do about a finding. */
export type Action =
  | { readonly kind: 'fix'; readonly finding: PlacedFinding; readonly title: string; readonly fix: PlacedFix }
  | { readonly kind: 'go'; readonly finding: PlacedFinding; readonly title: string; readonly to: DocumentPlace }
  | { readonly kind: 'switch-off'; readonly finding: PlacedFinding; readonly title: string; readonly rule: string }
  | { readonly kind: 'explain'; readonly finding: PlacedFinding; readonly title: string; readonly rule: string }

/** How much of a related message a title shows. */
const LONGEST_TITLE = 70

/** What can be done about the findings that a range touches, the fixes of each finding first. */
export function actionsAt(checked: CheckedDocument, range: Span): readonly Action[] {
  const actions: Action[] = []
  const explained = new Set<string>()
  for (const finding of placeFindings(checked)) {
    if (!overlaps(finding.span, range) && !touches(finding.span, range.start) && !touches(finding.span, range.end))
      continue
    for (const fix of finding.fixes) actions.push({ kind: 'fix', finding, title: fix.title, fix })
    for (const { at, message } of finding.related) {
      actions.push({ kind: 'go', finding, title: shortened(message), to: at })
    }
    const { rule } = finding
    if (explained.has(rule)) continue
    explained.add(rule)
    actions.push({ kind: 'switch-off', finding, title: `Switch ${rule} off in this workspace`, rule })
    actions.push({ kind: 'explain', finding, title: `Explain ${rule}`, rule })
  }
  return actions
}

function shortened(message: string): string {
  return message.length <= LONGEST_TITLE ? message : `${message.slice(0, LONGEST_TITLE - 2)} …`
}
