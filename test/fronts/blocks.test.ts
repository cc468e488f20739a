import assert from 'node:assert/strict'

import fc from 'fast-check'

import { type Front } from '../../server/src/fronts/front.ts'
import { markdownFront } from '../../server/src/fronts/markdown/front.ts'
import { plainFront } from '../../server/src/fronts/plain/front.ts'
import { FRAGMENTS } from './sources.ts'

function blocksOf(front: Front, text: string): readonly string[] {
  return front.split(text).map(({ start, end }) => text.slice(start, end))
}

const texts = fc.array(fc.constantFrom(...FRAGMENTS, '\n', '\n\n'), { maxLength: 30 }).map((pieces) => pieces.join(''))

describe('Splitting into blocks', () => {
  it('cuts markdown at blank lines, headings and rules, and keeps what belongs together', () => {
    const blocks = [
      'One\ntwo',
      '# Three',
      'four',
      '- five\n\n  six\n- seven',
      '```\neight\n\nnine\n```',
      '| a |\n| - |\n| b |',
    ]
    assert.deepEqual(
      blocksOf(markdownFront, `${blocks.slice(0, 2).join('\n')}\n${blocks.slice(2).join('\n\n')}\n`),
      blocks,
    )
  })

  it('cuts at every kind of line ending', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = ['a', 'b', '', ' c', '\t', '# d', 'e', ''].join(ending)
      assert.deepEqual(blocksOf(markdownFront, text), [`a${ending}b`, ' c', '# d', 'e'])
      assert.deepEqual(blocksOf(plainFront, text), [`a${ending}b`, ' c', `# d${ending}e`])
    }
  })

  it('ends what nothing closes with the text', () => {
    assert.deepEqual(blocksOf(markdownFront, 'a\n\n```\nb\n\nc\n\n'), ['a', '```\nb\n\nc\n\n'])
    assert.deepEqual(blocksOf(markdownFront, '<!-- a\n\nb'), ['<!-- a\n\nb'])
  })

  it('finds nothing in a text of blanks', () => {
    for (const text of ['', ' ', '\n \t\r\n\n']) {
      assert.deepEqual(markdownFront.split(text), [])
      assert.deepEqual(plainFront.split(text), [])
    }
  })

  for (const front of [markdownFront, plainFront]) {
    it(`leaves only blanks between blocks and starts each at the start of a line: ${front.dialect}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          let at = 0
          for (const { start, end } of front.split(text)) {
            assert.match(text.slice(at, start), /^\s*$/)
            assert.ok(start < end && (start === 0 || /[\n\r]/.test(text.charAt(start - 1))))
            at = end
          }
          assert.match(text.slice(at), /^\s*$/)
        }),
        { numRuns: 1000 },
      )
    })

    it(`finds the same blocks after a change as from scratch: ${front.dialect}`, () => {
      const edit = fc.record({ at: fc.nat(200), removed: fc.nat(12), added: texts.map((text) => text.slice(0, 20)) })
      fc.assert(
        fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
          let text = first
          let slices = front.split(text)
          for (const { at, removed, added } of edits) {
            const start = Math.min(at, text.length)
            const oldEnd = Math.min(start + removed, text.length)
            text = text.slice(0, start) + added + text.slice(oldEnd)
            slices = front.resplit(text, slices, { start, oldEnd, newEnd: start + added.length })
            assert.deepEqual(slices, front.split(text))
          }
        }),
        { numRuns: 3000 },
      )
    })
  }
})
