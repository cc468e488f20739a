import assert from 'node:assert/strict'

import { documentFacts, factsOfBlock, type DocumentFact } from '../../server/src/features/document-facts.ts'
import { plainString } from '../../server/src/mentions/decimal.ts'
import { askAt } from './ask.ts'

const STATEMENTS = `As of April 15, 2025, there were 12,345,678 shares of common stock outstanding.

Product revenue was $3,050 million and $2,600 million for the years ended December 31, 2024 and 2023, respectively.

(in millions)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Product revenue | $3,050 | $2,600 |
| Service revenue | 1,528 | 1,302 |
| Total revenue | $4,578 | $3,902 |

(in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Product revenue | $3,050,112 | $2,600,050 |
| Service revenue | 1,527,900 | 1,302,004 |
| Total revenue | $4,578,012 | $3,912,054 |‸
`

async function factsIn(text: string): Promise<readonly DocumentFact[]> {
  return documentFacts((await askAt(text)).checked.snapshot)
}

function lineOf({ measure, class: security, period, asOf, unit, figure, ties }: DocumentFact): string {
  const what = [measure, security, period, asOf].filter((part) => part !== undefined).join(', ')
  return `${what}: ${plainString(figure.value)} ${unit} [${ties.map(({ verdict }) => verdict).join(' ')}]`
}

describe('the facts of a document', () => {
  it('are its share counts and its line items, with their ties and totals', async () => {
    const facts = await factsIn(STATEMENTS)
    assert.deepEqual(facts.map(lineOf), [
      'outstanding, common stock, 2025-04-15: 12345678 shares []',
      'Product revenue, P12M/2024-12-31: 3050000000 USD [agrees rounds]',
      'Product revenue, P12M/2023-12-31: 2600000000 USD [agrees rounds]',
      'Product revenue, P12M/2024-12-31: 3050000000 USD [agrees rounds]',
      'Product revenue, P12M/2023-12-31: 2600000000 USD [agrees rounds]',
      'Service revenue, P12M/2024-12-31: 1528000000 USD [rounds]',
      'Service revenue, P12M/2023-12-31: 1302000000 USD [rounds]',
      'Total revenue, P12M/2024-12-31: 4578000000 USD [rounds agrees]',
      'Total revenue, P12M/2023-12-31: 3902000000 USD [disagrees agrees]',
      'Product revenue, P12M/2024-12-31: 3050112000 USD [rounds rounds]',
      'Product revenue, P12M/2023-12-31: 2600050000 USD [rounds rounds]',
      'Service revenue, P12M/2024-12-31: 1527900000 USD [rounds]',
      'Service revenue, P12M/2023-12-31: 1302004000 USD [rounds]',
      'Total revenue, P12M/2024-12-31: 4578012000 USD [rounds agrees]',
      'Total revenue, P12M/2023-12-31: 3912054000 USD [disagrees disagrees]',
    ])
  })

  it('say why a tie has its verdict', async () => {
    const facts = await factsIn(STATEMENTS)
    assert.deepEqual(
      facts.slice(-2).flatMap(({ ties }) => ties.map(({ why }) => why)),
      [
        '$4,578: agrees after rounding, the same label and period',
        'foots: sum of 3,050,112 + 1,527,900 = 4,578,012',
        '$3,902: does not agree, the same label and period',
        'does not foot: sum of 2,600,050 + 1,302,004 = 3,902,054',
      ],
    )
  })

  it('are the same asked for block by block', async () => {
    const { snapshot } = (await askAt(STATEMENTS)).checked
    const verdicts = ({ ties }: Pick<DocumentFact, 'ties'>): string =>
      ties.map(({ verdict, why }) => `${verdict} ${why}`).join()
    const whole = documentFacts(snapshot).filter(({ ties }) => ties.length > 0)
    const byBlock = Array.from({ length: snapshot.blockCount }, (_, block) => factsOfBlock(snapshot, block)).flat()
    assert.deepEqual(byBlock.filter(({ ties }) => ties.length > 0).map(verdicts), whole.map(verdicts))
  })

  it('name no figure twice, and tie none to itself', async () => {
    const { snapshot } = (
      await askAt(`${STATEMENTS}

| | June 30, 2025 | December 31, 2024 |
|---|---|---|
| Common stock, $0.001 par value; 500,000,000 shares authorized; 12,345,678 shares issued and outstanding | 12 | 12 |
| Common stock outstanding (shares) | 12,345,678 | 12,340,001 |
| Common stock outstanding (shares) | 12,345,678 | 12,340,001 |
`)
    ).checked
    const places = documentFacts(snapshot).map(({ at, measure }) => `${at.block} ${at.span.start} ${measure}`)
    assert.deepEqual(places, [...new Set(places)])
    for (const { at, ties } of documentFacts(snapshot)) {
      for (const tie of ties) assert.notDeepEqual([tie.at.block, tie.at.span.start], [at.block, at.span.start])
    }
  })

  it('give instants their day, and periods that are printed by year or quarter theirs', async () => {
    const facts = await factsIn(`| | June 30, 2025 | December 31, 2024 |
|---|---|---|
| Cash and cash equivalents | $41,207 | $38,114 |

| | 2024 | 2023 |
|---|---|---|
| Rent expense | $1,207 | $1,114 |
| Pro forma revenue | $9,207 | $9,114 |

| | Six months ended June 30, 2025 |
|---|---|
| Depreciation | $4,207 |‸
`)
    assert.deepEqual(
      facts.map(({ measure, period, asOf, basis }) => [measure, period, asOf, basis]),
      [
        ['Cash and cash equivalents', undefined, '2025-06-30', undefined],
        ['Cash and cash equivalents', undefined, '2024-12-31', undefined],
        ['Rent expense', '2024', undefined, undefined],
        ['Rent expense', '2023', undefined, undefined],
        ['Pro forma revenue', '2024', undefined, 'pro forma'],
        ['Pro forma revenue', '2023', undefined, 'pro forma'],
        ['Depreciation', 'P6M/2025-06-30', undefined, undefined],
      ],
    )
  })
})
