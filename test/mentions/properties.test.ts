import assert from 'node:assert/strict'
import fc from 'fast-check'

import { readNumberWords } from '../../server/src/mentions/number-words.ts'
import { type Mention } from '../../server/src/mentions/mention.ts'
import { recogniseMentions } from '../../server/src/mentions/recognise.ts'
import { CELL_BARRIER, ROW_BARRIER, type RunKind } from '../../server/src/text/runs.ts'
import { runOf } from './runs.ts'

const PIECES =
  '$ US$ € RMB ( ) , . ; : - – — % percent 1 12 1,234 1,234,567.89 .5 0.0001 2013 99/12/31 2/4/13 million thousand K M bn shares ' +
  'of our common stock Class A per share one hundred and five (5) two-thirds June 31 May 18, April 29th day of fiscal Q3 ' +
  'third quarter ended three months September 30, 2016 days a.m. 10:00 Mr. Dr. Smith Jr. John Acme Inc. Corp. & Co., Ltd LLC ' +
  'the “Company” ("Agreement") means Item 1A Note 7 Form 10-K Rule 14a-8(e) Act of 1934 www.example.com/ a@b.co +1-646-555-0100 ' +
  'NASDAQ: ABCD /s/ President, Chief Executive Officer basis points 1-for-10 approximately up to between'
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...PIECES.split(' '), '\n', '\u00A0', CELL_BARRIER, ROW_BARRIER, '"', '\\'), {
      maxLength: 40,
    })
    .chain((pieces) => fc.constantFrom(' ', '', '\n').map((joint) => pieces.join(joint))),
)
const kinds = fc.constantFrom<RunKind>('paragraph', 'heading', 'item', 'table', 'note')

function assertApartOrNested(mentions: readonly Mention[]): void {
  for (const [index, one] of mentions.entries()) {
    for (const other of mentions.slice(index + 1)) {
      assert.ok(one.from < other.from || (one.from === other.from && one.to >= other.to), 'in order')
      if (other.from >= one.to) continue
      assert.ok(other.to <= one.to, 'nested, not crossed')
      const dayInPeriod = one.kind === 'date' && other.kind === 'date' && one.type === 'period'
      assert.ok(one.kind !== other.kind || dayInPeriod, 'mentions of one kind are apart')
    }
  }
}

describe('any text', () => {
  it('is read without a throw, in order, within the run, apart or nested, and not across cells', () => {
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const run = runOf(text, kind)
        const mentions = recogniseMentions(run)
        for (const mention of mentions) {
          assert.ok(0 <= mention.from && mention.from < mention.to && mention.to <= run.text.length)
          assert.equal(mention.run, run)
          const printed = run.text.slice(mention.from, mention.to)
          assert.ok(!printed.includes(CELL_BARRIER) && !printed.includes(ROW_BARRIER), printed)
          if (mention.kind === 'figure') {
            assert.ok(mention.from <= mention.numberFrom && mention.numberTo <= mention.to)
            if (mention.form === 'digits')
              assert.match(run.text.slice(mention.numberFrom, mention.numberTo), /^[\d,./\s¼½¾⅓⅔⅛⅜⅝⅞-]+[a-z]{0,3}$/)
          }
        }
        assertApartOrNested(mentions)
        assert.deepEqual(recogniseMentions(run), mentions, 'reading again reads the same')
      }),
      { numRuns: 2000, verbose: fc.VerbosityLevel.Verbose },
    )
  })
})

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Writes a number out, as American English does. */
function spell(value: number): string {
  if (value < 20) return UNITS[value] ?? ''
  if (value < 100) return (TENS[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : `-${UNITS[value % 10] ?? ''}`)
  for (const [size, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value < size) continue
    const rest = value % size
    return `${spell(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${spell(rest)}`}`
  }
  return ''
}

describe('numbers in words', () => {
  it('come back from how they are spelled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999_999 }),
        fc.constantFrom('', ' (x)', ' dollars', ', and one'),
        (value, rest) => {
          const spelled = spell(value)
          for (const printed of [spelled, spelled.toUpperCase()]) {
            assert.deepEqual(readNumberWords(printed + rest, 0), { value: BigInt(value), end: printed.length })
          }
        },
      ),
      { numRuns: 500 },
    )
  })
  it('end where another number begins', () => {
    assert.deepEqual(readNumberWords('five six', 0), { value: 5n, end: 4 })
    assert.deepEqual(readNumberWords('one hundred and five', 0), { value: 105n, end: 20 })
    assert.deepEqual(readNumberWords('five and ten', 0), { value: 5n, end: 4 })
    assert.deepEqual(readNumberWords('two million thousand', 0), { value: 2_000_000n, end: 11 })
    assert.equal(readNumberWords('hundred', 0), undefined)
  })
})
