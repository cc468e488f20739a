import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'

import { scoreGold, type Score } from '../bench/reading/gold.ts'
import { type MeasuredKind } from '../bench/reading/reader.ts'
import { tickmark } from '../bench/reading/tickmark-reader.ts'
import { readMarkedText } from './marked-text.ts'

const FOLDER = new URL('holdout/', import.meta.url)

const texts = readdirSync(FOLDER)
  .toSorted()
  .map((file) => readMarkedText(file, readFileSync(new URL(file, FOLDER), 'utf8')))
const { scores, misses } = scoreGold(texts, tickmark)

function scoreOf(kind: MeasuredKind): Score {
  const score = scores.get(kind)
  assert.ok(score !== undefined)
  return score
}

/** What went wrong, so that a failure tells where. */
function told(kind: MeasuredKind): string {
  return misses
    .filter((miss) => miss.kind === kind && miss.what !== 'other span')
    .map(({ file, what, text, type }) => `${file} ${what} ${type} ${JSON.stringify(text)}`)
    .join('\n')
}

interface Floor {
  readonly kind: MeasuredKind
  readonly precision: number
  readonly recall: number
  readonly right: number
}

// The floors are what is reached, rounded down; they only ever rise.
const FLOORS: readonly Floor[] = [
  { kind: 'figure', precision: 0.99, recall: 0.99, right: 0.99 },
  { kind: 'date', precision: 0.99, recall: 0.98, right: 0.99 },
  { kind: 'entity', precision: 0.98, recall: 0.94, right: 0.98 },
  { kind: 'term', precision: 0.99, recall: 0.99, right: 0.99 },
]

describe('reading texts of many kinds', () => {
  for (const { kind, precision, recall, right } of FLOORS) {
    const score = scoreOf(kind)
    const reached = [
      1 - score.false / score.read,
      score.found / score.marked,
      score.valued === 0 ? 1 : score.right / score.valued,
    ]
    const [exactly = 0, all = 0, valued = 0] = reached
    it(`${kind}: precision ${exactly.toFixed(3)}, recall ${all.toFixed(3)}, value right ${valued.toFixed(3)}`, () => {
      assert.ok(exactly >= precision && all >= recall && valued >= right, told(kind))
    })
  }
})
