import { keepYoungGenerationSmall } from '../engine-flags.ts'

import { createConnection, type Connection } from 'vscode-languageserver/node'

import manifest from '../../../package.json' with { type: 'json' }
import { serve } from './server.ts'

const { version, repository } = manifest as {
  readonly version: string
  readonly repository?: { readonly url?: string } | string
}
const TRANSPORTS = ['--node-ipc', '--stdio', '--socket', '--pipe']

/** The transport that the arguments name; else IPC under a parent that offers it, and standard input and output. */
function connect(): Connection {
  const named = process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport)))
  if (!named) process.argv.push(process.send === undefined ? '--stdio' : '--node-ipc')
  return createConnection()
}

/** The repository as a web address; undefined where package.json names none. */
function repositoryAddress(): string | undefined {
  const named = typeof repository === 'string' ? repository : repository?.url
  return named?.replace(/^git\+/, '').replace(/\.git$/, '')
}

keepYoungGenerationSmall()
const address = repositoryAddress()
serve(connect(), {
  version,
  ...(address === undefined ? {} : { rulePage: (rule: string) => `${address}/blob/main/docs/rules/${rule}.md` }),
})
