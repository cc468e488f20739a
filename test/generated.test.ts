import assert from 'node:assert/strict'

import { fileOnDisk, generatedFiles, staleFiles } from '../scripts/generate.ts'
import { ruleScaffold } from '../scripts/new-rule.ts'
import { ruleIdProblem, ruleName } from '../scripts/rule-names.ts'

describe('generated files', () => {
  it('are on disk as `npm run generate` writes them', async () => {
    for (const [path, content] of await generatedFiles()) {
      assert.equal(await fileOnDisk(path), content, `${path} is out of date: run npm run generate`)
    }
  })

  it('hold nothing that is no longer generated', async () => {
    assert.deepEqual(await staleFiles(), [], 'Stale files: run npm run generate')
  })
})

describe('a new rule', () => {
  it('has an id of lower-case words that name a defect', () => {
    assert.equal(ruleIdProblem('table-does-not-foot'), undefined)
    for (const id of [
      'Table-foots',
      'table_foots',
      'foots',
      'table--foots',
      '-foots',
      'foots-',
      '../rule',
      'check-table',
      '',
    ]) {
      assert.match(ruleIdProblem(id) ?? '', /such as table-does-not-foot$/, id)
    }
  })

  it('starts as a file that exports the constant of its name', () => {
    const source = ruleScaffold('table-does-not-foot')
    assert.equal(ruleName('table-does-not-foot'), 'tableDoesNotFoot')
    assert.match(source, /^export const tableDoesNotFoot = defineRule\(\{\n {2}id: 'table-does-not-foot',$/m)
  })
})
