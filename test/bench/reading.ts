import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { readTaggedFilings, scoreFacts } from './reading/facts.ts'
import { readGold, scoreGold } from './reading/gold.ts'
import { printFactMisses, printFacts, printGold, printGoldMisses } from './reading/print.ts'
import { tickmark } from './reading/tickmark-reader.ts'

/*
 * Measures how well Tickmark reads: on texts marked by hand and on what filers tagged themselves.
 *   --shared DIR    where `gold`, `seeds` and `corpus` lie; ../shared when left out
 *   --misses TYPE   lists what was missed or read wrongly: a kind, a type, "prose", "table", "money table" or "all"
 */
const { values } = parseArgs({
  options: { shared: { type: 'string' }, misses: { type: 'string' } },
})
const shared = values.shared ?? join(import.meta.dirname, '../../../shared')

if (!existsSync(join(shared, 'gold/mentions.jsonl'))) {
  console.log(`There is no gold/mentions.jsonl in ${shared}: nothing to measure with`)
} else {
  const gold = readGold(shared)
  console.log('Texts marked by hand')
  const onGold = scoreGold(gold, tickmark)
  printGold(onGold)
  if (values.misses !== undefined) printGoldMisses(onGold.misses, values.misses)

  const filings = readTaggedFilings(shared)
  console.log('\nFacts that filers tagged')
  const onFacts = scoreFacts(filings, (text) => tickmark.read(text))
  printFacts(onFacts)
  const texts = new Map(filings.map(({ name, text }) => [name, text]))
  if (values.misses !== undefined) printFactMisses(onFacts.misses, texts, values.misses)
}
