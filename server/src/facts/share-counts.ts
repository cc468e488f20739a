import { type Figure, type Mention } from '../mentions/mention.ts'
import { mayCountShares, readGrid } from '../tables/grid.ts'
import { type ProseRun } from '../text/runs.ts'
import { mentionsWithin } from '../tables/within.ts'
import { type Table } from '../tree/table.ts'
import { cutSentences } from './sentences.ts'
import { holdsAnyWord, SHARE_WORDS } from './share-words.ts'
import { countsIn, mentionsByRun } from './share-figures.ts'

/** An exact share count of seven digits or more, with what is said around it. */
export interface ShareCount {
  readonly figure: Figure
  /** The digits as printed, without commas. */
  readonly digits: string
  /** The content words of its sentence, or of its row and column, in lower case. */
  readonly words: ReadonlySet<string>
  /** Capitalized words within its sentence, and the label of its row: whose count it is. */
  readonly names: ReadonlySet<string>
  /** The ISO days of its sentence. */
  readonly days: readonly string[]
  /** The sentence or row by its number within the block. */
  readonly statement: number
  /** Whether it is a cell of a table rather than part of a sentence or label. */
  readonly cell: boolean
}

/** Shorter counts have near twins by chance. */
const SHORTEST = 7
/** How far around a count its words are read. */
const REACH = 160
const COMMON = new Set(
  'the and for our inc llc shares share stock common class company from with that this which were have been their such each than into other upon under shall after before during aggregate number total amount price value per issued outstanding million approximately respectively certain including included pursuant december january february march april may june july august september october november'.split(
    ' ',
  ),
)

/** The exact share counts of one block that are long enough to be told apart from chance. */
export function readShareCounts(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
  tables: readonly Table[],
): readonly ShareCount[] {
  const counts: ShareCount[] = []
  const byRun = mentionsByRun(mentions)
  let statement = 0
  for (const run of runs) {
    if (run.kind === 'code' || !holdsAnyWord(run.text, SHARE_WORDS) || !/\d,\d{3},?\d{3}|\d{7}/.test(run.text)) continue
    const own = byRun.get(run) ?? { figures: [], dates: [] }
    const table = tables.find((candidate) => candidate.run === run)
    const parts = table === undefined ? cutSentences(run.text) : table.rows.flat()
    for (const { from, to } of parts) {
      statement++
      const text = run.text.slice(from, to)
      if (!/\d{3}/.test(text) || !holdsAnyWord(text, SHARE_WORDS)) continue
      const days = mentionsWithin(own.dates, from, to).filter(({ iso }) => iso.length === 10)
      for (const figure of countsIn(run, from, to, own)) {
        if (table !== undefined && figure.numberFrom === from && figure.numberTo === to) continue
        const near = run.text.slice(Math.max(from, figure.from - REACH), Math.min(to, figure.to + REACH))
        addCount(
          counts,
          figure,
          near,
          days.map(({ iso }) => iso),
          statement,
        )
      }
    }
    if (table === undefined || !mayCountShares(table)) continue
    for (const row of readGrid(table, mentions).rows) {
      statement++
      for (const { column, figure } of row.cells) {
        if (figure?.type !== 'shares') continue
        const near = `${row.section} ${row.label} ${row.columns[column]?.header ?? ''}`
        addCount(counts, figure, near, [], statement, wordsIn(row.label, 3))
      }
    }
  }
  return counts
}

function addCount(
  counts: ShareCount[],
  figure: Figure,
  near: string,
  days: readonly string[],
  statement: number,
  label?: ReadonlySet<string>,
): void {
  if (figure.scale !== 0 || figure.value.exponent !== 0 || figure.value.digits <= 0n || figure.form === 'words') return
  if (figure.qualifier !== undefined) return
  const digits = figure.value.digits.toString()
  if (digits.length < SHORTEST) return
  const names = label ?? namesIn(near)
  counts.push({ figure, digits, words: wordsIn(near), names, days, statement, cell: label !== undefined })
}

function wordsIn(text: string, shortest = 4): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z’'-]{2,}/g)) {
    if (word.length >= shortest) addWord(word, words)
  }
  return words
}

/** Capitalized words behind a word in lower case or another of them: those that no sentence begins with. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, name = ''] of text.matchAll(/[\w,)’'-]\s([A-Z][A-Za-z’'-]{3,})/g)) addWord(name.toLowerCase(), names)
  return names
}

function addWord(word: string, words: Set<string>): void {
  const stem = word.replace(/(?:[’']s|s)$/, '')
  if (!COMMON.has(word) && !COMMON.has(stem)) words.add(stem)
}
