import assert from 'node:assert/strict'

import { matchPeriods, periodOfValue, periodOfWords, type Period } from '../../server/src/facts/period.ts'

function period(iso: string): Period {
  const read = periodOfValue(iso)
  assert.ok(read, iso)
  return read
}

describe('periods', () => {
  it('are one, may be one, or are two', () => {
    const pairs: readonly (readonly [one: string, other: string, match: string])[] = [
      ['2025-06-30', '2025-06-30', 'same'],
      ['2025-06-30', '2025-03-31', 'different'],
      ['P3M/2025-06-30', 'P3M/2025-06-30', 'same'],
      ['P3M/2025-06-30', 'P6M/2025-06-30', 'different'],
      ['P3M/2025-06-30', '2025-06-30', 'perhaps'],
      ['P13W/2025-06-28', 'P3M/2025-06-28', 'same'],
      ['P1Y/2024-12-31', 'P12M/2024-12-31', 'same'],
      ['2024', 'P1Y/2024-12-31', 'same'],
      ['2024', 'P3M/2024-12-31', 'different'],
      ['2024', '2024-12-31', 'perhaps'],
      ['2024', '2023', 'different'],
      // A year that ends in January is often named after the one before.
      ['2024', 'P1Y/2025-01-31', 'perhaps'],
      ['2024', 'P1Y/2025-06-30', 'different'],
      ['2024-Q3', '2024-Q3', 'same'],
      ['2024-Q3', '2024-Q2', 'different'],
      ['2024-Q3', '2024', 'different'],
    ]
    for (const [one, other, match] of pairs) {
      assert.equal(matchPeriods(period(one), period(other)), match, `${one} and ${other}`)
      assert.equal(matchPeriods(period(other), period(one)), match, `${other} and ${one}`)
    }
  })

  it('are not read from months, halves and open dates', () => {
    for (const iso of ['2024-06', '201X', '2024-H1', 'T10:00', '--06-30', ''])
      assert.equal(periodOfValue(iso), undefined, iso)
  })

  it('are read from the words above a column', () => {
    assert.deepEqual(periodOfWords('Six Months Ended June 30, 2025'), period('P6M/2025-06-30'))
    assert.deepEqual(periodOfWords('December 31, 2024'), period('2024-12-31'))
    assert.deepEqual(periodOfWords('Fiscal year ended January 31, 2025'), period('P12M/2025-01-31'))
    assert.equal(periodOfWords('2024 vs. 2023'), undefined)
    assert.equal(periodOfWords('Total'), undefined)
  })
})
