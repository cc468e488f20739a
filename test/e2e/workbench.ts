import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { type Page } from 'playwright-core'
import { remoteFile, workbenchAddress } from '../host/browser.ts'

const top = path.resolve(import.meta.dirname, '../..')
/** Where the pictures of the tests go. */
export const SCREENSHOTS = path.join(top, 'out/screenshots')
export const PROXY = 'filings/larkspur-proxy-2025.md'

/** A folder for one run, with copies of the samples and of a folder without filings: tests may save their files. */
export interface Workspaces {
  readonly samples: string
  readonly quiet: string
  remove(): void
}

/** Copies the workspaces that the tests open. */
export function copyWorkspaces(): Workspaces {
  const root = mkdtempSync(path.join(os.tmpdir(), 'tickmark-workspaces-'))
  const [samples, quiet] = [path.join(root, 'samples'), path.join(root, 'quiet')]
  cpSync(path.join(top, 'samples'), samples, { recursive: true })
  cpSync(path.join(import.meta.dirname, 'quiet'), quiet, { recursive: true })
  return {
    samples,
    quiet,
    remove() {
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** Bundles the tests that run inside the extension host, and the empty extension that VS Code wants beside them. */
export async function bundleInside(): Promise<{ readonly developmentPath: string; readonly testsPath: string }> {
  const out = path.join(top, 'out/e2e')
  const inside = path.join(import.meta.dirname, 'inside')
  const entryPoints = readdirSync(inside).filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
  await build({
    entryPoints: entryPoints.map((file) => path.join(inside, file)),
    outdir: path.join(out, 'inside'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  const developmentPath = path.join(out, 'empty-extension')
  mkdirSync(developmentPath, { recursive: true })
  const manifest = { name: 'empty', publisher: 'tickmark-test', version: '0.0.0', engines: { vscode: '^1.91.0' } }
  writeFileSync(path.join(developmentPath, 'package.json'), JSON.stringify(manifest))
  return { developmentPath, testsPath: path.join(out, 'inside/index.cjs') }
}

/** Shows a file of a folder in the page and waits for the first squiggle. */
export async function showFile(page: Page, base: string, folder: string, file: string): Promise<void> {
  await page.goto(
    workbenchAddress(base, folder, [
      ['openFile', remoteFile(base, path.join(folder, file))],
      ['gotoLineMode', 'true'],
    ]),
  )
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor({
    timeout: 90_000,
  })
}

/** Runs a command of the palette by its whole title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget input').first()
  await input.waitFor()
  await input.fill(`>${title}`)
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Moves the cursor to a line, from 1, which comes to the middle of the editor. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget input').first()
  await input.waitFor()
  await input.fill(`:${line}`)
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
}

/**
 * Rests the mouse on the squiggle in the line that shows a text until the hover with another text opens; moves it
 * away and back where a busy machine missed it.
 */
export async function hoverSquiggle(page: Page, lineText: string, hoverText: string): Promise<void> {
  const line = page.locator('.monaco-editor .view-line', { hasText: lineText }).first()
  const hover = page.locator('.monaco-hover:visible', { hasText: hoverText }).first()
  for (let tries = 0; tries < 12; tries++) {
    const row = await line.boundingBox()
    for (const squiggle of await page.locator('.monaco-editor .squiggly-warning').all()) {
      const box = await squiggle.boundingBox()
      if (row === null || box === null || box.y < row.y - 2 || box.y > row.y + row.height) continue
      await page.mouse.move(box.x + box.width / 2, row.y + row.height / 2, { steps: 4 })
      break
    }
    const opened = await hover.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
    if (opened) return
    await page.mouse.move(700, 20)
  }
  throw new Error(`No hover with "${hoverText}" on the line with "${lineText}"`)
}

/** Saves a picture of the page under a name. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) })
}

/** The command lines of running processes that mention a text; this process and its own are left out by the caller's choice of text. */
export function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return command.includes(text) ? [`${pid} ${command}`] : []
      } catch {
        // The process ended meanwhile.
        return []
      }
    })
}
