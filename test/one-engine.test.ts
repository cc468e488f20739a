import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Diagnostic } from 'vscode-languageserver/node'

import { buildProgram, type Program } from './cli/program.ts'
import { connect } from './kit/connect.ts'

const SAMPLES = path.join(import.meta.dirname, '../samples')
const NAMES = [
  'filings/larkspur-proxy-2025.md',
  'filings/larkspur-results-2025-q1.txt',
  'notes/larkspur-meeting.md',
  'README.md',
]
const LEVELS = ['error', 'warning', 'information', 'hint'] as const
/** The samples' own configuration, and one that switches, caps and sets options. */
const CONFIGURATIONS = [
  readFileSync(path.join(SAMPLES, 'tickmark.json'), 'utf8'),
  JSON.stringify({
    filings: ['filings/**'],
    notes: ['notes/**'],
    rules: { 'weekday-wrong': 'off', 'date-impossible': 'hint', 'share-count-mismatch': { level: 'warning', days: 5 } },
  }),
  JSON.stringify({ filing: ['filings/**'], rules: { 'weekday-wrong': 'loud', 'no-such-rule': 'off' } }, undefined, 1),
]

interface Printed {
  readonly file: string
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
  readonly related: readonly { readonly message: string; readonly start: { readonly line: number } }[]
}

describe('one engine', function () {
  this.timeout(120_000)
  let program: Program
  before(() => {
    program = buildProgram()
  })
  after(() => {
    program.remove()
  })

  for (const [number, configuration] of CONFIGURATIONS.entries()) {
    it(`reports the same in the editor and on the command line, configuration ${number + 1}`, async () => {
      const files: Record<string, string> = { 'tickmark.json': configuration }
      for (const name of NAMES) files[name] = readFileSync(path.join(SAMPLES, name), 'utf8')
      program.write(files)
      const { stdout } = await program.run(['check', '--format', 'json', '.'])
      const printed = (JSON.parse(stdout) as readonly Printed[]).map(asLine)

      const client = await connect({ files })
      const shown: string[] = []
      for (const name of [...NAMES, 'tickmark.json']) {
        const uri = await client.open(name, files[name] ?? '')
        for (const diagnostic of await client.pull(uri)) shown.push(diagnosticAsLine(name, diagnostic))
      }
      await client.close()
      assert.ok(printed.length > 5)
      assert.deepEqual(shown.toSorted(), printed.toSorted())
    })
  }
})

function asLine({ file, rule, severity, message, start, end, related }: Printed): string {
  const places = related.map((one) => `${one.start.line} ${one.message}`).join('; ')
  const span = `${start.line}:${start.column}-${end.line}:${end.column}`
  return `${file.replace(/^\.\//, '')}:${span} ${severity} ${rule} ${message} (${places})`
}

function diagnosticAsLine(
  name: string,
  { range, severity = 4, code, message, relatedInformation = [] }: Diagnostic,
): string {
  const places = relatedInformation.map((one) => `${one.location.range.start.line + 1} ${one.message}`).join('; ')
  const { start, end } = range
  const span = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
  return `${name}:${span} ${LEVELS[severity - 1] ?? ''} ${String(code)} ${typeof message === 'string' ? message : message.value} (${places})`
}
