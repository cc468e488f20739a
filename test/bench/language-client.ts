import { spawn } from 'node:child_process'

import { peakMemory } from './processes.ts'

/** A position of LSP: zero-based, in UTF-16 units. */
export interface WirePosition {
  readonly line: number
  readonly character: number
}
export interface WireRange {
  readonly start: WirePosition
  readonly end: WirePosition
}
/** As much of a diagnostic as is compared. */
export interface WireDiagnostic {
  readonly range: WireRange
  readonly severity?: number
  readonly code?: number | string
  readonly message: string
}
/** An answer, and when its last byte was here, by `performance.now()`. */
export interface Answer<Result> {
  readonly result: Result
  readonly at: number
}

/** The client's end of a language server on stdio: nothing but what the benchmark needs, so that it costs little. */
export interface LanguageClient {
  request<Result>(method: string, params: unknown): Promise<Answer<Result>>
  notify(method: string, params: unknown): void
  /** The diagnostics that are pushed next for a version of a document. */
  pushed(version: number): Promise<Answer<readonly WireDiagnostic[]>>
  /** The most memory that the server has held so far, in MB. */
  peakMemory(): number
  stop(): Promise<void>
}

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}
interface Waiting {
  resolve(answer: Answer<never>): void
  reject(error: Error): void
}

/** Starts a server and initializes it as a client that checks on every keystroke and can or cannot pull. */
export async function startServer(program: string, pulls: boolean): Promise<LanguageClient> {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const requests = new Map<number | string, Waiting>()
  const versions = new Map<number, Waiting>()
  let requestNumber = 0
  let stopping = false

  function send(message: object): void {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
  }
  function receive({ id, method, params, result, error }: Message, at: number): void {
    if (method !== undefined && id !== undefined) send({ id, result: null })
    else if (method === 'textDocument/publishDiagnostics') {
      const { version, diagnostics } = params as { version?: number; diagnostics: unknown }
      if (version === undefined) return
      versions.get(version)?.resolve({ result: diagnostics as never, at })
      versions.delete(version)
    } else if (id !== undefined) {
      const waiting = requests.get(id)
      requests.delete(id)
      if (error === undefined) waiting?.resolve({ result: result as never, at })
      else waiting?.reject(new Error(error.message))
    }
  }
  child.stdout.on('data', messageReader(receive))
  child.on('exit', (status) => {
    if (stopping) return
    for (const waiting of [...requests.values(), ...versions.values()]) {
      waiting.reject(new Error(`${program} ended with status ${status ?? 'none'}`))
    }
  })

  const client: LanguageClient = {
    request(method, params) {
      const id = ++requestNumber
      const answer = new Promise<Answer<never>>((resolve, reject) => requests.set(id, { resolve, reject }))
      send({ id, method, params })
      return answer
    },
    notify(method, params) {
      send({ method, params })
    },
    pushed: (version) => new Promise((resolve, reject) => versions.set(version, { resolve, reject })),
    peakMemory: () => peakMemory(child),
    async stop() {
      stopping = true
      const ended = new Promise((resolve) => child.on('exit', resolve))
      await client.request('shutdown', undefined)
      client.notify('exit', undefined)
      await ended
    },
  }
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        synchronization: {},
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        ...(pulls ? { diagnostic: {} } : {}),
      },
    },
    initializationOptions: { run: 'onType' },
  })
  client.notify('initialized', {})
  return client
}

/** Puts the messages of a stream together; each is told with the time at which it was complete. */
function messageReader(receive: (message: Message, at: number) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = 0
  return (chunk) => {
    chunks.push(chunk)
    held += chunk.length
    while (held >= wanted) {
      const all = chunks.length === 1 ? chunk : Buffer.concat(chunks)
      chunks = [all]
      const headerEnd = all.indexOf('\r\n\r\n')
      if (headerEnd === -1) return
      const length = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, headerEnd))?.[1])
      wanted = headerEnd + 4 + length
      if (held < wanted) return
      const at = performance.now()
      const rest = all.subarray(wanted)
      chunks = rest.length === 0 ? [] : [rest]
      held = rest.length
      const content = all.toString('utf8', headerEnd + 4, wanted)
      wanted = 0
      receive(JSON.parse(content) as Message, at)
    }
  }
}
