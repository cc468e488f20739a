import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { createAnalysis, type Analysis, type GoverningConfiguration } from '../../server/src/analysis/analysis.ts'
import { Checker } from '../../server/src/analysis/check.ts'
import { activateRules } from '../../server/src/analysis/rule-set.ts'
import { type Finding } from '../../server/src/analysis/finding.ts'
import { DEFAULT_CONFIGURATION } from '../../server/src/config/settings.ts'
import { rules } from '../../server/src/rules/index.ts'
import { defineRule, type AnyRule } from '../../server/src/rules/rule.ts'
import { checkText, snapshotOf } from '../kit/analyse.ts'
import { FAILING_RULES, FORM_OF_TEST_RULES } from '../kit/test-rules.ts'

const GO_ON = { cancelled: false }
const TEXT =
  'The meeting is on Wednesday, June 17, 2025, and pays $3 million dollars.\n\n' +
  'At April 15, 2025, 12,345,678 shares of common stock were outstanding.\n\n' +
  'As of April 15, 2025, there were 12,354,678 shares of our common stock outstanding.\n'

function rethrow(rule: string, error?: unknown): never {
  throw new Error(`${rule} threw`, { cause: error })
}

function engine(checked: readonly AnyRule[], failed: (rule: string) => void = rethrow): Analysis {
  return createAnalysis({
    scheduler: { now: () => 0, pause: () => Promise.resolve() },
    rules: checked,
    onRuleFailure: failed,
    documents: { resolve: () => undefined, load: () => Promise.resolve(undefined) },
  })
}

describe('a rule that throws', () => {
  it('loses its own findings only, whatever its scope is and wherever it throws', async () => {
    const usual = await checkText(TEXT, rules)
    assert.ok(usual.length >= 3)
    const failed: string[] = []
    const analysis = engine([...FAILING_RULES, ...rules], (rule) => failed.push(rule))
    analysis.open({ id: 'd', version: 0, text: TEXT, path: 'd.md', otherwise: 'filing' })
    const { findings } = await analysis.check('d', GO_ON)
    assert.deepEqual(
      findings.map(({ rule, message, at }) => [rule, message, at]),
      usual.map(({ rule, message, at }) => [rule, message, at]),
    )
    assert.deepEqual([...new Set(failed)].toSorted(), FAILING_RULES.map(({ id }) => id).toSorted())
  })
})

describe('a rule that finds very much', () => {
  it('keeps all of its findings in one block', async () => {
    const COUNT = 150_000
    const many = defineRule({
      ...FORM_OF_TEST_RULES,
      id: 'many',
      scope: 'block',
      check({ reading }, { report }) {
        const [run] = reading.runs
        for (let at = 0; run !== undefined && at < COUNT; at++) report('found', run.span(0, 3))
      },
    })
    const checker = new Checker(activateRules([many], 'filing', {}), rethrow)
    assert.equal((await checker.check(snapshotOf('One.\n'), [], () => undefined)).length, COUNT)
  })
})

describe('a fingerprint', () => {
  const SENTENCE = 'The meeting is on Wednesday, June 17, 2025, in Reno.'
  async function fingerprints(text: string, checked: readonly AnyRule[] = rules): Promise<readonly string[]> {
    return (await checkText(text, checked)).map(({ fingerprint }) => fingerprint)
  }

  it('stays when the finding moves', async () => {
    const here = await fingerprints(`${SENTENCE}\n`)
    assert.equal(here.length, 1)
    assert.deepEqual(await fingerprints(`# A heading\n\nAnother paragraph.\n\nAnd a sentence. ${SENTENCE}\n`), here)
  })

  it('stays when the message is worded otherwise', async () => {
    const reworded = rules.map((rule): AnyRule => {
      const messages = Object.keys(rule.messages as object).map((id) => [id, 'Something else'])
      return { ...rule, messages: Object.fromEntries(messages) as Readonly<Record<string, string>> }
    })
    const [usual] = await checkText(TEXT, rules)
    const [other] = await checkText(TEXT, reworded)
    assert.ok(usual !== undefined && other !== undefined)
    assert.notEqual(other.message, usual.message)
    assert.deepEqual(await fingerprints(TEXT, reworded), await fingerprints(TEXT))
  })

  it('is another one for another printed value, rule or neighboring word', async () => {
    const [here] = await fingerprints(`${SENTENCE}\n`)
    for (const [printed, other] of [
      ['June 17', 'June 16'],
      ['Wednesday', 'Thursday'],
      ['is on', 'is for'],
    ] as const) {
      const [there] = await fingerprints(`${SENTENCE.replace(printed, other)}\n`)
      assert.ok(there !== undefined)
      assert.notEqual(there, here, `${printed} and ${other}`)
    }
    const renamed = rules.map((rule): AnyRule => ({ ...rule, id: `${rule.id}-too` }))
    assert.notDeepEqual(await fingerprints(`${SENTENCE}\n`, renamed), [here])
  })

  it('is another one for each finding of a text with different figures', async () => {
    const all = await fingerprints(TEXT)
    assert.equal(new Set(all).size, all.length)
  })
})

describe('configurations that are read again and again', () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void

  it('leave nothing of what their rules made of the blocks', async () => {
    const made: WeakRef<object>[] = []
    const collecting = defineRule<'document', 'found', Record<string, never>, object>({
      ...FORM_OF_TEST_RULES,
      id: 'collecting',
      scope: 'document',
      collect() {
        const value = {}
        made.push(new WeakRef(value))
        return value
      },
      check: () => undefined,
    })
    const analysis = engine([collecting])
    analysis.open({ id: 'd', version: 0, text: TEXT, path: 'd.md', otherwise: 'filing' })
    const RELOADS = 12
    let text = TEXT
    for (let reload = 1; reload <= RELOADS; reload++) {
      const configuration: GoverningConfiguration = {
        configuration: { ...DEFAULT_CONFIGURATION },
        kindByGlob: () => undefined,
      }
      analysis.configure('d', configuration)
      const checked = await analysis.check('d', GO_ON)
      const findings: readonly Finding[] = checked.findings
      assert.deepEqual(findings, [])
      if (reload % 2 === 0) continue
      const end = text.length
      text += 'More.\n'
      analysis.change('d', reload, text, [{ start: end, oldEnd: end, newEnd: text.length }])
    }
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
    const alive = made.filter((value) => value.deref() !== undefined).length
    const blocks = analysis.snapshot('d').blockCount
    assert.ok(made.length >= RELOADS * 3)
    assert.ok(alive <= 2 * blocks, `${alive} values of ${made.length} are kept for ${blocks} blocks`)
  })
})
