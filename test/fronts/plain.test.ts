import assert from 'node:assert/strict'
import { basename } from 'node:path'

import { chooseFront } from '../../server/src/fronts/choose.ts'
import { plainFront } from '../../server/src/fronts/plain/front.ts'
import { realDocuments } from './sources.ts'
import { writeTree } from './tree-text.ts'

const NO_LABELS = { key: '', definitions: '' }

function treeOf(source: string): string {
  return writeTree(plainFront.parse(source, NO_LABELS).root)
}

describe('Plain text', () => {
  it('is paragraphs of lines without their indents, and no markup is read', () => {
    assert.equal(
      treeOf('   The *Company* has\r\n      1,234 <b>shares</b>.  '),
      'paragraph 1:4(3)-2:27(48) {}\n  text 1:4(3)-2:27(48) {"value":"The *Company* has\\r\\n1,234 <b>shares</b>."}\n',
    )
  })

  it('has headings in single lines of capitals', () => {
    assert.match(treeOf('      ITEM 7. MANAGEMENT’S DISCUSSION'), /^heading 1:7/)
    for (const text of [
      'Item 7. Discussion',
      'TOTAL ASSETS   1,234   1,100',
      'USD $',
      '1,234',
      'SIGNATURES\nBY',
      'CEO',
    ]) {
      assert.match(treeOf(text), /^paragraph/, text)
    }
  })

  it('loses nothing when it holds nothing', () => {
    for (const source of ['', ' ', '\n\n']) assert.deepEqual(plainFront.parse(source, NO_LABELS).root.children, [])
  })
})

describe('Choosing a front', () => {
  it('believes an editor that says markdown', () => {
    assert.equal(chooseFront('markdown', 'plain').dialect, 'markdown')
  })

  it('reads any other document as markdown when its text is', () => {
    for (const text of [
      'a\n\n| Holder | Shares |\n|---|---:|\n| A | 1 |',
      'a\r\n\r\n## Proposal 1\r\n',
      'A price of \\$0.004 per share',
      'See [the release](https://example.com/).',
    ]) {
      assert.equal(chooseFront('plaintext', text).dialect, 'markdown', text)
      assert.equal(chooseFront(undefined, text).dialect, 'markdown', text)
    }
  })

  it('reads the rest as plain text', () => {
    for (const text of [
      '',
      'Shares outstanding: 1,234\n\n* see note 1',
      '#1 in the market',
      'a | b\n-----',
      '<SEC-DOCUMENT>0000000000-00-000000.txt\n# of shares',
      '<PAGE>\n\n| a |\n|---|',
    ]) {
      assert.equal(chooseFront('plaintext', text).dialect, 'plain', text)
    }
  })

  for (const { name, text } of realDocuments().filter(({ name }) => name.endsWith('.txt'))) {
    if (/\\\$|^\|-/m.test(text)) {
      it(`reads a converted filing as markdown: ${basename(name)}`, () => {
        assert.equal(chooseFront('plaintext', text).dialect, 'markdown')
      })
    }
  }
})
