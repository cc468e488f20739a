/** What is wrong with an id for a rule, as a sentence for the person who typed it; undefined when it is good. */
export function ruleIdProblem(id: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)+$/.test(id)) {
    return `"${id}" is not an id: lower-case words joined by hyphens that name the defect, such as table-does-not-foot`
  }
  if (id.startsWith('check-')) return `"${id}" names the check; an id names the defect, such as table-does-not-foot`
  return undefined
}

/** The name of the constant that a rule's file exports: "weekday-wrong" is `weekdayWrong`. */
export function ruleName(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
