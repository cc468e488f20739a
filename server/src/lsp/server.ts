import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node'

import { createAnalysis } from '../analysis/analysis.ts'
import { scheduler } from '../process/scheduler.ts'
import { rules } from '../rules/index.ts'
import { type AnyRule } from '../rules/rule.ts'
import { readClient, type Client } from './client.ts'
import { createPusher, pullDiagnostics } from './diagnostics.ts'
import { createFiles } from './files.ts'
import { createGuard, DIAGNOSTIC_REQUEST, type Guard, type Life } from './guard.ts'
import { checkAnyway, explain, recognise } from './handlers/about.ts'
import { annotate } from './handlers/annotate.ts'
import { checkWorkspace } from './handlers/check-workspace.ts'
import { codeAction } from './handlers/code-action.ts'
import { hover } from './handlers/hover.ts'
import { ledger } from './handlers/ledger.ts'
import { codeLens, inlayHint, resolveCodeLens } from './handlers/lens.ts'
import { definition, documentHighlight, documentSymbol, references } from './handlers/navigation.ts'
import { LEGEND, semanticTokensDelta, semanticTokensFull, semanticTokensRange } from './handlers/semantic-tokens.ts'
import { createLog } from './log.ts'
import {
  ANNOTATE_REQUEST,
  CHECK_ANYWAY_REQUEST,
  CHECK_WORKSPACE_REQUEST,
  EXPLAIN_RULE_REQUEST,
  LEDGER_REQUEST,
  RECOGNISE_REQUEST,
  type DocumentParams,
  type ExplainRuleParams,
} from './requests.ts'
import { refreshMarks, type Session } from './session.ts'
import { DEFAULT_SETTINGS, readSettings, type SaidSettings } from './settings.ts'
import { createSynchronizer } from './synchronize.ts'

/** What the server says of itself. */
export interface Identity {
  readonly version: string
  /** The address of a rule's page; left out where package.json names no repository. */
  readonly rulePage?: (rule: string) => string
}

const WATCHED = ['**/tickmark.json', '**/*.{md,markdown,txt}']

/** Serves one client over a connection that is not listening yet; `checked` are the rules that documents are checked by. */
export function serve(
  connection: Connection,
  { version, rulePage }: Identity,
  checked: readonly AnyRule[] = rules,
): void {
  const life: Life = { initialized: false, shutDown: false }
  const log = createLog(connection)
  const guard = createGuard(life, log)
  connection.onInitialize((params) => {
    const session = createSession(connection, params, log, rulePage, checked)
    register(session, guard)
    life.initialized = true
    return initializeResult(session.client, version)
  })
  connection.onShutdown(() => {
    life.shutDown = true
  })
  connection.listen()
}

function createSession(
  connection: Connection,
  params: InitializeParams,
  log: Session['log'],
  rulePage: Session['rulePage'],
  checked: readonly AnyRule[],
): Session {
  const files = createFiles()
  const analysis = createAnalysis({
    scheduler,
    rules: checked,
    documents: files,
    onRuleFailure(rule, error) {
      log.failure(`Rule ${rule}`, error)
    },
  })
  const folders = new Set<string>()
  // Clients that know no folders name a root (LSP 3.17, "Initialize Request"); all of these may be null.
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? [(params as { rootUri?: string | null }).rootUri]
  for (const uri of uris) {
    const path = typeof uri === 'string' ? files.pathOf(uri) : undefined
    if (path !== undefined) folders.add(path)
  }
  const client = readClient(params)
  return {
    connection,
    client,
    settings: { ...DEFAULT_SETTINGS, ...client.settings },
    analysis,
    files,
    log,
    open: new Map(),
    configured: new Map(),
    folders,
    pushed: new Set(),
    rulePage,
  }
}

function initializeResult({ pullsDiagnostics }: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'Tickmark', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      documentHighlightProvider: true,
      codeLensProvider: { resolveProvider: true },
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      // `workspaceDiagnostics` would make clients pull the whole workspace every two seconds.
      ...(pullsDiagnostics && {
        diagnosticProvider: { identifier: 'tickmark', interFileDependencies: true, workspaceDiagnostics: false },
      }),
    },
  }
}

