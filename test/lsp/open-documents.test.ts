import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type TextDocumentContentChangeEvent } from 'vscode-languageserver/node'

import { changeDocument, openDocument, type OpenDocument } from '../../server/src/lsp/open-documents.ts'

function opened(text: string): OpenDocument {
  return openDocument({ uri: 'd', languageId: 'markdown', version: 1, text }, 'd')
}

const position = fc.record({ line: fc.integer({ min: 0, max: 8 }), character: fc.integer({ min: 0, max: 6 }) })
const text = fc
  .array(fc.constantFrom('\r', '\n', '\r\n', 'a', 'bc', '𝄞'), { maxLength: 12 })
  .map((parts) => parts.join(''))
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
)

describe('several changes in one notification', () => {
  it('make the text that they make one by one, and say where', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (before, changes) => {
        let expected = opened(before)
        let whole = false
        const places: unknown[] = []
        for (const one of changes) {
          const { document, change: made } = changeDocument(expected, 2, [one])
          expected = document
          whole ||= made === undefined
          places.push(...(made ?? []))
        }
        const { document, change: made } = changeDocument(opened(before), 2, changes)
        assert.equal(document.text, expected.text)
        assert.equal(document.version, 2)
        assert.deepEqual(made, whole ? undefined : places)
      }),
      { numRuns: 3000 },
    )
  })

  it('cost far less than as many copies of a long text', () => {
    const long = opened('A line of some sixty letters stands here, as in most of them.\n'.repeat(16_000))
    const changes = Array.from({ length: 1000 }, (_, at) => {
      const place = { line: 15_000 - at * 10, character: 3 }
      return { range: { start: place, end: place }, text: 'x' }
    })
    const timeOf = (work: () => void): number => {
      const start = performance.now()
      work()
      return performance.now() - start
    }
    const single = (): OpenDocument =>
      changes.slice(0, 100).reduce((document, one) => changeDocument(document, 2, [one]).document, long)
    const together = (): OpenDocument => changeDocument(long, 2, changes).document
    long.lines()
    // A hundred alone cost as much as a thousand together: measured again, so that a pause elsewhere does not count.
    let ratio = Infinity
    for (let round = 0; round < 4 && ratio > 3; round++) ratio = timeOf(together) / timeOf(single)
    assert.ok(ratio <= 3, `${ratio.toFixed(1)} times a hundred single changes`)
  })
})
