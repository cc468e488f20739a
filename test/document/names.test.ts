import assert from 'node:assert/strict'

import { documentNames } from '../../server/src/document/document-mentions.ts'
import { isSameCompany } from '../../server/src/document/same-entity.ts'
import { snapshotOf } from '../kit/analyse.ts'
import { namesOf } from './mentions.ts'

const FULL = 'Quillmark Lantern Technologies, Inc. makes lamps.'

/** What the case shows, the text, and its organizations. */
const ORGANIZATIONS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'is called by its name without the legal form and the general nouns',
    `${FULL}\n\nLast year Quillmark Lantern Technologies grew. An investment in Quillmark Lantern pays.`,
    [
      'Quillmark Lantern Technologies, Inc.',
      'Quillmark Lantern Technologies = Quillmark Lantern Technologies, Inc.',
      'Quillmark Lantern = Quillmark Lantern Technologies, Inc.',
    ],
  ],
  [
    'is called by its first word, where that can be no other word',
    `${FULL}\n\nWe admire Quillmark's lamps.`,
    ['Quillmark Lantern Technologies, Inc.', 'Quillmark = Quillmark Lantern Technologies, Inc.'],
  ],
  [
    'is not found within a longer name',
    `${FULL}\n\nThe Quillmark Prize went to Old Quillmark and to Quillmark & Sons.`,
    ['Quillmark Lantern Technologies, Inc.', 'Quillmark & Sons'],
  ],
  [
    'is not found by a word that the document also writes in lower case',
    'Harbinger Systems, Inc. sells sirens.\n\nSnow is a harbinger of winter. Harbinger is a word.',
    ['Harbinger Systems, Inc.'],
  ],
  [
    'is not found by a word that many names begin with',
    'General Lamp Company and United Oil Company met.\n\nIn General the United team won.',
    ['General Lamp Company', 'United Oil Company'],
  ],
  [
    'is not found by a form that two organizations share',
    'Quillmark Lantern, Inc. and Quillmark Paper, Inc. met.\n\nWe like Quillmark more.',
    ['Quillmark Lantern, Inc.', 'Quillmark Paper, Inc.'],
  ],
  [
    'is not found by the surname of a person',
    'Brackenridge Motors, Inc. hired Mr. Paul Brackenridge.\n\nWe asked Brackenridge for help.',
    ['Brackenridge Motors, Inc.'],
  ],
  [
    'is one in capitals, with and without comma and full stop',
    'QUILLMARK LANTERN, INC.\n\nQuillmark Lantern Inc. and Quillmark Lantern, Inc. are one.',
    [
      'QUILLMARK LANTERN, INC. = Quillmark Lantern Inc.',
      'Quillmark Lantern Inc.',
      'Quillmark Lantern, Inc. = Quillmark Lantern Inc.',
    ],
  ],
  [
    'is one with Co. Ltd and Co., Ltd',
    'Baltrum Orchid Co., Ltd and Baltrum Orchid Co. Ltd signed.',
    ['Baltrum Orchid Co., Ltd', 'Baltrum Orchid Co. Ltd = Baltrum Orchid Co., Ltd'],
  ],
  [
    'is another one with another legal form',
    'Quillmark Lantern, Inc. owns Quillmark Lantern GmbH.',
    ['Quillmark Lantern, Inc.', 'Quillmark Lantern GmbH'],
  ],
  [
    'is called by the acronym that a definition gives it',
    'Tollgate Mining Company ("TMC") digs. Last year TMC dug more.',
    ['Tollgate Mining Company', 'TMC = Tollgate Mining Company', 'TMC = Tollgate Mining Company'],
  ],
  [
    'is the one that a definition gives an acronym, where that is read as a name by itself',
    'The Securities and Exchange Commission ("SEC") wrote. The SEC wrote again.',
    [
      'Securities and Exchange Commission',
      'SEC = Securities and Exchange Commission',
      'SEC = Securities and Exchange Commission',
    ],
  ],
  [
    'is not named by a term for a party',
    'Tollgate Mining Company (the "Borrower") digs. The Borrower pays.',
    ['Tollgate Mining Company'],
  ],
  [
    'is proved by a definition that only a company can have',
    'Harbor Row Income Fund IV (the "Partnership") owns ships. Units of Harbor Row Income Fund IV are sold.',
    ['Harbor Row Income Fund IV', 'Harbor Row Income Fund IV'],
  ],
  [
    'is found in a headline between other capitals',
    'Quillmark Lantern Secures New Funding From Old Friends\n\nQuillmark Lantern Technologies, Inc. makes lamps.',
    ['Quillmark Lantern = Quillmark Lantern Technologies, Inc.', 'Quillmark Lantern Technologies, Inc.'],
  ],
]

describe('an organization of a document', () => {
  for (const [what, text, expected] of ORGANIZATIONS) {
    it(what, () => {
      assert.deepEqual(namesOf(text, 'organization'), expected)
    })
  }
})

