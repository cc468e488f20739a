import { type Decimal } from './decimal.ts'
import { type FigureType } from './mention.ts'

/** What one kind of figure makes of a printed number: its type, how far it reaches, and what it counts. */
export interface FigureReading {
  readonly type: FigureType
  readonly from: number
  readonly to: number
  readonly value: Decimal
  readonly scale: number
  readonly currency?: string
  readonly instrument?: string
  readonly counterpart?: Decimal
}
