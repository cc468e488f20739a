import assert from 'node:assert/strict'

import { type LedgerResult } from '../../server/src/lsp/requests.ts'
import { connect, textIn, type TestClient } from '../kit/connect.ts'
import { FILING } from './filing.ts'

describe('the ledger over the connection', () => {
  let client: TestClient
  afterEach(() => client.close())

  function ledgerOf(uri: string): Promise<LedgerResult | null> {
    return client.connection.sendRequest('tickmark/ledger', { uri })
  }

  it('is a text whose links lead to the figures of the document', async () => {
    client = await connect()
    const ledger = (await ledgerOf(await client.open('proxy.md', FILING))) ?? assert.fail()
    assert.match(ledger.text, /^# Facts of proxy\.md\n/)
    const led = ledger.links.map(({ range, target }) => `${textIn(ledger.text, range)} → ${textIn(FILING, target)}`)
    assert.ok(led.includes('✗ 13 → 12,354,678 shares'), led.join('\n'))
    assert.ok(led.includes('9 → 12,345,678 shares'))
  })

  it('is null for what is not open, and for what is neither filing nor note', async () => {
    client = await connect()
    assert.equal(await ledgerOf(client.uri('nothing.md')), null)
    assert.equal(await ledgerOf(await client.open('list.md', 'Milk, 2 liters\n')), null)
  })
})
