import assert from 'node:assert/strict'
import { Writable } from 'node:stream'

import { WholeMessageWriter } from '../../server/src/lsp/message-writer.ts'

/** A stream that keeps the pieces it is given, or fails at the first. */
function streamOf(pieces: string[], failure?: Error): Writable {
  return new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece.toString())
      done(failure)
    },
  })
}

describe('the writer of messages', () => {
  it('writes a message as one piece, its length in bytes', async () => {
    const pieces: string[] = []
    await new WholeMessageWriter(streamOf(pieces)).write({ jsonrpc: '2.0', ...{ result: '✓ 1' } })
    assert.deepEqual(pieces, ['Content-Length: 34\r\n\r\n{"jsonrpc":"2.0","result":"✓ 1"}'])
  })
  it('writes messages in their order, without waiting for a turn of the event loop', () => {
    const pieces: string[] = []
    const writer = new WholeMessageWriter(streamOf(pieces))
    void writer.write({ jsonrpc: '1' })
    void writer.write({ jsonrpc: '2' })
    assert.deepEqual(
      pieces,
      ['1', '2'].map((number) => `Content-Length: 15\r\n\r\n{"jsonrpc":"${number}"}`),
    )
  })
  it('rejects a write that fails, and fires the error', async () => {
    const failure = new Error('the pipe is closed')
    const writer = new WholeMessageWriter(streamOf([], failure))
    const fired: Error[] = []
    writer.onError(([error]) => fired.push(error))
    await assert.rejects(writer.write({ jsonrpc: '2.0' }), failure)
    await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(fired, [failure])
  })
  it('tells when the stream is closed, and ends it when it is ended', async () => {
    const stream = streamOf([])
    const writer = new WholeMessageWriter(stream)
    const closed = new Promise<void>((resolve) => writer.onClose(resolve))
    writer.end()
    await closed
    assert.ok(stream.writableEnded)
  })
})
