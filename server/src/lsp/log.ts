import { type Connection } from 'vscode-languageserver/node'

/** The server's log. No text of a document is written above trace level, and messages of errors may quote one. */
export interface Log {
  /** Something went wrong in `what`; the error's kind and stack are logged, its message only at trace level. */
  failure(what: string, error: unknown): void
  info(message: string): void
}

/** A log that the client shows. */
export function createLog(connection: Connection): Log {
  return {
    failure(what, error) {
      const {
        name,
        stack = '',
        message,
      } = error instanceof Error ? error : { name: typeof error, stack: '', message: String(error) }
      // The stack repeats the message, and a line of a document may look like a frame.
      const frames = stack
        .slice(stack.indexOf(message) + message.length)
        .split('\n')
        .filter((line) => /^\s{4}at .*:\d+:\d+\)?$/.test(line))
      connection.console.error([`${what}: ${name}`, ...frames].join('\n'))
      connection.tracer.log(`${what}: ${message}`)
    },
    info(message) {
      connection.console.info(message)
    },
  }
}
