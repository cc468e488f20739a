import assert from 'node:assert/strict'
import fc from 'fast-check'

import { csvLine } from '../../server/src/cli/csv.ts'

/** The cells of one line as RFC 4180 has them. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = []
  let at = 0
  while (at < line.length) {
    if (line.charAt(at) !== '"') {
      const end = [line.indexOf(',', at), line.indexOf('\r\n', at)].filter((one) => one !== -1)
      const stop = Math.min(...end)
      cells.push(line.slice(at, stop))
      at = stop + (line.charAt(stop) === ',' ? 1 : 2)
      if (line.charAt(stop) === ',' && line.startsWith('\r\n', at)) return [...cells, '']
      continue
    }
    let text = ''
    for (at++; line.charAt(at) !== '"' || line.charAt(at + 1) === '"'; at++) {
      if (line.charAt(at) === '"') at++
      text += line.charAt(at)
    }
    cells.push(text)
    at += line.charAt(at + 1) === ',' ? 2 : 3
    if (line.charAt(at - 1) === ',' && line.startsWith('\r\n', at)) return [...cells, '']
  }
  return cells
}

describe('a line of comma-separated values', () => {
  it('quotes what RFC 4180 wants quoted, and marks what would be a formula as text', () => {
    assert.equal(csvLine(['a', 'b c', '1,200', 'say "so"', '']), 'a,b c,"1,200","say ""so""",\r\n')
    assert.equal(csvLine(['=1+1', '+1', '-1', '@x', '\tx']), "'=1+1,'+1,'-1,'@x,'\tx\r\n")
    assert.equal(csvLine(['\rx', ' x', '1-2', '(1,100)']), '"\'\rx"," x",1-2,"(1,100)"\r\n')
  })

  it('gives every cell back, and none of them begins a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', '7', '＝'),
    })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const read = cellsOf(csvLine(cells))
        assert.equal(read.length, cells.length)
        for (const [index, text] of read.entries()) {
          assert.doesNotMatch(text, /^[=+\-@\t\r＝]/)
          assert.equal(text.replace(/^'(?=[=+\-@\t\r＝])/, ''), cells[index])
        }
      }),
    )
  })
})
