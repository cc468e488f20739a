/** Time and yielding, injected by the shell: the core reads no clock. */
export interface Scheduler {
  /** Milliseconds from any fixed point. */
  now(): number
  /** Lets other work of the process run, then resolves. */
  pause(): Promise<void>
}

/** Tells whether a piece of work is still wanted. */
export interface CancellationToken {
  readonly cancelled: boolean
}

/** Thrown by a checkpoint when the work is no longer wanted; caught where the work was started. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** How long work may go on before other work is let in, in milliseconds. */
const PATIENCE = 10

/** Asks between two steps of a long piece of work. Returns undefined when the work may simply go on. */
export type Checkpoint = () => Promise<void> | undefined

/**
 * A checkpoint that lets other work in once 10 ms have passed since it last did, and rejects with `Cancelled` if the
 * work was superseded meanwhile.
 */
export function checkpoints(scheduler: Scheduler, token: CancellationToken): Checkpoint {
  let since = scheduler.now()
  return () => {
    if (token.cancelled) return Promise.reject(new Cancelled())
    if (scheduler.now() - since < PATIENCE) return undefined
    return scheduler.pause().then(() => {
      since = scheduler.now()
      if (token.cancelled) throw new Cancelled()
    })
  }
}
