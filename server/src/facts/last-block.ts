import { type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'

/** Makes something of the prose of a block. */
type BlockReader<Value> = (runs: readonly ProseRun[], mentions: readonly Mention[]) => Value

/**
 * The same function of a block, which knows what it made of the last one: the rules look at one block after the other,
 * and several of them ask for the same of it.
 */
export function ofLastBlock<Value>(read: BlockReader<Value>): BlockReader<Value> {
  let last:
    { readonly runs: readonly ProseRun[]; readonly mentions: readonly Mention[]; readonly value: Value } | undefined
  return (runs, mentions) => {
    if (last?.runs !== runs || last.mentions !== mentions) last = { runs, mentions, value: read(runs, mentions) }
    return last.value
  }
}
