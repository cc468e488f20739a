import assert from 'node:assert/strict'
import { type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver/node'

import { connect, positionIn, type TestClient } from '../kit/connect.ts'

const RELEASE = `FOR IMMEDIATE RELEASE

DENVER, Colorado, February 14, 2017 -- Harbor Lantern Systems, Inc. (NASDAQ: HLSX) (the "Company") sold notes of
$4.5 million, up 12%, on June 3,
2016, said Mr. John Whitfield when the Company issued 1,200,000 shares of common stock.

| Item | Amount |
|---|---|
| Cash | $1,250 |
`

describe('semantic tokens', () => {
  let client: TestClient
  let uri = ''
  afterEach(() => client.close())

  async function start(text = RELEASE, path = 'release.md'): Promise<void> {
    client = await connect({})
    uri = await client.open(path, text)
  }
  function ask<Answer>(method: string, more: object = {}): Promise<Answer> {
    return client.connection.sendRequest(`textDocument/semanticTokens/${method}`, { textDocument: { uri }, ...more })
  }
  /** Every token as "printed text: type" with its modifier. */
  function described(data: readonly number[]): readonly string[] {
    const legend = client.initialized?.capabilities.semanticTokensProvider?.legend
    const lines = client.textOf(uri).split('\n')
    const tokens: string[] = []
    let [line, column] = [0, 0]
    for (let at = 0; at < data.length; at += 5) {
      const [lineDelta = 0, columnDelta = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5)
      column = lineDelta === 0 ? column + columnDelta : columnDelta
      line += lineDelta
      const printed = lines[line]?.slice(column, column + length)
      assert.equal(printed?.length, length, 'within its line')
      const modifier = modifiers === 0 ? '' : ` ${legend?.tokenModifiers[0]}`
      tokens.push(`${printed}: ${legend?.tokenTypes[type]}${modifier}`)
    }
    return tokens
  }

  it('color figures, dates, names and terms by standard types, line by line', async () => {
    await start()
    const tokens = described((await ask<SemanticTokens>('full')).data)
    const expected = [
      'February 14, 2017: string',
      'Harbor Lantern Systems, Inc.: class',
      'Company: property definition',
      '$4.5 million: number',
      '12%: number',
      'June 3,: string',
      '2016: string',
      'Company: property',
      '$1,250: number',
    ]
    assert.deepEqual(
      tokens.filter((token) => expected.includes(token)),
      expected,
      tokens.join('\n'),
    )
    assert.ok(tokens.some((token) => token.endsWith(': enumMember')))
    assert.ok(tokens.some((token) => token.endsWith('Whitfield: variable')))
  })

  it('tell a range from its own blocks, and the same as the whole once everything is read', async () => {
    await start()
    const range = { start: positionIn(RELEASE, RELEASE.indexOf('| Item')), end: positionIn(RELEASE, RELEASE.length) }
    const expected = ['$1,250: number']
    assert.deepEqual(described((await ask<SemanticTokens>('range', { range })).data), expected)
    const whole = (await ask<SemanticTokens>('full')).data
    assert.deepEqual(described((await ask<SemanticTokens>('range', { range })).data), expected)
    const all = { start: { line: 0, character: 0 }, end: positionIn(RELEASE, RELEASE.length) }
    assert.deepEqual((await ask<SemanticTokens>('range', { range: all })).data, whole)
  })

  it('tell a range that begins or ends between blocks, or outside the text, from what it touches', async () => {
    await start()
    const gap = positionIn(RELEASE, RELEASE.indexOf('| Item') - 1)
    const end = { line: 99, character: 0 }
    assert.deepEqual(described((await ask<SemanticTokens>('range', { range: { start: gap, end } })).data), [
      '$1,250: number',
    ])
    const blank = { start: gap, end: gap }
    assert.deepEqual((await ask<SemanticTokens>('range', { range: blank })).data, [])
    const title = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }
    assert.deepEqual((await ask<SemanticTokens>('range', { range: title })).data, [])
    assert.deepEqual((await ask<SemanticTokens>('range', { range: { start: end, end } })).data, [])
  })

  it('tell what an edit changed', async () => {
    await start()
    const before = await ask<SemanticTokens>('full')
    await client.replace(uri, '12%', '12')
    const delta = await ask<SemanticTokensDelta>('full/delta', { previousResultId: before.resultId })
    const [edit] = delta.edits
    assert.ok(edit !== undefined && delta.edits.length === 1)
    const patched = before.data.slice()
    patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []))
    assert.deepEqual(patched, (await ask<SemanticTokens>('full')).data)
    assert.ok(!described(patched).includes('12%: number'))
    const unknown = await ask<SemanticTokens>('full/delta', { previousResultId: 'never given' })
    assert.deepEqual(unknown.data, patched)
  })

  it('are asked for anew when a document is checked anyway, by clients that can', async () => {
    const workspace = { semanticTokens: { refreshSupport: true } }
    client = await connect({ capabilities: { workspace } })
    uri = await client.open('list.md', 'It cost $5.\n')
    assert.deepEqual((await ask<SemanticTokens>('full')).data, [])
    await client.connection.sendRequest('tickmark/checkAnyway', { uri })
    await client.until('it was told', () =>
      client.heard.some(({ method }) => method === 'workspace/semanticTokens/refresh'),
    )
    assert.deepEqual(described((await ask<SemanticTokens>('full')).data), ['$5: number'])
  })

  it('color EDGAR text in its own language', async () => {
    await start(
      '<SEC-DOCUMENT>0000000000-98-000001.txt : 19980615\n<TYPE>8-K\n\nIt paid $5 million.\n',
      'submission.txt',
    )
    const again = client.uri('0000000000-98-000001')
    uri = await client.open(again, client.textOf(uri), 'edgar-text')
    assert.deepEqual(described((await ask<SemanticTokens>('full')).data).slice(-1), ['$5 million: number'])
  })

  it('leave documents alone that are neither filing nor note', async () => {
    await start('# Setup\n\nAcme Tools, Inc. costs $5 a month since June 3, 2016.\n', 'README.md')
    assert.deepEqual((await ask<SemanticTokens>('full')).data, [])
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }
    assert.deepEqual((await ask<SemanticTokens>('range', { range })).data, [])
  })
})
