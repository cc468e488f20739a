// Part of `npm run package`: what the licenses of the bundled packages ask for.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const top = path.dirname(import.meta.dirname)

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

const packages = bundledPackages()
const preamble = 'The bundles of Tickmark hold code of the following packages.'
writeFileSync(path.join(top, 'THIRD-PARTY-NOTICES.txt'), `${[preamble, ...packages.map(noticeOf)].join('\n\n\n')}\n`)
