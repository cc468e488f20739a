import { COMPILED_BEFORE, plainLoops } from './plain-loops.mjs'

/** Where an imported module is in a bundle of its own: the bundle, by the end of the module's path. */
const APART = new Map([
  ['/language-server.ts', 'language-server'],
  ['/commands.ts', 'commands'],
  ['/load.ts', 'configuration'],
  ['/remark.ts', 'remark'],
  ['/fresh-analysis.ts', 'fresh-analysis'],
])
/** What remark's module exports, each of which loads it when it is first called. */
const OF_REMARK = ['parseWithRemark', 'parseAfter', 'writeMarkdown']

/**
 * What many runs do without, each in a bundle of its own: the schema library, where no configuration file is to be
 * checked; the commands of the command line, where it only prints its help; and remark, which would be a quarter of
 * all, but few blocks cannot be read without it, and fewer documents are notes to be written. And what a program comes
 * to once V8 has its flags. All of them are loaded as V8 has compiled them before.
 */
const loadedApart = {
  name: 'loaded-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      const apart = APART.get(path.slice(path.lastIndexOf('/')))
      if (apart === undefined || kind === 'entry-point') return undefined
      if (kind !== 'dynamic-import' && apart !== 'remark') return undefined
      return { path: apart, namespace: 'apart' }
    })
    bundle.onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => {
      const load = `require(${JSON.stringify(COMPILED_BEFORE)}).requireCompiledBefore(require('node:path').join(__dirname, '${path}.cjs'))`
      const contents =
        path === 'remark'
          ? [
              'let remark',
              ...OF_REMARK.map((name) => `export const ${name} = (...given) => (remark ??= ${load}).${name}(...given)`),
            ].join('\n')
          : `module.exports = ${load}`
      return { contents, resolveDir: import.meta.dirname }
    })
  },
}

/** How every bundle is made: as CommonJS for Node, small, with the names that stacks show. */
export const SETTINGS = {
  plugins: [loadedApart, plainLoops],
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node would start its loader of modules for them, and search them for the names that they export.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  sourcemap: false,
  logLevel: 'warning',
}
