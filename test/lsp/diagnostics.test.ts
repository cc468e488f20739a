import assert from 'node:assert/strict'
import { writeFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClientCapabilities, type Diagnostic } from 'vscode-languageserver/node'

import { type StatusParams } from '../../server/src/lsp/requests.ts'
import { connect, FULL_CLIENT, textIn, type ConnectOptions, type TestClient } from '../kit/connect.ts'
import { FILING } from './filing.ts'

const { publishDiagnostics, hover } = FULL_CLIENT.textDocument ?? {}
const PUSH_CLIENT = { ...FULL_CLIENT, textDocument: { publishDiagnostics, hover } } as ClientCapabilities
const QUIET = '# Shopping\n\nBread, milk and 12 eggs.\n'

/** Runs a test with a client that is closed whatever happens. */
async function withClient(options: ConnectOptions, test: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await connect(options)
  try {
    await test(client)
  } finally {
    await client.close()
  }
}

function rulesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code)
}

describe('diagnostics that a client pulls', () => {
  it('say what is wrong, where, by which rule, and where the other place is', () =>
    withClient({}, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      const diagnostics = await client.pull(uri)
      assert.deepEqual(rulesOf(diagnostics), ['weekday-wrong', 'share-count-mismatch'])
      const [weekday, count] = diagnostics
      assert.equal(weekday?.source, 'tickmark')
      assert.equal(weekday.severity, 1)
      assert.equal(textIn(FILING, weekday.range), 'Wednesday, June 17, 2025')
      assert.equal(weekday.codeDescription, undefined, 'package.json names no repository')
      assert.equal(textIn(FILING, count?.range ?? weekday.range), '12,345,678 shares')
      const [related] = count?.relatedInformation ?? []
      assert.equal(related?.location.uri, uri)
      assert.equal(textIn(FILING, related.location.range), '12,354,678 shares')
    }))

  it('are those of the text after each change, several changes in one notification included', () =>
    withClient({}, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      await client.pull(uri)
      await client.replace(uri, 'Wednesday', 'Tuesday')
      assert.deepEqual(rulesOf(await client.pull(uri)), ['share-count-mismatch'])
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 3 },
        contentChanges: [
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'A line\n\n' },
          { range: { start: { line: 10, character: 19 }, end: { line: 10, character: 29 } }, text: '12,354,678' },
        ],
      })
      assert.deepEqual(rulesOf(await client.pull(uri)), [])
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 4 },
        contentChanges: [{ text: QUIET }, { text: FILING }],
      })
      assert.deepEqual(rulesOf(await client.pull(uri)), ['weekday-wrong', 'share-count-mismatch'])
    }))

  it('are not sent again while nothing has changed', () =>
    withClient({}, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      const pull = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
        client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
      const first = await pull()
      assert.equal(first.kind, 'full')
      assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId })
      await client.replace(uri, 'Wednesday', 'Thursday')
      const second = await pull(first.resultId)
      assert.equal(second.kind, 'full')
      assert.notEqual(second.resultId, first.resultId)
    }))

  it('are still the same after the configuration file was written again with the same text', () =>
    withClient({ files: { 'tickmark.json': '{}' } }, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      const pull = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
        client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
      const changed = async (text: string): Promise<void> => {
        const before = client.heard.length
        await writeFile(join(client.folder, 'tickmark.json'), text)
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: client.uri('tickmark.json'), type: 2 }],
        })
        await client.until('a refresh was asked for', () =>
          client.heard.slice(before).some(({ method }) => method === 'workspace/diagnostic/refresh'),
        )
      }
      const { resultId } = await pull()
      await changed('{}')
      assert.equal((await pull(resultId)).kind, 'unchanged')
      await changed('{ }')
      assert.equal((await pull(resultId)).kind, 'full')
    }))

  it('are never pushed as well', () =>
    withClient({}, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      await client.replace(uri, 'Wednesday', 'Friday')
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
      await client.pull(uri)
      assert.deepEqual(client.published, [])
    }))

  it('are none for a document that is no filing, and for one that is not open', () =>
    withClient({}, async (client) => {
      assert.deepEqual(await client.pull(await client.open('list.md', QUIET)), [])
      assert.deepEqual(await client.pull(client.uri('never-opened.md')), [])
    }))

  it('follow the configuration file, and are asked for again when it changes', () =>
    withClient({ files: { 'tickmark.json': '{"rules": {"weekday-wrong": "off"}}' } }, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      assert.deepEqual(rulesOf(await client.pull(uri)), ['share-count-mismatch'])
      await writeFile(join(client.folder, 'tickmark.json'), '{"rules": {"share-count-mismatch": "hint"}}')
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri('tickmark.json'), type: 2 }],
      })
      await client.until('a refresh was asked for', () =>
        client.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'),
      )
      const diagnostics = await client.pull(uri)
      assert.deepEqual(
        diagnostics.map(({ code, severity }) => [code, severity]),
        [
          ['weekday-wrong', 1],
          ['share-count-mismatch', 4],
        ],
      )
    }))

  it('say what is wrong in the configuration file itself', () =>
    withClient({}, async (client) => {
      const text = '{"filing": ["*.md"]}'
      const uri = await client.open('tickmark.json', text, 'json')
      const [problem] = await client.pull(uri)
      assert.equal(problem?.code, 'configuration')
      assert.equal(problem.severity, 1)
      assert.equal(textIn(text, problem.range), '"filing"')
      assert.match(problem.message as string, /filings/)
    }))

  it('of a note rest on the filing in the editor, not on the one on disk, until that is closed', () =>
    withClient({ files: { 'proxy.md': FILING } }, async (client) => {
      const note = '---\nfiling: proxy.md\n---\n\n[12,345,678 shares](proxy.md#:~:text=12%2C345%2C678%20shares)\n'
      const noteUri = await client.open('note.md', note)
      assert.deepEqual(rulesOf(await client.pull(noteUri)), [])
      const uri = await client.open('proxy.md', FILING)
      await client.replace(uri, '12,345,678', '12,345,679')
      assert.deepEqual(rulesOf(await client.pull(noteUri)), ['citation-broken'])
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
      assert.deepEqual(rulesOf(await client.pull(noteUri)), [])
    }))

  it('survive that the file is deleted while it is open', () =>
    withClient({ files: { 'proxy.md': FILING } }, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      await rm(join(client.folder, 'proxy.md'))
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] })
      assert.deepEqual(rulesOf(await client.pull(uri)), ['weekday-wrong', 'share-count-mismatch'])
    }))

  it('of a cited file that is deleted are asked for again', () =>
    withClient({ files: { 'proxy.md': FILING } }, async (client) => {
      const note = '[12,345,678 shares](proxy.md#:~:text=12%2C345%2C678%20shares)\n'
      const noteUri = await client.open('note.md', note)
      assert.deepEqual(rulesOf(await client.pull(noteUri)), [])
      await rm(join(client.folder, 'proxy.md'))
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri('proxy.md'), type: 3 }],
      })
      await client.until('a refresh was asked for', () =>
        client.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'),
      )
      assert.deepEqual(rulesOf(await client.pull(noteUri)), ['citation-broken'])
    }))

  it('follow the local copy of a cited EDGAR filing from when it appears', () =>
    withClient({ files: { 'tickmark.json': '{}' } }, async (client) => {
      const address = 'https://www.sec.gov/Archives/edgar/data/1/000000000113000001/d.htm'
      const noteUri = await client.open('note.md', `[1,000 shares](${address}#:~:text=1%2C000%20shares)\n`)
      assert.deepEqual(rulesOf(await client.pull(noteUri)), [])
      const name = '0000000001-13-000001.md'
      await writeFile(join(client.folder, name), FILING)
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri(name), type: 1 }],
      })
      await client.until('a refresh was asked for', () =>
        client.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'),
      )
      assert.deepEqual(rulesOf(await client.pull(noteUri)), ['citation-broken'])
    }))

  it('of an untitled document are made too', () =>
    withClient({}, async (client) => {
      const uri = await client.open('untitled:Untitled-1', FILING, 'markdown')
      assert.deepEqual(rulesOf(await client.pull(uri)), ['weekday-wrong', 'share-count-mismatch'])
    }))

  it('are made for a file that is checked anyway', () =>
    withClient({}, async (client) => {
      const uri = await client.open('memo.md', 'The meeting is on Wednesday, June 17, 2025.\n')
      const ask = (method: string): Promise<{ kind?: string; reason: string }> =>
        client.connection.sendRequest(method, { uri })
      assert.equal((await ask('tickmark/recognise')).kind, undefined)
      assert.deepEqual(await client.pull(uri), [])
      assert.equal((await ask('tickmark/checkAnyway')).kind, 'filing')
      assert.deepEqual(rulesOf(await client.pull(uri)), ['weekday-wrong'])
    }))
})

