import assert from 'node:assert/strict'

import { hoverText } from './ask.ts'

/** Each with the cursor in the text and the whole hover below it. */
const HOVERS: readonly (readonly [string, string, string])[] = [
  [
    'a sum of money: value in full, scale, rounding',
    'We raised $12‸.3 million in the offering.',
    `[$12.3 million]
$12,300,000
Printed as $12.3 million, in millions
Rounded: stands for $12,250,000 to $12,350,000`,
  ],
  ['an exact amount', 'It cost $1,‸200.', '[$1,200]\n$1,200\nPrinted as $1,200'],
  [
    'an approximate amount',
    'About $4 mil‸lion was spent.',
    `[$4 million]
$4,000,000, about this much
Printed as $4 million, in millions
Rounded: stands for $3,500,000 to $4,500,000`,
  ],
  [
    'a percentage',
    'It holds 31.1‸2% of it.',
    '[31.12%]\n31.12%\nPrinted as 31.12%\nRounded: stands for 31.115% to 31.125%',
  ],
  [
    'a day, with the distance to the others',
    'The record date is April 15, 2025, and the meeting is on Tuesday, June 1‸7, 2025.',
    `[Tuesday, June 17, 2025]
Tuesday, June 17, 2025, meeting
63 days after April 15, 2025 (record date)`,
  ],
  [
    'a period whose days the calendar tells',
    'in the three and nine mo‸nths ended September 30, 2016',
    `[three and nine months ended September 30, 2016]
July 1, 2016 to September 30, 2016 and January 1, 2016 to September 30, 2016 (period)`,
  ],
  ['a period that may be a fiscal one', 'in the third quar‸ter of 2016', '[third quarter of 2016]\n2016-Q3 (period)'],
  [
    'the day that ends a period',
    'in the quarter ended September 3‸0, 2016',
    `[September 30, 2016]
Friday, September 30, 2016, end of July 1, 2016 to September 30, 2016`,
  ],
  ['nothing', 'There is noth‸ing here.', ''],
  ['a blank line', 'One.\n‸\nTwo.', ''],
]

