import { type Analysis } from '../analysis/analysis.ts'
import { type Snapshot } from '../analysis/snapshot.ts'
import { csvWriter, type CsvTable } from './csv.ts'
import { startRun, type OpenFile } from './documents.ts'
import { type CommandLine } from './options.ts'
import { jsonWriter, type Output } from './output.ts'

/** How the items of a command are printed for people. */
export interface ItemForms<Item> {
  readonly pretty: (item: Item) => string
  /** Left out for commands that have no such format. */
  readonly csv?: CsvTable<Item>
}

/**
 * Prints what each recognized document of a command line holds, in the format that it asks for; resolves to the exit
 * status: 2 when some document could not be read or some configuration is wrong, else 0.
 */
export async function printEach<Item extends object>(
  commandLine: CommandLine,
  output: Output,
  forms: ItemForms<Item>,
  itemsOf: (file: OpenFile, analysis: Analysis, snapshot: Snapshot) => readonly Item[],
): Promise<number> {
  const run = startRun(commandLine, [], output)
  const writer = writerFor(commandLine, output, forms)
  for await (const file of run.documents()) {
    if (run.analysis.kindOf(file.id).kind === undefined) continue
    const snapshot = await run.analysis.read(file.id, { cancelled: false })
    for (const item of itemsOf(file, run.analysis, snapshot)) writer.add(item)
  }
  writer.end()
  return run.failed ? 2 : 0
}

function writerFor<Item extends object>(
  { format }: CommandLine,
  output: Output,
  { pretty, csv }: ItemForms<Item>,
): { readonly add: (item: Item) => void; readonly end: () => void } {
  if (format === 'csv' && csv !== undefined) return csvWriter(output, csv)
  if (format === 'json' || format === 'jsonl') return jsonWriter(output, format)
  return {
    add: (item) => {
      output.print(pretty(item))
    },
    end: () => undefined,
  }
}
