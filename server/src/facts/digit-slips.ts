/** Numbers of more digits are read whole or not at all. */
const MOST_DIGITS = 15

/**
 * Whether a slip of the hand can have made the printed digits of a number that `fits`: one digit changed, two
 * neighboring digits exchanged, the point moved by one place or by thousands. `digits` are without sign and grouping;
 * `fits` is given numbers in units of the last printed digit, whole or with a fraction.
 */
export function hasSlip(digits: string, fits: (wanted: number) => boolean): boolean {
  if (digits.length === 0 || digits.length > MOST_DIGITS) return false
  const printed = Number(digits)
  for (const factor of [10, 1000, 1_000_000]) if (fits(printed * factor) || fits(printed / factor)) return true
  for (let at = 0; at < digits.length; at++) {
    const unit = 10 ** (digits.length - 1 - at)
    const own = Number(digits[at])
    for (let digit = 0; digit < 10; digit++) {
      if (digit !== own && fits(printed + (digit - own) * unit)) return true
    }
    const next = Number(digits[at + 1] ?? own)
    if (next !== own && fits(printed + ((next - own) * unit * 9) / 10)) return true
  }
  return false
}
