import assert from 'node:assert/strict'

import { type MaterialOfBlock } from '../../server/src/document/indexed-table.ts'
import { openTieBook } from '../../server/src/document/tie-book.ts'
import { readTieMaterial } from '../../server/src/document/tie-material.ts'
import { mentionText } from '../../server/src/mentions/mention.ts'
import { snapshotOf } from '../kit/analyse.ts'

/** Each fact of a text that has ties, as "figure = verdict other figure …". */
function tiesOf(text: string): readonly string[] {
  const snapshot = snapshotOf(text)
  const materials: MaterialOfBlock[] = []
  for (let block = 0; block < snapshot.blockCount; block++) {
    const value = readTieMaterial(snapshot.reading(block))
    if (value !== undefined) materials.push({ block, value })
  }
  return openTieBook(materials)
    .facts()
    .filter(({ ties }) => ties.length > 0)
    .map(
      ({ figure, ties }) =>
        `${mentionText(figure)}:${ties.map(({ verdict, fact }) => ` ${verdict} ${mentionText(fact.figure)}`).join(',')}`,
    )
}

const BALANCE = `(in thousands)

| | June 30, 2025 | December 31, 2024 |
|---|---|---|
| Accounts receivable | 82,719 | 79,004 |
| Deferred revenue | 66,310 | 61,402 |`

describe('ties', () => {
  it('of a sentence with the row and the column that it speaks of', () => {
    assert.deepEqual(tiesOf(`Deferred revenue was $66.3 million as of June 30, 2025.\n\n${BALANCE}`), [
      '$66.3 million: rounds 66,310',
      '66,310: rounds $66.3 million',
    ])
  })

  it('are open where the sentence has another item or another day', () => {
    assert.deepEqual(tiesOf(`Inventory was $66.3 million as of June 30, 2025.\n\n${BALANCE}`), [])
    assert.deepEqual(tiesOf(`Deferred revenue was $66.3 million as of December 31, 2024.\n\n${BALANCE}`), [
      '$66.3 million: open 61,402',
    ])
  })

  it('of one item in two tables, whatever their units', () => {
    const inMillions = `(in millions)

| | June 30, 2025 | December 31, 2024 |
|---|---|---|
| Deferred revenue | 66.3 | 61.4 |`
    assert.deepEqual(tiesOf(`${BALANCE}\n\n${inMillions}`), [
      '66,310: rounds 66.3',
      '61,402: rounds 61.4',
      '66.3: rounds 66,310',
      '61.4: rounds 61,402',
    ])
  })

  it('do not hold between columns of different heads', () => {
    const segments = `(in thousands)

| | North, June 30, 2025 | South, June 30, 2025 |
|---|---|---|
| Deferred revenue | 66,310 | 61,402 |`
    assert.deepEqual(tiesOf(`${BALANCE}\n\n${segments}`), [])
  })
})