describe('the hover', () => {
  for (const [what, marked, expected] of HOVERS) {
    it(`on ${what}`, async () => {
      assert.equal(await hoverText(marked), expected)
    })
  }

  it('on a reference shows the page or the part, or says that the document has none', async () => {
    const filing = (reference: string): string => `See ${reference} of this report.

# Statements

Lamps sold well.

F-1

We borrowed for the mill.

F-2

More of it.

F-3

## Note 7. Debt

| Exhibit | Description |
|---|---|
| 10.1 | Form of Lease Agreement of us |
`
    assert.equal(await hoverText(filing('page F‸-2')), '[page F-2]\nPage F-2\nWe borrowed for the mill.')
    assert.equal(await hoverText(filing('page F‸-9')), '[page F-9]\nNo page of this document prints the number F-9')
    assert.match(await hoverText(filing('Exhibit 10‸.1')), /Form of Lease Agreement/)
    assert.equal(
      await hoverText(filing('Exhibit 10‸.3')),
      '[Exhibit 10.3]\nExhibit 10.3 is in no exhibit list or heading of this document',
    )
    assert.equal(await hoverText(filing('Note ‸9')), '[Note 9]\nThis document has no heading for Note 9')
    assert.equal(
      await hoverText(filing('Part II, It‸em 5')),
      '[Part II, Item 5]\nThis document has no heading for Part II Item 5',
    )
    assert.equal(await hoverText(filing('Section 3‸.1')), '')
  })

  it('on a share count says what it counts and for when, and how it ties with the others', async () => {
    const text = await hoverText(`# Voting

At April 15, 2025, 12,345‸,678 shares of common stock were outstanding.

# Cover

As of April 15, 2025, there were 12,345,678 shares of common stock outstanding.
`)
    assert.match(text, /^\[12,345,678 shares\]\n12,345,678 shares/)
    assert.match(text, /\nCommon stock, outstanding as of April 15, 2025\n/)
    assert.match(text, /\n✓ agrees: 12,345,678 shares \(April 15, 2025\), under Cover/)
    assert.ok(text.indexOf('Printed as') < text.indexOf('Common stock, outstanding'))
    assert.ok(text.indexOf('Common stock, outstanding') < text.indexOf('✓'))
  })

  const DISAGREEING = [
    'At April 15, 2025, 12,345,678 shares of common stock were outstanding.',
    'As of April 15, 2025, there were 12,354,678 shares of common stock outstanding.',
  ] as const

  it('at a finding shows verdict, arithmetic and reason, in this order', async () => {
    const text = await hoverText(`${DISAGREEING[0].replace('12,3', '12‸,3')}\n\n${DISAGREEING[1]}\n`)
    const order = ['✗ does not agree', '= 9,000', 'Error: proved', '(share-count-mismatch)'].map((part) =>
      text.indexOf(part),
    )
    assert.ok(
      order.every((at) => at >= 0),
      text,
    )
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    )
  })

  it('at the other place of a finding says what was found', async () => {
    const text = await hoverText(`${DISAGREEING[0]}\n\n${DISAGREEING[1].replace('12,3', '12‸,3')}\n`)
    assert.match(text, /12,345,678, but 12,354,678 elsewhere/)
  })

  const TERMS = `# Parties

Orchard Lantern Holdings, Inc. (the "Company") sells lamps.

# Business

The Company and its Companywide plan. Orchard Lantern Holdings, Inc. grows.
`

  it('on a use of a term gives its definition and counts whole words only', async () => {
    assert.equal(
      await hoverText(TERMS.replace('The Company', 'The Comp‸any')),
      `[Company]
Company (defined term)
Orchard Lantern Holdings, Inc.
Mentioned 2 times, defined under Parties`,
    )
  })

  it('on a name gives its type, its aliases and where it is introduced', async () => {
    assert.equal(
      await hoverText(TERMS.replace('Orchard Lantern Holdings, Inc. grows', 'Orchard Lan‸tern Holdings, Inc. grows')),
      `[Orchard Lantern Holdings, Inc.]
Orchard Lantern Holdings, Inc. (organization)
Also: Company
Mentioned 2 times, first under Parties`,
    )
  })

  const GROUP = `# Parties

Quillmark Lantern Group, Inc. (NYSE: QLG) (the "Company") bought Ferrol Mining Group ("Ferrol"). Mr. Paul Okonjo, President, signed.

# Business

Quillmark Lantern sells lamps to Ferrol. Mr. Okonjo said that the Company's lamps are bright, and the Companys are not.
`

  it('on a short name tells whom it names, the ticker and the aliases', async () => {
    assert.equal(
      await hoverText(GROUP.replace('Quillmark Lantern sells', 'Quillmark Lan‸tern sells')),
      `[Quillmark Lantern]
Quillmark Lantern Group, Inc. (organization)
Ticker: NYSE:QLG
Also: Quillmark Lantern, Company
Mentioned 2 times, first under Parties`,
    )
  })

  it('on a term that is a name tells both', async () => {
    assert.equal(
      await hoverText(GROUP.replace('lamps to Ferrol', 'lamps to Fer‸rol')),
      `[Ferrol]
Ferrol (defined term)
Ferrol Mining Group
Mentioned 2 times, defined under Parties

Ferrol Mining Group (organization)
Also: Ferrol
Mentioned 3 times, first under Parties`,
    )
  })

  it('on a surname tells the person in full', async () => {
    assert.match(
      await hoverText(GROUP.replace('Mr. Okonjo', 'Mr. Okon‸jo')),
      /^\[Okonjo\]\nPaul Okonjo \(person\)\n.+\nAlso: Okonjo\nMentioned 2 times, first under Parties$/,
    )
  })

  it('on the Company that nothing defines says so', async () => {
    assert.equal(
      await hoverText('Quillmark Lantern, Inc. sells lamps. The Comp‸any grows.'),
      '[Company]\nCompany (defined term)\nQuillmark Lantern, Inc.\nMentioned once, not defined',
    )
  })

  it('on a citation shows the passage, or says that it is gone', async () => {
    const note = (target: string): string => `See [the c‸ount](${target}).\n`
    const files = { 'filing.md': '# Voting\n\nThere were 1,000 shares of common stock.\n' }
    assert.equal(
      await hoverText(note('filing.md#:~:text=1%2C000%20shares'), files),
      `[[the count](filing.md#:~:text=1%2C000%20shares)]
Voting
There were 1,000 shares of common stock.`,
    )
    assert.match(await hoverText(note('gone.md#:~:text=1%2C000%20shares'), files), /The cited file cannot be found/)
  })

  it('on the number of a table cell says which row and column it stands in', async () => {
    const text = await hoverText(`| Fees | 2024 | 2023 |
|---|---|---|
| Audit | $412,0‸00 | $388,500 |
`)
    assert.match(text, /\$412,000/)
    assert.match(text, /In the table: Audit, 2024/)
  })

  it('ties issued and outstanding counts with outstanding ones', async () => {
    const text = await hoverText(`At April 15, 2025, 12,345‸,678 shares of common stock were outstanding.

As of April 15, 2025, 12,345,678 shares of common stock were issued and outstanding.
`)
    assert.match(text, /✓ agrees: 12,345,678/)
  })
})
