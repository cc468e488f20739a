import assert from 'node:assert/strict'

import { recogniseMentions } from '../../server/src/mentions/recognise.ts'
import { describeMentions, describeOnly, runOf } from './runs.ts'

type Cases = readonly (readonly [text: string, expected: readonly string[]])[]

function figuresOf(cases: Cases): void {
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(describeOnly(text, 'figure'), expected)
    })
  }
}

describe('money', () => {
  figuresOf([
    [
      'Sales were $1,234 and a loss of $ (1,234), or ($1,234) in all.',
      ['$1,234 = money 1234 USD', '$ (1,234) = money -1234 USD', '($1,234) = money -1234 USD'],
    ],
    ['a fall of 21% ($1.5M)', ['21% = percent 21', '$1.5M = money 1500000 USD']],
    ['a charge of -$5 and -$.50', ['-$5 = money -5 USD', '-$.50 = money -0.50 USD']],
    [
      'US$5.2 million, RMB 400 million, €3.1bn, £2m, HK$7.8 billion and C$5',
      [
        'US$5.2 million = money 5200000 USD',
        'RMB 400 million = money 400000000 CNY',
        '€3.1bn = money 3100000000 EUR',
        '£2m = money 2000000 GBP',
        'HK$7.8 billion = money 7800000000 HKD',
        'C$5 = money 5 CAD',
      ],
    ],
    [
      '$453K, $1.1M, $20 Million, 12 cents, one hundred thousand dollars, ($92) million',
      [
        '$453K = money 453000 USD',
        '$1.1M = money 1100000 USD',
        '$20 Million = money 20000000 USD',
        '12 cents = money 0.12 USD',
        'one hundred thousand dollars = money 100000 USD',
        '($92) million = money -92000000 USD',
      ],
    ],
    [
      '$32.5 million dollars and $77 million Canadian dollars',
      ['$32.5 million = money 32500000 USD', '$77 million = money 77000000 CAD'],
    ],
    [
      'from $5 to $7 million and $5, $6 and $7 million',
      [
        '$5 = money 5000000 USD',
        '$7 million = money 7000000 USD',
        '$5 = money 5000000 USD',
        '$6 = money 6000000 USD',
        '$7 million = money 7000000 USD',
      ],
    ],
    ['$5,000 and $7 million', ['$5,000 = money 5000 USD', '$7 million = money 7000000 USD']],
    [
      'more than $5 million, up to $6 million, at least $7, nearly $8',
      [
        '$5 million = money more-than 5000000 USD',
        '$6 million = money at-most 6000000 USD',
        '$7 = money at-least 7 USD',
        '$8 = money approximately 8 USD',
      ],
    ],
  ])
  it('keeps scale, rounding place and the place of the number', () => {
    const [figure] = recogniseMentions(runOf('about $12.3 million'))
    assert.equal(figure?.kind, 'figure')
    assert.deepEqual(figure.value, { digits: 123n, exponent: 5 })
    assert.equal(figure.scale, 6)
    assert.deepEqual([figure.from, figure.to], [6, 19])
    assert.deepEqual([figure.numberFrom, figure.numberTo], [7, 11])
  })
})

describe('shares and per-share amounts', () => {
  figuresOf([
    [
      'approximately 48,210,664 shares of our Class A common stock',
      ['48,210,664 shares = shares approximately 48210664 class a common stock'],
    ],
    [
      '48,210,664 issued and outstanding shares, up to 100 million shares, 4,000 additional shares',
      [
        '48,210,664 issued and outstanding shares = shares 48210664',
        '100 million shares = shares at-most 100000000',
        '4,000 additional shares = shares 4000',
      ],
    ],
    [
      '962 and 971 shares; 1,000 Founder Shares; 5,000 of the registrant’s shares of Class B common stock',
      [
        '962 = shares 962',
        '971 shares = shares 971',
        '1,000 Founder Shares = shares 1000',
        '5,000 = shares 5000 class b common stock',
      ],
    ],
    [
      'The number of shares of common stock outstanding as of May 1, 2020 was 12,345,678.',
      ['12,345,678 = shares 12345678'],
    ],
    ['one hundred shares, but one or more shares', ['one hundred shares = shares 100']],
    [
      '1,500,000 options at an exercise price of $1.55 per share',
      ['1,500,000 options = shares 1500000 options', '$1.55 = per-share 1.55 USD share'],
    ],
    ['a price per preferred share equal to the $0.01', ['$0.01 = per-share 0.01 USD share']],
    ['common stock, $.0001 par value', ['$.0001 = per-share 0.0001 USD share']],
    [
      'net income of $140.3 million, or $2.83 per share, compared with $2.50',
      ['$140.3 million = money 140300000 USD', '$2.83 = per-share 2.83 USD share', '$2.50 = per-share 2.50 USD share'],
    ],
    ['The 2023 PSUs and the 2013 Options', []],
  ])
})

describe('percentages, ratios and counts', () => {
  figuresOf([
    [
      'between 10 and 15%, ten percent, (5)%, 25 basis points, 2.5 percentage points',
      [
        '10 = percent 10',
        '15% = percent 15',
        'ten percent = percent 10',
        '(5)% = percent -5',
        '25 basis points = basis-points 25',
        '2.5 percentage points = percent 2.5 percentage points',
      ],
    ],
    [
      'a 1-for-10 reverse split, a one-for-five split and a 2:1 ratio',
      ['1-for-10 = ratio 1 to 10', 'one-for-five = ratio 1 to 5', '2:1 = ratio 2 to 1'],
    ],
    [
      'nine meetings, five members, 1,500 retail stores',
      ['nine meetings = count 9 meetings', 'five members = count 5 members', '1,500 retail stores = count 1500 stores'],
    ],
    ['Level 3 inputs, Fortune 500 companies, Phase 2 trials, (1) costs and (2) fees', []],
    ['Item 1A, Note 7, F-12, COVID-19, 10b5-1 plans, section 3.1.2 and 24/7 lines', []],
    ['a broken 1,00,000 shares', []],
  ])
})

describe('figures in tables', () => {
  it('reads only what is certain by itself', () => {
    assert.deepEqual(describeMentions('Revenue|$1,200|$(300)|12%|(3%)|1,500\nTotal|($5)|2014|—|7', 'table'), [
      '$1,200 = money 1200 USD',
      '$(300) = money -300 USD',
      '12% = percent 12',
      '(3%) = percent -3',
      '($5) = money -5 USD',
    ])
  })
  it('reads nothing across cells', () => {
    assert.deepEqual(describeMentions('$|1,200|shares\n5|million|%', 'table'), [])
  })
})
