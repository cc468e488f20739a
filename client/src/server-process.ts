import * as path from 'node:path'
import * as vscode from 'vscode'
import {
  CloseAction,
  DiagnosticPullMode,
  DocumentDiagnosticRequest,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type ErrorHandler,
  type LanguageClientOptions,
  type ServerOptions,
  vsdiag,
} from 'vscode-languageclient/node'
import {
  CLIENT_COMMANDS,
  STATUS_NOTIFICATION,
  type InitializationOptions,
  type StatusParams,
} from '../../server/src/lsp/requests.ts'

const LANGUAGES = ['markdown', 'plaintext', 'edgar-text']
const SCHEMES = ['file', 'untitled']

/** What the server reads: markdown and plain text on disk or not saved yet, and its own configuration. */
export const DOCUMENTS = [
  ...LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
  { scheme: 'file', pattern: '**/tickmark.json' },
]

/** The commands that the server may put into hovers and actions; a client without them is offered neither. */
const COMMANDS_FOR_THE_SERVER = Object.values(CLIENT_COMMANDS)

/** This many crashes within {@link CRASH_WINDOW} are answered by starting again; after the next one the person decides. */
const MOST_RESTARTS = 3
/** In milliseconds. */
const CRASH_WINDOW = 3 * 60_000

type ServerState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly why: string }

/** The language server's process, and what the rest of the client may do with it. */
export interface ServerProcess {
  readonly state: ServerState
  readonly onDidChangeState: vscode.Event<ServerState>
  /** Fires with what the server tells of a document. */
  readonly onDidChangeStatus: vscode.Event<StatusParams>
  /** What the server told last of a document, if it runs. */
  statusOf(uri: vscode.Uri): StatusParams | undefined
  /** Starts the server unless it runs; resolves to its client. */
  start(): Promise<LanguageClient>
  /** Stops the server if it runs and starts it afresh. */
  restart(): Promise<LanguageClient>
  /** Asks for the findings of an open document now, whatever `tickmark.run` says. */
  checkNow(document: vscode.TextDocument): void
  stop(): Promise<void>
  dispose(): void
}

/** Whether a document is one of those that the server reads as text. */
export function isReadable(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && SCHEMES.includes(document.uri.scheme)
}

function runSetting(document: vscode.TextDocument): string {
  return vscode.workspace.getConfiguration('tickmark', document).get<string>('run', 'onSave')
}

/** Prepares the server's process; nothing is started yet. */
export function createServerProcess(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): ServerProcess {
  let client: LanguageClient | undefined
  let starting: Promise<LanguageClient> | undefined
  let state: ServerState = { kind: 'idle' }
  const stateChanged = new vscode.EventEmitter<ServerState>()
  const statusChanged = new vscode.EventEmitter<StatusParams>()
  const statuses = new Map<string, StatusParams>()
  /** Documents that a person asked to check while `tickmark.run` is `manual`. */
  const asked = new Set<string>()

  const setState = (next: ServerState): void => {
    state = next
    if (next.kind !== 'running') statuses.clear()
    stateChanged.fire(next)
  }

  const crashes: number[] = []
  const errorHandler: ErrorHandler = {
    error: (error, _message, count) => {
      log.error(`Connection to the server: ${error.message}`)
      return { action: (count ?? 0) <= MOST_RESTARTS ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }
    },
    closed: () => {
      const now = Date.now()
      while (crashes[0] !== undefined && now - crashes[0] > CRASH_WINDOW) crashes.shift()
      crashes.push(now)
      if (crashes.length <= MOST_RESTARTS) {
        log.warn('The server stopped unexpectedly and is started again')
        setState({ kind: 'starting' })
        return { action: CloseAction.Restart, handled: true }
      }
      const why = `stopped unexpectedly ${crashes.length} times within ${CRASH_WINDOW / 60_000} minutes`
      log.error(`The server ${why} and is not started again`)
      // This client cleans up after itself; whoever asks for the server next gets another one.
      client = undefined
      starting = undefined
      setState({ kind: 'failed', why })
      void vscode.window
        .showErrorMessage(`Tickmark's server ${why}; findings are no longer updated.`, 'Restart', 'Show Output')
        .then((choice) => {
          if (choice === 'Restart') void vscode.commands.executeCommand('tickmark.restartServer')
          if (choice === 'Show Output') log.show()
        })
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }

  const clientOptions: LanguageClientOptions = {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'tickmark',
    initializationOptions: {
      commands: COMMANDS_FOR_THE_SERVER,
      status: true,
      listsHeadings: true,
    } satisfies InitializationOptions,
    markdown: { isTrusted: { enabledCommands: COMMANDS_FOR_THE_SERVER } },
    errorHandler,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      // Read at every event, so that a changed setting holds at once; `true` leaves the document out.
      filter: (document, mode) => {
        const run = runSetting(document)
        return run === 'manual' || (run === 'onSave' && mode === DiagnosticPullMode.onType)
      },
    },
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) => {
        // VS Code pulls whenever a document is shown; this keeps `manual` silent until a person asks.
        if (
          !(document instanceof vscode.Uri) &&
          runSetting(document) === 'manual' &&
          !asked.has(document.uri.toString())
        )
          return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
        return next(document, previousResultId, token)
      },
    },
  }

  const module = context.asAbsolutePath(path.join('dist', 'server.cjs'))
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  }

  const startClient = async (): Promise<LanguageClient> => {
    setState({ kind: 'starting' })
    const started = new LanguageClient('tickmark', 'Tickmark', serverOptions, clientOptions)
    // Kept by the client over a restart of the process.
    started.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      statuses.set(started.protocol2CodeConverter.asUri(status.uri).toString(), status)
      statusChanged.fire(status)
    })
    try {
      await started.start()
    } catch (error) {
      setState({ kind: 'failed', why: `could not be started: ${String(error)}` })
      throw error
    }
    client = started
    started.onDidChangeState(({ newState }) => {
      // That it stopped is told by the error handler and by stop().
      if (newState === State.Running) setState({ kind: 'running' })
    })
    setState({ kind: 'running' })
    return started
  }
  const start = (): Promise<LanguageClient> => {
    starting ??= startClient().catch((error: unknown) => {
      starting = undefined
      throw error
    })
    return starting
  }
  const stop = async (): Promise<void> => {
    const pending = starting
    starting = undefined
    client = undefined
    // One that never came up has nothing to stop.
    const stopped = await pending?.catch(() => undefined)
    await stopped?.dispose()
    setState({ kind: 'idle' })
  }

  const refresh = (): void => {
    client?.getFeature(DocumentDiagnosticRequest.method)?.refresh()
  }
  const settings = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('tickmark.run')) refresh()
  })
  const closed = vscode.workspace.onDidCloseTextDocument((document) => asked.delete(document.uri.toString()))

  return {
    get state() {
      return state
    },
    onDidChangeState: stateChanged.event,
    onDidChangeStatus: statusChanged.event,
    statusOf: (uri) => statuses.get(uri.toString()),
    start,
    restart: async () => {
      crashes.length = 0
      await stop()
      return start()
    },
    checkNow: (document) => {
      asked.add(document.uri.toString())
      refresh()
    },
    stop,
    dispose: () => {
      settings.dispose()
      closed.dispose()
      stateChanged.dispose()
      statusChanged.dispose()
    },
  }
}
