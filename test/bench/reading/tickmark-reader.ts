import { createAnalysis } from '../../../server/src/analysis/analysis.ts'
import { type PlacedMention } from '../../../server/src/document/document-mentions.ts'
import { plainString } from '../../../server/src/mentions/decimal.ts'
import { mentionSpan } from '../../../server/src/mentions/mention.ts'
import { type Read, type Reader } from './reader.ts'

/** Tickmark by the way the command line takes: a document is opened and asked for all its mentions. */
export const tickmark: Reader = {
  name: 'tickmark',
  kinds: ['figure', 'date', 'entity', 'term'],
  types: [],
  tellsValues: true,
  read(text) {
    const analysis = createAnalysis({
      scheduler: { now: () => 0, pause: () => Promise.resolve() },
      rules: [],
      onRuleFailure: () => undefined,
      documents: { resolve: () => undefined, load: () => Promise.resolve(undefined) },
    })
    analysis.open({ id: 'read', version: 1, text, path: 'read.md', languageId: 'markdown', otherwise: 'filing' })
    const snapshot = analysis.snapshot('read')
    return analysis.mentions('read').flatMap((placed) => {
      const read = readOf(placed)
      if (read === undefined) return []
      const { start } = snapshot.slices[placed.block] ?? { start: 0 }
      return [
        {
          ...read,
          start: read.start + start,
          end: read.end + start,
          number: { start: read.number.start + start, end: read.number.end + start },
        },
      ]
    })
  },
}

function readOf({ mention }: PlacedMention): Read | undefined {
  const { start, end } = mentionSpan(mention)
  const place = { start, end, number: { start, end } }
  switch (mention.kind) {
    case 'figure': {
      const number = mention.run.span(mention.numberFrom, mention.numberTo)
      return { kind: 'figure', types: [mention.type], ...place, number, value: mention.value }
    }
    case 'date':
      return { kind: 'date', types: [mention.type], ...place, word: mention.value }
    case 'entity':
      return { kind: 'entity', types: [mention.type], ...place, word: mention.canonical }
    case 'term':
      return { kind: 'term', types: ['defined-term'], ...place, word: mention.term }
    case 'reference':
      return undefined
  }
}

/** For a list of misses: what was read, as what. */
export function describeRead({ kind, types, value, word }: Read): string {
  return [kind, types.join('|'), value === undefined ? word : plainString(value)].filter(Boolean).join(' ')
}
