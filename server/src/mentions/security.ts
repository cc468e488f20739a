import { type Name } from './name.ts'
import { wordBefore } from './word-before.ts'

/** The noun that names a class of stock. */
export const STOCK =
  /\b(?:(?:[Cc]ommon|[Pp]referred|[Oo]rdinary|[Cc]apital)\s(?:[Ss]tock|[Ss]hares)|(?:COMMON|PREFERRED|ORDINARY|CAPITAL)\s(?:STOCK|SHARES))\b/g

const QUALIFIERS = new Set(
  (
    'convertible cumulative depositary exchangeable junior non-cumulative non-convertible non-voting nonvoting participating ' +
    'perpetual redeemable restricted senior treasury voting'
  ).split(' '),
)
const MOST_WORDS = 6

/** Every class of stock that the text names: "Series K Convertible Preferred Stock", "Class A common stock". */
export function findSecurities(text: string): readonly Name[] {
  if (!/tock|hares|STOCK|SHARES/.test(text)) return []
  const names: Name[] = []
  for (const match of text.matchAll(STOCK)) {
    const from = securityStart(text, match.index)
    const to = match.index + match[0].length
    names.push({ type: 'security', from, to, canonical: text.slice(from, to).replaceAll(/\s+/g, ' ') })
  }
  return names
}

/** Walks left over what qualifies a class of stock: "restricted", "5.50%", "Series K". */
function securityStart(text: string, noun: number): number {
  let start = noun
  for (let count = 0; count < MOST_WORDS; count++) {
    const before = wordBefore(text, start)
    if (before === undefined) return start
    if (QUALIFIERS.has(before.word.toLowerCase()) || /^\d{1,2}(?:\.\d{1,4})?%$/.test(before.word)) {
      start = before.from
      continue
    }
    if (!/^[A-Z]{1,2}(?:-\d{1,2})?$/.test(before.word)) return start
    const kind = wordBefore(text, before.from)
    return kind !== undefined && /^[(“"']*(?:Series|Class|SERIES|CLASS|series|class)$/.test(kind.word)
      ? kind.from + kind.word.search(/[A-Z]/i)
      : start
  }
  return start
}
