import assert from 'node:assert/strict'

import { writeLedger } from '../../server/src/features/ledger.ts'
import { indexLines } from '../../server/src/text/lines.ts'
import { askAt } from './ask.ts'

const FILING = `# Cover

As of April 15, 2025, there were 12,345,678 shares of common stock outstanding.

# Results | of operations

Product revenue was $3,050 million for the year ended December 31, 2024.

(in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Product revenue | $3,050,112 | $2,600,050 |
| Service revenue | 1,527,900 | 1,302,004 |
| Total revenue | $4,578,012 | $3,902,054 |
`

describe('the fact ledger', () => {
  it('lists facts by heading, measure and period, aligned, with what they tie to', async () => {
    const { snapshot } = (await askAt(`${FILING}‸`)).checked
    const { text } = writeLedger(snapshot, indexLines(snapshot.text), 'release.md')
    const lines = text.split('\n')
    assert.deepEqual(lines.slice(0, 3), [
      '# Facts of release.md',
      '',
      '8 facts: 2 agree, 2 agree after rounding, 0 do not agree, 0 open, 4 stand alone.',
    ])
    assert.equal(
      lines.slice(5).join('\n'),
      `
## Cover

| Measure                   | Period     |      Value | Unit   | Printed           | Line | Ties |
|---------------------------|------------|-----------:|--------|-------------------|-----:|------|
| common stock, outstanding | 2025-04-15 | 12,345,678 | shares | 12,345,678 shares |    3 |      |

## Results | of operations

| Measure         | Period          |         Value | Unit | Printed        | Line | Ties   |
|-----------------|-----------------|--------------:|------|----------------|-----:|--------|
| Product revenue | P12M/2024-12-31 | 3,050,000,000 | USD  | $3,050 million |    7 | ≈ 13   |
|                 |                 | 3,050,112,000 | USD  | $3,050,112     |   13 | ≈ 7    |
|                 | P12M/2023-12-31 | 2,600,050,000 | USD  | $2,600,050     |   13 |        |
| Service revenue | P12M/2024-12-31 | 1,527,900,000 | USD  | 1,527,900      |   14 |        |
|                 | P12M/2023-12-31 | 1,302,004,000 | USD  | 1,302,004      |   14 |        |
| Total revenue   | P12M/2024-12-31 | 4,578,012,000 | USD  | $4,578,012     |   15 | Σ ✓ 13 |
|                 | P12M/2023-12-31 | 3,902,054,000 | USD  | $3,902,054     |   15 | Σ ✓ 13 |
`,
    )
  })

  it('leads to each figure and to those it ties to', async () => {
    const { snapshot } = (await askAt(`${FILING}‸`)).checked
    const { text, links } = writeLedger(snapshot, indexLines(snapshot.text), 'release.md')
    const lines = text.split('\n')
    const shown = links.map(
      ({ line, from, to, goTo }) => `${(lines[line] ?? '').slice(from, to)} → ${FILING.slice(goTo.start, goTo.end)}`,
    )
    assert.ok(shown.includes('13 → $2,600,050'), shown.join('\n'))
    assert.ok(shown.includes('≈ 7 → $3,050 million'))
    assert.equal(shown.at(-2), '15 → $3,902,054')
    assert.match(shown.at(-1) ?? '', /^Σ ✓ 13 → \$?2,600,050[\s\S]*1,302,004$/)
  })

  it('says so where there is none', async () => {
    const { snapshot } = (await askAt('Nothing is counted here.‸\n')).checked
    assert.match(writeLedger(snapshot, indexLines(snapshot.text), 'empty.md').text, /\n0 facts: /)
  })
})
