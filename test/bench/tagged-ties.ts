import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { type Snapshot } from '../../server/src/analysis/snapshot.ts'
import { type TiedFact } from '../../server/src/document/tie-book.ts'
import { tieBookOf } from '../../server/src/features/tie-books.ts'

/** A figure that a filer tagged, as far as ties need it. */
interface TaggedFact {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly name: string
  readonly period?: unknown
  readonly dims?: unknown
  readonly unit?: string
  readonly table: boolean
}

/** What ties say of the figures that filers tagged. */
export interface TagTally {
  /** Pairs of figures with one tag: the verdict between them. */
  readonly pairs: { agree: number; open: number; disagree: number }
  /** Figures of sentences whose tag a table's figure has too. */
  withCell: number
  /** Of those, how many are called agrees with some number of a table. */
  agreeing: number
  /** Of those, how many agree with a number of their tag. */
  agreeingRightly: number
}

/** The ties of one filing, added to the tally; nothing where its tags are not in the corpus. */
export function tallyTags(corpus: string, file: string, snapshot: Snapshot, tally: TagTally): void {
  const path = join(corpus, 'facts', `${basename(file).replace(/\.\w+$/, '')}.jsonl`)
  if (!file.startsWith('markdown') || !existsSync(path)) return
  const tagged = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TaggedFact)
    .filter(({ type }) => ['money', 'shares', 'pershare', 'percent'].includes(type))
  const tagsOf = new Map<string, TaggedFact[]>()
  for (const fact of tagged) push(tagsOf, keyOf(fact), fact)
  const byStart = tagged.toSorted((one, other) => one.start - other.start)
  const factsAt = ({ start, end }: { readonly start: number; readonly end: number }): readonly TaggedFact[] =>
    byStart.filter((fact) => fact.start < end && start < fact.end)
  const verdicts = new Map<string, string>()
  const agreeing = new Map<TaggedFact, boolean>()
  for (const tied of tieBookOf(snapshot).facts()) {
    const own = factsAt(snapshot.spanOf(tied.at))
    for (const tie of tied.ties) {
      const others = factsAt(snapshot.spanOf(tie.fact.at))
      const agrees = tie.verdict === 'agrees' || tie.verdict === 'rounds'
      for (const one of own) for (const other of others) verdicts.set(pairKey(one, other), tie.verdict)
      if (!agrees || !isSentence(tied) || tie.fact.stands !== 'table') continue
      const right = own.some((one) => others.some((other) => keyOf(one) === keyOf(other)))
      for (const one of own) if (!one.table) agreeing.set(one, (agreeing.get(one) ?? false) || right)
    }
  }
  for (const facts of tagsOf.values()) {
    for (const [at, one] of facts.entries()) {
      for (const other of facts.slice(at + 1)) {
        const verdict = verdicts.get(pairKey(one, other)) ?? verdicts.get(pairKey(other, one))
        if (verdict === 'agrees' || verdict === 'rounds') tally.pairs.agree++
        else if (verdict === 'disagrees') tally.pairs.disagree++
        else tally.pairs.open++
      }
    }
    if (!facts.some(({ table }) => table)) continue
    for (const fact of facts.filter(({ table }) => !table)) {
      tally.withCell++
      const right = agreeing.get(fact)
      if (right === undefined) continue
      tally.agreeing++
      if (right) tally.agreeingRightly++
    }
  }
}

/** The lines that a report prints of a tally. */
export function printTags({ pairs, withCell, agreeing, agreeingRightly }: TagTally): void {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
  console.log(`
Tagged figures that stand more than once: ${pairs.agree} pairs agree, ${pairs.open} are open, ${pairs.disagree} are said to disagree
Figures of sentences with a tagged cell: ${withCell}, called agrees ${agreeing} (${share(agreeing, withCell)}), of these with a cell of their tag ${agreeingRightly} (${share(agreeingRightly, agreeing)})`)
}

function isSentence({ stands }: TiedFact): boolean {
  return stands === 'sentence'
}

function keyOf({ name, period, dims, unit }: TaggedFact): string {
  return JSON.stringify([name, period, dims, unit])
}

function pairKey(one: TaggedFact, other: TaggedFact): string {
  return `${one.start} ${other.start}`
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
