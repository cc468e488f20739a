/** The least size that is too long for a key. */
const TOO_LONG = 10 ** 13
const MOST_EXPONENT = 15

/** Whether there is a key for a size at a place: not for zero and not for more than 13 digits. */
export function hasKey(size: number, exponent: number): boolean {
  return size > 0 && size < TOO_LONG && exponent <= MOST_EXPONENT && exponent >= -MOST_EXPONENT
}

/** One number for a size without sign at a place, of those that have a key. */
export function valueKeyOf(size: number, exponent: number): number {
  return size * 32 + exponent + MOST_EXPONENT
}

/** The bit of a place among those of all amounts; none for a place that no key has. */
export function bitOfPlace(exponent: number): number {
  return Math.abs(exponent) > MOST_EXPONENT ? 0 : 1 << (exponent + MOST_EXPONENT)
}

/** The places that have a bit, the finest first. */
export function placesOf(bits: number): readonly number[] {
  const places: number[] = []
  for (let exponent = -MOST_EXPONENT; exponent <= MOST_EXPONENT; exponent++) {
    if ((bits & bitOfPlace(exponent)) !== 0) places.push(exponent)
  }
  return places
}
