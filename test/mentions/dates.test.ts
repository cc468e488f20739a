import assert from 'node:assert/strict'

import { describeOnly } from './runs.ts'

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    'The meeting will be held on Wednesday, June 18, 2013, at 10:00 a.m., Eastern Time.',
    [
      'Wednesday, June 18, 2013 = date 2013-06-18 meeting weekday 3',
      '10:00 a.m., Eastern Time = time T10:00 in Eastern Time',
    ],
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
      'three and nine months ended September 30, 2016 = period P3M/2016-09-30,P9M/2016-09-30',
      'September 30, 2016 = date 2016-09-30 period-end ends P3M/2016-09-30,P9M/2016-09-30',
      'year ended December 31, 2015 = period P1Y/2015-12-31',
      'December 31, 2015 = date 2015-12-31 period-end ends P1Y/2015-12-31',
    ],
  ],
  [
    'the nine months of 2016 and 180 days, five (5) business days, 12-month, fifth anniversary',
    [
      'nine months of 2016 = period P9M/2016',
      '2016 = date 2016',
      '180 days = duration P180D',
      'five (5) business days = duration P5D business',
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
  [
    'the three and nine months ended June 30, 2021 and 2020, fiscal years ended June 30, 2024, 2023 and 2022',
    [
      'three and nine months ended June 30, 2021 = period P3M/2021-06-30,P9M/2021-06-30',
      'June 30, 2021 = date 2021-06-30 period-end ends P3M/2021-06-30,P9M/2021-06-30',
      '2020 = date 2020-06-30 period-end ends P3M/2020-06-30,P9M/2020-06-30',
      'fiscal years ended June 30, 2024 = period P1Y/2024-06-30',
      'June 30, 2024 = date 2024-06-30 period-end ends P1Y/2024-06-30',
      '2023 = date 2023-06-30 period-end ends P1Y/2023-06-30',
      '2022 = date 2022-06-30 period-end ends P1Y/2022-06-30',
    ],
  ],
  [
    'the third quarter ended October 2, 2021; 52 weeks ended January 29, 2022 and 53-week fiscal year ended January 30, 2021',
    [
      'October 2, 2021 = date 2021-10-02 period-end ends P3M/2021-10-02',
      '52 weeks ended January 29, 2022 = period P52W/2022-01-29',
      'January 29, 2022 = date 2022-01-29 period-end ends P52W/2022-01-29',
      '53-week fiscal year ended January 30, 2021 = period P53W/2021-01-30',
      'January 30, 2021 = date 2021-01-30 period-end ends P53W/2021-01-30',
    ],
  ],
  [
    'Thirteen and thirty-nine weeks ended November 1, 2025; the twelve-month period ended June 30, 2020; three months ended May 31,',
    [
      'Thirteen and thirty-nine weeks ended November 1, 2025 = period P13W/2025-11-01,P39W/2025-11-01',
      'November 1, 2025 = date 2025-11-01 period-end ends P13W/2025-11-01,P39W/2025-11-01',
      'twelve-month period ended June 30, 2020 = period P12M/2020-06-30',
      'June 30, 2020 = date 2020-06-30 period-end ends P12M/2020-06-30',
      'three months ended May 31 = period P3M/--05-31',
      'May 31 = date --05-31 period-end ends P3M/--05-31',
    ],
  ],
  [
    'first half of 2024, second half of fiscal 2025, 1H24, H2 2023, Q2 FY25, FY25 Q3, 2022 Q4, fiscal 2021 second quarter',
    [
      'first half of 2024 = period 2024-H1',
      'second half of fiscal 2025 = period 2025-H2',
      '1H24 = period 2024-H1',
      'H2 2023 = period 2023-H2',
      'Q2 FY25 = period 2025-Q2',
      'FY25 Q3 = period 2025-Q3',
      '2022 Q4 = period 2022-Q4',
      'fiscal 2021 second quarter = period 2021-Q2',
    ],
  ],
  [
    'FY16, FY98, fiscal year 2016, calendar year 2017, second quarters of 2024 and 2023, fiscal 2020, 2019 and 2018',
    [
      'FY16 = period 2016',
      'FY98 = period 1998',
      'fiscal year 2016 = period 2016',
      'calendar year 2017 = period 2017',
      'second quarters of 2024 = period 2024-Q2',
      '2023 = period 2023-Q2',
      'fiscal 2020 = period 2020',
      '2019 = period 2019',
      '2018 = period 2018',
    ],
  ],
  [
    'second quarter and six-month periods of 2022, during 2019-2023, Q3’21, fourth-quarter 2020',
    [
      'second quarter and six-month periods of 2022 = period 2022-Q2,P6M/2022',
      '2019-2023 = period 2019/2023',
      'Q3’21 = period 2021-Q3',
      'fourth-quarter 2020 = period 2020-Q4',
    ],
  ],
  [
    'between 3 and 7 years, 10 to 40 years, 30 calendar days, ten (10) trading days, two and one-half years, a 20-year-old',
    [
      '3 = duration P3Y',
      '7 years = duration P7Y',
      '10 = duration P10Y',
      '40 years = duration P40Y',
      '30 calendar days = duration P30D calendar',
      'ten (10) trading days = duration P10D trading',
      'two and one-half years = duration P2.5Y',
    ],
  ],
  [
    'at 8:30 a.m. (ET), 12:00 noon, local time; 5 p.m., New York City time; 4:01 PM Eastern Daylight Time; 16:30 GMT; 3:00 pm.',
    [
      '8:30 a.m. (ET) = time T08:30 in ET',
      '12:00 noon, local time = time T12:00 in local time',
      '5 p.m., New York City time = time T17:00 in New York City time',
      '4:01 PM Eastern Daylight Time = time T16:01 in Eastern Daylight Time',
      '16:30 GMT = time T16:30 in GMT',
      '3:00 pm. = time T15:00',
    ],
  ],
  [
    'June __, 2024, May [●], on or about ________, 2024, [●], 2025, the year 201_ and 20__ for $____ of [ ] shares',
    [
      'June __, 2024 = date 2024-06 open',
      'May [●] = date --05 open',
      '________, 2024 = date 2024 open',
      '[●], 2025 = date 2025 open',
      '201_ = date 201X open',
      '20__ = date 20XX open',
    ],
  ],
  [
    'Sept. 5, Sept 5, 2017, this 5th day of May, 2020, 29-Apr-2013, 02-14-2017 and 646-555-0100',
    [
      'Sept. 5 = date --09-05',
      'Sept 5, 2017 = date 2017-09-05',
      '5th day of May, 2020 = date 2020-05-05',
      '29-Apr-2013 = date 2013-04-29',
      '02-14-2017 = date 2017-02-14',
    ],
  ],
  [
    'options granted on May 1, 2019 vest on May 1, 2022; the notes mature on July 1, 2030; notes due March 15, 2031',
    [
      'May 1, 2019 = date 2019-05-01 grant',
      'May 1, 2022 = date 2022-05-01 vesting',
      'July 1, 2030 = date 2030-07-01 maturity',
      'March 15, 2031 = date 2031-03-15 maturity',
    ],
  ],
  [
    'as of June 30, 2025 and December 31, 2024; a press release dated May 6, 2025, filed with the Commission on May 7, 2025',
    [
      'June 30, 2025 = date 2025-06-30 as-of',
      'December 31, 2024 = date 2024-12-31 as-of',
      'May 6, 2025 = date 2025-05-06 release',
      'May 7, 2025 = date 2025-05-07 filing',
    ],
  ],
  ['stockholders of record at the close of business on May 1, 2020', ['May 1, 2020 = date 2020-05-01 record']],
  ['You may march in 10-11 rows, a second time, 3/4 or 1:2, in 2,012 units, 555-2013-2014 and 1999-1998', []],
  ['We may 5 times march 3 abreast; 1/2 and 13/32/13 and 24/7', []],
]

describe('dates', () => {
  for (const [text, expected] of CASES) {
    it(text, () => {
      assert.deepEqual(describeOnly(text, 'date'), expected)
    })
  }
})
