import { PROGRAMS } from './build.ts'
import { interleave, median } from './measure.ts'
import { runNode } from './processes.ts'
import { type Measured } from './report.ts'

/** The command line on one file, process start and all, against Node doing nothing and against another linter. */
export async function measureColdCheck(path: string, rounds: number): Promise<readonly Measured[]> {
  const { tickmark, node, markdownlint } = await interleave(rounds, {
    tickmark: async () => (await runNode([PROGRAMS.cli, 'check', path], [0, 1])).milliseconds,
    node: async () => (await runNode(['-e', '0'])).milliseconds,
    markdownlint: async () => (await runNode([PROGRAMS.markdownlint, path], [0, 1])).milliseconds,
  })
  const ours = median(tickmark)
  const name = 'check of 100 KB'
  return [
    { name, ours, others: median(node), unit: 'ms', against: 'node -e 0', bar: 4.5 },
    { name, ours, others: median(markdownlint), unit: 'ms', against: 'markdownlint-cli2', bar: undefined },
  ]
}
