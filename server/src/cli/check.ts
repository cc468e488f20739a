import { type CheckedDocument } from '../analysis/analysis.ts'
import { CONFIGURATION_RULE } from '../config/settings.ts'
import { placeFindings, type PlacedFinding } from '../features/findings.ts'
import { type DocumentPlace } from '../features/rich-text.ts'
import { type Severity } from '../rules/rule.ts'
import { problemLine, startRun, type OpenFile, type PrintedProblem } from './documents.ts'
import { type CommandLine } from './options.ts'
import { jsonWriter, type Output } from './output.ts'
import { linesOf, printedPath, printedSpan, type PrintedSpan } from './places.ts'
import { prettyReport } from './pretty-report.ts'
import { type PrintedFinding, type Report } from './report.ts'
import { chosenRules } from './rules.ts'

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** Checks the documents of a command line and reports; the exit status. */
export async function runCheck(commandLine: CommandLine, output: Output): Promise<number> {
  const report = reportFor(commandLine, output)
  let [checked, silent] = [0, 0]
  let worst = LEVELS.length

  function add(finding: PrintedFinding, text: string): void {
    worst = Math.min(worst, LEVELS.indexOf(finding.severity))
    report.add(finding, text)
  }

  const run = startRun(commandLine, chosenRules(commandLine.rules), {
    warn(message) {
      output.warn(message)
    },
    wrongConfiguration(problems, text) {
      for (const problem of problems) add(configurationFinding(problem), text)
      if (commandLine.format === 'pretty') {
        // The findings say it in full on the same terminal.
        const many = problems.length === 1 ? '1 problem' : `${problems.length} problems`
        output.warn(`the configuration ${problems[0]?.file ?? ''} has ${many} (see above)`)
      } else for (const problem of problems) output.warn(problemLine(problem))
    },
  })
  for await (const file of run.documents()) {
    const result = await run.analysis.check(file.id, { cancelled: false })
    if (result.recognition.kind === undefined) {
      silent++
      continue
    }
    checked++
    for (const finding of placeFindings(result)) add(printedFinding(finding, result, file), result.snapshot.text)
  }
  report.end({ checked, silent })
  if (run.failed) return 2
  return worst <= LEVELS.indexOf(commandLine.failOn) ? 1 : 0
}

function reportFor({ format }: CommandLine, output: Output): Report {
  return format === 'pretty' ? prettyReport(output) : jsonWriter(output, format === 'json' ? 'json' : 'jsonl')
}

function printedFinding(finding: PlacedFinding, { snapshot, cited }: CheckedDocument, file: OpenFile): PrintedFinding {
  const { rule, severity, message, span, related, section, proof, fixes, fingerprint } = finding
  function placed(place: DocumentPlace): PrintedSpan & { readonly file: string } {
    const owner = place.document === snapshot.id ? snapshot : cited.get(place.document)
    const name = owner === undefined || owner === snapshot ? file.name : printedPath(owner.id, process.cwd())
    return { file: name, ...printedSpan(linesOf(owner ?? snapshot), place.span) }
  }
  return {
    file: file.name,
    rule,
    severity,
    message,
    ...printedSpan(linesOf(snapshot), span),
    related: related.map(({ at, message }) => ({ ...placed(at), message })),
    section,
    page: snapshot.outline().pageOf(snapshot.blockAt(span.start) ?? 0),
    proof,
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map(({ at, text }) => ({ ...placed(at), text })) })),
    fingerprint,
  }
}

/** A problem of a configuration as a finding in its file. */
function configurationFinding(problem: PrintedProblem): PrintedFinding {
  return {
    file: problem.file,
    rule: CONFIGURATION_RULE,
    severity: 'error',
    message: problem.message,
    start: problem.start,
    end: problem.end,
    related: [],
    section: [],
    page: null,
    proof: [],
    fixes: [],
    fingerprint: '',
  }
}
