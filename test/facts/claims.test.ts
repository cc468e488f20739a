import assert from 'node:assert/strict'

import { plainString } from '../../server/src/mentions/decimal.ts'
import { cutSentences } from '../../server/src/facts/sentences.ts'
import { shareClassesIn } from '../../server/src/facts/share-class.ts'
import { snapshotOf } from '../kit/analyse.ts'

/** The claims of a text, one block after the other: measure, class, day and count. */
function claimsOf(text: string): readonly string[] {
  const snapshot = snapshotOf(text)
  const out: string[] = []
  for (let block = 0; block < snapshot.blockCount; block++) {
    for (const claim of snapshot.reading(block).claims) {
      const day = claim.asOf ?? claim.pending ?? 'undated'
      const whose = claim.entity === undefined ? '' : `${claim.entity}: `
      out.push(`${whose}${claim.measure} | ${claim.class} | ${day} | ${plainString(claim.figure.value)}`)
    }
  }
  return out
}

/** The facts of a text: measure, class, day, where the day comes from, and count. */
function factsOf(text: string): readonly string[] {
  return snapshotOf(text)
    .facts()
    .map(
      (fact) =>
        `${fact.entity}: ${fact.measure} | ${fact.class} | ${fact.asOf ?? 'undated'} (${fact.asOfSource ?? '-'}) | ${plainString(fact.figure.value)}`,
    )
}

