import assert from 'node:assert/strict'

import { describeMentions, describeOnly } from './runs.ts'

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    'Item 1A, Note 7, Exhibit 10.3, page F-12, Annex A, Appendix B, Article IV, Schedule 2.1 and Part II',
    [
      'Item 1A = reference item 1a',
      'Note 7 = reference note 7',
      'Exhibit 10.3 = reference exhibit 10.3',
      'page F-12 = reference page f-12',
      'Annex A = reference annex a',
      'Appendix B = reference appendix b',
      'Article IV = reference article iv',
      'Schedule 2.1 = reference schedule 2.1',
      'Part II = reference part ii',
    ],
  ],
  [
    'Notes 3, 5 and 12; Items 7 and 8; Exhibits 31.1 and 31.2; Exhibit 32.1 and 32.2; pages 12-15; pages F-1 through F-30',
    [
      'Notes 3 = reference note 3',
      '5 = reference note 5',
      '12 = reference note 12',
      'Items 7 = reference item 7',
      '8 = reference item 8',
      'Exhibits 31.1 = reference exhibit 31.1',
      '31.2 = reference exhibit 31.2',
      'Exhibit 32.1 = reference exhibit 32.1',
      '32.2 = reference exhibit 32.2',
      'pages 12 = reference page 12',
      '15 = reference page 15',
      'pages F-1 = reference page f-1',
      'F-30 = reference page f-30',
    ],
  ],
  [
    'Part II, Item 5 and Item 2 of Part I; Proposal 5, Proposal No. 4, Proposal Five and Proposals 1 and 2',
    [
      'Part II, Item 5 = reference part ii item 5',
      'Item 2 of Part I = reference part i item 2',
      'Proposal 5 = reference proposal 5',
      'Proposal No. 4 = reference proposal 4',
      'Proposal Five = reference proposal 5',
      'Proposals 1 = reference proposal 1',
      '2 = reference proposal 2',
    ],
  ],
  [
    'As Note 17 of our 2024 Annual Report says; Note 2 to the consolidated financial statements in this Annual Report',
    ['Note 17 = reference note 17 in our 2024 Annual Report', 'Note 2 = reference note 2'],
  ],
  [
    'See Part I, Item 1A, “Risk Factors” of our Annual Report on Form 10-K for the year ended June 30, 2020.',
    ['Part I, Item 1A = reference part i item 1a in our Annual Report on Form 10-K'],
  ],
  [
    'See Note 2 to the audited consolidated financial statements included in our Form 10-K; Section 3.1(a) of the Lease Agreement',
    ['Note 2 = reference note 2 in our Form 10-K', 'Section 3.1(a) = reference section 3.1(a) in Lease Agreement'],
  ],
  [
    'The table below and the beneficial ownership table above; the following table sets forth, at the table',
    [
      'The table below = reference table below',
      'the beneficial ownership table above = reference table above',
      'the following table = reference table below',
    ],
  ],
  [
    'as discussed above under “Liquidity,” and see “Executive Pay—Awards”; under the “Lease Agreement”',
    ['Liquidity = reference caption liquidity', 'Executive Pay—Awards = reference caption executive pay awards'],
  ],
  [
    'Sales(1) of 1,204(2) units rose 5%* to $12.50†, five(5) of them; 401(k), 16(a), (1) first and (2) second, m², Net³',
    [
      '(1) = reference footnote 1',
      '(2) = reference footnote 2',
      '* = reference footnote *',
      '† = reference footnote †',
      '³ = reference footnote 3',
    ],
  ],
  [
    'Items we sell, Part of it, Notes due 2024, Exhibit hall, the Note 2024, Section head and Item 402(b) of Regulation S-K',
    [],
  ],
]

describe('references', () => {
  for (const [text, expected] of CASES) {
    it(text, () => {
      assert.deepEqual(describeOnly(text, 'reference'), expected)
    })
  }

  it('marks in tables hang on words and amounts, and are neither negative numbers nor the notes themselves', () => {
    const marks = describeMentions(
      'Name (1)|Shares\nAnn Poe (2)(3)|1,200 (4)\nLoss|$ (5)\nGain|(6)\n(1) Of record|*\nBo Roe|45 (7)',
      'table',
    )
    assert.deepEqual(
      marks.filter((line) => line.includes('footnote')),
      [1, 2, 3, 4].map((mark) => `(${mark}) = reference footnote ${mark}`).concat('* = reference footnote *'),
    )
  })
})

const LAWS: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    'under Section 16(a) of the Exchange Act, Rule 14a-8, Rule 10b5-1(c) and Regulation S-K Item 402',
    ['Section 16(a)', 'Exchange Act', 'Rule 14a-8', 'Rule 10b5-1(c)', 'Regulation S-K Item 402'],
  ],
  [
    'Item 402(b) of Regulation S-K, Securities Act of 1933, Sarbanes-Oxley Act of 2002, FASB ASC Topic 718, ASC 606',
    [
      'Item 402(b) of Regulation S-K',
      'Securities Act of 1933',
      'Sarbanes-Oxley Act of 2002',
      'FASB ASC Topic 718',
      'ASC 606',
    ],
  ],
  [
    'ASU 2016-13, IFRS 9, IAS 37, SAB 99, Internal Revenue Code Section 162(m), DGCL Section 213(a), US GAAP, ERISA, HIPAA and the GDPR',
    [
      'ASU 2016-13',
      'IFRS 9',
      'IAS 37',
      'SAB 99',
      'Internal Revenue Code',
      'Section 162(m)',
      'DGCL',
      'Section 213(a)',
      'US GAAP',
      'ERISA',
      'HIPAA',
      'GDPR',
    ],
  ],
  [
    'Form 10-K, Form S-8, Schedule 14A, Schedule 13D/A, Form 8-K/A, Form 4 and Chapter 11; Rules 13a-15(e) and 15d-15(e)',
    [
      'Form 10-K',
      'Form S-8',
      'Schedule 14A',
      'Schedule 13D/A',
      'Form 8-K/A',
      'Form 4',
      'Chapter 11',
      'Rules 13a-15(e) and 15d-15(e)',
    ],
  ],
  ['Section 4.2 of this Agreement, Section 6 of the Warrant and Section 7(b) hereof', []],
  [
    'Section 302 certifications, Section 203 of the Delaware General Corporation Law',
    ['Section 302', 'Section 203', 'Delaware General Corporation Law'],
  ],
]

describe('laws, forms and standards', () => {
  for (const [text, expected] of LAWS) {
    it(text, () => {
      const found = describeOnly(text, 'entity').filter((line) => / = (?:law|form) /.test(line))
      assert.deepEqual(
        found.map((line) => line.split(' = ')[0]),
        expected,
      )
    })
  }
})
