import { setFlagsFromString } from 'node:v8'

/**
 * Asks V8 to compile a pattern to machine code at once. Left to itself it first compiles to bytecode, which for the
 * long patterns of recognizers takes three times as long as the machine code that follows at the second use: a quarter
 * of the first analysis of a document. To be called before the first pattern runs.
 */
export function compilePatternsAtOnce(): void {
  setFlag('--no-regexp-tier-up')
}

/**
 * Keeps V8's young generation at the size it has: what a reading makes is kept for long or garbage at once, and tens
 * of megabytes of young generation would cost more memory than they save time. Electron's V8, inside VS Code, is left
 * alone.
 */
export function keepYoungGenerationSmall(): void {
  if (process.versions['electron'] === undefined) setFlag('--semi-space-growth-factor=1')
}

/** V8 complains on standard error of flags that it does not know, so they are set only where they are known. */
function setFlag(flag: string): void {
  const version = Number(process.versions.v8.split('.')[0])
  if (version >= 11 && version <= 14) setFlagsFromString(flag)
}
