import { relative } from 'node:path'
import { type CancellationToken, WorkDoneProgress } from 'vscode-languageserver/node'

import { type CheckedDocument } from '../../analysis/analysis.ts'
import { Cancelled } from '../../analysis/scheduler.ts'
import { findFiles } from '../../files/find.ts'
import { readDocument } from '../../files/read.ts'
import { indexLines } from '../../text/lines.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { type CheckWorkspaceParams, type CheckWorkspaceResult } from '../requests.ts'
import { folderOf, type Session } from '../session.ts'

/** One check of the workspace, for everybody who asks while it goes on. */
interface Run {
  readonly result: Promise<CheckWorkspaceResult>
  /** Of those who asked; the run is cancelled once all of them are. */
  readonly tokens: CancellationToken[]
  readonly watching: Progress[]
}
const runs = new WeakMap<Session, Run>()

/** tickmark/checkWorkspace. Asked again while it goes on, it is the same run: two would open and close each other's files. */
export async function checkWorkspace(
  session: Session,
  params: CheckWorkspaceParams | null,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const progress = progressOf(session, params?.workDoneToken)
  progress.begin()
  try {
    let run = runs.get(session)
    while (run !== undefined && isCancelled(run.tokens)) {
      await run.result.catch(() => undefined)
      run = runs.get(session)
    }
    if (run === undefined) {
      const [tokens, watching] = [[token], [progress]]
      run = { tokens, watching, result: checkFiles(session, tokens, watching) }
      runs.set(session, run)
    } else {
      run.tokens.push(token)
      run.watching.push(progress)
    }
    return await run.result
  } finally {
    progress.end()
  }
}

function isCancelled(tokens: readonly CancellationToken[]): boolean {
  return tokens.every((token) => token.isCancellationRequested)
}

interface Failure {
  readonly uri: string
  readonly message: string
}

async function checkFiles(
  session: Session,
  tokens: readonly CancellationToken[],
  watching: readonly Progress[],
): Promise<CheckWorkspaceResult> {
  const token = {
    get cancelled() {
      return isCancelled(tokens)
    },
  }
  const counts = { filings: 0, notes: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 } }
  const failures: Failure[] = []
  const configurations = new Set<string>()
  try {
    const { files, problems } = await findFiles([...session.folders], '.')
    for (const { path, problem } of problems)
      failures.push({ uri: session.files.idOfPath(path), message: `No document can be found here: ${problem}` })
    const stale = new Set(session.pushed)
    for (const [done, { path }] of files.entries()) {
      if (token.cancelled) break
      const id = session.files.idOfPath(path)
      const folder = folderOf(session, id)
      const shown = folder === undefined ? path : relative(folder, path)
      for (const progress of watching) progress.report(shown, done / files.length)
      for (const failure of await configurationFailures(session, id, configurations)) failures.push(failure)
      const checked = await checkFile(session, path, id, token, failures)
      if (checked?.recognition.kind === undefined) continue
      counts[checked.recognition.kind === 'note' ? 'notes' : 'filings']++
      for (const { severity } of checked.findings) counts.findings[severity]++
      if (session.open.has(id)) continue
      stale.delete(id)
      session.pushed.add(id)
      await session.connection.sendDiagnostics({ uri: id, diagnostics: diagnosticsOf(session, checked) })
    }
    const { cancelled } = token
    if (!cancelled) for (const id of stale) await clearPushed(session, id)
    return { ...counts, failures, cancelled }
  } finally {
    runs.delete(session)
  }
}

/** What is wrong with the configuration of a document, once for each configuration file. */
async function configurationFailures(session: Session, id: string, told: Set<string>): Promise<readonly Failure[]> {
  const found = await session.files.configurationOf(id, undefined).catch(() => undefined)
  if (found?.path === undefined || told.has(found.path)) return []
  told.add(found.path)
  const uri = session.files.idOfPath(found.path)
  const lines = indexLines(found.text)
  return found.problems.map(({ message, start }) => {
    const { line, column } = lines.position(start)
    return { uri, message: `${line + 1}:${column + 1}: ${message}` }
  })
}

/** Takes back what checking the workspace sent for a document. */
export async function clearPushed(session: Session, id: string): Promise<void> {
  if (session.pushed.delete(id)) await session.connection.sendDiagnostics({ uri: id, diagnostics: [] })
}

/** A document that changes in the editor while it is checked is checked again, but not for ever. */
const ATTEMPTS = 20

async function checkFile(
  session: Session,
  path: string,
  id: string,
  token: { readonly cancelled: boolean },
  failures: Failure[],
): Promise<CheckedDocument | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS && !token.cancelled; attempt++) {
    try {
      const checked = await checkOnce(session, path, id, token)
      if (!('problem' in checked)) return checked
      failures.push({ uri: id, message: `This file cannot be read: ${checked.problem}` })
      return undefined
    } catch (error) {
      if (error instanceof Cancelled) continue
      session.log.failure('tickmark/checkWorkspace', error)
      failures.push({ uri: id, message: 'This file could not be checked; the log says where it failed' })
      return undefined
    }
  }
  if (!token.cancelled) failures.push({ uri: id, message: 'This file changed again and again while it was checked' })
  return undefined
}

async function checkOnce(
  { analysis, open, files, configured }: Session,
  path: string,
  id: string,
  token: { readonly cancelled: boolean },
): Promise<CheckedDocument | { readonly problem: string }> {
  try {
    if (!open.has(id)) {
      const decoded = await readDocument(path)
      if ('problem' in decoded) return decoded
      const found = await files.configurationOf(id, undefined)
      // The editor may have opened it meanwhile.
      if (!open.has(id)) {
        analysis.open({ id, version: 0, text: decoded.text, path, ...(found && { configuration: found }) })
      }
    }
    if (open.has(id)) await configured.get(id)
    if (!analysis.isOpen(id)) throw new Cancelled()
    return await analysis.check(id, token)
  } finally {
    if (!open.has(id)) analysis.close(id)
  }
}

interface Progress {
  begin(): void
  report(file: string, part: number): void
  end(): void
}

function progressOf({ connection }: Session, token: string | number | undefined): Progress {
  if (token === undefined) return { begin: () => undefined, report: () => undefined, end: () => undefined }
  return {
    begin() {
      const title = 'Checking the workspace'
      void connection.sendProgress(WorkDoneProgress.type, token, {
        kind: 'begin',
        title,
        cancellable: true,
        percentage: 0,
      })
    },
    report(message, part) {
      const percentage = Math.floor(part * 100)
      void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', message, percentage })
    },
    end() {
      void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' })
    },
  }
}
