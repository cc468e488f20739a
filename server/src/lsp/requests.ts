/**
 * The words of Tickmark beyond LSP 3.17, shared by the server and the client. Types and names only: nothing here
 * loads a library. Positions are those of LSP: zero-based lines, characters in UTF-16 units.
 */

/** A position as LSP has it. */
interface WirePosition {
  readonly line: number
  readonly character: number
}

/** A range as LSP has it, its end exclusive. */
export interface WireRange {
  readonly start: WirePosition
  readonly end: WirePosition
}

/** When findings are made: the setting `tickmark.run`. */
export type RunSetting = 'onSave' | 'onType' | 'manual'

/** What a client may say in `initializationOptions`; everything may be left out. */
export interface InitializationOptions {
  /** The commands that the client carries out; actions that need another one are not offered. */
  readonly commands?: readonly string[]
  /** Where a client has no `workspace/configuration`. */
  readonly run?: RunSetting
  /** The setting `tickmark.codeLens`, on unless a client says otherwise; and `tickmark.inlayMarks`, off. */
  readonly codeLens?: boolean
  readonly inlayMarks?: boolean
  /** Whether the client wants `tickmark/status` notifications; others may complain of words they do not know. */
  readonly status?: boolean
  /** Whether the client lists the marked headings of markdown by itself, so that symbols need not repeat them. */
  readonly listsHeadings?: boolean
}

/** The commands that the server puts into code actions for clients that list them. */
export const CLIENT_COMMANDS = {
  /** Arguments: the uri of a document and a {@link WireRange} in it. */
  goToPlace: 'tickmark.goToPlace',
  /** Argument: the id of a rule. */
  explainRule: 'tickmark.explainRule',
} as const

/** What Tickmark takes a document for. */
export interface RecogniseResult {
  /** Undefined (left out) where Tickmark keeps silent. */
  readonly kind?: 'filing' | 'note'
  /** One sentence for people. */
  readonly reason: string
}

/** Notification from the server, for clients that ask for it: the state of one open document changed. */
export const STATUS_NOTIFICATION = 'tickmark/status'
export interface StatusParams {
  readonly uri: string
  /** `idle`: not checked, `reason` says why. `analyzing`: findings are being made. `ready`: `findings` holds. */
  readonly state: 'idle' | 'analyzing' | 'ready'
  readonly reason?: string
  /** How many findings the last finished run made, for `ready`. */
  readonly findings?: number
}

/**
 * Request from the client: check every filing and note of the workspace. Reports progress on `workDoneToken`, can be
 * cancelled, and pushes the findings of documents that are not open; open documents are left to their pulls. Asked
 * again while it goes on, it is answered with the result of the same run.
 */
export const CHECK_WORKSPACE_REQUEST = 'tickmark/checkWorkspace'
export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number
}
export interface CheckWorkspaceResult {
  readonly filings: number
  readonly notes: number
  /** Findings by level. */
  readonly findings: {
    readonly error: number
    readonly warning: number
    readonly information: number
    readonly hint: number
  }
  /** Files and folders that could not be read, and what is wrong in configuration files. */
  readonly failures: readonly { readonly uri: string; readonly message: string }[]
  /** Whether the run was cancelled; the counts then cover what was done. */
  readonly cancelled: boolean
}

/** Request from the client: the page of a rule. Null for an unknown rule. */
export const EXPLAIN_RULE_REQUEST = 'tickmark/explainRule'
export interface ExplainRuleParams {
  readonly rule: string
}
export interface ExplainRuleResult {
  readonly title: string
  readonly markdown: string
}

/**
 * Request from the client: quote a selection of a filing in the filing's note. Null when the document is not open or
 * the selection holds no text. The server changes nothing itself.
 */
export const ANNOTATE_REQUEST = 'tickmark/annotate'
export interface AnnotateParams {
  readonly uri: string
  readonly range: WireRange
}
export interface AnnotateResult {
  /** The note that gets the quotation. */
  readonly uri: string
  /** Whether the note must be created first; the edits are then those of an empty document. */
  readonly create: boolean
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[]
  /** Where the cursor belongs once the edits are made. */
  readonly selection: WireRange
}

/**
 * Request from the client: the facts of an open document as a text for people, for the command "Open Fact Ledger".
 * Null for a document that is not open or is neither a filing nor a note.
 */
export const LEDGER_REQUEST = 'tickmark/ledger'
export interface LedgerResult {
  /** Markdown, its tables aligned. */
  readonly text: string
  /** Words of the text that lead to places of the document. */
  readonly links: readonly { readonly range: WireRange; readonly target: WireRange }[]
}

/**
 * Request from the client: check an open document although nothing says that it is a filing or a note, until it is
 * closed. The answer says what it is checked as; the client then pulls its diagnostics (or is pushed them).
 */
export const CHECK_ANYWAY_REQUEST = 'tickmark/checkAnyway'
/** Request from the client: what an open document is taken for, and why. Null for a document that is not open. */
export const RECOGNISE_REQUEST = 'tickmark/recognise'
export interface DocumentParams {
  readonly uri: string
}
