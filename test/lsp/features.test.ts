import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type CodeAction,
  type DocumentSymbol,
  type Hover,
  type Location,
  type MarkupContent,
  type TextDocumentEdit,
} from 'vscode-languageserver/node'

import { type AnnotateResult, type CheckWorkspaceResult } from '../../server/src/lsp/requests.ts'
import { connect, positionIn, textIn, type TestClient } from '../kit/connect.ts'
import { FILING } from './filing.ts'

const COMMANDS = { commands: ['tickmark.goToPlace', 'tickmark.explainRule'] }

describe('the server', () => {
  let client: TestClient
  let uri = ''
  afterEach(() => client.close())

  async function start(options: Parameters<typeof connect>[0] = {}): Promise<void> {
    client = await connect({ initializationOptions: COMMANDS, ...options })
    uri = await client.open('proxy.md', FILING)
  }
  function ask<Answer>(method: string, printed: string, more: object = {}): Promise<Answer> {
    const position = positionIn(FILING, FILING.indexOf(printed) + 1)
    return client.connection.sendRequest<Answer>(method, { textDocument: { uri }, position, ...more })
  }
  function actionsAt(printed: string): Promise<CodeAction[]> {
    const at = positionIn(FILING, FILING.indexOf(printed) + 1)
    const more = { range: { start: at, end: at }, context: { diagnostics: [] } }
    return ask<CodeAction[]>('textDocument/codeAction', printed, more)
  }

  it('shows a figure with a link to the other one', async () => {
    await start()
    const hover = await ask<Hover>('textDocument/hover', '12,345,678')
    assert.equal(textIn(FILING, hover.range ?? assert.fail()), '12,345,678 shares')
    const { kind, value } = hover.contents as MarkupContent
    assert.equal(kind, 'markdown')
    assert.match(value, /^\*\*12,345,678\*\* shares/)
    assert.ok(value.includes(`[12,354,678 shares](<${uri}#L13,34>)`), value)
  })

  it('goes to definitions and lists references of terms and names', async () => {
    await start()
    const definition = await ask<Location>('textDocument/definition', "Company's")
    assert.equal(textIn(FILING, definition.range), 'Company')
    assert.equal(definition.range.start.line, 4)
    const context = { includeDeclaration: false }
    const references = await ask<Location[]>('textDocument/references', "Company's", { context })
    assert.deepEqual(
      references.map(({ range }) => range.start.line),
      [8],
    )
    const highlights = await ask<Location[]>('textDocument/documentHighlight', "Company's")
    assert.equal(highlights.length, 2)
  })

  it('lists references of a company in the other open documents that speak of it', async () => {
    await start()
    const report = `# Quillmark Lantern, Inc.

Quillmark Lantern, Inc. (NASDAQ: QLTN) sells lamps. Tollgate Mining Company (NYSE: TGM) does not.
`
    const news = `UNITED STATES
SECURITIES AND EXCHANGE COMMISSION

Form 8-K

QUILLMARK LANTERN INC

QLI Group PLC (NASDAQ: QLTN) is how others call it. Quillmark Lantern, LLC and Tollgate Mining, Inc. are others.
`
    const reportUri = await client.open('report.md', `Form 10-K\n\n${report}`)
    const newsUri = await client.open('news.md', news)
    await client.open('letter.md', 'Quillmark Lantern, Inc. in no filing and no note.\n')
    const text = `Form 10-K\n\n${report}`
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: reportUri },
      position: positionIn(text, text.indexOf('Lantern, Inc. (')),
      context: { includeDeclaration: true },
    })
    const printed = found.map(({ uri: of, range }) => [
      of === newsUri ? 'news' : of === reportUri ? 'report' : of,
      textIn(of === newsUri ? news : text, range),
    ])
    assert.deepEqual(printed, [
      ['report', 'Quillmark Lantern, Inc.'],
      ['report', 'Quillmark Lantern, Inc.'],
      ['news', 'QUILLMARK LANTERN INC'],
      ['news', 'QLI Group PLC'],
    ])
  })

  it('lists the outline, nested', async () => {
    await start()
    const [notice] = await ask<DocumentSymbol[]>('textDocument/documentSymbol', 'NOTICE')
    assert.equal(notice?.name, 'NOTICE OF ANNUAL MEETING OF STOCKHOLDERS')
    assert.deepEqual(
      notice.children?.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['Voting', []],
        ['Ownership', ['Table: Name, Shares']],
      ],
    )
  })

  it('offers the fix, the other place, the switch and the explanation', async () => {
    await start()
    const actions = await actionsAt('12,345,678')
    const titles = actions.map(({ title }) => title)
    assert.ok(titles.includes('Switch share-count-mismatch off in this workspace'), titles.join())
    const go = actions.find(({ command }) => command?.command === 'tickmark.goToPlace')
    assert.equal(go?.command?.arguments?.[0], uri)
    assert.equal(textIn(FILING, go.command.arguments[1] as Hover['range'] & object), '12,354,678 shares')
    const explain = actions.find(({ command }) => command?.command === 'tickmark.explainRule')
    assert.deepEqual(explain?.command?.arguments, ['share-count-mismatch'])
    const [fix] = await actionsAt('Wednesday')
    const [edit] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.equal(edit?.textDocument.version, 1)
    assert.deepEqual(
      edit.edits.map((one) => ('newText' in one ? [textIn(FILING, one.range), one.newText] : [])),
      [['Wednesday', 'Tuesday']],
    )
  })

  it('offers no command that the client did not list', async () => {
    await start({ initializationOptions: {} })
    const actions = await actionsAt('12,345,678')
    assert.ok(actions.length > 0)
    assert.ok(actions.every(({ command }) => command === undefined))
  })

  it('switches a rule off in the configuration file that there is, keeping its comments', async () => {
    await start({ files: { 'tickmark.json': '{\n  // ours\n  "filings": ["*.md"]\n}\n' } })
    const action = (await actionsAt('Wednesday')).find(({ title }) => title.startsWith('Switch'))
    const [edit] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.equal(edit?.textDocument.uri, client.uri('tickmark.json'))
    const before = await readFile(join(client.folder, 'tickmark.json'), 'utf8')
    const [change] = edit.edits
    assert.ok(change !== undefined && 'newText' in change)
    const after = before.replace(/\n\}\n$/, `${change.newText}\n}\n`)
    assert.match(after, /\/\/ ours/)
    await writeFile(join(client.folder, 'tickmark.json'), after)
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: client.uri('tickmark.json') },
    })
    assert.deepEqual(
      (await client.pull(uri)).map(({ code }) => code),
      ['share-count-mismatch'],
    )
  })

  it('creates the configuration file where there is none', async () => {
    await start()
    const action = (await actionsAt('Wednesday')).find(({ title }) => title.startsWith('Switch'))
    const [create, edit] = action?.edit?.documentChanges ?? []
    assert.deepEqual(create, { kind: 'create', uri: client.uri('tickmark.json'), options: { ignoreIfExists: true } })
    const [change] = (edit as TextDocumentEdit).edits
    assert.ok(change !== undefined && 'newText' in change)
    assert.deepEqual(JSON.parse(change.newText), { rules: { 'weekday-wrong': 'off' } })
  })

  it('explains a rule', async () => {
    await start()
    const page = await client.connection.sendRequest<{ title: string; markdown: string }>('tickmark/explainRule', {
      rule: 'weekday-wrong',
    })
    assert.match(page.markdown, /^# weekday-wrong\n/)
    assert.match(page.markdown, /When not to use it/)
  })

  it('annotates: a quotation in a new note beside the filing, whose citation holds', async () => {
    await start({ files: { 'proxy.md': FILING } })
    const at = FILING.indexOf('12,345,678')
    const range = { start: positionIn(FILING, at), end: positionIn(FILING, at + '12,345,678'.length) }
    const made = await client.connection.sendRequest<AnnotateResult>('tickmark/annotate', { uri, range })
    assert.equal(made.uri, client.uri('proxy.notes.md'))
    assert.equal(made.create, true)
    const text = made.edits.map(({ newText }) => newText).join('')
    assert.match(text, /^---\nfiling: proxy\.md\n---\n/)
    assert.match(text, /12,345,678/)
    assert.equal(made.selection.start.line, text.split('\n').length - 1)
    const note = await client.open('proxy.notes.md', text)
    assert.deepEqual(await client.pull(note), [])
    await client.replace(note, '12,345,678', '12,345,687')
    assert.deepEqual(
      (await client.pull(note)).map(({ code }) => code),
      ['note-figure-differs'],
    )
  })

  it('annotates into the note that names the filing, as the editor has it', async () => {
    await start({ files: { 'notes/meeting.md': '---\nfiling: ../proxy.md\n---\n\nOn disk\n' } })
    const note = await client.open('notes/meeting.md', '---\nfiling: ../proxy.md\n---\n\nIn the editor, two\nlines\n')
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 40 } }
    const made = await client.connection.sendRequest<AnnotateResult>('tickmark/annotate', { uri, range })
    assert.equal(made.uri, note)
    assert.equal(made.create, false)
    assert.deepEqual(made.edits[0]?.range.start, { line: 6, character: 0 })
    assert.match(made.edits[0].newText, /\.\.\/proxy\.md#:~:text=/)
  })

  it('does not annotate blank lines', async () => {
    await start()
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }
    assert.equal(await client.connection.sendRequest('tickmark/annotate', { uri, range }), null)
  })

  it('shows the passage that a citation names, and goes there', async () => {
    await start({ files: { 'proxy.md': FILING } })
    const text = '# Note\n\n[12,345,678 shares](proxy.md#:~:text=12%2C345%2C678%20shares "p. 1")\n'
    const note = await client.open('note.md', text)
    const at = { textDocument: { uri: note }, position: { line: 2, character: 40 } }
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at)
    assert.match((hover.contents as MarkupContent).value, /common stock were outstanding/)
    const definition = await client.connection.sendRequest<Location>('textDocument/definition', at)
    assert.equal(definition.uri, uri)
    assert.equal(textIn(FILING, definition.range), '12,345,678 shares')
  })

  it('checks the workspace: pushes what is not open, leaves open documents to their pulls', async () => {
    const quiet = 'Bread, milk and 12 eggs.\n'
    const files = {
      'proxy.md': FILING,
      'old/proxy.md': FILING,
      'list.md': quiet,
      'broken.md': Uint8Array.of(0x41, 0xff),
    }
    await start({ files })
    const check = (): Promise<CheckWorkspaceResult> =>
      client.connection.sendRequest('tickmark/checkWorkspace', { workDoneToken: 'check' })
    const result = await check()
    assert.equal(result.filings, 2)
    assert.equal(result.notes, 0)
    assert.equal(result.cancelled, false)
    assert.equal(result.findings.error, 4)
    assert.deepEqual(
      result.failures.map((failure) => failure.uri),
      [client.uri('broken.md')],
    )
    const old = client.uri('old/proxy.md')
    assert.deepEqual(
      client.published.map((one) => [one.uri, one.diagnostics.length]),
      [[old, 2]],
    )
    const kinds = client.heard
      .filter(({ method }) => method === '$/progress')
      .map(({ params }) => (params as { value: { kind: string } }).value.kind)
    assert.equal(kinds[0], 'begin')
    assert.equal(kinds.at(-1), 'end')
    assert.ok(kinds.includes('report'))
    await client.open('old/proxy.md', FILING)
    await client.pull(old)
    assert.deepEqual(client.published.at(-1), { uri: old, diagnostics: [] }, 'pulled from now on')
  })

  const MANY = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}/proxy.md`, FILING]))

  it('checks the workspace once for two who ask at the same time', async () => {
    await start({ files: MANY })
    const check = (workDoneToken: number): Promise<CheckWorkspaceResult> =>
      client.connection.sendRequest('tickmark/checkWorkspace', { workDoneToken })
    const results = await Promise.all([check(1), check(2)])
    for (const result of results) {
      assert.deepEqual(result.failures, [])
      assert.equal(result.filings, 30)
      assert.equal(result.cancelled, false)
    }
    assert.equal(client.published.length, 30)
    assert.equal((await check(3)).filings, 30)
  })

  it('counts a file that the editor opens and changes while the workspace is checked', async () => {
    await start({ files: MANY })
    const checked = client.connection.sendRequest<CheckWorkspaceResult>('tickmark/checkWorkspace', { workDoneToken: 1 })
    for (let at = 0; at < 30; at++) {
      const uri = await client.open(`${at}/proxy.md`, FILING)
      await client.replace(uri, 'Wednesday', 'Tuesday')
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { filings, failures } = await checked
    assert.deepEqual([filings, failures], [30, []])
  })

  it('says what is wrong in the configuration and with a folder when it checks the workspace', async () => {
    await start({ files: { 'proxy.md': FILING, 'other.md': FILING, 'tickmark.json': '{\n"filing": ["*.md"]}' } })
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: client.uri('missing'), name: 'missing' }], removed: [] },
    })
    const { filings, failures } = await client.connection.sendRequest<CheckWorkspaceResult>(
      'tickmark/checkWorkspace',
      {},
    )
    assert.equal(filings, 2)
    assert.deepEqual(
      failures.map(({ uri }) => uri),
      [client.uri('missing'), client.uri('tickmark.json')],
    )
    assert.match(failures[1]?.message ?? '', /^2:1: .*filings/)
  })

  it('stops checking the workspace when it is cancelled', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}/proxy.md`, FILING]))
    await start({ files })
    const { CancellationTokenSource } = await import('vscode-languageserver/node')
    const source = new CancellationTokenSource()
    const checked = client.connection
      .sendRequest<CheckWorkspaceResult>('tickmark/checkWorkspace', { workDoneToken: 1 }, source.token)
      .then(
        (result) => result.cancelled,
        () => true,
      )
    await client.until('it began', () => client.heard.some(({ method }) => method === '$/progress'))
    source.cancel()
    assert.equal(await checked, true)
    assert.ok(client.published.length < 40, `${client.published.length} were checked`)
  })
})
