import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'

import { createAnalysis, type Analysis } from '../analysis/analysis.ts'
import { configurationsOnDisk, type FoundConfiguration } from '../files/configurations.ts'
import { findFiles } from '../files/find.ts'
import { linkedPath } from '../files/linked-path.ts'
import { decodeDocument, readDocument } from '../files/read.ts'
import { rules as allRules } from '../rules/index.ts'
import { type AnyRule } from '../rules/rule.ts'
import { scheduler } from '../process/scheduler.ts'
import { type CommandLine } from './options.ts'
import { indexLines } from '../text/lines.ts'
import { printedPath, printedSpan, type PrintedSpan } from './places.ts'

/** A document that is open in the engine while a command looks at it. */
export interface OpenFile {
  /** The engine's id: its absolute path. */
  readonly id: string
  /** As it is printed. */
  readonly name: string
  /** Whether the person named it. */
  readonly named: boolean
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

/** Something wrong in a configuration file, as it is printed. */
export interface PrintedProblem extends PrintedSpan {
  readonly file: string
  readonly message: string
}

/** What a run tells the command that it is for, as it happens. */
export interface RunListener {
  warn(message: string): void
  /** The problems of a configuration, each configuration once; warns of each where it is left out. */
  wrongConfiguration?(problems: readonly PrintedProblem[], text: string): void
}

/** The name of standard input where none is given. */
const STDIN = 'stdin'

/**
 * Prepares a run of some rules over the documents that a command line names. What is wrong in their configurations,
 * or with the one that the command line names, fails a part of the run.
 */
export function startRun(commandLine: CommandLine, rules: readonly AnyRule[], listener: RunListener): Run {
  const from = process.cwd()
  const only = commandLine.config === undefined ? undefined : resolve(from, commandLine.config)
  // A configuration may speak of rules that this run leaves out.
  const configurations = configurationsOnDisk(allRules, only)
  const reported = new Set<string>()
  let failed = false
  function fail(message: string): void {
    failed = true
    listener.warn(message)
  }
  function report({ path = '', text, problems }: FoundConfiguration): void {
    if (problems.length === 0 || reported.has(path)) return
    reported.add(path)
    const [lines, file] = [indexLines(text), printedPath(path, from)]
    const printed = problems.map((problem) => ({ file, message: problem.message, ...printedSpan(lines, problem) }))
    if (listener.wrongConfiguration === undefined) for (const problem of printed) fail(problemLine(problem))
    else {
      failed = true
      listener.wrongConfiguration(printed, text)
    }
  }
  const analysis = createAnalysis({
    scheduler,
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
    report(configuration)
    const otherwise = named ? ({ otherwise: 'filing' } as const) : {}
    analysis.open({ id: path, version: 1, text, path, configuration, ...otherwise })
    return { id: path, name, named }
  }

  async function* documents(): AsyncGenerator<OpenFile> {
    if (only !== undefined) report(await configurations.of(only))
    const operands = commandLine.operands.length === 0 ? ['.'] : commandLine.operands
    if (operands.includes('-')) {
      const name = commandLine.stdinName ?? STDIN
      const decoded = decodeDocument(await buffer(process.stdin), name)
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

/** A problem of a configuration on one line. */
export function problemLine({ file, start, message }: PrintedProblem): string {
  return `${file}:${start.line}:${start.column}: ${message}`
}
