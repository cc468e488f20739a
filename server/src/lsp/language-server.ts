import { Console } from 'node:console'

import { createConnection, type Connection } from 'vscode-languageserver/node'

import manifest from '../../../package.json' with { type: 'json' }
import { WholeMessageWriter } from './message-writer.ts'
import { serve } from './server.ts'

const { version, repository } = manifest as {
  readonly version: string
  readonly repository?: { readonly url?: string } | string
}

/** The transports that open a connection; the server uses none, whatever its arguments say. */
const REFUSED = /^--(?:socket|pipe)\b/

/** Over standard input and output or the parent's channel, as the arguments name or else as the parent offers. */
function connect(): Connection {
  process.argv = process.argv.filter((argument) => !REFUSED.test(argument))
  const named = process.argv.find((argument) => argument === '--stdio' || argument === '--node-ipc')
  if (named === undefined ? process.send === undefined : named === '--stdio') {
    // What a package may print would stand among the messages.
    globalThis.console = new Console(process.stderr)
    // The stream and not a reader of it, so that the process ends with it; the types know only two of a kind.
    return createConnection(process.stdin, new WholeMessageWriter(process.stdout) as unknown as NodeJS.WritableStream)
  }
  if (named === undefined) process.argv.push('--node-ipc')
  return createConnection()
}

/** The repository as a web address; undefined where package.json names none. */
function repositoryAddress(): string | undefined {
  const named = typeof repository === 'string' ? repository : repository?.url
  return named?.replace(/^git\+/, '').replace(/\.git$/, '')
}

/** Serves the client that started this process. */
export function startServer(): void {
  const address = repositoryAddress()
  serve(connect(), {
    version,
    ...(address === undefined ? {} : { rulePage: (rule: string) => `${address}/blob/main/docs/rules/${rule}.md` }),
  })
}
