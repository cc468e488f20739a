import assert from 'node:assert/strict'

import { describeOnly } from './runs.ts'

type Cases = readonly (readonly [text: string, expected: readonly string[]])[]

const NAMES: Cases = [
  [
    'Harbor Widgets, Inc. (NASDAQ: ABCD) and Old Bank, N.A. hired Smith & Sons LLP.',
    [
      'Harbor Widgets, Inc. = organization Harbor Widgets, Inc.',
      'NASDAQ: ABCD = ticker NASDAQ:ABCD',
      'Old Bank, N.A. = organization Old Bank, N.A.',
      'Smith & Sons LLP = organization Smith & Sons LLP',
    ],
  ],
  [
    'the Company and Harbor Bank; Bank of Utopia; Guang (Shenzhen) Co., Ltd, and The Widget Company.',
    [
      'Harbor Bank = organization Harbor Bank',
      'Bank of Utopia = organization Bank of Utopia',
      'Guang (Shenzhen) Co., Ltd = organization Guang (Shenzhen) Co., Ltd',
      'Widget Company = organization Widget Company',
    ],
  ],
  [
    'Mr. John Q. Smith, Jr., Dr. Lee and Messrs. Brown, Green and Black',
    [
      'John Q. Smith, Jr. = person John Q. Smith, Jr. Mr.',
      'Lee = person Lee Dr.',
      'Brown = person Brown Messrs.',
      'Green = person Green Messrs.',
      'Black = person Black Messrs.',
    ],
  ],
  [
    'said Maria de Souza, President and CEO of Acme Corp. Our Chief Financial Officer, Jane Roe, said so.',
    [
      'Maria de Souza = person Maria de Souza President',
      'Acme Corp. = organization Acme Corp.',
      'Jane Roe = person Jane Roe Chief Financial Officer',
    ],
  ],
  ['/s/ JOHN DOE', ['JOHN DOE = person JOHN DOE']],
  [
    'write to ir@example.com, www.example.com/a. or +1-646-555-0100; File No. 001-12345',
    [
      'ir@example.com = email ir@example.com',
      'www.example.com/a = url www.example.com/a',
      '+1-646-555-0100 = phone +16465550100',
      '001-12345 = identifier 001-12345',
    ],
  ],
  [
    'Series K Convertible Preferred Stock, Class A common stock, Securities Exchange Act of 1934, ASC 718, US GAAP',
    [
      'Series K Convertible Preferred Stock = security Series K Convertible Preferred Stock',
      'Class A common stock = security Class A common stock',
      'Securities Exchange Act of 1934 = law Securities Exchange Act of 1934',
      'ASC 718 = law ASC 718',
      'US GAAP = law US GAAP',
    ],
  ],
  [
    'in the United States District Court for the Southern District of New York, the Delaware Court of Chancery and the Utopia County District Court',
    [
      'United States District Court for the Southern District of New York = organization U.S. District Court for the Southern District of New York',
      'Delaware Court of Chancery = organization Delaware Court of Chancery',
      'Utopia County District Court = organization Utopia County District Court',
    ],
  ],
  [
    'the Superior Court of California, County of Utopia; the European Court of Justice; U.S. Court of Appeals, Ninth Circuit; the High Court of Justice of England and Wales',
    [
      'Superior Court of California, County of Utopia = organization Superior Court of California, County of Utopia',
      'European Court of Justice = organization European Court of Justice',
      'U.S. Court of Appeals, Ninth Circuit = organization U.S. Court of Appeals, Ninth Circuit',
      'High Court of Justice of England and Wales = organization High Court of Justice of England and Wales',
    ],
  ],
  ['The District Court and the Court of Appeals heard it; the Bankruptcy Court for Approval; a Moot Court of Law', []],
  [
    'under 17 CFR 240.14a-8, 29 C.F.R. Part 541, 17CFR §230.405, 15 U.S.C. §§ 78j(b) and 78t(a), and 18 U.S.C. Section 1350',
    [
      '17 CFR 240.14a-8 = law 17 CFR 240.14a-8',
      '29 C.F.R. Part 541 = law 29 C.F.R. Part 541',
      '17CFR §230.405 = law 17CFR §230.405',
      '15 U.S.C. §§ 78j(b) and 78t(a) = law 15 U.S.C. §§ 78j(b) and 78t(a)',
      '18 U.S.C. Section 1350 = law 18 U.S.C. Section 1350',
    ],
  ],
  ['the Limited Partners, our Parent Company, Vice President, Human Resources, and Director, Investor Relations,', []],
]

const TERMS: Cases = [
  [
    'Acme Corp. (the "Company") and Beta LLC (together, the “Parties” and each, a “Party”)',
    [
      'Company = definition Company for Acme Corp.',
      'Parties = definition Parties for Beta LLC',
      'Party = definition Party for Beta LLC',
    ],
  ],
  [
    '"Affiliate" means any person. References to “we,” “us” and “our” mean Acme.',
    ['Affiliate = definition Affiliate', 'we = definition we', 'us = definition us', 'our = definition our'],
  ],
  [
    'photovoltaic (PV) modules ("Modules") and "quoted words" said',
    ['PV = definition PV for photovoltaic', 'Modules = definition Modules'],
  ],
  ['He said "never" (see "Risk Factors" below) and (unlike "us") left.', []],
]

describe('names', () => {
  for (const [text, expected] of NAMES) {
    it(text, () => {
      assert.deepEqual(describeOnly(text, 'entity'), expected)
    })
  }
})

describe('definitions', () => {
  for (const [text, expected] of TERMS) {
    it(text, () => {
      assert.deepEqual(describeOnly(text, 'term'), expected)
    })
  }
})

describe('references', () => {
  it('reads the part and its number', () => {
    assert.deepEqual(describeOnly('Item 1A, Note 7, Exhibit 10.3, page F-12', 'reference'), [
      'Item 1A = reference item 1a',
      'Note 7 = reference note 7',
      'Exhibit 10.3 = reference exhibit 10.3',
      'page F-12 = reference page f-12',
    ])
  })
})
