import { type Decimal } from './decimal.ts'
import { type FigureType, type PriceRole, type Qualifier } from './mention.ts'

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
  readonly range?: 'lower' | 'upper'
  readonly price?: PriceRole
  /** A hedge that is part of the reading; that of the words before it is found afterwards. */
  readonly qualifier?: Qualifier
}
