import { closest, distance } from 'fastest-levenshtein'
import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { type core } from 'zod'

import { type AnyRule, type OptionSpecs } from '../rules/rule.ts'
import { type ConfigurationProblem } from './settings.ts'

type Path = readonly (string | number)[]

/** The problems of one check of a configuration, and the configuration without its wrong parts. */
export interface DescribedIssues {
  readonly problems: readonly ConfigurationProblem[]
  readonly rest: unknown
}

/** Says what is wrong in words for the person who wrote the file, each with its place. */
export function describeIssues(
  issues: readonly core.$ZodIssue[],
  value: unknown,
  root: Node,
  rules: readonly AnyRule[],
): DescribedIssues {
  const problems: ConfigurationProblem[] = []
  let rest = value
  for (const issue of issues.flatMap((one) => settled(one, value))) {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = [...path, key]
        problems.push({ message: unknownKey(path, key, rules), ...keySpan(root, at) })
        rest = without(rest, at)
      }
    } else {
      problems.push({ message: wrongValue(issue, path), ...valueSpan(root, path) })
      rest = without(rest, path)
    }
  }
  return { problems, rest }
}

/** Says what is wrong with the JSON itself; `code` is jsonc-parser's name of the error. */
export function describeSyntaxError(code: string): string {
  const words = code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return `This is not JSON: ${words}`
}

/** The issues of the alternative that was meant, where a value may be one of two things. */
function settled(issue: core.$ZodIssue, value: unknown): readonly core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const meant = typeof valueAt(value, issue.path) === 'object' ? issue.errors.at(-1) : issue.errors[0]
  return (meant ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

function unknownKey(path: Path, key: string, rules: readonly AnyRule[]): string {
  if (path.length === 0)
    return `There is no setting "${key}"${suggestion(key, ['filings', 'notes', 'notesFolder', 'rules'])}`
  if (path.length === 1)
    return `There is no rule "${key}"${suggestion(
      key,
      rules.map((rule) => rule.id),
    )}`
  const rule = rules.find(({ id }) => id === path[1])
  const options = ['level', ...Object.keys((rule?.options ?? {}) as OptionSpecs)]
  return `The rule "${path[1] ?? ''}" has no option "${key}"${suggestion(key, options)}`
}

function suggestion(written: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const nearest = closest(written, names)
  return distance(written, nearest) <= Math.max(2, written.length / 3) ? `; the nearest is "${nearest}"` : ''
}

function wrongValue(issue: core.$ZodIssue, path: Path): string {
  const name = path.length === 0 ? 'The configuration' : `"${path.join('.')}"`
  if (issue.code === 'invalid_type') return `${name} must be ${articled(issue.expected)}`
  if (issue.code === 'invalid_value')
    return `${name} must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
  return `${name}: ${issue.message}`
}

function articled(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function valueSpan(root: Node, path: Path): { start: number; end: number } {
  const node = findNodeAtLocation(root, [...path]) ?? root
  return { start: node.offset, end: node.offset + node.length }
}

function keySpan(root: Node, path: Path): { start: number; end: number } {
  const key = findNodeAtLocation(root, [...path])?.parent?.children?.[0] ?? root
  return { start: key.offset, end: key.offset + key.length }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<PropertyKey, unknown>)[step]
  }
  return at
}

/** The value without what stands at the path; what held it is copied. An item of a list is taken out of the list. */
function without(value: unknown, path: Path): unknown {
  const [step, ...more] = path
  if (step === undefined) return {}
  if (Array.isArray(value)) {
    const items = value as readonly unknown[]
    return items.flatMap((item, index) => (index !== step ? [item] : more.length === 0 ? [] : [without(item, more)]))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
      key !== step ? [[key, item]] : more.length === 0 ? [] : [[key, without(item, more)]],
    ),
  )
}
