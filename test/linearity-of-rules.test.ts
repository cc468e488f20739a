import assert from 'node:assert/strict'

import { rules } from '../server/src/rules/index.ts'
import { defineRule, type AnyRule, type DocumentKind } from '../server/src/rules/rule.ts'
import { checkText } from './kit/analyse.ts'

/** So long that work which grows with the square of a block's length stands out from what every block costs. */
const SIZE = 150_000
/** Linear work over one hostile block stays below twice what ordinary paragraphs of that length cost. */
const FACTOR = 4
/** A slow round is measured again, so that a pause elsewhere does not count. */
const ROUNDS = 4

function repeat(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length))
}

function table(row: string): string {
  return `| Name | Shares |\n|---|---|\n${repeat(row)}`
}

/** Paragraphs as a filing has them, with other numbers and names each time. */
function ordinaryText(): string {
  let text = ''
  for (let at = 0; text.length < SIZE; at++) {
    text +=
      `As of June ${1 + (at % 28)}, ${2000 + (at % 25)}, Harbor Widgets, Inc. had ${at},${100 + (at % 900)},758 shares of ` +
      `common stock outstanding, and net sales increased ${at % 90}.5% to $4.5 million, said Mr. John Smith, President ` +
      'and Chief Executive Officer, under Section 16(a) of the Act.\n\n'
  }
  return text
}

function distinctCounts(): string {
  let text = ''
  for (let at = 0; text.length < SIZE; at++)
    text += `51,${100 + (at % 900)},${100 + ((at * 7) % 900)} shares outstanding `
  return text
}

/** Each is one block. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a count of shares': repeat('51,523,758 shares outstanding '),
  'other counts of shares': distinctCounts(),
  'dated counts of shares': repeat('51,523,758 shares outstanding as of June 18, 2013, '),
  'fractions of shares': repeat('51,523,758.5 shares outstanding '),
  'bare counts': repeat('51,523,758 and '),
  'a number in words and digits': repeat('five (6) '),
  'days in words and digits': repeat('five (6) days '),
  'a money unit twice': repeat('$5 million dollars '),
  'a weekday': repeat('Wednesday, June 18, 2013 '),
  'an impossible day': repeat('June 31, 2013 '),
  'as-of days': repeat('as of June 18, 2013, '),
  'a company': repeat('Ab Cd Corp. '),
  'a number grouped wrongly': repeat('1,23,456 '),
  respectively: repeat('respectively '),
  'pairs of figures': repeat('5 and 6, respectively, '),
  quotes: repeat('"'),
  'curly quotes': repeat('“'),
  'defined terms': repeat('“Term” means '),
  'terms in parentheses': repeat('(the "Company") '),
  citations: repeat('[a](b.md#:~:text=x) '),
  'rows of holders': table('| Ana Brook | 1,000,000 shares |\n'),
  'rows of shares outstanding': table('| Shares outstanding | 51,523,758 |\n'),
  'rows whose label states a count': table('| 51,523,758 shares of common stock outstanding | 51,523,758 |\n'),
  'rows of a class': table('| Class A common stock issued | 51,523,758 |\n'),
}

async function timeOf(text: string, checked: readonly AnyRule[], kind: DocumentKind): Promise<number> {
  const start = performance.now()
  await checkText(text, checked, kind)
  return performance.now() - start
}

/** How many times what the ordinary text costs in the same run. */
async function ratioOf(text: string, usual: number, checked: readonly AnyRule[], kind: DocumentKind): Promise<number> {
  let ratio = Infinity
  for (let round = 0; round < ROUNDS && ratio > FACTOR; round++) ratio = (await timeOf(text, checked, kind)) / usual
  return ratio
}

/** Runs a pattern over the whole run for each mention. */
const quadratic = defineRule({
  id: 'quadratic-for-this-test',
  title: 'a rule that looks through its run once a mention',
  scope: 'block',
  category: 'form',
  severities: ['hint'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.1.0',
  why: 'The gate has to catch it. When not to use it: anywhere else.',
  options: {},
  messages: { found: 'Found' },
  examples: [
    { name: 'fires', text: 'x' },
    { name: 'is silent', text: 'x' },
  ],
  check({ reading }, { report }) {
    for (const { run } of reading.mentions) {
      if (/\bnever\b|\bnot[\s-]printed\b/i.test(run.text)) report('found', run.span(0, 1))
    }
  },
})

describe('reading a block and all rules are linear', function () {
  this.timeout(300_000)
  const ordinary = ordinaryText()
  let usual = 0
  before(async () => {
    await timeOf(ordinary, rules, 'filing')
    usual = Math.min(await timeOf(ordinary, rules, 'filing'), await timeOf(ordinary, rules, 'filing'))
  })

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`over one block of ${name}`, async () => {
      const ratio = await ratioOf(text, usual, rules, 'filing')
      assert.ok(ratio <= FACTOR, `${ratio.toFixed(1)} times ordinary text`)
    })
  }
  it('and the gate catches a rule that is not', async () => {
    const text = HOSTILE['an impossible day'] ?? ''
    assert.ok((await timeOf(text, [...rules, quadratic, quadratic, quadratic], 'filing')) / usual > FACTOR)
  })
})
