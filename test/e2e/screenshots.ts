// `npm run screenshots`: the picture of the README, and the icon from its drawing.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packedExtension } from '../../scripts/packed-extension.ts'
import { openBrowser, type Browser } from '../host/browser.ts'
import { startHost } from '../host/server.ts'
import { PROXY, copyWorkspaces, goToLine, hoverSquiggle, runCommand, showFile } from './workbench.ts'

const top = path.resolve(import.meta.dirname, '../..')

async function drawIcon({ page }: Browser): Promise<void> {
  const drawing = readFileSync(path.join(top, 'images/icon.svg'), 'utf8')
  await page.setContent(`<style>html,body{margin:0}svg{display:block}</style>${drawing}`)
  await page.screenshot({ path: path.join(top, 'images/icon.png'), omitBackground: true })
}

/** The proxy statement with a share count underlined, its hover, and the Problems below. */
async function takeReadmePicture({ page }: Browser, base: string, folder: string): Promise<void> {
  await showFile(page, base, folder, `${PROXY}:104:1`)
  await runCommand(page, 'Problems: Focus on Problems View')
  await page.locator('.markers-panel .monaco-list-row').first().waitFor()
  await goToLine(page, 112)
  await hoverSquiggle(page, '47,862,904', '48,210,664')
  await sleep(500)
  const file = path.join(top, 'docs/images/tickmark.png')
  mkdirSync(path.dirname(file), { recursive: true })
  await page.screenshot({ path: file })
}

const icon = await openBrowser({ width: 128, height: 128 })
await drawIcon(icon).finally(() => icon.close())

const workspaces = copyWorkspaces()
const host = await startHost({
  vsix: packedExtension(),
  settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.occurrencesHighlight': 'off' },
})
const browser = await openBrowser({ width: 1280, height: 900 })
try {
  await takeReadmePicture(browser, host.base, workspaces.samples)
} finally {
  await browser.close()
  await host.stop()
  workspaces.remove()
}
console.log('images/icon.png and docs/images/tickmark.png are written')