describe('recogniseClaims', () => {
  it('reads the sentences that covers and voting sections print', () => {
    const forms = [
      'As of May 1, 2025, there were 12,345,678 shares of our common stock outstanding.',
      'There were 12,345,678 shares of the registrant’s Common Stock, par value $0.01 per share, outstanding as of May 1, 2025.',
      'At May 1, 2025, 12,345,678 shares of common stock were outstanding.',
      'The number of shares outstanding of the registrant’s common stock as of May 1, 2025, was 12,345,678.',
      'The number of shares of common stock outstanding at May 1, 2025 was: 12,345,678.',
      'As of May 1, 2025 there were outstanding 12,345,678 shares of Common Stock.',
      'Percentages are based on 12,345,678 shares of common stock outstanding on May 1, 2025.',
    ]
    for (const form of forms)
      assert.deepEqual(claimsOf(form), ['outstanding | common stock | 2025-05-01 | 12345678'], form)
  })

  it('reads longer forms of the same sentence', () => {
    const forms = [
      'As of the close of business on May 1, 2025, there were 12,345,678 shares of Common Stock outstanding and entitled to be voted.',
      'As of May 1, 2025, the registrant had 12,345,678 shares of common stock, $0.001 par value per share, outstanding.',
      'As of May 1, 2025, 12,345,678 shares of the Company’s common stock, excluding treasury shares, were outstanding.',
      'As of May 1, 2025, there were 12,345,678 shares of common stock outstanding held by 120 holders of record.',
      'Of the 12,345,678 shares of common stock outstanding at May 1, 2025, 2,000,000 were restricted.',
    ]
    for (const form of forms)
      assert.deepEqual(claimsOf(form), ['outstanding | common stock | 2025-05-01 | 12345678'], form)
  })

  it('keeps issued and outstanding apart from outstanding', () => {
    assert.deepEqual(
      claimsOf('On May 1, 2025, there were 12,345,678 issued and outstanding shares of our common stock.'),
      ['issued-and-outstanding | common stock | 2025-05-01 | 12345678'],
    )
  })

  it('reads two classes of one sentence', () => {
    assert.deepEqual(
      claimsOf(
        'As of May 1, 2025, there were outstanding 28,370,400 shares of Class A Common Stock and 422,900 shares of Class B Common Stock.',
      ),
      [
        'outstanding | class a common stock | 2025-05-01 | 28370400',
        'outstanding | class b common stock | 2025-05-01 | 422900',
      ],
    )
  })

  it('reads what a charter authorizes', () => {
    assert.deepEqual(claimsOf('We are authorized to issue up to 5,000,000 shares of Series K preferred stock.'), [
      'authorized | series k preferred stock | undated | 5000000',
    ])
  })

  it('takes "that date" from the sentence before and leaves the record date to the document', () => {
    assert.deepEqual(
      claimsOf(
        'Holders on May 1, 2025 may vote. As of that date, there were 12,345,678 shares of common stock outstanding.',
      ),
      ['outstanding | common stock | 2025-05-01 | 12345678'],
    )
    assert.deepEqual(claimsOf('On the record date, there were 12,345,678 shares of common stock outstanding.'), [
      'outstanding | common stock | record-date | 12345678',
    ])
  })

  it('reads several measures, counts and days of one label', () => {
    const label = (text: string): readonly string[] => claimsOf(`| | 2024 |\n|---|---|\n| ${text} | 508 |`)
    assert.deepEqual(
      label(
        'Common stock, $.01 par; authorized 100,000,000 shares; issued and outstanding 50,773,700 shares at November 2, 2024 and 50,445,100 shares at February 3, 2024',
      ),
      [
        'authorized | common stock | 2024-11-02 | 100000000',
        'issued-and-outstanding | common stock | 2024-11-02 | 50773700',
        'issued-and-outstanding | common stock | 2024-02-03 | 50445100',
      ],
    )
    assert.deepEqual(
      label(
        'Common stock—90,000 shares authorized; 54,198 and 52,667 shares issued; 52,701 and 51,767 shares outstanding at June 30, 2025 and December 31, 2024, respectively',
      ).filter((claim) => !claim.startsWith('authorized')),
      [
        'issued | common stock | 2025-06-30 | 54198',
        'issued | common stock | 2024-12-31 | 52667',
        'outstanding | common stock | 2025-06-30 | 52701',
        'outstanding | common stock | 2024-12-31 | 51767',
      ],
    )
    assert.deepEqual(label('Treasury stock, at cost, 1,497 and 900 shares at June 30, 2025 and December 31, 2024'), [
      'treasury | shares | 2025-06-30 | 1497',
      'treasury | shares | 2024-12-31 | 900',
    ])
  })

  it('dates the counts of a label by the columns, where it names no day itself', () => {
    const claims = (text: string): readonly string[] =>
      claimsOf(`| | June 30, 2025 | December 31, 2024 |\n|---|---|---|\n| ${text} | 52 | 51 |`)
    assert.deepEqual(
      claims(
        'Common stock; authorized 90,000,000 shares; 54,198,000 and 52,667,000 issued; 52,701,000 and 51,767,000 outstanding',
      ),
      [
        'authorized | common stock | 2025-06-30 | 90000000',
        'issued | common stock | 2025-06-30 | 54198000',
        'issued | common stock | 2024-12-31 | 52667000',
        'outstanding | common stock | 2025-06-30 | 52701000',
        'outstanding | common stock | 2024-12-31 | 51767000',
      ],
    )
    assert.deepEqual(claims('Common stock, 52,701,000 shares issued and outstanding'), [
      'issued-and-outstanding | common stock | undated | 52701000',
    ])
    assert.deepEqual(claims('Common stock, 52,701,000 and 51,767,000 shares outstanding, actual and as adjusted'), [
      'outstanding | common stock | undated | 52701000',
      'outstanding | common stock | undated | 51767000',
    ])
    assert.deepEqual(claims('Common stock, 52,701,000 shares issued and outstanding at May 1, 2025'), [
      'issued-and-outstanding | common stock | 2025-05-01 | 52701000',
    ])
  })

  it('reads the rows of a table, but not columns after a split', () => {
    assert.deepEqual(
      claimsOf(`| | Current | After a 1-for-5 split |
|---|---|---|
| Authorized common stock | 125,000,000 | 125,000,000 |
| Common stock outstanding | 51,176,906 | 10,235,381 |
| Common stock issuable upon exercise of outstanding options | 1,200,000 | 240,000 |
| Common stock authorized but unissued and unreserved | 72,623,094 | 114,524,619 |`),
      [
        'authorized | common stock | lead-in | 125000000',
        'outstanding | common stock | lead-in | 51176906',
        'underlying-options | common stock | lead-in | 1200000',
        'unreserved | common stock | lead-in | 72623094',
      ],
    )
  })

  it('claims nothing of hypothetical counts, holdings, rights, plans and events', () => {
    const silent = [
      'For example, if 20,000,000 shares of common stock were outstanding on May 1, 2025, you would own 1%.',
      'After the offering, 31,000,000 shares of common stock will be outstanding.',
      'We had 9,000,100 shares of common stock outstanding, and after the offering we will have 12,000,100 shares outstanding.',
      'The weighted average shares of common stock outstanding of 52,000,000 at May 1, 2025 rose.',
      'The number of stock options outstanding at May 1, 2025 was 1,200,000 shares.',
      'At May 1, 2025, there were 9,000,100 shares of common stock held by non-affiliates outstanding.',
      'On May 1, 2025, 50,000,000 shares of common stock were outstanding, or 10,000,000 on a post-split basis.',
      'He purchased 250,000 shares of common stock outstanding.',
      'Options to purchase 1,200,000 shares of common stock were outstanding at May 1, 2025.',
      'At May 1, 2025, 777,900 stock options were outstanding under the plan.',
      'The plan authorized the issuance of 5,000,000 shares.',
      'During the year we issued 26,680,500 shares of common stock.',
      'In 2024, 1,121,800 shares were issued under the plan.',
      'The board authorized the repurchase of up to 2,000,000 shares of outstanding common stock.',
      'As of May 1, 2025, 16,000 restricted shares were outstanding under the directors plan.',
      'Debt issued (Note 14) was outstanding at May 1, 2025.',
      'The charter was amended to increase the authorized shares of common stock from 50,000,000 to 100,000,000.',
      'Each of the 4 directors holds outstanding shares of common stock.',
    ]
    for (const text of silent) assert.deepEqual(claimsOf(text), [], text)
  })

  it('names the other company whose shares are counted', () => {
    assert.deepEqual(
      claimsOf('As of May 1, 2025, there were 9,000,400 shares of Northfield Bancorp common stock outstanding.'),
      ['Northfield Bancorp: outstanding | common stock | 2025-05-01 | 9000400'],
    )
  })

  it('names the company that has the shares', () => {
    const had = (who: string): readonly string[] =>
      claimsOf(`As of May 1, 2025, ${who} had 9,000,400 shares of common stock outstanding.`)
    assert.deepEqual(had('Acme Foods Corp.'), ['Acme Foods Corp: outstanding | common stock | 2025-05-01 | 9000400'])
    for (const filer of ['we', 'the Company', 'the Registrant', 'The Company']) {
      assert.deepEqual(had(filer), ['outstanding | common stock | 2025-05-01 | 9000400'], filer)
    }
  })

  it('points at the count in the source', () => {
    const text = 'On May 1, 2025, there were **12,345,678** shares of common stock outstanding.'
    const [fact] = snapshotOf(text).facts()
    assert.ok(fact)
    const span = snapshotOf(text).spanOf(fact.at)
    assert.match(text.slice(span.start, span.end), /12,345,678/)
  })
})

