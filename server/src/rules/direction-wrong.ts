import { printedFigure } from '../facts/change-problems.ts'
import { readChangeStatements } from '../facts/change-statements.ts'
import { goesTheOtherWay } from '../facts/change-verdicts.ts'
import { mentionSpan } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds increases that fall and decreases that rise. */
export const directionWrong = defineRule({
  id: 'direction-wrong',
  title: 'An increase whose amounts fall, or a decrease whose amounts rise',
  scope: 'block',
  looksAt: 'mentions',
  category: 'arithmetic',
  severities: ['information'],
  documents: ['filing', 'note'],
  fixable: 'no',
  since: '0.2.0',
  why: `"Increased to $43.2 million from $45.1 million": last year's verb stayed when this year's amounts came in, or the two
amounts changed places. The amounts are compared without their signs and with rounding allowed.

Losses and other amounts below zero are left alone where a sign or a word such as "improved" could mean either way.

When not to use it: in texts that call a smaller loss an increase of income.`,
  options: {},
  messages: { other: '{said} said, but from {base} to {result} is {way}' },
  examples: [
    {
      name: 'an increase that falls',
      text: `Net sales increased to $43.2 million from $45.1 million in the prior year.
                       ^^^^^^^^^^^^^ other: An increase said, but from $45.1 million to $43.2 million is a decrease

Revenue rose 4% from $45.1 million in 2022 to $43.2 million in 2023.
                                              ^^^^^^^^^^^^^ other

Revenue was $43.2 million, up from $45.1 million a year ago.
            ^^^^^^^^^^^^^ other

Total deposits grew by $1.9 million, or 4.2%, to $43.2 million at June 30, 2024, compared to $45.1 million.
                                                 ^^^^^^^^^^^^^ other
`,
    },
    {
      name: 'a decrease that rises',
      text: `Interest expense decreased to $45.1 million from $43.2 million.
                              ^^^^^^^^^^^^^ other: A decrease said, but from $43.2 million to $45.1 million is an increase

Headcount was 1,240 employees, down 5% from 1,181 employees.
              ^^^^^^^^^^^^^^^ other
`,
    },
    {
      name: 'directions that hold, and amounts that are equal after rounding',
      text: `Net sales increased to $45.1 million from $43.2 million. Costs decreased 4.2% to $43.2 million from $45.1 million.
Fees fell slightly to $1.2 million from $1.2 million. Revenue was $45.1 million, up from $43.2 million. Costs were $4.1
million compared with $4.5 million.
`,
    },
    {
      name: 'losses and words for either way',
      text: `Net loss improved to $4.2 million from $5.1 million. The net loss narrowed to $(4.2) million from $(5.1) million. Net
loss decreased to $(4.2) million from $(5.1) million. Results improved from a loss of $5.1 million to income of $1.2
million. The change from $5.1 million to $4.2 million was expected.
`,
    },
    {
      name: 'several values, and other subjects between',
      text: `Sales increased to $5.1 million and $6.2 million from $6.0 million and $5.0 million, respectively. Sales increased,
driven by licenses of $5.1 million, from $6.2 million. Prices increased; costs went to $5.1 million from $6.2 million.
`,
    },
  ],
  check({ reading }, { report }) {
    for (const statement of readChangeStatements(reading.runs, reading.mentions)) {
      const { base, result, direction } = statement
      if (base === undefined || result === undefined || !goesTheOtherWay(statement)) continue
      const [from, to] = [printedFigure(base), printedFigure(result)]
      const said = direction === 'up' ? 'An increase' : 'A decrease'
      const way = direction === 'up' ? 'a decrease' : 'an increase'
      report('other', mentionSpan(result), {
        data: { said, base: from, result: to, way },
        related: [{ at: mentionSpan(base), message: from }],
        keys: [from, to],
      })
    }
  },
})
