import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'

import { tokenize } from './grammars.ts'

const FOLDER = new URL('snapshots/', import.meta.url)
const CASES = [
  { file: 'submission.txt', scope: 'text.edgar' },
  { file: 'figures.md', scope: 'text.html.markdown' },
]

/** Every line with its tokens below it, each underlined and followed by its scopes; `UPDATE=1` writes it anew. */
async function scopesOf(text: string, scope: string): Promise<string> {
  const lines = text.split('\n')
  const tokens = await tokenize(text, scope)
  return lines
    .flatMap((line, at) => [
      `>${line}`,
      ...(tokens[at] ?? [])
        .filter(({ start, end, scopes }) => end > start && scopes.length > 0)
        .map(({ start, end, scopes }) => `#${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.join(' ')}`),
    ])
    .join('\n')
}

describe('grammars', () => {
  for (const { file, scope } of CASES) {
    it(`color ${file} as its snapshot says`, async () => {
      const read = await scopesOf(readFileSync(new URL(file, FOLDER), 'utf8'), scope)
      const snapshot = new URL(`${file}.scopes`, FOLDER)
      if (process.env.UPDATE === '1') writeFileSync(snapshot, read)
      assert.equal(read, readFileSync(snapshot, 'utf8'))
    })
  }
})
