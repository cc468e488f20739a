import { printedFigure, readChangeProblems } from '../facts/change-problems.ts'
import { mentionSpan } from '../mentions/mention.ts'
import { changeDefects } from '../tables/change-defects.ts'
import { readGrid } from '../tables/grid.ts'
import { type Reading } from '../document/reading.ts'
import { type BlockSpan } from '../text/span.ts'
import { defineRule, type RuleContext } from './rule.ts'

type Report = RuleContext<'percent' | 'amount' | 'parts' | 'column', BlockSpan, unknown>['report']

/** Finds changes, in sentences and in columns of changes, of which one figure contradicts the others. */
export const changeWrong = defineRule({
  id: 'change-wrong',
  title: 'A change that its own figures contradict',
  scope: 'block',
  looksAt: 'mentions',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing', 'note'],
  fixable: 'suggestion',
  since: '0.2.0',
  why: `"Increased $2.4 million, or 30%, to $10.5 million from $8.1 million" says one thing four ways. Whoever updates one of the four figures and forgets another leaves a sentence that contradicts itself, and readers recompute such sentences, and columns of changes, first.

Every printed figure stands for all amounts that round to it, and a percentage in a sentence may be cut off instead of rounded. A change is reported only where no such amounts make it right. A sentence with all four parts, three of which agree, is an error, since its arithmetic is closed; else it is a warning. Sentences are left alone that speak of causes between the figures, of constant currency, organic or pro forma growth, of annual rates, or of more than two amounts "respectively"; so are bases below zero, changes of percentages, and hedges such as "more than".

In a table, Tickmark finds the two columns that most percentages of a column compare, and reports the one row that does not follow, or two where a dozen rows do. A base below a hundred units is judged only where the percentage is far off. Left alone are changes of sign, "NM", columns with the sign turned round (better or worse), and columns at constant currency or otherwise adjusted.

When not to use it: in documents whose percentages come from amounts that are not printed.`,
  options: {},
  messages: {
    percent: '{printed} printed, but {arithmetic}',
    amount: 'A change of {printed} printed, but {arithmetic}',
    parts: '{printed} does not go with the change of {change}: {arithmetic}',
    column: '{label}: change is {printed}, but {current} against {base} is {computed}',
  },
  examples: [
    {
      name: 'a change of what is said right before it',
      text: `Fees for the year ended June 30, 2025 were $84.6 million, an increase of $7.1 million, or 8.2%, over the year before.
                                                                                          ^^^^ percent: 8.2% printed, but $7.1 million of $77.5 million is 9.2%
`,
    },
    {
      name: 'a share of what the amount has become, not of what it was',
      text: `Sales were $98.0 million, an increase of $8.0 million, or 8.2%, from the quarter of the year before.
                                                          ^^^^ percent: 8.2% printed, but $8.0 million of $90.0 million is 8.9%
`,
    },
    {
      name: 'amounts of two years, respectively',
      text: `Fees for the years ended June 30, 2025 and 2024 were $52,840,116 and $48,390,025, respectively, an increase of 8.2%.
                                                                                                               ^^^^ percent: 8.2% printed, but $52,840,116 against $48,390,025 is 9.2%

Fees in 2024 and 2025 were $48.4 million and $52.8 million, respectively, a decrease of $4.4 million, or 9.1%.

At June 30, 2025 and 2024, we had cash of $10.0 million and $12.0 million, respectively, and an increase of 5% in debt.
`,
    },
    {
      name: 'amounts per share beside the amounts',
      text: `Net income rose 14.1% to $28.5 million or $0.58 per share in 2024 from $25.3 million or $0.49 per share in 2023.
                ^^^^^ percent
`,
    },
    {
      name: 'percentages of sales beside the amounts',
      text: `Costs were $304.3 million, or 65.9% of sales, in 2025 compared to $389.5 million, or 68.3% of sales, in 2024, a decrease of $85.2 million, or 25.9%.
                                                                                                                                              ^^^^^ percent
`,
    },
    {
      name: 'a change of an amount that may be the old or the new one, and a percentage of earnings per share',
      text: `Services of $100.0 million in 2023 increased $10.0 million, or 10.0%. Fees of $50.0 million decreased $5.0 million, or 9.1%.

Net income was $5.0 million, or $0.50 per share, compared to $4.0 million, or $0.35 per share, an increase of 43%.
`,
    },
    {
      name: 'a percentage with both amounts',
      text: `Net sales increased 12.4 percent to $48.3 million from net sales of $45.1 million for the prior year quarter.
                    ^^^^^^^^^^^^ percent: 12.4 percent printed, but $48.3 million against $45.1 million is 7.1%
`,
    },
    {
      name: 'all four parts, the percentage wrong',
      text: `Payments for licenses increased $1,205 million, from $8,410 million to $9,615 million, or 41%.
                                                                                          ^^^ percent: 41% printed, but $9,615 million against $8,410 million is 14%

Total loans rose by $65.9 million, or 5.4%, to $1.52 billion at June 30, 2024, compared to $1.46 billion at year end.
                                      ^^^^ percent: 5.4% printed, but $1.52 billion against $1.46 billion is 4.1%
`,
    },
    {
      name: 'all four parts, an amount wrong',
      text: `Selling expenses increased by $3.4 million, or 10.0%, to $26.4 million from $24.0 million in 2022.
                              ^^^^^^^^^^^^ amount: A change of $3.4 million printed, but $26.4 million − $24.0 million = $2.4 million

Revenue increased by $2,400, or 10%, to $28,400 from $24,000.
                                        ^^^^^^^ parts: $28,400 does not go with the change of $2,400

Revenue increased by $2,400, or 10.0%, to $26,400 from $23,000.
                                                       ^^^^^^^ parts: $23,000 does not go with the change of $2,400
`,
    },
    {
      name: 'an amount of change without a percentage',
      text: `Interest expense decreased $1.9 million to $10.5 million from $14.1 million.
                           ^^^^^^^^^^^^ amount: A change of $1.9 million printed, but $14.1 million − $10.5 million = $3.6 million
`,
    },
    {
      name: 'a percentage of one amount',
      text: `Non-interest income increased $1.2 million, or 26.1%, from $7.5 million for the same quarter of 2023.
                                               ^^^^^ percent: 26.1% printed, but $1.2 million of $7.5 million is 16.0%

Deposits fell $40.0 million, or 9.1%, to $760.0 million.
                                ^^^^ percent: 9.1% printed, but $40.0 million of $800.0 million is 5.0%
`,
    },
    {
      name: 'the amounts first',
      text: `Revenue for the quarter was $52.0 million, compared with $40.0 million a year ago, an increase of 25%.
                                                                                                  ^^^ percent: 25% printed, but $52.0 million against $40.0 million is 30%

Revenue of $52.0 million, up 25% from $40.0 million.
                             ^^^ percent

Backlog was $52.0 million as of May 31, 2024, a 25% increase from $40.0 million as of May 31, 2023.
                                                ^^^ percent

Cash was $52.0 million versus $40.0 million, representing growth of 25 percent year over year.
                                                                    ^^^^^^^^^^ percent

Compared to $40.0 million in 2023, revenue was $52.0 million, an increase of 25%.
                                                                             ^^^ percent
`,
    },
    {
      name: 'from one to the other',
      text: `Fees declined from $4.0 million in 2022 to $3.0 million in 2023, or 35%.
                                                                    ^^^ percent: 35% printed, but $3.0 million against $4.0 million is 25%

There was a 35% decrease in fees, from $4.0 million in 2022 to $3.0 million in 2023.
            ^^^ percent

Fees were 35% lower than the $4.0 million of 2022, falling to $3.0 million.
          ^^^ percent
`,
    },
    {
      name: 'shares, per-share amounts and counts',
      text: `Diluted earnings per share increased 15% to $2.20 per share from $2.00 per share.
                                     ^^^ percent

The number of stores increased 15% to 440 stores from 400 stores.
                               ^^^ percent

Weighted average shares decreased 15% to 44,000,000 shares from 48,000,000 shares.
                                  ^^^ percent
`,
    },
    {
      name: 'a scale word changed',
      text: `Online sales decreased 9.3 percent to $127.0 million for the 39 weeks, compared to sales of $140.0 billion a year ago.
                       ^^^^^^^^^^^ percent
`,
    },
    {
      name: 'statements that hold',
      text: `Revenue increased by $2.4 million, or 10%, to $26.4 million from $24.0 million. Payments were $1.42M against $4.14M, a
decrease of $2.73M. Costs rose 3.2% to $46.6 million, compared to $45.2 million. Cash fell from $5.0 million to $4.0
million, or 20%. Income was $1.05 billion, up approximately 5% from $998 million. Sales grew 1% to $100.9 million from
$99.0 million. Deposits fell $40.0 million, or 5.0%, to $760.0 million.
`,
    },
    {
      name: 'a percentage cut off instead of rounded, and rounded inputs',
      text: `Sales rose 28% to $17,003 million from $13,180 million. Fees rose 50% to $0.3 million from $0.2 million. Expenses grew
46% to $3 million from $2 million.
`,
    },
    {
      name: 'percentages of something else',
      text: `Gross profit increased to $12.1 million, or 24.5% of revenue, from $10.0 million, or 25.1% of revenue. Expenses were
$5.0 million (8% of sales) compared to $4.0 million (9% of sales). Interest income was $5.0 million, up from $4.0
million, on loans at a rate of 9%. The tax rate increased 5% to 25% from 20%.
`,
    },
    {
      name: 'other causes and other bases',
      text: `Revenue increased 12% in constant currency to $105.0 million from $100.0 million. Organic revenue grew 9% to $105.0
million from $100.0 million. Excluding the sale, revenue rose 9% to $105.0 million from $100.0 million. Revenue rose 9%,
due to acquisitions, to $105.0 million from $100.0 million. Sales grew at a compound annual rate of 9% to $200.0 million
from $100.0 million.
`,
    },
    {
      name: 'values respectively, and lists',
      text: `Revenue increased 12% and 9% to $105.0 million and $210.0 million from $100.0 million and $200.0 million for the three
and six months, respectively. Sales increased 12% in the north and 9% in the south, to $105.0 million from $100.0 million.
`,
    },
    {
      name: 'losses, profits and bases below zero',
      text: `We went from a net loss of $5.0 million to net income of $2.0 million, an improvement of $7.0 million. Net income was
$2.0 million compared to a net loss of $5.0 million, a change of 140%. Cash flow increased 60% to $(2.0) million from
$3.0 million.
`,
    },
    {
      name: 'hedges and ranges',
      text: `Revenue increased by more than 40% to $52.0 million from $40.0 million. Revenue increased at least 9% to $52.0 million
from $40.0 million. Sales are expected to grow 5% to 7% to $52.0 million from $40.0 million. Costs rose about 30% to
$52.0 million from $40.5 million.
`,
    },
    {
      name: 'two statements in one sentence',
      text: `Net sales increased 5% to $105.0 million from $100.0 million and costs increased 8% to $54.0 million from $50.0 million.
Net sales were $105.0 million, and gross profit increased 8% from $50.0 million; up 3% were the $54.0 million of costs.
Revenue was $105.0 million, up 5%, and gross profit of $20.0 million, compared to $18.0 million.
`,
    },
    {
      name: 'another comparison in the sentence',
      text: `Revenue increased 8% sequentially and 5% from the prior year to $105.0 million from $100.0 million. Assets grew $5.0
million, or 12% annualized, to $105.0 million from $100.0 million. Margin expanded 120 basis points to 45% from 40%. Of
the 31% increase, $2.2 million came from price and $1.2 million from volume, compared to $5.0 million in 2023.
`,
    },
    {
      name: 'One row of a column of changes',
      text: `| (in thousands) | 2024 | 2023 | Change |
|---|---|---|---|
| Products | $84,210 | $77,305 | 9% |
| Services | 31,640 | 25,118 | 62% |
                               ^^ column: Services: change is 62%, but 31,640 against 25,118 is 26%
| Licenses | 12,077 | 13,420 | (10)% |
| Total revenue | $127,927 | $115,843 | 10% |`,
    },
    {
      name: 'A column that mostly says not meaningful, and a small base',
      text: `| | 2025 | 2024 | Change |
|---|---|---|---|
| Fees | 1,079 | 932 | 16% |
| Rent | 37 | 32 | 56% |
                   ^^ column: Rent: change is 56%, but 37 against 32 is 16%
| Parts | 313 | 264 | 19% |
| Travel | 64 | 45 | 42% |
| Gain on sale | (12) | 4 | NM |
| Impairment | 88 | (3) | NM |
| Interest | (2) | 1 | N/M |
| Taxes | 5 | (9) | N/M |
| Other | (7) | 3 | n.m. |
`,
    },
    {
      name: 'Two rows with their change in figures',
      text: `| | Three months ended March 31, 2025 | Three months ended March 31, 2024 | Change | Percentage change |
|---|---|---|---|---|
| Vessels on average | 54.0 | 55.0 | (1.0) | (1.8%) |
| Days at sea | 4,914 | 4,950 | (36) | (7.0%) |
                                        ^^^ column
`,
    },
    {
      name: 'A row of an adjusted measure',
      text: `| | 2024 | 2023 | Change |
|---|---|---|---|
| Net sales | 324.0 | 318.6 | 1.7% |
| Net income | 17.6 | 20.2 | (12.9)% |
| Adjusted EBITDA | 35.3 | 51.0 | (38.0)% |
                                   ^^^^ column: Adjusted EBITDA: change is −38.0%
| Gross profit | 128.4 | 134.1 | (4.3)% |`,
    },
    {
      name: 'A column of changes that holds, with a change of sign and a small base',
      text: `| (in thousands) | 2024 | 2023 | % Change |
|---|---|---|---|
| Subscriptions | 410,226 | 371,904 | 10.3 % |
| Hardware | 88,015 | 93,440 | (5.8)% |
| Other | 14 | 9 | 61.0 % |
| Operating income (loss) | 12,330 | (4,118) | NM |
| Interest | 2,044 | 1,985 | 3.0 % |`,
    },
    {
      name: 'Percentages of revenue, not of change',
      text: `| | 2024 | % of revenue | 2023 | % of revenue |
|---|---|---|---|---|
| Revenue | 50,400 | 100% | 44,120 | 100% |
| Cost of revenue | 20,916 | 42% | 18,090 | 41% |
| Gross profit | 29,484 | 58% | 26,030 | 59% |`,
    },
    {
      name: 'Constant currency',
      text: `| | 2024 | 2023 | Reported | Constant currency |
|---|---|---|---|---|
| Europe | 61,250 | 57,804 | 6% | 9% |
| Asia | 40,118 | 35,277 | 14% | 17% |
| Americas | 90,455 | 83,910 | 8% | 8% |`,
    },
  ],
  check({ reading }, { report }) {
    reportSentences(reading, report)
    reportColumns(reading, report)
  },
})

