import assert from 'node:assert/strict'

import { plainString } from '../../server/src/mentions/decimal.ts'
import { recogniseFigures } from '../../server/src/mentions/figures.ts'
import { type Figure } from '../../server/src/mentions/mention.ts'
import { recogniseMentions } from '../../server/src/mentions/recognise.ts'
import { findNumbers } from '../../server/src/mentions/number.ts'
import { runOf } from './runs.ts'

function describeFigure(figure: Figure): string {
  const { run, from, to, type, qualifier, value, counterpart, currency, instrument, range, price } = figure
  const words = [
    `${run.text.slice(from, to)}: ${type}`,
    qualifier,
    plainString(value),
    counterpart && `to ${plainString(counterpart)}`,
    currency,
    instrument,
    range,
    price,
  ]
  return words.filter((word) => word !== undefined).join(' ')
}

function figuresOf(text: string): readonly Figure[] {
  return recogniseMentions(runOf(text)).filter((mention) => mention.kind === 'figure')
}

function reads(text: string, ...expected: readonly string[]): void {
  it(text, () => {
    assert.deepEqual(figuresOf(text).map(describeFigure), expected)
  })
}

describe('currencies', () => {
  reads('CHF 450 million and SEK 1,250m', 'CHF 450 million: money 450000000 CHF', 'SEK 1,250m: money 1250000000 SEK')
  reads('Rs. 5,000 crore, Rs 12 lakh', 'Rs. 5,000 crore: money 50000000000 INR', 'Rs 12 lakh: money 1200000 INR')
  reads('US $6 million and CAD $10 million', 'US $6 million: money 6000000 USD', 'CAD $10 million: money 10000000 CAD')
  reads(
    'EUR12 million or 9 million U.S. dollars',
    'EUR12 million: money 12000000 EUR',
    '9 million U.S. dollars: money 9000000 USD',
  )
  reads(
    'a fund of MAD 20 million, RM 5 million, R500 million',
    'MAD 20 million: money 20000000 MAD',
    'RM 5 million: money 5000000 MYR',
    'R500 million: money 500000000 ZAR',
  )
  reads('ALL 5 MILLION SHARES', '5 MILLION SHARES: shares 5000000')
  reads('$345 mln and ¥45.2 billion', '$345 mln: money 345000000 USD', '¥45.2 billion: money 45200000000 JPY')
  reads(
    'a dividend of 12.5p per share, or 25 pence',
    '12.5p: per-share 0.125 GBP share',
    '25 pence: per-share 0.25 GBP share',
  )
  reads('One Hundred Thousand and 50/100 Dollars', 'One Hundred Thousand and 50/100 Dollars: money 100000.50 USD')
  reads(
    'half a million dollars, a million shares',
    'half a million dollars: money 500000.0 USD',
    'a million shares: shares 1000000',
  )
  reads('$5 million in the US, US $6 million', '$5 million: money 5000000 USD', 'US $6 million: money 6000000 USD')
  reads('between €1.234,56 and $1,234.56', '$1,234.56: money 1234.56 USD')
  reads('an AMD 5 processor, PHP 8.1, TRY 5 times, SAR 12 and CHF 1’234’567')
})

describe('signs and ranges', () => {
  reads(
    'negative $5 million, minus 5% and $(1.2)bn',
    'negative $5 million: money -5000000 USD',
    'minus 5%: percent -5',
    '$(1.2)bn: money -1200000000 USD',
  )
  reads('a margin of 5%; it was (3.4%)', '5%: percent 5', '(3.4%): percent -3.4')
  reads('it expects $5-7 million', '$5: money 5000000 USD lower', '7 million: money 7000000 USD upper')
  reads('$1.2 – 1.5 million', '$1.2: money 1200000 USD lower', '1.5 million: money 1500000 USD upper')
  reads('between 10% and 15%', '10%: percent 10 lower', '15%: percent 15 upper')
  reads('sales of 10%–15%', '10%: percent 10 lower', '15%: percent 15 upper')
  reads('sales increased from 10% to 15%', '10%: percent 10', '15%: percent 15')
  reads('$4 million and $5 million', '$4 million: money 4000000 USD', '$5 million: money 5000000 USD')
  reads('fees of $50 and $2 million', '$50: money 50 USD', '$2 million: money 2000000 USD')
  reads('fines of $50 to $2 million', '$50: money 50 USD lower', '$2 million: money 2000000 USD upper')
  reads('it expects $5 to $7 million', '$5: money 5000000 USD lower', '$7 million: money 7000000 USD upper')
  reads('it expects between $5 and $7 million', '$5: money 5000000 USD lower', '$7 million: money 7000000 USD upper')
  reads('sales fell from $8 to $6 million', '$8: money 8000000 USD', '$6 million: money 6000000 USD')
  reads('sales of $5.1 and $4.2 million', '$5.1: money 5100000 USD', '$4.2 million: money 4200000 USD')
  reads(
    'it paid $5, $6 and $7 million',
    '$5: money 5000000 USD',
    '$6: money 6000000 USD',
    '$7 million: money 7000000 USD',
  )
  reads(
    'it paid $5 and $7 million in these years, respectively',
    '$5: money 5000000 USD',
    '$7 million: money 7000000 USD',
  )
  it('scale and its source', () => {
    const [figure] = figuresOf('about $2.5 million')
    assert.deepEqual([figure?.scale, figure?.scaleSource], [6, 'word'])
    assert.equal(figuresOf('about $2.50')[0]?.scaleSource, undefined)
  })
})

