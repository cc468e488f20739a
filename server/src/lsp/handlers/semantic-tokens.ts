import {
  type CancellationToken,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver/node'

import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from '../../features/semantic-tokens.ts'
import { lineEnd, nextLine, type LineIndex } from '../../text/lines.ts'
import { toSpan } from '../from-proto.ts'
import { linesOf, type OpenDocument } from '../open-documents.ts'
import { asToken, openFor, type Session } from '../session.ts'

/** What the numbers in the data stand for. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }

/** Nothing, for documents that are neither filings nor notes. */
const NONE: SemanticTokens = { data: [] }

/** The last full answer for each open document, for the next one to be told as a difference. */
const answered = new WeakMap<Session, Map<string, Answer>>()

interface Answer {
  readonly resultId: string
  readonly data: number[]
}

/** textDocument/semanticTokens/full. */
export async function semanticTokensFull(
  session: Session,
  params: SemanticTokensParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  return (await answer(session, params.textDocument.uri, token))?.next ?? NONE
}

/** textDocument/semanticTokens/full/delta: one edit, between what begins and what ends alike. */
export async function semanticTokensDelta(
  session: Session,
  params: SemanticTokensDeltaParams,
  token: CancellationToken,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const found = await answer(session, params.textDocument.uri, token)
  if (found === undefined) return NONE
  const { last, next } = found
  if (last?.resultId !== params.previousResultId) return next
  return { resultId: next.resultId, edits: editsBetween(last.data, next.data) }
}

/** textDocument/semanticTokens/range: reads no more than the blocks in the range where the document is not read yet. */
export async function semanticTokensRange(
  session: Session,
  params: SemanticTokensRangeParams,
): Promise<SemanticTokens> {
  const document = await recognised(session, params.textDocument.uri)
  if (document === undefined) return NONE
  const snapshot = session.analysis.snapshot(document.id)
  const lines = linesOf(snapshot, document)
  return { data: encode(semanticTokens(snapshot, toSpan(lines, params.range)), snapshot.text, lines) }
}

async function recognised(session: Session, uri: string): Promise<OpenDocument | undefined> {
  const document = await openFor(session, uri)
  return document === undefined || session.analysis.kindOf(document.id).kind === undefined ? undefined : document
}

async function answer(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<{ readonly last: Answer | undefined; readonly next: Answer } | undefined> {
  const document = await recognised(session, uri)
  if (document === undefined) return undefined
  const snapshot = await session.analysis.read(document.id, asToken(token))
  const lines = linesOf(snapshot, session.open.get(document.id))
  const data = encode(semanticTokens(snapshot), snapshot.text, lines)
  const answers = answered.get(session) ?? new Map<string, Answer>()
  answered.set(session, answers)
  for (const id of answers.keys()) if (!session.open.has(id)) answers.delete(id)
  const last = answers.get(document.id)
  const next = { resultId: `${Number(last?.resultId ?? 0) + 1}`, data }
  answers.set(document.id, next)
  return { last, next }
}

/** Five numbers for each token, relative to the one before; a token that crosses lines is cut at their ends. */
function encode(tokens: readonly SemanticToken[], text: string, lines: LineIndex): number[] {
  const data: number[] = []
  let [lastLine, lastColumn] = [0, 0]
  for (const { span, type, definition } of tokens) {
    for (let start = span.start; start < span.end;) {
      const lineEnds = lineEnd(text, start)
      const length = Math.min(span.end, lineEnds) - start
      if (length > 0) {
        const { line, column } = lines.position(start)
        data.push(line - lastLine, line === lastLine ? column - lastColumn : column, length)
        data.push(TOKEN_TYPES.indexOf(type), definition ? 1 : 0)
        ;[lastLine, lastColumn] = [line, column]
      }
      start = nextLine(text, lineEnds)
    }
  }
  return data
}

function editsBetween(last: readonly number[], next: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(last.length, next.length)
  let start = 0
  while (start < shorter && last[start] === next[start]) start++
  if (start === last.length && start === next.length) return []
  let alike = 0
  while (alike < shorter - start && last[last.length - 1 - alike] === next[next.length - 1 - alike]) alike++
  return [{ start, deleteCount: last.length - alike - start, data: next.slice(start, next.length - alike) }]
}
