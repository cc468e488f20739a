import { type AnyRule, type OptionSpec, type Severity } from '../rules/rule.ts'

/** What a person is told of a rule: markdown without the examples, which stand on the rule's page. */
export function explainRule(rule: AnyRule): { readonly title: string; readonly markdown: string } {
  const options = Object.entries(rule.options as Readonly<Record<string, OptionSpec>>)
  const lines = [
    `# ${rule.id}`,
    '',
    `${rule.title.charAt(0).toUpperCase()}${rule.title.slice(1)}. Reported as ${(rule.severities as readonly Severity[]).join(' or ')}.`,
    '',
    rule.why.trim(),
  ]
  if (options.length > 0) {
    lines.push('', 'Options:', '')
    for (const [name, { default: value, doc }] of options) {
      lines.push(`- \`${name}\` (default \`${JSON.stringify(value)}\`): ${doc}`)
    }
  }
  return { title: rule.title, markdown: `${lines.join('\n')}\n` }
}