describe('hedges', () => {
  reads('$120,000 or more, 5% or less', '$120,000: money at-least 120000 USD', '5%: percent at-most 5')
  reads(
    '10,000+ employees, <1% and ~$50 million',
    '10,000+ employees: count at-least 10000 employees',
    '1%: percent less-than 1',
    '$50 million: money approximately 50000000 USD',
  )
  reads(
    'not exceeding $5 and greater than or equal to 3.00 to 1.00',
    '$5: money at-most 5 USD',
    '3.00 to 1.00: ratio at-least 3.00 to 1.00',
  )
})

describe('prices', () => {
  reads(
    'an exercise price of $4.50, a conversion price of $12.75',
    '$4.50: per-share 4.50 USD share exercise',
    '$12.75: per-share 12.75 USD share conversion',
  )
  reads('par value $0.001 per share', '$0.001: per-share 0.001 USD share par')
  reads('a public offering price of $17.00 per Unit', '$17.00: per-share 17.00 USD unit offering')
  reads('a closing price of $9.81', '$9.81: per-share 9.81 USD share market')
  reads('a purchase price of $450,000 for the business', '$450,000: money 450000 USD')
  reads(
    '$1,050.00 per $1,000 principal amount',
    '$1,050.00: per-share 1050.00 USD $1,000 principal amount',
    '$1,000: money 1000 USD',
  )
  reads('$0.58 per calendar year for each share', '$0.58: per-share 0.58 USD share')
  reads('bought at $12 1/2 per share', '$12 1/2: per-share 12.5 USD share purchase')
  reads(
    'earnings per share were $2.34, $2.10 and $1.98',
    '$2.34: per-share 2.34 USD share',
    '$2.10: per-share 2.10 USD share',
    '$1.98: per-share 1.98 USD share',
  )
  reads('$35 per hour and $75.20 per barrel', '$35: money 35 USD', '$75.20: money 75.20 USD')
})

describe('fractions and ratios', () => {
  reads(
    'one-half of one percent, three-quarters of 1%, .25 of 1%',
    'one-half of one percent: percent 0.5',
    'three-quarters of 1%: percent 0.75',
    '.25 of 1%: percent 0.25',
  )
  reads('66 2/3%, 66⅔% and 7 7/8% Notes', '66 2/3%: percent 66.6667', '66⅔%: percent 66.6667', '7 7/8%: percent 7.875')
  reads(
    'a two-thirds vote, one third of the board, 1/2 of one warrant',
    'two-thirds: ratio 2 to 3',
    'one third: ratio 1 to 3',
    '1/2: ratio 1 to 2',
    'one warrant: shares 1 warrants',
  )
  reads('one third party, one quarter of 2024, and/or, 24/7')
  reads('a ratio of one (1) for twenty (20)', 'one (1) for twenty (20): ratio 1 to 20')
  reads(
    'not above 3.50 to 1.00, 4.25:1.00 or 4.50x',
    '3.50 to 1.00: ratio at-most 3.50 to 1.00',
    '4.25:1.00: ratio 4.25 to 1.00',
    '4.50x: ratio 4.50 to 1',
  )
  reads('every five shares will be combined into one share', 'five shares will be combined into one: ratio 5 to 1')
  reads('one new share for every twenty shares', 'one new share for every twenty: ratio 1 to 20')
  reads('the pay ratio was 154 to 1', '154 to 1: ratio 154 to 1')
  reads('0.4521 of a share of Parent Common Stock', '0.4521 of a share: shares 0.4521 common stock')
})

