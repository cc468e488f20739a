import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile, mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node'

import { serve } from '../../server/src/lsp/server.ts'
import { type AnyRule } from '../../server/src/rules/rule.ts'

/** What VS Code says of itself, as far as the server asks. */
export const FULL_CLIENT: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

export interface ConnectOptions {
  /** Whether the server runs in this process over two streams, or as the built program over standard input and output. */
  readonly mode?: 'in-band' | 'spawn'
  /** The server's arguments in spawn mode; `--stdio` when left out. */
  readonly args?: readonly string[]
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** What `workspace/configuration` is answered with for the section `tickmark`. */
  readonly settings?: unknown
  /** Files of the workspace by path; it is a fresh folder that is removed at the end. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Left out of initialization, for tests of what comes before it. */
  readonly initialize?: boolean
  /** What documents are checked by, in-band; all rules when left out. */
  readonly rules?: readonly AnyRule[]
}

/** A client of a server, with what the server told it. */
export interface TestClient {
  readonly connection: MessageConnection
  readonly initialized: InitializeResult | undefined
  /** The server's process, in spawn mode. */
  readonly process: ChildProcess | undefined
  readonly folder: string
  /** Diagnostics as they were pushed, oldest first. */
  readonly published: readonly PublishDiagnosticsParams[]
  /** Requests and notifications of the server by method, as they came. */
  readonly heard: readonly { readonly method: string; readonly params: unknown }[]
  /** Log messages of any level. */
  readonly log: readonly string[]
  /** What `workspace/configuration` is answered with from now on. */
  settings: unknown
  uri(path: string): string
  open(path: string, text: string, languageId?: string): Promise<string>
  /** Replaces the first occurrence of `printed` in an open document. */
  replace(uri: string, printed: string, text: string): Promise<void>
  textOf(uri: string): string
  pull(uri: string): Promise<readonly Diagnostic[]>
  /** Waits until `ready` holds; rejects after some seconds with `what`. */
  until(what: string, ready: () => boolean): Promise<void>
  close(): Promise<void>
}

const SERVER = join(import.meta.dirname, '../../dist/server.cjs')

/** Starts a server and initializes it. */
export async function connect(options: ConnectOptions = {}): Promise<TestClient> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tickmark-')))
  for (const [path, content] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const started = options.mode === 'spawn' ? startProcess(options.args ?? ['--stdio']) : startInBand(options.rules)
  const { connection } = started
  const published: PublishDiagnosticsParams[] = []
  const heard: { method: string; params: unknown }[] = []
  const log: string[] = []
  const texts = new Map<string, { text: string; version: number }>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
  })
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message)
  })
  connection.onNotification((method, params) => {
    heard.push({ method, params })
  })
  connection.onRequest((method, params) => {
    heard.push({ method, params })
    if (method !== 'workspace/configuration') return null
    return (params as { items: unknown[] }).items.map(() => client.settings)
  })
  connection.onUnhandledProgress((params) => {
    heard.push({ method: '$/progress', params })
  })
  connection.listen()

  const client: TestClient = {
    connection,
    initialized: undefined,
    process: started.process,
    folder,
    published,
    heard,
    log,
    settings: options.settings ?? null,
    uri: (path) => pathToFileURL(join(folder, path)).href,
    async open(path, text, languageId = path.endsWith('.txt') ? 'plaintext' : 'markdown') {
      const uri = path.includes(':') ? path : client.uri(path)
      texts.set(uri, { text, version: 1 })
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      })
      return uri
    },
    async replace(uri, printed, text) {
      const known = texts.get(uri)
      const at = known?.text.indexOf(printed) ?? -1
      if (known === undefined || at === -1) throw new Error(`"${printed}" is not in ${uri}`)
      const version = known.version + 1
      const range = { start: positionIn(known.text, at), end: positionIn(known.text, at + printed.length) }
      texts.set(uri, { text: known.text.slice(0, at) + text + known.text.slice(at + printed.length), version })
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      })
    },
    textOf: (uri) => texts.get(uri)?.text ?? '',
    async pull(uri) {
      const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      })
      return report.items
    },
    async until(what, ready) {
      for (let round = 0; round < 500 && !ready(); round++) await new Promise((resolve) => setTimeout(resolve, 10))
      if (!ready()) throw new Error(`Waited in vain until ${what}; the server logged: ${log.join('\n')}`)
    },
    async close() {
      if (started.process === undefined) {
        await connection.sendRequest('shutdown').catch(() => undefined)
      } else if (started.process.exitCode === null) {
        const exited = new Promise((resolve) => started.process?.once('exit', resolve))
        await connection.sendRequest('shutdown').catch(() => undefined)
        await connection.sendNotification('exit').catch(() => undefined)
        await exited
      }
      connection.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
  if (options.initialize === false) return client
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    capabilities: options.capabilities ?? FULL_CLIENT,
    initializationOptions: options.initializationOptions,
  })
  await connection.sendNotification('initialized', {})
  return Object.assign(client, { initialized })
}

interface Started {
  readonly connection: MessageConnection
  readonly process: ChildProcess | undefined
}

function startInBand(rules?: readonly AnyRule[]): Started {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  const served = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  serve(served, { version: 'test' }, rules)
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  return { connection, process: undefined }
}

function startProcess(args: readonly string[]): Started {
  const child = spawn(process.execPath, [SERVER, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  return { connection, process: child }
}

/** The LSP position of an offset, for texts whose lines end in LF. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

/** The text of a range, for texts whose lines end in LF. */
export function textIn(text: string, range: Diagnostic['range']): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
  return text.slice(offset(range.start), offset(range.end))
}
