import { printedFigure } from '../facts/change-problems.ts'
import { payRatioHolds, readPayRatio, type PayRatioFigures } from '../facts/pay-ratio.ts'
import { type Place } from '../facts/fact.ts'
import { compare, divide, grouped } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** A figure and the block that it stands in. */
interface Placed {
  readonly figure: Figure
  readonly block: number
}

/** A disclosure of a pay ratio is shorter than this many blocks. */
const LONGEST_DISCLOSURE = 20

/** Reports a CEO pay ratio that is not the one amount over the other. */
export const payRatioWrong = defineRule({
  id: 'pay-ratio-wrong',
  title: 'A CEO pay ratio that its two amounts do not make',
  scope: 'document',
  looksAt: 'mentions',
  category: 'arithmetic',
  severities: ['warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `Item 402(u) of Regulation S-K asks for the annual total compensation of the principal executive officer, the median of
that of all other employees, and the ratio of the two. Three figures that are often updated by three people.

The ratio is recomputed where the document prints one amount for each of the two and one ratio, near each other. Rounding
it, cutting it off or rounding it up is allowed. Where a second ratio or a second amount is given (a supplemental ratio, an
annualized salary, two persons who held the office), nothing is reported.

When not to use it: where the amounts were adjusted in a way that the text does not print.`,
  options: {},
  messages: { differs: 'pay ratio of {printed} printed, but {executive} ÷ {median} = {computed}' },
  examples: [
    {
      name: 'in a paragraph',
      text: `For fiscal 2024, the annual total compensation of our Chief Executive Officer was $6,204,118. The median of the annual
total compensation of all employees other than the CEO was $71,350. The ratio of the two is therefore 78 to 1.
                                                                                                      ^^^^^^^ differs: pay ratio of 78 to 1 printed, but $6,204,118 ÷ $71,350 = 87.0
`,
    },
    {
      name: 'in a list',
      text: `For 2024, our last completed fiscal year:

- the median of the annual total compensation of all our employees was $48,912;
- the annual total compensation of Ms. Arden, our President and CEO, was $3,365,145; and
- the ratio of the two amounts was 86:1.
                                   ^^^^ differs: pay ratio of 86:1 printed, but $3,365,145 ÷ $48,912 = 68.8
`,
    },
    {
      name: 'in a table',
      text: `| CEO pay ratio | |
|---|---|
| Annual total compensation of the CEO | $2,411,900 |
| Annual total compensation of the median employee | $60,300 |
| Pay ratio | 52 to 1 |
              ^^^^^^^ differs
`,
    },
    {
      name: 'ratios that hold',
      text: `The annual total compensation of our CEO was $6,204,118, and the median of the annual total compensation of all other
employees was $71,350. The ratio is approximately 87 to 1.
`,
    },
    {
      name: 'cut off, and rounded up',
      text: `Our median employee's total compensation was $50,000 and the total compensation of our CEO was $2,035,000, a pay ratio of
40 to 1 (41 to 1 when rounded up).
`,
    },
    {
      name: 'a supplemental ratio beside it',
      text: `The annual total compensation of our CEO was $6,204,118, and the median of the annual total compensation of all other
employees was $71,350. The pay ratio is 87 to 1. Without the sign-on award, the annual total compensation of our CEO was
$4,100,000, for a supplemental pay ratio of 57 to 1.
`,
    },
    {
      name: 'annualized compensation',
      text: `The annual total compensation of our CEO was $4,204,118, and his annualized total compensation $6,100,000. The median of
the annual total compensation of all other employees was $71,350. The pay ratio is 85 to 1.
`,
    },
    {
      name: 'the share of one officer',
      text: `The total compensation of our Chief Financial Officer was $1,204,118. The median of the annual total compensation of all
other employees was $71,350. The pay ratio is 85 to 1.
`,
    },
  ],
  collect: ({ reading }) => readPayRatio(reading.runs, reading.mentions),
  check({ collected }, { report }) {
    const ratios = placed(collected, 'ratios')
    const medians = placed(collected, 'median')
    const near = placed(collected, 'executive').filter(({ block }) =>
      medians.some((median) => Math.abs(median.block - block) <= LONGEST_DISCLOSURE),
    )
    const [executive, median] = [onlyAmount(near), onlyAmount(medians)]
    if (executive === undefined || median === undefined || onlyAmount(ratios) === undefined) return
    for (const { figure, block } of ratios) {
      if (Math.abs(block - median.block) > LONGEST_DISCLOSURE) continue
      if (payRatioHolds(figure, executive.figure, median.figure)) continue
      const data = {
        printed: printedFigure(figure),
        executive: printedFigure(executive.figure),
        median: printedFigure(median.figure),
        computed: grouped(divide(executive.figure.value, median.figure.value, 1)),
      }
      report('differs', placeOf({ figure, block }), {
        data,
        related: [
          { at: placeOf(executive), message: `Compensation of the executive ${data.executive}` },
          { at: placeOf(median), message: `Median compensation ${data.median}` },
        ],
        proof: [`${data.executive} ÷ ${data.median} = ${data.computed}`],
        keys: [data.printed, data.executive, data.median],
      })
    }
  },
})

function placed(
  collected: readonly { readonly block: number; readonly value: PayRatioFigures }[],
  role: keyof PayRatioFigures,
): readonly Placed[] {
  return collected.flatMap(({ block, value }) => value[role].map((figure) => ({ figure, block })))
}

/** The first of figures that all have one value; undefined where there are several values or none. */
function onlyAmount(figures: readonly Placed[]): Placed | undefined {
  const [first] = figures
  if (first === undefined) return undefined
  return figures.every(({ figure }) => compare(figure.value, first.figure.value) === 0) ? first : undefined
}

function placeOf({ figure, block }: Placed): Place {
  return { block, span: figure.run.span(figure.from, figure.to) }
}
