/**
 * An exact decimal as printed: `digits × 10^exponent`. The exponent is the place of the last printed digit, so
 * "51.0" is 510 × 10^-1 and "$12.3 million" is 123 × 10^5. Never a float: 0.1 + 0.2 would raise false alarms.
 */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

const powersOfTen: bigint[] = [1n]

function powerOfTen(exponent: number): bigint {
  for (let next = powersOfTen.length; next <= exponent; next++) powersOfTen.push((powersOfTen[next - 1] ?? 1n) * 10n)
  return powersOfTen[exponent] ?? 1n
}

/** Reads digits with grouping commas and a decimal point ("1,234.50"), times ten to the power of `scale`. */
export function readDecimal(printed: string, scale = 0): Decimal {
  return readDecimalAt(printed, 0, printed.length, scale)
}

/** So many digits are exact in a float, from which a big integer is made far faster than from a string. */
const MOST_EXACT = 15

/** Reads the decimal that stands at `[from, to)` of a text, times ten to the power of `scale`. */
export function readDecimalAt(text: string, from: number, to: number, scale = 0): Decimal {
  let digits = 0
  let count = 0
  let beforePoint = -1
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 48 && unit <= 57) {
      digits = digits * 10 + unit - 48
      count++
    } else if (unit === 46 && beforePoint < 0) beforePoint = count
    else if (unit !== 44) return readLongDecimal(text.slice(from, to), scale)
  }
  if (count > MOST_EXACT) return readLongDecimal(text.slice(from, to), scale)
  return { digits: BigInt(digits), exponent: beforePoint < 0 ? scale : scale - count + beforePoint }
}

function readLongDecimal(printed: string, scale: number): Decimal {
  const plain = printed.replaceAll(',', '')
  const point = plain.indexOf('.')
  if (point === -1) return { digits: BigInt(plain), exponent: scale }
  const fraction = plain.length - point - 1
  const digits = BigInt(plain.replace('.', '') || '0')
  return { digits, exponent: scale - fraction }
}

/** A whole number as an exact decimal. */
export function wholeNumber(value: number | bigint): Decimal {
  return { digits: BigInt(value), exponent: 0 }
}

/** The digits of a decimal when counted in units of ten to the power of `exponent`, which must not be coarser. */
export function digitsAt(value: Decimal, exponent: number): bigint {
  return value.digits * powerOfTen(value.exponent - exponent)
}

/** The size of a value in units of ten to the power of `exponent`, rounded half up where that is coarser. */
export function roundedTo(value: Decimal, exponent: number): bigint {
  const size = absolute(value)
  if (exponent <= size.exponent) return digitsAt(size, exponent)
  const unit = powerOfTen(exponent - size.exponent)
  return (size.digits + unit / 2n) / unit
}

function atCommonPlace(one: Decimal, other: Decimal): readonly [bigint, bigint, number] {
  const exponent = Math.min(one.exponent, other.exponent)
  return [digitsAt(one, exponent), digitsAt(other, exponent), exponent]
}

/** The exact sum. */
export function add(one: Decimal, other: Decimal): Decimal {
  const [left, right, exponent] = atCommonPlace(one, other)
  return { digits: left + right, exponent }
}

/** The exact difference. */
export function subtract(one: Decimal, other: Decimal): Decimal {
  return add(one, negate(other))
}

/** The exact product. */
export function multiply(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, exponent: one.exponent + other.exponent }
}

/** The same amount with the other sign. */
export function negate(value: Decimal): Decimal {
  return { digits: -value.digits, exponent: value.exponent }
}

/** The amount without its sign. */
export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? negate(value) : value
}

/** Negative, zero or positive as `one` is less than, equal to or greater than `other`. */
export function compare(one: Decimal, other: Decimal): number {
  // Mostly the two are printed to the same place, and big integers need not be made.
  if (one.exponent === other.exponent) return one.digits < other.digits ? -1 : one.digits > other.digits ? 1 : 0
  const [left, right] = atCommonPlace(one, other)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The quotient rounded half away from zero to `places` decimal places. The divisor must not be zero. */
export function divide(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  const shift = dividend.exponent - divisor.exponent + places
  const top = shift >= 0 ? dividend.digits * powerOfTen(shift) : dividend.digits
  const bottom = shift >= 0 ? divisor.digits : divisor.digits * powerOfTen(-shift)
  const negative = top < 0n !== bottom < 0n
  const [over, under] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const digits = (over * 2n + under) / (under * 2n)
  return { digits: negative ? -digits : digits, exponent: -places }
}

/**
 * Whether two printed figures can be the same amount: their rounding intervals, half a unit of the last printed
 * digit either way, overlap. Those of "$4 million" and "$5 million" only touch: figures printed to the same place
 * differ unless they are equal.
 */
export function agreesAfterRounding(one: Decimal, other: Decimal): boolean {
  if (one.exponent === other.exponent) return one.digits === other.digits
  const exponent = Math.min(one.exponent, other.exponent)
  const distance = digitsAt(one, exponent) - digitsAt(other, exponent)
  const room = powerOfTen(one.exponent - exponent) + powerOfTen(other.exponent - exponent)
  return (distance < 0n ? -distance : distance) * 2n < room
}

/** The whole value as a plain decimal string: "453000", "-0.0001", "12.30". */
export function plainString(value: Decimal): string {
  const negative = value.digits < 0n
  let digits = (negative ? -value.digits : value.digits).toString()
  if (value.exponent >= 0) {
    digits = value.digits === 0n ? '0' : digits + '0'.repeat(value.exponent)
  } else {
    digits = digits.padStart(1 - value.exponent, '0')
    digits = `${digits.slice(0, value.exponent)}.${digits.slice(value.exponent)}`
  }
  return negative ? `-${digits}` : digits
}

/** The whole value with grouping commas, as American English prints it: "47,210,380", "-1,234.50". */
export function grouped(value: Decimal): string {
  const [whole = '0', fraction] = plainString(value).split('.')
  let out = ''
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = sign === '' ? whole : whole.slice(1)
  for (let at = 0; at < digits.length; at++) {
    if (at > 0 && (digits.length - at) % 3 === 0) out += ','
    out += digits[at] ?? ''
  }
  return sign + out + (fraction === undefined ? '' : `.${fraction}`)
}
