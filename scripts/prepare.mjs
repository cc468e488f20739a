// What `npm start` and `npm test` do first, with nothing but Node: nothing is installed yet in a fresh clone.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const top = path.dirname(import.meta.dirname)

/** A line about what happens now. */
export function say(line) {
  console.log(`tickmark: ${line}`)
}

/** Ends the process with a message about what is missing. */
export function giveUp(message) {
  console.error(`tickmark: ${message}`)
  process.exit(1)
}

/** The environment with the project's own programs first. */
export const environment = {
  ...process.env,
  PATH: `${path.join(top, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether node_modules holds what package-lock.json asks for. */
function isInstalled() {
  const wanted = readJson(path.join(top, 'package-lock.json'))?.packages ?? {}
  const present = readJson(path.join(top, 'node_modules/.package-lock.json'))?.packages ?? {}
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || present[place]?.version === version,
  )
}

/** Checks Node and npm, and installs the packages when they are missing or stale. */
export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(
      `Node 20.19 or newer is needed, this is ${process.version}. Install it from your distribution or nodejs.org.`,
    )
  if (!existsSync(path.join(top, 'package-lock.json'))) giveUp('package-lock.json is missing; is this a whole clone?')
  if (isInstalled()) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  if (spawnSync(npm, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status !== 0)
    giveUp('npm was not found; it comes with Node (Debian and Ubuntu: apt-get install npm).')
  say('installing packages (once, 10 to 60 seconds)')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, args, {
    cwd: top,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) giveUp('npm ci failed, see above. Is the npm registry reachable, and is the disk full?')
}

/** Runs a program in the project's folder and resolves to its exit status, with every line it wrote when asked for. */
export function run(program, args, { onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: top,
      env: { ...environment, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      stdio: ['ignore', onLine === undefined ? 'inherit' : 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    })
    let rest = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text)
      const lines = (rest + text).split('\n')
      rest = lines.pop()
      for (const line of lines) onLine(line)
    })
    child.once('error', (error) => {
      console.error(`tickmark: ${program}: ${error.message}`)
      resolve(127)
    })
    child.once('close', (code) => {
      if (rest !== '') onLine?.(rest)
      resolve(code ?? 1)
    })
  })
}
