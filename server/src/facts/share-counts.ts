import { type Figure, type Mention } from '../mentions/mention.ts'
import { mayCountShares, readGrid } from '../tables/grid.ts'
import { type ProseRun } from '../text/runs.ts'
import { mentionsWithin } from '../tables/within.ts'
import { type Table } from '../tree/table.ts'
import { cutSentences } from './sentences.ts'
import { SHARE_WORDS } from './share-words.ts'
import { countsIn, mentionsByRun } from './share-figures.ts'

/** An exact share count of seven digits or more, with what is said around it. */
export interface ShareCount {
  readonly figure: Figure
  /** The digits as printed, without commas. */
  readonly digits: string
  /** What stands around it in its sentence, or the words of its row and column. */
  readonly near: string
  /** The label of its row, for a cell of a table. */
  readonly label: string | undefined
  /** The ISO days of its sentence. */
  readonly days: readonly string[]
  /** The sentence or row by its number within the block. */
  readonly statement: number
}

/** Counts of fewer than seven digits have near twins by chance. */
const LEAST = 1_000_000n
const LONG_NUMBER = /\d(?:,\d{3},?\d{3}|\d{6})/
/** Of a text that holds such a count and the word "share". */
const SHORTEST_TEXT = 12
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
  let byRun: ReturnType<typeof mentionsByRun> | undefined
  let statement = 0
  for (const run of runs) {
    if (run.kind === 'code' || !LONG_NUMBER.test(run.text) || !SHARE_WORDS.test(run.text)) continue
    const own = (byRun ??= mentionsByRun(mentions)).get(run) ?? { figures: [], dates: [] }
    const table = tables.find((candidate) => candidate.run === run)
    const parts = table === undefined ? cutSentences(run.text) : table.rows.flat()
    for (const { from, to } of parts) {
      statement++
      if (to - from < SHORTEST_TEXT) continue
      const text = run.text.slice(from, to)
      if (!/\d{3}/.test(text) || !SHARE_WORDS.test(text)) continue
      const days = mentionsWithin(own.dates, from, to).filter(({ value }) => value.length === 10)
      for (const figure of countsIn(run, from, to, own)) {
        if (table !== undefined && figure.numberFrom === from && figure.numberTo === to) continue
        const digits = longDigits(figure)
        if (digits === undefined) continue
        const near = run.text.slice(Math.max(from, figure.from - REACH), Math.min(to, figure.to + REACH))
        counts.push({ figure, digits, near, label: undefined, days: days.map(({ value }) => value), statement })
      }
    }
    if (table === undefined || !mayCountShares(table)) continue
    for (const row of readGrid(table, mentions).rows) {
      statement++
      for (const { column, figure } of row.cells) {
        const digits = figure?.type === 'shares' ? longDigits(figure) : undefined
        if (figure === undefined || digits === undefined) continue
        const near = `${row.section} ${row.label} ${row.columns[column]?.header ?? ''}`
        counts.push({ figure, digits, near, label: row.label, days: [], statement })
      }
    }
  }
  return counts
}

/** The digits of an exact count that is long enough. */
function longDigits({ scale, value, form, qualifier }: Figure): string | undefined {
  if (scale !== 0 || value.exponent !== 0 || value.digits < LEAST || form === 'words') return undefined
  return qualifier === undefined ? value.digits.toString() : undefined
}

/** The content words around a count, in lower case. */
export function wordsOf({ near }: ShareCount): ReadonlySet<string> {
  return wordsIn(near, 4)
}

/** The words that say whose count it is: the label of its row, or the capitalized words within its sentence. */
export function namesOf({ label, near }: ShareCount): ReadonlySet<string> {
  return label === undefined ? namesIn(near) : wordsIn(label, 3)
}

function wordsIn(text: string, shortest: number): ReadonlySet<string> {
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
