import { type Snapshot } from '../analysis/snapshot.ts'
import { type Verdict } from '../document/tie-book.ts'
import { isoIntervalsOf } from '../facts/iso-8601.ts'
import { documentFacts, strongestVerdict, type DocumentFact } from '../features/document-facts.ts'
import { VERDICT_MARKS } from '../features/ties.ts'
import { plainString } from '../mentions/decimal.ts'
import { mentionText } from '../mentions/mention.ts'
import { visible } from './code-frame.ts'
import { type CsvTable } from './csv.ts'
import { printEach } from './print-each.ts'
import { type CommandLine } from './options.ts'
import { type Output } from './output.ts'
import { linesOf, printedSpan, type PrintedSpan } from './places.ts'

/** A fact as programs read it; what is not known is null. */
interface PrintedFact extends PrintedSpan {
  readonly file: string
  readonly entity: string
  readonly measure: string
  readonly class: string | null
  /** "P3M/2025-06-30", "2024-Q3". */
  readonly period: string | null
  /** ISO 8601 of the period: "2025-04-01/2025-06-30"; null where its days are not known. */
  readonly interval: string | null
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
  return printEach(commandLine, output, { pretty: prettyFact, csv: CSV }, (file, _, snapshot) =>
    documentFacts(snapshot).map((fact) => printedFact(file.name, snapshot, fact)),
  )
}

function printedFact(file: string, snapshot: Snapshot, fact: DocumentFact): PrintedFact {
  const lines = linesOf(snapshot)
  return {
    file,
    entity: fact.entity,
    measure: fact.measure,
    class: fact.class ?? null,
    period: fact.period ?? null,
    interval: (fact.period === undefined ? undefined : isoIntervalsOf(fact.period)?.[0]) ?? null,
    asOf: fact.asOf ?? null,
    basis: fact.basis ?? null,
    unit: fact.unit,
    value: plainString(fact.figure.value),
    text: mentionText(fact.figure),
    ...printedSpan(lines, snapshot.spanOf(fact.at)),
    section: snapshot.outline().sectionOf(fact.at.block),
    page: snapshot.outline().pageOf(fact.at.block),
    ties: fact.ties.map(({ verdict, at, why }) => ({
      verdict,
      file,
      ...printedSpan(lines, snapshot.spanOf(at)),
      why,
    })),
  }
}

function prettyFact(fact: PrintedFact): string {
  const { file, start, entity, measure, class: security, period, asOf, value, unit, ties } = fact
  const marks = ties.map(({ verdict }) => VERDICT_MARKS[verdict]).join('')
  const parts = [entity, security, measure, period, asOf === null ? null : `as of ${asOf}`]
  const what = parts.flatMap((part) => (part === null ? [] : [visible(part)])).join(', ')
  const shown = unit === 'shares' || unit === 'count' ? value : `${value} ${visible(unit)}`
  return `${file}:${start.line}:${start.column}  ${what}: ${shown}${marks === '' ? '' : `  ${marks}`}\n`
}

/** Figures stand as printed beside their values; a negative value is in brackets, which spreadsheets read as a number. */
const CSV: CsvTable<PrintedFact> = {
  columns: [
    'file',
    'line',
    'column',
    'section',
    'page',
    'entity',
    'measure',
    'class',
    'period',
    'asOf',
    'basis',
    'unit',
    'printed',
    'value',
    'verdict',
    'ties',
  ],
  cells: ({ file, start, section, page, text, value, ties, ...fact }) => [
    file,
    `${start.line}`,
    `${start.column}`,
    section.join(' > '),
    page ?? '',
    fact.entity,
    fact.measure,
    fact.class ?? '',
    fact.period ?? '',
    fact.asOf ?? '',
    fact.basis ?? '',
    fact.unit,
    text.replaceAll(/\s+/g, ' '),
    value.startsWith('-') ? `(${value.slice(1)})` : value,
    strongestVerdict(ties) ?? '',
    ties.map((tie) => `${tie.verdict} (line ${tie.start.line}): ${tie.why}`).join('; '),
  ],
}
