import { type AnyRule, type Example } from '../rules/rule.ts'

const CARET_LINE = /^ *\^+ [\w-]+(?:: .*)?$/m

/** The examples of a rule under a heading of their own, as paragraphs of markdown. */
export function ruleExamples({ examples }: AnyRule): readonly string[] {
  return ['## Examples', ...examples.flatMap((example) => exampleParts(example))]
}

function exampleParts(example: Example): readonly string[] {
  const fires = CARET_LINE.test(example.text)
  const parts = [`### ${capitalized(example.name)}`, fires ? 'Reported:' : 'Not reported:', fenced(example.text)]
  for (const [name, text] of Object.entries(example.files ?? {})) parts.push(`where \`${name}\` is`, fenced(text))
  if (example.options) parts.push(`with ${code(JSON.stringify(example.options))}`)
  return parts
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1))
  return `${fence}text\n${text.replace(/\n$/, '')}\n${fence}`
}

/** The text as code within a line of markdown, whatever backticks it holds. */
export function code(text: string): string {
  const longest = longestTicks(text)
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`
}

function longestTicks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
}

/** The text with a capital first. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
