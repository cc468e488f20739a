import assert from 'node:assert/strict'
import { build, type Plugin } from 'esbuild'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { plainLoops } from '../../scripts/plain-loops.mjs'

/** Loops and patterns of every kind; what they come to is exported as `seen`. */
const SOURCE = `
export const seen: unknown[] = []
const pairs: readonly (readonly [string, number])[] = [['a', 1], ['b', 2], ['c', 3]]
for (const [name, value] of pairs) seen.push(name, value)
for (const [at, [name]] of pairs.entries()) seen.push(at, name)
for (const [, [, value = 7]] of pairs.entries()) seen.push(value)
for (const [at] of pairs.entries()) { if (at === 1) continue; seen.push(at) }
outer: for (const one of [1, 2, 3]) for (const two of [1, 2, 3]) { if (two > one) continue outer; if (one > 2) break outer; seen.push(one * two) }
const growing = [1, 2]
for (const item of growing) if (growing.length < 5) growing.push(item + 2)
seen.push(...growing)
const later: (() => number)[] = []
for (let item of growing) { later.push(() => item); item += 10 }
seen.push(...later.map((get) => get()))
const [first = 'none', , third] = ['x', 'y', 'z'] as string[]
const [none = 'none', ...rest] = [] as string[]
let [left, right] = [1, 2]
;[left, right] = [right, left]
seen.push(first, third, none, rest.length, left, right)
const [whole, digits] = /(\\d+)/.exec('no 42') ?? []
seen.push(whole, digits)
for (const letter of 'aé𝒳') seen.push(letter)
for (const [key, value] of new Map([['k', 1]])) seen.push(key, value)
for (const item of new Set([5, 5, 6])) seen.push(item)
function* two() { yield 1; yield 2 }
for (const item of two()) seen.push(item)
const [once] = two()
seen.push(once, pairs.map(([name]) => name).join(''))
const either: readonly number[] | readonly string[] = pairs.length > 2 ? [1] : ['1']
for (const item of either) seen.push(item)
`

/** How many loops of a bundle's own go through what they are given by its iterator. */
function loopsOf(code: string): number {
  return code.match(/ of (?!__)/g)?.length ?? 0
}

describe('the loops of the bundles', function () {
  this.timeout(60_000)
  let folder: string
  let source: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-loops-'))
    source = join(folder, 'server/src/loops.ts')
    mkdirSync(dirname(source), { recursive: true })
    writeFileSync(source, SOURCE)
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  async function bundled(name: string, plugins: Plugin[]): Promise<{ readonly code: string; readonly seen: unknown }> {
    const outfile = join(folder, name)
    const { outputFiles } = await build({
      entryPoints: { [name]: source },
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      plugins,
    })
    const code = outputFiles[0]?.text ?? ''
    writeFileSync(outfile, code)
    const { seen } = createRequire(outfile)(outfile) as { readonly seen: unknown }
    return { code, seen }
  }

  it('come to the same as those of the sources, and count where they go through arrays', async () => {
    const usual = await bundled('usual.cjs', [])
    const plain = await bundled('plain.cjs', [plainLoops])
    assert.deepEqual(plain.seen, usual.seen)
    assert.equal(loopsOf(usual.code), 13)
    // A string, a map, a set and a generator.
    assert.equal(loopsOf(plain.code), 4)
  })
})
