import { type Chance, chanceFrom } from './chance.ts'
import { FILER, sentence } from './sentences.ts'
import { table } from './tables.ts'

/** A text that reads like a filing, `length` UTF-16 units long or a little less; no block of it stands twice. */
export function filingText(length: number, seed: number): string {
  const chance = chanceFrom(seed)
  const seen = new Set<string>()
  const blocks = [
    'UNITED STATES SECURITIES AND EXCHANGE COMMISSION',
    '## FORM 10-K',
    'Annual report pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934',
    `# ${FILER}`,
    '(Exact name of registrant as specified in its charter)',
  ]
  let written = blocks.join('\n\n').length
  for (let number = 1; ; number++) {
    const block = nextBlock(chance, number)
    if (seen.has(block)) continue
    seen.add(block)
    if (written + 2 + block.length > length) break
    written += 2 + block.length
    blocks.push(block)
  }
  return `${blocks.join('\n\n')}\n`
}

/**
 * The kinds of blocks in about the shares that converted filings have: a sixth of the bytes in tables of some eight
 * rows, many short lines, a twentieth in lists, emphasis and links, which only a full markdown parser reads.
 */
function nextBlock(chance: Chance, number: number): string {
  const kind = chance.whole(1, 100)
  if (kind <= 7) return `${'#'.repeat(chance.whole(2, 4))} ${title(chance)} ${number}`
  if (kind <= 20) return `${title(chance)}, continued from section ${number}`
  if (kind <= 30) return table(chance)
  if (kind <= 32) return list(chance)
  if (kind <= 33) return `*${title(chance)}.* ${sentence(chance)} **${title(chance)}** ${sentence(chance)}`
  if (kind <= 34) return `See [section ${number}](#section-${number}). ${sentence(chance)}`
  return paragraph(chance)
}

function paragraph(chance: Chance): string {
  const sentences = Array.from({ length: chance.whole(1, 5) }, () => sentence(chance))
  return sentences.join(' ')
}

function list(chance: Chance): string {
  const items = Array.from({ length: chance.whole(2, 4) }, () => `- ${sentence(chance)}`)
  return items.join('\n')
}

const TITLE_HEADS = ['Liquidity', 'Results', 'Compensation', 'Stock Plans', 'Leases', 'Taxes', 'Segments', 'Risk']
const TITLE_TAILS = [
  'and Capital Resources',
  'of Operations',
  'of Directors',
  'and Commitments',
  'by Region',
  'Overview',
]

function title(chance: Chance): string {
  return `${chance.pick(TITLE_HEADS)} ${chance.pick(TITLE_TAILS)}`
}
