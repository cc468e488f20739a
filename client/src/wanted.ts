import * as vscode from 'vscode'
import { recogniseDocument, type Recognition } from '../../server/src/analysis/document-kind.ts'
import { RECOGNISE_REQUEST, type DocumentParams, type RecogniseResult } from '../../server/src/lsp/requests.ts'
import { isReadable, type ServerProcess } from './server-process.ts'

/** How long a document must rest before it is looked at again while nothing has been recognized, in milliseconds. */
const REST = 800

/** What a document is, as far as its text alone says; the globs of a configuration are the server's. */
export function recogniseOpenDocument(document: vscode.TextDocument): Recognition {
  return recogniseDocument({
    path: vscode.workspace.asRelativePath(document.uri),
    text: document.getText(),
    languageId: document.languageId,
  })
}

/** What a document is: as the server has it, which knows the configuration, or else by its text. */
async function kindOf(document: vscode.TextDocument, server: ServerProcess): Promise<Recognition['kind']> {
  if (server.state.kind !== 'running') return recogniseOpenDocument(document).kind
  const client = await server.start()
  const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) }
  return (await client.sendRequest<RecogniseResult | null>(RECOGNISE_REQUEST, params))?.kind
}

/**
 * Starts the server as soon as a filing or a note is open or the workspace has a `tickmark.json`, and not before:
 * a folder without filings costs nothing. Also tells VS Code whether the active editor's file can be annotated.
 */
export function startWhenWanted(server: ServerProcess, log: vscode.LogOutputChannel): vscode.Disposable {
  const timers = new Map<string, NodeJS.Timeout>()

  const start = (why: string): void => {
    log.info(`Starting: ${why}`)
    server.start().catch((error: unknown) => {
      log.error(`The server did not start: ${String(error)}`)
    })
  }
  const consider = (document: vscode.TextDocument): void => {
    if (server.state.kind !== 'idle' || !isReadable(document)) return
    const { kind, reason } = recogniseOpenDocument(document)
    if (kind !== undefined) start(reason)
  }
  const updateContext = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document
    const kind = document !== undefined && isReadable(document) ? await kindOf(document, server) : undefined
    if (document !== vscode.window.activeTextEditor?.document) return
    await vscode.commands.executeCommand('setContext', 'tickmark.canAnnotate', kind === 'filing')
  }
  const update = (): void => {
    updateContext().catch((error: unknown) => {
      log.error(`The active file could not be recognized: ${String(error)}`)
    })
  }
  const considerLater = (document: vscode.TextDocument): void => {
    const key = document.uri.toString()
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key)
        if (!document.isClosed) consider(document)
      }, REST),
    )
  }

  const configuration = vscode.workspace.createFileSystemWatcher('**/tickmark.json', false, true, true)
  const listeners = [
    configuration,
    configuration.onDidCreate(() => {
      if (server.state.kind === 'idle') start('tickmark.json was created')
    }),
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidSaveTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (server.state.kind === 'idle' && isReadable(document)) considerLater(document)
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    server.onDidChangeStatus(({ state }) => {
      if (state !== 'analyzing') update()
    }),
  ]

  for (const document of vscode.workspace.textDocuments) consider(document)
  update()
  void vscode.workspace.findFiles('**/tickmark.json', '**/node_modules/**', 1).then(([file]) => {
    if (file !== undefined && server.state.kind === 'idle')
      start(`${vscode.workspace.asRelativePath(file)} configures it`)
  })

  return new vscode.Disposable(() => {
    for (const timer of timers.values()) clearTimeout(timer)
    for (const listener of listeners) listener.dispose()
  })
}
