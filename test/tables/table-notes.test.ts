import assert from 'node:assert/strict'

import { documentNote, leadInNote, nextDocumentNote } from '../../server/src/document/table-notes.ts'
import { markdownFront } from '../../server/src/fronts/markdown/front.ts'

const TABLE = '| | 2024 |\n|---|---|\n| Cash | 10 |\n| Debt | 20 |'

/** The note before the last block of a text. */
function noteBefore(text: string): string | undefined {
  const slices = markdownFront.split(text)
  return leadInNote(text, slices, slices.length - 1)?.text
}

describe('The note before a table', () => {
  it('stands in the blocks right before it, the nearest first', () => {
    assert.equal(noteBefore(`(in thousands)\n\n7\n\nTable of Contents\n\n${TABLE}`), 'in thousands')
    assert.equal(noteBefore(`(in thousands)\n\nAmounts in millions:\n\n${TABLE}`), 'Amounts in millions')
    assert.equal(noteBefore(`(in thousands)\n\nA\n\nB\n\nC\n\nD\n\n${TABLE}`), undefined)
  })

  it('does not reach over a heading or another table', () => {
    assert.equal(noteBefore(`(in thousands)\n\n## Debt\n\n${TABLE}`), undefined)
    assert.equal(noteBefore(`(in thousands)\n\n${TABLE}\n\n${TABLE.replace('2024', 'Level 1')}`), undefined)
  })

  it('reaches over a caption, and over the part of the table that this one goes on with', () => {
    assert.equal(noteBefore(`| (In millions) | |\n|---|---|\n\n${TABLE}`), 'In millions')
    assert.equal(noteBefore(`(in thousands)\n\n${TABLE}\n\n12\n\n${TABLE}`), 'in thousands')
  })
})

describe('The note for a document', () => {
  const statement = 'All dollar amounts are stated in thousands unless otherwise noted.'

  it('is a statement on all amounts', () => {
    assert.equal(documentNote(`Text.\n\n${statement}`)?.source, 'document')
    assert.equal(documentNote('We assume 5 million shares unless otherwise noted.'), undefined)
    assert.equal(documentNote('Unless otherwise noted, we ship in millions of boxes.'), undefined)
    assert.equal(
      documentNote('(Tabular dollars in millions, except per share data)')?.text.includes('in millions'),
      true,
    )
  })

  it('is found again after an edit anywhere', () => {
    const filler = 'Words without meaning. '.repeat(30)
    const text = `${filler}\n\n${statement}\n\n${filler}`
    const old = documentNote(text)
    for (let start = 0; start < text.length; start += 37) {
      for (const added of ['', 'x', '\n\n', statement]) {
        const change = { start, oldEnd: Math.min(text.length, start + 5), newEnd: start + added.length }
        const now = text.slice(0, start) + added + text.slice(change.oldEnd)
        assert.deepEqual(nextDocumentNote(now, old, change), documentNote(now))
      }
    }
  })
})
