import assert from 'node:assert/strict'

import { columnPeriod } from '../../server/src/tables/column-period.ts'
import { readGrid } from '../../server/src/tables/grid.ts'
import { snapshotOf } from '../kit/analyse.ts'

function periodsOf(text: string): readonly (string | undefined)[] {
  const reading = snapshotOf(text).reading(0)
  const [table] = reading.tables
  assert.ok(table)
  return (
    readGrid(table, reading.mentions)
      .rows.at(-1)
      ?.columns.slice(1)
      .map(({ period }) => period) ?? []
  )
}

describe('The period of a column', () => {
  it('is put together from header cells over each other', () => {
    const text = `| | Three Months Ended June 30, | | Six Months Ended June 30, | |
|---|---|---|---|---|
| | 2025 | 2024 | 2025 | 2024 |
| Sales | 10 | 20 | 30 | 40 |`
    assert.deepEqual(periodsOf(text), ['P3M/2025-06-30', 'P3M/2024-06-30', 'P6M/2025-06-30', 'P6M/2024-06-30'])
  })

  it('is a day where no stretch of time is named', () => {
    const text = `| | September 30, | December 31, |
|---|---|---|
| | 2025 | 2024 |
| Cash | 10 | 20 |`
    assert.deepEqual(periodsOf(text), ['2025-09-30', '2024-12-31'])
  })

  it('takes from the corner what the columns leave open', () => {
    const text = `| Millions, for the year ended December 31, | 2025 | 2024 | Change |
|---|---|---|---|
| Sales | 10 | 20 | 3% |`
    assert.deepEqual(periodsOf(text), ['P1Y/2025-12-31', 'P1Y/2024-12-31', undefined])
  })

  it('is a quarter or a year by name', () => {
    assert.equal(columnPeriod('Second Quarter 2025', ''), '2025-Q2')
    assert.equal(columnPeriod('Q4 2,024', ''), '2024-Q4')
    assert.equal(columnPeriod('Fiscal 2024', ''), '2024')
    assert.equal(columnPeriod('13 Weeks Ended November 2, 2024', ''), 'P13W/2024-11-02')
    assert.equal(columnPeriod('Thirty-nine weeks ended Nov. 2, 2024', ''), 'P39W/2024-11-02')
  })

  it('is none where the headers name two years or a day that does not exist', () => {
    assert.equal(columnPeriod('2025 vs. 2024', ''), undefined)
    assert.equal(columnPeriod('Amount', ''), undefined)
    assert.equal(columnPeriod('June 31, 2025', ''), '2025')
  })
})
