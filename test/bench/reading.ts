import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { printFactComparison, printGoldComparison } from './reading/compare.ts'
import { readTaggedFilings, scoreFacts, type TaggedFiling } from './reading/facts.ts'
import { readGold, scoreGold, type MarkedText } from './reading/gold.ts'
import { chronoReader } from './reading/peers/chrono.ts'
import { compromiseReader } from './reading/peers/compromise.ts'
import { recognizers } from './reading/peers/recognizers.ts'
import { wink } from './reading/peers/wink.ts'
import { ofPlainText } from './reading/plain-text.ts'
import { printFactMisses, printFacts, printGold, printGoldMisses } from './reading/print.ts'
import { proseSample } from './reading/prose-sample.ts'
import { printSpeed } from './reading/speed.ts'
import { tickmark } from './reading/tickmark-reader.ts'

/*
 * Measures how well Tickmark reads: on texts marked by hand and on what filers tagged themselves, and what other
 * readers reach on the same texts; and how fast.
 *   npm run bench:reading -- [gold] [facts] [peers] [speed] [--shared DIR] [--misses TYPE]
 * Without the name of a part all are measured.
 *   --shared DIR    where `gold`, `seeds` and `corpus` lie; ../shared when left out
 *   --misses TYPE   lists what was missed or read wrongly: a kind, a type, "prose", "table", "money table" or "all"
 */
const { values, positionals } = parseArgs({
  options: { shared: { type: 'string' }, misses: { type: 'string' } },
  allowPositionals: true,
})
const shared = values.shared ?? join(import.meta.dirname, '../../../shared')
const { misses } = values
const wants = (part: string): boolean => positionals.length === 0 || positionals.includes(part)

const PEER_SAMPLE = 100_000

function measureGold(gold: readonly MarkedText[]): void {
  console.log('Texts marked by hand')
  const result = scoreGold(gold, tickmark)
  printGold(result)
  if (misses !== undefined) printGoldMisses(result.misses, misses)
}

function measureFacts(filings: readonly TaggedFiling[]): void {
  console.log('\nFacts that filers tagged')
  const result = scoreFacts(filings, (text) => tickmark.read(text))
  printFacts(result)
  const texts = new Map(filings.map(({ name, text }) => [name, text]))
  if (misses !== undefined) printFactMisses(result.misses, texts, misses)
}

function measurePeers(gold: readonly MarkedText[], filings: readonly TaggedFiling[]): void {
  const readers = [tickmark, ...[recognizers, compromiseReader, wink, chronoReader].map((peer) => ofPlainText(peer))]
  console.log('\nPeers on the texts marked by hand')
  printGoldComparison(
    readers,
    readers.map((reader) => scoreGold(gold, reader)),
  )
  if (filings.length === 0) return
  const sample = proseSample(filings, PEER_SAMPLE)
  console.log(`\nPeers on ${(sample.text.length / 1000).toFixed(0)} KB of tagged prose`)
  printFactComparison(readers, sample)
}

const hasGold = existsSync(join(shared, 'gold/mentions.jsonl'))
if (!hasGold)
  console.log(`There is no gold/mentions.jsonl in ${shared}: only the speed is measured, over generated prose`)
const gold = hasGold ? readGold(shared) : []
const filings = readTaggedFilings(shared)
if (hasGold && wants('gold')) measureGold(gold)
if (filings.length > 0 && wants('facts')) measureFacts(filings)
// Before the peers: where so many patterns have been compiled, the engine no longer compiles ours.
if (wants('speed')) await printSpeed(filings)
if (hasGold && wants('peers')) measurePeers(gold, filings)
