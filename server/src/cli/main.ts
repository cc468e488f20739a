#!/usr/bin/env node

import '../process/at-start.ts'

import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { isUsageError, readCommandLine, type CommandLine } from './options.ts'
import { standardOutput, type Output } from './output.ts'

/** The folder of the bundle, links in the way to it followed: its siblings are the server and the manifest. */
function bundleFolder(): string {
  return dirname(realpathSync(process.argv[1] ?? ''))
}

/** Carries out a command line; the exit status. What a command needs is loaded only for it, so that all start fast. */
async function run(commandLine: CommandLine, output: Output): Promise<number | undefined> {
  switch (commandLine.command) {
    case 'check':
      return (await import('./commands.ts')).runCheck(commandLine, output)
    case 'mentions':
      return (await import('./commands.ts')).runMentions(commandLine, output)
    case 'facts':
      return (await import('./commands.ts')).runFacts(commandLine, output)
    case 'explain':
      return (await import('./commands.ts')).runExplain(commandLine, output)
    case 'rules':
      return (await import('./commands.ts')).runRules(commandLine, output)
    case 'help':
      output.print((await import('./help.ts')).HELP)
      return 0
    case 'version': {
      const manifest = JSON.parse(await readFile(join(bundleFolder(), '../package.json'), 'utf8')) as {
        version: string
      }
      output.print(`${manifest.version}\n`)
      return 0
    }
    case 'lsp':
      // The server reads --stdio from the arguments itself, and runs until its client ends it.
      await import(join(bundleFolder(), 'server.cjs'))
      return undefined
  }
}

async function main(): Promise<void> {
  const output = standardOutput()
  try {
    const status = await run(readCommandLine(process.argv.slice(2)), output)
    // Set, not exited with: what was printed may still be on its way into a pipe.
    if (status !== undefined) process.exitCode = status
  } catch (error) {
    process.exitCode = 2
    if (isUsageError(error)) output.warn(`${error.message}\ntickmark --help says what there is`)
    else output.warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

void main()
