import assert from 'node:assert/strict'

import fc from 'fast-check'

import { chooseFront } from '../../server/src/fronts/choose.ts'
import { markdownFront } from '../../server/src/fronts/markdown/front.ts'
import { plainFront } from '../../server/src/fronts/plain/front.ts'
import { readProse, type Prose } from '../../server/src/tree/prose.ts'
import { FRAGMENTS } from './sources.ts'
import { labelsOf } from './tree-text.ts'

interface ReadText {
  readonly problems: readonly string[]
  readonly length: number
}

/** Reads a text to its runs, and holds that every run lies in its block. */
function readAll(text: string): ReadText {
  let problems: readonly string[] = []
  let length = 0
  for (const front of [plainFront, markdownFront]) {
    chooseFront(undefined, text)
    const slices = front.split(text)
    const labels = labelsOf(front, text, slices)
    problems = []
    length = 0
    for (const { start, end } of slices) {
      const source = text.slice(start, end)
      const parsed = front.parse(source, labels)
      problems = [...problems, ...parsed.problems.map(({ message }) => message)]
      const prose = readProse(parsed, source)
      for (const run of prose.runs) length += run.text.length
      holdSpans(prose, source)
    }
  }
  return { problems, length }
}

/** Every unit of a run has a place in the block, the places are in order, and a word stands where it says. */
function holdSpans({ runs, links }: Prose, source: string): void {
  for (const run of runs) {
    let last = 0
    const step = Math.max(1, Math.floor(run.text.length / 500))
    for (let at = 0; at < run.text.length; at += step) {
      const { start, end } = run.span(at, at + 1)
      assert.ok(
        last <= start && start <= end && end <= source.length,
        `${at} of ${JSON.stringify(run.text.slice(0, 200))}`,
      )
      last = start
      const unit = run.text.charAt(at)
      const written = source.slice(start, end)
      // A letter, digit or dollar sign is written as itself, escaped, or as an entity.
      if (/[\w$]/.test(unit) && written !== unit && written !== `\\${unit}`) assert.match(written, /^&[#\w]+;$/)
    }
  }
  for (const { span } of links) assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length)
}

describe('Hostile text', () => {
  const cases: readonly (readonly [name: string, text: string, kept: boolean])[] = [
    ['an empty text', '', false],
    ['blanks only', ' \n\t\r\n   \r', false],
    ['NUL bytes', '\0\0 a\0b\n\n\0', false],
    ['lone surrogates', '\uD83D a *b* \uDE00\n\n# \uD800', false],
    ['a line of 10 MB', 'word 1,234 '.repeat(1_000_000), false],
    ['a line of 10 MB full of asterisks', '*a* b '.repeat(2_000_000), true],
    ['100,000 pipes in a row', '|'.repeat(100_000), false],
    ['100,000 pipes above a delimiter row', `${'|'.repeat(100_000)}\n|-|`, true],
    ['a table of 5,000 columns', ['| a ', '|---', '| 1 '].map((cell) => `${cell.repeat(5000)}|`).join('\n'), false],
    ['5,000 nested quotes', `${'>'.repeat(5000)} a`, true],
    ['5,000 nested lists in a line', `${'- '.repeat(5000)}a`, true],
    ['60 nested lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), true],
    ['45 nested quotes', `${'> '.repeat(45)}a *b*`, false],
    ['an unclosed fence of 1 MB', `\`\`\`\n${'a b\n'.repeat(250_000)}`, true],
    ['closing brackets', `${']'.repeat(32_000)}](a)`, true],
    ['opened links', '[a]('.repeat(8000), true],
    ['opened comments', 'a <!-- '.repeat(4500), true],
    ['opened comments behind a tag', `<b>${'a <!-- '.repeat(4500)}`, true],
    ['footnote definitions', '[^a]: b\n'.repeat(4000), true],
    ['definitions', '[a]: /b\n'.repeat(4000), true],
    ['items', '- a\n'.repeat(8000), true],
    ['escapes', '\\'.repeat(32_000), false],
    ['ampersands', `${'&'.repeat(1_000_000)}a;`, true],
    ['a fixed-width table of 20,000 rows', 'Cash .......   1,204     1,100\n'.repeat(20_000), false],
    ['a fixed-width table of 2,000 columns', `Cash${'     1,204'.repeat(2000)}\n`.repeat(20), false],
    [
      'a table between tags that nothing closes',
      `<TABLE>\n<S>  <C>\n${'a      1      2\n\nb\n\n'.repeat(10_000)}`,
      false,
    ],
    ['tags in a row', '<TABLE>\n'.repeat(20_000), true],
    [
      'numbers that step to the right',
      Array.from({ length: 380 }, (_, at) => `a${' '.repeat(at)}  12`).join('\n'),
      false,
    ],
    ['dots', `${'. '.repeat(190)}\n`.repeat(2000), false],
    ['rules', '--- ---\n'.repeat(2000), false],
    [
      'rows with two lines of prose between them',
      `${'a    1    2\n'.repeat(2)}${'so many words '.repeat(6)}\n`.repeat(4000),
      false,
    ],
    ['an attribute a thousand times', `<a${' b'.repeat(500_000)}`, true],
  ]
  for (const [name, text, kept] of cases) {
    it(`is read: ${name}`, () => {
      const { problems, length } = readAll(text)
      assert.equal(problems.length > 0, kept, problems[0])
      // What is kept as text loses nothing.
      if (kept) assert.ok(length * 2 > text.length)
    }).timeout(60_000)
  }

  it('never throws and always says where its words stand', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 80 })
    const text = fc
      .array(fc.oneof(fc.constantFrom(...FRAGMENTS), anything), { maxLength: 20 })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (source) => {
        readAll(source)
      }),
      { numRuns: 1000 },
    )
  }).timeout(60_000)
})
