import { findTableSlips, readSlipMaterial, reportOfSlip, sizeOf } from '../document/table-slips.ts'
import { defineRule } from './rule.ts'

/** Reports an amount that two tables print a thousand or a million times apart. */
export const scaleSlip = defineRule({
  id: 'scale-slip',
  title: 'An amount that another table prints a thousand or a million times larger',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `A statement in thousands, a note in millions and a schedule in dollars print one amount in three forms, and a cell typed in the units of another table is off by a thousand.

Two rows are one line item when their labels have the same words; a cell is reported where its number, for the same period, has the same digits but another size, and every other number of the two rows agrees. It is an error where at least two others agree, the periods are printed in full and the labels are the same.

Shares, amounts per share and percentages are left alone, since notes on scale except them in many ways, and so are rows whose numbers are all apart.

When not to use it: for documents whose tables except single cells from their note on scale.`,
  options: {},
  messages: { differs: '{label}, {period}: {printed} here, but {other} in another table, {times} times {direction}' },
  examples: [
    {
      name: 'a cell in dollars under a note in thousands',
      text: `Balance Sheets (in thousands)

| | December 31, 2024 | December 31, 2023 |
|---|---|---|
| Inventories | 48,317 | 45,902 |
| Goodwill | 112,480 | 109,335 |

Selected data (in thousands)

| | December 31, 2024 | December 31, 2023 |
|---|---|---|
| Inventories | 48,317,000 | 45,902 |
                ^^^^^^^^^^ differs: Inventories, December 31, 2024: 48,317,000 here, but 48,317 in another table, 1,000 times larger
`,
    },
    {
      name: 'three columns',
      text: `Statements of Operations (in millions)

| | Year ended June 30, 2024 | Year ended June 30, 2023 | Year ended June 30, 2022 |
|---|---|---|---|
| Interest expense | 214 | 187 | 162 |

Selected financial data (in millions)

| | Year ended June 30, 2024 | Year ended June 30, 2023 | Year ended June 30, 2022 |
|---|---|---|---|
| Interest expense | 214 | 187,000 | 162 |
                           ^^^^^^^ differs: Interest expense, year ended June 30, 2023: 187,000 here, but 187 in another table, 1,000 times larger
`,
    },
    {
      name: 'tables in millions and in thousands',
      text: `Results (in millions)

| | 2024 | 2023 |
|---|---|---|
| Research and development | 48,317 | 45.9 |
                             ^^^^^^ differs

Statements of Operations (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Research and development | 48,317 | 45,902 |
`,
    },
    {
      name: 'negative amounts',
      text: `Cash flows (in thousands)

| | Nine months ended September 30, 2024 | Nine months ended September 30, 2023 |
|---|---|---|
| Net cash used in investing activities | (18,442) | (20,117) |

Liquidity (in thousands)

| | Nine months ended September 30, 2024 | Nine months ended September 30, 2023 |
|---|---|---|
| Net cash used in investing activities | (18,442) | (20,117,000) |
                                                     ^^^^^^^^^^^^ differs
`,
    },
    {
      name: 'a million times',
      text: `Debt (in millions)

| | June 30, 2025 | June 30, 2024 |
|---|---|---|
| Term loan | 385 | 410 |

Maturities

| | June 30, 2025 | June 30, 2024 |
|---|---|---|
| Term loan | $385 | $410,000,000 |
                     ^^^^^^^^^^^^ differs
`,
    },
    {
      name: 'other units, all alike',
      text: `Results (in millions)

| | 2024 | 2023 |
|---|---|---|
| Research and development | 48.3 | 45.9 |

Statements of Operations (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Research and development | 48,317 | 45,902 |
`,
    },
    {
      name: 'rows that are all apart',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Capital expenditures | 48,317 | 45,902 |

| | 2024 | 2023 |
|---|---|---|
| Capital expenditures | 48,317 | 45,902 |
`,
    },
    {
      name: 'shares',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Weighted-average shares outstanding | 48,317 | 45,902 |

(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Weighted-average shares outstanding | 48,317,000 | 45,902 |
`,
    },
    {
      name: 'another period',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Inventories | 48,317 | 45,902 |

(in thousands)

| | 2022 | 2023 |
|---|---|---|
| Inventories | 48,317,000 | 45,902 |
`,
    },
    {
      name: 'two items of one name',
      text: `North (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Depreciation | 4,830 | 4,102 |

South (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Depreciation | 4,830,000 | 3,977 |
`,
    },
    {
      name: 'round amounts',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Commitments | 5,000 | 45,902 |

(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Commitments | 5,000,000 | 45,902 |
`,
    },
    {
      name: 'one column each',
      text: `(in thousands)

| | 2024 |
|---|---|
| Inventories | 48,317 |

(in thousands)

| | 2024 |
|---|---|
| Inventories | 48,317,000 |
`,
    },
    {
      name: 'another number in the same table',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Inventories | 48,317 | 45,902 |
| Inventories at cost | 48,317,000 | 45,902 |
`,
    },
  ],
  collect: ({ reading }) => readSlipMaterial(reading),
  check({ collected }, { report }) {
    for (const slip of findTableSlips(collected)) {
      if (slip.kind !== 'scale') continue
      const { at, data, ...details } = reportOfSlip(slip)
      const larger = sizeOf(slip.odd.cell.figure.value) > sizeOf(slip.usual.cell.figure.value)
      const times = slip.power === 3 ? '1,000' : '1,000,000'
      report('differs', at, { ...details, data: { ...data, times, direction: larger ? 'larger' : 'smaller' } })
    }
  },
})
