import {
  type CancellationToken,
  type CodeLens,
  type CodeLensParams,
  type InlayHint,
  type InlayHintParams,
} from 'vscode-languageserver/node'

import { inlayMarks } from '../../features/inlay-marks.ts'
import { tableLenses, tiesTitle } from '../../features/lenses.ts'
import { toOffset, toSpan } from '../from-proto.ts'
import { CLIENT_COMMANDS } from '../requests.ts'
import { readFilingFor, type Session } from '../session.ts'
import { toPosition, toRange } from '../to-proto.ts'

/** What a lens that is not resolved yet carries. */
interface LensData {
  readonly uri: string
}

/** textDocument/codeLens: the lenses of totals in full; those of ties get their words when they come into view. */
export async function codeLens(
  session: Session,
  params: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[] | null> {
  if (!session.settings.codeLens) return null
  const { uri } = params.textDocument
  const found = await readFilingFor(session, uri, token)
  if (found === undefined) return null
  const { snapshot, lines } = found
  return tableLenses(snapshot).map((lens) => {
    const range = toRange(lines, { start: lens.at.start, end: lens.at.start })
    if (lens.kind === 'ties') return { range, data: { uri } satisfies LensData }
    const { title, goTo } = lens
    const command = CLIENT_COMMANDS.goToPlace
    if (goTo === undefined || !session.client.commands.has(command)) return { range, command: { title, command: '' } }
    return { range, command: { title, command, arguments: [uri, toRange(lines, goTo)] } }
  })
}

/** codeLens/resolve. A lens whose table is gone meanwhile keeps no words; the client asks for new ones anyway. */
export async function resolveCodeLens(session: Session, lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
  const uri = (lens.data as Partial<LensData> | undefined)?.uri
  const found = uri === undefined ? undefined : await readFilingFor(session, uri, token)
  if (found === undefined) return lens
  const title = tiesTitle(found.snapshot, toOffset(found.lines, lens.range.start)) ?? ''
  return { ...lens, command: { title, command: '' } }
}

/** textDocument/inlayHint. */
export async function inlayHint(
  session: Session,
  params: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[] | null> {
  if (!session.settings.inlayMarks) return null
  const found = await readFilingFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const { snapshot, lines } = found
  return inlayMarks(snapshot, toSpan(lines, params.range)).map(({ offset, mark, reasons }) => ({
    position: toPosition(lines, offset),
    label: mark,
    tooltip: reasons.join('\n'),
    paddingLeft: true,
  }))
}
