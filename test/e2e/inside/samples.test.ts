import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import { findingsOf, hoverText, openFile, rangeOf, replace, ruleOf, serverProcess, until } from './kit.ts'

const PROXY = 'filings/larkspur-proxy-2025.md'
const RELEASE = 'filings/larkspur-results-2025-q1.txt'

async function setRun(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('tickmark').update('run', value, vscode.ConfigurationTarget.Global)
}

describe('Tickmark in the extension host', () => {
  let editor: vscode.TextEditor
  let document: vscode.TextDocument

  before(async () => {
    editor = await openFile(PROXY)
    document = editor.document
  })
  after(() => setRun(undefined))

  it('is the packed extension', () => {
    const extension = vscode.extensions.getExtension('tickmark.tickmark')
    assert.match(extension?.extensionPath ?? '', /extensions[/\\]tickmark\.tickmark-/)
  })

  it('shows the findings of a filing when it opens', async () => {
    const finding = await until('the share counts are flagged', () =>
      findingsOf(document, 'share-count-mismatch').find(({ message }) => message.includes('47,862,904')),
    )
    assert.match(finding.message, /48,210,664/)
    assert.ok((finding.relatedInformation?.length ?? 0) > 0, 'the other place is one click away')
    const rules = new Set(findingsOf(document).map(ruleOf))
    for (const rule of ['weekday-wrong', 'date-impossible', 'name-misspelled']) assert.ok(rules.has(rule), rule)
  })

  it('checks again on save, and not before, unless told otherwise', async () => {
    assert.equal(findingsOf(document, 'date-impossible').length, 1)
    await replace(document, 'February 29, 2026', 'February 28, 2026')
    await sleep(1500)
    assert.equal(findingsOf(document, 'date-impossible').length, 1, 'nothing changes while typing')
    assert.ok(await document.save())
    await until('the corrected date is no longer flagged', () => findingsOf(document, 'date-impossible').length === 0)
  })

  it('checks while one types where tickmark.run says so, without a restart', async () => {
    const server = serverProcess()
    await setRun('onType')
    await replace(document, 'February 28, 2026', 'February 30, 2026')
    await until(
      'the changed date is flagged without a save',
      () => findingsOf(document, 'date-impossible').length === 1,
    )
    await replace(document, 'February 30, 2026', 'February 28, 2026')
    await until('the finding goes without a save', () => findingsOf(document, 'date-impossible').length === 0)
    assert.equal(serverProcess(), server)
    await setRun(undefined)
    await document.save()
  })

  it('says what a figure is in the hover', async () => {
    const text = await hoverText(document, rangeOf(document, '48,210,664').start.translate(0, 3))
    assert.match(text, /48,210,664/)
    assert.match(text, /shares/)
    assert.match(text, /April 14, 2025/)
  })

  it('opens the ledger of the facts, whose line numbers lead to the figures', async () => {
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One)
    await vscode.commands.executeCommand('tickmark.openLedger')
    const ledger = await until('the ledger is shown', () => {
      const shown = vscode.window.visibleTextEditors.find((one) => one.document.uri.scheme === 'tickmark-ledger')
      return shown?.document.getText().startsWith('# Facts of larkspur-proxy-2025.md') === true && shown.document
    })
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', ledger.uri)
    const count = rangeOf(ledger, '| 48,210,664 ').start.line
    const link = links.find(({ range }) => range.start.line === count)
    assert.equal(link?.target?.scheme, 'command')
    await vscode.commands.executeCommand(
      'tickmark.goToPlace',
      ...(JSON.parse(decodeURIComponent(link.target.query)) as unknown[]),
    )
    const active = vscode.window.activeTextEditor
    assert.equal(active?.document.uri.toString(), document.uri.toString())
    assert.match(active.document.getText(active.selection), /^48,210,664/)
  })

  it('says above a table what ties, once it is in view', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    )
    const titles = lenses.map(({ command }) => command?.title ?? '')
    assert.ok(titles.length > 0 && titles.every((title) => /✓|✗|figure/.test(title)), titles.join(' | '))
  })

  it('corrects the weekday, and the correction reaches the disk', async () => {
    const [finding] = findingsOf(document, 'weekday-wrong')
    assert.ok(finding)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    )
    const fix = actions.find(({ edit, title }) => edit !== undefined && /tuesday/i.test(title))
    assert.ok(fix?.edit, `a fix among: ${actions.map(({ title }) => title).join(' | ')}`)
    assert.ok(await vscode.workspace.applyEdit(fix.edit))
    assert.ok(await document.save())
    await until('the weekday is no longer flagged', () => findingsOf(document, 'weekday-wrong').length === 0)
    assert.match(readFileSync(document.uri.fsPath, 'utf8'), /ANNUAL MEETING OF STOCKHOLDERS, TUESDAY, JUNE 17, 2025/i)
  })

  it('goes from a defined term to its definition', async () => {
    const use = rangeOf(document, 'the Record Date', 0)
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      use.end.translate(0, -3),
    )
    const [first] = found
    assert.ok(first, 'a definition')
    const range = 'targetRange' in first ? first.targetRange : first.range
    assert.equal(range.start.line, rangeOf(document, '(the "Record Date")').start.line)
  })

  it('annotates a selection, and flags the note when its figure changes', async () => {
    const quoted = 'The 2025 Plan reserves 1,640,000 shares of Common Stock for awards.'
    const range = rangeOf(document, quoted)
    editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One)
    editor.selection = new vscode.Selection(range.start, range.end)
    await vscode.commands.executeCommand('tickmark.annotateSelection')
    const note = await until('the note is open', () => {
      const active = vscode.window.activeTextEditor
      return active !== undefined && active.document !== document && active
    })
    assert.equal(note.viewColumn, vscode.ViewColumn.Two)
    assert.match(note.document.getText(), /#:~:text=/)
    assert.match(note.document.getText(), /1,640,000 shares/)
    const entry = rangeOf(note.document, '1,640,000')
    assert.ok(note.selection.active.line >= entry.start.line, 'the cursor stands at the new entry')

    await replace(note.document, '1,640,000 shares', '1,460,000 shares')
    assert.ok(await note.document.save())
    const [finding] = await until('the changed figure is flagged', () => {
      const found = findingsOf(note.document, 'note-figure-differs')
      return found.length > 0 && found
    })
    assert.match(finding?.message ?? '', /1,460,000/)
    assert.match(finding?.message ?? '', /1,640,000/)
  })

  it('checks the files of the workspace that are not open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    assert.ok(folder)
    const release = vscode.Uri.joinPath(folder.uri, RELEASE)
    assert.deepEqual(vscode.languages.getDiagnostics(release), [])
    await vscode.commands.executeCommand('tickmark.checkWorkspace')
    await until('the release has its finding', () =>
      vscode.languages.getDiagnostics(release).some((one) => ruleOf(one) === 'currency-repeated'),
    )
  })

  it('explains a rule offline', async () => {
    await vscode.commands.executeCommand('tickmark.explainRule', 'share-count-mismatch')
    await until('the page of the rule is shown', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('share-count-mismatch'))),
    )
  })

  it('starts the server again after a crash', async () => {
    const server = serverProcess()
    assert.ok(server !== undefined, 'the server runs')
    process.kill(server, 'SIGKILL')
    const next = await until('another server runs', () => {
      const pid = serverProcess()
      return pid !== server && pid
    })
    assert.notEqual(next, server)
    await until('its findings are shown', () => findingsOf(document, 'share-count-mismatch').length > 0)
  })
})
