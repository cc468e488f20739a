import * as vscode from 'vscode'
import { WorkDoneProgress } from 'vscode-languageclient/node'
import {
  ANNOTATE_REQUEST,
  CHECK_ANYWAY_REQUEST,
  CHECK_WORKSPACE_REQUEST,
  CLIENT_COMMANDS,
  type AnnotateParams,
  type AnnotateResult,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  type DocumentParams,
  type RecogniseResult,
  type WireRange,
} from '../../server/src/lsp/requests.ts'
import { createLedgers, type Ledgers } from './ledger.ts'
import { listedRules } from './rule-list.ts'
import { isReadable, type ServerProcess } from './server-process.ts'
import { workspaceSummary } from './workspace-summary.ts'

function asRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

/** The active editor if the server reads what it shows; else says so to the person. */
function readableEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  if (editor !== undefined && isReadable(editor.document)) return editor
  void vscode.window.showInformationMessage('Tickmark reads markdown and plain text: open such a file first.')
  return undefined
}

async function checkThisFile(server: ServerProcess): Promise<void> {
  const document = readableEditor()?.document
  if (document === undefined) return
  const client = await server.start()
  const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) }
  await client.sendRequest<RecogniseResult>(CHECK_ANYWAY_REQUEST, params)
  server.checkNow(document)
}

async function checkWorkspace(server: ServerProcess, log: vscode.LogOutputChannel): Promise<void> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage('Tickmark checks the files of a folder: open one first.')
    return
  }
  const client = await server.start()
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Tickmark: checking the workspace', cancellable: true },
    async (progress, token) => {
      const workDoneToken = `tickmark-${Date.now()}`
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'end') return
        progress.report(value.message === undefined ? {} : { message: value.message })
      })
      try {
        const params: CheckWorkspaceParams = { workDoneToken }
        return await client.sendRequest<CheckWorkspaceResult>(CHECK_WORKSPACE_REQUEST, params, token)
      } catch (error) {
        if (token.isCancellationRequested) return undefined
        throw error
      } finally {
        listener.dispose()
      }
    },
  )
  if (result === undefined) return
  for (const { uri, message } of result.failures) log.error(`${uri}: ${message}`)
  // Not awaited: the command is done, whenever the person closes the message.
  void vscode.window.showInformationMessage(workspaceSummary(result), 'Show Problems').then((choice) => {
    if (choice !== undefined) void vscode.commands.executeCommand('workbench.actions.view.problems')
  })
}

async function annotateSelection(server: ServerProcess): Promise<void> {
  const editor = readableEditor()
  if (editor === undefined) return
  if (editor.selection.isEmpty) {
    void vscode.window.showInformationMessage('Select the passage to quote first.')
    return
  }
  const client = await server.start()
  const params: AnnotateParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  }
  const result = await client.sendRequest<AnnotateResult | null>(ANNOTATE_REQUEST, params)
  if (result === null) {
    void vscode.window.showInformationMessage('The selection holds no text that could be quoted.')
    return
  }
  const uri = client.protocol2CodeConverter.asUri(result.uri)
  const change = new vscode.WorkspaceEdit()
  if (result.create) change.createFile(uri, { ignoreIfExists: true })
  change.set(
    uri,
    result.edits.map(({ range, newText }) => vscode.TextEdit.replace(asRange(range), newText)),
  )
  if (!(await vscode.workspace.applyEdit(change))) {
    void vscode.window.showErrorMessage(`The note ${vscode.workspace.asRelativePath(uri)} could not be changed.`)
    return
  }
  const note = await vscode.workspace.openTextDocument(uri)
  const selection = asRange(result.selection)
  const shown = await vscode.window.showTextDocument(note, vscode.ViewColumn.Beside)
  shown.selection = new vscode.Selection(selection.start, selection.end)
  shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** The rule of the finding under the cursor, or else one that the person picks. */
async function chooseRule(pages: vscode.Uri): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor
  const here = vscode.languages
    .getDiagnostics(editor?.document.uri ?? vscode.Uri.parse('untitled:none'))
    .find(
      ({ source, range }) => source === 'tickmark' && editor !== undefined && range.contains(editor.selection.active),
    )
  if (here !== undefined) return String(typeof here.code === 'object' ? here.code.value : here.code)
  const page = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, 'README.md'))
  const rules = listedRules(new TextDecoder().decode(page)).map(({ id, title }) => ({ label: id, detail: title }))
  const picked = await vscode.window.showQuickPick(rules, { title: 'Explain which rule?', matchOnDetail: true })
  return picked?.label
}

async function explainRule(context: vscode.ExtensionContext, named: unknown): Promise<void> {
  const pages = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules')
  const rule = typeof named === 'string' ? named : await chooseRule(pages)
  if (rule === undefined) return
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(rule)) throw new Error(`Tickmark has no rule "${rule}"`)
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(pages, `${rule}.md`))
}

async function goToPlace(uri: string, range: WireRange): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection: asRange(range) })
}

async function openLedger(ledgers: Ledgers): Promise<void> {
  const document = readableEditor()?.document
  if (document !== undefined) await ledgers.open(document)
}

/** Registers what the palette, the menus and the server's actions call; each is one function above. */
export function registerCommands(
  context: vscode.ExtensionContext,
  server: ServerProcess,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const register = vscode.commands.registerCommand
  const ledgers = createLedgers(server)
  return vscode.Disposable.from(
    ledgers,
    register('tickmark.openLedger', () => openLedger(ledgers)),
    register('tickmark.checkThisFile', () => checkThisFile(server)),
    register('tickmark.checkWorkspace', () => checkWorkspace(server, log)),
    register('tickmark.annotateSelection', () => annotateSelection(server)),
    register('tickmark.restartServer', () => server.restart().then(() => undefined)),
    register('tickmark.showOutput', () => {
      log.show()
    }),
    register(CLIENT_COMMANDS.explainRule, (rule: unknown) => explainRule(context, rule)),
    register(CLIENT_COMMANDS.goToPlace, goToPlace),
  )
}
