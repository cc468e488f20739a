import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { createAnalysis, type Analysis } from '../../server/src/analysis/analysis.ts'
import { placeFindings, type PlacedFinding } from '../../server/src/features/findings.ts'
import { rules } from '../../server/src/rules/index.ts'
import { type Severity } from '../../server/src/rules/rule.ts'
import { harderErrors } from './harder-errors.ts'
import { appliedTo, foundBy, readInjectedErrors, type InjectedError, type Outcome } from './injected-errors.ts'
import { printOutcomes } from './accuracy-report.ts'
import { printTags, tallyTags, type TagTally } from './tagged-ties.ts'

const USAGE = `Measures what the rules find in a folder of filings with known errors, and what they say of the unmodified ones.

  npm run bench:accuracy -- --corpus DIR [--kind KIND]... [--file PART] [--rule ID]... [--errors FILE] [--harder] [--misses] [--collateral] [--clean-only]

DIR holds filings/, markdown/ and errors.jsonl. Errors are applied one at a time and the run is compared with that of the
unmodified text. Recall is printed per kind and operation at warning and at information level.
--harder adds errors that are no slips, made from the totals that hold: a row left out, the other period's total, two
columns exchanged, a sign.`

/** A filing that stays open while its errors are tried one after the other. */
interface OpenFiling {
  readonly text: string
  readonly clean: readonly PlacedFinding[]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      errors: { type: 'string' },
      file: { type: 'string' },
      kind: { type: 'string', multiple: true },
      rule: { type: 'string', multiple: true },
      harder: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      collateral: { type: 'boolean', default: false },
      'clean-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { corpus, file: part = '' } = values
  if (values.help || corpus === undefined || !existsSync(corpus)) {
    console.error(corpus === undefined || values.help ? USAGE : `There is no folder ${corpus}`)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const started = performance.now()
  const failures: string[] = []
  const analysis = createAnalysis({
    scheduler: { now: () => performance.now(), pause: () => Promise.resolve() },
    rules: values.rule === undefined ? rules : rules.filter(({ id }) => values.rule?.includes(id)),
    onRuleFailure: (rule, error) => failures.push(`${rule} threw: ${String(error)}`),
    documents: { resolve: () => undefined, load: () => Promise.resolve(undefined) },
  })
  const errors = [
    ...(values['clean-only'] ? [] : readInjectedErrors(values.errors ?? join(corpus, 'errors.jsonl'))),
  ].filter(({ file, kind }) => file.includes(part) && (values.kind === undefined || values.kind.includes(kind)))
  const files = filesOf(corpus).filter((file) => file.includes(part))
  const open = new Map<string, OpenFiling>()
  const level: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  const byRule = new Map<string, number>()
  const warningsPerFile: number[] = []
  for (const file of files) {
    const text = readFileSync(join(corpus, file), 'utf8').replace(/^\uFEFF/, '')
    analysis.open({ id: file, version: 1, text, path: file, otherwise: 'filing' })
    const clean = await findingsOf(analysis, file)
    open.set(file, { text, clean })
    if (values.harder) errors.push(...harderErrors(file, analysis.snapshot(file)))
    const loud = clean.filter(({ severity }) => severity === 'error' || severity === 'warning')
    warningsPerFile.push(loud.filter(({ severity }) => severity === 'warning').length)
    for (const { severity, rule } of clean) {
      level[severity]++
      byRule.set(`${rule} ${severity}`, (byRule.get(`${rule} ${severity}`) ?? 0) + 1)
    }
    for (const { rule, severity, message, span } of loud) {
      console.log(`${file}:${text.slice(0, span.start).split('\n').length}: ${severity} ${rule}: ${message}`)
    }
  }
  const sorted = warningsPerFile.toSorted((one, other) => one - other)
  const total = sorted.reduce((sum, count) => sum + count, 0)
  console.log(`
Unmodified: ${files.length} filings, ${level.error} errors, ${level.warning} warnings (mean ${(total / Math.max(1, files.length)).toFixed(2)}, median ${sorted[sorted.length >> 1] ?? 0}), ${level.information} at information, ${level.hint} hints`)
  for (const [key, count] of [...byRule].toSorted()) console.log(`${String(count).padStart(6)} ${key}`)

  const tags: TagTally = { pairs: { agree: 0, open: 0, disagree: 0 }, withCell: 0, agreeing: 0, agreeingRightly: 0 }
  for (const file of files) {
    const { snapshot } = await analysis.check(file, { cancelled: false })
    tallyTags(corpus, file, snapshot, tags)
  }
  printTags(tags)

  if (!values['clean-only']) {
    const outcomes: Outcome[] = []
    for (const error of errors) {
      const filing = open.get(error.file)
      if (filing === undefined) {
        console.error(`${error.id}: there is no ${error.file}`)
        process.exitCode = 2
        continue
      }
      outcomes.push(await tryError(analysis, filing, error))
    }
    printOutcomes(outcomes, { misses: values.misses, collateral: values.collateral })
  }
  console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`)
  for (const failure of new Set(failures)) console.error(failure)
  if (failures.length > 0) process.exitCode = 2
}

async function tryError(analysis: Analysis, { text, clean }: OpenFiling, error: InjectedError): Promise<Outcome> {
  const { file, new: inserted } = error
  const [start, end] = error.at
  const changed = appliedTo(text, error)
  const newEnd = start + inserted.length
  analysis.change(file, 2, changed, [{ start, oldEnd: end, newEnd }])
  const findings = await findingsOf(analysis, file)
  analysis.change(file, 3, text, [{ start, oldEnd: newEnd, newEnd: end }])
  return foundBy(error, clean, findings)
}

async function findingsOf(analysis: Analysis, id: string): Promise<readonly PlacedFinding[]> {
  return placeFindings(await analysis.check(id, { cancelled: false }))
}

function filesOf(corpus: string): readonly string[] {
  return ['filings', 'markdown'].flatMap((folder) =>
    existsSync(join(corpus, folder))
      ? readdirSync(join(corpus, folder))
          .filter((name) => /\.(?:md|txt)$/.test(name))
          .map((name) => `${folder}/${name}`)
          .toSorted()
      : [],
  )
}

await main()
