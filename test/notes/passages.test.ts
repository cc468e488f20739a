import assert from 'node:assert/strict'

import fc from 'fast-check'

import { nearestPassage } from '../../server/src/document/nearest-passage.ts'
import { pageTextOf, plainText } from '../../server/src/document/page-text.ts'
import { describePassage, findPassage, isWordBoundary, wholeWords } from '../../server/src/document/passages.ts'
import { readLineFragment, readTextFragment, writeTextFragment } from '../../server/src/document/text-fragment.ts'
import { snapshotOf } from '../kit/analyse.ts'
import { FILING } from './sample.ts'

const snapshot = snapshotOf(FILING)
const page = pageTextOf(snapshot)

function sources(url: string): readonly string[] {
  const fragment = readTextFragment(url)
  const range = fragment && findPassage(page, fragment)
  if (range === undefined) return []
  return page.places(range.from, range.to).map((place) => {
    const { start, end } = snapshot.spanOf(place)
    return FILING.slice(start, end)
  })
}

describe('a text fragment', () => {
  it('is read with its prefix, end and suffix', () => {
    assert.deepEqual(readTextFragment('a.md#:~:text=the%20base-,5%2C000,shares,-were'), {
      prefix: 'the base',
      exact: '5,000',
      end: 'shares',
      suffix: 'were',
    })
    assert.deepEqual(readTextFragment('a.md#part:~:x=1&text=5%25'), {
      prefix: '',
      exact: '5%',
      end: undefined,
      suffix: '',
    })
  })

  it('is nothing where nothing is named', () => {
    for (const url of ['a.md', 'a.md#part', 'a.md#:~:text=', 'a.md#:~:text=a-,-b', 'a:~:text=b', 'a.md#:~:other=b']) {
      assert.equal(readTextFragment(url), undefined, url)
    }
  })

  it('is read as it was written, whatever the words', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' })
    const fragment = fc.record(
      {
        prefix: fc.oneof(fc.constant(''), word),
        exact: word,
        end: fc.option(word, { nil: undefined }),
        suffix: fc.oneof(fc.constant(''), word),
      },
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(fragment, (one) => {
        const written = writeTextFragment(one)
        assert.match(written, /^#:~:text=[A-Za-z0-9%.,-]+$/)
        assert.deepEqual(readTextFragment(`a.md${written}`), one)
      }),
    )
  })

  it('that is damaged is read all the same', () => {
    assert.equal(readTextFragment('a.md#:~:text=50%')?.exact, '50%')
  })
})

describe('a line fragment', () => {
  it('names a line or lines', () => {
    assert.deepEqual(readLineFragment('a.md#L12'), { first: 12, last: 12 })
    assert.deepEqual(readLineFragment('a.md#L12,5'), { first: 12, last: 12 })
    assert.deepEqual(readLineFragment('a.md#L12-L14'), { first: 12, last: 14 })
    assert.deepEqual(readLineFragment('a.md#L12C3-L14C1'), { first: 12, last: 14 })
    assert.equal(readLineFragment('a.md#Later'), undefined)
  })
})

describe('a passage', () => {
  it('is found without its markup, escapes, line breaks and typography', () => {
    assert.deepEqual(sources('a#:~:text=4,812,330'), [])
    assert.deepEqual(sources('a#:~:text=4%2C812%2C330%20shares%20of%20our%20"common%20stock"'), [
      '4,812,330\nshares** of our “common stock”',
    ])
    assert.deepEqual(sources('a#:~:text=%2412.4%20million%20of%20cash%20%26%20equivalents'), [
      '\\$12.4 million of cash &amp; equivalents',
    ])
    assert.deepEqual(sources('a#:~:text=an%20en-dash'), ['an en–dash'])
    assert.deepEqual(sources('a#:~:text=an%20en%2Ddash'), ['an en–dash'])
    assert.deepEqual(sources('a#:~:text=NET%20LOSS%20(1%2C310)%20(2%2C045)'), ['Net loss | (1,310) | (2,045)'])
  })

  it('is found by what stands around it', () => {
    assert.deepEqual(sources('a#:~:text=Units%20*%20sold-,1%2C310'), ['1,310'])
    assert.deepEqual(sources('a#:~:text=4%2C812%2C330%20shares,-as'), ['4,812,330 shares'])
    assert.deepEqual(sources('a#:~:text=not%20there-,1%2C310'), [])
  })

  it('may run over blocks', () => {
    assert.deepEqual(sources('a#:~:text=at%20%244.25,Revenue'), [
      'at $4.25 per share.',
      '(in thousands) | 2024 | 2023 |\n| --- | ---: | ---: |\n| Revenue',
    ])
  })

  it('is of whole words and numbers', () => {
    assert.deepEqual(sources('a#:~:text=812%2C330%20shares'), [])
    assert.deepEqual(sources('a#:~:text=4%2C812'), [])
    assert.deepEqual(sources('a#:~:text=2.4%20million'), [])
    assert.deepEqual(sources('a#:~:text=are%20outstanding'), [])
    assert.equal(isWordBoundary('were outstanding, 3', 16), true)
  })

  it('is described so that exactly it is found', () => {
    const range = fc
      .tuple(fc.nat(page.text.length - 1), fc.nat(400))
      .map(([from, length]) => ({ from, to: Math.min(from + 1 + length, page.text.length) }))
    fc.assert(
      fc.property(range, (wanted) => {
        const whole = wholeWords(page, wanted)
        if (whole.from >= whole.to) return
        const fragment = describePassage(page, whole)
        assert.ok(fragment, page.text.slice(whole.from, whole.to))
        const read = readTextFragment(`a.md${writeTextFragment(fragment)}`)
        assert.ok(read)
        assert.deepEqual(findPassage(page, read), whole)
      }),
      { numRuns: 400 },
    )
  })

  it('has a place in the source that shows it', () => {
    fc.assert(
      fc.property(fc.nat(page.text.length - 1), fc.nat(60), (from, length) => {
        const to = Math.min(from + 1 + length, page.text.length)
        const shown = plainText(page.printed(from, to))
        assert.equal(shown, page.text.slice(from, to).trim())
        for (const place of page.places(from, to)) {
          const { start, end } = snapshot.spanOf(place)
          assert.ok(start < end)
        }
      }),
    )
  })
})

describe('the nearest passage', () => {
  function nearest(exact: string, prefix = '', suffix = ''): string | undefined {
    const range = nearestPassage(page, { prefix, exact, end: undefined, suffix })
    return range && page.printed(range.from, range.to)
  }

  it('is what the passage has become', () => {
    assert.equal(nearest('4,812,303 shares of our common stock'), '4,812,330 shares of our “common stock')
    assert.equal(nearest('$12.9 million of cash'), '$12.4 million of cash')
    assert.equal(nearest('US$20,000,000', 'facility of'), 'US$25,000,000')
    assert.equal(nearest('18,240'), '18,204')
  })

  it('is nothing where nothing is alike', () => {
    assert.equal(nearest('dividends were declared by the board of a subsidiary'), undefined)
    assert.equal(nearest('zzz'), undefined)
  })
})
