import assert from 'node:assert/strict'

import { connect, type TestClient } from '../kit/connect.ts'
import { FILING } from './filing.ts'

/** Hostile documents, each below a line that makes it a filing. */
const HOSTILE: Readonly<Record<string, string>> = {
  'an empty text': '',
  'NUL bytes': 'a\0b \0\0 1,2\0 34 shares',
  'CR LF and lone CR': 'At April 15, 2025\r\n12,345,678 shares\rwere outstanding.\r\r\n',
  'a line of 10 MB': 'At 4/5/25 we had 1,234 shares, $5.1 million and Mr. Lee of Ash Corp. '.repeat(145_000),
  'a line of 10 MB of digits': '1'.repeat(10_000_000),
  'a line of 10 MB of capitals': 'A'.repeat(10_000_000),
  '100,000 pipes in a row': '|'.repeat(100_000),
  'a table of 5,000 columns': ['| $1 ', '|---', '| 1,234 '].map((cell) => `${cell.repeat(5000)}|`).join('\n'),
  '5,000 nested quotes': `${'>'.repeat(5000)} 12 shares`,
  '5,000 nested lists': Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}- 1,234 shares`).join('\n'),
  'an unclosed fence of 1 MB': `\`\`\`\n${'1,234 shares of common stock\n'.repeat(36_000)}`,
  '100,000 quotation marks': '("'.repeat(50_000),
  '20,000 names': Array.from({ length: 20_000 }, (_, number) => `Ab${number.toString(26)}cd Corp.`).join(' and '),
}

describe('the server under hostile text', function () {
  this.timeout(300_000)
  let client: TestClient

  before(async () => {
    client = await connect()
  })
  after(async () => {
    await client.close()
  })

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`answers after ${name}`, async () => {
      const uri = await client.open(`${name.replaceAll(/[^a-z\d]+/gi, '-')}.md`, `FORM 10-K\n\n${FILING}\n\n${text}`)
      assert.ok(Array.isArray(await client.pull(uri)))
      await client.replace(uri, 'FORM 10-K', 'FORM 10-Q')
      assert.ok((await client.pull(uri)).some(({ code }) => code === 'weekday-wrong'))
      const at = { textDocument: { uri }, position: { line: 8, character: 4 } }
      assert.ok((await client.connection.sendRequest('textDocument/hover', at)) !== undefined)
      assert.ok(Array.isArray(await client.connection.sendRequest('textDocument/documentSymbol', at)))
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    })
  }

  it('is alive and right afterwards', async () => {
    const uri = await client.open('filing.md', FILING)
    const codes = (await client.pull(uri)).map(({ code }) => code)
    assert.ok(codes.includes('share-count-mismatch') && codes.includes('weekday-wrong'))
  })
})
