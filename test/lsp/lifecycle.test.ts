import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ErrorCodes, type Diagnostic } from 'vscode-languageserver/node'

import { rules } from '../../server/src/rules/index.ts'
import { connect, type TestClient } from '../kit/connect.ts'
import { FAILING_RULES } from '../kit/test-rules.ts'
import { FILING } from './filing.ts'

async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    await answer
    return 'answered'
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

/** What the server traces from now on. */
function tracedBy({ connection }: TestClient): readonly string[] {
  const traced: string[] = []
  connection.onNotification('$/logTrace', ({ message }: { message: string }) => {
    traced.push(message)
  })
  return traced
}

describe('a connection', () => {
  let client: TestClient
  afterEach(() => client.close())

  it('counts positions in UTF-16 units, and says so', async () => {
    client = await connect()
    assert.equal(client.initialized?.capabilities.positionEncoding, 'utf-16')
    const uri = await client.open('proxy.md', FILING.replace('will hold', '𝄞 will hold'))
    const [weekday] = await client.pull(uri)
    assert.equal(weekday?.range.start.character, 82)
  })

  it('answers nothing before it is initialized', async () => {
    client = await connect({ initialize: false })
    await client.open('proxy.md', FILING)
    const hover = { textDocument: { uri: client.uri('proxy.md') }, position: { line: 0, character: 0 } }
    // Handlers are there from the initialization on; before it a method is either unknown or refused.
    const code = await codeOf(client.connection.sendRequest('textDocument/hover', hover))
    assert.ok(code === ErrorCodes.ServerNotInitialized || code === ErrorCodes.MethodNotFound, String(code))
  })

  it('refuses requests after shutdown and lives on until exit', async () => {
    client = await connect()
    const uri = await client.open('proxy.md', FILING)
    await client.connection.sendRequest('shutdown')
    const hover = { textDocument: { uri }, position: { line: 0, character: 0 } }
    assert.equal(await codeOf(client.connection.sendRequest('textDocument/hover', hover)), ErrorCodes.InvalidRequest)
    await client.open('other.md', FILING)
    assert.equal(await codeOf(client.pull(uri)), ErrorCodes.InvalidRequest)
  })

  it('says that it does not know a request, and ignores a notification it does not know', async () => {
    client = await connect()
    assert.equal(await codeOf(client.connection.sendRequest('tickmark/frobnicate', {})), ErrorCodes.MethodNotFound)
    await client.connection.sendNotification('tickmark/frobnicate', { anything: 1 })
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' })
    assert.equal((await client.pull(await client.open('proxy.md', FILING))).length, 2)
  })

  it('survives a client that says null for everything it may', async () => {
    client = await connect({ initialize: false })
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: null,
      clientInfo: null,
      initializationOptions: null,
      capabilities: { workspace: null, textDocument: { hover: null, codeAction: null, publishDiagnostics: null } },
    })
    await client.connection.sendNotification('initialized', {})
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    const uri = await client.open('proxy.md', FILING)
    await client.until('the findings came', () => client.published.length > 0)
    const hover = await client.connection.sendRequest<{ contents: { kind: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 8, character: 20 },
    })
    assert.equal(hover.contents.kind, 'plaintext')
    const actions = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 8, character: 20 }, end: { line: 8, character: 20 } },
      context: { diagnostics: [], only: null },
    })
    assert.deepEqual(actions, [], 'a client without literals and commands is offered nothing')
  })

  it('survives a configuration of null, of wrong types, and an error instead of one', async () => {
    client = await connect()
    for (const settings of [null, 7, { run: 'sometimes' }, { run: null }]) {
      client.settings = settings
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings })
    }
    assert.equal((await client.pull(await client.open('proxy.md', FILING))).length, 2)
  })

  it('answers null to a request that makes no sense, and logs no text of the document', async () => {
    client = await connect()
    const uri = await client.open('proxy.md', FILING)
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri } }), null)
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: null }), null)
    assert.equal(await client.connection.sendRequest('tickmark/explainRule', { rule: 'no-such-rule' }), null)
    assert.equal(await client.connection.sendRequest('tickmark/explainRule', null), null)
    await client.until('the failures were logged', () => client.log.length >= 2)
    for (const word of ['Orchard', '12,345,678', 'Wednesday']) {
      assert.ok(!client.log.join('\n').includes(word), `the log holds ${word}`)
    }
  })

  it('goes on without a rule that throws, and logs its place but no text of the document', async () => {
    client = await connect({ rules: [...FAILING_RULES, ...rules] })
    const traced = tracedBy(client)
    const uri = await client.open('proxy.md', `${FILING}\n    at (its:1:2)\n`)
    const codes = (await client.pull(uri)).map(({ code }) => code)
    assert.deepEqual(codes, ['weekday-wrong', 'share-count-mismatch'])
    const logged = client.log.join('\n')
    for (const { id } of FAILING_RULES) assert.match(logged, new RegExp(`Rule ${id}: \\w*Error\n {4}at `))
    const words = FILING.split(/\s+/).filter((word) => /^[A-Z]\w{6}|\d{2}/.test(word))
    assert.ok(words.length > 10)
    assert.deepEqual(
      [...words, 'its:1:2'].filter((word) => logged.includes(word)),
      [],
    )
    assert.deepEqual(traced, [])
  })

  it('shows the message of a rule that throws to a client that traces', async () => {
    client = await connect({ rules: [...FAILING_RULES, ...rules] })
    const traced = tracedBy(client)
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' })
    await client.pull(await client.open('proxy.md', FILING))
    await client.until('the message was traced', () => traced.some((message) => message.includes('Orchard')))
  })

  for (const name of ['untitled:////x', 'file:////srv/x/a.md', 'a b:c']) {
    it(`checks a document that is called ${name}, and others go on`, async () => {
      client = await connect({ files: { 'tickmark.json': '{}' } })
      await client.open(name, FILING, 'markdown')
      const uri = await client.open('proxy.md', FILING)
      assert.equal((await client.pull(name)).length, 2)
      await writeFile(join(client.folder, 'tickmark.json'), '{"rules": {"weekday-wrong": "off"}}')
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri('tickmark.json'), type: 2 }],
      })
      await client.until('a refresh was asked for', () =>
        client.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'),
      )
      assert.equal((await client.pull(uri)).length, 1)
      assert.deepEqual(client.log, [])
    })
  }

  it('starts in a folder whose name is no uri', async () => {
    client = await connect({ initialize: false })
    const folder = 'file:////srv/x'
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'x' }],
      capabilities: { textDocument: { diagnostic: {} } },
    })
    await client.connection.sendNotification('initialized', {})
    assert.equal((await client.pull(await client.open('proxy.md', FILING))).length, 2)
  })

  it('survives changes of documents that are not open, and opening one twice', async () => {
    client = await connect()
    const uri = await client.open('proxy.md', 'Nothing yet\n')
    await client.open('proxy.md', FILING)
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri('unknown.md'), version: 2 },
      contentChanges: [{ text: 'x' }],
    })
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: client.uri('unknown.md') },
    })
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: client.uri('unknown.md') },
    })
    assert.equal((await client.pull(uri)).length, 2)
  })

  it('clamps positions outside the text', async () => {
    client = await connect()
    const uri = await client.open('proxy.md', FILING)
    const position = { line: 9999, character: 9999 }
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }), null)
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: position, end: position }, text: 'It was signed on Monday, June 17, 2025.\n' },
      ],
    })
    assert.equal((await client.pull(uri)).length, 3)
  })

  it('answers a pull that is cancelled with an error, and the next one with findings', async () => {
    client = await connect()
    const uri = await client.open('proxy.md', FILING)
    const { CancellationTokenSource } = await import('vscode-languageserver/node')
    const source = new CancellationTokenSource()
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token)
    source.cancel()
    const outcome = await codeOf(pulled)
    assert.ok(outcome === 'answered' || outcome === -32800, String(outcome))
    assert.equal((await client.pull(uri)).length, 2)
  })

  it('answers a pull for a version that was superseded by asking for another one', async () => {
    client = await connect()
    const long = Array.from({ length: 3000 }, (_, at) => `Paragraph P${at} speaks of 4,123 options.\n\n`)
    const uri = await client.open('proxy.md', FILING + long.join(''))
    await client.connection.sendRequest('tickmark/recognise', { uri })
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    const settled = pulled.then(
      () => undefined,
      (error: unknown) => error as { code: number; data?: unknown },
    )
    await client.replace(uri, 'Wednesday', 'Tuesday')
    const error = await settled
    assert.equal(error?.code, -32802)
    assert.deepEqual(error.data, { retriggerRequest: true })
    assert.deepEqual(
      (await client.pull(uri)).map(({ code }: Diagnostic) => code),
      ['share-count-mismatch'],
    )
  })
})

