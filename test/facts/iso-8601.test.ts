import assert from 'node:assert/strict'

import { iso8601Of } from '../../server/src/facts/iso-8601.ts'
import { recogniseMentions } from '../../server/src/mentions/recognise.ts'
import { runOf } from '../mentions/runs.ts'

function isoOf(text: string): readonly string[] | undefined {
  const date = recogniseMentions(runOf(text)).find((mention) => mention.kind === 'date')
  assert.ok(date, text)
  return iso8601Of(date)
}

describe('ISO 8601 of dates', () => {
  const CASES: readonly (readonly [text: string, iso: readonly string[] | undefined])[] = [
    ['on September 30, 2016', ['2016-09-30']],
    ['in March and April 2017', ['2017-03', '2017-04']],
    ['in 2016', ['2016']],
    ['during 2019-2023', ['2019/2023']],
    ['within 180 days', ['P180D']],
    ['at 2:00 p.m.', ['T14:00']],
    ['three months ended September 30, 2016', ['2016-07-01/2016-09-30']],
    ['three and nine months ended September 30, 2016', ['2016-07-01/2016-09-30', '2016-01-01/2016-09-30']],
    ['the year ended February 29, 2024', ['2023-03-01/2024-02-29']],
    ['thirteen weeks ended November 1, 2025', ['2025-08-03/2025-11-01']],
    // The fiscal year of 52 or 53 weeks may begin on more than one day.
    ['the fiscal year ended January 28, 2017', ['P1Y/2017-01-28']],
    ['the third quarter of 2016', undefined],
    ['the first half of 2024', undefined],
    ['in fiscal 2016', undefined],
    ['six months of 2022', undefined],
    ['second quarter and six-month periods of 2022', undefined],
    ['on June 18 we met', undefined],
    ['thirteen weeks ended September 31, 2016', undefined],
    ['June __, 2024', undefined],
  ]
  for (const [text, iso] of CASES) {
    it(text, () => {
      assert.deepEqual(isoOf(text), iso)
    })
  }
})
