import assert from 'node:assert/strict'

import fc from 'fast-check'

import { ruleIdProblem } from '../scripts/rule-names.ts'
import { rules } from '../server/src/rules/index.ts'
import { type AnyRule, type Example, type OptionSpec } from '../server/src/rules/rule.ts'
import { snapshotOf } from './kit/analyse.ts'
import { applyFixes, differences, findingsOf, runExample, type ExampleResult } from './kit/examples.ts'

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    const examples: readonly Example[] = rule.examples

    for (const example of examples) {
      it(example.name, async () => {
        assert.equal(differences(await runExample(rule, example)), '')
      })
    }

    it('is named after its defect', () => {
      assert.equal(ruleIdProblem(rule.id), undefined)
      assert.match(rule.title, /^[a-z“"].*[^.]$/i, 'The title is a fragment without full stop')
      assert.match(rule.since, /^\d+\.\d+\.\d+$/)
    })

    it('says why, and when not to use it', () => {
      assert.match(rule.why, /When not to use it: \S/)
    })

    it('documents its options', () => {
      for (const [name, spec] of Object.entries(rule.options as Readonly<Record<string, OptionSpec>>)) {
        assert.match(spec.doc, /^[A-Z].*\.$/, `The option ${name} is explained in a sentence`)
      }
    })

    it('has messages without full stop, each of which some example shows with its placeholders filled', async () => {
      const results = await resultsOf(rule, examples)
      const shown = results.flatMap(({ findings }) => findings)
      const messages = rule.messages as Readonly<Record<string, string>>
      for (const message of Object.values(messages)) assert.match(message, /[^.]$/)
      for (const { message } of shown) assert.doesNotMatch(message, /\{\w*\}/)
      assert.deepEqual(
        [...new Set(shown.map(({ messageId }) => messageId))].toSorted(),
        Object.keys(messages).toSorted(),
      )
    })

    it('has an example that fires and one that is silent', async () => {
      const results = await resultsOf(rule, examples)
      assert.ok(results.some(({ expected }) => expected.length > 0))
      assert.ok(results.some(({ expected }) => expected.length === 0))
      for (const { text } of results) assert.notEqual(text.trim(), '')
    })

    it('reports at its levels only', async () => {
      for (const { findings } of await resultsOf(rule, examples)) {
        for (const { severity } of findings)
          assert.ok((rule.severities as readonly string[]).includes(severity), severity)
      }
    })

    it('has fixes as it says, after which the finding is gone for good', async () => {
      const kinds = new Set<string>()
      for (const example of examples) {
        const { text, findings } = await runExample(rule, example)
        const snapshot = snapshotOf(text, example.dialect === 'plain' ? 'plaintext' : 'markdown')
        for (const { message, fixes } of findings) {
          for (const fix of fixes) {
            kinds.add(fix.kind)
            const edits = fix.edits.map((edit) => {
              assert.equal(edit.at.document, undefined, 'A fix changes its own document')
              return { ...snapshot.spanOf(edit.at), text: edit.text }
            })
            const fixed = applyFixes(text, edits)
            assert.notEqual(fixed, text)
            const left = await findingsOf(rule, example, fixed)
            assert.equal(left.length, findings.length - 1, `"${fix.title}" leaves one finding less, of "${message}"`)
          }
        }
        const first = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? [])
        const fixed = applyFixes(
          text,
          first.map((edit) => ({ ...snapshot.spanOf(edit.at), text: edit.text })),
        )
        const left = await findingsOf(rule, example, fixed)
        assert.deepEqual(
          left.flatMap(({ fixes }) => fixes),
          [],
          'All fixes together leave nothing to fix',
        )
      }
      assert.equal(kinds.has('safe'), rule.fixable === 'safe')
      assert.equal(kinds.size > 0, rule.fixable !== 'no')
    })

    it('says nothing of an empty document', async () => {
      for (const example of examples) assert.deepEqual(await findingsOf(rule, example, ''), [])
    })

    it('does not throw on mutated examples, and reports places within the text', async () => {
      const texts = await resultsOf(rule, examples)
      const mutated = fc
        .tuple(fc.nat(texts.length - 1), fc.nat(), fc.nat(20), fc.string({ maxLength: 6, unit: 'binary' }))
        .map(([which, at, cut, insert]) => {
          const text = texts[which]?.text ?? ''
          const start = at % (text.length + 1)
          return { which, text: text.slice(0, start) + insert + text.slice(start + cut) }
        })
      await fc.assert(
        fc.asyncProperty(mutated, async ({ which, text }) => {
          const example = examples[which]
          assert.ok(example)
          for (const { start, end } of await findingsOf(rule, example, text)) {
            assert.ok(0 <= start && start <= end && end <= text.length)
          }
        }),
        { numRuns: 60 },
      )
    })
  })
}

function resultsOf(rule: AnyRule, examples: readonly Example[]): Promise<readonly ExampleResult[]> {
  return Promise.all(examples.map((example) => runExample(rule, example)))
}
