import { findTableSlips, readSlipMaterial, reportOfSlip } from '../document/table-slips.ts'
import { defineRule } from './rule.ts'

/** Reports an amount that two tables print with opposite signs, where the rest of the two rows agrees. */
export const signSlip = defineRule({
  id: 'sign-slip',
  title: 'An amount that another table prints with the opposite sign',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `A loss that lost its brackets reads as income.

Two rows are one line item when their labels have the same words; a cell is reported where its number, for the same period, is the same but for its sign, and every other number of the two rows agrees, signs included. It is an error where at least two others agree, the periods are printed in full and the labels are the same.

Where all numbers of a row have the other sign, one table shows outflows or deductions as positive amounts: that is presentation, and nothing is said.

When not to use it: for tables that print one column as a reconciliation, with its signs reversed.`,
  options: {},
  messages: { differs: '{label}, {period}: {printed} here, but {other} in another table, with the opposite sign' },
  examples: [
    {
      name: 'brackets lost',
      text: `Statements of Operations (in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Operating loss | (48,317) | (45,902) |
| Net loss | (51,206) | (47,115) |

Segment information (in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Operating loss | 48,317 | (45,902) |
                   ^^^^^^ differs: Operating loss, year ended December 31, 2024: 48,317 here, but (48,317) in another table, with the opposite sign
`,
    },
    {
      name: 'brackets too many',
      text: `Statements of Cash Flows (in thousands)

| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Net cash provided by operating activities | 31,480 | 28,915 | 30,277 |

Liquidity (in thousands)

| | 2024 | 2023 | 2022 |
|---|---|---|---|
| Net cash provided by operating activities | 31,480 | (28,915) | 30,277 |
                                                       ^^^^^^^^ differs
`,
    },
    {
      name: 'in other units',
      text: `Highlights (in millions)

| | 2024 | 2023 |
|---|---|---|
| Foreign currency translation | 18.4 | 20.1 |

Statements of Comprehensive Income (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Foreign currency translation | (18,442) | 20,117 |
                                 ^^^^^^^^ differs
`,
    },
    {
      name: 'a minus sign',
      text: `Balance Sheets (in thousands)

| | June 30, 2025 | June 30, 2024 |
|---|---|---|
| Accumulated other comprehensive loss | -7,204 | -6,881 |

Changes (in thousands)

| | June 30, 2025 | June 30, 2024 |
|---|---|---|
| Accumulated other comprehensive loss | 7,204 | -6,881 |
                                         ^^^^^ differs
`,
    },
    {
      name: 'quarters',
      text: `(in millions)

| | Three months ended March 31, 2025 | Three months ended March 31, 2024 |
|---|---|---|
| Other income (expense), net | (214) | 187 |
                                ^^^^^ differs

(in millions)

| | Three months ended March 31, 2025 | Three months ended March 31, 2024 |
|---|---|---|
| Other income (expense), net | 214 | 187 |
`,
    },
    {
      name: 'outflows shown as positive amounts',
      text: `Statements of Cash Flows (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Capital expenditures | (48,317) | (45,902) |

Segments (in thousands)

| | 2024 | 2023 |
|---|---|---|
| Capital expenditures | 48,317 | 45,902 |
`,
    },
    {
      name: 'losses without brackets',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Net loss | (51,206) | (47,115) |

(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Net loss | 51,206 | 47,115 |
`,
    },
    {
      name: 'the same signs',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Income tax (benefit) provision | (4,120) | 3,877 |

(in millions)

| | 2024 | 2023 |
|---|---|---|
| Income tax (benefit) provision | (4.1) | 3.9 |
`,
    },
    {
      name: 'an elimination column',
      text: `(in thousands)

| | Year ended June 30, 2024 | Year ended June 30, 2023 |
|---|---|---|
| Intercompany revenue | 4,120 | 3,877 |

(in thousands)

| | Segments, June 30, 2024 | Eliminations, June 30, 2024 |
|---|---|---|
| Intercompany revenue | 4,120 | (4,120) |
`,
    },
    {
      name: 'another period',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Operating income (loss) | (4,120) | 3,877 |

(in thousands)

| | 2022 | 2023 |
|---|---|---|
| Operating income (loss) | 4,120 | 3,877 |
`,
    },
    {
      name: 'other numbers that differ as well',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Unrealized gain (loss) | (4,120) | 3,877 |

(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Unrealized gain (loss) | 4,120 | 3,102 |
`,
    },
    {
      name: 'one column each',
      text: `(in thousands)

| | 2024 |
|---|---|
| Net loss | (51,206) |

(in thousands)

| | 2024 |
|---|---|
| Net loss | 51,206 |
`,
    },
    {
      name: 'other labels',
      text: `(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Payments on term loan | (4,120) | 3,877 |

(in thousands)

| | 2024 | 2023 |
|---|---|---|
| Proceeds of the offering | 4,120 | 3,877 |
`,
    },
  ],
  collect: ({ reading }) => readSlipMaterial(reading),
  check({ collected }, { report }) {
    for (const slip of findTableSlips(collected)) {
      if (slip.kind !== 'sign') continue
      const { at, ...details } = reportOfSlip(slip)
      report('differs', at, details)
    }
  },
})
