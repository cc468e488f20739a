import { type Scheduler } from '../analysis/scheduler.ts'

/** What every shell gives the engine: this process's clock, and its queue of messages and events to let in. */
export const scheduler: Scheduler = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
}
