/**
 * Every match of a global pattern in a text, in order. `String.matchAll` copies its pattern at every call, which costs
 * more than matching the few words of most runs.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) matches.push(match)
  return matches
}

const NONE: readonly RegExpExecArray[] = []
