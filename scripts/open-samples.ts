import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { workbenchAddress, remoteFile } from '../test/host/browser.ts'
import { startHost } from '../test/host/server.ts'
import { copySamples } from './copy-samples.ts'
import { packedExtension } from './packed-extension.ts'

const top = path.dirname(import.meta.dirname)

function say(line: string): void {
  console.log(`tickmark: ${line}`)
}

/** Whether a VS Code with windows can be started from here with a folder of our own as an extension. */
function hasDesktopEditor(): boolean {
  const hasScreen = process.platform !== 'linux' || (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) !== undefined
  // In a remote terminal `code` speaks to another machine's window, which cannot load an extension from a folder.
  if (!hasScreen || process.env.VSCODE_IPC_HOOK_CLI !== undefined) return false
  return (
    spawnSync('code', ['--version'], { stdio: 'ignore', timeout: 20_000, shell: process.platform === 'win32' })
      .status === 0
  )
}

/**
 * Opens a copy of the samples in VS Code with this extension: in the installed VS Code, or else in the embedded one,
 * which runs until Ctrl+C.
 */
export async function openSamples({ embedded }: { readonly embedded: boolean }): Promise<void> {
  // A copy to play with, so that the clone stays as it is.
  const folder = path.join(top, 'out/samples')
  if (copySamples(path.join(top, 'samples'), folder) === 'kept')
    say('your copy in out/samples is kept; delete it to start afresh')
  // The table whose share count differs from the one on the first page.
  const first = path.join(folder, 'filings/larkspur-proxy-2025.md:104:1')
  if (!embedded && hasDesktopEditor()) {
    say('opening a copy of the samples (out/samples) in VS Code')
    const { status } = spawnSync(
      'code',
      ['--new-window', `--extensionDevelopmentPath=${top}`, folder, '--goto', first],
      {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    )
    if (status === 0) return
    say('the installed VS Code did not start; using the embedded one')
  }

  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        resolve()
      })
  })
  const host = await startHost({ vsix: packedExtension(), settings: { 'editor.hover.delay': 300 } })
  say('a copy of the samples (out/samples) is open in VS Code at')
  console.log(
    `\n    ${workbenchAddress(host.base, folder, [
      ['openFile', remoteFile(host.base, first)],
      ['gotoLineMode', 'true'],
    ])}\n`,
  )
  say('open the address in a browser on this machine; Ctrl+C here ends it')
  await Promise.race([stopped, host.exited])
  say('stopping')
  await host.stop()
}