function reportSentences({ runs, mentions }: Reading, report: Report): void {
  for (const { part, odd, others, closed, printed, arithmetic, change, right } of readChangeProblems(runs, mentions)) {
    const digits = odd.run.span(odd.numberFrom, odd.numberTo)
    report(part === 'base' || part === 'result' ? 'parts' : part, mentionSpan(odd), {
      data: { printed, arithmetic, change },
      severity: closed && (part === 'percent' || part === 'amount') ? 'error' : 'warning',
      related: others.map((figure) => ({ at: mentionSpan(figure), message: printedFigure(figure) })),
      proof: [arithmetic],
      keys: [printed, ...others.map(printedFigure)],
      fixes:
        right === undefined
          ? []
          : [{ title: `Write ${right}`, kind: 'suggestion', edits: [{ at: digits, text: right }] }],
    })
  }
}

function reportColumns({ tables, mentions }: Reading, report: Report): void {
  for (const table of tables) {
    for (const defect of changeDefects(readGrid(table, mentions))) {
      const { percent, label, printed, current, base, computed, digits } = defect
      const at = table.run.span(percent.from, percent.to)
      report('column', at, {
        data: { label, printed, current: current.printed, base: base.printed, computed },
        proof: [`(${current.printed} − ${base.printed}) ÷ ${base.printed} = ${computed}`],
        keys: [label, printed, computed],
        related: [current, base].map((cell) => ({
          at: table.run.span(cell.from, cell.to),
          message: `${label} ${cell.printed}`,
        })),
        fixes:
          digits === undefined
            ? []
            : [
                {
                  title: `Change ${percent.printed}% to ${digits}%`,
                  kind: 'suggestion',
                  edits: [{ at, text: digits }],
                },
              ],
      })
    }
  }
}