describe('resolveFacts', () => {
  it('finds the day of a table in the sentence that leads in to it', () => {
    assert.deepEqual(
      factsOf(`Prices are those of March 1, 2013. The table shows our shares as of market close on April 25, 2013:

| | Current |
|---|---|
| Common stock outstanding | 51,176,906 |`),
      ['filer: outstanding | common stock | 2013-04-25 (lead-in) | 51176906'],
    )
  })

  it('does not look past another table for it', () => {
    assert.deepEqual(
      factsOf(`As of April 25, 2013:

| | Current |
|---|---|
| Cash | 51,176 |

| | Current |
|---|---|
| Common stock outstanding | 51,176,906 |`),
      ['filer: outstanding | common stock | undated (-) | 51176906'],
    )
  })

  it('finds the record date wherever the document states it', () => {
    assert.deepEqual(
      factsOf(`On the record date, there were 12,345,678 shares of common stock outstanding.

Only stockholders of record at the close of business on May 1, 2025 may vote.`),
      ['filer: outstanding | common stock | 2025-05-01 (record-date) | 12345678'],
    )
  })

  it('leaves the record date open when the document states two', () => {
    const facts = factsOf(`On the record date, there were 12,345,678 shares of common stock outstanding.

The dividend went to holders of record on March 3, 2025. Holders of record on May 1, 2025 may vote.`)
    assert.deepEqual(facts, ['filer: outstanding | common stock | undated (-) | 12345678'])
  })

  it('knows the filer by its defined name or by the name on the cover, and no other company', () => {
    const counts = `As of May 1, 2025, there were 9,000,400 shares of Northfield common stock outstanding.

As of May 1, 2025, there were 7,000,300 shares of Larkspur common stock outstanding.`
    for (const cover of [
      'Northfield Bancorp, Inc. (the "Company") files this statement.',
      '# Northfield Bancorp, Inc.',
    ]) {
      assert.deepEqual(
        factsOf(`${cover}\n\n${counts}`).map((fact) => fact.split(':')[0]),
        ['filer', 'Larkspur'],
        cover,
      )
    }
  })

  it('takes unnamed shares for common stock where that is the only common class', () => {
    const [first, second] = snapshotOf(`There were 12,345,678 shares of common stock outstanding on May 1, 2025.

There were 12,345,678 shares issued and outstanding on June 1, 2025.`).facts()
    assert.equal(first?.resolved, true)
    assert.equal(second?.class, 'common stock')
    assert.equal(second.resolved, false)
  })
})

describe('cutSentences', () => {
  it('cuts at full stops, not at abbreviations, initials and numbers', () => {
    const text =
      'Acme Inc. had $.01 par. John J. Smith of No. 7 left. “Why?” he asked. In the U.S. Court it was 1.5 million.'
    assert.deepEqual(
      cutSentences(text).map(({ from, to }) => text.slice(from, to).trim()),
      [
        'Acme Inc. had $.01 par.',
        'John J. Smith of No. 7 left.',
        '“Why?” he asked.',
        'In the U.S. Court it was 1.5 million.',
      ],
    )
  })

  it('covers the whole text', () => {
    const text = 'One. Two\nThree. '
    const sentences = cutSentences(text)
    assert.equal(sentences.map(({ from, to }) => text.slice(from, to)).join(''), text)
  })
})

describe('shareClassesIn', () => {
  it('names classes alike however they are printed', () => {
    assert.deepEqual(shareClassesIn('Class A Common Shares, SERIES K PREFERRED STOCK and ordinary shares'), [
      'class a common stock',
      'series k preferred stock',
      'common stock',
    ])
  })
})
