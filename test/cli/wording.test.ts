import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

import { listedRules } from '../../client/src/rule-list.ts'
import { workspaceSummary } from '../../client/src/workspace-summary.ts'
import { countedByLevel } from '../../server/src/features/count-findings.ts'
import { rules } from '../../server/src/rules/index.ts'

const NONE = { error: 0, warning: 0, information: 0, hint: 0 }
const NOTHING = { filings: 0, notes: 0, findings: NONE, failures: [], cancelled: false }

describe('what the editor says as the command line does', () => {
  it('counts findings by level, worst first', () => {
    const texts = countedByLevel({ hint: 1, information: 4, warning: 1, error: 2 }).map(({ text }) => text)
    assert.deepEqual(texts, ['2 errors', '1 warning', '4 information findings', '1 hint'])
    assert.deepEqual(countedByLevel(NONE), [])
  })

  it('sums up a workspace', () => {
    const findings = { ...NONE, error: 3, information: 1 }
    assert.equal(
      workspaceSummary({ ...NOTHING, filings: 2, notes: 1, findings }),
      '3 errors, 1 information finding in 2 filings and 1 note',
    )
    assert.equal(workspaceSummary({ ...NOTHING, filings: 1 }), 'Nothing found in 1 filing and 0 notes')
    const failures = [{ uri: 'file:///a.md', message: 'it is not text' }]
    assert.equal(
      workspaceSummary({ ...NOTHING, filings: 1, failures, cancelled: true }),
      'Cancelled: Nothing found in 1 filing and 0 notes; 1 problem, see the output',
    )
  })

  it('says what to do in a workspace where nothing is recognized, unless it did not look everywhere', () => {
    assert.match(workspaceSummary(NOTHING), /^Nothing checked: .*Check This File Anyway, or .* in tickmark\.json$/)
    assert.doesNotMatch(workspaceSummary({ ...NOTHING, cancelled: true }), /Nothing checked/)
  })

  it('names the command by the title that it has in the palette', () => {
    assert.match(readFileSync('package.json', 'utf8'), /"title": "Check This File Anyway"/)
  })

  it('lists every rule with its title', () => {
    const listed = listedRules(readFileSync('docs/rules/README.md', 'utf8'))
    assert.deepEqual(
      listed,
      rules.map(({ id, title }) => ({ id, title })),
    )
    assert.deepEqual(listedRules('| [a-b](a-b.md) | One \\| two | error |\n'), [{ id: 'a-b', title: 'One | two' }])
  })
})
