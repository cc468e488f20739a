import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const top = path.dirname(import.meta.dirname)
const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/** The packages whose code the bundles hold, by their folder, from what esbuild says it read. */
function bundledPackages(): readonly string[] {
  const { inputs } = JSON.parse(readFileSync(path.join(top, '.cache/bundles.json'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, unknown>>
  }
  const folders = new Set<string>()
  for (const input of Object.keys(inputs)) {
    const last = input.lastIndexOf('node_modules/')
    if (last === -1) continue
    const [first = '', second = ''] = input.slice(last + 'node_modules/'.length).split('/')
    const name = first.startsWith('@') ? `${first}/${second}` : first
    folders.add(`${input.slice(0, last)}node_modules/${name}`)
  }
  return [...folders].toSorted()
}

/**
 * The name, version, license and license text of a bundled package.
 * @throws Error when a package has no license, so that none is shipped without.
 */
function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(top, folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  if (manifest.license === undefined) throw new Error(`${folder} names no license`)
  const files = readdirSync(path.join(top, folder)).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
  const texts = files.map((file) => readFileSync(path.join(top, folder, file), 'utf8').trim())
  const heading = `${manifest.name} ${manifest.version} (${manifest.license})`
  return [heading, '='.repeat(heading.length), '', ...texts].join('\n')
}

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, {
    cwd: top,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`)
}

run(process.execPath, ['esbuild.mjs'])
const packages = bundledPackages()
const preamble = 'The bundles of Tickmark hold code of the following packages.'
writeFileSync(path.join(top, NOTICES), `${[preamble, ...packages.map(noticeOf)].join('\n\n\n')}\n`)
for (const file of ['CHANGELOG.md', 'LICENSE', 'images/icon.png', 'docs/rules'])
  if (!existsSync(path.join(top, file))) throw new Error(`${file} is missing, and the package needs it`)
run(process.execPath, [
  'node_modules/@vscode/vsce/vsce',
  ...['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'],
])
