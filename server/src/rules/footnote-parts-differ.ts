import { readOwnershipNotes, type NoteParts } from '../facts/ownership-notes.ts'
import { readHoldings, type Holding } from '../facts/ownership-table.ts'
import { add, compare, grouped, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { defineRule } from './rule.ts'

/** Finds footnotes of ownership tables whose parts are not the number they explain. */
export const footnotePartsDiffer = defineRule({
  id: 'footnote-parts-differ',
  title: 'A footnote whose parts do not add up to the shares that it explains',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['error', 'warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `"Includes 30,000 shares of restricted stock, 20,500 shares of common stock and options to purchase 103,750 shares" explains
the 154,250 shares of a row. Parts that come to more than the whole cannot be right, whether the note says "includes" or
"consists of", which is an error; parts that come to less than a whole that "consists of" them are a warning.

Each number in the note's first sentence is a part. Notes with parts of parts ("of which", "including"), prices, other
holders and alternatives are left alone, and so is a mark that stands beside several holders one of whom it fits.

When not to use it: where one footnote explains the shares of several holders together.`,
  options: {},
  messages: {
    more: 'The parts come to {sum}, more than the {whole} shares of {label} ({arithmetic})',
    less: 'The parts come to {sum}, not to the {whole} shares of {label} ({arithmetic})',
  },
  examples: [
    {
      name: 'parts that are more than the whole',
      text: `| Name | Shares beneficially owned | Percent of class |
|---|---|---|
| Ana Brook(1) | 154,250 | * |
| Carl Dunn(2) | 88,000 | * |

(1) Includes 30,000 shares of restricted stock, 20,500 shares of common stock and options to purchase 130,750 shares.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ more: The parts come to 181,250, more than the 154,250 shares of Ana Brook (30,000 + 20,500 + 130,750)

(2) Includes 8,000 shares held by a trust and 40,000 shares issuable upon the exercise of options.
`,
    },
    {
      name: 'parts that are less than the whole',
      text: `| Name | Number of shares beneficially owned | Percent |
|---|---|---|
| Shore Fund(a) | 1,240,000 | 4.2% |

(a) Consists of 940,000 shares held by Shore Fund I and 200,000 shares held by Shore Fund II.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ less: The parts come to 1,140,000, not to the 1,240,000 shares of Shore Fund
`,
    },
    {
      name: 'a list of notes',
      text: `| Name | Shares beneficially owned | Percent |
|---|---|---|
| Ana Brook (1) | 50,000 | * |
| Carl Dunn (2) | 70,000 | * |

1. Represents 20,000 shares held directly and 35,000 shares underlying options.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ more
2. Represents 30,000 shares held directly and 40,000 shares underlying options.
`,
    },
    {
      name: 'parts that add up, and some of the parts',
      text: `| Name | Shares beneficially owned | Percent |
|---|---|---|
| Ana Brook(1) | 154,250 | * |
| Carl Dunn(2) | 316,528 | * |

(1) Includes 30,000 shares of restricted stock, 20,500 shares of common stock and options to purchase 103,750 shares.

(2) Includes 108,528 shares of restricted stock and options to purchase 8,000 shares.
`,
    },
    {
      name: 'parts of parts, other holders, prices, and what is not included',
      text: `| Name | Shares beneficially owned | Percent |
|---|---|---|
| Ana Brook(1) | 50,000 | * |
| Carl Dunn(2) | 60,000 | * |
| Lea Moor(3) | 70,000 | * |
| Ned Pool(4) | 80,000 | * |

(1) Includes 40,000 shares held by a trust, of which 30,000 shares are pledged.

(2) Does not include 40,000 shares held by a trust and 90,000 shares held by a spouse.

(3) Includes 60,000 shares subject to options at $4.00 and 50,000 at $5.00.

(4) Ms. Pool is a member of the fund, which holds 900,000 shares and 300,000 warrants.
`,
    },
    {
      name: 'a mark beside several holders',
      text: `| Name | Shares beneficially owned | Percent |
|---|---|---|
| Shore Fund I(1) | 940,000 | 3.1% |
| Shore Management(1) | 1,140,000 | 3.9% |

(1) Consists of 940,000 shares held by Shore Fund I and 200,000 shares held by Shore Fund II.
`,
    },
    {
      name: 'tables of other things',
      text: `| Name | Salary | Bonus |
|---|---|---|
| Ana Brook(1) | 150,000 | 20,000 |

(1) Includes 100,000 paid in cash and 90,000 paid in shares.
`,
    },
  ],
  collect({ reading: { mentions, tables } }): readonly Holding[] | undefined {
    const holdings = readHoldings(tables, mentions).filter(({ marks }) => marks.length > 0)
    return holdings.length === 0 ? undefined : holdings
  },
  check(document, { report }) {
    const { collected, blockCount } = document
    let holdings: PlacedHolding[] = []
    for (const [number, { block: table, value }] of collected.entries()) {
      if (table - (collected[number - 1]?.block ?? -Infinity) > REACH) holdings = []
      for (const holding of value) holdings.push({ holding, block: table })
      const end = Math.min(blockCount, table + REACH + 1, collected[number + 1]?.block ?? Infinity)
      for (let block = table; block < end; block++) {
        for (const { mark, parts, foreign } of readOwnershipNotes(document.reading(block))) {
          if (parts === undefined || foreign) continue
          const rows = holdings.filter(({ holding }) => holding.marks.includes(mark))
          const [row] = rows
          if (row === undefined || rows.some(({ holding }) => holds(parts, holding))) continue
          const sum = sumOf(parts)
          const more = compare(sum, row.holding.shares.value) > 0
          const { shares, label } = row.holding
          report(
            more ? 'more' : 'less',
            { block, span: { start: parts.from, end: parts.to } },
            {
              data: {
                sum: grouped(sum),
                whole: grouped(shares.value),
                label: label.replaceAll(/[([][^()[\]]{0,40}[)\]]/g, '').trim(),
                arithmetic: parts.numbers.map(grouped).join(' + '),
              },
              severity: more ? 'error' : 'warning',
              related: [
                {
                  at: { block: row.block, span: shares.run.span(shares.from, shares.to) },
                  message: `${grouped(shares.value)} shares`,
                },
              ],
              proof: [`${parts.numbers.map(grouped).join(' + ')} = ${grouped(sum)}`],
              keys: [mark, grouped(sum), grouped(shares.value)],
            },
          )
        }
      }
    }
  },
})

interface PlacedHolding {
  readonly holding: Holding
  readonly block: number
}

/** How many blocks behind a table its footnotes may stand. */
const REACH = 60

function sumOf({ numbers }: NoteParts): Decimal {
  return numbers.reduce(add, wholeNumber(0))
}

function holds(parts: NoteParts, { shares }: Holding): boolean {
  const order = compare(sumOf(parts), shares.value)
  // A part that is itself more than the whole, or equal to it, is another holder's or the whole once more.
  if (parts.numbers.some((number) => compare(number, shares.value) >= 0)) return true
  return order === 0 || (order < 0 && !parts.whole)
}
