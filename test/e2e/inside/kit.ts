import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'

/** Waits until something holds, for as long as a loaded machine may need; resolves to what it returned. */
export async function until<Value>(
  what: string,
  probe: () => Value | undefined | false | null,
  limit = 30_000,
): Promise<Value> {
  const end = Date.now() + limit
  for (;;) {
    const value = probe()
    if (value !== undefined && value !== false && value !== null) return value
    if (Date.now() > end) assert.fail(`Waited ${limit} ms in vain: ${what}`)
    await sleep(50)
  }
}

/** Opens a file of the workspace in the active editor. */
export async function openFile(file: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]
  assert.ok(folder, 'a folder is open')
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file))
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One)
}

/** The findings of Tickmark on a document, of one rule if it is named. */
export function findingsOf(document: vscode.TextDocument, rule?: string): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((one) => one.source === 'tickmark' && (rule === undefined || ruleOf(one) === rule))
}

/** The rule that a finding comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code)
}

/** The range of a text that the document holds; of the nth one, from 0. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  let at = document.getText().indexOf(text)
  for (let skipped = 0; skipped < nth && at !== -1; skipped++) at = document.getText().indexOf(text, at + 1)
  assert.notEqual(at, -1, `the document has "${text}"`)
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length))
}

/** Replaces a text of the document in the editor, without saving. */
export async function replace(document: vscode.TextDocument, text: string, by: string, nth = 0): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, text, nth), by)
  assert.ok(await vscode.workspace.applyEdit(edit))
}

/** What the hovers at a place say. */
export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)
  return hovers
    .flatMap(({ contents }) => contents)
    .flatMap((content) => (content instanceof vscode.MarkdownString ? [content.value] : []))
    .join('\n')
}

/** The process of the language server that this extension host started, if it runs. */
export function serverProcess(): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return Number(parent) === process.pid && command.includes(path.join('dist', 'server.cjs'))
      } catch {
        // The process ended meanwhile.
        return false
      }
    })
}
