/** One line of the report: a figure of ours beside another's. */
export interface Measured {
  readonly name: string
  readonly ours: number
  readonly others: number
  readonly unit: 'ms' | 'MB'
  /** The other's name. */
  readonly against: string
  /** The largest ratio that is good enough; undefined where the line only informs. */
  readonly bar: number | undefined
}

/** Prints a part of the report as a table and returns how many of its bars are not met. */
export function printPart(title: string, lines: readonly Measured[]): number {
  const width = Math.max(...lines.map(({ name }) => name.length))
  const others = Math.max(...lines.map(({ against }) => against.length))
  console.log(`\n${title}`)
  let missed = 0
  for (const { name, ours, others: theirs, unit, against, bar } of lines) {
    const ratio = ours / theirs
    const met = bar === undefined || ratio <= bar
    if (!met) missed++
    const verdict = bar === undefined ? '' : `  reach ${bar.toFixed(1).padStart(4)}  ${met ? 'met' : 'NOT MET'}`
    console.log(
      `  ${name.padEnd(width)}  ${printed(ours, unit)}  ${against.padEnd(others)} ${printed(theirs, unit)}  ratio ${ratio.toFixed(2).padStart(6)}${verdict}`,
    )
  }
  return missed
}

function printed(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0).padStart(7)} ${unit}`
}
