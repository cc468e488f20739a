import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const top = path.dirname(import.meta.dirname)
const samples = path.join(top, 'samples')

interface Reported {
  readonly file: string
  readonly rule: string
  readonly severity: string
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}

/** The rows of the table in samples/README.md, as `file | underlined | rule | level`. */
function listed(): readonly string[] {
  return readFileSync(path.join(samples, 'README.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, file, underlined, rule, level] = line.split('|').map((cell) => cell.trim())
      return underlined?.startsWith('`') === true ? [`${file} | ${underlined.slice(1, -1)} | ${rule} | ${level}`] : []
    })
}

describe('samples', () => {
  it('are reported exactly as their README lists them', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', path.join(top, 'server/src/cli/main.ts'), 'check', '--format', 'json', '.'],
      { cwd: samples, encoding: 'utf8' },
    )
    assert.equal(status, 1, stderr)
    const reported = (JSON.parse(stdout) as readonly Reported[]).map(({ file, rule, severity, start, end }) => {
      const text = readFileSync(path.resolve(samples, file), 'utf8').slice(start.offset, end.offset)
      // A citation is underlined with its address, which the list leaves out.
      const underlined = text.startsWith('[') ? text.replace(/\]\(.+$/, '](…)') : text
      return `${file.replace(/^\.\//, '')} | ${underlined} | ${rule} | ${severity}`
    })
    assert.deepEqual(reported.toSorted(), listed().toSorted())
  })
})
