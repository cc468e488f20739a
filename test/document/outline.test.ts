import assert from 'node:assert/strict'

import { snapshotOf } from '../kit/analyse.ts'

/** The section and the page of the block that holds some words. */
function whereIs(text: string, words: string, languageId?: string): string {
  const snapshot = snapshotOf(text, languageId)
  const block = snapshot.blockAt(text.indexOf(words)) ?? -1
  const outline = snapshot.outline()
  return `${outline.sectionOf(block).join(' > ')} @ ${outline.pageOf(block) ?? 'no page'}`
}

describe('sections', () => {
  it('come from headings that are marked', () => {
    assert.equal(
      whereIs('# Proxy\n\n## Fees\n\nAudit fees rose.\n\n## Vote\n\nWe vote.', 'We vote'),
      'Proxy > Vote @ no page',
    )
  })

  it('come from the words of unmarked lines: Parts, Items, Notes, Proposals, Annexes, Exhibits, Signatures', () => {
    const text = `PART I

Item 1. Financial Statements

Notes to Condensed Consolidated Financial Statements (Unaudited)

NOTE 3 — Leases

We lease barns.

PART II

Item 1A. Risk Factors

Our barns may burn.

Item 5.02 Departure of Directors or Certain Officers; Election of Directors.

A director left.

Proposal No. 2: Ratification of the Auditor

The auditor stays.

ANNEX A

The annex says so.

SIGNATURES

Signed here.`
    const leases =
      'PART I > Item 1. Financial Statements > Notes to Condensed Consolidated Financial Statements (Unaudited) > NOTE 3 — Leases'
    assert.equal(whereIs(text, 'We lease'), `${leases} @ no page`)
    assert.equal(whereIs(text, 'Our barns'), 'PART II > Item 1A. Risk Factors @ no page')
    assert.equal(
      whereIs(text, 'A director'),
      'PART II > Item 5.02 Departure of Directors or Certain Officers; Election of Directors. @ no page',
    )
    assert.equal(whereIs(text, 'The auditor'), 'Proposal No. 2: Ratification of the Auditor @ no page')
    assert.equal(whereIs(text, 'The annex'), 'ANNEX A @ no page')
    assert.equal(whereIs(text, 'Signed'), 'SIGNATURES @ no page')
  })

  it('come from short lines in capitals or in bold, but not from what heads every page', () => {
    const text = `GREEN BARN, INC.

VOTING PROCEDURES

**Quorum**

A quorum is needed.

GREEN BARN, INC.

**Proxies**

Send them.

GREEN BARN, INC.`
    assert.equal(whereIs(text, 'A quorum'), 'VOTING PROCEDURES > Quorum @ no page')
    assert.equal(whereIs(text, 'Send them'), 'VOTING PROCEDURES > Proxies @ no page')
  })

  it('come from numbered lines under a Notes heading, as long as they are counted on', () => {
    const text = `Notes to Consolidated Financial Statements

**1. Basis of Presentation**

We present.

**2. Debt**

We owe.

**7. Other**

We go on.`
    assert.equal(whereIs(text, 'We owe'), 'Notes to Consolidated Financial Statements > 2. Debt @ no page')
    assert.match(whereIs(text, 'We go on'), /> 7\. Other @/, 'by its bold')
    assert.equal(whereIs('2. Debt Securities\n\nWe owe.', 'We owe'), ' @ no page')
  })

  it('come from a row of a table that stands for a heading, and not from a table of contents or a sentence', () => {
    assert.equal(
      whereIs('| Item 7.01 | Regulation FD Disclosure. |\n| --- | --- |\n\nA release went out.', 'A release'),
      'Item 7.01 Regulation FD Disclosure. @ no page',
    )
    const contents =
      'Item 1. Business 4\n\nItem 1A. Risk Factors ..... 11\n\nItem 7 of this report says more, and so does Note 2.\n\nIntroduction here.'
    assert.equal(whereIs(contents, 'Introduction'), ' @ no page')
  })
})

describe('pages', () => {
  const foot =
    'First words.\n\n1\n\nSecond words.\n\nMore of it.\n\n2\n\nThird words.\n\n3\n\nFourth words.\n\n5\n\nLast words.'

  it('end with their number, where the numbers grow', () => {
    assert.equal(whereIs(foot, 'Second words'), ' @ 2')
    assert.equal(whereIs(foot, 'More of it'), ' @ 2')
    assert.equal(whereIs(foot, 'Third'), ' @ 3')
  })

  it('are not told before the first number, where a number is left out, and behind the last', () => {
    assert.equal(whereIs(foot, 'First'), ' @ no page')
    assert.equal(whereIs(foot, 'Fourth'), ' @ no page')
    assert.equal(whereIs(foot, 'Last'), ' @ no page')
  })

  it('need three growing numbers', () => {
    assert.equal(whereIs('One.\n\n1\n\nTwo.\n\n2\n\nThree.', 'Two'), ' @ no page')
    assert.equal(whereIs('One.\n\n9\n\nTwo.\n\n4\n\nThree.\n\n40\n\nFour.', 'Two'), ' @ no page')
  })

  it('take every form of a number', () => {
    const forms = ['F-1', 'F-2', 'F-3'].map((number) => `Words ${number}.\n\n${number}`).join('\n\n')
    assert.equal(whereIs(forms, 'Words F-2'), ' @ F-2')
    const roman = 'Words a.\n\niii\n\nWords b.\n\niv\n\nWords c.\n\nv'
    assert.equal(whereIs(roman, 'Words b'), ' @ iv')
    const dashed = 'Words a.\n\n\\- 11 -\n\nWords b.\n\n\\- 12 -\n\nWords c.\n\n\\- 13 -'
    assert.equal(whereIs(dashed, 'Words b'), ' @ 12')
    const counted = 'Words a.\n\nPage 11 of 80\n\nWords b.\n\nPage 12 of 80\n\nWords c.\n\nPage 13 of 80'
    assert.equal(whereIs(counted, 'Words b'), ' @ 12')
    const running =
      'Words a.\n\n3 | 2031 Annual Report\n\nWords b.\n\n4 | 2031 Annual Report\n\nWords c.\n\n5 | 2031 Annual Report'
    assert.equal(whereIs(running, 'Words b'), ' @ 4')
    const named =
      'Words a.\n\n14 HALDEN INSTRUMENTS\n\nWords b.\n\nHALDEN INSTRUMENTS 15\n\nWords c.\n\n16 HALDEN INSTRUMENTS\n\nWords d.'
    assert.equal(whereIs(named, 'Words b'), ' @ 15')
    assert.equal(whereIs(named, 'Words d'), ' @ no page')
  })

  it('begin with their number where it stands behind a page break', () => {
    const text = '<PAGE> 1\n\nWords a.\n\n<PAGE> 2\n\nWords b.\n\n<PAGE> 3\n\nWords c.'
    assert.equal(whereIs(text, 'Words b', 'plaintext'), ' @ 2')
    assert.equal(whereIs(text, 'Words c', 'plaintext'), ' @ 3')
  })

  it('are not numbers of Notes, Items or lists', () => {
    assert.equal(whereIs('Note 1\n\nWords a.\n\nNote 2\n\nWords b.\n\nNote 3', 'Words b').split(' @ ')[1], 'no page')
  })
})
