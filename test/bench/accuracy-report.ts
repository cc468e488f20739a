import { type PlacedFinding } from '../../server/src/features/findings.ts'
import { type Outcome } from './injected-errors.ts'

interface Tally {
  count: number
  warned: number
  told: number
  collateral: number
}

const LOUD: readonly string[] = ['error', 'warning']

/** Prints recall per kind and operation, fair and unfair errors apart, and on demand what was missed or hit besides. */
export function printOutcomes(
  outcomes: readonly Outcome[],
  { misses, collateral }: { readonly misses: boolean; readonly collateral: boolean },
): void {
  const tallies = new Map<string, Tally>()
  for (const { error, hits, collateral: besides } of outcomes) {
    const fairness = error.fair === false ? ' (unfair)' : ''
    for (const key of [`${error.kind}${fairness}`, `${error.kind}${fairness} / ${error.op}`]) {
      const tally = tallies.get(key) ?? { count: 0, warned: 0, told: 0, collateral: 0 }
      tallies.set(key, tally)
      tally.count++
      if (hits.some(isLoud)) tally.warned++
      if (hits.some(({ severity }) => severity !== 'hint')) tally.told++
      tally.collateral += besides.filter(isLoud).length
    }
  }
  console.log(`\n${'Injected errors'.padEnd(34)}  count   warning        information    collateral warnings`)
  for (const [key, { count, warned, told, collateral: besides }] of [...tallies].toSorted()) {
    console.log(
      `${key.padEnd(34)} ${String(count).padStart(6)}   ${share(warned, count)}   ${share(told, count)}   ${besides}`,
    )
  }
  const hit = outcomes.filter(({ hits }) => hits.some(isLoud))
  const atError = hit.filter(({ hits }) => hits.some(({ severity }) => severity === 'error')).length
  console.log(`Of ${hit.length} found at warning or above, ${atError} at error`)
  for (const { error, hits, collateral: besides } of outcomes) {
    if (misses && !hits.some(isLoud)) {
      console.log(`missed ${error.id} ${error.op} "${error.orig}" → "${error.new}" (${error.info}) ${error.file}`)
    }
    if (!collateral) continue
    for (const { rule, severity, message, span } of besides.filter(isLoud)) {
      console.log(`collateral of ${error.id} at ${span.start}: ${severity} ${rule}: ${message}`)
    }
  }
}

function isLoud({ severity }: PlacedFinding): boolean {
  return LOUD.includes(severity)
}

function share(part: number, whole: number): string {
  return `${String(part).padStart(4)} (${(part / whole).toFixed(2)})`
}
