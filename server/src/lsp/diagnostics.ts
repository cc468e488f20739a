import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node'

import { type CheckedDocument } from '../analysis/analysis.ts'
import { Cancelled } from '../analysis/scheduler.ts'
import { CONFIGURATION_FILE, CONFIGURATION_RULE } from '../config/settings.ts'
import { placeFindings } from '../features/findings.ts'
import { rules } from '../rules/index.ts'
import { type RunSetting } from './requests.ts'
import { linesOf, type OpenDocument } from './open-documents.ts'
import { asToken, locator, openFor, type Session } from './session.ts'
import { withStatus } from './status.ts'
import { SOURCE, toDiagnostic, toRange } from './to-proto.ts'

/** The findings of a checked document as diagnostics. */
export function diagnosticsOf(session: Session, checked: CheckedDocument): Diagnostic[] {
  const lines = linesOf(checked.snapshot, session.open.get(checked.snapshot.id))
  const locate = locator(session, checked)
  return placeFindings(checked).map((finding) => toDiagnostic(finding, lines, locate, session.client, session.rulePage))
}

/** Result ids of another process say nothing about this one's documents. */
const PROCESS = `${process.pid}.${Date.now()}`

/** Answers a pull for the text as it stands, or says that nothing has changed since the last answer. */
export async function pullDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const document = await openFor(session, params.textDocument.uri)
  if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
  if (isConfiguration(document)) {
    return { kind: DocumentDiagnosticReportKind.Full, items: await configurationDiagnostics(document) }
  }
  const resultId = `${PROCESS}.${session.analysis.state(document.id)}`
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
  const checked = await withStatus(session, document, () => session.analysis.check(document.id, asToken(token)))
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, checked) }
}

/** Whether a document is a configuration file. */
export function isConfiguration({ id }: Pick<OpenDocument, 'id'>): boolean {
  return id.endsWith(`/${CONFIGURATION_FILE}`)
}

async function configurationDiagnostics(document: OpenDocument): Promise<Diagnostic[]> {
  const { loadConfiguration } = await import('../config/load.ts')
  const { problems } = await loadConfiguration(document.text, rules)
  return problems.map(({ message, start, end }) => ({
    range: toRange(document.lines(), { start, end }),
    severity: DiagnosticSeverity.Error,
    code: CONFIGURATION_RULE,
    source: SOURCE,
    message,
  }))
}

/** What happened to a document. */
type Occasion = 'open' | 'change' | 'save' | 'ask'

/** Sends diagnostics to clients that cannot pull them. */
export interface Pusher {
  /** Checks the document and sends what was found, if the setting wants that on this occasion. */
  push(id: string, occasion: Occasion): Promise<void>
  /** Takes back what was sent for a document that is closed. */
  clear(document: OpenDocument): Promise<void>
}

/** Makes a pusher; `run` is asked each time, so that a changed setting holds at once. */
export function createPusher(session: Session, run: () => RunSetting): Pusher {
  /** The last check of each document; a newer one supersedes it. */
  const latest = new Map<string, { cancelled: boolean }>()
  return {
    async push(id, occasion) {
      if (!isWanted(run(), occasion)) return
      const before = latest.get(id)
      if (before !== undefined) before.cancelled = true
      const token = { cancelled: false }
      latest.set(id, token)
      await session.configured.get(id)
      const document = session.open.get(id)
      if (document === undefined || token.cancelled) return
      const { uri, version } = document
      try {
        const diagnostics = isConfiguration(document)
          ? await configurationDiagnostics(document)
          : diagnosticsOf(session, await withStatus(session, document, () => session.analysis.check(id, token)))
        if (session.open.get(id) !== document) return
        await session.connection.sendDiagnostics({ uri, version, diagnostics })
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error
      }
    },
    async clear({ id, uri }) {
      const last = latest.get(id)
      if (last !== undefined) last.cancelled = true
      latest.delete(id)
      await session.connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}

function isWanted(run: RunSetting, occasion: Occasion): boolean {
  if (occasion === 'ask') return true
  if (run === 'manual') return false
  return run === 'onType' || occasion !== 'change'
}
