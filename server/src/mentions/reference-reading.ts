import { type ReferenceType } from './mention.ts'

/** A reference before its run is known. */
export interface ReferenceReading {
  readonly type: ReferenceType
  readonly from: number
  readonly to: number
  readonly target: string
  readonly elsewhere?: string
}
