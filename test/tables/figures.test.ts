import assert from 'node:assert/strict'

import { writeTables } from './outline.ts'

describe('The figures of a table', () => {
  it('are the bare numbers and dashes of a statement in thousands, shares and prices told apart', () => {
    const text = `(in thousands, except share and per share data)

| | 2024 | 2023 |
|---|---|---|
| Net sales | $ 4,120 | $ 3,980 |
| Restructuring | — | (35) |
| Net loss | (210) | -0- |
| Net loss per share, basic and diluted | $(0.07) | (0.00) |
| Weighted average shares outstanding | 3,014,500 | 2,998,211 |`
    assert.deepEqual(writeTables(text), [
      'Net sales | $ 4,120 money 4120000 USD lead-in | $ 3,980 money 3980000 USD lead-in',
      'Restructuring | — money 0 USD lead-in nil | (35) money -35000 USD lead-in',
      'Net loss | (210) money -210000 USD lead-in | -0- money 0 USD lead-in nil',
      'Net loss per share, basic and diluted | $(0.07) per-share -0.07 USD | (0.00) per-share 0.00 USD',
      'Weighted average shares outstanding | 3,014,500 shares 3014500 | 2,998,211 shares 2998211',
    ])
  })

  it('are shares in thousands too unless the note excepts them', () => {
    const text = `| Millions, except per share amounts | 2024 |
|---|---|
| Net income | $ 512 |
| Earnings per share: | |
| Basic | 1.25 |
| Weighted average number of shares: | |
| Basic | 409.6 |
| Diluted | 411 |`
    assert.deepEqual(writeTables(text), [
      'Net income | $ 512 money 512000000 USD table',
      'Basic | 1.25 per-share 1.25 USD',
      'Basic | 409.6 shares 409600000 table',
      'Diluted | 411 shares 411000000 table',
    ])
  })

  it('are not so many shares as no company has', () => {
    const text = `In thousands, except per share data

| | 2024 |
|---|---|
| Total assets | $ 9,120 |
| Weighted average shares outstanding | 31,402,118 |`
    assert.deepEqual(writeTables(text)[1], 'Weighted average shares outstanding | 31,402,118 shares 31402118')
  })

  it('take signs from the cells that a converter gave them', () => {
    const text = `| | | 2024 | | | Change | |
|---|---|---|---|---|---|---|
| Revenue | $ | 1,200 | | | 9.1 | % |
| Loss | $ | (310 | ) | | (4.2 | )% |
| Deposits | US$ | 55 | | | — | % |`
    assert.deepEqual(writeTables(text), [
      'Revenue | 1,200 money 1200 USD | 9.1 percent 9.1',
      'Loss | (310 money -310 USD | (4.2 percent -4.2',
      'Deposits | 55 money 55 USD | — percent 0 nil',
    ])
  })

  it('take their unit from the column', () => {
    const text = `| Plan | Number of options (thous.) | Weighted- average exercise price | Aggregate intrinsic value (millions) | % of total |
|---|---|---|---|---|
| Outstanding | 1,204 | $ 14.20 | $ 8.5 | 61 |
| Exercisable | 610 | 12.05 | 5.1 | 39.5 |`
    assert.deepEqual(writeTables(text), [
      'Outstanding | 1,204 shares 1204000 header | $ 14.20 per-share 14.20 USD | $ 8.5 money 8500000 USD header | 61 percent 61',
      'Exercisable | 610 shares 610000 header | 12.05 per-share 12.05 USD | 5.1 money 5100000 USD header | 39.5 percent 39.5',
    ])
  })

  it('are percentages below one that prints its sign, beside amounts', () => {
    const text = `| Millions | 2024 | 2023 | Change |
|---|---|---|---|
| Freight | $ 5,120 | $ 4,970 | 3% |
| Storage | 214 | 220 | (3) |
| Other | 18 | 18 | – |`
    assert.deepEqual(writeTables(text), [
      'Freight | $ 5,120 money 5120000000 USD table | $ 4,970 money 4970000000 USD table | 3% percent 3',
      'Storage | 214 money 214000000 USD table | 220 money 220000000 USD table | (3) percent -3',
      'Other | 18 money 18000000 USD table | 18 money 18000000 USD table | – percent 0 nil',
    ])
  })

  it('have the columns of an equity statement', () => {
    const text = `(Dollars in thousands)

| | Common stock | | Additional paid-in capital | Total |
|---|---|---|---|---|
| | Shares | Amount | | |
| Balance, January 1, 2024 | 12,450,118 | $ 125 | $ 88,204 | $ 88,329 |
| Shares issued under plans | 40,000 | — | 310 | 310 |`
    assert.deepEqual(writeTables(text), [
      'Balance, January 1, 2024 | 12,450,118 shares 12450118 | $ 125 money 125000 USD lead-in | $ 88,204 money 88204000 USD lead-in | $ 88,329 money 88329000 USD lead-in',
      'Shares issued under plans | 40,000 shares 40000 | — money 0 USD lead-in nil | 310 money 310000 USD lead-in | 310 money 310000 USD lead-in',
    ])
  })

  it('are not years, notes, pages or exhibits', () => {
    const text = `| | Note | 2,012 | 2,011 |
|---|---|---|---|
| Inventories | 5 | 1,410 | 1,388 |
| Debt due 2019 | 12 | 700 | 700 |

| Item 1. Business | 4 |
|---|---|
| Item 1A. Risk Factors | 11 |
| Item 2. Properties | 23 |
| Signatures | 61 |

| Facility | Year opened | Square feet |
|---|---|---|
| Mill | 1987 | 61,000 |`
    assert.deepEqual(writeTables(text), [
      'Inventories | 1,410 money 1410 USD | 1,388 money 1388 USD',
      'Debt due 2019 | 700 money 700 USD | 700 money 700 USD',
      'Mill | 61,000 count 61000',
    ])
  })

  it('are scaled by the row, then the column, then the section, then the table', () => {
    const text = `| (in thousands) | Volume | Value (in millions) |
|---|---|---|
| Contracts | $ 10 | $ 20 |
| Backlog (in billions) | $ 1.5 | $ 2.5 |`
    assert.deepEqual(writeTables(text), [
      'Contracts | $ 10 money 10000 USD table | $ 20 money 20000000 USD header',
      'Backlog (in billions) | $ 1.5 money 1500000000 USD row | $ 2.5 money 2500000000 USD row',
    ])
  })

  it('are those that the note excepts by name in full', () => {
    const text = `| | 2024 |
|---|---|
| | (in thousands, except revenue per subscriber and backlog, which is presented in billions) |
| Revenue | $ 41,200 |
| Average monthly revenue per paying subscriber | $ 11 |
| Contract backlog | $ 3 |`
    assert.deepEqual(writeTables(text), [
      'Revenue | $ 41,200 money 41200000 USD header',
      'Average monthly revenue per paying subscriber | $ 11 money 11 USD',
      'Contract backlog | $ 3 money 3000000000 USD header',
    ])
  })

  it('stand in labels too, and are scaled with the table', () => {
    const text = `(in thousands)

| | 2024 |
|---|---|
| Receivables, net of allowance of $412 | $ 9,204 |
| Common stock, 50,000 shares authorized, 31,402 and 31,118 issued | 31 |
| Preferred stock, 5,000 shares authorized; none issued | — |`
    assert.deepEqual(writeTables(text), [
      'Receivables, net of allowance of $412 | $412 money 412000 USD lead-in | $ 9,204 money 9204000 USD lead-in',
      'Common stock, 50,000 shares authorized, 31,402 and 31,118 issued | 50,000 shares shares 50000000 lead-in | 31,402 shares 31402000 lead-in | 31,118 shares 31118000 lead-in | 31 money 31000 USD lead-in',
      'Preferred stock, 5,000 shares authorized; none issued | 5,000 shares shares 5000000 lead-in | none shares 0 | — money 0 USD lead-in nil',
    ])
  })

  it('keep the words for scale that stand beside them', () => {
    const text = `| Year | Total | Net income |
|---|---|---|
| 2023 | $1.2 million | $ 445 M |
| 2022 | $980 thousand | $ 209 M |`
    assert.deepEqual(writeTables(text), [
      '2023 | $1.2 million money 1200000 USD word | $ 445 M money 445000000 USD word',
      '2022 | $980 thousand money 980000 USD word | $ 209 M money 209000000 USD word',
    ])
  })

  it('are in the currency of the table', () => {
    const text = `| (RMB in thousands) | 2024 |
|---|---|
| Revenue | RMB 8,120 |
| Cost of sales | 5,014 |`
    assert.deepEqual(writeTables(text), [
      'Revenue | RMB 8,120 money 8120000 CNY table',
      'Cost of sales | 5,014 money 5014000 CNY table',
    ])
  })

  it('are amounts under the names of periods', () => {
    const text = `(in millions)

| | Year ended December 31, 2024 | Three Months Ended March 31, 2025 |
|---|---|---|
| Revenue | 4,578 | 1,102 |`
    assert.deepEqual(writeTables(text), [
      'Revenue | 4,578 money 4578000000 USD lead-in | 1,102 money 1102000000 USD lead-in',
    ])
  })

  it('do not take words of a sentence for a note', () => {
    const text = `Service lives are measured in millions of gross tons, and costs rose by $5 million in thousands of homes.

| | 2024 |
|---|---|
| Cost | $ 120 |`
    assert.deepEqual(writeTables(text), ['Cost | $ 120 money 120 USD'])
  })

  it('are no footnote marks in cells of their own, and shares under a section that names five percent', () => {
    const text = `| Name | Number of Shares(1) | | Percent of Class |
|---|---|---|---|
| Holders of More than Five Percent | | | |
| Fern Capital | 6,888,619 | (3) | 12.43% |
| Pine Advisors | 5,120,000 | (4) | 9.2 |`
    assert.deepEqual(writeTables(text).slice(1), [
      'Fern Capital | 6,888,619 shares 6888619 | 12.43% percent 12.43',
      'Pine Advisors | 5,120,000 shares 5120000 | 9.2 percent 9.2',
    ])
  })

  it('are small negative amounts where the headers name two columns', () => {
    const text = `| | 2024 | 2023 |
|---|---|---|
| Interest, net | 12 | (3) |
| Other, net | 11 | (4) |
| Cash | $ 9 | $ 8 |`
    assert.deepEqual(writeTables(text)[0], 'Interest, net | 12 money 12 USD | (3) money -3 USD')
  })

  it('are percentages in a column of changes, also of amounts per share', () => {
    const text = `| (in millions) | 2024 | 2023 | % Change |
|---|---|---|---|
| Net sales | $ 5,120 | $ 4,980 | 2.8 |
| Diluted EPS | 2.12 | 1.98 | 7 |`
    assert.deepEqual(
      writeTables(text)[1],
      'Diluted EPS | 2.12 per-share 2.12 USD | 1.98 per-share 1.98 USD | 7 percent 7',
    )
  })

  it('are shares in full in labels whose par value makes the amount of them', () => {
    const text = (amount: string): string => `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Preferred stock, 5,000,000 shares authorized | — | — |
| Common stock, $0.01 par value; 5,123,456 shares issued | ${amount} | ${amount} |
| Paid-in capital | $ 9,120 | $ 8,100 |`
    assert.match(writeTables(text('51')).slice(0, 2).join(), / 5000000 .* 5123456 /)
    assert.match(writeTables(text('51,234')).slice(0, 2).join(), / 5000000000 .* 5123456000 /)
  })

  it('are shares in a label that goes on in the next row', () => {
    const text = `(in millions)

| | 2031 | 2030 |
|---|---|---|
| Common shares, $2.50 par value, 1,400,000,000 authorized; 1,204,174,759 and | | |
| 1,204,018,733 issued; 593,009,412 and 604,241,263 outstanding, respectively | 3,010 | 3,010 |
| 5,120,300 issued to others | 12 | 12 |`
    const read = writeTables(text).join('\n')
    for (const count of ['1204174759', '1204018733', '593009412', '604241263'])
      assert.match(read, new RegExp(`shares ${count}`))
    assert.doesNotMatch(read, /shares 5120300/)
  })

  it('are shares under a header that counts securities with a sign for the number', () => {
    const text = `| Name | Action | # of Securities to be Sold |
|---|---|---|
| Jane Roe | Adoption | 12,345 |`
    assert.deepEqual(writeTables(text), ['Jane Roe | 12,345 shares 12345'])
  })
})
