import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { copySamples } from '../../scripts/copy-samples.ts'

describe('the copy of the samples that npm start opens', () => {
  let folder = ''
  let samples = ''
  let copy = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-samples-'))
    samples = join(folder, 'samples')
    copy = join(folder, 'out/samples')
    mkdirSync(join(samples, 'notes'), { recursive: true })
    writeFileSync(join(samples, 'a.md'), 'one')
    writeFileSync(join(samples, 'notes/b.md'), 'two')
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('is made anew while nobody has worked in it', () => {
    assert.equal(copySamples(samples, copy), 'copied')
    writeFileSync(join(samples, 'a.md'), 'of a new version')
    rmSync(join(samples, 'notes/b.md'))
    assert.equal(copySamples(samples, copy), 'copied')
    assert.equal(readFileSync(join(copy, 'a.md'), 'utf8'), 'of a new version')
    assert.equal(existsSync(join(copy, 'notes/b.md')), false)
  })

  it('is kept once a file in it was changed, added or removed', () => {
    const works: readonly (() => void)[] = [
      () => {
        writeFileSync(join(copy, 'a.md'), 'my work')
      },
      () => {
        writeFileSync(join(copy, 'notes/mine.md'), 'my work')
      },
      () => {
        rmSync(join(copy, 'notes/b.md'))
      },
    ]
    for (const work of works) {
      rmSync(copy, { recursive: true, force: true })
      assert.equal(copySamples(samples, copy), 'copied')
      work()
      assert.equal(copySamples(samples, copy), 'kept')
      assert.equal(copySamples(samples, copy), 'kept')
    }
    assert.equal(readFileSync(join(copy, 'a.md'), 'utf8'), 'one')
    assert.equal(existsSync(join(copy, 'notes/b.md')), false)
  })

  it('is kept where nothing says what it was made of, unless it is what it would become', () => {
    assert.equal(copySamples(samples, copy), 'copied')
    rmSync(`${copy}.json`)
    assert.equal(copySamples(samples, copy), 'copied')
    rmSync(`${copy}.json`)
    writeFileSync(join(copy, 'a.md'), 'my work')
    assert.equal(copySamples(samples, copy), 'kept')
    assert.equal(readFileSync(join(copy, 'a.md'), 'utf8'), 'my work')
  })
})
