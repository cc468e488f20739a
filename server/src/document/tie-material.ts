import { readLineItems } from '../facts/line-items.ts'
import { readProseAmounts } from '../facts/prose-amounts.ts'
import { cutSentences } from '../facts/sentences.ts'
import { bitOfPlace } from './cell-keys.ts'
import { type TieMaterial } from './indexed-table.ts'
import { type Reading } from './reading.ts'
import { keptWith } from '../text/kept-with.ts'

/** A longer paragraph is no caption of the table behind it. */
const LONGEST_LEAD = 160

/** What a block contributes to the ties of running text with tables; undefined for blocks that have no part in them. */
export const readTieMaterial = keptWith(materialOf)

function materialOf({ kind, runs, mentions, tables }: Reading): TieMaterial | undefined {
  const items = readLineItems(tables, mentions)
  const amounts = readProseAmounts(mentions)
  let places = 0
  for (const { figure } of amounts) places |= bitOfPlace(figure.value.exponent)
  const [first] = runs
  const text = kind === 'table' || first === undefined ? '' : leadOf(kind, first.text)
  const lead = text === '' ? undefined : text
  return items.length === 0 && amounts.length === 0 && lead === undefined ? undefined : { items, amounts, lead, places }
}

/** A heading, a short paragraph, or the sentence with which a longer one leads in to a table. */
function leadOf(kind: Reading['kind'], text: string): string {
  if (kind === 'heading' || text.length < LONGEST_LEAD) return text
  if (!/(?::|follows|below)[\s.]*$/.test(text.slice(-12))) return ''
  const last = cutSentences(text).at(-1)
  return last === undefined ? '' : text.slice(last.from, last.to)
}
