import assert from 'node:assert/strict'
import { type CodeAction, type CodeLens, type InlayHint } from 'vscode-languageserver/node'

import { connect, FULL_CLIENT, positionIn, textIn, type TestClient } from '../kit/connect.ts'

const FILING = `# Results of operations

(in thousands)

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Systems | 98,500 | 91,250 |
| Services | 54,500 | 41,870 |
| Total revenue | 163,000 | 133,120 |

| | Year ended December 31, 2024 | Year ended December 31, 2023 |
|---|---|---|
| Systems | 98,500 | 91,250 |
`

const CLIENT = {
  ...FULL_CLIENT,
  workspace: {
    ...FULL_CLIENT.workspace,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
}
const COMMANDS = { commands: ['tickmark.goToPlace'] }

describe('lenses and marks', () => {
  let client: TestClient
  let uri = ''
  afterEach(() => client.close())

  async function start(options: Parameters<typeof connect>[0] = {}): Promise<void> {
    client = await connect({
      initializationOptions: COMMANDS,
      capabilities: CLIENT,
      files: { 'tickmark.json': '{"filings": ["quarter.md"]}' },
      ...options,
    })
    uri = await client.open('quarter.md', FILING)
  }
  function lenses(): Promise<CodeLens[] | null> {
    return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } })
  }
  function marks(from: string, to: string): Promise<InlayHint[] | null> {
    const range = { start: positionIn(FILING, FILING.indexOf(from)), end: positionIn(FILING, FILING.lastIndexOf(to)) }
    return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range })
  }
  function refreshes(): number {
    return client.heard.filter(({ method }) => method === 'workspace/codeLens/refresh').length
  }

  it('say over a table what foots, and lead to the total that does not', async () => {
    await start()
    const [broken, holding, ties] = (await lenses()) ?? []
    assert.match(
      broken?.command?.title ?? '',
      /^✗ Total revenue,? Year ended December 31, 2024: 163,000 printed, 153,000 summed$/,
    )
    assert.equal(broken?.command?.command, 'tickmark.goToPlace')
    const [target, place] = (broken.command.arguments ?? []) as [string, CodeLens['range']]
    assert.deepEqual([target, textIn(FILING, place)], [uri, '163,000'])
    assert.deepEqual(holding?.command, { title: 'foots ✓ 1 of 2 columns', command: '' })
    assert.equal(holding.range.start.line, FILING.slice(0, FILING.indexOf('| |')).split('\n').length - 1)
    assert.equal(ties?.command, undefined, 'words that need the whole document wait until they are in view')
    const resolved = await client.connection.sendRequest<CodeLens>('codeLens/resolve', ties)
    assert.deepEqual(resolved.command, { title: '2 figures: 2 agree', command: '' })
  })

  it('go nowhere in a client that cannot go', async () => {
    await start({ initializationOptions: {} })
    assert.deepEqual(
      (await lenses())?.slice(0, 2).map(({ command }) => command?.command),
      ['', ''],
    )
  })

  it('offer what puts a total right where they report it', async () => {
    await start()
    const at = positionIn(FILING, FILING.indexOf('163,000') + 1)
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })
    assert.equal(actions[0]?.title, 'Change 163,000 to 153,000')
    assert.ok(
      actions.some(({ title }) => /^Go to line 7: .*98,500$/.test(title)),
      actions.map(({ title }) => title).join('\n'),
    )
  })

  it('come and go with the settings, without a restart', async () => {
    await start({ settings: { codeLens: false } })
    await client.until('the setting is known', () => refreshes() > 0)
    assert.equal(await lenses(), null)
    assert.equal(await marks('# Results', 'Systems'), null, 'marks are off unless they are wanted')
    const before = refreshes()
    client.settings = { inlayMarks: true }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await client.until('the change is known', () => refreshes() > before)
    assert.equal((await lenses())?.length, 4)
    const all = (await marks('# Results', 'Systems')) ?? []
    assert.deepEqual(
      all.map(
        ({ label, position }) =>
          `${FILING.split('\n')[position.line]?.slice(0, position.character).split('| ').at(-1) ?? ''} ${label as string}`,
      ),
      ['98,500 ✓', '91,250 ✓', '163,000 ✗', '133,120 ✓'],
    )
    assert.match(JSON.stringify(all.at(-1)?.tooltip), /^"foots: sum of 91,250 \+ 41,870 = 133,120"$/)
    assert.deepEqual((await marks('| Services', '| Total'))?.length, 0, 'only those of the range are told')
  })

  it('are taken from the initialization of a client without settings', async () => {
    await start({ capabilities: {}, initializationOptions: { codeLens: false, inlayMarks: true } })
    assert.equal(await lenses(), null)
    assert.ok(((await marks('# Results', 'Systems')) ?? []).length > 0)
  })

  it('are not there in what is no filing', async () => {
    await start()
    uri = await client.open('list.md', FILING.slice(FILING.indexOf('| |')))
    assert.equal(await lenses(), null)
  })
})