if (existsSync(join(import.meta.dirname, '../../dist/server.cjs'))) {
  describe('the built server', () => {
    it('serves over standard input and output, and exits with 0 after shutdown', async () => {
      const client = await connect({ mode: 'spawn' })
      const uri = await client.open('proxy.md', FILING)
      assert.equal((await client.pull(uri)).length, 2)
      await client.close()
      assert.equal(client.process?.exitCode, 0)
    })

    it('opens no connection, whatever its arguments say', async () => {
      const client = await connect({ mode: 'spawn', args: ['--socket=65000', '--pipe=nowhere'] })
      assert.equal((await client.pull(await client.open('proxy.md', FILING))).length, 2)
      await client.close()
    })

    it('exits with 1 when it is told to exit without shutdown', async () => {
      const client = await connect({ mode: 'spawn' })
      const exited = new Promise((resolve) => client.process?.once('exit', resolve))
      await client.connection.sendNotification('exit')
      assert.equal(await exited, 1)
      await client.close()
    })

    it('ends when its client goes away without a word', async () => {
      const client = await connect({ mode: 'spawn' })
      await client.pull(await client.open('proxy.md', FILING))
      const exited = new Promise((resolve) => client.process?.once('exit', resolve))
      client.process?.stdin?.end()
      assert.equal(await exited, 1)
      await client.close()
    })
  })
}