/** Each request and notification with the one function that handles it. */
function register(session: Session, guard: Guard): void {
  const { connection, client, folders, settings } = session
  const pusher = client.pullsDiagnostics ? undefined : createPusher(session, () => settings.run)
  const synchronizer = createSynchronizer(session, pusher)
  const { request, notification } = guard

  function follow(said: SaidSettings): void {
    const { codeLens: lenses, inlayMarks: marks } = settings
    Object.assign(settings, said)
    if (lenses !== settings.codeLens || marks !== settings.inlayMarks) refreshMarks(session)
  }
  async function askForSettings(): Promise<void> {
    if (!client.configuration) return
    const said: unknown = await connection.workspace.getConfiguration('tickmark')
    follow({ ...DEFAULT_SETTINGS, ...client.settings, ...readSettings(said) })
  }

  connection.onInitialized(
    notification('initialized', async () => {
      if (client.registersWatchers) {
        const watchers = WATCHED.map((globPattern) => ({ globPattern }))
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      }
      if (client.registersConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tickmark' })
      await askForSettings()
    }),
  )
  connection.onDidChangeConfiguration(
    notification('workspace/didChangeConfiguration', async ({ settings: pushed }: { settings: unknown }) => {
      follow(readSettings((pushed as { readonly tickmark?: unknown } | null)?.tickmark))
      await askForSettings()
    }),
  )
  connection.onNotification(
    'workspace/didChangeWorkspaceFolders',
    notification('workspace/didChangeWorkspaceFolders', ({ event }: FoldersChange) => {
      for (const { uri } of event.removed) folders.delete(session.files.pathOf(uri) ?? uri)
      for (const { uri } of event.added) {
        const path = session.files.pathOf(uri)
        if (path !== undefined) folders.add(path)
      }
    }),
  )
  connection.onDidOpenTextDocument(notification('textDocument/didOpen', synchronizer.didOpen))
  connection.onDidChangeTextDocument(notification('textDocument/didChange', synchronizer.didChange))
  connection.onDidSaveTextDocument(notification('textDocument/didSave', synchronizer.didSave))
  connection.onDidCloseTextDocument(notification('textDocument/didClose', synchronizer.didClose))
  connection.onDidChangeWatchedFiles(notification('workspace/didChangeWatchedFiles', synchronizer.didChangeFiles))

  /** What a client sends as parameters is what LSP says for the method; handlers survive what is not. */
  const on = (
    method: string,
    handle: (session: Session, params: never, token: CancellationToken) => Promise<unknown>,
  ): void => {
    const guarded = request<unknown, unknown>(method, null, (params, token) => handle(session, params as never, token))
    connection.onRequest(method, guarded)
  }
  on('textDocument/hover', hover)
  on('textDocument/definition', definition)
  on('textDocument/references', references)
  on('textDocument/documentHighlight', documentHighlight)
  on('textDocument/documentSymbol', documentSymbol)
  on('textDocument/codeAction', codeAction)
  on('textDocument/codeLens', codeLens)
  on('codeLens/resolve', resolveCodeLens)
  on('textDocument/inlayHint', inlayHint)
  on('textDocument/semanticTokens/full', semanticTokensFull)
  on('textDocument/semanticTokens/full/delta', semanticTokensDelta)
  on('textDocument/semanticTokens/range', semanticTokensRange)
  if (client.pullsDiagnostics) on(DIAGNOSTIC_REQUEST, pullDiagnostics)
  on(ANNOTATE_REQUEST, annotate)
  on(CHECK_WORKSPACE_REQUEST, checkWorkspace)
  on(RECOGNISE_REQUEST, recognise)
  on(LEDGER_REQUEST, ledger)
  on(EXPLAIN_RULE_REQUEST, (_, params: ExplainRuleParams | null) => Promise.resolve(explain(params)))
  on(CHECK_ANYWAY_REQUEST, async (_, params: DocumentParams) => {
    const result = await checkAnyway(session, params)
    await pusher?.push(session.files.idOf(params.uri), 'ask')
    return result
  })
}

interface FoldersChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[]
    readonly removed: readonly { readonly uri: string }[]
  }
}
