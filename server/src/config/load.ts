import { type ParseError } from 'jsonc-parser'

import { type AnyRule } from '../rules/rule.ts'
import { type WrittenConfiguration, type WrittenRule } from './schema.ts'
import { DEFAULT_CONFIGURATION, type Configuration, type ConfigurationProblem, type RuleSetting } from './settings.ts'

/** What a configuration file says, and what is wrong in it. What is wrong is left out; the rest holds. */
export interface LoadedConfiguration {
  readonly configuration: Configuration
  readonly problems: readonly ConfigurationProblem[]
}

/**
 * Reads the text of a `tickmark.json`: JSON, with comments and trailing commas allowed. Never rejects for what the
 * text holds. The schema library is loaded by the first call and not before, as most runs need none.
 */
export async function loadConfiguration(text: string, rules: readonly AnyRule[]): Promise<LoadedConfiguration> {
  const [json, { configurationSchema }, { describeIssues, describeSyntaxError }] = await Promise.all([
    import('jsonc-parser'),
    import('./schema.ts'),
    import('./problems.ts'),
  ])
  const errors: ParseError[] = []
  const root = json.parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const problems: ConfigurationProblem[] = errors.map(({ error, offset, length }) => ({
    message: describeSyntaxError(json.printParseErrorCode(error)),
    start: offset,
    end: offset + length,
  }))
  if (root === undefined) return { configuration: DEFAULT_CONFIGURATION, problems }
  let value = json.getNodeValue(root) as unknown
  const schema = configurationSchema(rules)
  // Every round leaves out what was wrong, so that the good parts hold; parts within parts need another round.
  for (let round = 0; round < 8; round++) {
    const checked = schema.safeParse(value)
    if (checked.success) return { configuration: settle(checked.data), problems: inOrder(problems) }
    const described = describeIssues(checked.error.issues, value, root, rules)
    problems.push(...described.problems)
    value = described.rest
  }
  return { configuration: DEFAULT_CONFIGURATION, problems: inOrder(problems) }
}

function inOrder(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  return problems.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

function settle(written: WrittenConfiguration): Configuration {
  const { filings = [], notes = [], notesFolder, rules = {} } = written
  return {
    filings,
    notes,
    notesFolder,
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, settleRule(rule)])),
  }
}

function settleRule(written: WrittenRule): RuleSetting {
  if (typeof written === 'string') return { level: written, options: {} }
  const { level = 'default', ...options } = written
  return { level, options }
}
