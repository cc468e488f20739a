import { dirname, join } from 'node:path'
import { type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node'

import { CONFIGURATION_FILE } from '../config/settings.ts'
import { indexLines } from '../text/lines.ts'
import { type OpenDocument } from './open-documents.ts'
import { folderOf, type Session } from './session.ts'
import { toRange } from './to-proto.ts'

/**
 * The edit that switches a rule off in the configuration that governs a document, creating the file where there is
 * none. Undefined where the client cannot create it, or where the file is not JSON.
 */
export async function switchRuleOff(
  session: Session,
  document: OpenDocument,
  rule: string,
): Promise<WorkspaceEdit | undefined> {
  const found = await session.files.configurationOf(document.id, folderOf(session, document.id))
  if (found?.path !== undefined) return editOf(session, found.path, found.text, rule)
  if (!session.client.createsFiles) return undefined
  const path = session.files.pathOf(document.id)
  const folder = folderOf(session, document.id) ?? (path === undefined ? undefined : dirname(path))
  if (folder === undefined) return undefined
  const uri = session.files.idOfPath(join(folder, CONFIGURATION_FILE))
  const newText = `${JSON.stringify({ rules: { [rule]: 'off' } }, undefined, 2)}\n`
  const start = { line: 0, character: 0 }
  const edit: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText }],
  }
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] }
}

async function editOf(
  session: Session,
  path: string,
  onDisk: string,
  rule: string,
): Promise<WorkspaceEdit | undefined> {
  const { modify, parse } = await import('jsonc-parser')
  const id = session.files.idOfPath(path)
  const open = session.open.get(id)
  const text = open?.text ?? onDisk
  const written = parse(text) as { readonly rules?: Readonly<Record<string, unknown>> } | undefined
  const isObject = typeof written?.rules?.[rule] === 'object'
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' }
  const changes = modify(text, isObject ? ['rules', rule, 'level'] : ['rules', rule], 'off', { formattingOptions })
  const lines = indexLines(text)
  const edits = changes.map(({ offset, length, content }) => ({
    range: toRange(lines, { start: offset, end: offset + length }),
    newText: content,
  }))
  const uri = open?.uri ?? id
  if (!session.client.documentChanges) return { changes: { [uri]: edits } }
  return { documentChanges: [{ textDocument: { uri, version: open?.version ?? null }, edits }] }
}
