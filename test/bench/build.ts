import { build } from 'esbuild'
import { join } from 'node:path'

import { SETTINGS } from '../../scripts/bundles.mjs'

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, '.cache/bench')

/** What the benchmark runs, by file. `server` and `cli` are the bundles that ship, as `npm run build` makes them. */
export const PROGRAMS = {
  server: join(ROOT, 'dist/server.cjs'),
  cli: join(ROOT, 'dist/cli.cjs'),
  nullServer: join(OUT, 'null-server.cjs'),
  firstAnalysis: join(OUT, 'first-analysis.cjs'),
  remarkAlone: join(OUT, 'remark-alone.cjs'),
  markdownlint: join(ROOT, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
} as const

/** Where texts are written for the programs to read. */
export const TEXTS = join(OUT, 'texts')

/** Bundles the programs of the benchmark with the settings of the bundles that ship. */
export async function buildPrograms(): Promise<void> {
  await build({
    ...SETTINGS,
    entryPoints: ['null-server', 'first-analysis', 'fresh-analysis', 'remark-alone'].map((name) =>
      join(import.meta.dirname, `${name}.ts`),
    ),
    outdir: OUT,
  })
}
