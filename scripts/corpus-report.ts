import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Checker } from '../server/src/analysis/check.ts'
import { type Finding } from '../server/src/analysis/finding.ts'
import { ReadingCache } from '../server/src/analysis/reading-cache.ts'
import { activateRules } from '../server/src/analysis/rule-set.ts'
import { takeSnapshot, type Snapshot } from '../server/src/analysis/snapshot.ts'
import { chooseFront } from '../server/src/fronts/choose.ts'
import { rules } from '../server/src/rules/index.ts'

const USAGE = `Prints what the rules find in the filings of a folder, for a person to read and judge.

  npx tsx scripts/corpus-report.ts FOLDER [--rule ID] [--level error|warning|information|hint]`
const LEVELS = ['error', 'warning', 'information', 'hint'] as const
const CONTEXT = 70

async function main(args: readonly string[]): Promise<void> {
  const [folder, ...rest] = args
  if (folder === undefined || rest.length % 2 === 1) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const only = rest[rest.indexOf('--rule') + 1]
  const level = rest.includes('--level') ? (rest[rest.indexOf('--level') + 1] ?? 'hint') : 'hint'
  const chosen = rest.includes('--rule') ? rules.filter((rule) => rule.id === only) : rules
  const checker = new Checker(activateRules(chosen, 'filing', {}), (rule, error) => {
    console.error(`${rule} threw`, error)
    process.exitCode = 2
  })
  const counts = new Map<string, number>()
  const files = await textFiles(folder)
  for (const file of files) {
    const text = await readFile(file, 'utf8')
    const snapshot = takeSnapshot({
      id: file,
      version: 1,
      text,
      front: chooseFront(file.endsWith('.txt') ? 'plaintext' : 'markdown', text),
      cache: new ReadingCache(),
    })
    const findings = await checker.check(snapshot, [], () => undefined)
    const shown = findings.filter(
      ({ severity }) => LEVELS.indexOf(severity) <= LEVELS.findIndex((name) => name === level),
    )
    if (shown.length > 0) console.log(`\n=== ${basename(file)}`)
    for (const finding of shown) {
      const key = `${finding.rule} ${finding.severity}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      print(finding, snapshot)
    }
  }
  console.log(`\n${files.length} filings`)
  for (const [key, count] of [...counts].toSorted()) console.log(`${String(count).padStart(6)} ${key}`)
}

async function textFiles(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path]
  const names = await readdir(path)
  return names
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .toSorted()
    .map((name) => join(path, name))
}

function print({ rule, severity, message, at, related }: Finding, snapshot: Snapshot): void {
  const { start, end } = snapshot.spanOf(at)
  const line = snapshot.text.slice(0, start).split('\n').length
  console.log(`${line}: ${severity} ${rule}: ${message}`)
  console.log(`    ${context(snapshot.text, start, end)}`)
  for (const other of related) {
    const span = snapshot.spanOf(other.at)
    console.log(`    ${other.message}: ${context(snapshot.text, span.start, span.end)}`)
  }
}

function context(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + CONTEXT)}`.replaceAll(/\s+/g, ' ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
