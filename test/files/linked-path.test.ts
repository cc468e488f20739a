import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { forgetEdgarCopies } from '../../server/src/files/edgar-copies.ts'
import { linkedPath } from '../../server/src/files/linked-path.ts'

describe('the document that a link leads to', () => {
  let folder = ''

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-links-'))
    const files = {
      'tickmark.json': '{}',
      'filings/0001193125-13-176911.md': 'x',
      'filings/proxy.txt': '<SEC-HEADER>\nACCESSION NUMBER:\t\t0000950170-24-000077\n',
      'filings/other.md': 'x',
      'notes/0001193125-13-183360.md': 'x',
      'a/0001193125-13-183361.notes.md': 'x',
      'a/0001193125-13-183362.md': '---\nfiling: ../filings/other.md\n---\n',
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  function linked(url: string): string | undefined {
    return linkedPath(join(folder, 'notes/a.md'), url)
  }

  it('is found by a relative path or a file address, without the fragment', () => {
    assert.equal(linked('../filings/other.md#:~:text=x'), join(folder, 'filings/other.md'))
    assert.equal(linked('the%20proxy.md'), join(folder, 'notes/the proxy.md'))
    assert.equal(linked(pathToFileURL(join(folder, 'b.txt')).href), join(folder, 'b.txt'))
  })

  it('is none for other sites, anchors and pictures', () => {
    for (const url of ['https://example.com/a.md', '#part', 'a.png', 'mailto:a@b.md', '%zz.md']) {
      assert.equal(linked(url), undefined, url)
    }
  })

  it('is the local copy for an address of EDGAR, by the accession number in its name or its header', () => {
    const archives = 'https://www.sec.gov/Archives/edgar/data/1350102'
    assert.equal(
      linked(`${archives}/000119312513176911/d481271ddef14a.htm#:~:text=x`),
      join(folder, 'filings/0001193125-13-176911.md'),
    )
    assert.equal(linked(`${archives}/0000950170-24-000077.txt`), join(folder, 'filings/proxy.txt'))
    assert.equal(linked(`${archives}/000119312513176912/d.htm`), undefined)
    assert.equal(linked('https://example.com/Archives/edgar/data/1/000119312513176911/d.htm'), undefined)
  })

  it('is never a note, nor the citing document itself', () => {
    const archives = 'https://www.sec.gov/Archives/edgar/data/1350102'
    const note = join(folder, 'notes/0001193125-13-183360.md')
    assert.equal(linkedPath(note, `${archives}/000119312513183360/d.htm`), undefined)
    assert.equal(linked(`${archives}/000119312513183360/d.htm`), note)
    assert.equal(linked(`${archives}/000119312513183361/d.htm`), undefined)
    assert.equal(linked(`${archives}/000119312513183362/d.htm`), undefined)
  })

  it('is looked for once, until it is told that files changed', () => {
    const url = 'https://www.sec.gov/Archives/edgar/data/1350102/000119312513999999/d.htm'
    const copy = join(folder, 'filings/0001193125-13-999999.md')
    assert.equal(linked(url), undefined)
    writeFileSync(copy, 'x')
    assert.equal(linked(url), undefined)
    forgetEdgarCopies()
    assert.equal(linked(url), copy)
  })
})
