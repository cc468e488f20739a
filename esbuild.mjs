import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** One bundle a process: the client in the extension host, the server, and the command line, which loads no LSP. */
const { metafile } = await build({
  entryPoints: { client: 'client/src/extension.ts', server: 'server/src/lsp/main.ts', cli: 'server/src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The other builds of some packages wrap their imports so that they cannot be bundled.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  // Some packages find themselves by it; CommonJS has none.
  define: { 'import.meta.url': 'bundleAddress' },
  banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  sourcemap: false,
  logLevel: 'warning',
  metafile: true,
})

// For the third-party notices of the package.
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/bundles.json', JSON.stringify(metafile))
