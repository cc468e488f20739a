import { type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'

/** The prose of a block with its mentions; a reading is one. */
export interface BlockProse {
  readonly runs: readonly ProseRun[]
  readonly mentions: readonly Mention[]
}

/**
 * The same function of a block's runs or tables and its mentions, which knows what it made of the last block: the
 * rules look at one block after the other, and several of them ask for the same of it.
 */
export function ofLastBlock<Parts extends readonly unknown[], Value>(
  read: (parts: Parts, mentions: readonly Mention[]) => Value,
): (parts: Parts, mentions: readonly Mention[]) => Value {
  let last: { readonly parts: Parts; readonly mentions: readonly Mention[]; readonly value: Value } | undefined
  return (parts, mentions) => {
    if (last?.parts !== parts || last.mentions !== mentions) last = { parts, mentions, value: read(parts, mentions) }
    return last.value
  }
}
