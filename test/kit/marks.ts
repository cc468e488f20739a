/** A finding that a caret line asks for. */
export interface Expected {
  readonly start: number
  readonly end: number
  readonly messageId: string
  /** What must be contained in the message, when the caret line goes on after a colon. */
  readonly message: string | undefined
}

const CARETS = /^(\s*)(\^+) ([\w-]+)(?:: (.*))?$/

/**
 * Takes the caret lines out of a marked-up text: each stands under the line it speaks of and names a message id,
 * `    ^^^^ differs: part of the message`.
 */
export function readCarets(marked: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const kept: string[] = []
  const expected: Expected[] = []
  let lineStart = 0
  let next = 0
  for (const line of marked.split('\n')) {
    const caret = CARETS.exec(line)
    if (caret === null) {
      lineStart = next
      kept.push(line)
      next += line.length + 1
      continue
    }
    const [, indent = '', carets = '', messageId = '', message] = caret
    const start = lineStart + indent.length
    expected.push({ start, end: start + carets.length, messageId, message })
  }
  return { text: kept.join('\n'), expected }
}

/** Takes the cursor `‸` out of a text. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸')
  if (offset === -1) throw new Error('The text has no cursor ‸')
  return { text: marked.replace('‸', ''), offset }
}
