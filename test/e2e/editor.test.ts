import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packedExtension } from '../../scripts/packed-extension.ts'
import { openBrowser, runInside, type Browser } from '../host/browser.ts'
import { startHost, type Host } from '../host/server.ts'
import {
  PROXY,
  bundleInside,
  copyWorkspaces,
  goToLine,
  hoverSquiggle,
  picture,
  processesWith,
  runCommand,
  showFile,
  type Workspaces,
} from './workbench.ts'

interface Outcome {
  readonly title: string
  readonly error?: string
}

describe('the packed extension in a real VS Code', () => {
  const outcomeFile = path.join(os.tmpdir(), `tickmark-e2e-${process.pid}.json`)
  let host: Host
  let workspaces: Workspaces
  let browser: Browser | undefined

  before(async function () {
    // The first time, the embedded VS Code is installed.
    this.timeout(600_000)
    workspaces = copyWorkspaces()
    host = await startHost({
      vsix: packedExtension(),
      withTestDriver: true,
      // The theme follows the page's color scheme.
      settings: { 'window.autoDetectColorScheme': true },
      env: { TICKMARK_E2E_OUTCOME: outcomeFile },
    })
  })
  afterEach(async function () {
    if (browser !== undefined && this.currentTest?.state === 'failed')
      await picture(browser.page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
    await browser?.close()
    browser = undefined
  })
  after(async () => {
    rmSync(outcomeFile, { force: true })
    workspaces.remove()
    const { port } = new URL(host.base)
    await host.stop()
    await sleep(500)
    assert.deepEqual(processesWith(`127.0.0.1:${port}`), [], 'no process is left')
    assert.deepEqual(processesWith('tickmark-vscode-'), [], 'no process is left')
  })

  for (const name of ['samples', 'quiet'] as const) {
    it(`passes the tests inside the extension host: ${name}`, async () => {
      rmSync(outcomeFile, { force: true })
      const inside = await bundleInside()
      browser = await openBrowser()
      const code = await runInside(browser.page, host.base, {
        ...inside,
        folder: workspaces[name],
        timeout: 170_000,
        onLine: (line) => {
          for (const one of line.split('\n')) if (/^\[host\] +\S/.test(one)) console.log(`    ${one}`)
        },
      })
      assert.ok(existsSync(outcomeFile), 'the tests ran to their end')
      const outcomes = JSON.parse(readFileSync(outcomeFile, 'utf8')) as readonly Outcome[]
      assert.deepEqual(
        outcomes.filter(({ error }) => error !== undefined),
        [],
      )
      assert.ok(outcomes.length > 0)
      assert.equal(code, 0)
    })
  }

  for (const name of ['light', 'dark'] as const) {
    it(`shows a person squiggles, hover, Problems and status, ${name}`, async () => {
      // Tests inside the host have changed the first copy.
      const fresh = copyWorkspaces()
      try {
        browser = await openBrowser()
        const { page } = browser
        await page.emulateMedia({ colorScheme: name })
        await showFile(page, host.base, fresh.samples, `${PROXY}:104:1`)
        // Lenses that come above the tables may move the line that was asked for out of view.
        await goToLine(page, 105)
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor()
        await picture(page, `${name}-editor`)

        await hoverSquiggle(page, '47,862,904', '48,210,664')
        await sleep(300)
        await picture(page, `${name}-hover`)
        await page.mouse.move(700, 20)
        await page.keyboard.press('Escape')

        await runCommand(page, 'Problems: Focus on Problems View')
        const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'June 17, 2025' })
        await row.first().waitFor({ timeout: 30_000 })
        assert.match(
          (await row.first().getAttribute('aria-label')) ?? '',
          /^Error: June 17, 2025 (?:is|was) a Tuesday/i,
        )
        await picture(page, `${name}-problems`)

        await page.locator('.monaco-editor .view-line').nth(3).click()
        const status = page.locator('.statusbar-item[id="status.languageStatus"]').first()
        await status.hover({ force: true })
        await page.locator('.monaco-hover:visible', { hasText: 'findings' }).first().waitFor({ timeout: 30_000 })
        await picture(page, `${name}-status`)
      } finally {
        fresh.remove()
      }
    })
  }
})
