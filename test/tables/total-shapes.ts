/** A table as practice has it, with invented figures, that holds as printed. */
export interface TableShape {
  readonly name: string
  readonly table: string
  /** Slips, `from → to` of a figure that stands once in the table, each of which must be reported at its level. */
  readonly slips: readonly (readonly ['error' | 'warning', string, string])[]
}

/** Tables whose totals the engine must understand. */
export const SHAPES: readonly TableShape[] = [
  {
    name: 'a balance sheet with nested subtotals',
    table: `| (in thousands) | 2024 | 2023 |
|---|---|---|
| Current assets: | | |
| Cash and cash equivalents | $18,204 | $15,330 |
| Accounts receivable, net | 27,715 | 25,118 |
| Inventories | 16,499 | 20,404 |
| Total current assets | 62,418 | 60,852 |
| Property and equipment, net | 48,110 | 47,262 |
| Goodwill | 31,500 | 31,400 |
| Total assets | $142,028 | $139,514 |
| Current liabilities: | | |
| Accounts payable | $12,906 | $11,870 |
| Accrued expenses | 9,334 | 8,905 |
| Total current liabilities | 22,240 | 20,775 |
| Long-term debt | 40,000 | 44,000 |
| Total liabilities | 62,240 | 64,775 |
| Stockholders’ equity: | | |
| Common stock, $0.01 par value, 50,000,000 shares authorized | 310 | 308 |
| Additional paid-in capital | 55,127 | 54,016 |
| Retained earnings | 26,900 | 22,118 |
| Treasury stock, at cost | (2,549) | (1,703) |
| Total stockholders’ equity | 79,788 | 74,739 |
| Total liabilities and stockholders’ equity | $142,028 | $139,514 |`,
    slips: [
      ['error', '62,418', '62,148'],
      ['warning', '16,499', '19,499'],
      ['error', '64,775', '67,475'],
      ['warning', '47,262', '(47,262)'],
      ['warning', '(2,549)', '(2,459)'],
      ['error', '79,788', '97,788'],
    ],
  },
  {
    name: 'levels of fair value, down and across',
    table: `| | Level 1 | Level 2 | Total |
|---|---|---|---|
| Money market funds | 12,310 | 1,204 | 13,514 |
| Corporate bonds | 3,117 | 8,545 | 11,662 |
| Government securities | 9,402 | 2,228 | 11,630 |
| Municipal bonds | 1,050 | 4,416 | 5,466 |
| Total | 25,879 | 16,393 | 42,272 |`,
    slips: [
      ['error', '8,545', '8,455'],
      ['error', '11,630', '11,360'],
      ['error', '42,272', '42,722'],
      ['error', '25,879', '28,579'],
    ],
  },
  {
    name: 'dollar signs and brackets in cells of their own',
    table: `| | | 2024 | | | 2023 | | | 2022 | |
|---|---|---|---|---|---|---|---|---|---|
| Interest income | $ | 4,118 | | $ | 3,906 | | $ | 3,511 | |
| Interest expense | ( | 1,902 | ) | ( | 2,117 | ) | ( | 2,340 | ) |
| Foreign exchange | ( | 306 | ) | | 128 | | | 77 | |
| Total other income | $ | 1,910 | | $ | 1,917 | | $ | 1,248 | |`,
    slips: [
      ['error', '1,902', '1,920'],
      ['error', '1,248', '1,284'],
    ],
  },
  {
    name: 'an unlabelled total',
    table: `| | Third quarter | Nine months |
|---|---|---|
| Selling | 71,986 | 206,454 |
| General and administrative | 13,602 | 41,709 |
| | 85,588 | 248,163 |`,
    slips: [['warning', '85,588', '85,858']],
  },
  {
    name: 'a deduction without a sign',
    table: `| | 2024 | 2023 |
|---|---|---|
| Machinery and equipment | 92,417 | 88,205 |
| Leasehold improvements | 11,860 | 10,944 |
| | 104,277 | 99,149 |
| Less: accumulated depreciation and amortization | 61,350 | 54,818 |
| Property and equipment, net | 42,927 | 44,331 |`,
    slips: [
      ['warning', '42,927', '24,927'],
      ['warning', '54,818', '54,318'],
      ['error', '99,149', '91,149'],
    ],
  },
  {
    name: 'a maturity table of one column',
    table: `| Years ending December 31, | |
|---|---|
| 2025 | $11,204 |
| 2026 | 11,117 |
| 2027 | 9,805 |
| 2028 | 8,420 |
| Thereafter | 9,750 |
| Total minimum payments | $50,296 |`,
    slips: [
      ['warning', '11,117', '11,117,000'],
      ['warning', '50,296', '52,096'],
      ['warning', '8,420', '3,420'],
    ],
  },
  {
    name: 'a subtotal within the one column there is',
    table: `| | Amount |
|---|---|
| Wages | 18,220 |
| Benefits | 7,410 |
| Travel | 4,514 |
| Total operating costs | 30,144 |
| Interest | 2,307 |
| Taxes | 1,150 |
| Total costs | 33,601 |`,
    slips: [['error', '30,144', '30,414']],
  },
  {
    name: 'a statement of equity',
    table: `| | Common stock | Paid-in capital | Retained earnings | Total |
|---|---|---|---|---|
| Balance at January 1, 2023 | $410 | $88,215 | $104,760 | $193,385 |
| Net income | — | — | 28,240 | 28,240 |
| Stock-based compensation | — | 6,114 | — | 6,114 |
| Shares issued | 12 | 1,903 | — | 1,915 |
| Dividends declared ($0.20 per share) | — | — | (8,206) | (8,206) |
| Balance at December 31, 2023 | $422 | $96,232 | $124,794 | $221,448 |
| Net income | — | — | 30,115 | 30,115 |
| Stock-based compensation | — | 7,002 | — | 7,002 |
| Shares issued | 9 | 1,408 | — | 1,417 |
| Balance at December 31, 2024 | $431 | $104,642 | $154,909 | $259,982 |`,
    slips: [
      ['error', '96,232', '92,632'],
      ['error', '124,794', '142,794'],
      ['error', '221,448', '212,448'],
      ['error', '259,982', '295,982'],
    ],
  },
  {
    name: 'an income statement',
    table: `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Revenue | $210,440 | $195,302 | $180,116 |
| Cost of revenue | 88,715 | 84,026 | 79,330 |
| Gross profit | 121,725 | 111,276 | 100,786 |
| Operating expenses: | | | |
| Research and development | 41,208 | 38,417 | 35,550 |
| Sales and marketing | 36,115 | 33,902 | 31,244 |
| General and administrative | 21,060 | 19,884 | 18,009 |
| Total operating expenses | 98,383 | 92,203 | 84,803 |
| Income from operations | 23,342 | 19,073 | 15,983 |
| Interest expense | 1,204 | 1,330 | 1,415 |
| Other income | 310 | 226 | 198 |
| Income before income taxes | 22,448 | 17,969 | 14,766 |
| Provision for income taxes | 4,714 | 3,773 | 3,101 |
| Net income | $17,734 | $14,196 | $11,665 |
| Earnings per share, diluted | $1.42 | $1.13 | $0.92 |
| Weighted-average shares, diluted | 12,489 | 12,563 | 12,680 |`,
    slips: [
      ['error', '98,383', '93,883'],
      ['error', '33,902', '39,302'],
      ['error', '111,276', '117,276'],
      ['error', '15,983', '15,893'],
      ['error', '17,734', '17,374'],
      ['error', '22,448', '24,248'],
    ],
  },
  {
    name: 'a cash flow statement',
    table: `| | 2024 | 2023 |
|---|---|---|
| Cash flows from operating activities: | | |
| Net income | $17,734 | $14,196 |
| Adjustments to reconcile net income to net cash: | | |
| Depreciation and amortization | 9,118 | 8,704 |
| Stock-based compensation | 7,002 | 6,114 |
| Deferred income taxes | (1,206) | 418 |
| Changes in operating assets and liabilities: | | |
| Accounts receivable | (2,597) | (3,310) |
| Inventories | 3,905 | (1,127) |
| Accounts payable | 1,036 | 622 |
| Net cash provided by operating activities | 34,992 | 25,617 |
| Cash flows from investing activities: | | |
| Purchases of property and equipment | (10,340) | (9,915) |
| Sale of investments | 2,200 | 1,500 |
| Net cash used in investing activities | (8,140) | (8,415) |
| Cash flows from financing activities: | | |
| Repayment of debt | (4,000) | (4,000) |
| Dividends paid | (8,206) | (7,990) |
| Net cash used in financing activities | (12,206) | (11,990) |
| Effect of exchange rates on cash | (112) | 87 |
| Net increase in cash | 14,534 | 5,299 |
| Cash at beginning of year | 15,330 | 10,031 |
| Cash at end of year | $29,864 | $15,330 |`,
    slips: [
      ['error', '34,992', '39,492'],
      ['warning', '9,118', '1,918'],
      ['error', '(8,140)', '(8,410)'],
      ['error', '14,534', '15,434'],
      ['warning', '29,864', '29,684'],
    ],
  },
  {
    name: 'amounts beside percentages without a sign',
    table: `| | 2024 | % | 2023 | % |
|---|---|---|---|---|
| Commercial loans | $410,227 | 51.8% | $388,940 | 51.7% |
| Residential mortgages | 266,118 | 33.6 | 251,406 | 33.4 |
| Consumer loans | 115,330 | 14.6 | 112,115 | 14.9 |
| Total loans | 791,675 | 100.0% | 752,461 | 100.0% |
| Allowance for credit losses | (9,204) | | (8,816) | |
| Loans, net | $782,471 | | $743,645 | |`,
    slips: [
      ['error', '791,675', '791,765'],
      ['warning', '251,406', '215,406'],
      ['warning', '782,471', '728,471'],
    ],
  },
  {
    name: 'two blocks side by side',
    table: `| Assets | 2024 | Liabilities | 2024 |
|---|---|---|---|
| Cash | 20,118 | Payables | 14,220 |
| Receivables | 31,406 | Accruals | 6,115 |
| Inventories | 18,220 | Debt | 25,000 |
| Land | 4,100 | Equity | 28,509 |
| Total assets | 73,844 | Total liabilities and equity | 73,844 |`,
    slips: [
      ['warning', '31,406', '34,106'],
      ['warning', '25,000', '26,000'],
    ],
  },
  {
    name: 'an allowance from year to year',
    table: `| | Balance at beginning of year | Additions | Deductions | Balance at end of year |
|---|---|---|---|---|
| 2022 | 3,118 | 1,204 | (806) | 3,516 |
| 2023 | 3,516 | 1,330 | (917) | 3,929 |
| 2024 | 3,929 | 1,512 | (1,044) | 4,397 |
| 2025 | 4,397 | 1,118 | (960) | 4,555 |`,
    slips: [
      ['warning', '1,512', '1,152'],
      ['warning', '(806)', '(860)'],
    ],
  },
  {
    name: 'quarters and a year',
    table: `| | First | Second | Third | Fourth | Year |
|---|---|---|---|---|---|
| Net sales | 101,420 | 98,775 | 110,306 | 131,208 | 441,709 |
| Cost of sales | 66,031 | 64,420 | 71,905 | 85,644 | 288,000 |
| Gross profit | 35,389 | 34,355 | 38,401 | 45,564 | 153,709 |
| Net income | 8,114 | 7,950 | 9,336 | 12,071 | 37,471 |`,
    slips: [
      ['error', '71,905', '79,105'],
      ['warning', '37,471', '34,771'],
      ['warning', '9,336', '9,363'],
    ],
  },
  {
    name: 'director fees',
    table: `| Name | Fees earned ($) | Stock awards ($) | All other ($) | Total ($) |
|---|---|---|---|---|
| A. Marsh | 92,500 | 140,018 | 1,200 | 233,718 |
| B. Thorne | 85,000 | 140,018 | — | 225,018 |
| C. Vale | 101,250 | 140,018 | 650 | 241,918 |
| D. Wold | 78,330 | 116,500 | — | 194,830 |`,
    slips: [
      ['warning', '241,918', '214,918'],
      ['warning', '78,330', '73,830'],
    ],
  },
  {
    name: 'options outstanding',
    table: `| | Shares | Weighted-average exercise price | Remaining term (years) |
|---|---|---|---|
| Outstanding at December 31, 2023 | 4,310,225 | $18.40 | |
| Granted | 612,000 | 24.15 | |
| Exercised | (388,410) | 15.02 | |
| Forfeited | (71,330) | 20.77 | |
| Outstanding at December 31, 2024 | 4,462,485 | $19.47 | 6.1 |
| Granted | 540,600 | 27.30 | |
| Exercised | (402,118) | 16.11 | |
| Forfeited | (55,904) | 22.40 | |
| Outstanding at December 31, 2025 | 4,545,063 | $20.70 | 5.8 |`,
    slips: [],
  },
  {
    name: 'net charge-offs below gross ones',
    table: `| (in millions) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Beginning balance | 1,204.5 | 1,118.2 | 1,060.4 |
| Charge-offs | (310.6) | (288.9) | (251.7) |
| Recoveries | 42.8 | 40.1 | 38.6 |
| Net charge-offs | (267.8) | (248.8) | (213.1) |
| Provision | 331.4 | 335.1 | 270.9 |
| Ending balance | 1,268.1 | 1,204.5 | 1,118.2 |`,
    slips: [
      ['error', '1,268.1', '1,286.1'],
      ['error', '(267.8)', '(276.8)'],
    ],
  },
  {
    name: 'thousands of a currency without grouping, and totals in capitals',
    table: `| | 2024 | 2023 |
|---|---|---|
| FEES | 41208 | 38417 |
| COMMISSIONS | 36115 | 33902 |
| OTHER | 2106 | 1988 |
| TOTAL | 79429 | 74307 |`,
    slips: [['warning', '79429', '74929']],
  },
  {
    name: 'a sum of segments, eliminations and a consolidated column',
    table: `| | Retail | Wholesale | Eliminations | Consolidated |
|---|---|---|---|---|
| Net sales | 310,440 | 205,118 | (41,206) | 474,352 |
| Cost of sales | 201,330 | 150,904 | (41,206) | 311,028 |
| Gross profit | 109,110 | 54,214 | — | 163,324 |
| Operating expenses | 70,215 | 33,806 | — | 104,021 |
| Operating income | 38,895 | 20,408 | — | 59,303 |`,
    slips: [
      ['error', '150,904', '159,004'],
      ['error', '163,324', '136,324'],
    ],
  },
  {
    name: 'a header again in the middle of the table',
    table: `| | 2024 | 2023 |
|---|---|---|
| Domestic | 40,118 | 38,204 |
| Foreign | 12,330 | 11,906 |
| Total pretax income | 52,448 | 50,110 |
| | 2024 | 2023 |
| Current | 8,206 | 7,915 |
| Deferred | 2,114 | 2,440 |
| Total provision | 10,320 | 10,355 |`,
    slips: [['warning', '10,355', '13,055']],
  },
]

