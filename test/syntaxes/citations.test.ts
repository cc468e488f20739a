import assert from 'node:assert/strict'

import { tokenize } from './grammars.ts'

/** Each token of a line with its scopes, those of the whole document left out. */
async function scopesOf(line: string): Promise<readonly string[]> {
  const [tokens = []] = await tokenize(line, 'text.html.markdown')
  return tokens
    .filter(({ scopes }) => scopes.length > 0)
    .map(({ start, end, scopes }) => [line.slice(start, end), ...scopes].join(' | '))
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
    assert.deepEqual(await scopesOf('See [the docs](a.md#usage), five million and #:~:text=alone.'), [])
  })
})
