const core = 'server/src/(text|tree|fronts|mentions|tables|facts|document|rules|analysis|features)'

/** A layer may import what is listed, itself, and packages; nothing else of the project. */
function layer(name, may) {
  return {
    name: `${name}-looks-down`,
    comment: `${name}/ may import ${may.join(', ') || 'no other layer'}; the data flows one way (ARCHITECTURE.md).`,
    severity: 'error',
    from: { path: `^server/src/${name}/` },
    to: { path: '^(server|client|test)/', pathNot: [name, ...may].map((to) => `^server/src/${to}/`) },
  }
}

const below = ['text', 'tree', 'mentions', 'tables', 'facts', 'document']

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no order to read it in.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    layer('text', []),
    layer('tree', ['text']),
    layer('fronts', ['text', 'tree']),
    layer('mentions', ['text', 'tree']),
    layer('tables', ['text', 'tree', 'mentions']),
    layer('facts', ['text', 'tree', 'mentions', 'tables']),
    layer('document', ['text', 'tree', 'fronts', 'mentions', 'tables', 'facts']),
    layer('rules', [...below, 'fronts']),
    layer('analysis', [...below, 'fronts', 'rules', 'config']),
    layer('features', [...below, 'fronts', 'rules', 'analysis', 'config']),
    {
      name: 'fronts-are-siblings',
      comment: 'A dialect knows no other dialect; what they share is in front.ts.',
      severity: 'error',
      from: { path: '^server/src/fronts/([^/]+)/' },
      to: { path: '^server/src/fronts/[^/]+/', pathNot: '^server/src/fronts/$1/' },
    },
    {
      name: 'only-lsp-speaks-lsp',
      comment: 'LSP words stay in lsp/, so that the core serves any shell.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/lsp/' },
      to: { path: 'vscode-languageserver' },
    },
    {
      name: 'only-client-is-vscode',
      comment: 'Only the client runs inside VS Code.',
      severity: 'error',
      from: { pathNot: '^(client/|test/e2e/)' },
      to: { path: '(^vscode$|vscode-languageclient)' },
    },
    {
      name: 'core-without-node',
      comment: 'The core does no IO, so that it can run in a browser worker.',
      severity: 'error',
      from: { path: `^${core}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      comment: 'Drafts of filings are confidential: nothing that ships can open a connection.',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { path: '^(node:)?(http2?|https|net|tls|dgram|dns)(/|$)' },
    },
    {
      name: 'client-sees-requests-only',
      comment:
        'Client and server share the words of their custom requests, the recognizer that tells whether a server is wanted at all, and the words that count findings.',
      severity: 'error',
      from: { path: '^client/' },
      to: {
        path: '^server/',
        pathNot: '^server/src/(lsp/requests|analysis/document-kind|features/count-findings)\\.ts$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^test/host/|^test/fixtures/|^samples/|^esbuild\\.mjs$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
}
