import { type Severity } from '../rules/rule.ts'
import { type PrintedSpan } from './places.ts'

/** A finding as programs read it. */
export interface PrintedFinding extends PrintedSpan {
  readonly file: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly related: readonly (PrintedSpan & { readonly file: string; readonly message: string })[]
  /** Titles from the outermost to the innermost heading that the finding stands under. */
  readonly section: readonly string[]
  /** The printed page number; null where the text does not tell. */
  readonly page: string | null
  readonly proof: readonly string[]
  readonly fixes: readonly {
    readonly title: string
    readonly edits: readonly (PrintedSpan & { readonly file: string; readonly text: string })[]
  }[]
  readonly fingerprint: string
}

/** What a report does with findings as they come. */
export interface Report {
  /** `text` is the text of the finding's file. */
  add(finding: PrintedFinding, text: string): void
  end(summary: Summary): void
}

/** What a run looked at; nothing where what it was given could not be read, which is then said elsewhere. */
interface Summary {
  readonly checked: number
  /** Files that were found but are neither filings nor notes. */
  readonly silent: number
}
