import assert from 'node:assert/strict'

import { tiesOf, verdictOn } from '../../server/src/features/ties.ts'
import { type Fact } from '../../server/src/facts/fact.ts'
import { readDecimal } from '../../server/src/mentions/decimal.ts'
import { askAt } from './ask.ts'

describe('a tie', () => {
  const TEXT = 'At April 15, 2025, 12,345,678 shares of common stock were outstanding.‸\n'

  async function countOf(printed: string, scale: number, changes: Partial<Fact> = {}): Promise<readonly [Fact, Fact]> {
    const { checked } = await askAt(TEXT)
    const [fact] = checked.snapshot.facts()
    assert.ok(fact !== undefined)
    return [fact, { ...fact, figure: { ...fact.figure, value: readDecimal(printed, scale) }, ...changes }]
  }

  it('agrees when both print the same value, whatever its digits', async () => {
    assert.equal(verdictOn(...(await countOf('12,345,678.0', 0))), 'agrees')
  })

  it('agrees after rounding when the intervals meet', async () => {
    assert.equal(verdictOn(...(await countOf('12.3', 6))), 'rounds')
  })

  it('does not agree when they do not meet', async () => {
    assert.equal(verdictOn(...(await countOf('12.4', 6))), 'disagrees')
    assert.equal(verdictOn(...(await countOf('12,345,679', 0))), 'disagrees')
  })

  it('is open between two days, and where a day is not said', async () => {
    assert.equal(verdictOn(...(await countOf('12,345,678', 0, { asOf: '2025-04-16' }))), 'open')
    assert.equal(verdictOn(...(await countOf('12,345,678', 0, { asOf: undefined }))), 'open')
  })

  it('binds facts of one entity, measure and class only', async () => {
    const { checked } = await askAt(
      'At April 15, 2025, 5,000 shares of Class A common stock and 7,000 shares of Class B common stock were outstanding.‸\n',
    )
    const facts = checked.snapshot.facts()
    assert.equal(facts.length, 2)
    assert.deepEqual(
      facts.map((fact) => tiesOf(checked.snapshot, fact)),
      [[], []],
    )
  })
})
