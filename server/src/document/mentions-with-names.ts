import { type Mention } from '../mentions/mention.ts'
import { withNames } from '../mentions/recognise.ts'
import { keptWith } from '../text/kept-with.ts'
import { type Reading } from './reading.ts'

/**
 * All mentions of a block, in the order of the text: with the names of companies, persons, places and securities among
 * those of its reading. Looked for when first asked: no proof needs them, and they are a fifth of the work of
 * recognizing.
 */
export const mentionsWithNames: (reading: Reading) => readonly Mention[] = keptWith(({ runs, mentions }) => {
  let next = 0
  return runs.flatMap((run) => {
    const from = next
    while (mentions[next]?.run === run) next++
    return withNames(run, mentions.slice(from, next))
  })
})