describe('what shares and counts count', () => {
  reads(
    '1,200,000 performance-based restricted stock units',
    '1,200,000 performance-based restricted stock units: shares 1200000 restricted stock units',
  )
  reads(
    '5,000,000 American Depositary Shares',
    '5,000,000 American Depositary Shares: shares 5000000 american depositary shares',
  )
  reads('12,000 shares of our Series B Preferred Stock', '12,000 shares: shares 12000 series b preferred stock')
  reads(
    '900 shares of 8% Series C Convertible Preferred Stock',
    '900 shares: shares 900 series c convertible preferred stock',
    '8%: percent 8',
  )
  reads('466 RSU’s and 12,500 option shares', '466 RSU’s: shares 466 rsus', '12,500 option shares: shares 12500')
  reads(
    'options totaling 2,300,000, 1,900,000 and 1,100,000 were',
    '2,300,000: shares 2300000 options',
    '1,900,000: shares 1900000 options',
    '1,100,000: shares 1100000 options',
  )
  reads(
    '1.2 million, 0.9 million and 0.5 million shares',
    '1.2 million: shares 1200000',
    '0.9 million: shares 900000',
    '0.5 million shares: shares 500000',
  )
  reads(
    'the number of shares authorized is increased from 50,000,000 to 100,000,000.',
    '50,000,000: shares 50000000',
    '100,000,000: shares 100000000',
  )
  reads(
    '7 of our 9 directors, two people, five Directors',
    '7: count 7 directors',
    '9 directors: count 9 directors',
    'two people: count 2 people',
    'five Directors: count 5 directors',
  )
  reads(
    '450 full-time and 120 part-time employees',
    '450: count 450 employees',
    '120 part-time employees: count 120 employees',
  )
  reads(
    'age 61, aged 45, 54 years old and a 33-year-old man',
    '61: count 61 years of age',
    '45: count 45 years of age',
    '54 years old: count 54 years of age',
    '33-year-old: count 33 years of age',
  )
  reads(
    'Jane Roe, 54, has served; persons 18 years of age',
    '54: count 54 years of age',
    '18 years of age: count 18 years of age',
  )
  reads(
    'Rule 144 shares, Section 16 officers, Windows 11 users, three awards, Suite 500',
    'three awards: count 3 awards',
  )
})

describe('words for nothing', () => {
  reads('It recorded no impairment charges and had no borrowings.', 'no: money 0 USD', 'no: money 0 USD')
  reads('There were no material write-offs.', 'no: money approximately 0 USD')
  reads('No amounts were drawn; no shares were issued.', 'No: money 0 USD', 'no shares: shares 0')
  reads('None of the options were exercised; preferred stock, none issued.', 'None: shares 0 options', 'none: shares 0')
  reads('Dividends were nil and the balance was zero.', 'nil: money 0 USD', 'zero: money 0 USD')
  reads('zero percent and zero shares', 'zero percent: percent 0', 'zero shares: shares 0')
  reads('There can be no assurance that no dividends will be paid; we have no obligation to pay; no par value.')
  reads('There are no dividends payable, at no cost to you; zero-coupon notes; net zero; no later than May.')
})

describe('recognising figures', () => {
  it('reads nothing across a taken span', () => {
    const text = 'had no borrowings, one-half of one percent and $5'
    const taken = [{ from: 0, to: text.length }]
    assert.deepEqual(recogniseFigures(runOf(text), findNumbers(text), taken), [])
  })
})

describe('amounts that share no scale', () => {
  reads('a retainer of $500 and $2 million in stock', '$500: money 500 USD', '$2 million: money 2000000 USD')
  reads('a fee of $250, $1.2 million of rent', '$250: money 250 USD', '$1.2 million: money 1200000 USD')
  reads(
    'A$3; HK$5 million; £2.50, ¥500 billion',
    ...['A$3: money 3 AUD', 'HK$5 million: money 5000000 HKD'].concat(
      '£2.50: money 2.50 GBP',
      '¥500 billion: money 500000000000 JPY',
    ),
  )
  reads(
    '$1.2, $1.3 and $1.4 million',
    '$1.2: money 1200000 USD',
    '$1.3: money 1300000 USD',
    '$1.4 million: money 1400000 USD',
  )
})

describe('margins in basis points', () => {
  reads('plus 125 to 175 basis points', '125: basis-points 125 lower', '175 basis points: basis-points 175 upper')
})

describe('words before a figure that do not hedge it', () => {
  reads('borrowed under the $5 million facility', '$5 million: money 5000000 USD')
  reads('above the 10% threshold', '10%: percent 10')
})
