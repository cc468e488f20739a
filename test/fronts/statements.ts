/** A fixed-width statement and the blocks it is read as: cells parted by bars, header rows over a line of ===. */
interface Statement {
  readonly name: string
  readonly text: string
  readonly read: string
}

/** Statements as filings in plain text print them, with invented names and figures. */
export const STATEMENTS: readonly Statement[] = [
  {
    name: 'an income statement with a header of two lines',
    text: `
              HALVORSEN TOOL COMPANY
         CONSOLIDATED STATEMENTS OF INCOME
       (In thousands, except per share data)

                                     Three Months Ended      Nine Months Ended
                                        September 30,          September 30,
                                     ------------------    --------------------
                                       1998       1997        1998       1997
                                     -------    -------    --------    --------
Net sales                            $41,207    $38,115    $119,860    $110,342
Cost of goods sold                    27,904     25,870      81,015      74,931
                                     -------    -------    --------    --------
   Gross profit                       13,303     12,245      38,845      35,411
Selling and administrative             9,115      8,730      27,020      25,688
                                     -------    -------    --------    --------
   Operating income                    4,188      3,515      11,825       9,723
Interest expense                        (312)      (401)       (988)     (1,240)
                                     -------    -------    --------    --------
Income before taxes                  $ 3,876    $ 3,114    $ 10,837    $  8,483
                                     =======    =======    ========    ========
Earnings per share                   $   .42    $   .33    $   1.17    $    .91
`,
    read: `HALVORSEN TOOL COMPANY
CONSOLIDATED STATEMENTS OF INCOME
(In thousands, except per share data)

 | Three Months Ended |  | Nine Months Ended | 
 | September 30, |  | September 30, | 
 | 1998 | 1997 | 1998 | 1997
===
Net sales | $41,207 | $38,115 | $119,860 | $110,342
Cost of goods sold | 27,904 | 25,870 | 81,015 | 74,931
Gross profit | 13,303 | 12,245 | 38,845 | 35,411
Selling and administrative | 9,115 | 8,730 | 27,020 | 25,688
Operating income | 4,188 | 3,515 | 11,825 | 9,723
Interest expense | (312) | (401) | (988) | (1,240)
Income before taxes | $3,876 | $3,114 | $10,837 | $8,483
Earnings per share | $.42 | $.33 | $1.17 | $.91`,
  },
  {
    name: 'a balance sheet with dot leaders, blank lines between its sections and captions of their own',
    text: `
                            December 31,    December 31,
                                2003            2002
                            ------------    ------------
ASSETS

Current assets:
  Cash and equivalents ......   $  2,310        $  1,875
  Receivables, net ..........      6,204           5,980
  Inventories ...............      4,118           4,402
                                --------        --------
    Total current assets ....     12,632          12,257
Property and equipment, less
  accumulated depreciation ..      9,440           9,015
                                --------        --------
                                $ 22,072        $ 21,272
                                ========        ========

LIABILITIES AND EQUITY

Current liabilities:
  Accounts payable ..........   $  3,115        $  2,990
  Accrued expenses ..........      1,904           1,777
Commitments (Note 9) ........         --              --
                                --------        --------
    Total liabilities .......      5,019           4,767
`,
    read: ` | December 31, | December 31,
 | 2003 | 2002
===
ASSETS |  | 
Current assets: |  | 
Cash and equivalents | $2,310 | $1,875
Receivables, net | 6,204 | 5,980
Inventories | 4,118 | 4,402
Total current assets | 12,632 | 12,257
Property and equipment, less accumulated depreciation | 9,440 | 9,015
 | $22,072 | $21,272
LIABILITIES AND EQUITY |  | 
Current liabilities: |  | 
Accounts payable | $3,115 | $2,990
Accrued expenses | 1,904 | 1,777
Commitments (Note 9) | -- | --
Total liabilities | 5,019 | 4,767`,
  },
  {
    name: 'cash flows with wrapped labels',
    text: `
                                                        2001          2000
                                                   ---------     ---------
Cash flows from operating activities:
  Net income (loss)                                $   5,512     $  (1,204)
  Adjustments to reconcile net income (loss) to net cash provided by operating activities:
    Depreciation and amortization                      3,310         3,008
    Increase (decrease) in accounts payable and
      accrued expenses                                  (412)          905
                                                   ---------     ---------
      Net cash provided by
        operating activities                           8,410         2,709
                                                   ---------     ---------
`,
    read: ` | 2001 | 2000
===
Cash flows from operating activities: |  | 
Net income (loss) | $5,512 | $(1,204)
Adjustments to reconcile net income (loss) to net cash provided by operating activities: |  | 
Depreciation and amortization | 3,310 | 3,008
Increase (decrease) in accounts payable and accrued expenses | (412) | 905
Net cash provided by operating activities | 8,410 | 2,709`,
  },
  {
    name: 'selected data between tags, with rulers of <S> and <C>',
    text: `
<TABLE>
<CAPTION>
                                       Year Ended December 31,
                              -----------------------------------------
                                1996       1995       1994        1993
                              --------   --------   --------   --------
                                  (in thousands, except ratios)
<S>                           <C>        <C>        <C>        <C>
Revenues                      $ 88,140   $ 80,215   $ 71,900   $ 66,031
Net income                       4,015      3,870      2,911      2,204
Current ratio                      2.1        1.9        1.8        1.8
Return on equity                 11.2%      10.9%       9.0%        7.4%
</TABLE>
`,
    read: ` | Year Ended December 31, |  |  | 
 | 1996 | 1995 | 1994 | 1993
 | (in thousands, except ratios) |  |  | 
===
Revenues | $88,140 | $80,215 | $71,900 | $66,031
Net income | 4,015 | 3,870 | 2,911 | 2,204
Current ratio | 2.1 | 1.9 | 1.8 | 1.8
Return on equity | 11.2% | 10.9% | 9.0% | 7.4%`,
  },
  {
    name: 'beneficial ownership, with marks and words for small shares',
    text: `
                                   Amount and Nature of      Percent
Name of Beneficial Owner           Beneficial Ownership      of Class
------------------------           --------------------      --------
Ottoline Brandt (1)                     1,204,500             12.4%
Casper J. Whitlow                         310,220 (2)          3.2%
Imelda Farquhar                            12,000                *
All directors and officers as a
  group (11 persons)                    1,526,720             15.7%

 *  Less than one percent.
(1) Includes 40,000 shares held by a trust of which Ms. Brandt is trustee.
`,
    read: ` | Amount and Nature of | Percent
Name of Beneficial Owner | Beneficial Ownership | of Class
===
Ottoline Brandt (1) | 1,204,500 | 12.4%
Casper J. Whitlow | 310,220 (2) | 3.2%
Imelda Farquhar | 12,000 | *
All directors and officers as a group (11 persons) | 1,526,720 | 15.7%

*  Less than one percent.
(1) Includes 40,000 shares held by a trust of which Ms. Brandt is trustee.`,
  },
  {
    name: 'a roll-forward of options, double-spaced',
    text: `
                                            Number of        Weighted Average
                                             Shares           Exercise Price

Outstanding at January 1, 1999               812,400              $ 9.15

   Granted                                   150,000               14.02

   Exercised                                 (61,250)               7.80

   Canceled                                  (20,000)              11.45
                                             -------

Outstanding at December 31, 1999             881,150              $ 9.98
                                             =======
`,
    read: ` | Number of | Weighted Average
 | Shares | Exercise Price
===
Outstanding at January 1, 1999 | 812,400 | $9.15
Granted | 150,000 | 14.02
Exercised | (61,250) | 7.80
Canceled | (20,000) | 11.45
Outstanding at December 31, 1999 | 881,150 | $9.98`,
  },
  {
    name: 'a table that a page breaks, the header printed again',
    text: `
Subsidiary                      1999         1998
- ----------                  --------     --------
Brackwater Mills, Inc.         $ 4,120      $ 3,900
Brackwater Paper Co.             1,015          980

                                   F-11
<PAGE>

Subsidiary                      1999         1998
- ----------                  --------     --------
Tern Island Ferry, Ltd.            612          588
                              --------     --------
Total                          $ 5,747      $ 5,468
                              ========     ========
`,
    read: `Subsidiary | 1999 | 1998
===
Brackwater Mills, Inc. | $4,120 | $3,900
Brackwater Paper Co. | 1,015 | 980
F-11 |  | 
Tern Island Ferry, Ltd. | 612 | 588
Total | $5,747 | $5,468`,
  },
  {
    name: 'a single column behind dot leaders',
    text: `
SEC registration fee ........................  $ 14,750
Printing and engraving ......................    90,000
Legal fees ..................................   125,000
Miscellaneous ...............................    10,250
                                               --------
     Total ..................................  $240,000
`,
    read: `SEC registration fee | $14,750
Printing and engraving | 90,000
Legal fees | 125,000
Miscellaneous | 10,250
Total | $240,000`,
  },
  {
    name: 'figures that almost touch, with a label that reaches to its number',
    text: `
                        Face value        Balance      Interest
Class A-1           386,100,000.00 383,371,981.77  3,037,432.62
Class A-2           257,400,000.00 255,186,345.58  1,931,474.36
Subordinated class    6,500,000.00   6,450,084.12     51,190.98
Totals of all class 650,000,000.00 645,008,411.47  5,020,097.96
`,
    read: ` | Face value | Balance | Interest
===
Class A-1 | 386,100,000.00 | 383,371,981.77 | 3,037,432.62
Class A-2 | 257,400,000.00 | 255,186,345.58 | 1,931,474.36
Subordinated class | 6,500,000.00 | 6,450,084.12 | 51,190.98
Totals of all class | 650,000,000.00 | 645,008,411.47 | 5,020,097.96`,
  },
  {
    name: 'two tables in one pair of tags',
    text: `
<TABLE>
SERVICING FEES                   FIXED GROUP     ADJ GROUP         TOTAL
-------------------------------------------------------------------------
<S>                                <C>            <C>          <C>
Accrued fee for the period         16,351.80     10,401.60     26,753.40
Less amounts not collected         (2,746.80)    (1,425.30)    (4,172.10)
-------------------------------------------------------------------------

-------------------------------------------------------------------------
POOL INFORMATION                 FIXED GROUP     ADJ GROUP         TOTAL
-------------------------------------------------------------------------
Number of loans                        5,831         2,570         8,401
Number of loans paid                      35            21            56
-------------------------------------------------------------------------
</TABLE>
`,
    read: `SERVICING FEES | FIXED GROUP ADJ GROUP TOTAL |  | 
===
Accrued fee for the period | 16,351.80 | 10,401.60 | 26,753.40
Less amounts not collected | (2,746.80) | (1,425.30) | (4,172.10)
POOL INFORMATION | FIXED GROUP ADJ GROUP TOTAL |  | 
===
Number of loans | 5,831 | 2,570 | 8,401
Number of loans paid | 35 | 21 | 56`,
  },
  {
    name: 'a paragraph that leads in without a blank line, and a note right behind',
    text: `
The net gain on the sale of branches consisted of the following amounts in
each of the two years:
                              2010       2009
Gain on loans                $  412     $  390
Gain on deposits                118        102
Net gain                     $  530     $  492
(a) Deposits are shown net of the premium that the buyer of each branch had paid
for them at the closing.
`,
    read: `The net gain on the sale of branches consisted of the following amounts in
each of the two years:

 | 2010 | 2009
===
Gain on loans | $412 | $390
Gain on deposits | 118 | 102
Net gain | $530 | $492

(a) Deposits are shown net of the premium that the buyer of each branch had paid
for them at the closing.`,
  },
  {
    name: 'tabs between the columns',
    text: `
\t\t\t\t2012\t\t2011
Wheat\t\t\t\t1,410\t\t1,288
Barley and oats\t\t\t  612\t\t  590
Total bushels\t\t\t2,022\t\t1,878
`,
    read: ` | 2012 | 2011
===
Wheat | 1,410 | 1,288
Barley and oats | 612 | 590
Total bushels | 2,022 | 1,878`,
  },
  {
    name: 'percentages and words in cells of their own',
    text: `
                                     Price range        Shares      % of total
                                  -----------------  -----------   ------------
Tier one                          $ 4.00 - $ 6.50      210,000        52.5 %
Tier two                          $ 6.51 - $ 9.75      190,000        47.5 %
                                                     -----------   ------------
                                                       400,000       100.0 %
`,
    read: ` | Price range | Shares | % of total
===
Tier one | $ 4.00 - $ 6.50 | 210,000 | 52.5 %
Tier two | $ 6.51 - $ 9.75 | 190,000 | 47.5 %
 |  | 400,000 | 100.0 %`,
  },
  {
    name: 'a year at the margin of each row',
    text: `
Period                   High        Low      Volume
1997                    14.25      11.50   1,204,000
1998                    16.75      12.00   1,390,500
1999                    15.50      10.25   1,118,300
`,
    read: `Period | High | Low | Volume
===
1997 | 14.25 | 11.50 | 1,204,000
1998 | 16.75 | 12.00 | 1,390,500
1999 | 15.50 | 10.25 | 1,118,300`,
  },
]

