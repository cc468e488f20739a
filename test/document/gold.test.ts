import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'

import { documentMentions } from '../../server/src/document/document-mentions.ts'
import { mentionSpan } from '../../server/src/mentions/mention.ts'
import { snapshotOf } from '../kit/analyse.ts'

const SHARED = new URL('../../../shared/', import.meta.url)
const GOLD = new URL('gold/mentions.jsonl', SHARED)

/** A mention as it was marked by hand. */
interface Marked {
  readonly file: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly canonical?: string
  readonly optional?: boolean
}

function isMarked(value: unknown): value is Marked {
  return typeof value === 'object' && value !== null && 'file' in value && 'kind' in value && 'start' in value
}

/** F1 of exact spans, and the share of those found whose full name is the marked one. */
function score(kind: 'entity' | 'term'): { readonly f1: number; readonly canonical: number } {
  const lines = readFileSync(GOLD, 'utf8').trim().split('\n')
  const marks = lines.map((line): unknown => JSON.parse(line)).filter(isMarked)
  let marked = 0
  let read = 0
  let found = 0
  let right = 0
  for (const file of new Set(marks.map((one) => one.file))) {
    const snapshot = snapshotOf(readFileSync(new URL(`seeds/${file}`, SHARED), 'utf8'))
    const expected = marks.filter((one) => one.file === file && one.kind === kind)
    marked += expected.filter((one) => one.optional !== true).length
    for (const { block, mention } of documentMentions(snapshot)) {
      if (mention.kind !== kind) continue
      const { start, end } = snapshot.spanOf({ block, span: mentionSpan(mention) })
      const mark = expected.find((one) => one.start === start && one.end === end)
      if (mark?.optional === true) continue
      read++
      if (mark === undefined) continue
      found++
      const canonical = mention.kind === 'term' ? mention.term : mention.canonical
      if (canonical === mark.canonical) right++
    }
  }
  return { f1: (2 * found) / (read + marked), canonical: right / found }
}

// The floors only ever rise.
if (existsSync(GOLD)) {
  describe('a document against what was marked by hand', () => {
    it('names: found, none false, each in full', () => {
      const { f1, canonical } = score('entity')
      assert.ok(f1 >= 0.93, `F1 ${f1}`)
      assert.ok(canonical >= 0.95, `full names ${canonical}`)
    })
    it('terms: found, none false', () => {
      const { f1, canonical } = score('term')
      assert.ok(f1 >= 0.95, `F1 ${f1}`)
      assert.equal(canonical, 1)
    })
  })
}
