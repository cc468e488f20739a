import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'
import { type Decimal } from './decimal.ts'

/** What the text says, and where: the result of reading one run. */
export type Mention = Figure | DateMention | EntityMention | TermMention | ReferenceMention

interface MentionBase<Kind extends string> {
  readonly kind: Kind
  readonly run: ProseRun
  /** `[from, to)` within `run.text`, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

/** How a figure is hedged: the figure then claims an interval, not a point. */
export type Qualifier = 'approximately' | 'more-than' | 'less-than' | 'at-least' | 'at-most'

export type FigureType = 'money' | 'shares' | 'percent' | 'basis-points' | 'per-share' | 'ratio' | 'count'

/** Where a figure's power of ten was said: beside it, or for its row, its column, its table or the whole document. */
export type ScaleSource = 'word' | 'row' | 'header' | 'table' | 'lead-in' | 'document'

/** What a price is a price of. */
export type PriceRole = 'exercise' | 'conversion' | 'purchase' | 'offering' | 'par' | 'market'

/** A number with what it counts. */
export interface Figure extends MentionBase<'figure'> {
  readonly type: FigureType
  /** With sign and scale applied; the exponent is the place of the last printed digit. */
  readonly value: Decimal
  /** ISO 4217, for money and per-share amounts. */
  readonly currency?: string | undefined
  /** What is counted or priced, as printed in lower case: "common stock", "options", "units"; undefined if not said. */
  readonly instrument?: string | undefined
  /** The second number of a ratio: 10 of "1-for-10"; the value is the first. */
  readonly counterpart?: Decimal | undefined
  /** The power of ten that a word, a suffix or the table's note applied: 6 for "million". */
  readonly scale: number
  /** Where the scale was said; undefined for a scale of 0 and for figures that print their own in full. */
  readonly scaleSource?: ScaleSource | undefined
  /** Whether the figure is the lower or the upper end of a range: "$5 to $7 million", "between 10% and 15%". */
  readonly range?: 'lower' | 'upper' | undefined
  /** For per-share amounts, as far as the text says. */
  readonly price?: PriceRole | undefined
  /** Whether it is the dash or "-0-" of a table cell that stands for zero or nothing; the value is then 0. */
  readonly nil?: true | undefined
  readonly qualifier?: Qualifier | undefined
  /** Whether the number was written in digits or in words. */
  readonly form: 'digits' | 'words'
  /** `[numberFrom, numberTo)` within `run.text`: the number alone, without sign, currency, scale or unit. */
  readonly numberFrom: number
  readonly numberTo: number
}

export type DateRole =
  | 'as-of'
  | 'record'
  | 'meeting'
  | 'period-end'
  | 'grant'
  | 'vesting'
  | 'maturity'
  | 'signed'
  | 'filing'
  | 'mailing'
  | 'release'

/** A day, a period, a duration or a time of day. */
export interface DateMention extends MentionBase<'date'> {
  readonly type: 'date' | 'period' | 'duration' | 'time'
  /**
   * What is said, as ISO 8601 writes it where it can: 2013-06-18, 2013-06, 2013, P180D, T14:00, P3M/2016-09-30 for three
   * months ended September 30, 2016, and 2019/2023 for the years from one to another. For an impossible date the printed
   * numbers all the same. The rest is a form of our own: 2016-Q3 is the third quarter and 2024-H1 the first half of a
   * year, which may be a fiscal one, as may be the year of a period; P6M/2022 six months of a year; a comma parts several
   * months ("2017-03,2017-04") or periods ("three and nine months ended"); a date without its year starts with `--`
   * ("--06-18"). `facts/iso-8601.ts` gives the standard's form alone.
   */
  readonly value: string
  /** False for June 31 and February 29, 2013, and for a date left open. */
  readonly exists: boolean
  /**
   * Set for a date that its author left open, "June __, 2024", "[●], 2025", "201_": `value` is then what is said, with `X`
   * for a digit left open (ISO 8601-2).
   */
  readonly open?: true | undefined
  /** The periods that a day ends, as in `value`: P3M/2016-09-30 for "third quarter ended September 30, 2016". */
  readonly endOf?: string | undefined
  /** Which days a duration counts, where the text says: "five business days". */
  readonly dayKind?: 'business' | 'trading' | 'calendar' | undefined
  /** The zone of a time of day as printed: "Eastern Time", "ET". */
  readonly zone?: string | undefined
  readonly role?: DateRole | undefined
  /** The printed day of the week, Monday 1 to Sunday 7 (ISO 8601), with its place in `run.text`. */
  readonly weekday?: { readonly number: number; readonly from: number; readonly to: number } | undefined
}

export type EntityType =
  | 'person'
  | 'organization'
  | 'ticker'
  | 'exchange'
  | 'location'
  | 'product'
  | 'security'
  | 'form'
  | 'law'
  | 'auditor'
  | 'email'
  | 'phone'
  | 'url'
  | 'identifier'

/** A name. */
export interface EntityMention extends MentionBase<'entity'> {
  readonly type: EntityType
  /** The name without honorific, possessive and line breaks; "OTCQB:ASTI" for a ticker. */
  readonly canonical: string
  /** The officer role or honorific printed with a person: "Chief Executive Officer", "Mr.". */
  readonly title?: string | undefined
}

/** A defined term where it is defined: (the "Company"), "Parties" means …; uses are found per document. */
export interface TermMention extends MentionBase<'term'> {
  readonly role: 'definition' | 'use'
  /** Without quotes and markup. */
  readonly term: string
  /** The words that the term stands for, within `run.text`, when they stand directly before it. */
  readonly definedAs?: { readonly from: number; readonly to: number }
  /** In a document: the canonical name of what the term stands for, where that is a name: the filer's for "the Company". */
  readonly entity?: string
}

export type ReferenceType =
  | 'note'
  | 'item'
  | 'part'
  | 'exhibit'
  | 'annex'
  | 'proposal'
  | 'section'
  | 'article'
  | 'page'
  | 'footnote'
  | 'table'
  | 'other'

/** A reference to another part of a document: Note 7, Item 1A, Exhibit 10.3. */
export interface ReferenceMention extends MentionBase<'reference'> {
  readonly type: ReferenceType
  /** Normalised: "note 7", "item 1a". */
  readonly target: string
  /** The other document that the reference points into, as printed: "our 2024 Annual Report"; undefined for this one. */
  readonly elsewhere?: string
}

/** The source span of a mention within its block, escapes included. */
export function mentionSpan(mention: Mention): BlockSpan {
  return mention.run.span(mention.from, mention.to)
}

/** The text of a mention as decoded. */
export function mentionText(mention: Mention): string {
  return mention.run.text.slice(mention.from, mention.to)
}
