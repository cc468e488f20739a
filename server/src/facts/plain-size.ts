import { absolute, roundedTo, type Decimal } from '../mentions/decimal.ts'

/** Sizes below this are whole numbers of a float, with room for half a unit; most figures are, and bigints are slow. */
const EXACT = 10 ** 15
const POWERS: readonly number[] = Array.from({ length: 31 }, (_, exponent) => 10 ** exponent)

/** The digits of an amount without sign as a plain number: exact up to 15 digits, about right beyond. */
export function plainSize({ digits }: Decimal): number {
  return Math.abs(Number(digits))
}

/** The size of an amount in units of a coarser place, rounded half up; `size` is its plain one. */
export function roundedSize(value: Decimal, size: number, place: number): number {
  const unit = POWERS[place - value.exponent]
  if (unit === undefined || size >= EXACT) return Number(roundedTo(value, place))
  return Math.floor((size + unit / 2) / unit)
}

/** Whether an amount has three digits or more that are not all but zeros. */
export function isTelling(value: Decimal): boolean {
  let size = plainSize(value)
  if (size < 100) return false
  if (size >= EXACT) return !/^\d0+$/.test(absolute(value).digits.toString())
  while (size % 10 === 0) size /= 10
  return size >= 10
}
