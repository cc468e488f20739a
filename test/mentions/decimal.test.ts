import assert from 'node:assert/strict'
import fc from 'fast-check'

import {
  absolute,
  add,
  agreesAfterRounding,
  compare,
  type Decimal,
  digitsAt,
  divide,
  grouped,
  multiply,
  negate,
  plainString,
  readDecimal,
  subtract,
  wholeNumber,
} from '../../server/src/mentions/decimal.ts'

const LOWEST = -30
const decimals = fc.record({
  digits: fc.bigInt(-(10n ** 25n), 10n ** 25n),
  exponent: fc.integer({ min: -12, max: 12 }),
})

/** The value as a whole number of units of 10^-30, by BigInt arithmetic alone. */
function scaled(value: Decimal, lowest = LOWEST): bigint {
  return value.digits * 10n ** BigInt(value.exponent - lowest)
}

function check<Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void {
  fc.assert(property, { verbose: fc.VerbosityLevel.Verbose })
}

describe('exact decimals', () => {
  it('add, subtract, multiply and compare as whole numbers do', () => {
    check(
      fc.property(decimals, decimals, (one, other) => {
        assert.equal(scaled(add(one, other)), scaled(one) + scaled(other))
        assert.equal(scaled(subtract(one, other)), scaled(one) - scaled(other))
        assert.equal(scaled(multiply(one, other), 2 * LOWEST), scaled(one) * scaled(other))
        const [left, right] = [scaled(one), scaled(other)]
        assert.equal(Math.sign(compare(one, other)), left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })
  it('round a quotient half away from zero', () => {
    check(
      fc.property(
        decimals,
        decimals.filter(({ digits }) => digits !== 0n),
        fc.integer({ min: 0, max: 8 }),
        (one, other, places) => {
          const quotient = divide(one, other, places)
          assert.equal(quotient.exponent, -places)
          // |quotient × divisor − dividend| ≤ half a unit of the last place × |divisor|.
          const error = absolute(subtract(multiply(quotient, other), one))
          const half = multiply({ digits: 5n, exponent: -places - 1 }, absolute(other))
          assert.ok(compare(error, half) <= 0)
          if (compare(error, half) === 0)
            assert.ok(compare(multiply(absolute(quotient), absolute(other)), absolute(one)) >= 0)
        },
      ),
    )
  })
  it('agree exactly when their rounding intervals overlap', () => {
    check(
      fc.property(decimals, decimals, (one, other) => {
        const half = (value: Decimal): bigint => 5n * 10n ** BigInt(value.exponent - 1 - LOWEST)
        const overlap =
          scaled(one) - half(one) < scaled(other) + half(other) && scaled(other) - half(other) < scaled(one) + half(one)
        assert.equal(agreesAfterRounding(one, other), overlap)
      }),
    )
  })
  it('come back from their printed form', () => {
    check(
      fc.property(decimals, (value) => {
        const sign = value.digits < 0n
        const back = (printed: string): Decimal => {
          const read = readDecimal(printed.replace('-', ''))
          return sign ? negate(read) : read
        }
        assert.equal(compare(back(plainString(value)), value), 0)
        assert.equal(compare(back(grouped(value)), value), 0)
        assert.equal(grouped(value).replaceAll(',', ''), plainString(value))
        assert.match(grouped(value), /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/)
      }),
    )
  })
  it('print as American English prints them', () => {
    assert.equal(plainString(readDecimal('453', 3)), '453000')
    assert.equal(plainString(negate(readDecimal('.0001'))), '-0.0001')
    assert.equal(plainString(readDecimal('12.30')), '12.30')
    assert.equal(plainString({ digits: 0n, exponent: 6 }), '0')
    assert.equal(grouped(readDecimal('48,210,664')), '48,210,664')
    assert.equal(grouped(negate(readDecimal('1234.50'))), '-1,234.50')
    assert.equal(digitsAt(wholeNumber(5), -2), 500n)
  })
  it('agree after rounding where a filing would say so', () => {
    assert.ok(agreesAfterRounding(readDecimal('12.3', 6), readDecimal('12,345,678')))
    assert.ok(!agreesAfterRounding(readDecimal('12.4', 6), readDecimal('12,345,678')))
    assert.ok(!agreesAfterRounding(readDecimal('4', 6), readDecimal('5', 6)))
    assert.ok(agreesAfterRounding(readDecimal('12.5', 6), readDecimal('12', 6)))
  })
})
