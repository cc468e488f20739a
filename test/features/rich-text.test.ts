import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type PhrasingContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

import { escapeMarkdown, renderMarkdown, renderPlain, type RichText } from '../../server/src/features/rich-text.ts'

const TEXT: RichText = [
  [
    { strong: '1,000' },
    ' shares, ',
    { label: 'the *other* one', place: { document: 'd', span: { start: 0, end: 1 } } },
  ],
  ['a second line'],
  [],
  [{ quoted: '<b>$5 & [x](y)\n| z' }],
]

describe('text for people', () => {
  it('is rendered as markdown in which quotations are no markup', () => {
    assert.equal(
      renderMarkdown(TEXT, () => 'file:///a b.md#L1,1'),
      [
        '**1,000** shares, [the \\*other\\* one](<file:///a%20b.md#L1,1>)  ',
        'a second line',
        '',
        '&lt;b\\>\\$5 &amp; \\[x\\]\\(y\\) \\| z',
      ].join('\n'),
    )
  })

  it('has no link where the client cannot go', () => {
    assert.match(
      renderMarkdown(TEXT, () => undefined),
      /^\*\*1,000\*\* shares, the \\\*other\\\* one/,
    )
  })

  it('is rendered as plain text as it was printed', () => {
    assert.equal(renderPlain(TEXT), '1,000 shares, the *other* one\na second line\n\n<b>$5 & [x](y) | z')
  })

  it('shows any quotation as it was printed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const printed = text.replaceAll(/\s+/g, ' ').trim().replaceAll('\0', '\uFFFD')
        const tree = remark()
          .use(remarkGfm)
          .parse(`x ${escapeMarkdown(text)} x`)
        const [paragraph] = tree.children
        const shown = paragraph?.type === 'paragraph' ? paragraph.children.map(shownAs).join('') : ''
        assert.equal(shown.replaceAll(/\s+/g, ' '), `x ${printed} x`.replaceAll(/\s+/g, ' '))
      }),
    )
  })
})

/** The words of a child. remark finds e-mail addresses once the escapes are gone; they are shown as printed all the same. */
function shownAs(child: PhrasingContent): string {
  if (child.type === 'text') return child.value
  const [only] = child.type === 'link' && child.url.startsWith('mailto:') ? child.children : []
  return only?.type === 'text' ? only.value : `<${child.type}>`
}
