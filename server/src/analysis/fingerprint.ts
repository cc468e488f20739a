/** A 53-bit hash of a text as 14 hexadecimal digits (cyrb53, public domain): for identity, not for secrecy. */
function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}

/**
 * The identity of a finding: rule, keys, printed text and the word on either side, never a position or the message,
 * so that a cleared finding stays cleared when the text around it moves.
 */
export function fingerprint(
  rule: string,
  keys: readonly string[],
  source: string,
  span: { readonly start: number; readonly end: number },
): string {
  const before = wordsOf(source.slice(Math.max(0, span.start - 40), span.start)).at(-1) ?? ''
  const after = wordsOf(source.slice(span.end, span.end + 40))[0] ?? ''
  return hash([rule, ...keys, before, source.slice(span.start, span.end), after].join('\n'))
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
