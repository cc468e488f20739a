import * as vscode from 'vscode'
import { registerCommands } from './commands.ts'
import { createServerProcess, type ServerProcess } from './server-process.ts'
import { showStatus } from './status.ts'
import { startWhenWanted } from './wanted.ts'

let server: ServerProcess | undefined

/** Called by VS Code at the first markdown or plain-text file; starts no server until there is something to check. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Tickmark', { log: true })
  server = createServerProcess(context, log)
  context.subscriptions.push(
    log,
    server,
    showStatus(server),
    startWhenWanted(server, log),
    registerCommands(context, server, log),
  )
}

/** Called by VS Code when the window closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await server?.stop()
}