/** Tables that look as if something did not add up, and must be left alone. */
export const LAWFUL: readonly (readonly [name: string, table: string])[] = [
  [
    'rounding in every column',
    `| (in millions) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Americas | 310 | 298 | 281 |
| Europe | 205 | 197 | 190 |
| Asia | 118 | 110 | 102 |
| Total | 634 | 604 | 573 |`,
  ],
  [
    'a total of more than is printed',
    `| | 2024 | 2023 |
|---|---|---|
| Largest customer | 41,206 | 38,118 |
| Second largest customer | 22,930 | 20,417 |
| Total revenue | 310,440 | 288,226 |`,
  ],
  [
    'of which',
    `| | 2024 | 2023 |
|---|---|---|
| Salaries | 61,206 | 58,118 |
| Rent | 22,930 | 20,417 |
| of which variable rent | 4,118 | 3,906 |
| Total | 84,136 | 78,535 |`,
  ],
  [
    'an item that only one year counts, printed as a memo',
    `| | 2024 | 2023 |
|---|---|---|
| Products | 51,204 | 48,330 |
| Services | 12,906 | 11,118 |
| Discontinued line | 2,040 | — |
| Total continuing revenue | 64,110 | 59,448 |`,
  ],
  [
    'non-controlling interests below net income',
    `| | 2024 | 2023 |
|---|---|---|
| Net income | 30,118 | 28,240 |
| Less: net income attributable to noncontrolling interests | 1,204 | (310) |
| Net income attributable to the company | 28,914 | 28,550 |`,
  ],
  [
    'averages',
    `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| First quarter | 41,206 | 40,118 | 38,330 |
| Second quarter | 42,118 | 41,006 | 39,117 |
| Average | 41,662 | 40,562 | 38,723 |`,
  ],
  [
    'votes',
    `| Nominee | For | Withheld | Broker non-votes |
|---|---|---|---|
| A. Marsh | 31,204,118 | 402,330 | 5,118,206 |
| B. Thorne | 30,988,402 | 618,046 | 5,118,206 |
| C. Vale | 31,410,220 | 196,228 | 5,118,206 |`,
  ],
  [
    'a group line that leaves someone out',
    `| Name | Shares | Percent |
|---|---|---|
| A. Marsh | 1,204,118 | 3.1% |
| B. Thorne | 402,330 | 1.0% |
| C. Vale | 88,206 | * |
| All directors and officers as a group (9 persons) | 1,904,771 | 4.9% |`,
  ],
  [
    'a selected-data table',
    `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Revenue | 410,227 | 388,940 | 361,118 |
| Net income | 30,118 | 28,240 | 25,306 |
| Total assets | 902,440 | 877,015 | 840,226 |
| Long-term debt | 210,000 | 225,000 | 240,000 |
| Total equity | 388,204 | 366,118 | 341,007 |`,
  ],
  [
    'a price table',
    `| Quarter | High | Low |
|---|---|---|
| First | 24.18 | 20.06 |
| Second | 26.40 | 22.15 |
| Third | 27.92 | 23.88 |
| Fourth | 31.05 | 25.77 |`,
  ],
  [
    'share purchases with prices and a remaining authorization',
    `| Period | Total shares purchased | Average price paid | Purchased under the program | May yet be purchased |
|---|---|---|---|---|
| October | 120,400 | $41.18 | 118,000 | 4,882,000 |
| November | 98,110 | 42.06 | 98,110 | 4,783,890 |
| December | 64,225 | 43.90 | 60,000 | 4,723,890 |
| Total | 282,735 | $42.10 | 276,110 | |`,
  ],
  [
    'a ratio under its parts',
    `| | 2024 | 2023 |
|---|---|---|
| Operating expenses | 2,410 | 2,387 |
| Operating revenues | 4,020 | 3,904 |
| Operating ratio (%) | 60.0 | 61.1 |`,
  ],
  [
    'a reconciliation per share',
    `| | 2024 | 2023 |
|---|---|---|
| Diluted earnings per share | $1.42 | $1.13 |
| Restructuring | 0.11 | 0.08 |
| Tax effect | (0.03) | (0.02) |
| Adjusted diluted earnings per share | $1.51 | $1.19 |`,
  ],
  [
    'units and thousands in one table',
    `| | 2024 | 2023 |
|---|---|---|
| Stores at beginning of year | 402 | 395 |
| Opened | 18 | 14 |
| Closed | (6) | (7) |
| Stores at end of year | 414 | 402 |
| Total square feet (thousands) | 9,118 | 8,904 |`,
  ],
  [
    'a table of contents',
    `| | Page |
|---|---|
| Business | 3 |
| Risk factors | 12 |
| Properties | 27 |
| Total pages | 96 |`,
  ],
  [
    'notes beside amounts',
    `| | Note | 2024 | 2023 |
|---|---|---|---|
| Cash | 4 | 18,204 | 15,330 |
| Receivables | 5 | 27,715 | 25,118 |
| Other assets | | 3,118 | 2,906 |
| Inventories | 7 | 16,499 | 20,404 |
| Prepaid expenses | | 1,004 | 998 |
| Total current assets | | 66,540 | 64,756 |`,
  ],
  [
    'a total whose column has an empty cell',
    `| | Domestic | Foreign |
|---|---|---|
| Products | 41,206 | 18,330 |
| Services | 12,118 | |
| Licenses | 6,040 | 2,115 |
| Total | 59,364 | 24,906 |`,
  ],
  [
    'changes with a small base and a change of sign',
    `| | 2024 | 2023 | Change |
|---|---|---|---|
| Products | 84,210 | 77,305 | 9% |
| Services | 31,640 | 25,118 | 26% |
| Licenses | 48 | 31 | 57% |
| Operating income | 4,118 | (2,206) | 287% |`,
  ],
  [
    'changes printed as better or worse',
    `| | 2024 | 2023 | Better/(worse) |
|---|---|---|---|
| Revenue | 84,210 | 77,305 | 9% |
| Fuel | 31,640 | 25,118 | (26)% |
| Labor | 22,118 | 21,006 | (5)% |
| Depreciation | 8,204 | 8,640 | 5% |`,
  ],
  [
    'percentages of a total',
    `| | 2024 | % of sales | 2023 | % of sales |
|---|---|---|---|---|
| Sales | 50,400 | 100% | 44,120 | 100% |
| Cost | 20,916 | 42% | 18,090 | 41% |
| Margin | 29,484 | 58% | 26,030 | 59% |`,
  ],
  [
    'pro forma adjustments with a column between',
    `| | Historical | Adjustments | Note | Pro forma |
|---|---|---|---|---|
| Cash | 40,118 | (12,000) | (a) | 28,118 |
| Goodwill | 31,500 | 8,206 | (b) | 39,706 |
| Other assets | 66,204 | — | | 66,204 |
| Total assets | 137,822 | (3,794) | | 134,028 |`,
  ],
  [
    'segments without the corporate column',
    `| | East | West | Total company |
|---|---|---|---|
| Revenue | 120,440 | 98,206 | 231,118 |
| Operating income | 18,220 | 14,906 | 21,040 |
| Assets | 310,206 | 288,114 | 702,330 |
| Capital expenditures | 11,204 | 9,330 | 24,115 |`,
  ],
  [
    'cumulative figures',
    `| Month | Shares sold | Cumulative |
|---|---|---|
| January | 12,204 | 12,204 |
| February | 11,118 | 23,322 |
| March | 14,906 | 38,228 |
| April | 10,440 | 48,668 |`,
  ],
  [
    'a weighted table of loans',
    `| | Balance | Rate | Interest |
|---|---|---|---|
| Commercial | 410,227 | 6.12% | 25,106 |
| Residential | 266,118 | 4.87% | 12,960 |
| Total | 676,345 | 5.63% | 38,066 |`,
  ],
  [
    'years as rows without a total',
    `| Year | Revenue | Expenses | Headcount |
|---|---|---|---|
| 2021 | 341,007 | 310,118 | 1,204 |
| 2022 | 361,118 | 327,440 | 1,330 |
| 2023 | 388,940 | 350,206 | 1,415 |
| 2024 | 410,227 | 371,904 | 1,498 |`,
  ],
  [
    'two totals of the same rows',
    `| | 2024 | 2023 |
|---|---|---|
| Contracted backlog | 120,440 | 110,206 |
| Uncontracted backlog | 40,118 | 38,204 |
| Total backlog | 160,558 | 148,410 |
| Total backlog expected within one year | 88,206 | 81,440 |`,
  ],
  [
    'sensitivities',
    `| Change in rates | Net interest income | Change |
|---|---|---|
| +200 | 118,204 | 4,118 |
| +100 | 116,330 | 2,244 |
| Flat | 114,086 | — |
| -100 | 110,906 | (3,180) |`,
  ],
  [
    'a lease table with a discount',
    `| | Operating | Finance |
|---|---|---|
| 2025 | 4,118 | 910 |
| 2026 | 3,906 | 880 |
| Thereafter | 7,204 | 1,115 |
| Total lease payments | 15,228 | 2,905 |
| Less: imputed interest | (1,806) | (302) |
| Present value of lease liabilities | 13,422 | 2,603 |
| Less: current portion | (3,640) | (790) |
| Long-term lease liabilities | 9,782 | 1,813 |`,
  ],
  [
    'a dash where a total would stand',
    `| | 2024 | 2023 |
|---|---|---|
| Fees | 41,206 | 38,118 |
| Commissions | 22,930 | 20,417 |
| Total | — | 58,535 |`,
  ],
  [
    'counts too small to tell',
    `| | Men | Women |
|---|---|---|
| Directors | 6 | 3 |
| Officers | 5 | 4 |
| Total | 9 | 7 |`,
  ],
  [
    'shares and balances in a table of quarters',
    `| | First | Second | Third | Fourth | Year |
|---|---|---|---|---|---|
| Net sales | 101,420 | 98,775 | 110,306 | 131,208 | 441,709 |
| Cost of sales | 66,031 | 64,420 | 71,905 | 85,644 | 288,000 |
| Gross profit | 35,389 | 34,355 | 38,401 | 45,564 | 153,709 |
| Net income | 8,114 | 7,950 | 9,336 | 12,071 | 37,471 |
| Diluted shares | 12,480 | 12,495 | 12,510 | 12,530 | 12,504 |`,
  ],
  [
    'a change printed without its sign',
    `| | 2024 | 2023 | Change |
|---|---|---|---|
| Products | 84,210 | 77,305 | 6,905 |
| Services | 31,640 | 25,118 | 6,522 |
| Licenses | 12,044 | 13,310 | 1,266 |
| Other | 9,906 | 8,117 | 1,789 |`,
  ],
  [
    'changes turned round for expenses',
    `| | 2024 | 2023 | Favorable (unfavorable) |
|---|---|---|---|
| Revenue | 184,210 | 177,305 | 6,905 |
| Other income | 3,164 | 2,511 | 653 |
| Royalties | 12,044 | 10,310 | 1,734 |
| Expenses | 129,906 | 121,117 | (8,789) |`,
  ],
  [
    'few loans and their balances, of which the largest are shown',
    `| | Number of loans | Balance |
|---|---|---|
| Office | 7 | 41,206 |
| Retail | 5 | 22,930 |
| Total commercial real estate | 12 | 88,417 |`,
  ],
  [
    'net cash used, printed without brackets',
    `| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Purchases of equipment | (10,340) | (9,915) | (9,204) |
| Sale of investments | 2,200 | 1,500 | 11,330 |
| Net cash used in investing activities | 8,140 | 8,415 | 2,126 |`,
  ],
  [
    'restated figures that are not all printed again',
    `| | 2024 | 2023 (restated) |
|---|---|---|
| Products | 84,210 | 77,305 |
| Services | 31,640 | 25,118 |
| Total revenue | 115,850 | 104,019 |`,
  ],
  [
    'an index of returns',
    `| | 2020 | 2021 | 2022 | 2023 |
|---|---|---|---|---|
| The company | 100.00 | 118.20 | 96.41 | 121.07 |
| Peer group | 100.00 | 112.44 | 101.93 | 115.60 |
| Market total return index | 100.00 | 126.89 | 102.22 | 127.25 |`,
  ],
  [
    'contractual obligations whose last line stands apart',
    `| | Total | Less than 1 year | 1-3 years | More than 3 years |
|---|---|---|---|---|
| Debt | 120,000 | 10,000 | 40,000 | 70,000 |
| Leases | 28,140 | 6,206 | 9,934 | 12,000 |
| Purchase commitments | 14,300 | 9,300 | 5,000 | — |
| Uncertain tax positions | 4,118 | — | — | — |
| Total | 166,558 | 25,506 | 54,934 | 82,000 |`,
  ],
  [
    'a subtotal in line that the total takes the place of',
    `| | 2024 | 2023 |
|---|---|---|
| Deposits, interest-bearing | 310,440 | 288,226 |
| Deposits, other | 88,204 | 81,440 |
| Deposits in all | 398,644 | 369,666 |
| Borrowings | 45,000 | 52,000 |
| Total liabilities | 443,644 | 421,666 |`,
  ],
  [
    'figures with an unlabelled row of shares between them',
    `| | 2024 | 2023 |
|---|---|---|
| Class A common stock | 120 | 118 |
| | 12,044,118 | 11,830,206 |
| Class B common stock | 40 | 40 |
| | 4,000,000 | 4,000,000 |
| Paid-in capital | 88,204 | 86,117 |`,
  ],
]
