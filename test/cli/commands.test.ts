import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { rules } from '../../server/src/rules/index.ts'
import { buildProgram, ENVIRONMENT, type Program } from './program.ts'

const FILING = `On Wednesday, June 18, 2013, Harbor Lights, Inc. had 4,812,330 shares of common stock outstanding.

As of June 18, 2013, 4,812,330 shares of common stock were outstanding, worth about $12.4 million.
`

describe('tickmark', function () {
  this.timeout(120_000)
  let program: Program

  before(() => {
    program = buildProgram()
    program.write({ 'filing.md': FILING, '../package.json': readFileSync('package.json') })
  })
  after(() => {
    program.remove()
  })

  it('prints its help and its version', async () => {
    const help = await program.run(['--help'])
    assert.match(help.stdout, /^Tickmark ticks and ties filings/)
    assert.deepEqual({ status: help.status, stderr: help.stderr }, { status: 0, stderr: '' })
    for (const line of help.stdout.split('\n')) assert.ok(line.length <= 100, line)
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    assert.deepEqual(await program.run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('says what is wrong with a command line', async () => {
    for (const [args, message] of [
      [[], /Say what to do: check, mentions/],
      [['chek'], /There is no command "chek"/],
      [['check', '--nope'], /Unknown option '--nope'/],
      [['check', '--format', 'xml'], /--format is one of pretty, json, jsonl, not "xml"/],
      [['check', '--fail-on', 'all'], /--fail-on is one of error, warning, information, hint/],
      [['check', '--rule', 'weekday-wrng'], /There is no rule "weekday-wrng"; the nearest is "weekday-wrong"/],
      [['check', '--rule'], /'--rule <value>' argument missing/],
      [['mentions', '--rule', 'weekday-wrong'], /mentions has no option --rule/],
      [['explain'], /Say which rule to explain/],
      [['explain', 'nothing'], /There is no rule "nothing"/],
      [['rules', 'x'], /rules takes no "x"/],
    ] as const) {
      const { status, stdout, stderr } = await program.run(args)
      assert.match(stderr, message)
      assert.match(stderr, /^tickmark: .*\ntickmark --help says what there is\n$/)
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
    }
  })

  it('prints mentions with their values', async () => {
    const { stdout, status } = await program.run(['mentions', 'filing.md'])
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.equal(status, 0)
    const money = printed.find(({ type }) => type === 'money')
    assert.deepEqual(money, {
      file: 'filing.md',
      kind: 'figure',
      type: 'money',
      text: '$12.4 million',
      start: {
        offset: FILING.indexOf('$12.4'),
        line: 3,
        column: FILING.indexOf('$12.4') - FILING.indexOf('As of') + 1,
      },
      end: {
        offset: FILING.indexOf('.\n', FILING.indexOf('$12.4 ')),
        line: 3,
        column: FILING.indexOf('.\n', FILING.indexOf('$12.4 ')) - FILING.indexOf('As of') + 1,
      },
      value: '12400000',
      iso8601: null,
      unit: 'USD',
      scale: 6,
      qualifier: 'approximately',
      canonical: null,
      role: null,
      entity: null,
    })
    const day = printed.find(({ kind }) => kind === 'date')
    assert.deepEqual([day?.value, day?.iso8601], ['2013-06-18', ['2013-06-18']])
    program.write({ 'split.md': 'On June 18, 2013 the 1-for-10 reverse split took effect.\n' })
    const split = JSON.parse((await program.run(['mentions', 'split.md'])).stdout.split('\n')[1] ?? '') as object
    assert.deepEqual(
      { ...split, ...{ start: 0, end: 0 } },
      {
        ...{
          file: 'split.md',
          kind: 'figure',
          type: 'ratio',
          text: '1-for-10',
          start: 0,
          end: 0,
          value: '1',
          iso8601: null,
          unit: null,
        },
        ...{ scale: 0, qualifier: null, canonical: '1:10', role: null, entity: null },
      },
    )
    assert.match(
      (await program.run(['mentions', 'filing.md', '--format', 'pretty'])).stdout,
      /^filing\.md:1:\d+ {2}date/,
    )
  })

  it('prints facts with their ties', async () => {
    const { stdout } = await program.run(['facts', 'filing.md', '--format', 'json'])
    const facts = JSON.parse(stdout) as readonly {
      measure: string
      value: string
      ties: readonly { verdict: string }[]
    }[]
    const outstanding = facts.filter(({ measure, value }) => measure === 'outstanding' && value === '4812330')
    assert.ok(outstanding.length > 0, stdout)
    assert.deepEqual(Object.keys(facts[0] ?? {}), [
      'file',
      'entity',
      'measure',
      'class',
      'period',
      'interval',
      'asOf',
      'basis',
      'unit',
      'value',
      'text',
      'start',
      'end',
      'section',
      'page',
      'ties',
    ])
  })

  it('says of every tie of a fact what it compared', async () => {
    const shares = 'shares of common stock were outstanding'
    program.write({
      'ties.md': `As of June 18, 2013, 4,812,330 ${shares}.

As of June 18, 2013, 4,812,320 ${shares}.

As of July 19, 2013, 4,900,000 ${shares}.
`,
    })
    const { stdout } = await program.run(['facts', 'ties.md', '--format', 'json'])
    const [first] = JSON.parse(stdout) as readonly { ties: readonly { verdict: string; why: string }[] }[]
    assert.deepEqual(
      first?.ties.map(({ verdict, why }) => `${verdict}: ${why}`),
      ['disagrees: 4,812,320 shares: does not agree (difference −10)', 'open: 4,900,000 shares: as of 2013-07-19'],
    )
  })

  it('prints line items with the figures that tie and the arithmetic of their totals', async () => {
    program.write({
      'lines.md': `Total revenue was $4,578 million for the year ended December 31, 2024.

(in millions)

| | Year ended December 31, 2024 |
|---|---|
| Product revenue | 3,050 |
| Service revenue | 1,528 |
| Total revenue | 4,578 |
`,
    })
    const { stdout } = await program.run(['facts', 'lines.md'])
    const facts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown> & { ties: readonly Record<string, unknown>[] })
    const { ties, ...fact } = facts.at(-1) ?? assert.fail()
    assert.deepEqual(
      [fact.measure, fact.class, fact.period, fact.asOf, fact.unit, fact.value, fact.text],
      ['Total revenue', null, 'P12M/2024-12-31', null, 'USD', '4578000000', '4,578'],
    )
    assert.deepEqual(
      ties.map(({ verdict, file, start, why }) => [verdict, file, (start as { line: number }).line, why]),
      [
        ['agrees', 'lines.md', 1, '$4,578 million: agrees, the sentence has the words of the label'],
        ['agrees', 'lines.md', 7, 'foots: sum of 3,050 + 1,528 = 4,578'],
      ],
    )
    assert.match(
      (await program.run(['facts', 'lines.md', '--format', 'pretty'])).stdout,
      /lines\.md:9:19 {2}filer, Total revenue, P12M\/2024-12-31: 4578000000 USD {2}✓✓\n$/,
    )
  })

  it('prints facts for spreadsheets, where nothing in them can become a formula', async () => {
    program.write({
      '=cmd.md': `# @SUM(A1), "quoted"

| (in thousands) | June 30, 2025 | June 30, 2024 |
|---|---|---|
| =HYPERLINK("x") and more | 1,200 | (1,100) |
| +1 Deposits, net | -200 | 300 |
| -Loans | 40 | 50 |
`,
    })
    const { stdout, status } = await program.run(['facts', '--format', 'csv', '=cmd.md'])
    assert.equal(status, 0)
    assert.ok(stdout.startsWith('\uFEFFfile,line,column,'), 'a byte-order mark and the names of the columns')
    assert.ok(stdout.endsWith('\r\n') && !/[^\r]\n/.test(stdout), 'lines end as RFC 4180 says')
    assert.ok(stdout.includes('"\'=HYPERLINK(""x"") and more"'), stdout)
    for (const row of stdout.slice(1).trimEnd().split('\r\n')) {
      for (const [, quoted, plain] of row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)) {
        assert.doesNotMatch(quoted ?? plain ?? '', /^[=+\-@\t\r]/, row)
      }
    }
    assert.match(stdout, /,"\(1,100\)",\(1100000\),/, 'a negative value is one in brackets')
    const refused = await program.run(['mentions', '--format', 'csv', '=cmd.md'])
    assert.match(refused.stderr, /--format is one of pretty, json, jsonl, not "csv"/)
    assert.equal(refused.status, 2)
  })

  it('lists and explains every rule', async () => {
    const { stdout } = await program.run(['rules'])
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      rules.map(({ id }) => id),
    )
    const listed = JSON.parse((await program.run(['rules', '--format', 'json'])).stdout) as readonly { id: string }[]
    assert.deepEqual(
      listed.map(({ id }) => id),
      rules.map(({ id }) => id),
    )
    const explained = await program.run(['explain', 'weekday-wrong'])
    assert.match(explained.stdout, /^# weekday-wrong\n[\s\S]*When not to use it/)
    assert.match(explained.stdout, /\n## Examples\n\n### [\s\S]*\nReported:\n\n```text\n/)
    const page = readFileSync('docs/rules/weekday-wrong.md', 'utf8')
    assert.ok(page.endsWith(explained.stdout.slice(explained.stdout.indexOf('## Examples'))), 'as on its page')
    assert.equal(explained.status, 0)
  })

  it('ends quietly when its reader goes away', async () => {
    program.write({ 'many.md': FILING.repeat(3000) })
    const child = spawn(process.execPath, [program.bundle, 'mentions', 'many.md'], {
      cwd: program.folder,
      env: ENVIRONMENT,
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => {
      child.stdout.destroy()
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  })

  it('speaks LSP over its standard streams', async () => {
    const child = spawn(process.execPath, [program.bundle, 'lsp', '--stdio'], { cwd: program.folder, env: ENVIRONMENT })
    const answer = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => {
        resolve(chunk.toString())
      }),
    )
    const send = (message: object): void => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message })
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    }
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } })
    assert.match(await answer, /^Content-Length: \d+\r\n/)
    const closed = new Promise((resolve) => child.on('close', resolve))
    send({ id: 2, method: 'shutdown' })
    send({ method: 'exit' })
    assert.equal(await closed, 0)
  })
})