/** Texts with numbers under one another that are no tables. */
export const NOT_TABLES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'the cover of a filing, with addresses and numbers of identification',
    text: `
          NEW YORK                    333-46893-01              95-4438859
(State or other jurisdiction           (Commission            (I.R.S. employer
      of incorporation)               file numbers)         identification no.)

1400 HARBOR AVENUE
PORT ALDER, OREGON                                                     97005
(Address of principal executive offices)                          (ZIP Code)

                              (503) 555-5000
`,
  },
  {
    name: 'signatures with dates',
    text: `
Signature                   Title                       Date

/s/ Ottoline Brandt         Chairman and President      May 25, 1995
Ottoline Brandt

/s/ Casper J. Whitlow       Controller                  May 26, 1995
`,
  },
  {
    name: 'a table of contents',
    text: `
Item 1.   Business ...................................  3
Item 2.   Properties .................................  11
Item 3.   Legal Proceedings ..........................  12
Item 7.   Discussion and Analysis ....................  14
`,
  },
  {
    name: 'numbers in rows without words',
    text: `
    1    2    3    4
    5    6    7    8
    9   10   11   12
`,
  },
  {
    name: 'a numbered list',
    text: `
1.   To elect 3 directors to serve until 1999.
2.   To ratify the choice of auditors for 1999.
3.   To transact other business.
`,
  },
  {
    name: 'justified paragraphs',
    text: `
Pursuant  to the  requirements of the  Securities  Exchange  Act of  1934,
as amended,  the Registrant  has caused  this report to be signed by  1,204
of its holders and by the  undersigned,  who owned  shares in each of  1997
and  1998,  on behalf of all  holders of record  as of the end of  1998.
`,
  },
  {
    name: 'the header of a submission',
    text: `
COMPANY DATA:
\tCOMPANY CONFORMED NAME:\t\t\tBRACKWATER MILLS INC
\tCENTRAL INDEX KEY:\t\t\t0000999951
\tIRS NUMBER:\t\t\t\t954438859
\tFISCAL YEAR END:\t\t\t0630
`,
  },
  {
    name: 'a schedule of payments told in two lines',
    text: `
On the closing date                       $ 1,250,000
`,
  },
  {
    name: 'a letter with its date and address at the right',
    text: `
                                        May 4, 1998
                                        14 Quay Street
                                        Suite 1200

Dear holder:

Your 1,200 shares will convert on June 1, 1998 into 400 shares.
`,
  },
]
