import { type Severity } from '../rules/rule.ts'

const NAMES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information finding', 'information findings'],
  hint: ['hint', 'hints'],
}

/** How many findings there are of each level that has any, worst first, in the words of every summary: "2 errors". */
export function countedByLevel(
  counts: Readonly<Record<Severity, number>>,
): readonly { readonly level: Severity; readonly text: string }[] {
  return (Object.keys(NAMES) as Severity[])
    .filter((level) => counts[level] > 0)
    .map((level) => ({ level, text: `${counts[level]} ${NAMES[level][counts[level] === 1 ? 0 : 1]}` }))
}
