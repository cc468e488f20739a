/** How one slip of the hand makes one printed number of another. */
export type Slip = 'digit' | 'transposed' | 'shifted' | 'dropped' | 'sign'

/**
 * The slip that makes `printed` of `wanted`, both in the same unit: one digit, two neighboring digits exchanged, the
 * point shifted by one place or by thousands, a digit left out or doubled, the sign. Undefined where none does.
 * `place` is one unit of the last printed digit: digits finer than it are no digits that could slip.
 */
export function slipBetween(printed: number, wanted: number, place: number): Slip | undefined {
  if (printed === wanted || printed === 0 || wanted === 0) return undefined
  if (printed === -wanted) return 'sign'
  if (printed < 0 !== wanted < 0) return undefined
  const one = Math.abs(printed)
  const other = Math.abs(wanted)
  for (const factor of [10, 1000, 1_000_000]) if (one === other * factor || other === one * factor) return 'shifted'
  if (other % place !== 0) return undefined
  const left = String(one / place)
  const right = String(other / place)
  if (left.length === right.length) return slipOfDigits(left, right)
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length + 1 !== long.length || short.length < 2) return undefined
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1) ? 'dropped' : undefined
}

/** The slip of one digit or of two neighboring ones between two rows of digits; undefined for equal ones too. */
export function slipOfDigits(left: string, right: string): 'digit' | 'transposed' | undefined {
  if (left.length !== right.length || left === right) return undefined
  let first = 0
  while (left[first] === right[first]) first++
  if (left.slice(first + 1) === right.slice(first + 1)) return 'digit'
  const swapped = left[first] === right[first + 1] && left[first + 1] === right[first]
  return swapped && left.slice(first + 2) === right.slice(first + 2) ? 'transposed' : undefined
}
