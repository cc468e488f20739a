import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, promises, rmSync, symlinkSync, writeFileSync, type Dirent } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
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

function asUser(id: number): void {
  process.seteuid?.(id)
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

  if (process.platform !== 'win32') {
    it('names folders that cannot be read, and finds the rest', async () => {
      mkdirSync(join(folder, 'a/closed'))
      chmodSync(join(folder, 'a/closed'), 0)
      // The superuser may read any folder, so the search is somebody else's.
      const isSuperuser = userInfo().uid === 0
      chmodSync(folder, 0o755)
      if (isSuperuser) asUser(65_534)
      try {
        assert.deepEqual(await found('.', 'a/closed'), [
          '[odd].md',
          'a/b.markdown',
          'a/z.txt',
          'b.md',
          'a/closed: reading it is not permitted',
          'a/closed: reading it is not permitted',
        ])
      } finally {
        if (isSuperuser) asUser(0)
        chmodSync(join(folder, 'a/closed'), 0o755)
      }
    })
  }

  it('finds more files in one folder than a call takes arguments', async () => {
    const inner = join(folder, 'many/inner')
    mkdirSync(inner, { recursive: true })
    writeFileSync(join(inner, '0.txt'), '')
    const [entry] = await promises.readdir(inner, { withFileTypes: true })
    assert.ok(entry)
    const { readdir } = promises
    const crowded = (path: string, options: { withFileTypes: true }): Promise<readonly Dirent[]> =>
      path === inner
        ? Promise.resolve(
            Array.from(
              { length: 130_000 },
              (_, at) => Object.assign(Object.create(entry), { name: `${at}.txt` }) as Dirent,
            ),
          )
        : readdir(path, options)
    Object.assign(promises, { readdir: crowded })
    syncBuiltinESMExports()
    try {
      assert.equal((await findFiles(['many'], folder)).files.length, 130_000)
    } finally {
      Object.assign(promises, { readdir })
      syncBuiltinESMExports()
    }
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

  it('matches what is not on disk by its name alone, wherever the program runs', async () => {
    writeFileSync(join(folder, 'tickmark.json'), '{"filings": ["untitled:*"], "notes": ["untitled:Untitled-1"]}')
    const configuration = await configurationsOnDisk([]).of(join(folder, 'b.md'))
    assert.equal(configuration.kindByGlob('untitled:Untitled-1'), 'note')
    assert.equal(configuration.kindByGlob('untitled:Untitled-2'), 'filing')
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
