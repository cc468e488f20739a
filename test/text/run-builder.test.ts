import assert from 'node:assert/strict'

import fc from 'fast-check'

import { indexLines } from '../../server/src/text/lines.ts'
import { RunBuilder } from '../../server/src/text/run-builder.ts'

describe('A run', () => {
  it('places units without a source at the end of what stands before them', () => {
    const builder = new RunBuilder('ab  cd')
    builder.mark('|')
    builder.aligned('ab', 0, 2)
    builder.mark('|')
    builder.mark('|')
    builder.aligned('cd', 4, 6)
    const run = builder.finish('table')
    assert.equal(run.text, '|ab||cd')
    assert.deepEqual(
      Array.from(run.text, (_, at) => run.at(at)),
      [0, 0, 1, 2, 2, 4, 5],
    )
    assert.deepEqual(run.span(1, 7), { start: 0, end: 6 })
    assert.deepEqual(run.span(1, 4), { start: 0, end: 2 })
    assert.deepEqual(run.span(7, 7), { start: 6, end: 6 })
  })

  it('gives each unit its own source, whatever was dropped or escaped between', () => {
    const piece = fc.record({
      word: fc.stringMatching(/^[a-z0-9$]{1,6}$/),
      dropped: fc.constantFrom('', ' ', '> ', '**'),
      escaped: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const source = pieces.map(({ word, dropped, escaped }) => `${dropped}${escaped ? '\\%' : ''}${word}`).join('')
        const builder = new RunBuilder(source)
        let at = 0
        for (const { word, dropped, escaped } of pieces) {
          const start = at + dropped.length
          at = start + word.length + (escaped ? 2 : 0)
          builder.aligned(`${escaped ? '%' : ''}${word}`, start, at)
        }
        const run = builder.finish('paragraph')
        for (let unit = 0; unit < run.text.length; unit++) {
          const { start, end } = run.span(unit, unit + 1)
          assert.equal(source.slice(start, end).replace(/^\\(?=%)/, ''), run.text.charAt(unit))
          assert.equal(run.at(unit), start)
        }
      }),
    )
  })
})

describe('The lines of a text', () => {
  it('end at LF, CR LF and CR, and offsets come back from positions', () => {
    const text = 'a\nbc\r\nd\r\re'
    const index = indexLines(text)
    assert.equal(index.lineCount, 5)
    assert.deepEqual(index.position(5), { line: 1, column: 3 })
    assert.deepEqual(index.position(9), { line: 4, column: 0 })
    assert.deepEqual(index.position(99), { line: 4, column: 1 })
    for (let offset = 0; offset <= text.length; offset++) assert.equal(index.offset(index.position(offset)), offset)
    assert.equal(index.offset({ line: 0, column: 99 }), 2)
    assert.equal(index.offset({ line: -1, column: 4 }), 0)
    assert.equal(index.offset({ line: 9, column: 0 }), text.length)
  })
})
