import { defineRule } from './rule.ts'

/** Finds amounts that name their currency twice: a sign before and a word after. */
export const currencyRepeated = defineRule({
  id: 'currency-repeated',
  title: 'A currency said twice, by a sign and by a word',
  scope: 'block',
  category: 'form',
  severities: ['information'],
  documents: ['filing', 'note'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `"$32.5 million dollars" says "dollars" twice. It reads as a slip, and where the sign and the word came from two
drafts, one of them may have meant another currency.

An amount whose word adds something is left alone: "$77 million Canadian dollars", "$5 million U.S. dollars".

When not to use it: where the house style of a party is to write the word after the sign.`,
  options: {},
  messages: { repeated: '"{sign}" and "{word}" both say the currency: {printed}' },
  examples: [
    {
      name: 'a dollar sign and the word',
      text: `The agreement provides for $32.5 million dollars in cash and €5 million euros in stock.
                           ^^^^^^^^^^^^^^^^^^^^^ repeated: "$" and "dollars" both say the currency: $32.5 million dollars
                                                             ^^^^^^^^^^^^^^^^ repeated
`,
    },
    {
      name: 'a word that says which dollars',
      text: `The price was $77 million Canadian dollars, of which $4 million was paid in dollars, in £5 million pounds sterling.

A $5 million dollar loan was repaid with $6 million dollars Canadian.
`,
    },
  ],
  check({ reading }, { report }) {
    for (const run of reading.runs) {
      if (run.kind === 'code') continue
      REPEATED.lastIndex = 0
      for (let match = REPEATED.exec(run.text); match !== null; match = REPEATED.exec(run.text)) {
        const [printed, sign = '', amount = '', word = ''] = match
        if (!WORDS[sign]?.includes(word.toLowerCase())) continue
        const end = match.index + printed.length
        const kept = match.index + sign.length + amount.length
        report('repeated', run.span(match.index, end), {
          data: { sign, word, printed: printed.replaceAll(/\s+/g, ' ') },
          keys: [printed],
          fixes: [{ title: `Delete "${word}"`, kind: 'suggestion', edits: [{ at: run.span(kept, end), text: '' }] }],
        })
      }
    }
  },
})

/** "A $5 million dollar loan" is measured by its amount, not paid in a currency said twice. */
const REPEATED =
  /([$€£¥])(\s?\d[\d,]{0,30}(?:\.\d{1,10})?(?:[\s-](?:hundred|thousand|million|billion|trillion))?)[\s-](dollars|euros|pounds|yen|yuan|renminbi)(?![\w-]|['’](?!s)|\s(?:sterling|Canadian|Australian|Singapore|Hong\sKong|New\sZealand|CAD|AUD))/gi
const WORDS: Readonly<Record<string, readonly string[]>> = {
  $: ['dollars'],
  '€': ['euros'],
  '£': ['pounds'],
  '¥': ['yen', 'yuan', 'renminbi'],
}
