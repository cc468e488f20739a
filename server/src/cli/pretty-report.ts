import { indexLines, type LineIndex } from '../text/lines.ts'
import { type Severity } from '../rules/rule.ts'
import { codeFrame, visible, wrapped } from './code-frame.ts'
import { type Output } from './output.ts'
import { type PrintedFinding, type Report } from './report.ts'

const COLORS: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
}
const PLURALS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
}

/** Reports findings for people: place, level and rule, the message, the line with carets, and the other places. */
export function prettyReport(output: Output): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  let indexed: { readonly text: string; readonly lines: LineIndex } | undefined

  return {
    add(finding, text) {
      counts[finding.severity]++
      if (indexed?.text !== text) indexed = { text, lines: indexLines(text) }
      const span = { start: finding.start.offset, end: finding.end.offset }
      output.print(
        [
          `${output.style('bold', placeName(finding))}  ${output.style(COLORS[finding.severity], finding.severity)}  ${output.style('dim', finding.rule)}\n`,
          wrapped(visible(finding.message), output.width, '  '),
          '\n',
          codeFrame(text, indexed.lines, span, output).replaceAll(/^(?=.)/gm, '  '),
          ...finding.related.map((other) =>
            wrapped(visible(`→ ${placeName(other)}  ${other.message}`), output.width, '  '),
          ),
          ...finding.proof.map((line) => wrapped(visible(`= ${line}`), output.width, '  ')),
          ...finding.fixes.map(({ title }) => wrapped(visible(`fix: ${title}`), output.width, '  ')),
          '\n',
        ].join(''),
      )
    },
    end({ checked, silent }) {
      const found = (Object.keys(counts) as Severity[])
        .filter((level) => counts[level] > 0)
        .map((level) => output.style(COLORS[level], `${counts[level]} ${PLURALS[level][counts[level] === 1 ? 0 : 1]}`))
      const files = `${checked} ${checked === 1 ? 'document' : 'documents'}`
      const left = silent === 0 ? '' : `; ${silent} ${silent === 1 ? 'file is' : 'files are'} neither filing nor note`
      output.print(`${found.length === 0 ? 'Nothing found' : found.join(', ')} in ${files}${left}\n`)
    },
  }
}

function placeName({ file, start }: Pick<PrintedFinding, 'file' | 'start'>): string {
  return `${file}:${start.line}:${start.column}`
}
