import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'

import { actionsAt, type Action } from '../../features/fixes.ts'
import { type PlacedFix } from '../../features/findings.ts'
import { CLIENT_COMMANDS } from '../requests.ts'
import { checkedFor, type CheckedForRequest, type Session } from '../session.ts'
import { switchRuleOff } from '../switch-off.ts'
import { toDiagnostic } from '../to-proto.ts'
import { toSpan } from '../from-proto.ts'

/** textDocument/codeAction. Every action carries all that is needed to carry it out. */
export async function codeAction(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<(CodeAction | Command)[] | null> {
  if (!wantsQuickFixes(params.context.only)) return null
  const found = await checkedFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const actions = actionsAt(found.checked, toSpan(found.lines, params.range))
  const offered: (CodeAction | Command)[] = []
  for (const action of actions) {
    const made = await offer(session, found, action)
    if (made === undefined) continue
    // Clients without literals take commands only.
    if (session.client.literalActions) offered.push(made)
    else if (made.command !== undefined) offered.push(made.command)
  }
  return offered
}

function wantsQuickFixes(only: readonly string[] | null | undefined): boolean {
  return only === undefined || only === null || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)
}

async function offer(session: Session, found: CheckedForRequest, action: Action): Promise<CodeAction | undefined> {
  const { title } = action
  const base = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(session, found, action)] }
  switch (action.kind) {
    case 'fix': {
      const edit = editOf(session, found, action.fix)
      return edit && { ...base, edit, isPreferred: action.fix.kind === 'safe' }
    }
    case 'go': {
      const location = found.locate(action.to)
      if (location === undefined) return undefined
      // Messages about two like places are alike; the line tells them apart.
      const title = `Go to line ${location.range.start.line + 1}: ${action.title}`
      return commanded(session, { ...base, title }, CLIENT_COMMANDS.goToPlace, [location.uri, location.range])
    }
    case 'explain':
      return commanded(session, base, CLIENT_COMMANDS.explainRule, [action.rule])
    case 'switch-off': {
      const edit = await switchRuleOff(session, found.document, action.rule)
      return edit && { ...base, edit }
    }
  }
}

function commanded(
  { client }: Session,
  action: CodeAction,
  command: string,
  args: readonly unknown[],
): CodeAction | undefined {
  if (!client.commands.has(command)) return undefined
  return { ...action, command: { title: action.title, command, arguments: [...args] } }
}

function diagnosticOf(session: Session, { lines, locate }: CheckedForRequest, { finding }: Action): Diagnostic {
  return toDiagnostic(finding, lines, locate, session.client, session.rulePage)
}

function editOf(session: Session, { locate }: CheckedForRequest, fix: PlacedFix): WorkspaceEdit | undefined {
  const edits = new Map<string, TextEdit[]>()
  for (const { at, text } of fix.edits) {
    const location = locate(at)
    if (location === undefined) return undefined
    const known = edits.get(location.uri) ?? []
    edits.set(location.uri, [...known, { range: location.range, newText: text }])
  }
  if (!session.client.documentChanges) return { changes: Object.fromEntries(edits) }
  return {
    documentChanges: [...edits].map(([uri, changes]) => {
      const version = session.open.get(session.files.idOf(uri))?.version ?? null
      return { textDocument: { uri, version }, edits: changes }
    }),
  }
}
