import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** Where the bundles go; tests build into a folder of their own. */
const outdir = process.argv[2] ?? 'dist'

/**
 * What many runs do without, each in a bundle of its own: the schema library, where no configuration file is to be
 * checked; and the commands of the command line, where it only prints its help.
 */
const loadedApart = {
  name: 'loaded-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\/(?:load|commands)\.ts$/ }, ({ kind, path }) => {
      if (kind !== 'dynamic-import') return undefined
      return { path: path.endsWith('/load.ts') ? './configuration.cjs' : './commands.cjs', external: true }
    })
  },
}

/** Remark would be a quarter of them: few blocks cannot be read without it, and fewer documents are notes to be written. */
const remarkApart = {
  name: 'remark-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\/remark\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: 'remark', namespace: 'apart' },
    )
    bundle.onResolve({ filter: /^\.\/remark\.cjs$/ }, ({ path }) => ({ path, external: true }))
    bundle.onLoad({ filter: /./, namespace: 'apart' }, () => ({
      contents: ['parseWithRemark', 'parseAfter', 'writeMarkdown']
        .map((name) => `export const ${name} = (...given) => require('./remark.cjs').${name}(...given)`)
        .join('\n'),
    }))
  },
}

/**
 * One bundle a process: the client in the extension host, the server, and the command line, which loads no LSP; and
 * what the last two load when they come to need it: the commands, the reading of configurations, and remark.
 */
const { metafile } = await build({
  entryPoints: {
    client: 'client/src/extension.ts',
    server: 'server/src/lsp/main.ts',
    cli: 'server/src/cli/main.ts',
    commands: 'server/src/cli/commands.ts',
    configuration: 'server/src/config/load.ts',
    remark: 'server/src/fronts/markdown/remark.ts',
  },
  plugins: [loadedApart, remarkApart],
  outdir,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node would start its loader of modules for them, and search them for the names that they export.
  supported: { 'dynamic-import': false },
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
