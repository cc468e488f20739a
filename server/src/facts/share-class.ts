const CLASS =
  /\b(?:class\s([a-z])(?:-?\d)?\s|series\s([a-z0-9]{1,3}(?:-\d{1,2})?)\s)?((?:(?:junior|senior|participating|redeemable|convertible|cumulative|voting|non-voting|exchangeable)\s){0,4})(common|preferred|preference|ordinary|capital)\s(?:stock|shares?|units?)\b/gi

/** The classes of security that a text names, in lower case and in order; "common shares" and "common stock" are one. */
export function shareClassesIn(text: string): readonly string[] {
  const classes: string[] = []
  for (const [, letter, series, qualities = '', kind = ''] of text.matchAll(CLASS)) {
    const stock = /^pref/i.test(kind) ? 'preferred stock' : /^capital/i.test(kind) ? 'capital stock' : 'common stock'
    const name = [
      letter === undefined ? '' : `class ${letter} `,
      series === undefined ? '' : `series ${series} `,
      qualities.replaceAll(/\s+/g, ' '),
      stock,
    ]
    classes.push(name.join('').toLowerCase())
  }
  return classes
}

/** The class where a text names exactly one, however often. */
export function onlyShareClass(text: string): string | undefined {
  const classes = new Set(shareClassesIn(text))
  return classes.size === 1 ? [...classes][0] : undefined
}

/** A class as a message begins with it: "Common stock", "Series A preferred stock". */
export function printedClass(name: string): string {
  const series = name.replace(
    /\b(class|series)\s(\S+)/,
    (_, word: string, letter: string) => `${word} ${letter.toUpperCase()}`,
  )
  return series.charAt(0).toUpperCase() + series.slice(1)
}
