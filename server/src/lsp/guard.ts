import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node'

import { Cancelled } from '../analysis/scheduler.ts'
import { type Log } from './log.ts'

/** Where a connection stands in its life. */
export interface Life {
  initialized: boolean
  shutDown: boolean
}

/** Wraps the handlers of one connection. */
export interface Guard {
  /**
   * A request that is refused before initialization and after shutdown (LSP 3.17, "Lifecycle Messages"), answered
   * with an error when it was cancelled or its document changed, and with `otherwise` when it threw, which is logged.
   */
  readonly request: <Params, Result>(
    name: string,
    otherwise: Result,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ) => (params: Params, token: CancellationToken) => Promise<Result>
  /** A notification that is ignored before initialization and after shutdown; what it throws is logged. */
  readonly notification: <Params>(
    name: string,
    handle: (params: Params) => void | Promise<void>,
  ) => (params: Params) => void
}

/** Guards handlers by the life of their connection. */
export function createGuard(life: Life, log: Log): Guard {
  return {
    request: (name, otherwise, handle) => async (params, token) => {
      if (!life.initialized) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Not initialized yet')
      if (life.shutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'Already shut down')
      try {
        return await handle(params, token)
      } catch (error) {
        if (error instanceof ResponseError) throw error
        if (!(error instanceof Cancelled)) {
          log.failure(name, error)
          return otherwise
        }
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled')
        // Only diagnostics read the data; other requests are asked again by the client when it wants to.
        const [code, data] =
          name === DIAGNOSTIC_REQUEST
            ? [LSPErrorCodes.ServerCancelled, { retriggerRequest: true }]
            : [LSPErrorCodes.ContentModified, undefined]
        throw new ResponseError(code, 'The document changed', data)
      }
    },
    notification: (name, handle) => (params) => {
      if (!life.initialized || life.shutDown) return
      const failed = (error: unknown): void => {
        if (!(error instanceof Cancelled)) log.failure(name, error)
      }
      try {
        const done = handle(params)
        if (done instanceof Promise) done.catch(failed)
      } catch (error) {
        failed(error)
      }
    },
  }
}

/** The pull of diagnostics, whose errors have a meaning of their own (LSP 3.17, "Document Diagnostics"). */
export const DIAGNOSTIC_REQUEST = 'textDocument/diagnostic'
