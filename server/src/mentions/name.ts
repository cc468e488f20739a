import { type EntityType } from './mention.ts'

/** A name before its run is known. */
export interface Name {
  readonly type: EntityType
  readonly from: number
  readonly to: number
  readonly canonical: string
  readonly title?: string
}
