import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildPrograms, TEXTS } from './build.ts'
import { measureColdCheck } from './cold-check.ts'
import { measureEditing } from './editing.ts'
import { measureFirstAnalyses, type TimedText } from './first.ts'
import { measureMemory } from './memory.ts'
import { type Measured, printPart } from './report.ts'
import { filingText } from './texts.ts'

/*
 * Measures how fast Tickmark is, as ratios to programs that do nothing or less on the same text in the same run.
 * Times depend on the machine and never fail the run; findings that differ from a fresh analysis do.
 * `npm run bench -- first editing` measures some parts only: first, editing, check, memory; and `real`, which takes
 * long, the first analyses of real filings.
 */

const ROUNDS = 7
/** Of keystrokes and hovers: each round has 40 of them in every spot. */
const EDITING_ROUNDS = 5
const SIZES = [
  { name: '100 KB', length: 100_000, first: 0.8, keystroke: 6 },
  { name: '400 KB', length: 400_000, first: 0.5, keystroke: undefined },
  { name: '1 MB', length: 1_000_000, first: 0.5, keystroke: 10 },
]
/** Real filings, where the checkout has them beside it; they inform and have no bars. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus/markdown')
const SMALLEST_REAL = 90_000

const wanted = process.argv.slice(2)
const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part)

await buildPrograms()
mkdirSync(TEXTS, { recursive: true })
const texts = SIZES.map((size, seed) => ({
  ...size,
  text: filingText(size.length, seed + 1),
  path: join(TEXTS, `${size.length}.md`),
}))
for (const { path, text } of texts) writeFileSync(path, text)
const [smallest] = texts
const largest = texts.at(-1)
if (smallest === undefined || largest === undefined) throw new Error('There is no text to measure with')

console.log(`Medians of ${ROUNDS} interleaved rounds (${EDITING_ROUNDS} of editing) on Node ${process.version}`)
let missed = 0
let differences: readonly string[] = []
function report(title: string, lines: readonly Measured[]): void {
  missed += printPart(title, lines)
}

if (wants('first')) {
  const generated = texts.map(({ name, path, first }): TimedText => ({ name, path, bar: first }))
  report(
    'First analysis in a fresh process, with what V8 compiled in an earlier one',
    await measureFirstAnalyses(generated, ROUNDS),
  )
}
if (wanted.includes('real') && existsSync(CORPUS)) {
  const real = readdirSync(CORPUS)
    .filter((file) => file.endsWith('.md'))
    .map((name): TimedText => ({ name, path: join(CORPUS, name), bar: undefined }))
    .filter(({ path }) => readFileSync(path).length >= SMALLEST_REAL)
  report(
    'First analysis in a fresh process, with what V8 compiled in an earlier one, real filings',
    await measureFirstAnalyses(real, 5),
  )
}
if (wants('editing')) {
  const edited = texts.flatMap(({ keystroke, ...text }) =>
    keystroke === undefined ? [] : [{ ...text, bar: keystroke }],
  )
  const measured = await measureEditing(edited, EDITING_ROUNDS)
  report('Keystrokes and hovers over stdio', measured.lines)
  ;({ differences } = measured)
}
if (wants('check')) report('Cold command line', await measureColdCheck(smallest.path, ROUNDS))
if (wants('memory')) report('Peak memory', await measureMemory(largest.text, ROUNDS))

console.log(missed === 0 ? '\nEvery bar is met' : `\n${missed} bars are not met`)
if (differences.length > 0) {
  console.error(`\n${differences.length} answers differ from a fresh analysis:\n${differences.slice(0, 20).join('\n')}`)
  process.exitCode = 1
}
