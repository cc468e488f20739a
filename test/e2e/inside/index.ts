import { writeFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { format } from 'node:util'
import * as vscode from 'vscode'

interface Outcome {
  readonly title: string
  readonly error?: string
}

/**
 * Called by the extension host. Runs the test file that is named after the workspace folder, and writes what came of
 * it to the file that TICKMARK_E2E_OUTCOME names.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  // The workbench logs to the same place; only these lines are the tests'.
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => {
    console.log(format(...line).replaceAll(/^/gm, '[host] '))
  }
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, slow: 5000, color: false, forbidOnly: true })
  const folder = path.basename(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '')
  for (const file of readdirSync(__dirname))
    if (file === `${folder}.test.cjs`) mocha.addFile(path.join(__dirname, file))
  if (mocha.files.length === 0) throw new Error(`No tests for the workspace ${folder}`)

  const outcomes: Outcome[] = []
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve)
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle() }))
    runner.on('fail', (test, error: unknown) => {
      outcomes.push({
        title: test.fullTitle(),
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    })
  })
  const file = process.env.TICKMARK_E2E_OUTCOME
  if (file !== undefined) writeFileSync(file, JSON.stringify(outcomes))
  if (failures > 0) throw new Error(`${failures} tests failed`)
}
