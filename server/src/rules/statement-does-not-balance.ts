import { brokenIdentities, type BrokenIdentity } from '../facts/statement-identities.ts'
import { absolute, compare, grouped, subtract, type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { readGrid, type Grid } from '../tables/grid.ts'
import { slipBetween } from '../tables/slips.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Table } from '../tree/table.ts'
import { defineRule } from './rule.ts'

/** Finds balance sheets whose two sides differ, and results of statements that are not what their captions make them. */
export const statementDoesNotBalance = defineRule({
  id: 'statement-does-not-balance',
  title: 'A statement whose totals do not balance',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Total assets equal total liabilities and equity, column by column. Where the two totals of one column differ while another column balances, and one slip of the hand makes one of the other, the difference is an error; else it is a warning. A single unit of the last digit is rounding.

The other results of the primary statements follow from standard captions (Regulation S-X, rules 5-02 and 5-03, and ASC 230): liabilities and equity; the change in cash from operating, investing and financing activities and the effect of exchange rates; cash at the end from cash at the beginning; gross profit, operating income, income before taxes and net income. One that does not follow in a column is reported where it follows in another one, or the caption leaves no room for anything else, and one slip explains the miss: a digit, two digits exchanged, the point moved, a lost sign, the amount of another column. It is an error where two other columns hold, where one holds and a second total of the statement asks for the same amount, or where two columns hold as soon as one row’s amounts are exchanged.

A statement all of whose columns differ was not understood and is left alone, as are totals of segments and fair-value tables, which have no other side; and where the rows of the table add up to all its amounts, these are right. What \`table-does-not-foot\` reports is not said twice.

When not to use it: for statements with a third side, such as those of trusts.`,
  options: {},
  messages: {
    differs: '{label} {printed}, but total assets {assets}: {difference} apart',
    identity: '{label} is {printed}, but {arithmetic}',
  },
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
      name: 'total assets of two years exchanged',
      text: `| | 2024 | 2023 |
|---|---|---|
| Total assets | 88,940 | 97,615 |
| Total liabilities and stockholders' equity | 97,615 | 88,940 |
                                               ^^^^^^ differs
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
    {
      name: 'the change in cash, in the one column there is',
      text: `| (in thousands) | Nine months ended September 30, 2024 |
|---|---|
| Net cash provided by operating activities | 48,317 |
| Net cash used in investing activities | (20,145) |
| Net cash used in financing activities | (9,860) |
| Effect of exchange rate changes on cash | (412) |
| Net increase in cash and cash equivalents | 19,700 |
                                              ^^^^^^ identity: Net increase in cash and cash equivalents is 19,700, but 48,317 − 20,145 − 9,860 − 412 = 17,900
`,
    },
    {
      name: 'the amounts of two years exchanged',
      text: `| (in thousands) | 2024 | 2023 |
|---|---|---|
| Net cash provided by operating activities | 48,317 | 41,206 |
| Net cash used in investing activities | (18,930) | (20,145) |
| Net cash used in financing activities | (9,860) | (11,482) |
| Net increase in cash | 18,312 | 10,794 |
                         ^^^^^^ identity
`,
    },
    {
      name: 'a lost sign',
      text: `| (in millions) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Income before income taxes | 4,120 | 3,877 | 3,402 |
| Provision for income taxes | 861 | (115) | 730 |
| Net income | 3,259 | 3,762 | 2,672 |
                       ^^^^^ identity: Net income is 3,762, but 3,877 + 115 = 3,992
`,
    },
    {
      name: 'liabilities of last year',
      text: `| (in thousands) | June 30, 2025 | June 30, 2024 | June 30, 2023 |
|---|---|---|---|
| Total assets | 318,750 | 296,410 | 281,377 |
| Total liabilities | 122,604 | 122,604 | 117,940 |
| Redeemable noncontrolling interest | 4,200 | 4,115 | 4,080 |
| Total stockholders' equity | 183,615 | 169,691 | 159,357 |
| Total liabilities and stockholders' equity | 318,750 | 296,410 | 281,377 |
                                               ^^^^^^^ identity
`,
    },
    {
      name: 'gross profit in a release',
      text: `| (in thousands) | Quarter ended March 31, 2025 |
|---|---|
| Net sales | 84,317 |
| Cost of sales | 52,906 |
| Gross profit | 34,411 |
                 ^^^^^^ identity: Gross profit is 34,411, but 84,317 − 52,906 = 31,411
`,
    },
    {
      name: 'results that follow',
      text: `| (in thousands) | 2024 | 2023 |
|---|---|---|
| Revenue | 84,317 | 80,105 |
| Cost of revenue | 52,906 | 50,770 |
| Gross profit | 31,411 | 29,335 |
| Total operating expenses | 20,118 | 19,906 |
| Operating income | 11,293 | 9,429 |
| Income before income taxes | 10,877 | 9,080 |
| Provision for income taxes | 2,284 | (190) |
| Net income | 8,593 | 9,270 |
`,
    },
    {
      name: 'equity in affiliates after taxes',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Income before income taxes | 4,120 | 3,877 |
| Provision for income taxes | 861 | 815 |
| Equity in earnings of affiliates | 30 | — |
| Net income | 3,289 | 3,062 |
`,
    },
    {
      name: 'discontinued operations',
      text: `| (in millions) | 2024 | 2023 | 2022 |
|---|---|---|---|
| Income before income taxes | 4,120 | 3,877 | 3,402 |
| Provision for income taxes | 861 | 815 | 730 |
| Income from continuing operations | 3,259 | 3,062 | 2,672 |
| Loss from discontinued operations | (1,000) | — | — |
| Net income | 2,259 | 3,062 | 2,672 |
`,
    },
    {
      name: 'cash of discontinued operations between',
      text: `| (in thousands) | 2024 |
|---|---|
| Net cash provided by operating activities | 48,317 |
| Net cash used in investing activities | (20,145) |
| Net cash used in financing activities | (9,860) |
| Cash flows of discontinued operations | 1,377 |
| Net increase in cash | 19,689 |
`,
    },
    {
      name: 'amounts rounded one by one',
      text: `| (in millions) | 2024 | 2023 |
|---|---|---|
| Net cash provided by operating activities | 48.3 | 41.2 |
| Net cash used in investing activities | (20.1) | (18.9) |
| Net cash used in financing activities | (9.9) | (11.5) |
| Net change in cash | 18.4 | 10.8 |
`,
    },
  ],
  collect({ reading: { tables, mentions } }): Collected | undefined {
    const sides: Side[] = []
    const broken: Collected['broken'][number][] = []
    for (const table of tables) {
      if (!CAPTIONED.test(table.run.text)) continue
      const grid = readGrid(table, mentions)
      for (const side of sidesOf(table, grid)) sides.push(side)
      for (const identity of brokenIdentities(grid)) broken.push({ run: table.run, identity })
    }
    return sides.length + broken.length === 0 ? undefined : { sides, broken }
  },
  check({ collected }, { report }) {
    let assets: { readonly side: Side; readonly block: number } | undefined
    for (const { block, value } of collected) {
      for (const { run, identity } of value.broken) {
        const { total, label, printed, arithmetic, certain, proof, parts } = identity
        report(
          'identity',
          { block, span: run.span(total.from, total.to) },
          {
            severity: certain ? 'error' : 'warning',
            data: { label, printed, arithmetic },
            related: parts.map((part) => ({
              at: { block, span: run.span(part.cell.from, part.cell.to) },
              message: `${part.label} ${part.printed}`,
            })),
            proof,
            keys: [label, printed, arithmetic],
          },
        )
      }
      for (const side of value.sides) {
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
        const exchanged = areExchanged(odd)
        for (const { figure, total } of exchanged ? odd.slice(0, 1) : odd) {
          const slip = exchanged || isSlip(figure, total)
          if (odd.length === pairs.length && !slip) break
          const [printed, other] = [printedNumber(figure), printedNumber(total)]
          const apart = subtract(total.value, figure.value)
          const difference = grouped(absolute({ digits: apart.digits, exponent: apart.exponent - figure.scale }))
          report(
            'differs',
            { block, span: figure.run.span(figure.from, figure.to) },
            {
              data: { label: side.label, printed, assets: other, difference },
              severity: exchanged || (odd.length < pairs.length && slip) ? 'error' : 'warning',
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

interface Collected {
  readonly sides: readonly Side[]
  readonly broken: readonly { readonly run: ProseRun; readonly identity: BrokenIdentity }[]
}

/** Words without which a table has none of the captions. */
const CAPTIONED =
  /total\s(?:assets|liabilities|equity)|net\scash|gross\s(?:profit|margin)|operating\s(?:income|loss|profit)|from\soperations|before\s[^|]{0,40}tax/i

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

function sidesOf(table: Table, grid: Grid): readonly Side[] {
  if (!/total\s(?:assets|liabilities|equity)/i.test(table.run.text)) return []
  const sides: Side[] = []
  for (const { label, cells } of grid.rows) {
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

/** Whether the totals of two columns hold as soon as one side's are exchanged. */
function areExchanged(odd: readonly { readonly figure: Figure; readonly total: Figure }[]): boolean {
  const [one, other] = odd
  if (odd.length !== 2 || one === undefined || other === undefined) return false
  return compare(one.figure.value, other.total.value) === 0 && compare(other.figure.value, one.total.value) === 0
}

function isSlip(one: Figure, other: Figure): boolean {
  if (one.value.exponent !== other.value.exponent || one.value.digits > 1_000_000_000_000n) return false
  return slipBetween(Number(one.value.digits), Number(other.value.digits), 1) !== undefined
}
