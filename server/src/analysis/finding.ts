import { type CitedPlace, type Fix, type Severity } from '../rules/rule.ts'

/** What a rule reports: the defect, both places, the arithmetic. Places are resolved to offsets only at the edge. */
export interface Finding {
  readonly rule: string
  readonly messageId: string
  readonly message: string
  readonly severity: Severity
  readonly at: CitedPlace
  readonly related: readonly { readonly at: CitedPlace; readonly message: string }[]
  readonly fixes: readonly Fix<CitedPlace>[]
  readonly proof: readonly string[]
  /** Position-free hash of rule, keys, printed text and neighboring words, never of the message. */
  readonly fingerprint: string
}
