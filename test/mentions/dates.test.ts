import assert from 'node:assert/strict'

import { describeOnly } from './runs.ts'

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    'The meeting will be held on Wednesday, June 18, 2013, at 10:00 a.m., Eastern Time.',
    ['Wednesday, June 18, 2013 = date 2013-06-18 meeting weekday 3', '10:00 a.m., Eastern Time = time T10:00'],
  ],
  [
    'As of April 29, 2013 (the "Record Date"), JUNE 18, 2013, 2/4/13, 02/14/2017, Feb 24, 2017 and 2013-06-18',
    [
      'April 29, 2013 = date 2013-04-29 as-of',
      'JUNE 18, 2013 = date 2013-06-18',
      '2/4/13 = date 2013-02-04',
      '02/14/2017 = date 2017-02-14',
      'Feb 24, 2017 = date 2017-02-24',
      '2013-06-18 = date 2013-06-18',
    ],
  ],
  [
    'The record date is May 1, 2020; it was mailed on or about May 4, 2020 under an agreement dated May 5, 2020',
    [
      'May 1, 2020 = date 2020-05-01 record',
      'May 4, 2020 = date 2020-05-04 mailing',
      'May 5, 2020 = date 2020-05-05 signed',
    ],
  ],
  [
    'June 2012, 18 June 2013, the 29th day of April, 2013, December of 2013, March, April, May and June 2017',
    [
      'June 2012 = date 2012-06',
      '18 June 2013 = date 2013-06-18',
      'the 29th day of April, 2013 = date 2013-04-29',
      'December of 2013 = date 2013-12',
      'March, April, May and June 2017 = period 2017-03,2017-04,2017-05,2017-06',
    ],
  ],
  [
    'fiscal 2016, Q1 2015, third quarter of 2016, second quarter 2016, 3Q16, FY2016',
    [
      'fiscal 2016 = period 2016',
      'Q1 2015 = period 2015-Q1',
      'third quarter of 2016 = period 2016-Q3',
      'second quarter 2016 = period 2016-Q2',
      '3Q16 = period 2016-Q3',
      'FY2016 = period 2016',
    ],
  ],
  [
    'three and nine months ended September 30, 2016 and the year ended December 31, 2015',
    [
      'three and nine months ended September 30, 2016 = period P9M/2016-09-30',
      'September 30, 2016 = date 2016-09-30 period-end',
      'year ended December 31, 2015 = period P1Y/2015-12-31',
      'December 31, 2015 = date 2015-12-31 period-end',
    ],
  ],
  [
    'the nine months of 2016 and 180 days, five (5) business days, 12-month, fifth anniversary',
    [
      'nine months of 2016 = period P9M/2016',
      '2016 = date 2016',
      '180 days = duration P180D',
      'five (5) business days = duration P5D',
      '12-month = duration P12M',
      'fifth anniversary = duration P5Y',
    ],
  ],
  [
    'June 31, 2013 and February 29, 2012 and 2011, and February 29, 2013',
    [
      'June 31, 2013 = date 2013-06-31 impossible',
      'February 29, 2012 = date 2012-02-29',
      '2011 = date 2011-02-28',
      'February 29, 2013 = date 2013-02-29 impossible',
    ],
  ],
  [
    'January 1 to June 30, 2013; May 5-7, 2013; by June 3',
    [
      'January 1 = date 2013-01-01',
      'June 30, 2013 = date 2013-06-30',
      'May 5 = date 2013-05-05',
      '7, 2013 = date 2013-05-07',
      'June 3 = date --06-03',
    ],
  ],
  ['in 2015, the 2013 Plan, 2,012 shares and notes due 2024 of 2020', ['2015 = date 2015', '2020 = date 2020']],
  ['We may 5 times march 3 abreast; 1/2 and 13/32/13 and 24/7', []],
]

describe('dates', () => {
  for (const [text, expected] of CASES) {
    it(text, () => {
      assert.deepEqual(describeOnly(text, 'date'), expected)
    })
  }
})
