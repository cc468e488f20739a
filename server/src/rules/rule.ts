import { type Outline } from '../document/outline.ts'
import { type Reading } from '../document/reading.ts'
import { type Citation } from '../document/citation.ts'
import { type Fact, type Place } from '../facts/fact.ts'
import { type BlockSpan } from '../text/span.ts'
import { type Dialect } from '../fronts/front.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'
export type DocumentKind = 'filing' | 'note'

/** One block as a rule sees it. */
interface BlockInput {
  readonly reading: Reading
}

/** One document as a rule sees it. */
interface DocumentInput<Collected> {
  readonly facts: readonly Fact[]
  readonly outline: Outline
  /** What `collect` returned for the blocks of the document, in order; blocks for which it returned undefined are left out. */
  readonly collected: readonly { readonly block: number; readonly value: Collected }[]
  reading(block: number): Reading
  readonly blockCount: number
}

/** A note with its citations of filings, each with the document it cites where that could be read. */
interface NoteInput {
  readonly citations: readonly Citation[]
}

/** A value of one option of a rule. */
export type OptionValue = boolean | number | string | readonly string[]
export interface OptionSpec {
  readonly default: OptionValue
  /** One sentence for the rule's page and the settings. */
  readonly doc: string
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>
type Widen<Value> = Value extends boolean
  ? boolean
  : Value extends number
    ? number
    : Value extends string
      ? string
      : Value
type Options<Specs extends OptionSpecs> = { readonly [Key in keyof Specs]: Widen<Specs[Key]['default']> }

/** A replacement that a fix makes; places as the rule's scope has them. */
export interface Edit<At> {
  readonly at: At
  readonly text: string
}
export interface Fix<At> {
  readonly title: string
  /** Safe fixes only restate what is proved; suggestions need a person's judgement. */
  readonly kind: 'safe' | 'suggestion'
  readonly edits: readonly Edit<At>[]
}

/** What a report may add to its message. */
export interface ReportDetails<At> {
  /** Values for the placeholders of the message, for example `{printed}`. */
  readonly data?: Readonly<Record<string, string>>
  /** A level of the rule's `severities`; the first of them when left out. */
  readonly severity?: Severity
  readonly related?: readonly { readonly at: At; readonly message: string }[]
  readonly fixes?: readonly Fix<At>[]
  /** The arithmetic, a line a step, for the hover and for `proof` in exports. */
  readonly proof?: readonly string[]
  /** Position-free parts of the finding's identity: fact keys and printed values. */
  readonly keys?: readonly string[]
}

/** A place in this document or, for notes, in the cited one. */
export interface CitedPlace extends Place {
  readonly document?: string
}

interface Scopes<Collected> {
  block: { readonly input: BlockInput; readonly at: BlockSpan }
  document: { readonly input: DocumentInput<Collected>; readonly at: Place }
  note: { readonly input: NoteInput; readonly at: CitedPlace }
}
export type Scope = keyof Scopes<unknown>

export interface RuleContext<Message extends string, At, Values> {
  readonly options: Values
  readonly report: (message: Message, at: At, details?: ReportDetails<At>) => void
}

/**
 * `text` carries caret lines that name message ids under the places of the line above (`^^^^ differs: rest of the
 * message`); without any, the rule must stay silent.
 */
export interface Example {
  readonly name: string
  readonly dialect?: Dialect
  readonly kind?: DocumentKind
  readonly text: string
  /** Other documents of the workspace by file name, for notes. */
  readonly files?: Readonly<Record<string, string>>
  readonly options?: Readonly<Record<string, OptionValue>>
}

/** A rule: what it finds, why it matters, its examples and its check, in one file that is named after it. */
export interface Rule<
  S extends Scope = Scope,
  Message extends string = string,
  Specs extends OptionSpecs = OptionSpecs,
  Collected = unknown,
> {
  readonly id: string
  /** A sentence fragment without full stop that says what the defect is. */
  readonly title: string
  readonly scope: S
  readonly category: 'arithmetic' | 'consistency' | 'dates' | 'reference' | 'form' | 'names' | 'citations'
  /** The levels that the rule may report at, its default first. */
  readonly severities: readonly [Severity, ...Severity[]]
  readonly documents: readonly DocumentKind[]
  readonly fixable: 'no' | 'suggestion' | 'safe'
  /** The version that first had the rule. */
  readonly since: string
  /** Markdown: what it means for a reader of the filing; ends in a paragraph "When not to use it: …". */
  readonly why: string
  readonly options: Specs
  /** Message templates by id, with `{placeholders}`: numbers in the message, no full stop, no jargon. */
  readonly messages: Readonly<Record<Message, string>>
  /**
   * The blocks that the rule looks at, or collects from: those with tables, or those with mentions or tables, for which
   * a name alone does not count; every block when left out. Most blocks have neither, and most rules need one of them.
   */
  readonly looksAt?: 'tables' | 'mentions'
  /** At least one that fires and one that stays silent. */
  readonly examples: readonly [Example, Example, ...Example[]]
  /**
   * For document rules: what one block contributes, a pure function of the block, kept with the block between
   * versions so that a keystroke costs one block. Undefined when it contributes nothing.
   */
  collect?(input: BlockInput): Collected | undefined
  check(
    input: Scopes<Collected>[S]['input'],
    context: RuleContext<Message, Scopes<Collected>[S]['at'], Options<Specs>>,
  ): void
}

/** Any rule, with its type parameters forgotten. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- A catalogue of rules with different scopes has no narrower common type.
export type AnyRule = Rule<any, any, any, any>

/** Declares a rule; only checks its shape. */
export function defineRule<S extends Scope, Message extends string, const Specs extends OptionSpecs, Collected = never>(
  rule: Rule<S, Message, Specs, Collected>,
): Rule<S, Message, Specs, Collected> {
  return rule
}
