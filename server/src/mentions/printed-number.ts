import { grouped, plainString, roundedTo, type Decimal } from './decimal.ts'
import { type Figure } from './mention.ts'

/**
 * The number that `value` would be in a figure's own form: its scale, its decimals, its grouping, without sign and
 * unit: 1,520,813,000 in the form of "$1,251 million" is "1,521". Undefined for figures in words and where rounding to
 * the form leaves nothing.
 */
export function numberInFormOf(figure: Figure, value: Decimal): string | undefined {
  if (figure.form !== 'digits') return undefined
  const printed = figure.run.text.slice(figure.numberFrom, figure.numberTo)
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0
  const digits = roundedTo(value, figure.scale - decimals)
  if (digits === 0n) return undefined
  const whole = printed.includes('.') ? printed.indexOf('.') : printed.length
  const groups = printed.includes(',') || whole <= 3
  const number = { digits, exponent: -decimals }
  return groups ? grouped(number) : plainString(number)
}
