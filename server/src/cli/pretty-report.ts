import { countedByLevel } from '../features/count-findings.ts'
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

const ADVICE = 'To check a file anyway, name it, or list it under "filings" in tickmark.json'

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
      const found = countedByLevel(counts).map(({ level, text }) => output.style(COLORS[level], text))
      const left =
        silent === 1 ? '1 file is neither a filing nor a note' : `${silent} files are neither filings nor notes`
      if (checked > 0) {
        const documents = checked === 1 ? '1 document' : `${checked} documents`
        const rest = silent === 0 ? '' : `; ${left}`
        output.print(`${found.length === 0 ? 'Nothing found' : found.join(', ')} in ${documents}${rest}\n`)
      } else if (silent > 0) {
        output.print(`Nothing checked: ${left}\n${ADVICE}\n`)
      }
    },
  }
}

function placeName({ file, start }: Pick<PrintedFinding, 'file' | 'start'>): string {
  return `${file}:${start.line}:${start.column}`
}
