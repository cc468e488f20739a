import { printedFigure } from '../facts/change-problems.ts'
import { type Figure } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds negative amounts behind words that are negative already. */
export const doubleNegative = defineRule({
  id: 'double-negative',
  title: 'A negative amount of something that is negative already',
  scope: 'document',
  looksAt: 'mentions',
  category: 'form',
  severities: ['warning', 'information'],
  documents: ['filing', 'note'],
  fixable: 'no',
  since: '0.2.0',
  why: `"A net loss of $(5.2) million" says minus twice, and a decrease "by (3)%" would be an increase. In tables the brackets
belong; in a sentence the word has said it. Where a document writes all its losses so, it is a habit and not a slip: then
each is an information only.

Amounts per share are left alone, since "net loss per share of $(0.05)" has become customary, and so are labels such as
"income (loss)" and "increase (decrease)".

When not to use it: for filers whose house style has brackets around every loss.`,
  options: {},
  messages: { twice: '{printed} says minus twice: the amount is negative, and so is the word "{word}"' },
  examples: [
    {
      name: 'a loss below zero',
      text: `For the quarter we had a net loss of $(5.2) million, compared with net income of $1.1 million.
                                     ^^^^^^^^^^^^^^ twice: $(5.2) million says minus twice: the amount is negative, and so is the word "loss"

The company reported an operating loss of -$341,000.
                                          ^^^^^^^^^ twice
`,
    },
    {
      name: 'a decrease below zero',
      text: `Revenue decreased by (3)% from the prior year, after a decline of $(1.4) million in fees.
                     ^^^^ twice: (3)% says minus twice: the amount is negative, and so is the word "decreased"
                                                                  ^^^^^^^^^^^^^^ twice

Margins fell by -2.5% in the quarter.
                ^^^^^ twice

There was a stockholders' deficit of $(9.4) million at year end.
                                     ^^^^^^^^^^^^^^ twice
`,
    },
    {
      name: 'a habit',
      text: `Net loss of $(5.2) million. Operating loss of $(4.2) million. Pre-tax loss of $(3.2) million. Segment loss of
            ^^^^^^^^^^^^^^ twice
                                              ^^^^^^^^^^^^^^ twice
                                                                              ^^^^^^^^^^^^^^ twice
$(2.2) million.
^^^^^^^^^^^^^^ twice
`,
    },
    {
      name: 'amounts that are negative once',
      text: `We had a net loss of $5.2 million. Net income (loss) was $(5.2) million. Cash flow was $(5.2) million, and revenue
changed by (3)%. Net loss per share was $(0.05), and a loss of $(0.05) per diluted share. The increase (decrease) of $(5.2)
million is shown above. Revenue decreased 3% (5% in constant currency).
`,
    },
    {
      name: 'tables, and negative amounts of other things',
      text: `| | 2024 |
|---|---|
| Net loss | $(5.2) |

Net loss declined, and adjusted EBITDA was $(5.2) million. The loss, after a gain of $1.2 million, was offset by cash flows
of $(3.0) million. The decline in cash flow to $(2.0) million from $3.0 million was expected. Losses fell from $(3.0)
million to $(2.0) million.
`,
    },
  ],
  collect({ reading }): readonly Twice[] | undefined {
    const found: Twice[] = []
    for (const mention of reading.mentions) {
      if (mention.kind !== 'figure' || mention.value.digits >= 0n || mention.run.kind === 'table') continue
      if (mention.type !== 'money' && mention.type !== 'percent') continue
      const word = negativeWordBefore(mention)
      if (word !== undefined) found.push({ figure: mention, word })
    }
    return found.length === 0 ? undefined : found
  },
  check({ collected }, { report }) {
    const count = collected.reduce((sum, { value }) => sum + value.length, 0)
    for (const { block, value } of collected) {
      for (const { figure, word } of value) {
        const printed = printedFigure(figure)
        report(
          'twice',
          { block, span: figure.run.span(figure.from, figure.to) },
          { data: { printed, word }, keys: [printed, word], severity: count > SLIPS ? 'information' : 'warning' },
        )
      }
    }
  },
})

interface Twice {
  readonly figure: Figure
  readonly word: string
}

/** More in one document are a habit. */
const SLIPS = 3
const REACH = 60
const NEGATIVE =
  /(?<![(/-])\b(?:(loss|losses|deficit|shortfall|decrease|decline|reduction)\s(?:in\s[a-z\s]{3,30})?of|(decreased|declined|fell|dropped|reduced|lowered)(?:\sby)?)\s(?:approximately\s|about\s)?$/i
const PER_SHARE = /^\s?(?:per\b|a\sshare|\/)/i

function negativeWordBefore({ run, from, to }: Figure): string | undefined {
  if (PER_SHARE.test(run.text.slice(to, to + 10))) return undefined
  const match = NEGATIVE.exec(run.text.slice(Math.max(0, from - REACH), from))
  return (match?.[1] ?? match?.[2])?.toLowerCase()
}
