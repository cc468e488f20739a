import { scoreFacts, type TaggedFiling } from './facts.ts'
import { type GoldResult } from './gold.ts'
import { type Read, type Reader } from './reader.ts'
import { exactF1 } from './print.ts'
import { milliseconds, unitOver } from './speed.ts'

const WIDTH = 26
const WARM_UP = 5_000
const FACT_ROWS = ['money', 'per-share', 'percent', 'shares', 'date', 'duration']

function cell(text: string): string {
  return text.padEnd(WIDTH)
}

function decimal(part: number, whole: number): string {
  return whole === 0 ? '  – ' : (part / whole).toFixed(2)
}

function heading(readers: readonly Reader[]): string {
  return `  ${''.padEnd(16)}${readers.map(({ name }) => cell(name)).join('')}`
}

const GOLD_ROWS = [
  ...['figure money', 'figure per-share', 'figure percent', 'figure shares', 'figure count', 'date'],
  ...['entity organization', 'entity person', 'entity location', 'entity email', 'entity url'],
]

/** Prints precision, recall, exact-span F1 and value accuracy of readers side by side; blank what one does not claim. */
export function printGoldComparison(readers: readonly Reader[], results: readonly GoldResult[]): void {
  console.log('Each: precision, recall, exact F1, value right')
  console.log(heading(readers))
  for (const row of GOLD_ROWS) {
    const [kind, type] = row.split(' ')
    const cells = readers.map((reader, index) => {
      const claims = type === undefined ? reader.kinds.some((one) => one === kind) : reader.types.includes(type)
      const score = results[index]?.scores.get(row)
      if (score === undefined || (reader.types.length > 0 && !claims)) return cell('')
      const precision = decimal(score.read - score.false, score.read)
      const value = decimal(score.right, score.valued)
      return cell(`${precision} ${decimal(score.found, score.marked)} ${exactF1(score).toFixed(2)} ${value}`)
    })
    console.log(`  ${(type ?? 'dates').padEnd(16)}${cells.join('')}`)
  }
}

/** Prints recall, value accuracy and speed on tagged prose side by side; every reader reads it once, when warm. */
export function printFactComparison(readers: readonly Reader[], sample: TaggedFiling): void {
  const { text } = sample
  const unit = unitOver(text)
  const times: number[] = []
  const results = readers.map(({ read }) => {
    read(text.slice(0, WARM_UP))
    let reads: readonly Read[] = []
    times.push(milliseconds(() => (reads = read(text))))
    return scoreFacts([sample], () => reads)
  })
  console.log('Each: recall, value right')
  console.log(heading(readers))
  for (const type of FACT_ROWS) {
    const cells = readers.map((reader, index) => {
      const score = results[index]?.scores.get(`${type} prose`)
      if (score === undefined || (reader.types.length > 0 && !reader.types.includes(type))) return cell('')
      return cell(`${decimal(score.found, score.tagged)} ${decimal(score.right, score.valued)}`)
    })
    console.log(`  ${type.padEnd(16)}${cells.join('')}`)
  }
  const speeds = times.map((time) =>
    cell(`${(text.length / 1000 / time).toFixed(3)} MB/s, ${(time / unit).toFixed(0)} U`),
  )
  console.log(`  ${'speed'.padEnd(16)}${speeds.join('')}`)
}
