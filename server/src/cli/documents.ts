import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'

import { createAnalysis, type Analysis } from '../analysis/analysis.ts'
import { configurationsOnDisk, type FoundConfiguration } from '../files/configurations.ts'
import { decode } from '../files/decode.ts'
import { findFiles } from '../files/find.ts'
import { linkedPath } from '../files/linked-path.ts'
import { readDocument } from '../files/read.ts'
import { type AnyRule } from '../rules/rule.ts'
import { type CommandLine } from './options.ts'
import { printedPath } from './places.ts'

/** A document that is open in the engine while a command looks at it. */
export interface OpenFile {
  /** The engine's id: its absolute path. */
  readonly id: string
  /** As it is printed. */
  readonly name: string
  /** Whether the person named it. */
  readonly named: boolean
  readonly configuration: FoundConfiguration
}

/** What a command runs on. */
export interface Run {
  readonly analysis: Analysis
  /** Says that a part of the run failed; the rest goes on. */
  readonly fail: (message: string) => void
  /** Whether any part failed so far. */
  readonly failed: boolean
  /** Opens the documents of the command line one after the other; each is closed when the next is asked for. */
  documents(): AsyncGenerator<OpenFile>
}

/** The name of standard input where none is given. */
const STDIN = 'stdin'

/** Prepares a run over the documents that a command line names. */
export function startRun(commandLine: CommandLine, rules: readonly AnyRule[], warn: (message: string) => void): Run {
  const from = process.cwd()
  const configurations = configurationsOnDisk(rules, commandLine.config && resolve(from, commandLine.config))
  let failed = false
  function fail(message: string): void {
    failed = true
    warn(message)
  }
  const analysis = createAnalysis({
    scheduler: { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) },
    rules,
    onRuleFailure(rule, error) {
      fail(`the rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    },
    documents: {
      resolve: linkedPath,
      async load(path) {
        const decoded = await readDocument(path)
        return 'text' in decoded ? decoded.text : undefined
      },
    },
  })

  async function open(path: string, name: string, named: boolean, text: string): Promise<OpenFile> {
    const configuration = await configurations.of(path)
    const otherwise = named ? ({ otherwise: 'filing' } as const) : {}
    analysis.open({ id: path, version: 1, text, path, configuration, ...otherwise })
    return { id: path, name, named, configuration }
  }

  async function* documents(): AsyncGenerator<OpenFile> {
    const operands = commandLine.operands.length === 0 ? ['.'] : commandLine.operands
    if (operands.includes('-')) {
      const name = commandLine.stdinName ?? STDIN
      const decoded = decode(await buffer(process.stdin))
      if ('problem' in decoded) fail(`${name} cannot be read: ${decoded.problem}`)
      else yield* opened(await open(resolve(from, name), name, true, decoded.text))
    }
    const { files, problems } = await findFiles(
      operands.filter((operand) => operand !== '-'),
      from,
    )
    for (const { path, problem } of problems) fail(`${path} cannot be read: ${problem}`)
    for (const { path, named } of files) {
      const name = printedPath(path, from)
      const decoded = await readDocument(path)
      if ('problem' in decoded) fail(`${name} cannot be read: ${decoded.problem}`)
      else yield* opened(await open(path, name, named, decoded.text))
    }
  }

  function* opened(file: OpenFile): Generator<OpenFile> {
    yield file
    analysis.close(file.id)
  }

  return {
    analysis,
    fail,
    get failed() {
      return failed
    },
    documents,
  }
}
