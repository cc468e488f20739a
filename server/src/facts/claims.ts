import { type Mention } from '../mentions/mention.ts'
import { readGrid } from '../tables/grid.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Table } from '../tree/table.ts'
import { asOfDays } from './as-of-days.ts'
import { type Claim } from './claim.ts'
import { readRowClaims } from './row-claims.ts'
import { cutSentences } from './sentences.ts'
import { mentionsByRun, type RunMentions } from './share-figures.ts'
import { holdsAnyWord, MEASURE_WORDS, ROW_WORDS, SHARE_WORDS } from './share-words.ts'
import { readShareStatement } from './share-statements.ts'

const NOTHING: RunMentions = { figures: [], dates: [] }

/** The share counts that one block states, in the order of the text. */
export function recogniseClaims(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
  tables: readonly Table[],
): readonly Claim[] {
  const speaking = runs.filter(
    ({ text, kind }) =>
      holdsAnyWord(text, kind === 'table' ? ROW_WORDS : MEASURE_WORDS) && holdsAnyWord(text, SHARE_WORDS),
  )
  if (speaking.length === 0) return []
  const byRun = mentionsByRun(mentions)
  const claims: Claim[] = []
  for (const run of speaking) {
    const table = run.kind === 'table' ? tables.find((candidate) => candidate.run === run) : undefined
    const own = byRun.get(run) ?? NOTHING
    const found = table === undefined ? claimsOfProse(run, own) : claimsOfTable(table, mentions, own)
    for (const claim of found) claims.push(claim)
  }
  return claims
}

function claimsOfProse(run: ProseRun, mentions: RunMentions): readonly Claim[] {
  if (run.kind === 'code') return []
  const claims: Claim[] = []
  let dayBefore: string | undefined
  for (const { from, to } of cutSentences(run.text)) {
    if (holdsAnyWord(run.text.slice(from, to), MEASURE_WORDS)) {
      const found = readShareStatement({ run, from, to, kind: 'sentence', dayBefore }, mentions)
      for (const claim of found) claims.push(claim)
    }
    dayBefore = asOfDays(run.text, from, to, mentions.dates).at(-1)?.days.at(-1) ?? dayBefore
  }
  return claims
}

function claimsOfTable(table: Table, mentions: readonly Mention[], own: RunMentions): readonly Claim[] {
  const claims: Claim[] = []
  const { run } = table
  for (const cells of table.rows) {
    for (const { from, to } of cells) {
      const text = run.text.slice(from, to)
      if (text.length < 12 || !/\d/.test(text) || !holdsAnyWord(text, MEASURE_WORDS)) continue
      claims.push(...readShareStatement({ run, from, to, kind: 'label', dayBefore: undefined }, own))
    }
  }
  for (const claim of readRowClaims(readGrid(table, mentions))) claims.push(claim)
  return claims.toSorted((one, other) => one.figure.from - other.figure.from)
}
