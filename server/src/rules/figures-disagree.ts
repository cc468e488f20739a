import { readTieMaterial } from '../document/tie-material.ts'
import { contradictTables } from '../document/table-contradictions.ts'
import { contradictProse } from '../document/prose-against-tables.ts'
import { periodInWords } from '../facts/period-words.ts'
import { mentionSpan, mentionText, type Figure } from '../mentions/mention.ts'
import { numberInFormOf } from '../mentions/printed-number.ts'
import { defineRule, type Fix } from './rule.ts'
import { type Place } from '../facts/fact.ts'

/** Reports a figure, of a sentence or of a table, that is not what a table prints for the same line item and period. */
export const figuresDisagree = defineRule({
  id: 'figures-disagree',
  title: 'A figure that differs from the same line item elsewhere',
  scope: 'document',
  category: 'arithmetic',
  severities: ['warning', 'information'],
  documents: ['filing'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `The same line item of the same period has one value, in sentences as in tables.

A sentence's figure is compared with the row whose label the sentence has, in the column of the sentence's period. A table's number is compared with the number of the same period and the same column head in another table, where the two rows have the same or like labels and share a number. A difference is reported only where a slip explains it: one digit, two adjacent digits that changed places, or the row's number of another period. Rounding, scale and signs are allowed for: "$1.5 billion" agrees with 1,520,813 in thousands.

Between tables it is a warning, at the number that fewer rows of the label print. In a sentence it is a warning where another figure of the paragraph stands in the same row at its own period and the words beside the figure name that row; or, for a figure that stands alone, where those words are the label and nothing else and no row prints the figure that stands in the same section or has words of the sentence; else information.

When not to use it: in texts whose sentences speak of parts, or of other companies, under the labels of the whole.`,
  options: {},
  messages: {
    differs: '{label}, {period}: {printed} here, but {other} in the table ({explanation})',
    tables: '{label}, {period}: {printed} in this table, but {other} in another ({explanation})',
  },
  examples: [
    {
      name: 'a digit of a series differs',
      text: `Revenue was $4,518 million and $3,902 million for the years ended December 31, 2024 and 2023, respectively.
            ^^^^^^^^^^^^^^ differs

(in millions)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Revenue | 4,578 | 3,902 |
| Cost of revenue | 2,011 | 1,775 |`,
    },
    {
      name: 'two digits changed places, though another row prints the number that came of it',
      text: `As of June 30, 2025, the valuation allowance of $450 million was mostly for losses that may expire.
                                                ^^^^^^^^^^^^ differs

(in thousands)

| | June 30, 2025 | June 30, 2024 |
|---|---|---|
| Deferred tax assets: | | |
| Losses carried forward | 610,210 | 580,443 |
| Valuation allowance | (540,272) | (442,293) |
| Deferred tax liabilities: | | |
| Leased buildings | (450,118) | (390,220) |`,
    },
    {
      name: 'last year’s figure',
      text: `As of June 30, 2025, deferred revenue was $61.4 million and accounts receivable were $82.7 million, and deferred revenue was $61.4 million as of December 31, 2024.
                                          ^^^^^^^^^^^^^ differs

(in thousands)

| | June 30, 2025 | December 31, 2024 |
|---|---|---|
| Accounts receivable | 82,719 | 79,004 |
| Deferred revenue | 66,310 | 61,402 |`,
    },
    {
      name: 'what is compared, in the same part of the year before',
      text: `Research expenses were $61.4 million for the six months ended June 30, 2025, compared to $53.9 million for the same period in 2024.
                                                                                         ^^^^^^^^^^^^^ differs

(in thousands)

| | Six months ended June 30, 2025 | Six months ended June 30, 2024 |
|---|---|---|
| Research | 61,388 | 58,922 |
| Selling | 48,170 | 41,326 |`,
    },
    {
      name: 'two tables',
      text: `Selected data (in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Operating income | 48,170 | 41,236 |
                              ^^^^^^ tables
| Interest expense | 2,209 | 1,987 |

Statements of Operations (in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Operating income | 48,170 | 41,326 |
| Net income | 33,015 | 27,640 |

Segments (in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Operating income | 48,170 | 41,326 |`,
    },
    {
      name: 'two tables in other units and with other signs',
      text: `Selected data (in millions)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Interest expense | 22.1 | 19.9 |
| Operating income | 48.2 | 41.3 |

Statements of Operations (in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Interest expense | (22,093) | (19,874) |
| Operating income | 48,170 | 41,326 |`,
    },
    {
      name: 'two items of one name',
      text: `(in thousands)

| North | 2024 | 2023 |
|---|---|---|
| Depreciation | 4,817 | 4,132 |

(in thousands)

| South | 2024 | 2023 |
|---|---|---|
| Depreciation | 4,871 | 3,960 |`,
    },
    {
      name: 'rounded',
      text: `Revenue was $4.6 billion and $3.9 billion for the years ended December 31, 2024 and 2023, respectively.

(in millions)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Revenue | 4,578 | 3,902 |`,
    },
    {
      name: 'a change, not an amount',
      text: `Revenue increased by $4,518 million in the year ended December 31, 2024.

(in millions)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Revenue | 4,578 | 3,902 |`,
    },
    {
      name: 'shares of sales that are said of two years respectively',
      text: `Selling expenses were $61.4 million in 2025 and $58.9 million in 2024, constituting 27.6% and 24.3% of net sales, respectively.

| (percent of net sales) | 2025 | 2024 |
|---|---|---|
| Selling expenses | 27.6% | 24.3% |
| Depreciation | 1.4% | 1.3% |`,
    },
    {
      name: 'another line item of like size',
      text: `Subscription revenue in Canada was $4,518 million for the year ended December 31, 2024.

(in millions)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Advertising revenue in Mexico | 4,578 | 3,902 |`,
    },
  ],
  collect: ({ reading }) => readTieMaterial(reading),
  check({ collected }, { report }) {
    for (const contradiction of contradictProse(collected)) {
      const { amount, at, other, otherAt, explanation, certainty, siblings } = contradiction
      report('differs', at, {
        severity: certainty === 'likely' ? 'warning' : 'information',
        data: {
          label: labelOf(other.item.label),
          period: amount.period === undefined ? '' : periodInWords(amount.period),
          printed: printed(amount.figure),
          other: printed(other.cell.figure),
          explanation: EXPLANATIONS[explanation],
        },
        keys: [labelOf(other.item.label), printed(amount.figure), printed(other.cell.figure)],
        related: [
          { at: otherAt, message: `${labelOf(other.item.label)}: ${printed(other.cell.figure)}` },
          ...siblings.map((sibling) => ({
            at: sibling.at,
            message: `agrees with the same row: ${printed(sibling.figure)}`,
          })),
        ],
        fixes: rewrite(contradiction.amount.figure, contradiction.at, other.cell.figure),
      })
    }
    for (const { block, item, cell, other, explanation } of contradictTables(collected)) {
      const at = placeOf(block, cell.figure)
      report('tables', at, {
        severity: 'warning',
        data: {
          label: labelOf(item.label),
          period: cell.period === undefined ? '' : periodInWords(cell.period),
          printed: printed(cell.figure),
          other: printed(other.cell.figure),
          explanation: EXPLANATIONS[explanation],
        },
        keys: [labelOf(item.label), printed(cell.figure), printed(other.cell.figure)],
        related: [
          {
            at: placeOf(other.block, other.cell.figure),
            message: `${labelOf(other.item.label)}: ${printed(other.cell.figure)}`,
          },
        ],
        fixes: rewrite(cell.figure, at, other.cell.figure),
      })
    }
  },
})

const EXPLANATIONS = {
  'one digit': 'one digit differs',
  'two adjacent digits': 'two digits changed places',
  'another period': 'the figure is that of another period',
} as const

function printed(figure: Figure): string {
  return mentionText(figure).replaceAll(/\s+/g, ' ')
}

function labelOf(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim()
}

function placeOf(block: number, figure: Figure): Place {
  return { block, span: mentionSpan(figure) }
}

function rewrite(figure: Figure, { block }: Place, other: Figure): readonly Fix<Place>[] {
  const text = numberInFormOf(figure, other.value)
  if (text === undefined) return []
  const span = figure.run.span(figure.numberFrom, figure.numberTo)
  return [{ title: `Write ${text}, as in the table`, kind: 'suggestion', edits: [{ at: { block, span }, text }] }]
}
