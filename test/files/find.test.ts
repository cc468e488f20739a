import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

import { configurationsOnDisk } from '../../server/src/files/configurations.ts'
import { findFiles } from '../../server/src/files/find.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-files-'))
  for (const file of ['b.md', 'a/z.txt', 'a/b.markdown', 'a/c.json', 'node_modules/x/r.md', '.git/d.txt', '[odd].md']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function found(...paths: string[]): Promise<unknown> {
  const { files, problems } = await findFiles(paths, folder)
  return [
    ...files.map(({ path, named }) => `${named ? 'named ' : ''}${relative(folder, path)}`),
    ...problems.map(({ path, problem }) => `${path}: ${problem}`),
  ]
}

describe('finding files', () => {
  it('searches folders for markdown and text, in order, without packages', async () => {
    assert.deepEqual(await found('.'), ['[odd].md', 'a/b.markdown', 'a/z.txt', 'b.md'])
    assert.deepEqual(await found('a', '.'), ['[odd].md', 'a/b.markdown', 'a/z.txt', 'b.md'])
  })

  it('takes a named file as it is, whatever its name', async () => {
    assert.deepEqual(await found('a/c.json', '.', '[odd].md'), [
      'named [odd].md',
      'a/b.markdown',
      'named a/c.json',
      'a/z.txt',
      'b.md',
    ])
  })

  it('reads globs', async () => {
    assert.deepEqual(await found('**/*.m*'), ['[odd].md', 'a/b.markdown', 'b.md'])
  })

  it('says which paths lead nowhere', async () => {
    mkdirSync(join(folder, 'empty'))
    assert.deepEqual(await found('b.md', 'c.md', 'empty', '*.htm', 'b.md/x'), [
      'named b.md',
      'c.md: there is no such file',
      'empty: no markdown or text is in it',
      '*.htm: no file matches',
      'b.md/x: there is no such file',
    ])
  })

  it('does not follow links in a circle', async () => {
    symlinkSync(folder, join(folder, 'a/loop'))
    assert.deepEqual(await found('.'), ['[odd].md', 'a/b.markdown', 'a/z.txt', 'b.md'])
  })
})

describe('the configuration of a document', () => {
  it('is the nearest file around it', async () => {
    writeFileSync(join(folder, 'tickmark.json'), '{"filings": ["a/*"]}')
    writeFileSync(join(folder, 'a/tickmark.json'), '{"notes": ["b.*"]}')
    const configurations = configurationsOnDisk([])
    const outer = await configurations.of(join(folder, 'b.md'))
    assert.equal(outer.path, join(folder, 'tickmark.json'))
    assert.equal(outer.kindByGlob(join(folder, 'a/z.txt')), 'filing')
    assert.equal(outer.kindByGlob(join(folder, 'b.md')), undefined)
    const inner = await configurations.of(join(folder, 'a/z.txt'))
    assert.equal(inner.kindByGlob(join(folder, 'a/z.txt')), undefined)
    assert.equal(inner.kindByGlob(join(folder, 'a/b.markdown')), 'note')
  })

  it('is the default where there is none', async () => {
    const { path, problems, configuration } = await configurationsOnDisk([]).of(join(folder, 'b.md'))
    assert.deepEqual({ path, problems, filings: configuration.filings }, { path: undefined, problems: [], filings: [] })
  })

  it('may be named, and is then the only one', async () => {
    writeFileSync(join(folder, 'a/tickmark.json'), '{"notes": ["b.*"]}')
    writeFileSync(join(folder, 'other.json'), '{"filings": ["**"]}')
    const configurations = configurationsOnDisk([], join(folder, 'other.json'))
    assert.equal((await configurations.of(join(folder, 'a/z.txt'))).kindByGlob(join(folder, 'a/z.txt')), 'filing')
    const missing = await configurationsOnDisk([], join(folder, 'none.json')).of(join(folder, 'b.md'))
    assert.deepEqual(missing.problems, [{ message: 'There is no such file', start: 0, end: 0 }])
  })
})