describe('diagnostics that are pushed', () => {
  const lastOf = (client: TestClient, uri: string): readonly Diagnostic[] | undefined =>
    client.published.filter((one) => one.uri === uri).at(-1)?.diagnostics

  it('come on open and on save to a client that cannot pull, and go when the document is closed', () =>
    withClient({ capabilities: PUSH_CLIENT }, async (client) => {
      assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined)
      const uri = await client.open('proxy.md', FILING)
      await client.until('the findings came', () => client.published.length === 1)
      assert.deepEqual(rulesOf(lastOf(client, uri) ?? []), ['weekday-wrong', 'share-count-mismatch'])
      assert.equal(client.published[0]?.version, 1)
      await client.replace(uri, 'Wednesday', 'Tuesday')
      await client.connection.sendRequest('tickmark/recognise', { uri })
      assert.equal(client.published.length, 1, 'nothing is pushed before the document is saved')
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
      await client.until('the new findings came', () => client.published.length === 2)
      assert.deepEqual(rulesOf(lastOf(client, uri) ?? []), ['share-count-mismatch'])
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
      await client.until('they were taken back', () => lastOf(client, uri)?.length === 0)
    }))

  it('come at every change when the setting says so, the last for the last version', () =>
    withClient({ capabilities: PUSH_CLIENT, settings: { run: 'onType' } }, async (client) => {
      await client.until('the setting was asked for', () =>
        client.heard.some(({ method }) => method === 'workspace/configuration'),
      )
      const uri = await client.open('proxy.md', FILING)
      for (const [from, to] of [
        ['Wednesday', 'Thursday'],
        ['Thursday', 'Friday'],
        ['Friday', 'Tuesday'],
      ] as const) {
        await client.replace(uri, from, to)
      }
      await client.until('the last version was answered', () => client.published.at(-1)?.version === 4)
      assert.deepEqual(rulesOf(lastOf(client, uri) ?? []), ['share-count-mismatch'])
    }))

  it('of a note come again when its filing changes', () =>
    withClient({ capabilities: PUSH_CLIENT, settings: { run: 'onType' } }, async (client) => {
      await client.until('the setting was asked for', () =>
        client.heard.some(({ method }) => method === 'workspace/configuration'),
      )
      const uri = await client.open('proxy.md', FILING)
      const note = await client.open('note.md', '[12,345,678 shares](proxy.md#:~:text=12%2C345%2C678%20shares)\n')
      await client.until('the note was checked', () => lastOf(client, note)?.length === 0)
      await client.replace(uri, '12,345,678', '12,345,679')
      await client.until('the note was checked again', () => lastOf(client, note)?.length === 1)
      assert.deepEqual(rulesOf(lastOf(client, note) ?? []), ['citation-broken'])
    }))

  it('come only when asked for with the setting "manual"', () =>
    withClient({ capabilities: {}, initializationOptions: { run: 'manual' } }, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
      await client.connection.sendRequest('tickmark/recognise', { uri })
      assert.deepEqual(client.published, [])
      await client.connection.sendRequest('tickmark/checkAnyway', { uri })
      assert.deepEqual(rulesOf(lastOf(client, uri) ?? []), ['weekday-wrong', 'share-count-mismatch'])
    }))

  it('have nothing that the client did not say it can read', () =>
    withClient({ capabilities: {} }, async (client) => {
      await client.open('proxy.md', FILING)
      await client.until('the findings came', () => client.published.length === 1)
      for (const diagnostic of client.published[0]?.diagnostics ?? []) {
        assert.deepEqual(Object.keys(diagnostic).toSorted(), ['code', 'message', 'range', 'severity', 'source'])
      }
      assert.deepEqual(
        client.heard.filter(({ method }) => method !== 'textDocument/publishDiagnostics'),
        [],
        'a client without any capability is asked for nothing',
      )
    }))
})

describe('the state of a document', () => {
  it('is told to a client that wants to know', () =>
    withClient({ initializationOptions: { status: true } }, async (client) => {
      const uri = await client.open('proxy.md', FILING)
      await client.pull(uri)
      await client.pull(await client.open('list.md', QUIET))
      const told = client.heard
        .filter(({ method }) => method === 'tickmark/status')
        .map(({ params }) => params as StatusParams)
        .filter(({ state }) => state !== 'analyzing')
      assert.deepEqual(
        told.map(({ uri: of, state, findings }) => [of, state, findings]),
        [
          [uri, 'ready', 2],
          [client.uri('list.md'), 'idle', undefined],
        ],
      )
      assert.ok(told.every(({ reason }) => reason !== undefined))
    }))
})
