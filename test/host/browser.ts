import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { format } from 'node:util'
import { chromium, type Page } from 'playwright-core'

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Where Chromium is: the environment variable CHROMIUM, or one of the usual places. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM ?? CHROMIUM.find((file) => existsSync(file))
}

/** A headless browser with a profile of its own, which reaches nothing but 127.0.0.1. */
export interface Browser {
  readonly page: Page
  close(): Promise<void>
}

/** Opens a browser window of the given size. */
export async function openBrowser(size = { width: 1280, height: 800 }): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('Chromium was not found; install it (apt-get install chromium) or name it in CHROMIUM')
  const profile = mkdtempSync(path.join(os.tmpdir(), 'tickmark-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: size,
    locale: 'en-US',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  })
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** The address of a folder in the workbench; the entries are the workbench's own startup options. */
export function workbenchAddress(
  base: string,
  folder: string,
  entries: readonly (readonly [string, string])[] = [],
): string {
  return `${base}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(entries))}`
}

/** A file of this machine as the workbench's page names it. */
export function remoteFile(base: string, file: string): string {
  return `vscode-remote://${new URL(base).host}${file}`
}

/** A run of tests in the extension host. */
export interface InsideRun {
  readonly folder: string
  /** An extension folder that does nothing; VS Code runs tests only where one is under development. */
  readonly developmentPath: string
  /** The module whose `run` is called. */
  readonly testsPath: string
  readonly timeout: number
  onLine(line: string): void
}

/** What `runTests` of @vscode/test-electron does, through the page: resolves to the exit code of the tests. */
export async function runInside(page: Page, base: string, run: InsideRun): Promise<number> {
  let done: (code: number) => void = () => undefined
  const exited = new Promise<number>((resolve) => {
    done = resolve
  })
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    done(code)
  })
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    run.onLine(format(...args))
  })
  await page.goto(
    workbenchAddress(base, run.folder, [
      ['extensionDevelopmentPath', remoteFile(base, run.developmentPath)],
      ['extensionTestsPath', remoteFile(base, run.testsPath)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ]),
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The extension host did not report within ${run.timeout} ms`))
    }, run.timeout)
  })
  return Promise.race([exited, late]).finally(() => {
    clearTimeout(timer)
  })
}
