import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { compare, type Decimal } from '../../../server/src/mentions/decimal.ts'
import { type MeasuredKind, type Read, type Reader } from './reader.ts'
import { decimalOf } from './values.ts'

/** A mention as it was marked by hand. */
interface Mark {
  readonly file: string
  readonly kind: MeasuredKind
  readonly type: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value?: number | string
  readonly canonical?: string
  readonly optional?: boolean
}

/** A text with what was marked in it. */
export interface MarkedText {
  readonly file: string
  readonly text: string
  readonly marks: readonly Mark[]
}

function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'file' in value && 'kind' in value && 'start' in value
}

/** The texts that were marked by hand. */
export function readGold(shared: string): readonly MarkedText[] {
  const lines = readFileSync(join(shared, 'gold/mentions.jsonl'), 'utf8').trim().split('\n')
  const marks = lines.map((line): unknown => JSON.parse(line)).filter(isMark)
  return [...new Set(marks.map(({ file }) => file))].map((file) => ({
    file,
    text: readFileSync(join(shared, 'seeds', file), 'utf8'),
    marks: marks.filter((mark) => mark.file === file),
  }))
}

/** Counts of one type, or of all types of a kind. */
export interface Score {
  marked: number
  /** Marks that something of the right type overlaps. */
  found: number
  /** Marks that something of the right type covers exactly. */
  exact: number
  /** Found with the value that was marked. */
  right: number
  /** Found where both the mark and the reader tell a value. */
  valued: number
  /** What was read and counts. */
  read: number
  /** What was read where nothing of the type is marked. */
  false: number
}

/** A mark that was missed or read wrongly, or something read where nothing is marked. */
export interface GoldMiss {
  readonly kind: MeasuredKind
  readonly type: string
  readonly what: 'missed' | 'false' | 'other span' | 'other value'
  readonly file: string
  readonly text: string
  readonly start: number
  readonly read?: Read
}

/** What a reader reached on the marked texts. */
export interface GoldResult {
  /** By "kind type", and by "kind" for all of its types together, types ignored. */
  readonly scores: ReadonlyMap<string, Score>
  readonly misses: readonly GoldMiss[]
}

/**
 * Pairs what is marked with what is read, one to one: the same span first, then the largest overlap. Once for every
 * kind with its types ignored, once for every type.
 */
export function scoreGold(texts: readonly MarkedText[], reader: Reader): GoldResult {
  const scores = new Map<string, Score>()
  const misses: GoldMiss[] = []
  for (const marked of texts) {
    const reads = reader.read(marked.text)
    for (const kind of reader.kinds) {
      const marks = marked.marks.filter((mark) => mark.kind === kind)
      const ofKind = reads.filter((read) => read.kind === kind)
      const claimed = reader.types.length === 0 ? marks : marks.filter(({ type }) => reader.types.includes(type))
      scorePairs(scoreFor(scores, kind), claimed, ofKind, marks)
      const types = new Set([...claimed.map(({ type }) => type), ...ofKind.flatMap((read) => read.types)])
      for (const type of types) {
        const pairs = scorePairs(
          scoreFor(scores, `${kind} ${type}`),
          claimed.filter((mark) => mark.type === type),
          ofKind.filter((read) => read.types.includes(type)),
          marks,
        )
        misses.push(...missesOf(pairs, marked, type))
      }
    }
  }
  return { scores, misses }
}

function scoreFor(scores: Map<string, Score>, key: string): Score {
  let score = scores.get(key)
  if (score === undefined) {
    score = { marked: 0, found: 0, exact: 0, right: 0, valued: 0, read: 0, false: 0 }
    scores.set(key, score)
  }
  return score
}

interface Pairs {
  readonly pairs: readonly { readonly mark: Mark; readonly read: Read | undefined }[]
  readonly unpaired: readonly Read[]
}

/** `all` are the marks of the kind: what overlaps one of another type that fits it, too, is not false for being bare. */
function scorePairs(score: Score, marks: readonly Mark[], reads: readonly Read[], all: readonly Mark[]): Pairs {
  const free = new Set(reads)
  const paired = new Map<Mark, Read>()
  const take = (mark: Mark, read: Read | undefined): void => {
    if (read === undefined) return
    paired.set(mark, read)
    free.delete(read)
  }
  for (const mark of marks)
    take(
      mark,
      [...free].find((read) => read.start === mark.start && read.end === mark.end),
    )
  for (const mark of marks) {
    if (paired.has(mark)) continue
    const near = [...free].filter((read) => overlap(mark, read) > 0)
    take(mark, near.toSorted((one, other) => overlap(mark, other) - overlap(mark, one))[0])
  }
  for (const mark of marks) {
    const read = paired.get(mark)
    if (mark.optional === true) continue
    score.marked++
    if (read === undefined) continue
    score.found++
    if (read.start === mark.start && read.end === mark.end) score.exact++
    const right = isRight(mark, read)
    if (right !== undefined) score.valued++
    if (right === true) score.right++
  }
  const unpaired = [...free].filter(
    (read) => !all.some((mark) => overlap(mark, read) > 0 && (mark.optional === true || isBareFor(mark, read))),
  )
  const wrong = unpaired.filter((read) => read.bare !== true)
  score.false += wrong.length
  score.read += wrong.length + [...paired.keys()].filter((mark) => mark.optional !== true).length
  return { pairs: marks.map((mark) => ({ mark, read: paired.get(mark) })), unpaired: wrong }
}

/** A reader that does not tell types apart may be right about a mark of any of them. */
function isBareFor(mark: Mark, read: Read): boolean {
  return read.types.length > 1 && read.types.includes(mark.type)
}

function overlap(one: { readonly start: number; readonly end: number }, other: Read): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start)
}

/** Undefined where the mark or the reader tells no value. A period may be marked by the number of its months or years. */
function isRight(mark: Mark, read: Read): boolean | undefined {
  if (mark.kind === 'figure') {
    if (mark.value === undefined || read.value === undefined) return undefined
    return compare(read.value, markedValue(mark.value)) === 0
  }
  if (read.word === undefined) return undefined
  if (mark.kind === 'date') {
    if (mark.value === undefined) return undefined
    const length = /^P(\d+)[MYDW]/.exec(read.word)?.[1]
    return read.word === mark.value || (length !== undefined && Number(length) === mark.value)
  }
  return mark.canonical === undefined ? undefined : read.word === mark.canonical
}

function markedValue(value: number | string): Decimal {
  return decimalOf(String(value))
}

function missesOf({ pairs, unpaired }: Pairs, { file, text }: MarkedText, type: string): readonly GoldMiss[] {
  const misses: GoldMiss[] = []
  for (const { mark, read } of pairs) {
    const { kind, start } = mark
    const miss = { kind, type, file, text: mark.text, start }
    if (read === undefined) {
      if (mark.optional !== true) misses.push({ ...miss, what: 'missed' })
      continue
    }
    if (read.start !== mark.start || read.end !== mark.end) misses.push({ ...miss, what: 'other span', read })
    if (isRight(mark, read) === false) misses.push({ ...miss, what: 'other value', read })
  }
  for (const read of unpaired) {
    const { kind, start, end } = read
    misses.push({ kind, type, file, text: text.slice(start, end), start, what: 'false', read })
  }
  return misses
}
