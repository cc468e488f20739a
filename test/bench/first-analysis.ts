// As the server and the command line do.
import '../../server/src/process/at-start.ts'

import { readFileSync } from 'node:fs'

/**
 * Prints how many milliseconds a process that has just started takes from the text of a file to all findings, with
 * what V8 compiled in an earlier one, as every run but the first after an installation.
 */
async function measure(path: string): Promise<void> {
  const { analyseFresh } = await import('./fresh-analysis.ts')
  const text = readFileSync(path, 'utf8')
  const started = performance.now()
  const { findings } = await analyseFresh(text)
  const milliseconds = performance.now() - started
  console.log(JSON.stringify({ milliseconds, count: findings.length }))
}

void measure(process.argv[2] ?? '')
