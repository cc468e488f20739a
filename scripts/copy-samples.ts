import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies a folder to play with. A copy that somebody has worked in is kept; one that is as it was made is made anew, so
 * that what is new in the folder shows. What the copy was made of is remembered beside it, in `<copy>.json`.
 */
export function copySamples(samples: string, copy: string): 'copied' | 'kept' {
  const record = `${copy}.json`
  if (existsSync(copy)) {
    const asMade = existsSync(record) ? readFileSync(record, 'utf8') : fingerprintsOf(samples)
    if (fingerprintsOf(copy) !== asMade) return 'kept'
  }
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(path.dirname(copy), { recursive: true })
  cpSync(samples, copy, { recursive: true })
  writeFileSync(record, fingerprintsOf(copy))
  return 'copied'
}

/** Every file under a folder with the SHA-256 of what it holds, as JSON; equal for equal folders. */
function fingerprintsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [
      path.relative(folder, file).split(path.sep).join('/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ])
  const sorted = files.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`
}
