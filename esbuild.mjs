import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { SETTINGS } from './scripts/bundles.mjs'

/** Where the bundles go; tests build into a folder of their own. */
const outdir = process.argv[2] ?? 'dist'

/**
 * One bundle a process: the client in the extension host, the server, and the command line, which loads no LSP; and
 * what the last two load: the server's whole rest, the commands, the reading of configurations, and remark.
 */
const { metafile } = await build({
  ...SETTINGS,
  entryPoints: {
    client: 'client/src/extension.ts',
    server: 'server/src/lsp/main.ts',
    'language-server': 'server/src/lsp/language-server.ts',
    cli: 'server/src/cli/main.ts',
    commands: 'server/src/cli/commands.ts',
    configuration: 'server/src/config/load.ts',
    remark: 'server/src/fronts/markdown/remark.ts',
  },
  outdir,
  // The other builds of some packages wrap their imports so that they cannot be bundled.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  // Some packages find themselves by it; CommonJS has none.
  define: { 'import.meta.url': 'bundleAddress' },
  banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
  metafile: true,
})

// V8 holds a file with one character beyond Latin-1 at two bytes a character. esbuild leaves such only in patterns.
for (const file of Object.keys(metafile.outputs)) {
  const text = readFileSync(file, 'utf8').replaceAll(/\\.|[^\0-\x7F]/g, (piece) => {
    const unit = piece.charCodeAt(piece.length - 1)
    return unit < 128 ? piece : `\\u${unit.toString(16).padStart(4, '0')}`
  })
  writeFileSync(file, text)
}

if (outdir === 'dist') {
  // For the third-party notices of the package.
  mkdirSync('.cache', { recursive: true })
  writeFileSync('.cache/bundles.json', JSON.stringify(metafile))
}
