import { closest, distance } from 'fastest-levenshtein'

import { explainRule } from '../features/explain.ts'
import { ruleExamples } from '../features/rule-examples.ts'
import { rules } from '../rules/index.ts'
import { type AnyRule, type Severity } from '../rules/rule.ts'
import { UsageError, type CommandLine } from './options.ts'
import { jsonWriter, type Output } from './output.ts'

/** The rules with these ids, all rules when none is named. Throws UsageError for an id that no rule has. */
export function chosenRules(ids: readonly string[]): readonly AnyRule[] {
  return ids.length === 0 ? rules : [...new Set(ids)].map(ruleOf)
}

function ruleOf(id: string): AnyRule {
  const rule = rules.find((one) => one.id === id)
  if (rule !== undefined) return rule
  const ids = rules.map((one) => one.id)
  const nearest = ids.length === 0 ? '' : closest(id, ids)
  const hint = distance(id, nearest) <= Math.max(2, id.length / 3) ? `; the nearest is "${nearest}"` : ''
  throw new UsageError(`There is no rule "${id}"${hint}; see tickmark rules`)
}

/** Prints what a rule finds, with its examples. Throws UsageError for an id that no rule has. */
export function runExplain({ operands }: CommandLine, output: Output): number {
  const rule = ruleOf(operands[0] ?? '')
  output.print(`${explainRule(rule).markdown}\n${ruleExamples(rule).join('\n\n')}\n`)
  return 0
}

/** Prints every rule, a line or an object each. */
export function runRules({ format }: CommandLine, output: Output): number {
  if (format === 'pretty') {
    const width = Math.max(...rules.map(({ id }) => id.length))
    for (const { id, title, severities } of rules) {
      const levels = (severities as readonly Severity[]).join(', ')
      output.print(`${output.style('bold', id.padEnd(width))}  ${title} (${levels})\n`)
    }
    return 0
  }
  const writer = jsonWriter(output, format === 'json' ? 'json' : 'jsonl')
  for (const rule of rules) {
    const { id, title, category, documents, fixable, since } = rule
    const severities = rule.severities as readonly Severity[]
    writer.add({ id, title, category, severities, documents, fixable, since })
  }
  writer.end()
  return 0
}
