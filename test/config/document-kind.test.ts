import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'

import { namedFiling, recogniseDocument } from '../../server/src/analysis/document-kind.ts'
import { compileGlobs } from '../../server/src/config/globs.ts'
import { DEFAULT_CONFIGURATION } from '../../server/src/config/settings.ts'

function kindOf(text: string, path = 'a.md'): string {
  return recogniseDocument({ path, text }).kind ?? 'neither'
}

const RELEASE = `HARBOR, ME -- (Business Wire) -- Harbor Lights, Inc. (NYSE: HLI) reported results for its second quarter.`
const COVER = `UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

FORM 10-Q

Harbor Lights, Inc.
(Exact name of registrant as specified in its charter)
`

describe('a filing', () => {
  it('is recognized by its header, its cover, its dateline, its notice and its statements', () => {
    for (const text of [
      '<SEC-DOCUMENT>0001.txt\n<SEC-HEADER>',
      '<DOCUMENT>\n<TYPE>10-K',
      COVER,
      RELEASE,
      'NOTICE OF ANNUAL MEETING OF STOCKHOLDERS\n\nThis proxy statement is sent on or about May 3.',
      '| | 2024 | 2023 |\n\nCONSOLIDATED BALANCE SHEETS\n(in thousands, except per share data)\n',
      'March 3, 2024 – Harbor Lights, Inc. has signed a loan of $4 million.\n',
    ]) {
      assert.equal(kindOf(text), 'filing', text)
      assert.equal(kindOf(text, 'a.txt'), 'filing', text)
      assert.equal(recogniseDocument({ path: 'Untitled-1', text, languageId: 'plaintext' }).kind, 'filing')
    }
  })

  it('is not what programs and their documents are', () => {
    for (const text of [
      '',
      '# sec-api\n\nDownloads 10-K filings of the Securities and Exchange Commission.\n\n```sh\nnpm install sec-api\n```\n',
      '# Finance tools\n\nParses FORM 10-K from https://github.com/a/b, the Securities and Exchange Commission site.\n',
      'Permission is hereby granted, free of charge … Harbor Lights, Inc.',
      '# Diary\n\nToday I read that net income rose by $4 million.',
    ]) {
      assert.equal(kindOf(text), 'neither', text)
    }
    assert.equal(kindOf(COVER, 'a.json'), 'neither')
    assert.equal(recogniseDocument({ path: 'a.md', text: COVER, languageId: 'typescript' }).kind, undefined)
  })

  it('is what the configuration says, before anything else', () => {
    const kindByGlob = compileGlobs({ ...DEFAULT_CONFIGURATION, filings: ['drafts/**'], notes: ['**/*.note.md'] })
    const kind = (path: string, text = ''): string | undefined => recogniseDocument({ path, text, kindByGlob }).kind
    assert.equal(kind('drafts/a/b.md'), 'filing')
    assert.equal(kind('drafts/b.note.md'), 'note')
    assert.equal(kind('c.note.md', COVER), 'note')
    assert.equal(kind('b.md'), undefined)
  })
})

describe('a note', () => {
  it('names its filing or cites a passage of one', () => {
    assert.equal(kindOf('---\ntitle: x\nfiling: "../a b.md"\n---\n\n# Notes\n'), 'note')
    assert.equal(kindOf(`As [they say](../10-k.md#:~:text=the%20base), ${RELEASE}`), 'note')
    assert.equal(kindOf('[b](https://www.sec.gov/Archives/edgar/data/1/2/d.htm#:~:text=c)'), 'note')
    assert.equal(kindOf('[b]: <10-k.md#:~:text=c>'), 'note')
  })

  it('is not what cites another site', () => {
    assert.equal(kindOf('A [queue](https://example.com/wiki/Queue#:~:text=a%20queue).'), 'neither')
    assert.equal(kindOf('---\nfiling:\n---\n'), 'neither')
    assert.equal(kindOf('filing: a.md'), 'neither')
  })

  it('names a filing without its quotes', () => {
    assert.equal(namedFiling("---\r\nfiling: 'a.md'\r\n---\r\n"), 'a.md')
    assert.equal(namedFiling('---\nfiling: a.md\n...\n'), 'a.md')
    assert.equal(namedFiling('---\nfiling: a.md\n'), undefined)
  })
})

describe('recognizing', () => {
  it('says why in a sentence, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.match(recogniseDocument({ path: 'a.md', text }).reason, /^(?:Recognized|Not checked).*[^.]$/)
      }),
    )
  })

  it('leaves the READMEs and licenses of packages alone', () => {
    const recognised: string[] = []
    let read = 0
    for (const name of readdirSync('node_modules', { recursive: true, encoding: 'utf8' })) {
      if (!/(?:readme|license|changelog|history)[^/\\]*\.(?:md|txt)$/i.test(name)) continue
      const { kind, reason } = recogniseDocument({ path: name, text: readFileSync(join('node_modules', name), 'utf8') })
      if (kind !== undefined) recognised.push(`${name}: ${reason}`)
      read++
    }
    assert.deepEqual(recognised, [])
    assert.ok(read > 100)
  })

  for (const folder of ['../shared/seeds', '../shared/corpus/markdown']) {
    if (!existsSync(folder)) continue
    it(`takes every document of ${folder.slice('../shared/'.length)} for a filing`, () => {
      for (const name of readdirSync(folder)) {
        assert.equal(kindOf(readFileSync(join(folder, name), 'utf8'), name), 'filing', name)
      }
    })
  }
})
