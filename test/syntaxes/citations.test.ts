import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as oniguruma from 'vscode-oniguruma'
import * as textmate from 'vscode-textmate'

const GRAMMAR = new URL('../../syntaxes/citations.injection.tmLanguage.json', import.meta.url)
/** Stands for VS Code's own markdown grammar, which the injection goes into. */
const MARKDOWN = JSON.stringify({ scopeName: 'text.html.markdown', patterns: [] })

/** Each token of a line with its scopes, those of the whole document left out. */
async function scopesOf(line: string): Promise<readonly string[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm)
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) =>
      Promise.resolve(
        textmate.parseRawGrammar(
          scope === 'text.html.markdown' ? MARKDOWN : readFileSync(GRAMMAR, 'utf8'),
          `${scope}.json`,
        ),
      ),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.tickmark.citations'] : []),
  })
  const grammar = await registry.loadGrammar('text.html.markdown')
  return (grammar?.tokenizeLine(line, null).tokens ?? [])
    .map(({ startIndex, endIndex, scopes }) => [line.slice(startIndex, endIndex), ...scopes.slice(1)].join(' | '))
    .filter((token) => token.includes(' | '))
}

describe('the grammar of citations', () => {
  it('parts the passage from the address', async () => {
    const line = 'It had [1,200 shares](../filings/a.md#:~:text=1%2C200%20shares "p. 1; as cited: 1,200") then.'
    const link = 'meta.link.inline.citation.tickmark'
    assert.deepEqual(await scopesOf(line), [
      `[ | ${link} | punctuation.definition.link.title.begin.markdown`,
      `1,200 shares | ${link} | string.other.link.title.markdown`,
      `] | ${link} | punctuation.definition.link.title.end.markdown`,
      `( | ${link} | punctuation.definition.metadata.markdown`,
      `../filings/a.md | ${link} | markup.underline.link.markdown`,
      `#:~:text=1%2C200%20shares | ${link} | comment.line.text-fragment.tickmark`,
      `  | ${link}`,
      `"p. 1; as cited: 1,200" | ${link} | string.other.link.description.title.markdown`,
      `) | ${link} | punctuation.definition.metadata.markdown`,
    ])
  })

  it('leaves other links and text alone', async () => {
    assert.deepEqual(await scopesOf('See [the docs](a.md#usage), $5 million and #:~:text=alone.'), [])
  })
})
