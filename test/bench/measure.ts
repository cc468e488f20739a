/** The value below which the share `part` of the numbers lies (nearest rank); NaN for no numbers. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** The middle number, or the mean of the two in the middle; NaN for no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** What is measured side by side, each contestant with one number a round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>

/**
 * Lets the contestants take turns for `rounds` rounds, so that what else the machine does meets all of them alike;
 * every other round goes the other way round, so that none always follows the same one.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Rounds<Name>> {
  const names = Object.keys(contestants) as Name[]
  const numbers = Object.fromEntries(names.map((name): [Name, number[]] => [name, []])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) numbers[name].push(await contestants[name]())
  }
  return numbers
}
