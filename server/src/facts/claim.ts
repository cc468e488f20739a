import { type Figure } from '../mentions/mention.ts'
import { type ShareMeasure, type Source, type Statement } from './fact.ts'

/**
 * What one block alone says of a share count: a fact whose key may still lack parts that stand in the blocks around
 * it (the caption's date, the filer's name).
 */
export interface Claim {
  readonly measure: ShareMeasure
  readonly class: string
  /** Undefined where the block names no entity. */
  readonly entity: string | undefined
  readonly asOf: string | undefined
  readonly asOfSource: Source | undefined
  /** Where the day stands when the block only points to it: "on the record date", a table under its lead-in. */
  readonly pending: 'record-date' | 'lead-in' | undefined
  readonly statement: Statement
  readonly figure: Figure
}
