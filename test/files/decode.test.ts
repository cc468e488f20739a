import assert from 'node:assert/strict'

import fc from 'fast-check'

import { decode } from '../../server/src/files/decode.ts'

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0') && !one.startsWith('\uFEFF'))

function utf16(value: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${value}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('decoding', () => {
  it('reads UTF-8 with and without a mark, and UTF-16 with one', () => {
    fc.assert(
      fc.property(text, (value) => {
        const utf8 = Buffer.from(value)
        assert.deepEqual(decode(utf8), { text: value })
        assert.deepEqual(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])), { text: value })
        assert.deepEqual(decode(utf16(value, false)), { text: value })
        assert.deepEqual(decode(utf16(value, true)), { text: value })
      }),
    )
  })

  it('keeps line endings as they are', () => {
    assert.deepEqual(decode(Buffer.from('a\r\nb\rc\n')), { text: 'a\r\nb\rc\n' })
  })

  it('names the byte that is not UTF-8', () => {
    const printed = Buffer.concat([Buffer.from('é\uFFFD$5'), Buffer.from([0xe9]), Buffer.from('t')])
    assert.deepEqual(decode(printed), {
      problem: 'it is not UTF-8: byte 7 (0xE9) does not belong there; save it as UTF-8',
    })
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('ab'), Buffer.from([0xff])])
    assert.match(JSON.stringify(decode(marked)), /byte 5 \(0xFF\)/)
    assert.match(JSON.stringify(decode(Buffer.from([0x61, 0xe2, 0x82]))), /byte 1 \(0xE2\)/)
  })

  it('finds the first malformed byte wherever it stands', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xfe]), Buffer.from(after)])
        if (bytes[0] === 0xfe) return
        const decoded = decode(bytes)
        assert.ok('problem' in decoded)
        assert.match(decoded.problem, new RegExp(`byte ${Buffer.byteLength(before)} `))
      }),
    )
  })

  it('says where a NUL is, and what it may mean', () => {
    assert.deepEqual(decode(Buffer.from('ab\0c')), { problem: 'byte 2 is NUL, so it is not text' })
    assert.match(
      JSON.stringify(decode(Buffer.from('some text', 'utf16le'))),
      /looks like UTF-16 without a byte-order mark/,
    )
    assert.deepEqual(decode(utf16('a\0', false)), { problem: 'byte 4 is NUL, so it is not text' })
  })

  it('says when half a UTF-16 unit is missing', () => {
    assert.deepEqual(decode(Buffer.from([0xff, 0xfe, 0x61])), { problem: 'it is not UTF-16: byte 2 stands alone' })
  })
})
