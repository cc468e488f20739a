import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hostEntry, hostNode, installHost } from './install.ts'

/** A VS Code with nothing in the way: no trust prompt, no welcome page, no telemetry, no updates, no net. */
const QUIET_SETTINGS = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'window.restoreWindows': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'editor.hover.delay': 100,
  'files.autoSave': 'off',
  'editor.accessibilitySupport': 'off',
}
const NO_GALLERY = '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":"","controlUrl":"","nlsBaseUrl":""}'

/** What to start the embedded VS Code with. */
export interface HostOptions {
  /** The packed extension to install. */
  readonly vsix: string
  readonly settings?: Readonly<Record<string, unknown>>
  /** Added to the environment that the extension host inherits. */
  readonly env?: Readonly<Record<string, string>>
  /** Lets a page run tests in the extension host. */
  readonly withTestDriver?: boolean
}

/** A running embedded VS Code on the loopback address. */
export interface Host {
  /** Its address, without a slash at the end. */
  readonly base: string
  /** Settled when the process has ended. */
  readonly exited: Promise<void>
  /** Ends every process of it and removes its folders. */
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port'))
        else resolve(address.port)
      })
    })
  })
}

/** The environment for VS Code, cleaned of what a surrounding VS Code terminal adds. */
function cleanEnvironment(home: string, added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name))
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local'),
    EXTENSIONS_GALLERY: NO_GALLERY,
    ...added,
  }
}

/**
 * Starts the embedded VS Code on a free port of 127.0.0.1 with fresh user data and one extension.
 * @throws Error with the end of its log when it does not start.
 */
export async function startHost({ vsix, settings = {}, env = {}, withTestDriver = false }: HostOptions): Promise<Host> {
  installHost()
  const root = mkdtempSync(path.join(os.tmpdir(), 'tickmark-vscode-'))
  const [data, extensions, home] = ['data', 'extensions', 'home'].map((name) => path.join(root, name)) as [
    string,
    string,
    string,
  ]
  for (const folder of [path.join(data, 'User'), extensions, home]) mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }))
  const config = path.join(root, 'config.yaml')
  writeFileSync(config, '')
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }

  const environment = cleanEnvironment(home, env)
  const common = [hostEntry, '--config', config, '--user-data-dir', data, '--extensions-dir', extensions]
  const installed = spawnSync(hostNode, [...common, '--install-extension', vsix, '--force'], {
    env: environment,
    encoding: 'utf8',
  })
  if (installed.status !== 0 || !installed.stdout.includes('successfully installed')) {
    remove()
    throw new Error(`VS Code did not take ${vsix}:\n${installed.stdout}\n${installed.stderr}`)
  }

  const port = await freePort()
  const log = path.join(root, 'server.log')
  const output = openSync(log, 'w')
  const child = spawn(
    hostNode,
    [
      ...common,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-proxy', '--disable-telemetry'],
      ...['--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'],
      ...(withTestDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    // A group of its own, so that the extension host and the language server end with it.
    { env: environment, stdio: ['ignore', output, output], detached: true },
  )
  closeSync(output)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const killGroup = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, signal)
    } catch {
      // The group has ended already.
    }
  }
  const killAtExit = (): void => {
    killGroup('SIGKILL')
  }
  process.once('exit', killAtExit)
  const stop = async (): Promise<void> => {
    killGroup('SIGTERM')
    await Promise.race([exited, sleep(5000, undefined, { ref: false })])
    killGroup('SIGKILL')
    process.off('exit', killAtExit)
    remove()
  }

  const base = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 60_000
  for (;;) {
    const ready = await fetch(`${base}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return { base, exited, stop }
    if (Date.now() > deadline || child.exitCode !== null) {
      const tail = readFileSync(log, 'utf8').slice(-2000)
      await stop()
      throw new Error(`The embedded VS Code did not start:\n${tail}`)
    }
    await sleep(100)
  }
}
