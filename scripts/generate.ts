import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { configurationGenerator } from './generate-configuration.ts'
import { loadRules, rulesGenerator } from './generate-rules.ts'
import { type Generator } from './generator.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Everything that is generated; whoever has a further part to generate adds it here. */
const GENERATORS: readonly Generator[] = [rulesGenerator(ROOT), configurationGenerator(ROOT, () => loadRules(ROOT))]

/** What every generated file should hold, by path relative to the root of the repository. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const parts = await Promise.all(GENERATORS.map((generator) => generator.files()))
  return new Map(parts.flatMap((part) => [...part]).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Files on disk that a generator once wrote and no longer would, by path relative to the root of the repository. */
export async function staleFiles(): Promise<readonly string[]> {
  const current = await generatedFiles()
  const stale: string[] = []
  for (const generator of GENERATORS) {
    for (const folder of generator.folders) {
      const names = await readdir(join(ROOT, folder), { recursive: true })
      const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      stale.push(...paths.filter((path) => generator.owns(path) && !current.has(path)))
    }
  }
  return stale.toSorted()
}

/** What a generated file holds on disk; undefined where there is none. */
export async function fileOnDisk(path: string): Promise<string | undefined> {
  try {
    return await readFile(join(ROOT, path), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function main(): Promise<void> {
  const files = await generatedFiles()
  for (const [path, content] of files) {
    if ((await fileOnDisk(path)) === content) continue
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), content)
    console.log(`wrote ${path}`)
  }
  for (const path of await staleFiles()) {
    await rm(join(ROOT, path))
    console.log(`removed ${path}`)
  }
  console.log(`${files.size} generated files are up to date`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
