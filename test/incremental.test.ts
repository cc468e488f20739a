import assert from 'node:assert/strict'

import fc from 'fast-check'

import { Checker } from '../server/src/analysis/check.ts'
import { ReadingCache } from '../server/src/analysis/reading-cache.ts'
import { activateRules } from '../server/src/analysis/rule-set.ts'
import { nextSnapshot, takeSnapshot, type Snapshot } from '../server/src/analysis/snapshot.ts'
import { documentMentions } from '../server/src/document/document-mentions.ts'
import { type Front } from '../server/src/fronts/front.ts'
import { markdownFront } from '../server/src/fronts/markdown/front.ts'
import { plainFront } from '../server/src/fronts/plain/front.ts'
import { plainString } from '../server/src/mentions/decimal.ts'
import { mentionSpan, mentionText } from '../server/src/mentions/mention.ts'
import { rules } from '../server/src/rules/index.ts'
import { FRAGMENTS } from './fronts/sources.ts'
import { labelsOf, writeTree } from './fronts/tree-text.ts'

/** Writes values with bigints and without the runs that mentions point to. */
function write(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : name === 'run' ? undefined : part,
  )
}

/** All that is read from a version of a document and all that is found in it, as lines of text. */
async function writeAnalysis(snapshot: Snapshot, front: Front, checker: Checker): Promise<string> {
  const lines: string[] = []
  const labels = labelsOf(front, snapshot.text, snapshot.slices)
  for (let block = 0; block < snapshot.blockCount; block++) {
    const reading = snapshot.reading(block)
    lines.push(`block ${block} ${write(snapshot.slices[block])} ${reading.kind}`)
    lines.push(writeTree(front.parse(reading.source, labels).root))
    for (const run of reading.runs) lines.push(`run ${run.kind} ${JSON.stringify(run.text)}`)
    for (const mention of reading.mentions) {
      lines.push(`mention ${mentionText(mention)} ${write(mentionSpan(mention))} ${write(mention)}`)
    }
    for (const link of reading.links) lines.push(`link ${write(link)}`)
    lines.push(`claims ${write(reading.claims)} problems ${write(reading.problems)}`)
  }
  for (const { block, mention } of documentMentions(snapshot)) {
    lines.push(`in document ${block} ${mentionText(mention)} ${write(mentionSpan(mention))} ${write(mention)}`)
  }
  for (const fact of snapshot.facts()) lines.push(`fact ${write(snapshot.spanOf(fact.at))} ${write(fact)}`)
  lines.push(`outline ${write(snapshot.outline().headings)}`)
  const findings = await checker.check(snapshot, [], () => undefined)
  for (const finding of findings) lines.push(`finding ${write(snapshot.spanOf(finding.at))} ${write(finding)}`)
  return lines.join('\n')
}

function newChecker(): Checker {
  return new Checker(activateRules(rules, 'filing', {}), (rule, error) => {
    throw new Error(`${rule} threw`, { cause: error })
  })
}

/** Sentences of the kind that filings consist of, with figures that agree and figures that do not. */
const SENTENCES = [
  '# Item 5. Market for the shares',
  'As of April 15, 2013, there were 51,523,758 shares of common stock outstanding.',
  'As of April 15, 2013, 51,176,906 shares of common stock were issued and outstanding.',
  'The Company\nis authorized to issue 50,000,000 shares of common stock, par value \\$0.001 per share.',
  'The meeting will be held on Wednesday, June 18, 2013 at 10:00 a.m. The fee was $4.2 million dollars.',
  'Mr. Jon Harlow and Ms. Ann Reyes received $10 and $20, respectively; Jon Harlw is a director.',
  'Larkspur and Mr. Harlow met; the Company grew, and Harlow said that Larkspur Systems did.',
  '# Annex A',
  '"Company" means Gallowglass Paper, Inc. Gallowglass sells no Shares. The shares (the "Shares") are new.',
  'Larkspur Systems, Inc. (the "Company") has twelve (11) employees and owns 1,50,000 shares on June 31, 2013.',
  '| Holder | Shares | Percent |\n|---|---|---|\n| Jon Harlow | 16,032,842 | 31.1% |\n| Group (2 persons) | 20,000,000 | 38.8% |',
  'See [the filing][f] and [Note 7](#note-7).',
  '[f]: ./proxy.md "Proxy"',
  '- 1,000 options\n- 2,000 warrants',
  'NOTICE OF ANNUAL MEETING',
  '(in thousands)',
  'The components of inventories were as follows (in millions, except per share data):',
  'All dollar amounts are in thousands unless otherwise noted.',
  '| | 2024 | 2023 |\n|---|---|---|\n| Raw materials, net of $3 | $ 1,204 | — |\n| Total | 1,204 | (35) |',
  'Revenue was $4,518 million and $3,902 million for the years ended December 31, 2024 and 2023, respectively.',
  '| | Year ended December 31, 2024 | Year ended December 31, 2023 |\n|---|---|---|\n| Revenue | 4,578 | 3,902 |\n| Cost | 2,011 | 1,775 |',
  '| | Year ended December 31, 2024 | Year ended December 31, 2023 |\n|---|---|---|\n| Revenue | 4,578 | 3,920 |\n| Cost, product | 2,101 | 1,775 |',
  '| (in thousands) | Year ended December 31, 2024 | Year ended December 31, 2023 |\n|---|---|---|\n| Revenue | 4,578,000 | (3,902) |\n| Total | 4.6 | 3.9 |',
  '                      2024      2023\nRaw materials       $ 1,204   $   950\nFinished goods          310       290\n                    -------   -------\nTotal               $ 1,541   $ 1,240',
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES).map((sentence) => `${sentence}\n\n`) },
  { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS) },
)
const edit = fc.record({
  at: fc.nat(1500),
  removed: fc.oneof(fc.nat(3), fc.nat(200)),
  added: fc.oneof(fc.constantFrom('7', '1,', '\n\n', ' ', 'shares', '\\', '```\n', '[f]: x\n', ''), piece),
})

