import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { absolute, compare, readDecimal, type Decimal } from '../../../server/src/mentions/decimal.ts'
import { type Read } from './reader.ts'
import { decimalOf } from './values.ts'

/** A figure or date that the filer tagged. */
export interface TaggedFact {
  readonly type: 'money' | 'shares' | 'percent' | 'per-share' | 'date' | 'duration'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly table: boolean
  /** With sign; 12 of "12%". Undefined for dates. */
  readonly value: Decimal | undefined
  /** ISO 8601 of a date that names its day. */
  readonly day: string | undefined
}

/** A filing as markdown with what its filer tagged in it. */
export interface TaggedFiling {
  readonly name: string
  readonly text: string
  readonly facts: readonly TaggedFact[]
}

interface FactLine {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly table: boolean
  readonly value?: number
  readonly scale?: number
  readonly sign?: string
}

const TYPES: Readonly<Record<string, TaggedFact['type']>> = {
  money: 'money',
  shares: 'shares',
  percent: 'percent',
  pershare: 'per-share',
  date: 'date',
  duration: 'duration',
}

function isFactLine(value: unknown): value is FactLine {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'table' in value
}

/** The filings of the corpus that have tagged facts. */
export function readTaggedFilings(shared: string): readonly TaggedFiling[] {
  const folder = join(shared, 'corpus/facts')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => {
      const name = file.replace(/\.jsonl$/, '')
      const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
      const facts = lines
        .map((line): unknown => JSON.parse(line))
        .filter(isFactLine)
        .flatMap((line) => factOf(line) ?? [])
      return { name, text: readFileSync(join(shared, 'corpus/markdown', `${name}.md`), 'utf8'), facts }
    })
}

function factOf(line: FactLine): TaggedFact | undefined {
  const type = TYPES[line.type]
  if (type === undefined) return undefined
  const { start, end, text, table } = line
  const isFigure = type !== 'date' && type !== 'duration'
  return {
    type,
    start,
    end,
    text,
    table,
    value: isFigure ? valueOf(line, type) : undefined,
    day: type === 'date' ? dayOf(text) : undefined,
  }
}

/** Exact from the printed digits and the tagged scale; from the tagged number where words or a dash are printed. */
function valueOf({ text, value = 0, scale = 0, sign }: FactLine, type: TaggedFact['type']): Decimal {
  const points = type === 'percent' ? 2 : 0
  if (/^(?:\d[\d,]*)?(?:\.\d+)?$/.test(text) && /\d/.test(text)) {
    const { digits, exponent } = readDecimal(text, scale + points)
    return { digits: sign === '-' ? -digits : digits, exponent }
  }
  const { digits, exponent } = decimalOf(String(Number(value.toPrecision(12))))
  return { digits, exponent: exponent + points }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function dayOf(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(text.trim()) ?? []
  const number = MONTHS.indexOf(month) + 1
  return number === 0 ? undefined : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Counts of one type in one place. */
export interface FactScore {
  tagged: number
  found: number
  /** Only something of another type has the number. */
  otherType: number
  /** Found and the amount is the fact's, its sign aside. */
  right: number
  /** Right with another sign than the filer tagged, which often stands in no text. */
  otherSign: number
  /** Found where the reader tells a value. */
  valued: number
}

/** A fact that was not read or read wrongly. */
export interface FactMiss {
  readonly what: 'missed' | 'other type' | 'other value' | 'other sign'
  readonly filing: string
  readonly fact: TaggedFact
  readonly read: Read | undefined
}

/** What a reader reached on the tagged filings. */
export interface FactResult {
  /** By "type prose", "type table", with " in words" where no digit is printed ("no", "none", "one"). */
  readonly scores: ReadonlyMap<string, FactScore>
  readonly misses: readonly FactMiss[]
}

/** Whether what was read may be the fact by its type. */
function fits(fact: TaggedFact, read: Read): boolean {
  if (fact.type === 'date')
    return read.kind === 'date' && read.types.some((type) => type === 'date' || type === 'period')
  if (fact.type === 'duration') return read.kind === 'date' && read.types.includes('duration')
  if (fact.type === 'percent' && read.types.includes('basis-points')) return true
  return read.kind === 'figure' && read.types.includes(fact.type)
}

function amountOf({ types, value }: Read): Decimal | undefined {
  if (value === undefined || !types.includes('basis-points')) return value
  return { digits: value.digits, exponent: value.exponent - 2 }
}

/** Undefined where the reader tells no value, or the fact has none to compare. */
function isRight(fact: TaggedFact, read: Read): boolean | undefined {
  if (fact.day !== undefined) return read.word === undefined ? undefined : read.word === fact.day
  const amount = amountOf(read)
  if (fact.value === undefined || amount === undefined) return undefined
  return compare(absolute(amount), absolute(fact.value)) === 0
}

/** Holds what was read against what was tagged: by the place of the number, then by its type, then by its value. */
export function scoreFacts(filings: readonly TaggedFiling[], read: (text: string) => readonly Read[]): FactResult {
  const scores = new Map<string, FactScore>()
  const misses: FactMiss[] = []
  for (const { name, text, facts } of filings) {
    const reads = read(text).toSorted((one, other) => one.number.start - other.number.start)
    const longest = reads.reduce((length, { number }) => Math.max(length, number.end - number.start), 0)
    for (const fact of facts) {
      const near = overlapping(reads, fact, longest)
      const fitting = near.filter((one) => fits(fact, one))
      const best = fitting.find((one) => isRight(fact, one)) ?? fitting[0]
      const score = scoreFor(scores, factKey(fact))
      score.tagged++
      const miss = { filing: name, fact, read: best ?? near[0] }
      if (best === undefined) {
        if (near.some(({ kind }) => kind === 'figure')) score.otherType++
        misses.push({ ...miss, what: near.length === 0 ? 'missed' : 'other type' })
        continue
      }
      score.found++
      const right = isRight(fact, best)
      if (right === undefined) continue
      score.valued++
      if (!right) {
        misses.push({ ...miss, what: 'other value' })
        continue
      }
      score.right++
      if (fact.value !== undefined && best.value !== undefined && fact.value.digits < 0n !== best.value.digits < 0n) {
        score.otherSign++
        misses.push({ ...miss, what: 'other sign' })
      }
    }
  }
  return { scores, misses }
}

/** The name of the row that a fact counts in. */
function factKey({ type, table, text }: TaggedFact): string {
  const inWords = type !== 'duration' && !/[\d—–-]/.test(text)
  return `${type} ${table ? 'table' : 'prose'}${inWords ? ' in words' : ''}`
}

function scoreFor(scores: Map<string, FactScore>, key: string): FactScore {
  let score = scores.get(key)
  if (score === undefined) {
    score = { tagged: 0, found: 0, otherType: 0, right: 0, otherSign: 0, valued: 0 }
    scores.set(key, score)
  }
  return score
}

/** Those of the sorted reads whose number overlaps the fact. */
function overlapping(reads: readonly Read[], fact: TaggedFact, longest: number): readonly Read[] {
  let low = 0
  let high = reads.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reads[middle]?.number.start ?? 0) < fact.start - longest) low = middle + 1
    else high = middle
  }
  const near: Read[] = []
  for (let at = low; at < reads.length; at++) {
    const one = reads[at]
    if (one === undefined || one.number.start >= fact.end) break
    if (one.number.end > fact.start) near.push(one)
  }
  return near
}
