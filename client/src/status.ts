import * as vscode from 'vscode'
import { isReadable, DOCUMENTS, type ServerProcess } from './server-process.ts'
import { recogniseOpenDocument } from './wanted.ts'

/** What the status item shows. */
interface Status {
  readonly text: string
  readonly detail: string
  readonly severity: vscode.LanguageStatusSeverity
  readonly busy?: boolean
  readonly command?: vscode.Command
}

// The line of a status is short: a long reason is the tooltip of its command.
const CHECK_ANYWAY = { command: 'tickmark.checkThisFile', title: 'Check anyway' }
const CHECK_NOW = { command: 'tickmark.checkThisFile', title: 'Check' }
const RESTART = { command: 'tickmark.restartServer', title: 'Restart' }
const SHOW_PROBLEMS = { command: 'workbench.actions.view.problems', title: 'Show problems' }

/** "1 finding", "3 findings". */
function countOf(findings: number): string {
  return `${findings} ${findings === 1 ? 'finding' : 'findings'}`
}

function statusOf(server: ServerProcess, document: vscode.TextDocument): Status {
  const { Information, Warning, Error: Broken } = vscode.LanguageStatusSeverity
  if (server.state.kind === 'failed')
    return { text: 'Tickmark: stopped', detail: `The server ${server.state.why}`, severity: Broken, command: RESTART }
  if (server.state.kind === 'starting')
    return { text: 'Tickmark', detail: 'Starting', severity: Information, busy: true }

  const told = server.statusOf(document.uri)
  if (told?.state === 'analyzing') return { text: 'Tickmark', detail: 'Analyzing', severity: Information, busy: true }
  if (told?.state === 'ready') {
    const findings = told.findings ?? 0
    return {
      text: `Tickmark: ${findings === 0 ? 'no findings' : countOf(findings)}`,
      detail: findings === 0 ? (told.reason ?? '') : '',
      severity: findings === 0 ? Information : Warning,
      ...(findings === 0 ? {} : { command: { ...SHOW_PROBLEMS, tooltip: told.reason ?? '' } }),
    }
  }
  const { kind, reason } = recogniseOpenDocument(document)
  if (kind !== undefined && told === undefined)
    return {
      text: 'Tickmark: not checked yet',
      detail: '',
      severity: Information,
      command: { ...CHECK_NOW, tooltip: reason },
    }
  return idle(told?.reason ?? reason)
}

function idle(reason: string): Status {
  return {
    text: 'Tickmark: idle here',
    detail: 'neither a filing nor a note',
    severity: vscode.LanguageStatusSeverity.Information,
    command: { ...CHECK_ANYWAY, tooltip: reason },
  }
}

/** Shows for the active editor, beside its language, whether Tickmark checks it, and what came of it. */
export function showStatus(server: ServerProcess): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('tickmark.status', DOCUMENTS)
  item.name = 'Tickmark'

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document
    if (document === undefined || !isReadable(document)) return
    const { text, detail, severity, busy = false, command } = statusOf(server, document)
    item.text = text
    item.detail = detail
    item.severity = severity
    item.busy = busy
    item.command = command
  }
  const listeners = [
    item,
    server.onDidChangeState(update),
    server.onDidChangeStatus(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidSaveTextDocument(update),
  ]
  update()
  return vscode.Disposable.from(...listeners)
}
