import { type BlockSpan } from '../text/span.ts'
import { type Figure } from '../mentions/mention.ts'

/** A block of the document by its number from 0, and a span counted from that block's start. */
export interface Place {
  readonly block: number
  readonly span: BlockSpan
}

/** What a share count counts. Only counts of one measure can be compared. */
export type ShareMeasure =
  | 'authorized'
  | 'issued'
  | 'outstanding'
  | 'issued-and-outstanding'
  | 'treasury'
  | 'reserved'
  | 'unreserved'
  | 'underlying-options'
  | 'underlying-warrants'
  | 'underlying-awards'
  | 'held-of-record'
  | 'beneficially-owned'
  | 'offered'
  | 'repurchased'
  | 'weighted-average-basic'
  | 'weighted-average-diluted'

/** Where a part of a fact's key came from; `inferred` parts keep a finding below error. */
export type Source = 'sentence' | 'header' | 'row' | 'caption' | 'lead-in' | 'record-date' | 'heading' | 'inferred'

/** How a count is stated: in a sentence, within the label of a table row, or as a cell of a row that is the measure. */
export type Statement = 'sentence' | 'label' | 'row'

/** What the document claims: a figure bound to its key. */
export interface Fact {
  /** Canonical name of the entity spoken of; "filer" for the reporting company. */
  readonly entity: string
  readonly measure: ShareMeasure
  /** The class of security in lower case: "common stock", "class a common stock"; "shares" where none is named. */
  readonly class: string
  readonly unit: 'shares'
  /** ISO day on which the claim holds, undefined where the text does not say. */
  readonly asOf: string | undefined
  readonly asOfSource: Source | undefined
  readonly statement: Statement
  readonly figure: Figure
  readonly at: Place
  /** Whether every part of the key was printed with the figure; false where one was inferred. */
  readonly resolved: boolean
}
