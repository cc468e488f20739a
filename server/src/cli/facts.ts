import { type Snapshot } from '../analysis/snapshot.ts'
import { tiesOf, VERDICT_MARKS, VERDICT_WORDS, type Tie, type Verdict } from '../features/ties.ts'
import { type Fact } from '../facts/fact.ts'
import { grouped, plainString, subtract } from '../mentions/decimal.ts'
import { mentionText } from '../mentions/mention.ts'
import { visible } from './code-frame.ts'
import { printEach } from './print-each.ts'
import { type CommandLine } from './options.ts'
import { type Output } from './output.ts'
import { linesOf, printedSpan, type PrintedSpan } from './places.ts'

/** A fact as programs read it; what is not known is null. */
interface PrintedFact extends PrintedSpan {
  readonly file: string
  readonly entity: string
  readonly measure: string
  readonly class: string
  readonly period: string | null
  readonly asOf: string | null
  readonly basis: string | null
  readonly unit: string
  readonly value: string
  readonly text: string
  readonly section: readonly string[]
  readonly page: string | null
  readonly ties: readonly PrintedTie[]
}

interface PrintedTie extends PrintedSpan {
  readonly verdict: Verdict
  readonly file: string
  readonly why: string
}

/** Prints every fact of the documents of a command line; the exit status. */
export function runFacts(commandLine: CommandLine, output: Output): Promise<number> {
  return printEach(commandLine, output, prettyFact, (file, analysis, snapshot) =>
    analysis.facts(file.id).map((fact) => printedFact(file.name, snapshot, fact)),
  )
}

function printedFact(file: string, snapshot: Snapshot, fact: Fact): PrintedFact {
  const lines = linesOf(snapshot)
  return {
    file,
    entity: fact.entity,
    measure: fact.measure,
    class: fact.class,
    period: null,
    asOf: fact.asOf ?? null,
    basis: null,
    unit: fact.unit,
    value: plainString(fact.figure.value),
    text: mentionText(fact.figure),
    ...printedSpan(lines, snapshot.spanOf(fact.at)),
    section: snapshot.outline().sectionOf(fact.at.block),
    page: snapshot.outline().pageOf(fact.at.block),
    ties: tiesOf(snapshot, fact).map((tie) => ({
      verdict: tie.verdict,
      file,
      ...printedSpan(lines, snapshot.spanOf(tie.fact.at)),
      why: why(fact, tie),
    })),
  }
}

function why(fact: Fact, { fact: other, verdict }: Tie): string {
  const printed = mentionText(other.figure)
  if (verdict === 'open') return `${printed}: ${whyOpen(fact, other)}`
  const difference = grouped(subtract(other.figure.value, fact.figure.value))
  // The sign of the arithmetic in findings.
  const by = difference === '0' ? '' : ` (difference ${difference.replace('-', '−')})`
  return `${printed}: ${VERDICT_WORDS[verdict]}${by}`
}

function whyOpen({ asOf }: Fact, other: Fact): string {
  const day = other.asOf === undefined ? 'no date stated' : `as of ${other.asOf}`
  if (asOf === undefined || asOf !== other.asOf) return day
  return `${day} too, but not both are exact`
}

function prettyFact({ file, start, entity, measure, class: security, asOf, value, ties }: PrintedFact): string {
  const marks = ties.map(({ verdict }) => VERDICT_MARKS[verdict]).join('')
  const what = [entity, security, measure, ...(asOf === null ? [] : [`as of ${asOf}`])].map(visible).join(', ')
  return `${file}:${start.line}:${start.column}  ${what}: ${value}${marks === '' ? '' : `  ${marks}`}\n`
}
