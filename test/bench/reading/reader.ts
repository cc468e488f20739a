import { type Decimal } from '../../../server/src/mentions/decimal.ts'

/** The kinds of mentions that are measured. */
export type MeasuredKind = 'figure' | 'date' | 'entity' | 'term'

/** What a reader says of a stretch of text, in Tickmark's vocabulary. */
export interface Read {
  readonly kind: MeasuredKind
  /** The types it may be taken for: one, unless the reader does not tell them apart. */
  readonly types: readonly string[]
  /** `[start, end)` in the text as given, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** The number alone, for figures; the whole where the reader does not part them. */
  readonly number: { readonly start: number; readonly end: number }
  /** Of a figure, with sign and scale applied; 12 of "12%". Undefined where the reader tells none. */
  readonly value?: Decimal
  /** An ISO 8601 date, a canonical name. */
  readonly word?: string
  /** A number without a unit, which may be anything: it counts where it fits and is never a false one. */
  readonly bare?: true
}

/** One program that reads text. */
export interface Reader {
  readonly name: string
  /** The kinds it claims to read; the others are not held against it. */
  readonly kinds: readonly MeasuredKind[]
  /** The types it claims to read. */
  readonly types: readonly string[]
  /** Whether it tells values as well as places. */
  readonly tellsValues: boolean
  readonly read: (text: string) => readonly Read[]
}
