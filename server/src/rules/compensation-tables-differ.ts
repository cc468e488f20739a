import {
  isSamePerson,
  payDifference,
  readPayTable,
  type PayAmount,
  type PayDifference,
  type PayTable,
} from '../facts/compensation-tables.ts'
import { type Place } from '../facts/fact.ts'
import { unvestedDefects, type UnvestedDefect } from '../facts/unvested-values.ts'
import { grouped, wholeNumber } from '../mentions/decimal.ts'
import { readGrid } from '../tables/grid.ts'
import { type LaneCell } from '../tables/lanes.ts'
import { type ProseRun } from '../text/runs.ts'
import { defineRule } from './rule.ts'

/** Words without which a table is none of executive compensation. */
const WORDS = /\b(?:compensation|salary|awards?|vested|total|fair\svalue|SCT)\b/i

/** Reports amounts of compensation tables that the summary compensation table or the price of the other rows contradicts. */
export const compensationTablesDiffer = defineRule({
  id: 'compensation-tables-differ',
  title: 'Compensation that another compensation table prints otherwise',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error', 'information'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `The summary compensation table (Regulation S-K, Item 402(c)) repeats what other tables print: all other compensation is the total of its own table, stock and option awards are the grants of the year, and pay versus performance (Item 402(v)) begins with its totals.

A column of another table is compared person by person, or year by year, and an amount is reported where at least two others of the column agree, no other disagrees, and one slip of the hand explains the miss. It is an error where three or more agree.

In tables of outstanding awards (Item 402(f)) the market values are the numbers times one price. The one value that is not is reported where three or more others are and a slip explains it; it is an error where five or more are. A number of unvested shares whose market value is a dash is told as well.

When not to use it: for tables that convert other currencies, or that show modified awards.`,
  options: {},
  messages: {
    differs: '{name}, {column}: {printed}, but {other} in the summary compensation table',
    sum: '{name}, {column}: the grants add up to {printed}, but the summary compensation table has {other}',
    value: '{shares} shares at {price} are {computed}, printed {printed}',
    missing: '{shares} unvested shares, but no market value',
  },
  examples: [
    {
      name: 'all other compensation',
      text: `| Name | Year | Salary ($) | Stock Awards ($) | All Other Compensation ($) | Total ($) |
|---|---|---|---|---|---|
| Ana R. Brook, Chief Executive Officer | 2024 | 812,000 | 2,400,118 | 84,310 | 3,296,428 |
| | 2023 | 790,000 | 2,100,075 | 80,415 | 2,970,490 |
| Carl Dunn, Chief Financial Officer | 2024 | 540,000 | 950,220 | 41,275 | 1,531,495 |
| Eva Frost, General Counsel | 2024 | 465,000 | 610,940 | 38,116 | 1,114,056 |

The column "All Other Compensation" consists of:

| Name | Retirement plan ($) | Insurance ($) | Total ($) |
|---|---|---|---|
| Ana R. Brook | 61,200 | 23,110 | 84,310 |
| Carl Dunn | 27,600 | 13,675 | 41,275 |
| Eva Frost | 25,300 | 12,816 | 38,161 |
                                ^^^^^^ differs: Eva Frost, Total: 38,161, but 38,116 in the summary compensation table
`,
    },
    {
      name: 'pay versus performance',
      text: `| Name | Year | Salary ($) | Stock Awards ($) | Total ($) |
|---|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 2,484,428 | 3,296,428 |
| | 2023 | 790,000 | 2,180,490 | 2,970,490 |
| | 2022 | 760,000 | 2,044,805 | 2,804,805 |
| Carl Dunn | 2024 | 540,000 | 991,495 | 1,531,495 |

| Year | SCT Total for PEO ($) | Compensation Actually Paid to PEO ($) |
|---|---|---|
| 2024 | 3,296,428 | 4,110,206 |
| 2023 | 2,790,490 | 1,905,117 |
         ^^^^^^^^^ differs
| 2022 | 2,804,805 | 2,650,031 |
`,
    },
    {
      name: 'grants that do not add up to the awards',
      text: `| Name | Year | Salary ($) | Stock Awards ($) | Option Awards ($) | Total ($) |
|---|---|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 2,400,118 | 600,240 | 3,812,358 |
| Carl Dunn | 2024 | 540,000 | 950,220 | 237,610 | 1,727,830 |
| Eva Frost | 2024 | 465,000 | 610,940 | 152,805 | 1,228,745 |

| Name | Grant date | Number of shares | Grant date fair value of awards ($) |
|---|---|---|---|
| Ana R. Brook | | | |
| Units | 2/12/2024 | 31,404 | 2,400,118 |
| Options | 2/12/2024 | 52,310 | 600,240 |
| Carl Dunn | | | |
| Units | 2/12/2024 | 12,433 | 950,220 |
| Options | 2/12/2024 | 20,707 | 237,610 |
| Eva Frost | | | |
| Units | 2/12/2024 | 7,994 | 610,490 |
                              ^^^^^^^ sum
| Options | 2/12/2024 | 13,317 | 152,805 |
`,
    },
    {
      name: 'a market value',
      text: `| Name | Number of Shares or Units of Stock That Have Not Vested (#) | Market Value of Shares or Units of Stock That Have Not Vested ($) |
|---|---|---|
| Ana R. Brook | 31,404 | 1,412,552 |
| | 18,220 | 819,536 |
| Carl Dunn | 12,433 | 559,236 |
| | 7,050 | 317,109 |
| Eva Frost | 7,994 | 395,570 |
                      ^^^^^^^ value: 7,994 shares at $44.98 are 359,570, printed 395,570
`,
    },
    {
      name: 'a number whose market value is a dash',
      text: `| Name | Number of Shares That Have Not Vested | Market Value of Shares That Have Not Vested |
|---|---|---|
| Ana R. Brook | 9,000 | — |
                         ^ missing: 9,000 unvested shares, but no market value
| Carl Dunn | — | — |
`,
    },
    {
      name: 'tables that agree',
      text: `| Name | Year | Salary ($) | Stock Awards ($) | All Other Compensation ($) | Total ($) |
|---|---|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 2,400,118 | 84,310 | 3,296,428 |
| Carl Dunn | 2024 | 540,000 | 950,220 | 41,275 | 1,531,495 |
| Eva Frost | 2024 | 465,000 | 610,940 | 38,116 | 1,114,056 |

| Name | Retirement plan ($) | Insurance ($) | Total ($) |
|---|---|---|---|
| Ana R. Brook | 61,200 | 23,110 | 84,310 |
| Carl Dunn | 27,600 | 13,675 | 41,275 |
| Eva Frost | 25,300 | 12,816 | 38,116 |
`,
    },
    {
      name: 'a column of other amounts',
      text: `| Name | Year | Salary ($) | Stock Awards ($) | Total ($) |
|---|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 2,400,118 | 3,212,118 |
| Carl Dunn | 2024 | 540,000 | 950,220 | 1,490,220 |
| Eva Frost | 2024 | 465,000 | 610,940 | 1,075,940 |

| Name | Target award ($) | Maximum award ($) |
|---|---|---|
| Ana R. Brook | 2,400,000 | 4,800,000 |
| Carl Dunn | 950,000 | 1,900,000 |
| Eva Frost | 610,000 | 1,220,000 |
`,
    },
    {
      name: 'an award that only one person was given',
      text: `| Name | Year | Salary ($) | Stock Awards ($) | Total ($) |
|---|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 2,400,118 | 3,212,118 |
| Carl Dunn | 2024 | 540,000 | 950,220 | 1,490,220 |
| Eva Frost | 2024 | 465,000 | 1,010,940 | 1,475,940 |

| Name | Annual grant, fair value ($) |
|---|---|
| Ana R. Brook | 2,400,118 |
| Carl Dunn | 950,220 |
| Eva Frost | 610,305 |
`,
    },
    {
      name: 'two persons who differ',
      text: `| Name | Year | Salary ($) | Total ($) |
|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 3,296,428 |
| Carl Dunn | 2024 | 540,000 | 1,531,495 |
| Eva Frost | 2024 | 465,000 | 1,114,056 |
| Hugh Ives | 2024 | 430,000 | 1,003,115 |

| Name | Realized pay, total ($) |
|---|---|
| Ana R. Brook | 3,296,428 |
| Carl Dunn | 1,531,495 |
| Eva Frost | 1,141,056 |
| Hugh Ives | 1,030,115 |
`,
    },
    {
      name: 'one person who agrees',
      text: `| Name | Year | Salary ($) | Total ($) |
|---|---|---|---|
| Ana R. Brook | 2024 | 812,000 | 3,296,428 |
| Carl Dunn | 2024 | 540,000 | 1,531,495 |

| Name | Total ($) | Rank |
|---|---|---|
| Ana R. Brook | 3,296,428 | 1 |
| Carl Dunn | 1,351,495 | 2 |
| Eva Frost | 1,114,056 | 3 |
`,
    },
    {
      name: 'market values cut off, not rounded',
      text: `| Name | Number of Units That Have Not Vested (#) | Market Value of Units That Have Not Vested ($) |
|---|---|---|
| Ana R. Brook | 31,404 | 1,412,551 |
| | 18,220 | 819,535 |
| Carl Dunn | 12,433 | 559,236 |
| Eva Frost | 7,994 | 359,570 |
`,
    },
    {
      name: 'awards at two prices',
      text: `| Name | Number of Units That Have Not Vested (#) | Market Value of Units That Have Not Vested ($) |
|---|---|---|
| Ana R. Brook | 31,404 | 1,412,552 |
| | 18,220 | 301,112 |
| Carl Dunn | 12,433 | 559,236 |
| | 7,050 | 116,511 |
`,
    },
    {
      name: 'options beside their exercise prices',
      text: `| Name | Unexercisable options that have not vested | Exercise price ($) | Market value of units ($) |
|---|---|---|---|
| Ana R. Brook | 52,310 | 41.20 | — |
| Carl Dunn | 20,707 | 41.20 | — |
| Eva Frost | 13,317 | 39.75 | — |
`,
    },
  ],
  collect({ reading: { tables, mentions } }): Collected | undefined {
    const pay: PayTable[] = []
    const unvested: Collected['unvested'][number][] = []
    for (const table of tables) {
      if (!WORDS.test(table.run.text)) continue
      const grid = readGrid(table, mentions)
      pay.push(readPayTable(grid))
      for (const defect of unvestedDefects(grid)) unvested.push({ run: table.run, defect })
    }
    return pay.length + unvested.length === 0 ? undefined : { pay, unvested }
  },
  check({ collected }, { report }) {
    for (const { block, value } of collected) {
      for (const { run, defect } of value.unvested) {
        const at = placeOf(block, run, defect.kind === 'value' ? defect.value : defect.dash)
        const shares = defect.shares.printed
        const related = [{ at: placeOf(block, run, defect.shares), message: `${shares} shares` }]
        if (defect.kind === 'missing') {
          report('missing', at, { severity: 'information', data: { shares }, related, keys: [shares] })
          continue
        }
        const { printed } = defect.value
        const computed = grouped(wholeNumber(defect.computed))
        const price = `$${defect.price.toFixed(2)}`
        report('value', at, {
          severity: defect.agreeing >= MANY_PRICED ? 'error' : 'warning',
          data: { shares, price, computed, printed },
          related,
          proof: [`${shares} × ${price} = ${computed}`, `${defect.agreeing} other values are at ${price}`],
          keys: [shares, printed],
        })
      }
    }
    const summaries = collected.flatMap(({ block, value }) =>
      value.pay.flatMap(({ summary }) => (summary === undefined ? [] : [{ block, summary }])),
    )
    const told = new Set<LaneCell>()
    for (const { block, summary } of summaries) {
      for (const { block: other, value } of collected) {
        for (const series of value.pay.flatMap((table) => table.series())) {
          const differences = [
            ...summary.byPerson.map((one) => payDifference(one, series, isSamePerson)),
            ...summary.byYear.map((one) => payDifference(one, series, (left, right) => left === right)),
          ]
          for (const difference of differences) {
            const first = difference?.other.cells[0]
            if (difference === undefined || first === undefined || told.has(first.cell)) continue
            told.add(first.cell)
            tell(difference, block, other)
          }
        }
      }
    }

    function tell(
      { summary, summaryHead, other, otherHead, agreeing }: PayDifference,
      block: number,
      at: number,
    ): void {
      const [cell] = other.cells
      if (cell === undefined) return
      const [printed, wanted] = [printedAmount(other), printedAmount(summary)]
      const name = /^\d/.test(other.key) ? `${summaryHead}, ${other.label}` : other.label
      const column = otherHead.replaceAll(/\(\$\)/g, '').trim()
      report(other.cells.length > 1 ? 'sum' : 'differs', placeOf(at, cell.run, cell.cell), {
        severity: agreeing.length > 2 ? 'error' : 'warning',
        data: { name, column, printed, other: wanted },
        related: [
          ...summary.cells.map((one) => ({
            at: placeOf(block, one.run, one.cell),
            message: `summary compensation table: ${one.cell.printed}`,
          })),
          ...other.cells
            .slice(1)
            .map((one) => ({ at: placeOf(at, one.run, one.cell), message: `and ${one.cell.printed}` })),
        ],
        proof: agreeing.slice(0, 3).map((amount) => `${amount.label}: ${printedAmount(amount)} in both tables`),
        keys: [name, printed, wanted],
      })
    }
  },
})

interface Collected {
  readonly pay: readonly PayTable[]
  readonly unvested: readonly { readonly run: ProseRun; readonly defect: UnvestedDefect }[]
}

/** So many other values at one price leave no room for chance. */
const MANY_PRICED = 5

function printedAmount({ value }: PayAmount): string {
  return grouped(wholeNumber(value))
}

function placeOf(block: number, run: ProseRun, { from, to }: LaneCell): Place {
  return { block, span: run.span(from, to) }
}
