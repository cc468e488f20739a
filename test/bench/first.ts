import { PROGRAMS } from './build.ts'
import { interleave, median } from './measure.ts'
import { runNode } from './processes.ts'
import { type Measured } from './report.ts'

/** A text in a file, with the bar for its first analysis. */
export interface TimedText {
  readonly name: string
  readonly path: string
  readonly bar: number | undefined
}

/** From text to all findings in a process that has just started, against remark-parse and remark-gfm on the text. */
export async function measureFirstAnalyses(texts: readonly TimedText[], rounds: number): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (const { name, path, bar } of texts) {
    const { tickmark, remark } = await interleave(rounds, {
      tickmark: () => timeItself(PROGRAMS.firstAnalysis, path),
      remark: () => timeItself(PROGRAMS.remarkAlone, path),
    })
    measured.push({ name, ours: median(tickmark), others: median(remark), unit: 'ms', against: 'remark alone', bar })
  }
  return measured
}

/** A program that prints the milliseconds it took, start and loading left out. */
async function timeItself(program: string, path: string): Promise<number> {
  const { output } = await runNode([program, path])
  return (JSON.parse(output) as { milliseconds: number }).milliseconds
}
