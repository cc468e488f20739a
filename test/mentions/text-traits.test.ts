import assert from 'node:assert/strict'

import { MONTH } from '../../server/src/mentions/day.ts'
import { FORM, LAW } from '../../server/src/mentions/law.ts'
import { NOTHING } from '../../server/src/mentions/nothing.ts'
import { NUMBER_WORDS } from '../../server/src/mentions/number-words.ts'
import { REFERENCE } from '../../server/src/mentions/reference.ts'
import { SIGNS, traitsOf, WORDS } from '../../server/src/mentions/text-traits.ts'

/** What every alternative of the patterns that start from anchors finds. */
const TEXTS = [
  'Section 16(a), Sections 13 and 15(d), SECTION 5, §§ 302 and 906, Rule 14a-8, Rules 13d-1, Item 402(b) of Regulation S-K',
  'Regulation AB, Regulation FD, Regulation D, FASB ASC 606, FASB Topic 842, ASU 2016-02, SFAS No. 123, FAS 157, FSP 115, FIN 48, EITF 00-21',
  'IFRS 16, IAS 39, IFRIC 12, SIC 15, ISA 240, SAB 104, AS 2201, AU 325, Staff Accounting Bulletin No. 99, Accounting Standards Update 2014-09, Accounting Standard No. 5',
  'Topic 606, Chapter 11, the 1934 Act, U.S. GAAP, US GAAP, GAAP, FASB, IFRS, ERISA, HIPAA, GDPR, CCPA, CPRA, COBRA, FCPA, DGCL, FINRA Rule 2111, PCAOB AS 2401',
  'Delaware General Corporation Law, General Corporation Law of the State of Delaware, the U.S. Internal Revenue Code, Internal Revenue Code, Bankruptcy Code, Uniform Commercial Code',
  'Form 10-K, Form S-1, Form F-4, Forms 3 and 4, Schedule 13D, Schedule 14A, Schedules 13G, the 10-K, our 10-Q, an 8-K, a 20-F/A, the 6-K, (40-F), 11-K, DEF 14A',
  'Note 7, Items 1A, Proposal Five, Exhibit 10.3, Footnote 2, Article IV, Chapter 3, Appendix A, Annex B, Part II, Schedule I, NOTES 3, ITEM 7, page F-12, Pages 3, PARTS I, ANNEX C, APPENDIX D, ARTICLE V, SCHEDULE II, PROPOSAL 2, EXHIBIT 4',
  'January 1, FEBRUARY 2, Mar. 3, Apr 4, May 5, June 6, Jul. 7, AUG 8, Sept. 9, September 10, OCT. 11, Nov. 12, December 13',
  'one, Two, THREE, four, fourteen, Five, six, sixteen, sixty, seven, Seventy, eight, eighteen, eighty, nine, ninety, ten, eleven, TWELVE, thirteen, thirty, fifteen, fifty, twenty, Forty, forty',
  'a million, A hundred, an hundred thousand, a billion, a trillion, a thousand',
  'No shares, no fees, None of them, none, Nil, nil, Zero, zero',
]

function startsOf(pattern: RegExp): readonly (readonly [string, number])[] {
  return TEXTS.flatMap((text) =>
    [...text.matchAll(new RegExp(pattern.source, 'g'))].map(({ index }) => [text, index] as const),
  )
}

describe('the traits of a text', () => {
  const anchored = {
    laws: LAW,
    forms: FORM,
    references: REFERENCE,
    months: MONTH,
    numberWords: NUMBER_WORDS,
    nothings: NOTHING,
  } as const
  for (const [name, pattern] of Object.entries(anchored)) {
    it(`hold every place at which the pattern of ${name} matches`, () => {
      const starts = startsOf(pattern)
      assert.ok(starts.length > 5)
      for (const [text, start] of starts) {
        const places = traitsOf(text)[name as keyof typeof anchored]
        assert.ok(places.includes(start), `${text.slice(start, start + 24)}, not among ${places.join(' ')}`)
      }
    })
  }

  it('tell signs and beginnings of words', () => {
    const { signs, words } = traitsOf('the second quarter (see “Sales”), 2024-Q1')
    for (const sign of ['digit', 'capital', 'parenthesis', 'quote', 'smallInParenthesis', 'digitDash'] as const) {
      assert.ok((signs & SIGNS[sign]) !== 0, sign)
    }
    for (const sign of ['at', 'slash', 'trademark', 'capitals', 'open'] as const) {
      assert.equal(signs & SIGNS[sign], 0, sign)
    }
    assert.ok((words & WORDS.period) !== 0)
    assert.equal(words & WORDS.act, 0)
  })

  it('tell where digits and capitalized words start', () => {
    const text = 'The 1,024 McDonald’s of Éire: 3M, iPhone, AT&T; 2024-Q1'
    const { digits, capitals } = traitsOf(text)
    assert.deepEqual(digits, [4, 6, 30, 48, 54])
    assert.deepEqual(
      capitals.map((at) => text.slice(at, at + 2)),
      ['Th', 'Mc', 'Éi', 'M,', 'AT', 'T;', 'Q1'],
    )
  })

  it('have their places in order, each once', () => {
    for (const text of TEXTS) {
      const { digits, capitals, laws, forms, references, months, numberWords, nothings } = traitsOf(text)
      for (const places of [digits, capitals, laws, forms, references, months, numberWords, nothings]) {
        assert.ok(places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)))
      }
    }
  })
})
