import assert from 'node:assert/strict'

import fc from 'fast-check'

import { markdownFront } from '../../server/src/fronts/markdown/front.ts'
import { parseWithRemark } from '../../server/src/fronts/markdown/remark.ts'
import { FRAGMENTS, mutate, randomFrom, readmes, realDocuments } from './sources.ts'
import { writeBlocks, writeTree } from './tree-text.ts'

/**
 * The trees of the blocks are the tree of the document. The one exception is in the nature of the thing: a block that
 * is too long, too deep or too full of marks is kept as text, and the document is then not compared.
 */
function sameAsWhole(text: string): 'same' | 'kept as text' {
  const { tree, complete } = writeBlocks(markdownFront, text)
  if (!complete) return 'kept as text'
  const whole = writeTree(parseWithRemark(text))
  if (tree !== whole) assert.fail(`Of ${JSON.stringify(text.slice(0, 3000))}\n${firstDifference(tree, whole)}`)
  return 'same'
}

function firstDifference(blocks: string, whole: string): string {
  const ours = blocks.split('\n')
  const theirs = whole.split('\n')
  const at = ours.findIndex((line, index) => line !== theirs[index])
  return `blocks: ${ours[at] ?? 'nothing'}\nwhole:  ${theirs[at] ?? 'nothing'}`
}

describe('The blocks of a document, parsed apart', () => {
  const documents = realDocuments()
  const packages = readmes()

  if (documents.length > 0) {
    it('are the tree of the whole: real documents', () => {
      const kept = documents.filter(({ text }) => sameAsWhole(text) === 'kept as text')
      assert.deepEqual(kept, [])
    }).timeout(120_000)
  }

  it('are the tree of the whole: the documents of packages', () => {
    const kept = packages.filter(({ text }) => sameAsWhole(text) === 'kept as text')
    assert.ok(packages.length > 20 && kept.length * 20 < packages.length, `${kept.length} kept as text`)
  }).timeout(120_000)

  it('are the tree of the whole: excerpts of all of them, changed', () => {
    const seed = Number(process.env.TICKMARK_SEED ?? Date.now() % 1_000_000)
    const random = randomFrom(seed)
    const all = [...documents, ...packages]
    const count = Number(process.env.TICKMARK_MUTATIONS ?? 500)
    for (let index = 0; index < count; index++) {
      const { text } = all[random(all.length)] ?? { text: '' }
      const excerpt = mutate(text, random)
      try {
        sameAsWhole(excerpt)
      } catch (error) {
        throw new Error(`TICKMARK_SEED=${seed}, excerpt ${index}`, { cause: error })
      }
    }
  }).timeout(120_000)

  it('are the tree of the whole: whatever can be made of the pieces of markdown', () => {
    const text = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (source) => {
        sameAsWhole(source)
      }),
      { numRuns: Number(process.env.TICKMARK_MUTATIONS ?? 1200) },
    )
  }).timeout(120_000)

  it('are the tree of the whole where emphasis, links and items are simple, or nearly so', () => {
    for (const text of [
      '- a\n- *b* c [d](#e)\n- **f**, g',
      '3. a\n1. b',
      '10) a **b**\n11) c',
      '* a\n* b\n+ c',
      '- a\n- [ ] b',
      '- a\n-  - b',
      '-     a\n- b',
      '- a \n- b',
      '- a\n- b\n\n- c',
      '1. a\r\n\r\n\r\n2. **b**',
      '- a\r\r- b\r- c',
      '- a\n\n* b',
      '- a\n\n  b\n- c',
      '- a\n \n- b',
      '- a\n\n-\n\n- b',
      '# *a* [b](c/d?e=f) g',
      '*a **b** c*',
      '**a*',
      '*a*b *c*',
      '(*a*) “**b**”',
      '\\*a *b\\* c*',
      '[a [b](c)](d)',
      '*a* [b](c "d")',
      '![a](b)',
      '[a](b)[c](http://d.example/e_f_)',
      '[*a*](b)',
      '*[a](b)*',
      '*a* www.b.example',
      '*a* [^b](c)',
      '[a](b) [c]\n\n[c]: d',
    ]) {
      assert.equal(sameAsWhole(text), 'same')
    }
  })

  it('are the tree of the whole where lists, fences, HTML and footnotes meet', () => {
    for (const text of [
      '- a\n```\n\nb\n```\n\nc',
      '- a\n\n  ```\n  b\n\nc',
      '1. a\n  ```\n\nb\n```',
      '- # a\nb\n\n  ```\n\nc\n```',
      '> ```\n> a\n\nb',
      '- <!--\n\na -->',
      '[^a]: b\n<div>\nc\n\n[^a]',
      '[^a]: b\n    c\n\n2. d',
      '    a\n\n2. b',
      '\ta\n\n-\n|-|\nb',
      'a\n- b\n2. c',
      'a\n***\n    b\n\n    c',
      '| a |\n| - |\n2. b\n\n   ```\n\nc',
      'a\n</a>\n|-|\n```\nb',
      '- [x](y)\nb\n---\nc',
      '```\na\n\nb',
      '<script>\n\na',
      '[a]: <b> "c"\n\n[a] [A][a] [d]\n\n> [d]: e',
    ]) {
      assert.equal(sameAsWhole(text), 'same')
    }
  })
})
