import { type Mention } from '../mentions/mention.ts'
import { readGrid, type GridRow } from '../tables/grid.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Table } from '../tree/table.ts'
import { asOfDays } from './as-of-days.ts'
import { type Claim } from './claim.ts'
import { readRowClaims } from './row-claims.ts'
import { cutSentences } from './sentences.ts'
import { mentionsByRun, type RunMentions } from './share-figures.ts'
import { MEASURE_WORDS, ROW_WORDS, SHARE_WORDS } from './share-words.ts'
import { readShareStatement } from './share-statements.ts'

const NOTHING: RunMentions = { figures: [], dates: [] }

/** The share counts that one block states, in the order of the text. */
export function recogniseClaims(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
  tables: readonly Table[],
): readonly Claim[] {
  const speaking = runs.filter(
    ({ text, kind }) => SHARE_WORDS.test(text) && (kind === 'table' ? ROW_WORDS : MEASURE_WORDS).test(text),
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
    if (MEASURE_WORDS.test(run.text.slice(from, to))) {
      const found = readShareStatement({ run, from, to, kind: 'sentence', dayBefore }, mentions)
      for (const claim of found) claims.push(claim)
    }
    dayBefore = asOfDays(run.text, from, to, mentions.dates).at(-1)?.days.at(-1) ?? dayBefore
  }
  return claims
}

/** Of a label that holds a count and says of what. */
const SHORTEST_LABEL = 12

function claimsOfTable(table: Table, mentions: readonly Mention[], own: RunMentions): readonly Claim[] {
  const claims: Claim[] = []
  const { run } = table
  const grid = readGrid(table, mentions)
  for (const cells of table.rows) {
    for (const cell of cells) {
      const { from, to } = cell
      if (to - from < SHORTEST_LABEL) continue
      const text = run.text.slice(from, to)
      if (!/\d/.test(text) || !MEASURE_WORDS.test(text)) continue
      const found = readShareStatement({ run, from, to, kind: 'label', dayBefore: undefined }, own)
      const row = grid.rows.find(({ labelCell }) => labelCell === cell)
      claims.push(...(row === undefined ? found : datedByColumns(found, row)))
    }
  }
  for (const claim of readRowClaims(grid)) claims.push(claim)
  return claims.toSorted((one, other) => one.figure.from - other.figure.from)
}

/** A capitalization table gives the counts of one day as they are and as they would be. */
const ADJUSTED = /\b(?:pro\sforma|adjusted|actual)\b/i

/**
 * The claims of a label with the days of the columns, where it names none itself: as many counts of one measure as
 * there are days stand in the order of the columns (Regulation S-X Rule 5-02.29: for each balance sheet date), and a
 * lone authorization holds on the latest.
 */
function datedByColumns(claims: readonly Claim[], row: GridRow): readonly Claim[] {
  if (ADJUSTED.test(row.label) || row.columns.some(({ header }) => ADJUSTED.test(header))) return claims
  const days = [...new Set(row.columns.map(({ date }) => date).filter((date) => date !== undefined))]
  const latest = days.toSorted().at(-1)
  if (latest === undefined || claims.some(({ asOf, pending }) => asOf !== undefined || pending !== undefined))
    return claims
  return claims.map((claim) => {
    const counts = claims.filter(({ measure, class: stock }) => measure === claim.measure && stock === claim.class)
    const lone = counts.length === 1 && claim.measure === 'authorized'
    const asOf = counts.length === days.length ? days[counts.indexOf(claim)] : lone ? latest : undefined
    return asOf === undefined ? claim : { ...claim, asOf, asOfSource: 'inferred' }
  })
}
