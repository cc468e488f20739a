import { absolute, compare, grouped, subtract, type Decimal } from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { readGrid } from '../tables/grid.ts'
import { slipBetween } from '../tables/slips.ts'
import { type Table } from '../tree/table.ts'
import { defineRule } from './rule.ts'

/** Finds balance sheets whose two sides differ. */
export const statementDoesNotBalance = defineRule({
  id: 'statement-does-not-balance',
  title: 'A balance sheet whose two sides differ',
  scope: 'document',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Total assets equal total liabilities and equity, column by column. Where the two totals of one column differ while another
column balances, or one slip of the hand makes one of the other, the difference is an error; else it is a warning. A single
unit of the last digit is rounding.

A statement all of whose columns differ was not understood and is left alone, as are totals of segments and fair-value
tables, which have no other side.

When not to use it: for statements with a third side, such as those of trusts.`,
  options: {},
  messages: { differs: '{label} {printed}, but total assets {assets}: {difference} apart' },
  examples: [
    {
      name: 'one column that does not balance',
      text: `| (in thousands) | 2024 | 2023 |
|---|---|---|
| Total current assets | 41,200 | 39,800 |
| Total assets | 97,615 | 88,940 |
| Total current liabilities | 22,140 | 21,004 |
| Total stockholders' equity | 50,475 | 44,936 |
| Total liabilities and stockholders' equity | 97,165 | 88,940 |
                                               ^^^^^^ differs: Total liabilities and stockholders' equity 97,165, but total assets 97,615: 450 apart
`,
    },
    {
      name: 'two tables, one column, one slip',
      text: `| Assets | June 30, 2024 |
|---|---|
| Cash | $12,400 |
| Total assets | $318,750 |

| Liabilities and members' deficit | June 30, 2024 |
|---|---|
| Accounts payable | $9,100 |
| Total liabilities and members' deficit | $318,150 |
                                           ^^^^^^^^ differs
`,
    },
    {
      name: 'partners and net assets',
      text: `| | 2024 | 2023 |
|---|---|---|
| TOTAL ASSETS | 7,140,206 | 6,990,118 |
| TOTAL LIABILITIES AND PARTNERS' CAPITAL | 7,140,206 | 6,990,181 |
                                                        ^^^^^^^^^ differs
`,
    },
    {
      name: 'statements that balance, or are a unit apart',
      text: `| | 2024 | 2023 |
|---|---|---|
| Total assets | 97,615 | 88,940 |
| Total liabilities | 47,140 | 44,004 |
| Total equity | 50,475 | 44,936 |
| Total liabilities and equity | 97,615 | 88,941 |
`,
    },
    {
      name: 'one side only, and a segment table',
      text: `| | North | South |
|---|---|---|
| Total assets | 97,615 | 88,940 |

Text of a Note.

| | Level 1 | Level 2 |
|---|---|---|
| Total assets | 15 | 40 |
| Total liabilities | 12 | 9 |
`,
    },
    {
      name: 'another statement, whose columns all differ',
      text: `| | 2024 | 2023 |
|---|---|---|
| Total assets | 97,615 | 88,940 |

| | Parent | Subsidiary |
|---|---|---|
| Total liabilities and equity | 41,200 | 60,315 |
`,
    },
  ],
  collect({ reading: { tables, mentions } }): readonly Side[] | undefined {
    const sides = tables.flatMap((table) => sidesOf(table, mentions))
    return sides.length === 0 ? undefined : sides
  },
  check({ collected }, { report }) {
    let assets: { readonly side: Side; readonly block: number } | undefined
    for (const { block, value } of collected) {
      for (const side of value) {
        if (side.assets) {
          assets = { side, block }
          continue
        }
        const above = assets
        assets = undefined
        if (above === undefined || block - above.block > REACH) continue
        if (above.side.figures.length !== side.figures.length) continue
        const pairs = side.figures.map((figure, column) => ({ figure, total: above.side.figures[column] ?? figure }))
        const odd = pairs.filter(({ figure, total }) => differ(figure, total))
        for (const { figure, total } of odd) {
          const slip = isSlip(figure, total)
          if (odd.length === pairs.length && !slip) break
          const [printed, other] = [printedNumber(figure), printedNumber(total)]
          const apart = subtract(total.value, figure.value)
          const difference = grouped(absolute({ digits: apart.digits, exponent: apart.exponent - figure.scale }))
          report(
            'differs',
            { block, span: figure.run.span(figure.from, figure.to) },
            {
              data: { label: side.label, printed, assets: other, difference },
              severity: odd.length < pairs.length || slip ? 'error' : 'warning',
              related: [
                {
                  at: { block: above.block, span: total.run.span(total.from, total.to) },
                  message: `Total assets ${other}`,
                },
              ],
              proof: [`${other} − ${printed}: ${difference} apart`],
              keys: [printed, other],
            },
          )
        }
      }
    }
  },
})

/** One total of a balance sheet: of the assets, or of what they are financed with. */
interface Side {
  readonly assets: boolean
  readonly label: string
  readonly figures: readonly Figure[]
}

/** How many blocks may stand between the two sides of one statement. */
const REACH = 6
const ASSETS = /^total\sassets$/i
const OTHER_SIDE =
  /^total\s(?:liabilities[^|]{1,80}\b(?:equity|deficits?|deficiency|capital|assets|interests?|investment)\b[^|]{0,40}|equity\sand\sliabilities)$/i

function sidesOf(table: Table, mentions: readonly Mention[]): readonly Side[] {
  if (!/total\s(?:assets|liabilities|equity)/i.test(table.run.text)) return []
  const sides: Side[] = []
  for (const { label, cells } of readGrid(table, mentions).rows) {
    const plain = label
      .replaceAll(/[([]\w{1,3}[)\]]|[:*]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const assets = ASSETS.test(plain)
    if (!assets && !OTHER_SIDE.test(plain)) continue
    const figures = cells.map(({ figure }) => figure).filter((figure) => figure !== undefined)
    if (figures.length > 0) sides.push({ assets, label: plain, figures })
  }
  return sides
}

function printedNumber({ run, numberFrom, numberTo }: Figure): string {
  return run.text.slice(numberFrom, numberTo)
}

function differ(one: Figure, other: Figure): boolean {
  if (one.type === 'percent' || other.type === 'percent' || one.scale !== other.scale) return false
  const unit: Decimal = { digits: 1n, exponent: Math.max(one.value.exponent, other.value.exponent) }
  return compare(absolute(subtract(one.value, other.value)), unit) > 0
}

function isSlip(one: Figure, other: Figure): boolean {
  if (one.value.exponent !== other.value.exponent || one.value.digits > 1_000_000_000_000n) return false
  return slipBetween(Number(one.value.digits), Number(other.value.digits), 1) !== undefined
}
