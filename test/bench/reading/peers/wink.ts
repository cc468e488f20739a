import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'

import { type MeasuredKind, type Read, type Reader } from '../reader.ts'

const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
/** What `out` is asked for; functions without `this`, which their declarations leave open. */
const its = nlp.its as unknown as Readonly<Record<'precedingSpaces' | 'value' | 'type' | 'span', ItsFunction<string>>>

const TYPES: Readonly<Record<string, readonly [MeasuredKind, readonly string[]]>> = {
  MONEY: ['figure', ['money', 'per-share']],
  PERCENT: ['figure', ['percent']],
  CARDINAL: ['figure', ['shares', 'count', 'ratio']],
  DATE: ['date', ['date', 'period']],
  DURATION: ['date', ['duration', 'period']],
  TIME: ['date', ['time']],
  EMAIL: ['entity', ['email']],
  URL: ['entity', ['url']],
}

/** winkNLP with its small English model; it tells places and types, no values. */
export const wink: Reader = {
  name: 'wink-nlp',
  kinds: ['figure', 'date', 'entity'],
  types: [
    ...['money', 'per-share', 'percent', 'shares', 'count', 'ratio', 'date', 'period', 'duration', 'time'],
    ...['email', 'url'],
  ],
  tellsValues: false,
  read(text) {
    const doc = nlp.readDoc(text)
    const blanks = doc.tokens().out(its.precedingSpaces) as readonly string[]
    const words = doc.tokens().out(its.value) as readonly string[]
    const starts: number[] = []
    const ends: number[] = []
    let at = 0
    for (const [index, word] of words.entries()) {
      starts.push(at + (blanks[index] ?? '').length)
      at = (starts.at(-1) ?? 0) + word.length
      ends.push(at)
    }
    const types = doc.entities().out(its.type) as readonly string[]
    const spans = doc.entities().out(its.span) as unknown as readonly (readonly [number, number])[]
    return spans.flatMap(([first, last], index): readonly Read[] => {
      const type = types[index] ?? ''
      const known = TYPES[type]
      const [start, end] = [starts[first], ends[last]]
      if (known === undefined || start === undefined || end === undefined) return []
      const [kind, fitting] = known
      return [
        { kind, types: fitting, start, end, number: { start, end }, ...(type === 'CARDINAL' ? { bare: true } : {}) },
      ]
    })
  },
}
