import { type CheckedDocument } from '../analysis/analysis.ts'
import { type OpenDocument } from './open-documents.ts'
import { STATUS_NOTIFICATION, type StatusParams } from './requests.ts'
import { type Session } from './session.ts'

/** Checks shorter than this are not announced: a status that flickers tells nothing. In milliseconds. */
const WORTH_TELLING = 100

const lastSent = new WeakMap<OpenDocument, string>()

/** Runs a check and tells a client that wants to know when it takes long and what came of it. */
export async function withStatus(
  session: Session,
  document: OpenDocument,
  check: () => Promise<CheckedDocument>,
): Promise<CheckedDocument> {
  if (!session.client.status) return check()
  const timer = setTimeout(() => {
    send(session, document, { uri: document.uri, state: 'analyzing' })
  }, WORTH_TELLING)
  try {
    const checked = await check()
    const { kind, reason } = checked.recognition
    const { uri } = document
    send(
      session,
      document,
      kind === undefined
        ? { uri, state: 'idle', reason }
        : { uri, state: 'ready', reason, findings: checked.findings.length },
    )
    return checked
  } finally {
    clearTimeout(timer)
  }
}

function send(session: Session, document: OpenDocument, status: StatusParams): void {
  const text = JSON.stringify(status)
  if (lastSent.get(document) === text) return
  lastSent.set(document, text)
  void session.connection.sendNotification(STATUS_NOTIFICATION, status)
}
