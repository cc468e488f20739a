import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Has V8 work as a process needs it that is to read a document and end, or to read one and wait for edits. */
export function prepareV8(): void {
  doubleYoungGeneration()
  setFlagsAsAtStart()
}

/** The flags that V8 has while a document is first read. */
export function setFlagsAsAtStart(): void {
  compilePatternsAtOnce()
  optimizeLater()
  inlineLess()
  keepYoungGeneration()
}

/**
 * Asks V8 to compile a pattern to machine code at once. Left to itself it first compiles to bytecode, which for the
 * long patterns of recognizers takes three times as long as the machine code that follows at the second use: a quarter
 * of the first analysis of a document. To be called before the first pattern runs.
 */
function compilePatternsAtOnce(): void {
  setFlag('--no-regexp-tier-up')
}

/**
 * Has V8 optimize a function only once it has run about six times as long as V8 would wait. The first analysis of a
 * document is over in a second, and code that is optimized so early seldom pays for its compilation, or is thrown away
 * as soon as another kind of block comes: waiting saves a third of the processor time of that analysis, a fifth of
 * its duration, and the memory that compilers work in.
 */
function optimizeLater(): void {
  setFlag('--interrupt-budget=400000')
}

/**
 * Has V8 inline a third of what it would into a function that it optimizes. The recognizers gain nothing by more, and
 * its compilers, which work beside them, take 3 MB less at their height.
 */
function inlineLess(): void {
  setFlag('--max-inlined-bytecode-size-cumulative=300')
}

/** V8's young generation while a document is first read, in bytes: two halves of 2 MB, one of them in use. */
const YOUNG_GENERATION = 4 * 1024 * 1024
/** Numbers in one of the arrays that are made to survive; 32 KB. */
const NUMBERS = 4000
/** Arrays between two looks at the young generation, and at most. */
const [STEP, MOST] = [8, 96]

/**
 * Gives V8's young generation twice the megabyte that it starts with, which saves a thirtieth of a first analysis, and
 * keeps it there: what that analysis makes is kept for long or garbage at once, and more costs memory but saves hardly
 * any time. Only its command line could tell V8 a size. It can be told whether to grow, which it does once more has
 * survived than it holds, so as much is made to survive. Electron's V8, inside VS Code, is left alone.
 */
function doubleYoungGeneration(): void {
  if (process.versions['electron'] !== undefined) return
  setFlag('--semi-space-growth-factor=2')
  const surviving: number[][] = []
  while (surviving.length < MOST && youngGeneration() < YOUNG_GENERATION) {
    for (let step = 0; step < STEP; step++) surviving.push(new Array<number>(NUMBERS).fill(0))
  }
}

/** Electron's V8, inside VS Code, is left alone. */
function keepYoungGeneration(): void {
  if (process.versions['electron'] === undefined) setFlag('--semi-space-growth-factor=1')
}

function youngGeneration(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? YOUNG_GENERATION
}

/**
 * Lets V8's young generation grow as it would by itself: what a keystroke or a hover makes is garbage soon, and the
 * smaller it is, the more of them wait for its collection.
 */
export function letYoungGenerationGrow(): void {
  if (process.versions['electron'] === undefined) setFlag('--semi-space-growth-factor=2')
}

/** V8 complains on standard error of flags that it does not know, so they are set only where they are known. */
function setFlag(flag: string): void {
  const version = Number(process.versions.v8.split('.')[0])
  if (version >= 11 && version <= 14) setFlagsFromString(flag)
}
