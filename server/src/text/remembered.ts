/** Enough for the labels of several long filings, short enough to be labels. */
const MOST = 4000
const LONGEST = 160

/**
 * The same pure function of a short text, which remembers its answers. For the labels and heads of tables: a few
 * hundred make most of a filing, and after a keystroke in a table all but one stand there again.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value | null>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined && found !== null) return found
    if (found === null) return undefined as Value
    const value = read(text)
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear()
      known.set(text, value ?? null)
    }
    return value
  }
}
