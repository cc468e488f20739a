import * as vscode from 'vscode'
import {
  CLIENT_COMMANDS,
  LEDGER_REQUEST,
  type DocumentParams,
  type LedgerResult,
} from '../../server/src/lsp/requests.ts'
import { type ServerProcess } from './server-process.ts'

/** The scheme of ledgers: documents that are made when they are opened and cannot be changed. */
const LEDGER_SCHEME = 'tickmark-ledger'

/** Where the words of a ledger lead. */
interface ShownLedger {
  readonly source: vscode.Uri
  readonly ledger: LedgerResult
}

/** Ledgers as read-only documents whose line numbers are links. */
export interface Ledgers {
  /** Shows the ledger of a document beside it; asked again, with what the document then holds. */
  open(document: vscode.TextDocument): Promise<void>
  dispose(): void
}

/** Registers what VS Code needs to show ledgers. */
export function createLedgers(server: ServerProcess): Ledgers {
  const shown = new Map<string, ShownLedger>()
  const changed = new vscode.EventEmitter<vscode.Uri>()

  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) =>
      shown.get(uri.toString())?.ledger.text ??
      'The ledger of a document is made by the command "Tickmark: Open Fact Ledger".\n',
  }
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks: ({ uri }) => {
      const found = shown.get(uri.toString())
      return found?.ledger.links.map(({ range: { start, end }, target }) => {
        const range = new vscode.Range(start.line, start.character, end.line, end.character)
        const args = encodeURIComponent(JSON.stringify([found.source.toString(), target]))
        const link = new vscode.DocumentLink(range, vscode.Uri.parse(`command:${CLIENT_COMMANDS.goToPlace}?${args}`))
        link.tooltip = 'Go to the figure'
        return link
      })
    },
  }
  const selector = { scheme: LEDGER_SCHEME }
  const registered = [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(LEDGER_SCHEME, content),
    vscode.languages.registerDocumentLinkProvider(selector, links),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
  ]

  return {
    async open(document) {
      const client = await server.start()
      const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) }
      const ledger = await client.sendRequest<LedgerResult | null>(LEDGER_REQUEST, params)
      if (ledger === null) {
        void vscode.window.showInformationMessage(
          'Tickmark takes this file for neither a filing nor a note: use Check This File Anyway first.',
        )
        return
      }
      const uri = document.uri.with({
        scheme: LEDGER_SCHEME,
        path: `${document.uri.path}.ledger.md`,
        query: document.uri.toString(),
        fragment: '',
      })
      const isNew = !shown.has(uri.toString())
      shown.set(uri.toString(), { source: document.uri, ledger })
      changed.fire(uri)
      const opened = await vscode.workspace.openTextDocument(uri)
      await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside, preview: false })
      // VS Code wraps markdown, and rows of a table that are wrapped cannot be read. The document keeps what is toggled.
      const wraps = vscode.workspace.getConfiguration('editor', opened).get<string>('wordWrap') !== 'off'
      if (isNew && wraps) await vscode.commands.executeCommand('editor.action.toggleWordWrap')
    },
    dispose: () => {
      for (const one of registered) one.dispose()
    },
  }
}
