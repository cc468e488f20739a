import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'

import { buildProgram, ENVIRONMENT, type Program, type Ran } from './program.ts'

const FILING = `# Annual meeting

FORM 10-K

Exact name of registrant as specified in its charter: Harbor Lights, Inc.

The meeting is on Wednesday, June 18, 2013 and costs $4 million dollars.
`
const NOTE = `# Notes

The meeting is on [June 18, 2013](filing.md#:~:text=Wednesday%2C%20June%2018%2C%202013).
It costs [$5 million](filing.md#:~:text=%244%20million).
`

/** What begins a color on a terminal. */
const ESCAPE = new RegExp(String.fromCharCode(27))

interface Finding {
  readonly file: string
  readonly rule: string
  readonly severity: string
  readonly start: { readonly offset: number; readonly line: number; readonly column: number }
  readonly end: { readonly offset: number }
  readonly related: readonly { readonly file: string; readonly start: { readonly line: number } }[]
}

describe('tickmark check', function () {
  this.timeout(120_000)
  let program: Program

  before(() => {
    program = buildProgram()
    program.write({
      'filing.md': FILING,
      'notes/README.md': '# A program\n',
      'filing.notes.md': NOTE,
      'clean.md': 'Nothing.\n',
    })
  })
  after(() => {
    program.remove()
  })

  async function findings(...args: string[]): Promise<readonly Finding[]> {
    const { stdout } = await program.run(['check', '--format', 'jsonl', ...args])
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Finding)
  }

  it('prints one object a line, with offsets, lines and columns', async () => {
    const [weekday, ...more] = await findings('filing.md', '--rule', 'weekday-wrong')
    assert.deepEqual(more, [])
    assert.ok(weekday)
    const offset = FILING.indexOf('Wednesday')
    assert.deepEqual(Object.keys(weekday), [
      'file',
      'rule',
      'severity',
      'message',
      'start',
      'end',
      'related',
      'section',
      'page',
      'proof',
      'fixes',
      'fingerprint',
    ])
    assert.deepEqual(weekday.start, { offset, line: 7, column: 19 })
    assert.deepEqual(
      { file: weekday.file, rule: weekday.rule, severity: weekday.severity },
      { file: 'filing.md', rule: 'weekday-wrong', severity: 'error' },
    )
  })

  it('prints the same as an array', async () => {
    const { stdout } = await program.run(['check', '--format', 'json'])
    assert.deepEqual(JSON.parse(stdout), await findings())
    const none = await program.run(['check', '--format', 'json', 'clean.md'])
    assert.deepEqual({ ...none, stdout: JSON.parse(none.stdout) as unknown }, { status: 0, stdout: [], stderr: '' })
  })

  it('prints the line with carets, and a summary', async () => {
    const { stdout, status } = await program.run(['check', 'filing.md', '--rule', 'weekday-wrong'])
    assert.equal(status, 1)
    assert.match(stdout, /^filing\.md:7:19 {2}error {2}weekday-wrong\n/)
    assert.match(
      stdout,
      /\n {2}7 │ The meeting is on Wednesday, June 18, 2013 and costs \$4 million dollars\.\n {4}│ {19}\^+\n/,
    )
    assert.match(stdout, /\n1 error in 1 document\n$/)
  })

  it('colors for a terminal only, unless it is told to', async () => {
    const args = ['check', 'filing.md']
    assert.doesNotMatch((await program.run(args, { env: { NO_COLOR: '', FORCE_COLOR: '0' } })).stdout, ESCAPE)
    assert.match((await program.run(args, { env: { NO_COLOR: '', FORCE_COLOR: '1' } })).stdout, ESCAPE)
    assert.doesNotMatch((await program.run(args, { env: { NO_COLOR: '1', FORCE_COLOR: '1' } })).stdout, ESCAPE)
  })

  it('finds documents in the current folder, and is silent about files that are neither filings nor notes', async () => {
    assert.deepEqual([...new Set((await findings()).map(({ file }) => file))], ['filing.md', 'filing.notes.md'])
    assert.match((await program.run(['check'])).stdout, /in 2 documents; 2 files are neither filings nor notes\n$/)
  })

  it('checks a named file whatever it looks like', async () => {
    program.write({ 'plain/x.md': 'On Wednesday, June 18, 2013.\n' })
    assert.equal((await findings('plain/x.md')).length, 1)
    assert.equal((await findings('plain')).length, 0)
  })

  it('says what to do where it recognizes nothing', async () => {
    program.write({ 'plain/x.md': 'On Wednesday, June 18, 2013.\n', 'plain/y.md': 'A list.\n' })
    const advice = 'To check a file anyway, name it, or list it under "filings" in tickmark.json\n'
    assert.deepEqual(await program.run(['check', 'plain']), {
      status: 0,
      stdout: `Nothing checked: 2 files are neither filings nor notes\n${advice}`,
      stderr: '',
    })
    assert.equal(
      (await program.run(['check', 'plain/[x].md'])).stdout,
      `Nothing checked: 1 file is neither a filing nor a note\n${advice}`,
    )
  })

  it('counts findings of every level in words', async () => {
    program.write({ 'dollars.md': 'It costs $4 million dollars.\n' })
    assert.match((await program.run(['check', 'dollars.md'])).stdout, /\n1 information finding in 1 document\n$/)
  })

  it('checks what a note cites', async () => {
    const [finding, ...more] = await findings('filing.notes.md')
    assert.deepEqual(more, [])
    assert.equal(finding?.rule, 'note-figure-differs')
    assert.equal(finding.related[0]?.file, 'filing.md')
    assert.equal(finding.related[0].start.line, 7)
  })

  it('reads standard input under the name it is given', async () => {
    const { stdout, status } = await program.run(['check', '-', '--stdin-name', 'drafts/a.md', '--format', 'jsonl'], {
      input: FILING,
    })
    assert.equal(status, 1)
    assert.match(stdout, /^\{"file":"drafts\/a\.md",/)
    assert.match((await program.run(['check', '-'], { input: FILING })).stdout, /^stdin:7:/)
  })

  it('fails on the level it is told to', async () => {
    program.write({ 'dollars.md': 'It costs $4 million dollars.\n' })
    for (const [level, status] of [
      ['error', 0],
      ['warning', 0],
      ['information', 1],
      ['hint', 1],
    ] as const) {
      assert.equal((await program.run(['check', 'dollars.md', '--fail-on', level])).status, status, level)
    }
  })

  it('uses the nearest configuration, or the one that is named', async () => {
    program.write({
      'configured/tickmark.json': '{"rules": {"weekday-wrong": "warning"}, "filings": ["x.md"]}',
      'configured/x.md': 'On Wednesday, June 18, 2013.\n',
      'off.json': '{"rules": {"weekday-wrong": "off"}}',
    })
    assert.deepEqual(
      (await findings('configured')).map(({ severity }) => severity),
      ['warning'],
    )
    assert.deepEqual(await findings('filing.md', '--rule', 'weekday-wrong', '--config', 'off.json'), [])
  })

  it('reports what is wrong in a configuration, and checks all the same', async () => {
    program.write({
      'wrong/tickmark.json': '{"rules": {"weekday-wrng": "off"}}',
      'wrong/x.md': 'On Wednesday, June 18, 2013.\n',
    })
    const { status, stdout, stderr } = await program.run(['check', '--format', 'jsonl', 'wrong/x.md'])
    assert.equal(status, 2)
    assert.equal(
      stderr,
      'tickmark: wrong/tickmark.json:1:12: There is no rule "weekday-wrng"; the nearest is "weekday-wrong"\n',
    )
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Finding).rule),
      ['configuration', 'weekday-wrong'],
    )
  })

  it('says what is wrong in a configuration once on a terminal', async () => {
    program.write({
      'wrong/tickmark.json': '{"rules": {"weekday-wrng": "off"}, "note": []}',
      'wrong/x.md': 'On Wednesday, June 18, 2013.\n',
    })
    const { status, stdout, stderr } = await program.run(['check', 'wrong/x.md'])
    assert.equal(stderr, 'tickmark: the configuration wrong/tickmark.json has 2 problems (see above)\n')
    assert.match(stdout, /^wrong\/tickmark\.json:1:12 {2}error {2}configuration\n {2}There is no rule "weekday-wrng"/)
    assert.equal(status, 2)
  })

  it('knows the rules that a configuration speaks of, even where the run leaves them out', async () => {
    program.write({
      'others/tickmark.json': '{"rules": {"currency-repeated": "off"}}',
      'others/x.md': 'On Tuesday, June 18, 2013.\n',
    })
    assert.deepEqual(await program.run(['check', '--format', 'jsonl', '--rule', 'weekday-wrong', 'others/x.md']), {
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('says when the configuration that is named does not exist, whatever the command', async () => {
    for (const command of ['check', 'mentions', 'facts']) {
      for (const path of ['clean.md', 'missing.md']) {
        const { status, stderr } = await program.run([command, '--format', 'jsonl', '--config', 'none.json', path])
        assert.match(stderr, /^tickmark: none\.json:1:1: There is no such file\n/, command)
        assert.equal(status, 2, command)
      }
    }
  })

  it('says what is wrong in a configuration when it prints mentions or facts', async () => {
    program.write({
      'wrong/tickmark.json': '{"rules": {"weekday-wrng": "off", "weekday-wrong": "off"}}',
      'wrong/x.md': 'On Wednesday, June 18, 2013.\n',
    })
    for (const command of ['mentions', 'facts']) {
      const { status, stderr } = await program.run([command, 'wrong/x.md'])
      assert.equal(
        stderr,
        'tickmark: wrong/tickmark.json:1:12: There is no rule "weekday-wrng"; the nearest is "weekday-wrong"\n',
      )
      assert.equal(status, 2)
    }
  })

  describe('given bad input', () => {
    async function check(name: string, content: string | Uint8Array): Promise<Ran> {
      program.write({ [`bad/${name}`]: content })
      return program.run(['check', '--format', 'jsonl', `bad/${name}`, 'filing.md'])
    }
    /** The other file is checked, and the status says that the run failed. */
    function assertFailed({ status, stdout, stderr }: Ran, message: RegExp): void {
      assert.match(stderr, message)
      assert.match(stdout, /"file":"filing\.md"/)
      assert.equal(status, 2)
    }
    function assertFound({ status, stdout, stderr }: Ran, name: string, column: number): void {
      assert.equal(stderr, '')
      const found = stdout.split('\n').filter((line) => line.includes(name))
      assert.equal(found.length, 1, stdout)
      assert.equal((JSON.parse(found[0] ?? '') as Finding).start.column, column)
      assert.equal(status, 1)
    }
    const LINE = 'On Wednesday, June 18, 2013.'

    it('names the byte that is not UTF-8', async () => {
      assertFailed(
        await check('latin.md', Buffer.from('caf\xe9', 'latin1')),
        /^tickmark: bad\/latin\.md cannot be read: it is not UTF-8: byte 3 \(0xE9\)/,
      )
    })

    it('names the byte that is NUL', async () => {
      assertFailed(await check('nul.md', 'a\0b'), /^tickmark: bad\/nul\.md cannot be read: byte 1 is NUL/)
    })

    it('reads UTF-16 with a mark, and UTF-8 with one', async () => {
      assertFound(await check('utf16.md', Buffer.from(`\uFEFF${LINE}`, 'utf16le')), 'utf16.md', 4)
      assertFound(await check('marked.md', `\uFEFF${LINE}`), 'marked.md', 4)
    })

    it('counts CR LF and lone CR as line ends', async () => {
      for (const [name, eol] of [
        ['crlf.md', '\r\n'],
        ['cr.md', '\r'],
      ] as const) {
        const ran = await check(name, `One${eol}${eol}${LINE}${eol}`)
        assertFound(ran, name, 4)
        assert.match(ran.stdout, new RegExp(`"file":"bad/${name}".*"line":3,`))
      }
    })

    it('gets through a line of 10 MB', async () => {
      const ran = await check('long.md', `${'The board met. '.repeat(700_000)}${LINE}`)
      assert.equal(ran.status, 1)
      assert.equal(ran.stderr, '')
    })

    it('has nothing to say of an empty file', async () => {
      program.write({ 'bad/empty.md': '' })
      assert.deepEqual(await program.run(['check', '--format', 'jsonl', 'bad/empty.md']), {
        status: 0,
        stdout: '',
        stderr: '',
      })
    })

    it('names paths that lead nowhere, after everything else was done', async () => {
      const { status, stdout, stderr } = await program.run([
        'check',
        '--format',
        'jsonl',
        'missing.md',
        '*.htm',
        'filing.md',
      ])
      assert.equal(
        stderr,
        'tickmark: missing.md cannot be read: there is no such file\ntickmark: *.htm cannot be read: no file matches\n',
      )
      assert.match(stdout, /"file":"filing\.md"/)
      assert.equal(status, 2)
    })

    it('says when a folder holds no documents', async () => {
      program.write({ 'pictures/a.png': 'x' })
      const { status, stderr } = await program.run(['check', 'pictures'])
      assert.deepEqual(
        { status, stderr },
        { status: 2, stderr: 'tickmark: pictures cannot be read: no markdown or text is in it\n' },
      )
    })

    it('prints nothing of a run that could read nothing', async () => {
      assert.deepEqual(await program.run(['check', 'misspelled.md']), {
        status: 2,
        stdout: '',
        stderr: 'tickmark: misspelled.md cannot be read: there is no such file\n',
      })
    })

    it('says what files of other formats are', async () => {
      const converted = 'it is HTML, which Tickmark does not read yet; convert it to markdown or text first'
      for (const [name, content, problem] of [
        [
          'report.docx',
          Buffer.from('PK\u0003\u0004\u0014\0\u0006'),
          'it is a Word, Excel or zip file; save it as markdown or text first',
        ],
        ['report.pdf', Buffer.from('%PDF-1.7\n'), 'it is a PDF file; save it as markdown or text first'],
        ['draft.htm', 'On Wednesday, June 18, 2013.', converted],
        ['draft.md', '<!DOCTYPE html>\n<p>On Wednesday, June 18, 2013.</p>', converted],
      ] as const) {
        program.write({ [`bad/${name}`]: content })
        assert.deepEqual(await program.run(['check', `bad/${name}`]), {
          status: 2,
          stdout: '',
          stderr: `tickmark: bad/${name} cannot be read: ${problem}\n`,
        })
      }
      assert.deepEqual(await program.run(['check', '-'], { input: '<html><body>' }), {
        status: 2,
        stdout: '',
        stderr: `tickmark: stdin cannot be read: ${converted}\n`,
      })
    })

    it('does not take an empty path for the current folder', async () => {
      const { status, stdout, stderr } = await program.run(['check', ''])
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
      assert.match(stderr, /^tickmark: One of the paths is empty/)
      assert.equal((await program.run(['check', '--config', '', 'clean.md'])).status, 2)
    })

    if (existsSync('/dev/full')) {
      it('says when its output cannot be written', () => {
        const full = openSync('/dev/full', 'w')
        const { status, stderr } = spawnSync(process.execPath, [program.bundle, 'check', 'filing.md'], {
          cwd: program.folder,
          env: ENVIRONMENT,
          stdio: ['ignore', full, 'pipe'],
          encoding: 'utf8',
        })
        closeSync(full)
        assert.deepEqual(
          { status, stderr },
          { status: 2, stderr: 'tickmark: the output cannot be written: no space is left\n' },
        )
      })
    }

    it('has findings of a file that is named like a folder of documents', async () => {
      program.write({ 'folder.md/filing.md': FILING })
      assert.equal(
        (await findings('folder.md')).every(({ file }) => file === 'folder.md/filing.md'),
        true,
      )
    })
  })
})