describe('A document that is edited', () => {
  for (const front of [markdownFront, plainFront]) {
    it(`has the tree, mentions, facts and findings of a fresh one: ${front.dialect}`, async () => {
      const start = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
      await fc.assert(
        fc.asyncProperty(start, fc.array(edit, { minLength: 1, maxLength: 6 }), async (first, edits) => {
          const cache = new ReadingCache(2000)
          const checker = newChecker()
          let snapshot = takeSnapshot({ id: 'a', version: 0, text: first, front, cache })
          await checker.check(snapshot, [], () => undefined)
          for (const [version, { at, removed, added }] of edits.entries()) {
            const start = Math.min(at, snapshot.text.length)
            const oldEnd = Math.min(start + removed, snapshot.text.length)
            const text = snapshot.text.slice(0, start) + added + snapshot.text.slice(oldEnd)
            const change = { start, oldEnd, newEnd: start + added.length }
            snapshot = nextSnapshot({ id: 'a', version, text, front, cache }, snapshot, change)
            // Not every version is read before the next edit comes.
            if (version % 3 === 1) continue
            const edited = await writeAnalysis(snapshot, front, checker)
            const fresh = takeSnapshot({ id: 'a', version, text, front, cache: new ReadingCache() })
            assert.equal(edited, await writeAnalysis(fresh, front, newChecker()))
          }
        }),
        { numRuns: Number(process.env.TICKMARK_EDITS ?? 150) },
      )
    }).timeout(60_000)
  }

  const TABLE = '| | 2024 |\n|---|---|\n| Inventories | $ 1,204 |'
  const edits: readonly (readonly [
    name: string,
    text: string,
    from: string,
    to: string,
    before: string,
    after: string,
  ])[] = [
    ['the line before it', `(in thousands)\n\n12\n\n${TABLE}`, 'thousands', 'millions', '1204000', '1204000000'],
    ['a line that comes', `Inventories:\n\n${TABLE}`, 'Inventories:', '(in thousands)', '1204', '1204000'],
    ['a line that goes', `(in thousands)\n\n${TABLE}`, '(in thousands)', '', '1204000', '1204'],
    [
      'a table before it that it goes on with',
      `(in thousands)\n\n${TABLE}\n\n13\n\n${TABLE}`,
      'thousands',
      'millions',
      '1204000',
      '1204000000',
    ],
    [
      'the whole document',
      `All amounts are in thousands unless otherwise noted.\n\n${'Text.\n\n'.repeat(9)}${TABLE}`,
      'thousands',
      'millions',
      '1204000',
      '1204000000',
    ],
  ]
  for (const [name, text, from, to, before, after] of edits) {
    it(`has the amounts of a table in the scale that ${name} gives them`, () => {
      const cache = new ReadingCache()
      const front = markdownFront
      const first = takeSnapshot({ id: 'a', version: 0, text, front, cache })
      assert.equal(lastAmount(first), before)
      const start = text.indexOf(from)
      const change = { start, oldEnd: start + from.length, newEnd: start + to.length }
      const edited = text.slice(0, start) + to + text.slice(change.oldEnd)
      assert.equal(lastAmount(nextSnapshot({ id: 'a', version: 1, text: edited, front, cache }, first, change)), after)
    })
  }
})

/** The value of the last figure of a document, every block of which is read. */
function lastAmount(snapshot: Snapshot): string | undefined {
  let last: string | undefined
  for (let block = 0; block < snapshot.blockCount; block++) {
    for (const mention of snapshot.reading(block).mentions) {
      if (mention.kind === 'figure') last = plainString(mention.value)
    }
  }
  return last
}
