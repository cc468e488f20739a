import { type RuleSetting } from '../config/settings.ts'
import { type AnyRule, type DocumentKind, type OptionValue, type Severity } from '../rules/rule.ts'

/** A rule that is on, with its options filled in. */
export interface ActiveRule {
  readonly rule: AnyRule
  readonly options: Readonly<Record<string, OptionValue>>
  readonly cap: Severity | undefined
}

/** The rules that are on for one kind of document, by scope. */
export interface RuleSet {
  readonly block: readonly ActiveRule[]
  readonly document: readonly ActiveRule[]
  readonly note: readonly ActiveRule[]
}

/** Chooses and configures rules; rules without a setting run as they come. */
export function activateRules(
  rules: readonly AnyRule[],
  kind: DocumentKind,
  settings: Readonly<Record<string, RuleSetting>>,
): RuleSet {
  const active = rules
    .filter((rule) => rule.documents.includes(kind) && settings[rule.id]?.level !== 'off')
    .map((rule): ActiveRule => {
      const setting = settings[rule.id]
      const level = setting?.level
      return {
        rule,
        options: { ...defaultOptions(rule), ...setting?.options },
        cap: level === undefined || level === 'default' || level === 'off' ? undefined : level,
      }
    })
  return {
    block: active.filter(({ rule }) => rule.scope === 'block'),
    document: active.filter(({ rule }) => rule.scope === 'document'),
    note: active.filter(({ rule }) => rule.scope === 'note'),
  }
}

function defaultOptions(rule: AnyRule): Record<string, OptionValue> {
  const specs = rule.options as Readonly<Record<string, { readonly default: OptionValue }>>
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]))
}
