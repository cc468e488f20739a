import { digitsIn, verdictOf, type LaneVerdict, type Sheet } from './relations.ts'

/**
 * The figures of a sheet as rows of plain numbers, for the loops that try relations by the thousand: what stands in the
 * n-th adding lane of an item is at `item × width + n`.
 */
export interface SheetNumbers {
  readonly width: number
  readonly values: Float64Array
  /** One unit of the last printed digit. */
  readonly places: Float64Array
  /** Nothing, a dash or a number. */
  readonly kinds: Uint8Array
}

const DASH = 1
const NUMBER = 2

/** Lays a sheet out. */
export function numbersOf(sheet: Sheet): SheetNumbers {
  const { items, lanes } = sheet
  const width = lanes.length
  const values = new Float64Array(items * width)
  const places = new Float64Array(items * width)
  const kinds = new Uint8Array(items * width)
  let next = 0
  for (let item = 0; item < items; item++) {
    for (const lane of lanes) {
      const cell = sheet.at(item, lane)
      if (cell !== undefined) {
        values[next] = cell.value
        places[next] = cell.place
        kinds[next] = cell.nil ? DASH : NUMBER
      }
      next++
    }
  }
  return { width, values, places, kinds }
}

/** Whether an item prints nothing in any lane. */
export function isBlankItem({ width, kinds }: SheetNumbers, item: number): boolean {
  for (let at = item * width; at < (item + 1) * width; at++) if (kinds[at] !== 0) return false
  return true
}

/** What a place says of a sum of so many figures, whose own places come to `room`; see `judge`. */
export function verdictAt(
  { values, places, kinds }: SheetNumbers,
  place: number,
  sum: number,
  room: number,
  nonZero: number,
): LaneVerdict {
  const kind = kinds[place]
  if (kind === 0) return 'untold'
  return verdictOf(values[place] ?? 0, places[place] ?? 0, kind === DASH, sum, room, nonZero)
}

/** No relation of an item is stronger than this: what all of its figures together prove. */
export function mostStrength({ width, values, places }: SheetNumbers, item: number): number {
  let most = 0
  for (let at = item * width; at < (item + 1) * width; at++) {
    const value = values[at] ?? 0
    if (value !== 0) most += digitsIn(value, places[at] ?? 1)
  }
  return most
}
