/** A rule as the page of all rules lists it. */
export interface ListedRule {
  readonly id: string
  readonly title: string
}

const ROW = /^\| \[([a-z-]+)\]\([^)\s]*\) \| ((?:[^|\\]|\\.)+) \|/

/** The rules in the table of `docs/rules/README.md`, in its order. */
export function listedRules(page: string): readonly ListedRule[] {
  return page.split('\n').flatMap((line) => {
    const [, id, title] = ROW.exec(line) ?? []
    return id === undefined || title === undefined ? [] : [{ id, title: title.replaceAll('\\|', '|') }]
  })
}
