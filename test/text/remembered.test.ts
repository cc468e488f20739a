import assert from 'node:assert/strict'

import { remembered } from '../../server/src/text/remembered.ts'

describe('remembered', () => {
  function counting(): { readonly calls: string[]; readonly lengthOf: (text: string) => number | undefined } {
    const calls: string[] = []
    const lengthOf = remembered((text) => {
      calls.push(text)
      return text === '' ? undefined : text.length
    })
    return { calls, lengthOf }
  }

  it('asks once for a text, also where there is no answer', () => {
    const { calls, lengthOf } = counting()
    for (const text of ['Total', '', 'Total', '']) assert.equal(lengthOf(text), text === '' ? undefined : 5)
    assert.deepEqual(calls, ['Total', ''])
  })

  it('keeps no long texts', () => {
    const { calls, lengthOf } = counting()
    const long = 'x'.repeat(1000)
    assert.equal(lengthOf(long), 1000)
    assert.equal(lengthOf(long), 1000)
    assert.equal(calls.length, 2)
  })

  it('answers the same after so many texts that it forgets the first', () => {
    const { calls, lengthOf } = counting()
    for (let at = 0; at < 5000; at++) lengthOf(`row ${at}`)
    assert.equal(lengthOf('row 0'), 5)
    assert.equal(calls.length, 5001)
  })
})
