import assert from 'node:assert/strict'

import { markdownFront } from '../../server/src/fronts/markdown/front.ts'
import { type Labels } from '../../server/src/fronts/front.ts'
import { CELL_BARRIER, ROW_BARRIER } from '../../server/src/text/runs.ts'
import { readProse, type Prose } from '../../server/src/tree/prose.ts'

const NO_LABELS: Labels = { key: '', definitions: '' }

function proseOf(source: string, labels = NO_LABELS): Prose {
  return readProse(markdownFront.parse(source, labels), source)
}

/** How the words of a block's runs are written in the source, barriers and line endings as spaces. */
function written(source: string, labels = NO_LABELS): readonly string[] {
  return proseOf(source, labels).runs.map((run) =>
    [...run.text.replaceAll(CELL_BARRIER, ' ').replaceAll(ROW_BARRIER, ' ').matchAll(/\S+/g)]
      .map(({ index, 0: word }) => {
        const { start, end } = run.span(index, index + word.length)
        return source.slice(start, end)
      })
      .join(' '),
  )
}

function texts(source: string): readonly string[] {
  return proseOf(source).runs.map(({ text }) => text)
}

describe('The prose of a block', () => {
  it('maps escapes and entities back to how they are written', () => {
    assert.deepEqual(texts('A \\$5 fee\\* &amp; AT&T&#36;7 \\\\ x'), ['A $5 fee* & AT&T$7 \\ x'])
    assert.deepEqual(written('A \\$5 fee\\* &amp; AT&T&#36;7 \\\\ x'), ['A \\$5 fee\\* &amp; AT&T&#36;7 \\\\ x'])
    assert.deepEqual(written('&amp;p &amp;amp; &lt;b &copy;2013 \\&amp;'), [
      '&amp;p &amp;amp; &lt;b &copy;2013 \\&amp;',
    ])
  })

  it('joins lines and skips their indents and markers', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const source = ['> - One \\$2', '>   three', '> four', '>', '>   * five &amp; six'].join(ending)
      assert.deepEqual(texts(source), [`One $2${ending}three${ending}four`, 'five & six'])
      assert.deepEqual(written(source), ['One \\$2 three four', 'five &amp; six'])
    }
  })

  it('reads through emphasis, code, strikethrough and breaks', () => {
    const source = '**Total** *of* ~~old~~ `$5 &amp;`  \n5<br>6 ***x***'
    assert.deepEqual(texts(source), ['Total of old $5 &amp;\n5\n6 x'])
    assert.deepEqual(written(source), ['Total of old $5 &amp; 5 6 x'])
  })

  it('reads a table as one run with its cells', () => {
    const source = '| Holder | Shares |\n|---|--:|\n| A \\| B | \\$1,234 |\n|  | *5* |'
    const { runs, tables } = proseOf(source)
    assert.deepEqual(texts(source), ['Holder\u001FShares\u001EA | B\u001F$1,234\u001E\u001F5'])
    assert.deepEqual(written(source), ['Holder Shares A \\| B \\$1,234 5'])
    const cells = tables[0]?.rows.map((row) => row.map(({ from, to }) => runs[0]?.text.slice(from, to)))
    assert.deepEqual(cells, [
      ['Holder', 'Shares'],
      ['A | B', '$1,234'],
      ['', '5'],
    ])
  })

  it('reads code as it stands', () => {
    assert.deepEqual(written('```js\njs \\$5\n  x &amp; y\n```'), ['js \\$5 x &amp; y'])
    assert.deepEqual(written('- ~~~\n  a\n    b\n  ~~~'), ['a b'])
    assert.deepEqual(written('    a\n\n      b'), ['a b'])
  })

  it('finds links with their text, and reference links by their definitions', () => {
    const labels = { key: 'x', definitions: '[Filing A]: <./a.md#:~:text=5> "p. 1"' }
    const source = 'See [5 *shares*](./b.md "t"), [the filing][filing  a], [no such].'
    const { runs, links } = proseOf(source, labels)
    assert.deepEqual(
      links.map(({ url, title, span, from, to }) => [
        url,
        title,
        source.slice(span.start, span.end),
        runs[0]?.text.slice(from, to),
      ]),
      [
        ['./b.md', 't', '[5 *shares*](./b.md "t")', '5 shares'],
        ['./a.md#:~:text=5', 'p. 1', '[the filing][filing  a]', 'the filing'],
      ],
    )
  })

  it('places mail addresses that are found after the fact', () => {
    const source = '**Write** [to a\\@b.co, c@d.co or \\$5'
    const { links } = proseOf(source)
    assert.deepEqual(written(source), ['Write [to a\\@b.co, c@d.co or \\$5'])
    assert.deepEqual(
      links.map(({ url, span }) => [url, source.slice(span.start, span.end)]),
      [
        ['mailto:a@b.co', 'a\\@b.co'],
        ['mailto:c@d.co', 'c@d.co'],
      ],
    )
  })

  it('says what kind of text a run is', () => {
    const source = '- # a\n- b\n\n[^c]: d'
    assert.deepEqual(
      proseOf(source).runs.map(({ kind, text }) => `${kind} ${text}`),
      ['heading a', 'item b', 'note d'],
    )
  })
})
