import { indexLines } from '../../server/src/text/lines.ts'
import { type Keystroke } from './document-session.ts'
import { analyseFresh } from './fresh-analysis.ts'
import { type WireDiagnostic } from './language-client.ts'

const LEVELS = ['error', 'warning', 'information', 'hint']

/** One line for each keystroke whose findings are not those of a fresh analysis of the text with that digit in it. */
export async function differsFromFresh(
  name: string,
  text: string,
  keystrokes: readonly Keystroke[],
): Promise<readonly string[]> {
  const lines = indexLines(text)
  const differences: string[] = []
  for (const { at, digit, diagnostics } of keystrokes) {
    const offset = lines.offset({ line: at.line, column: at.character })
    const expected = await freshDiagnostics(text.slice(0, offset) + digit + text.slice(offset))
    const answered = diagnostics.map(comparable).toSorted()
    const missing = expected.filter((one) => !answered.includes(one))
    const surplus = answered.filter((one) => !expected.includes(one))
    if (missing.length === 0 && surplus.length === 0 && expected.length === answered.length) continue
    differences.push(
      `${name}, ${digit} typed at ${at.line + 1}:${at.character + 1}: ` +
        `missing ${missing.join(', ') || 'nothing'}; surplus ${surplus.join(', ') || 'nothing'}`,
    )
  }
  return differences
}

async function freshDiagnostics(text: string): Promise<readonly string[]> {
  const { findings, snapshot } = await analyseFresh(text)
  const lines = indexLines(text)
  const position = (offset: number): WireDiagnostic['range']['start'] => {
    const { line, column } = lines.position(offset)
    return { line, character: column }
  }
  return findings
    .map(({ at, rule, message, severity }) => {
      const { start, end } = snapshot.spanOf(at)
      const range = { start: position(start), end: position(end) }
      return comparable({ range, severity: LEVELS.indexOf(severity) + 1, code: rule, message })
    })
    .toSorted()
}

function comparable({ range, severity, code, message }: WireDiagnostic): string {
  const { start, end } = range
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity ?? ''} ${code ?? ''} ${message}`
}
