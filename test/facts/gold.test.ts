import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { fractionalShares } from '../../server/src/rules/fractional-shares.ts'
import { type AnyRule } from '../../server/src/rules/rule.ts'
import { shareCountMismatch } from '../../server/src/rules/share-count-mismatch.ts'
import { shareCountsImpossible } from '../../server/src/rules/share-counts-impossible.ts'
import { checkText, snapshotOf } from '../kit/analyse.ts'

const shared = new URL('../../../shared/', import.meta.url)
const rules: readonly AnyRule[] = [shareCountMismatch, shareCountsImpossible, fractionalShares]

interface Place {
  readonly file: string
  readonly start: number
  readonly end: number
}
interface Answer {
  readonly id: string
  readonly rule: string
  readonly level: string
  readonly spans: readonly Place[]
}

function read(path: string): string {
  return readFileSync(new URL(path, shared), 'utf8')
}

function meets(one: { readonly start: number; readonly end: number }, other: Place): boolean {
  return one.start < other.end && other.start < one.end
}

if (existsSync(new URL('gold/findings.json', shared))) {
  describe('share rules on the seeds', () => {
    const answers = (JSON.parse(read('gold/findings.json')) as readonly Answer[]).filter(({ rule }) =>
      rules.some(({ id }) => id === rule),
    )
    const holds = JSON.parse(read('gold/holds.json')) as readonly Answer[]

    it('find what was found by hand, at its level, with every place', async () => {
      assert.ok(answers.length > 0)
      for (const answer of answers) {
        const text = read(`seeds/${answer.spans[0]?.file ?? ''}`)
        const snapshot = snapshotOf(text)
        const findings = (await checkText(text, rules)).filter(({ rule }) => rule === answer.rule)
        assert.equal(findings.length, 1, `${answer.id}: ${findings.map(({ message }) => message).join('\n')}`)
        const [finding] = findings
        assert.equal(finding?.severity, answer.level)
        const places = [finding, ...finding.related.map(({ at }) => snapshot.spanOf(at))]
        const counts = answer.spans.filter(({ start, end }) => /\d,\d{3}|[Ff]ractional/.test(text.slice(start, end)))
        assert.ok(counts.length > 1)
        for (const span of counts)
          assert.ok(
            places.some((place) => meets(place, span)),
            `${answer.id} ${span.start}`,
          )
      }
    })

    it('say nothing at warning or above on what holds', async () => {
      for (const file of readdirSync(new URL('seeds/', shared))) {
        const loud = (await checkText(read(`seeds/${file}`), rules)).filter(
          ({ severity }) => severity === 'error' || severity === 'warning',
        )
        const found = answers.flatMap(({ spans }) => spans.filter((span) => span.file === file))
        const relations = holds.flatMap(({ spans }) => spans.filter((span) => span.file === file))
        for (const finding of loud.filter((one) => !found.some((span) => meets(one, span)))) {
          assert.ok(!relations.some((span) => meets(finding, span)), finding.message)
        }
      }
    })
  })
}

if (existsSync(new URL('corpus/errors.jsonl', shared))) {
  describe('share rules on published filings', () => {
    interface Injection {
      readonly kind: string
      readonly fair?: boolean
      readonly file: string
      readonly at: readonly [number, number]
      readonly new: string
      readonly evidence: readonly (readonly [number, number])[]
    }

    it('make no error, and few warnings', async () => {
      const loud: string[] = []
      const files = readdirSync(new URL('corpus/markdown/', shared))
      for (const file of files) {
        for (const { severity, message } of await checkText(read(`corpus/markdown/${file}`), rules)) {
          if (severity === 'error' || severity === 'warning') loud.push(`${file}: ${severity}: ${message}`)
        }
      }
      assert.deepEqual(
        loud.filter((line) => line.includes(': error: ')),
        [],
      )
      assert.ok(loud.length * 10 <= files.length, loud.join('\n'))
    }).timeout(120_000)

    it('find most of the share counts that were changed, and nothing beside them', async () => {
      const injections = read('corpus/errors.jsonl')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Injection)
        .filter(({ kind, fair }) => kind === 'share_count' && fair !== false)
      const clean = new Map<string, ReadonlySet<string>>()
      let missed = 0
      for (const { file, at, new: changed, evidence } of injections) {
        const text = read(`corpus/${file}`)
        const [start, end] = at
        const before = clean.get(file) ?? new Set((await checkText(text, rules)).map(({ fingerprint }) => fingerprint))
        clean.set(file, before)
        const wrong = text.slice(0, start) + changed + text.slice(end)
        const shift = changed.length - (end - start)
        const spans = [
          { file, start, end: start + changed.length },
          ...evidence
            .map(([from, to]) => (from >= end ? [from + shift, to + shift] : [from, to]))
            .map(([from, to]) => ({
              file,
              start: from ?? 0,
              end: to ?? 0,
            })),
        ]
        const fresh = (await checkText(wrong, rules)).filter(
          ({ fingerprint, severity }) => !before.has(fingerprint) && severity !== 'information',
        )
        for (const finding of fresh)
          assert.ok(
            spans.some((span) => meets(finding, span)),
            finding.message,
          )
        if (fresh.length === 0) missed++
      }
      assert.ok(injections.length > 0)
      assert.ok(missed * 6 <= injections.length, `${missed} of ${injections.length} missed`)
    }).timeout(120_000)
  })
}
