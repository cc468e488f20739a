import { negate, readDecimal, type Decimal } from '../../../server/src/mentions/decimal.ts'

/** Reads a plain decimal string, "-0.004" or "1.5e-7", exactly; undefined when it is none. */
export function decimalOrNone(printed: string): Decimal | undefined {
  const match = /^(-?)(\d[\d,]*(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?$/i.exec(printed.trim())
  if (match === null) return undefined
  const [, sign, digits = '0', exponent = '0'] = match
  const value = readDecimal(digits.endsWith('.') ? digits.slice(0, -1) : digits, Number(exponent))
  return sign === '-' ? negate(value) : value
}

/**
 * Reads a plain decimal string exactly.
 * @throws RangeError when it is none.
 */
export function decimalOf(printed: string): Decimal {
  const value = decimalOrNone(printed)
  if (value === undefined) throw new RangeError(`Not a decimal: ${printed}`)
  return value
}
