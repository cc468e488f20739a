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

/**
 * The same function of a block, which knows what it made of every block that still stands in a document: for what is
 * asked of many blocks where one of them gives reason to, and again after each edit of another one.
 */
export function ofEveryBlock<Block extends object, Value>(read: (block: Block) => Value): (block: Block) => Value {
  const known = new WeakMap<Block, { readonly value: Value }>()
  return (block) => {
    let kept = known.get(block)
    if (kept === undefined) {
      kept = { value: read(block) }
      known.set(block, kept)
    }
    return kept.value
  }
}
