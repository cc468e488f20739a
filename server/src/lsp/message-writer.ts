import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node'

/**
 * Writes each message to a stream at once and in one piece (LSP 3.17, "Base Protocol"). The writer of vscode-jsonrpc
 * waits for a turn of the event loop, and hands on the header and the content by themselves, so that the client wakes
 * up twice. Errors of the stream are fired, and reject the write that met them.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: NodeJS.WritableStream

  constructor(output: NodeJS.WritableStream) {
    super()
    this.#output = output
    output.on('error', (error: Error) => {
      this.fireError(error)
    })
    output.on('close', () => {
      this.fireClose()
    })
  }

  write(message: Message): Promise<void> {
    const content = Buffer.from(JSON.stringify(message))
    const whole = Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content])
    return new Promise((resolve, reject) => {
      this.#output.write(whole, (error) => {
        if (error === null || error === undefined) resolve()
        else reject(error)
      })
    })
  }

  end(): void {
    this.#output.end()
  }
}
