import { type Diagnostic, TextDocumentSyncKind } from 'vscode-languageserver'
import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/**
 * The least that a language server can do: it keeps the text by incremental changes as Tickmark does, and answers
 * with one fixed diagnostic, pulled or, for a client that cannot pull, pushed.
 */
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
const documents = new TextDocuments(TextDocument)
const diagnostics: Diagnostic[] = [
  {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
    severity: 1,
    code: 'fixed',
    source: 'null',
    message: 'Always the same',
  },
]
let pulls = false

connection.onInitialize(({ capabilities }) => {
  pulls = capabilities.textDocument?.diagnostic !== undefined
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      ...(pulls ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } } : {}),
    },
  }
})
connection.languages.diagnostics.on(() => ({ kind: 'full', items: diagnostics }))
connection.onHover(() => null)
documents.onDidChangeContent(({ document }) => {
  if (!pulls) void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics })
})
documents.listen(connection)
connection.listen()
