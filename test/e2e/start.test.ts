import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { openBrowser } from '../host/browser.ts'
import { processesWith } from './workbench.ts'

const top = path.resolve(import.meta.dirname, '../..')

describe('npm start', () => {
  it('prints the findings, opens the samples in the embedded VS Code, and leaves nothing behind after Ctrl+C', async () => {
    const child = spawn(process.execPath, ['scripts/start.mjs', '--embedded'], {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const address = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        output += chunk.toString()
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S+(?=\s)/.exec(output)
        if (found !== null) resolve(found[0])
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      void exited.then((code) => {
        reject(new Error(`npm start ended with ${String(code)}:\n${output}`))
      })
    })
    const { host } = new URL(address)
    try {
      assert.match(output, /share-count-mismatch/)
      assert.match(output, /note-figure-differs/)
      const browser = await openBrowser()
      try {
        await browser.page.goto(address)
        await browser.page.locator('.monaco-editor .squiggly-warning').first().waitFor({ timeout: 90_000 })
      } finally {
        await browser.close()
      }
    } finally {
      child.kill('SIGINT')
    }
    assert.equal(await exited, 0, output)
    assert.deepEqual(processesWith(host), [], 'no process is left')
    assert.deepEqual(processesWith('tickmark-vscode-'), [], 'no process is left')
  })
})
