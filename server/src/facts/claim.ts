import { type Figure } from '../mentions/mention.ts'
import { type ShareMeasure, type Source } from './fact.ts'

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
  readonly figure: Figure
}
