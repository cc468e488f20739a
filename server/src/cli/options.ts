import { parseArgs } from 'node:util'

import { type Severity } from '../rules/rule.ts'

type Command = 'check' | 'mentions' | 'facts' | 'explain' | 'rules' | 'lsp'
type Format = 'pretty' | 'json' | 'jsonl' | 'csv'

/** A command line, understood. */
export interface CommandLine {
  readonly command: Command | 'help' | 'version'
  /** What stands after the command: paths, or the id of a rule. */
  readonly operands: readonly string[]
  readonly format: Format
  readonly failOn: Severity
  /** The only rules to run; all of them when empty. */
  readonly rules: readonly string[]
  readonly config: string | undefined
  readonly stdinName: string | undefined
}

/** A command line that cannot be carried out; the message says why, for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Told by its name, as each bundle has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}

const COMMANDS: readonly Command[] = ['check', 'mentions', 'facts', 'explain', 'rules', 'lsp']
const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint']
const FORMATS: readonly Format[] = ['pretty', 'json', 'jsonl']
const FACT_FORMATS: readonly Format[] = ['pretty', 'json', 'jsonl', 'csv']

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'stdin-name': { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type OptionName = keyof typeof OPTIONS

const ALLOWED: Readonly<Record<Command, readonly OptionName[]>> = {
  check: ['format', 'fail-on', 'rule', 'config', 'stdin-name'],
  mentions: ['format', 'config', 'stdin-name'],
  facts: ['format', 'config', 'stdin-name'],
  explain: [],
  rules: ['format'],
  lsp: ['stdio'],
}

/** Understands the arguments after the program's name. Throws UsageError. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args)
  const [command, ...operands] = positionals
  const rest = {
    operands,
    format: oneOf(
      'format',
      values.format ?? (command === 'mentions' || command === 'facts' ? 'jsonl' : 'pretty'),
      command === 'facts' ? FACT_FORMATS : FORMATS,
    ),
    failOn: oneOf('fail-on', values['fail-on'] ?? 'error', LEVELS),
    rules: values.rule ?? [],
    config: values.config,
    stdinName: values['stdin-name'],
  }
  if (values.version === true) return { command: 'version', ...rest }
  if (values.help === true || command === 'help') return { command: 'help', ...rest }
  if (command === undefined) throw new UsageError(`Say what to do: ${COMMANDS.join(', ')}`)
  const known = COMMANDS.find((one) => one === command)
  if (known === undefined) throw new UsageError(`There is no command "${command}": it is one of ${COMMANDS.join(', ')}`)
  const surplus = (Object.keys(values) as OptionName[]).find((name) => !ALLOWED[known].includes(name))
  if (surplus !== undefined) throw new UsageError(`${known} has no option --${surplus}`)
  if (values.config === '') throw new UsageError('--config needs the path of a file')
  checkOperands(known, operands)
  return { command: known, ...rest }
}

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const { message } = error as Error
    throw new UsageError(/^[^\n]*?(?=\. To specify a positional|\.?$)/.exec(message)?.[0] ?? message)
  }
}

function checkOperands(command: Command, operands: readonly string[]): void {
  if (command === 'explain' && operands.length !== 1)
    throw new UsageError('Say which rule to explain: tickmark explain RULE')
  // What a script makes of a variable that is not set; it must not stand for the current folder.
  if (command !== 'explain' && operands.includes('')) {
    throw new UsageError('One of the paths is empty; the current folder is "."')
  }
  if ((command === 'rules' || command === 'lsp') && operands.length > 0) {
    throw new UsageError(`${command} takes no "${operands[0] ?? ''}"`)
  }
}

function oneOf<Value extends string>(name: OptionName, value: string, values: readonly Value[]): Value {
  const found = values.find((one) => one === value)
  if (found === undefined) throw new UsageError(`--${name} is one of ${values.join(', ')}, not "${value}"`)
  return found
}
