import { captionWords } from '../facts/caption-words.ts'
import { readLineItems } from '../facts/line-items.ts'
import { readProseAmounts } from '../facts/prose-amounts.ts'
import { type TieMaterial } from './cell-index.ts'
import { type Reading } from './reading.ts'

/** A longer paragraph is no caption of the table behind it. */
const LONGEST_LEAD = 160
const materials = new WeakMap<Reading, { readonly material: TieMaterial | undefined }>()

/** What a block contributes to the ties of running text with tables; undefined for blocks that have no part in them. */
export function readTieMaterial(reading: Reading): TieMaterial | undefined {
  let known = materials.get(reading)
  if (known === undefined) {
    known = { material: materialOf(reading) }
    materials.set(reading, known)
  }
  return known.material
}

function materialOf({ kind, runs, mentions, tables }: Reading): TieMaterial | undefined {
  const items = readLineItems(tables, mentions)
  const amounts = readProseAmounts(runs, mentions)
  const [first] = runs
  const leads = kind !== 'table' && first !== undefined && (kind === 'heading' || first.text.length < LONGEST_LEAD)
  const words = leads ? captionWords(first.text) : []
  const lead = words.length === 0 ? undefined : words
  return items.length === 0 && amounts.length === 0 && lead === undefined ? undefined : { items, amounts, lead }
}
