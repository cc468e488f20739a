import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { decodeDocument, readDocument } from '../../server/src/files/read.ts'

const HTML = { problem: 'it is HTML, which Tickmark does not read yet; convert it to markdown or text first' }

describe('reading a document', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-read-'))
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  it('does not read what is too large for memory', async () => {
    const path = join(folder, 'large.md')
    writeFileSync(path, '')
    // Far more than any buffer holds, and no byte of it on the disk.
    truncateSync(path, 2 ** 40)
    assert.deepEqual(await readDocument(path), { problem: 'it is larger than 64 MB' })
  })

  if (process.platform !== 'win32') {
    it('does not read a device for ever', async () => {
      assert.deepEqual(await readDocument('/dev/zero'), { problem: 'it is larger than 64 MB' })
      assert.deepEqual(await readDocument('/dev/null'), { text: '' })
    })
  }

  it('says why it cannot', async () => {
    assert.deepEqual(await readDocument(folder), { problem: 'it is a folder' })
    assert.deepEqual(await readDocument(join(folder, 'none.md')), { problem: 'there is no such file' })
  })

  it('knows HTML by its first lines, in any encoding', () => {
    for (const start of [
      '<!doctype html>',
      ' \n<HTML lang="en">',
      '<body bgcolor="white">',
      '<?xml version="1.0"?>\n<!-- made by an exporter -->\n<html xmlns="x">',
    ]) {
      assert.deepEqual(decodeDocument(Buffer.from(`${start}<p>10 shares`), 'a.md'), HTML, start)
      assert.deepEqual(decodeDocument(Buffer.from(`\uFEFF${start}<p>10 shares`, 'utf16le'), 'a.md'), HTML, start)
    }
    assert.deepEqual(decodeDocument(Buffer.from('10 shares'), 'a.HTML'), HTML)
  })

  it('knows Word, Excel, PDF and rich text by their first bytes', () => {
    for (const [start, what] of [
      ['PK\u0003\u0004', 'a Word, Excel or zip file'],
      ['\u00D0\u00CF\u0011\u00E0\u00A1', 'an old Word or Excel file'],
      ['%PDF-1.4', 'a PDF file'],
      ['{\\rtf1\\ansi', 'a rich text file'],
    ] as const) {
      assert.deepEqual(decodeDocument(Buffer.from(start, 'latin1'), 'a.md'), {
        problem: `it is ${what}; save it as markdown or text first`,
      })
    }
  })

  it('takes text that only speaks of them for text', () => {
    for (const text of [
      'PKO shares',
      '<div>10 shares</div>',
      'Its first line is <html>',
      '<SEC-DOCUMENT>\n<HTML>',
      '<?xml version="1.0"?>\n<report>10</report>',
      '%P',
      '',
    ]) {
      assert.deepEqual(decodeDocument(Buffer.from(text), 'a.txt'), { text })
    }
  })
})
