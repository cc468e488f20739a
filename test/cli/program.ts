import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TOP = fileURLToPath(new URL('../..', import.meta.url))

/** What the program runs in: without the options that the tests themselves run with. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' }

/** What a run of the program printed, and how it ended. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder for one file of tests, with the program built as it ships. */
export interface Program {
  readonly folder: string
  /** Writes files into the folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  /** Runs the program in the folder. */
  run(
    args: readonly string[],
    more?: { input?: string | Uint8Array; env?: Readonly<Record<string, string>> },
  ): Promise<Ran>
  /** The absolute path of the built program. */
  readonly bundle: string
  remove(): void
}

/** Builds the program into a temporary folder. */
export function buildProgram(): Program {
  const top = mkdtempSync(join(tmpdir(), 'tickmark-cli-'))
  const folder = join(top, 'work')
  mkdirSync(folder)
  const built = spawnSync(process.execPath, ['esbuild.mjs', join(top, 'dist')], {
    cwd: TOP,
    encoding: 'utf8',
    env: ENVIRONMENT,
  })
  if (built.status !== 0) throw new Error(`The program could not be built: ${built.stderr}`)
  const bundle = join(top, 'dist/cli.cjs')
  return {
    folder,
    bundle,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
    },
    run(args, { input = '', env = {} } = {}) {
      return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [bundle, ...args], { cwd: folder, env: { ...ENVIRONMENT, ...env } })
        const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
        child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
        child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
        child.on('error', reject)
        child.on('close', (status) => {
          resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
        })
        // A program that reads nothing closes its input early.
        child.stdin.on('error', () => undefined)
        child.stdin.end(input)
      })
    },
    remove() {
      rmSync(top, { recursive: true })
    },
  }
}
