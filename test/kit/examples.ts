import { type AnyRule, type Example } from '../../server/src/rules/rule.ts'
import { checkText, type LocatedFinding } from './analyse.ts'
import { readCarets, type Expected } from './marks.ts'

/** What a rule made of one of its examples. */
export interface ExampleResult {
  readonly text: string
  readonly expected: readonly Expected[]
  /** The rule's own findings, in the order of the text. */
  readonly findings: readonly LocatedFinding[]
}

/** The findings of one rule on a text that stands where the example's text stood. */
export async function findingsOf(rule: AnyRule, example: Example, text: string): Promise<readonly LocatedFinding[]> {
  const settings = { [rule.id]: { level: 'default', options: example.options ?? {} } } as const
  const kind = example.kind ?? rule.documents[0] ?? 'filing'
  const languageId = example.dialect === 'plain' ? 'plaintext' : 'markdown'
  const findings = await checkText(text, [rule], kind, settings, languageId, example.files)
  return findings.filter((finding) => finding.rule === rule.id)
}

/** Runs an example without its caret lines. */
export async function runExample(rule: AnyRule, example: Example): Promise<ExampleResult> {
  const { text, expected } = readCarets(example.text)
  return { text, expected, findings: await findingsOf(rule, example, text) }
}

/** What an example asked for and did not get, and what it got and did not ask for; empty when it holds. */
export function differences({ text, expected, findings }: ExampleResult): string {
  const unexpected = new Set(findings)
  const missed = expected.filter((wanted) => {
    const got = [...unexpected].find((finding) => matches(wanted, finding))
    if (got === undefined) return true
    unexpected.delete(got)
    return false
  })
  const parts: string[] = []
  if (missed.length > 0) {
    parts.push('Missed:')
    for (const { start, end, messageId, message } of missed) {
      parts.push(underlined(text, start, end, message === undefined ? messageId : `${messageId}: ${message}`))
    }
  }
  if (unexpected.size > 0) {
    parts.push('Unexpected:')
    for (const { start, end, messageId, message } of unexpected) {
      parts.push(underlined(text, start, end, `${messageId}: ${message}`))
    }
  }
  return parts.join('\n')
}

function matches(wanted: Expected, finding: LocatedFinding): boolean {
  return (
    finding.start === wanted.start &&
    finding.end === wanted.end &&
    finding.messageId === wanted.messageId &&
    (wanted.message === undefined || finding.message.includes(wanted.message))
  )
}

/** The line that holds `start`, with carets under the span (as far as it stands in that line) and a remark. */
function underlined(text: string, start: number, end: number, remark: string): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', start)
  const lineEnd = newline === -1 ? text.length : newline
  const carets = '^'.repeat(Math.max(1, Math.min(end, lineEnd) - start))
  return `${text.slice(lineStart, lineEnd)}\n${' '.repeat(start - lineStart)}${carets} ${remark}`
}

/** The text after the first fix of every finding was applied, from the end of the text to its start. */
export function applyFixes(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let fixed = text
  for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
    fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end)
  }
  return fixed
}
