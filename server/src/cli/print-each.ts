import { type Analysis } from '../analysis/analysis.ts'
import { type Snapshot } from '../analysis/snapshot.ts'
import { startRun, type OpenFile } from './documents.ts'
import { type CommandLine } from './options.ts'
import { jsonWriter, type Output } from './output.ts'

/**
 * Prints what each recognized document of a command line holds, in the format that it asks for; resolves to the exit
 * status: 2 when some document could not be read or some configuration is wrong, else 0.
 */
export async function printEach<Item extends object>(
  commandLine: CommandLine,
  output: Output,
  pretty: (item: Item) => string,
  itemsOf: (file: OpenFile, analysis: Analysis, snapshot: Snapshot) => readonly Item[],
): Promise<number> {
  const run = startRun(commandLine, [], output)
  const { format } = commandLine
  const writer = format === 'pretty' ? undefined : jsonWriter(output, format)
  for await (const file of run.documents()) {
    if (run.analysis.kindOf(file.id).kind === undefined) continue
    const snapshot = await run.analysis.read(file.id, { cancelled: false })
    for (const item of itemsOf(file, run.analysis, snapshot)) {
      if (writer === undefined) output.print(pretty(item))
      else writer.add(item)
    }
  }
  writer?.end()
  return run.failed ? 2 : 0
}
