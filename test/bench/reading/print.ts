import { type FactMiss, type FactResult, type FactScore } from './facts.ts'
import { type GoldMiss, type GoldResult, type Score } from './gold.ts'
import { type Read } from './reader.ts'
import { describeRead } from './tickmark-reader.ts'

function share(part: number, whole: number): string {
  return whole === 0 ? '     –' : (part / whole).toFixed(3).padStart(6)
}

function count(number: number): string {
  return String(number).padStart(6)
}

/** Exact-span F1: of spans that are the same to the letter. */
export function exactF1({ exact, marked, read }: Score): number {
  return marked + read === 0 ? 0 : (2 * exact) / (marked + read)
}

/** Prints what a reader reached on the marked texts. */
export function printGold({ scores }: GoldResult): void {
  console.log('  kind and type          marked  missed   false  precision  recall  exact F1  value right')
  const kinds = [...scores.keys()].filter((key) => !key.includes(' '))
  for (const kind of kinds) {
    for (const [key, score] of scores) {
      if (key !== kind && !key.startsWith(`${kind} `)) continue
      const { marked, found, read, false: wrong, right, valued } = score
      const name = key === kind ? `${kind === 'entity' ? 'name' : kind}s, all` : `  ${key.slice(kind.length + 1)}`
      console.log(
        `  ${name.padEnd(22)} ${count(marked)}  ${count(marked - found)}  ${count(wrong)}     ${share(read - wrong, read)}  ${share(found, marked)}    ${share(exactF1(score), 1)}       ${share(right, valued)}`,
      )
    }
  }
}

const FIGURES = ['money', 'shares', 'percent', 'per-share']

function together(scores: FactResult['scores'], keys: readonly string[]): FactScore {
  const sum: FactScore = { tagged: 0, found: 0, otherType: 0, right: 0, otherSign: 0, valued: 0 }
  for (const key of keys) {
    const score = scores.get(key)
    if (score === undefined) continue
    for (const name of Object.keys(sum) as (keyof FactScore)[]) sum[name] += score[name]
  }
  return sum
}

/** Prints what a reader reached on tagged facts. */
export function printFacts({ scores }: FactResult): void {
  console.log('  type and place           tagged   found  of other type   recall  value right  other sign')
  for (const place of ['prose', 'table', 'prose in words', 'table in words']) {
    const keys = FIGURES.map((type) => `${type} ${place}`)
    const lines: [string, FactScore | undefined][] = [
      [`figures, ${place}`, together(scores, keys)],
      ...[...keys, `date ${place}`, `duration ${place}`].map((key): [string, FactScore | undefined] => [
        `  ${key}`,
        scores.get(key),
      ]),
    ]
    for (const [name, score] of lines) {
      if (score === undefined || score.tagged === 0) continue
      const { tagged, found, otherType, right, valued, otherSign } = score
      console.log(
        `  ${name.padEnd(24)} ${count(tagged)}  ${count(found)}         ${count(otherType)}   ${share(found, tagged)}       ${share(right, valued)}      ${count(otherSign)}`,
      )
    }
  }
}

function readAs(read: Read | undefined): string {
  return read === undefined ? '' : `  read as ${describeRead(read)}`
}

/** Prints the misses of a kind or type ("figure", "money", "all") on the marked texts. */
export function printGoldMisses(misses: readonly GoldMiss[], wanted: string): void {
  for (const { kind, type, what, file, text, start, read } of misses) {
    if (wanted !== 'all' && wanted !== kind && wanted !== type) continue
    console.log(`  ${file}:${start}  ${type}  ${what}: ${JSON.stringify(text)}${readAs(read)}`)
  }
}

/** Prints the misses of a type ("money", "prose", "table", "money table", "all") on tagged facts, with their surroundings. */
export function printFactMisses(misses: readonly FactMiss[], texts: ReadonlyMap<string, string>, wanted: string): void {
  for (const { what, filing, fact, read } of misses) {
    const place = fact.table ? 'table' : 'prose'
    if (!['all', fact.type, place, `${fact.type} ${place}`].includes(wanted) || what === 'other sign') continue
    const text = texts.get(filing) ?? ''
    const before = text.slice(Math.max(0, fact.start - 60), fact.start)
    const around = `${before}⟦${fact.text}⟧${text.slice(fact.end, fact.end + 40)}`.replaceAll(/\s+/g, ' ')
    console.log(`  ${filing}:${fact.start}  ${fact.type} ${place}  ${what}: ${around}${readAs(read)}`)
  }
}
