// `npm test`: installs and builds what is needed, then runs every check and every test of the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { prepare, run, say } from './prepare.mjs'

const started = Date.now()
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const stages = []
const tests = { passed: 0, failed: 0 }

/** Mocha's summary lines, from this machine's side and (prefixed) from inside the extension host. */
function count(line) {
  const match = /^\s*(?:\[host\]\s*)?(\d+) (passing|failing)\b/.exec(line.replaceAll(/\u001b\[\d*m/g, ''))
  if (match !== null) tests[match[2] === 'passing' ? 'passed' : 'failed'] += Number(match[1])
}

async function stage(name, program, args) {
  say(`${name} …`)
  const since = Date.now()
  const ok = (await run(program, args, { onLine: count })) === 0
  stages.push({ name, ok, took: seconds(since) })
  say(`${name}: ${ok ? 'ok' : 'FAILED'} in ${stages.at(-1).took}`)
  return ok
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)
const hasBrowser = () => process.env.CHROMIUM !== undefined || BROWSERS.some((file) => existsSync(file))

/** Chromium for the end-to-end tests, through apt where that is possible. */
function ensureBrowser() {
  if (hasBrowser()) return true
  const isRoot = process.getuid?.() === 0
  const maySudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (existsSync('/usr/bin/apt-get') && (isRoot || maySudo)) {
    say('installing Chromium with apt-get (once)')
    const sudo = isRoot ? [] : ['sudo', '-n']
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ]) {
      const [program, ...rest] = [...sudo, 'apt-get', ...args]
      spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
    }
  }
  if (hasBrowser()) return true
  say(
    'Chromium is missing, and the end-to-end tests need it: install it (apt-get install chromium), or name a Chrome in the environment variable CHROMIUM',
  )
  return false
}

const since = Date.now()
prepare()
stages.push({ name: 'install', ok: true, took: seconds(since) })

await stage('types', 'npm', ['run', '--silent', 'typecheck'])
await stage('lint', 'npm', ['run', '--silent', 'lint'])
// Some of the unit tests start what is built.
const packed = await stage('build and package', 'npm', ['run', '--silent', 'package'])
await stage('unit tests', 'npm', ['run', '--silent', 'test:unit'])
if (packed && ensureBrowser()) {
  if (!existsSync('/usr/bin/nvim')) say('Neovim is not installed, its test is left out (apt-get install neovim)')
  await stage('end-to-end tests', 'npm', ['run', '--silent', 'test:e2e'])
} else stages.push({ name: 'end-to-end tests', ok: false, took: 'not run' })

console.log()
for (const { name, ok, took } of stages) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${took})`)
console.log(`in ${seconds(started)}`)
console.log(`${tests.passed} passed, ${tests.failed} failed`)
process.exitCode = stages.every(({ ok }) => ok) && tests.failed === 0 && tests.passed > 0 ? 0 : 1
