import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'

import { mentionsWithNames } from '../../server/src/document/mentions-with-names.ts'
import { readBlock } from '../../server/src/document/read-block.ts'
import { markdownFront } from '../../server/src/fronts/markdown/front.ts'
import { plainString } from '../../server/src/mentions/decimal.ts'
import { mentionSpan, type Mention } from '../../server/src/mentions/mention.ts'

const SHARED = new URL('../../../shared/', import.meta.url)
const GOLD = new URL('gold/mentions.jsonl', SHARED)

/** A mention as it was marked by hand. */
interface Marked {
  readonly file: string
  readonly kind: Mention['kind']
  readonly start: number
  readonly end: number
  readonly value?: number | string
  readonly optional?: boolean
}

interface Tally {
  marked: number
  read: number
  found: number
  right: number
}

function isMarked(value: unknown): value is Marked {
  return typeof value === 'object' && value !== null && 'file' in value && 'kind' in value && 'start' in value
}

/** Whether the value read is the one marked; a period is marked by the number of its months. */
function isRight(mention: Mention, marked: Marked): boolean {
  if (mention.kind === 'figure') return Number(plainString(mention.value)) === marked.value
  if (mention.kind !== 'date') return true
  const length = /^P(\d+)[MYD]/.exec(mention.value)?.[1]
  return mention.value === marked.value || (length !== undefined && Number(length) === marked.value)
}

function tally(kind: Mention['kind'], only: (mention: Mention) => boolean = () => true): Tally {
  const lines = readFileSync(GOLD, 'utf8').trim().split('\n')
  const marks = lines.map((line): unknown => JSON.parse(line)).filter(isMarked)
  const sum = { marked: 0, read: 0, found: 0, right: 0 }
  for (const file of new Set(marks.map((one) => one.file))) {
    const text = readFileSync(new URL(`seeds/${file}`, SHARED), 'utf8')
    const expected = marks.filter((one) => one.file === file && one.kind === kind)
    sum.marked += expected.filter((one) => one.optional !== true).length
    for (const { start, end } of markdownFront.split(text)) {
      const reading = readBlock(text.slice(start, end), markdownFront, { key: '', definitions: '' })
      for (const mention of mentionsWithNames(reading)) {
        if (mention.kind !== kind || !only(mention)) continue
        sum.read++
        const span = mentionSpan(mention)
        const mark = expected.find((one) => one.start === span.start + start && one.end === span.end + start)
        if (mark === undefined) continue
        sum.found++
        if (isRight(mention, mark)) sum.right++
      }
    }
  }
  return sum
}

// The floors are what is reached; they only ever rise.
if (existsSync(GOLD)) {
  describe('reading against what was marked by hand', () => {
    it('figures: all but one found, none false, every value right', () => {
      const { marked, read, found, right } = tally('figure')
      assert.ok(marked - found <= 1, `${marked - found} missed`)
      assert.ok(read - found <= 0, `${read - found} false`)
      assert.equal(right, found)
    })
    it('dates: all found, none false, every value right', () => {
      const { marked, read, found, right } = tally('date')
      assert.equal(found, marked)
      assert.equal(read, found)
      assert.equal(right, found)
    })
    it('names: what stands without the rest of the document', () => {
      const { marked, read, found } = tally('entity')
      assert.ok(found / read >= 0.95, `precision ${found / read}`)
      assert.ok(found / marked >= 0.68, `recall ${found / marked}`)
    })
    it('definitions: none false', () => {
      const { read, found } = tally('term')
      assert.ok(read >= 5)
      assert.equal(found, read)
    })
  })
}
