import assert from 'node:assert/strict'

import { documentMentions } from '../../server/src/document/document-mentions.ts'
import { mentionText } from '../../server/src/mentions/mention.ts'
import { snapshotOf } from '../kit/analyse.ts'

function lengthsOf(table: string): readonly string[] {
  return documentMentions(snapshotOf(table)).flatMap(({ mention }) =>
    mention.kind === 'date' && mention.type === 'duration' ? [`${mentionText(mention)} ${mention.value}`] : [],
  )
}

describe('The lengths of time in a table', () => {
  it('are the numbers of a row or column that names their unit, and of ranges of them', () => {
    assert.deepEqual(
      lengthsOf(`| | Options | Exercise price | Remaining term (yrs.) |
|---|---|---|---|
| Outstanding | 2,140 | $18.05 | 5.9 |
| Expected life (in years) | 3.25 – 6.5 | | |
| Vesting (months) | 18 | | |`),
      ['5.9 P5.9Y', '3.25 P3.25Y', '6.5 P6.5Y', '18 P18M'],
    )
  })

  it('are those of the section that names their unit, and no amounts below it', () => {
    assert.deepEqual(
      lengthsOf(`| | 2031 |
|---|---|
| Weighted-average remaining lease term (years) | |
| Operating leases | 5.4 |
| Cash paid | 1,420 |
| Weighted-average discount rate (%) | |
| Operating leases | 3.8 |`),
      ['5.4 P5.4Y'],
    )
  })

  it('are useful lives, in years where no unit is said', () => {
    assert.deepEqual(
      lengthsOf(`| | Cost | Estimated Useful Life |
|---|---|---|
| Mill | 12,305 | 34 |
| Ovens | $ 640 | 5 - 12 |`),
      ['34 P34Y', '5 P5Y', '12 P12Y'],
    )
  })

  it('are not ages, nor years of a calendar', () => {
    assert.deepEqual(
      lengthsOf(`| Name | Age (years) | Director since |
|---|---|---|
| R. Vance | 61 | 2019 |`),
      [],
    )
  })
})
