import { type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver/node'

import { hoverAt } from '../../features/hover.ts'
import { rules } from '../../rules/index.ts'
import { toOffset } from '../from-proto.ts'
import { checkedFor, type Session } from '../session.ts'
import { toMarkup, toRange } from '../to-proto.ts'

/** textDocument/hover. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const found = await checkedFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const { checked, lines, locate } = found
  const shown = hoverAt(checked, toOffset(lines, params.position), rules)
  if (shown === undefined) return null
  return { contents: toMarkup(shown.text, locate, session.client), range: toRange(lines, shown.span) }
}
