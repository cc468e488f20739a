import { relative } from 'node:path'
import { type CancellationToken, WorkDoneProgress } from 'vscode-languageserver/node'

import { type CheckedDocument } from '../../analysis/analysis.ts'
import { Cancelled } from '../../analysis/scheduler.ts'
import { findFiles } from '../../files/find.ts'
import { readDocument } from '../../files/read.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { type CheckWorkspaceParams, type CheckWorkspaceResult } from '../requests.ts'
import { asToken, folderOf, type Session } from '../session.ts'

/** tickmark/checkWorkspace. */
export async function checkWorkspace(
  session: Session,
  params: CheckWorkspaceParams | null,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const progress = progressOf(session, params?.workDoneToken)
  const counts = { filings: 0, notes: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 } }
  const failures: { uri: string; message: string }[] = []
  const { files } = await findFiles([...session.folders], '.')
  const stale = new Set(session.pushed)
  progress.begin()
  try {
    for (const [done, { path }] of files.entries()) {
      if (token.isCancellationRequested) break
      const id = session.files.idOfPath(path)
      const folder = folderOf(session, id)
      progress.report(folder === undefined ? path : relative(folder, path), done / files.length)
      const checked = await checkFile(session, path, id, token, failures)
      if (checked?.recognition.kind === undefined) continue
      counts[checked.recognition.kind === 'note' ? 'notes' : 'filings']++
      for (const { severity } of checked.findings) counts.findings[severity]++
      if (session.open.has(id)) continue
      stale.delete(id)
      session.pushed.add(id)
      await session.connection.sendDiagnostics({ uri: id, diagnostics: diagnosticsOf(session, checked) })
    }
  } finally {
    progress.end()
  }
  const cancelled = token.isCancellationRequested
  if (!cancelled) for (const id of stale) await clearPushed(session, id)
  return { ...counts, failures, cancelled }
}

/** Takes back what checking the workspace sent for a document. */
export async function clearPushed(session: Session, id: string): Promise<void> {
  if (session.pushed.delete(id)) await session.connection.sendDiagnostics({ uri: id, diagnostics: [] })
}

async function checkFile(
  session: Session,
  path: string,
  id: string,
  token: CancellationToken,
  failures: { uri: string; message: string }[],
): Promise<CheckedDocument | undefined> {
  const { analysis, open } = session
  try {
    if (!open.has(id)) {
      const decoded = await readDocument(path)
      if ('problem' in decoded) {
        failures.push({ uri: id, message: `This file cannot be read: ${decoded.problem}` })
        return undefined
      }
      const found = await session.files.configurationOf(id, undefined)
      // The editor may have opened it meanwhile.
      if (!open.has(id)) {
        analysis.open({ id, version: 0, text: decoded.text, path, ...(found && { configuration: found }) })
      }
    }
    return await analysis.check(id, asToken(token))
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    session.log.failure('tickmark/checkWorkspace', error)
    failures.push({ uri: id, message: 'This file could not be checked; the log says where it failed' })
    return undefined
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
