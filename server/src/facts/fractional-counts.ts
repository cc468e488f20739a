import { type Figure, type Mention } from '../mentions/mention.ts'
import { readGrid } from '../tables/grid.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'
import { type Table } from '../tree/table.ts'
import { type BlockProse } from './last-block.ts'
import { keptWith } from '../text/kept-with.ts'
import { cutSentences } from './sentences.ts'

/** Counts of one row or sentence that are not whole, with a whole count of the same row where there is one. */
export interface FractionalCount {
  readonly figures: readonly [Figure, ...Figure[]]
  readonly whole: Figure | undefined
}

/** Smaller counts may be printed in thousands or millions, or be ratios. */
const SMALLEST = 100_000n
const LAWFUL =
  /\b(?:weighted|average|units?|plans?|ESOP|allocated|participants?[’']?|accounts?|depositary|401\(k\)|funds?|trust|reinvest\w*|per\sshare|ratio|rate|in\s(?:thousands|millions)|net\sasset\svalue)\b/i
const NONE_ISSUED =
  /\b(?:no\sfractional\s(?:shares?|interests?)|not\sissue\s(?:any\s)?fractional\sshares?|fractional\sshares?\s(?:will|shall|are|were)\snot\b|in\slieu\sof\s(?:any\s|such\s|issuing\s|a\s)?fractional\sshares?)/i

/** The counts of shares of one block that are not whole, those left out that lawfully are not. */
export function readFractions(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
  tables: readonly Table[],
): readonly FractionalCount[] {
  const found: FractionalCount[] = []
  for (const run of runs) {
    if (!/\d{3},?\d{3}\.\d/.test(run.text)) continue
    const table = tables.find((candidate) => candidate.run === run)
    const counts = table === undefined ? fractionsOfProse(run, mentions) : fractionsOfTable(table, mentions)
    for (const count of counts) found.push(count)
  }
  return found
}

function fractionsOfProse(run: ProseRun, mentions: readonly Mention[]): readonly FractionalCount[] {
  const found: FractionalCount[] = []
  for (const { from, to } of cutSentences(run.text)) {
    if (LAWFUL.test(run.text.slice(from, to))) continue
    for (const mention of mentions) {
      if (mention.kind !== 'figure' || mention.run !== run || mention.from < from || mention.to > to) continue
      if (mention.type !== 'shares' || !isFraction(mention)) continue
      if (mention.instrument !== undefined && /unit|option|warrant|right|award/.test(mention.instrument)) continue
      found.push({ figures: [mention], whole: undefined })
    }
  }
  return found
}

function fractionsOfTable(table: Table, mentions: readonly Mention[]): readonly FractionalCount[] {
  const grid = readGrid(table, mentions)
  if (grid.scale !== 0) return []
  const found: FractionalCount[] = []
  for (const row of grid.rows) {
    if (LAWFUL.test(row.label) || LAWFUL.test(row.section)) continue
    const counts = row.cells.filter(
      ({ column, figure }) => figure?.type === 'shares' && !LAWFUL.test(row.columns[column]?.header ?? ''),
    )
    const figures = counts.map(({ figure }) => figure).filter((figure) => figure !== undefined)
    const [first, ...rest] = figures.filter(isFraction)
    if (first === undefined) continue
    const whole = figures.find(({ value }) => value.exponent >= 0 && value.digits >= SMALLEST)
    found.push({ figures: [first, ...rest], whole })
  }
  return found
}

function isFraction({ value, scale, form }: Figure): boolean {
  if (value.exponent >= 0 || scale !== 0 || form !== 'digits') return false
  const unit = 10n ** BigInt(-value.exponent)
  return value.digits / unit >= SMALLEST && value.digits % unit !== 0n
}

/** Where a block says that no fractions of shares are issued; asked of all blocks where one prints fractions. */
export const saysNoneIssued = keptWith(({ runs }: BlockProse): BlockSpan | undefined => {
  for (const run of runs) {
    if (!run.text.includes('raction')) continue
    const match = NONE_ISSUED.exec(run.text)
    if (match !== null) return run.span(match.index, match.index + match[0].length)
  }
  return undefined
})

const FUND = /\b[Nn]et\s[Aa]sset\s[Vv]alue\b|\b[Mm]utual\s[Ff]unds?\b|hares\sof\s(?:the|each)\s[Ff]und\b/

/** Whether a block speaks of fund shares, which come in fractions; asked of all blocks where one prints fractions. */
export const speaksOfFunds = keptWith(({ runs }: BlockProse): boolean => runs.some(({ text }) => FUND.test(text)))
