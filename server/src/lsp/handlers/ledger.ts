import { basename } from 'node:path'
import { type CancellationToken } from 'vscode-languageserver/node'

import { writeLedger } from '../../features/ledger.ts'
import { linesOf } from '../open-documents.ts'
import { type DocumentParams, type LedgerResult } from '../requests.ts'
import { asToken, openFor, type Session } from '../session.ts'
import { toRange } from '../to-proto.ts'

/** tickmark/ledger. */
export async function ledger(
  session: Session,
  params: DocumentParams,
  token: CancellationToken,
): Promise<LedgerResult | null> {
  const document = await openFor(session, params.uri)
  if (document === undefined || session.analysis.kindOf(document.id).kind === undefined) return null
  const snapshot = await session.analysis.read(document.id, asToken(token))
  const lines = linesOf(snapshot, session.open.get(document.id))
  const name = basename(session.files.pathOf(document.id) ?? document.uri)
  const { text, links } = writeLedger(snapshot, lines, name)
  return {
    text,
    links: links.map(({ line, from, to, goTo }) => ({
      range: { start: { line, character: from }, end: { line, character: to } },
      target: toRange(lines, goTo),
    })),
  }
}
