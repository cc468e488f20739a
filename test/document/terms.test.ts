import assert from 'node:assert/strict'

import { termsOf } from './mentions.ts'

/** What the case shows, the text, and its terms. */
const TERMS: readonly (readonly [string, string, readonly string[]])[] = [
  ['in straight quotes', 'A loan (the "Loan") is due. The Loan is large.', [':= Loan', 'Loan']],
  ['in curly quotes', 'A loan (the “Loan”) is due. The Loan is large.', [':= Loan', 'Loan']],
  ['in quotes and bold', 'A loan (the **"Loan"**) is due. The Loan is large.', [':= Loan', 'Loan']],
  [
    'in bold alone, and in italics',
    'Tollgate Mining Company (the **Company**) signed its indenture with Rye (the *Indenture*). The Indenture binds the Company.',
    [':= Company (Tollgate Mining Company)', ':= Indenture', 'Indenture', 'Company (Tollgate Mining Company)'],
  ],
  [
    'together, with one for each',
    'The sellers (together, the "Sellers" and each, a "Seller") agree. Each Seller pays; the Sellers warrant.',
    [':= Sellers', ':= Seller', 'Seller', 'Sellers'],
  ],
  [
    'together, for nobody alone',
    'Tollgate Mining Company and Quillmark Paper, Inc. (together, the "Sellers") agree. The Sellers pay.',
    [':= Sellers', 'Sellers'],
  ],
  [
    'collectively and hereinafter',
    'The deeds (collectively, the "Deeds") and the sale (hereinafter referred to as the "Sale") close. Under the Deeds the Sale ends.',
    [':= Deeds', ':= Sale', 'Deeds', 'Sale'],
  ],
  [
    'without parentheses',
    'The offer is referred to herein as the "Offer" and ends soon. The Offer is open.',
    [':= Offer', 'Offer'],
  ],
  [
    'by what it means',
    '"Affiliate" means a person under common control. "Permit" shall mean a license. No Affiliate has a Permit.',
    [':= Affiliate', ':= Permit', 'Affiliate', 'Permit'],
  ],
  [
    'by what it refers to',
    'The term "Deposit" refers to cash. References to "we" mean Tollgate Mining Company. Here we pay the Deposit. We do.',
    [
      ':= Deposit',
      ':= we (Tollgate Mining Company)',
      'we (Tollgate Mining Company)',
      'Deposit',
      'We = we (Tollgate Mining Company)',
    ],
  ],
  [
    'in a glossary list',
    '- "Kiln": an oven\n- "Shard": a piece\n\nEvery Kiln makes a Shard.',
    [':= Kiln', ':= Shard', 'Kiln', 'Shard'],
  ],
  [
    'in a glossary table',
    '| Term | Definition |\n|---|---|\n| Kiln | An oven |\n| Net Heat | Heat less loss |\n\nEvery Kiln has Net Heat.',
    [':= Kiln', ':= Net Heat', 'Kiln', 'Net Heat'],
  ],
  ['no terms in another table', '| Site | Description |\n|---|---|\n| Kiln | An oven |\n\nEvery Kiln is hot.', []],
  ['emphasized at the start', '**Kiln** means an oven.\n\nEvery Kiln is hot.', [':= Kiln', 'Kiln']],
  [
    'as acronyms before and after their words',
    'Return on capital (ROC) and CPA (Cost Per Acquisition) rose. ROC fell, and CPA rose.',
    [':= ROC', ':= CPA', 'ROC', 'CPA'],
  ],
  ['no places with an article', 'We sell in Rotterdam (the Netherlands) and the Netherlands.', []],
  [
    'with plural and possessive uses, and none in other words',
    'A permit (the "Permit") was given. All Permits are rare; the Permit\'s price rose; no permit, Permitted or Permittee.',
    [':= Permit', 'Permits = Permit', 'Permit'],
  ],
  [
    'the longest one, and none within a longer name',
    'The note (the "Note") and the note sale (the "Note Sale") close. The Note Sale, the Old Note and the Note end.',
    [':= Note', ':= Note Sale', 'Note Sale', 'Note'],
  ],
  [
    'none at the start of a sentence where the word is an ordinary one too',
    'Some notes (the "Notes") are due. Notes are paper; notes burn. The Notes bear interest.',
    [':= Notes', 'Notes'],
  ],
  [
    'with the title that it is short for',
    'We signed a Master Supply Agreement ("Agreement"). Under the Agreement we sell, as in any Master Supply Agreement.',
    ['Master Supply Agreement', ':= Agreement', 'Agreement', 'Master Supply Agreement'],
  ],
  [
    'the suit before a court is not the court',
    'A suit in the U.S. District Court for the District of Delaware (the "Delaware Action") and one in the Delaware Court of Chancery (the "Chancery Court").',
    [':= Delaware Action', ':= Chancery Court (Delaware Court of Chancery)'],
  ],
  [
    'the Company without a definition, for the filer',
    'Tollgate Mining Company digs. The Company grows, and the company of others helps; Company is a word.',
    ['Company (Tollgate Mining Company)'],
  ],
  ['not the Company where no one files', 'The Company grows.', []],
  [
    'governed by the annex that defines them',
    `Tollgate Mining Company (the "Company") and its plan (the "Plan").

The Company and the Plan.

# Annex A

Quillmark Paper, Inc. (the "Company") has dues (the "Dues").

The Company has the Plan and the Dues.

# Annex B

The Company has no Dues.
`,
    [
      ':= Company (Tollgate Mining Company)',
      ':= Plan',
      'Company (Tollgate Mining Company)',
      'Plan',
      ':= Company (Quillmark Paper, Inc.)',
      ':= Dues',
      'Company (Quillmark Paper, Inc.)',
      'Plan',
      'Dues',
      'Company (Tollgate Mining Company)',
    ],
  ],
]

describe('the terms of a document', () => {
  for (const [what, text, expected] of TERMS) {
    it(`are found: ${what}`, () => {
      assert.deepEqual(termsOf(text), expected)
    })
  }
})
