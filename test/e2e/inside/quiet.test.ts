import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import { findingsOf, openFile, serverProcess, until } from './kit.ts'

describe('Tickmark in a folder without filings', () => {
  it('starts no server and says nothing', async () => {
    const { document } = await openFile('README.md')
    const extension = vscode.extensions.getExtension('tickmark.tickmark')
    await until('the extension is active', () => extension?.isActive)
    await sleep(2000)
    assert.equal(serverProcess(), undefined)
    assert.deepEqual(findingsOf(document), [])
  })

  it('checks such a file when asked', async () => {
    const { document } = await openFile('README.md')
    await vscode.commands.executeCommand('tickmark.checkThisFile')
    await until('the impossible date is flagged', () => findingsOf(document, 'date-impossible').length === 1)
    assert.ok(serverProcess() !== undefined)
  })

  it('checks a filing that is pasted into an unsaved file', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: [
        '# NOTICE OF ANNUAL MEETING OF STOCKHOLDERS',
        '',
        'Securities and Exchange Commission, Washington, D.C. 20549',
        '',
        'The meeting is held on Monday, June 17, 2025 in Boulder.',
        '',
      ].join('\n'),
    })
    await vscode.window.showTextDocument(document)
    await until('the weekday is flagged', () => findingsOf(document, 'weekday-wrong').length === 1)
  })
})
