import { type EntityType } from '../mentions/mention.ts'
import { type BlockNames } from './name-evidence.ts'

/** Somebody or something that a document names, under however many forms. */
export interface Entity {
  readonly type: EntityType
  /** The full form of the name. */
  readonly canonical: string
  /** The ticker that is printed with it, market first. */
  readonly ticker: string | undefined
}

/** A form that is a name only because the document proves it: "Larkspur" for Larkspur Systems, Inc. */
export interface ShortName {
  readonly text: string
  readonly entity: Entity
  /** A surname alone counts only where somebody is said to do something. */
  readonly surname: boolean
}

/** Blocks of a document that tell something, with their numbers. */
export type ToldNames = readonly { readonly block: number; readonly told: BlockNames }[]