const PERSONS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'is called by the surname with and without honorific',
    'Mr. Victor Okonjo joined. Mr. Okonjo resigned, and Okonjo said why.',
    ['Victor Okonjo', 'Okonjo = Victor Okonjo', 'Okonjo = Victor Okonjo'],
  ],
  [
    'is called by the first word where the surname comes first',
    'Mr. Zhao Minghui is our chairman. Mr. Zhao leads.',
    ['Zhao Minghui', 'Zhao = Zhao Minghui'],
  ],
  ['is not called by a given name', 'Mr. Thomas Okonjo joined. Mr. Thomas left.', ['Thomas Okonjo', 'Thomas']],
  [
    'has initials, middle names, suffixes and capitals left out or spelled out',
    'Mr. John A. Thackeray, Jr. and Mr. John Thackeray and Mr. J. Thackeray signed. /s/ JOHN A. THACKERAY',
    [
      'John A. Thackeray, Jr.',
      'John Thackeray = John A. Thackeray, Jr.',
      'J. Thackeray = John A. Thackeray, Jr.',
      'JOHN A. THACKERAY = John A. Thackeray, Jr.',
    ],
  ],
  [
    'is another one with another middle name, and a surname of two is nobody',
    'Mr. John A. Thackeray met Mr. John B. Thackeray.\n\nMr. Thackeray and Thackeray said so.',
    ['John A. Thackeray', 'John B. Thackeray', 'Thackeray'],
  ],
  [
    'is the one of two whose name stands in the same paragraph',
    'Ms. Ann Thackeray left.\n\nMr. Paul Thackeray is 55. Mr. Thackeray sails.',
    ['Ann Thackeray', 'Paul Thackeray', 'Thackeray = Paul Thackeray'],
  ],
  [
    'is not found by a bare surname that nobody speaks or acts under',
    'Mr. Victor Okonjo joined.\n\nThe road to Okonjo leads on. Okonjo Bay is near.',
    ['Victor Okonjo'],
  ],
]

describe('a person of a document', () => {
  for (const [what, text, expected] of PERSONS) {
    it(what, () => {
      assert.deepEqual(namesOf(text, 'person'), expected)
    })
  }
})

describe('a class of stock', () => {
  it('has one name, short, qualified and in any case', () => {
    assert.deepEqual(
      namesOf(
        'We sold Series Q Convertible Preferred Stock ("Series Q Preferred Stock"). The Series Q Preferred Stock converts into restricted common stock. Class B common stock does not.',
        'security',
      ),
      [
        'Series Q Convertible Preferred Stock',
        'Series Q Preferred Stock = Series Q Convertible Preferred Stock',
        'Series Q Preferred Stock = Series Q Convertible Preferred Stock',
        'restricted common stock = Common Stock',
        'Class B common stock = Class B Common Stock',
      ],
    )
  })
})

/** How the text says who files, and who it is. */
const FILERS: readonly (readonly [string, string, string])[] = [
  [
    'its cover page',
    'Annual report\n\nTollgate Mining Company\n\n(Exact name of registrant as specified in its charter)\n\nQuillmark Paper, Inc. and Quillmark Paper, Inc. trade.',
    'Tollgate Mining Company',
  ],
  [
    'the ticker in its first lines',
    'Quillmark Paper, Inc. said that Tollgate Mining Company (NYSE: TGM) buys Quillmark Paper, Inc.',
    'Tollgate Mining Company',
  ],
  [
    'a definition',
    'Quillmark Paper, Inc. is a customer of Tollgate Mining Company, a Nevada corporation (the "Company").',
    'Tollgate Mining Company',
  ],
  [
    'its cover page rather than by the bank that it owns',
    'Tollgate Mining Company\n\n(Exact name of registrant as specified in its charter)\n\nFerrol Savings Bank (the "Bank") lends.',
    'Tollgate Mining Company',
  ],
  [
    'what its pronouns refer to',
    'Quillmark Paper, Inc. is a customer.\n\nReferences to "Tollgate," the "Company," "we" and "our" refer to Tollgate Mining Company.',
    'Tollgate Mining Company',
  ],
  [
    'what it names most',
    'Quillmark Paper, Inc. sues Tollgate Mining Company; Quillmark Paper, Inc. won.',
    'Quillmark Paper, Inc.',
  ],
]

describe('the filer', () => {
  for (const [how, text, expected] of FILERS) {
    it(`is known by ${how}`, () => {
      assert.equal(documentNames(snapshotOf(text)).entities.filer?.canonical, expected)
    })
  }
  it('is nobody where nothing is named', () => {
    assert.equal(documentNames(snapshotOf('Nothing here.')).entities.filer, undefined)
  })
})

describe('a company of two documents', () => {
  const name = 'Tollgate Mining Company'
  it('is one by CIK, whatever else is printed', () => {
    assert.ok(isSameCompany({ name, cik: '0000123456' }, { name: 'TGM Corp.', cik: '123456' }))
    assert.ok(!isSameCompany({ name, cik: '0000123456' }, { name, cik: '0000123457' }))
  })
  it('is one by its symbol on whichever market of one country', () => {
    assert.ok(isSameCompany({ name, ticker: 'NASDAQ:TGM' }, { name: 'TGM Corp.', ticker: 'OTCQB:TGM' }))
    assert.ok(!isSameCompany({ name, ticker: 'NASDAQ:TGM' }, { name: 'TGM plc', ticker: 'LSE:TGM' }))
  })
  it('is one by its full name, and not by a name without legal form', () => {
    assert.ok(isSameCompany({ name }, { name: 'TOLLGATE MINING CO.' }))
    assert.ok(!isSameCompany({ name }, { name: 'Tollgate Mining, Inc.' }))
    assert.ok(!isSameCompany({ name: 'Tollgate Mining' }, { name: 'Tollgate Mining' }))
  })
})
