import { setFlagsFromString } from 'node:v8'

/*
 * Sets V8 up for this process. Imported before anything else by the shells, and by what measures them. V8 complains on
 * standard error of flags that it does not know, so they are set only where they are known; that of Electron, inside
 * VS Code, may be sealed by now.
 */
const [line] = process.versions.v8.split('.')
const settable = process.versions['electron'] === undefined && (line === '11' || line === '12')

// A recognizer meets every run, so that compiling it to byte code first would be work done twice.
if (settable) setFlagsFromString('--no-regexp-tier-up')

/**
 * Keeps V8's young generation at the size it has: for processes that live long. What a reading makes is kept for long
 * or garbage at once; tens of megabytes of young generation would cost more memory than they save time.
 */
export function keepYoungGenerationSmall(): void {
  if (settable) setFlagsFromString('--semi-space-growth-factor=1')
}
