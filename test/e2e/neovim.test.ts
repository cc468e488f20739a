import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PROXY, copyWorkspaces, processesWith } from './workbench.ts'

interface Diagnostics {
  readonly event: 'diagnostics'
  readonly list: readonly { readonly line: number; readonly severity: string; readonly message: string }[]
}
interface Hover {
  readonly event: 'hover'
  readonly result: { readonly contents: { readonly kind: string; readonly value: string } } | null
}

const top = path.resolve(import.meta.dirname, '../..')
const hasNeovim = spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0

if (hasNeovim)
  describe('the language server in Neovim, over stdio', () => {
    it('publishes findings and answers hover', () => {
      const workspaces = copyWorkspaces()
      const home = mkdtempSync(path.join(os.tmpdir(), 'tickmark-nvim-'))
      const server = path.join(top, 'dist/server.cjs')
      try {
        const file = path.join(workspaces.samples, PROXY)
        const lines = readFileSync(file, 'utf8').split('\n')
        const line = lines.findIndex((one) => one.includes('48,210,664 shares of our Common Stock'))
        const { status, stdout, stderr } = spawnSync(
          'nvim',
          ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', path.join(import.meta.dirname, 'neovim.lua')],
          {
            encoding: 'utf8',
            timeout: 120_000,
            env: {
              ...process.env,
              ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, home])),
              LSP_CMD: JSON.stringify([process.execPath, server, '--stdio']),
              LSP_FILE: file,
              LSP_ROOT: workspaces.samples,
              LSP_LINE: String(line),
              LSP_COLUMN: String((lines[line] ?? '').indexOf('48,210,664') + 2),
            },
          },
        )
        assert.equal(status, 0, stderr)
        const events = stdout
          .split('\n')
          .filter((one) => one.startsWith('{'))
          .map((one) => JSON.parse(one) as Diagnostics | Hover)
        const diagnostics = events.find((event) => event.event === 'diagnostics')
        assert.ok(
          diagnostics?.list.some(({ message }) => /June 17, 2025 (?:is|was) a Tuesday/i.test(message)),
          stdout,
        )
        const hover = events.find((event) => event.event === 'hover')
        assert.match(hover?.result?.contents.value ?? '', /48,210,664/)
        assert.deepEqual(processesWith(`${server} --stdio`), [], 'no process is left')
      } finally {
        workspaces.remove()
        rmSync(home, { recursive: true, force: true })
      }
    })
  })
