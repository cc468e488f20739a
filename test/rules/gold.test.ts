import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { rules } from '../../server/src/rules/index.ts'
import { type Severity } from '../../server/src/rules/rule.ts'
import { checkText, snapshotOf, type LocatedFinding } from '../kit/analyse.ts'

const SHARED = join(import.meta.dirname, '../../../shared')
const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint']

interface GoldSpan {
  readonly file: string
  readonly start: number
  readonly end: number
}
interface GoldFinding {
  readonly id: string
  readonly rule: string
  readonly level: Severity
  readonly spans: readonly GoldSpan[]
}
interface Relation {
  readonly id: string
  readonly spans: readonly GoldSpan[]
}
interface Placed extends LocatedFinding {
  readonly places: readonly { readonly start: number; readonly end: number }[]
}

if (existsSync(join(SHARED, 'seeds'))) {
  describe('documents with hand-checked answers', () => {
    const findings = new Map<string, readonly Placed[]>()

    before(async () => {
      for (const file of readdirSync(join(SHARED, 'seeds')).filter((name) => name.endsWith('.txt'))) {
        const text = readFileSync(join(SHARED, 'seeds', file), 'utf8')
        const snapshot = snapshotOf(text, 'plaintext')
        const found = await checkText(text, rules, 'filing', {}, 'plaintext')
        findings.set(
          file,
          found.map((finding) => ({
            ...finding,
            places: [finding, ...finding.related.map(({ at }) => snapshot.spanOf(at))],
          })),
        )
      }
    })

    const known = new Set(rules.map(({ id }) => id))
    const gold = (readJson('findings.json') as readonly GoldFinding[]).filter(({ rule }) => known.has(rule))
    for (const { id, rule, level, spans } of gold) {
      it(`${id} is found by ${rule}`, () => {
        const found = spans.map((span) => (findings.get(span.file) ?? []).filter(isOn(rule, span)))
        assert.ok(found[0] !== undefined && found[0].length > 0, `No finding on ${JSON.stringify(spans[0])}`)
        // One place of several may be the words that say why, not a figure.
        const missed = spans.filter((_, at) => found[at]?.length === 0)
        assert.ok(missed.length <= (spans.length > 2 ? 1 : 0), `No finding on ${JSON.stringify(missed)}`)
        const least = LEVELS.indexOf(level) + 1
        for (const { severity } of found[0]) assert.ok(LEVELS.indexOf(severity) <= least, severity)
      })
    }

    it('have no warning whose every place belongs to one relation that holds', () => {
      for (const { id, spans } of readJson('holds.json') as readonly Relation[]) {
        for (const [file, found] of findings) {
          const here = spans.filter((span) => span.file === file)
          const alarms = found.filter(
            (finding) =>
              LEVELS.indexOf(finding.severity) <= 1 &&
              finding.places.every(({ start, end }) => here.some((span) => start < span.end && span.start < end)) &&
              !gold.some(({ rule, spans: [first] }) => first?.file === file && isOn(rule, first)(finding)),
          )
          assert.deepEqual(
            alarms.map(({ rule, message }) => `${rule}: ${message}`),
            [],
            id,
          )
        }
      }
    })
  })
}

function isOn(rule: string, span: GoldSpan): (finding: Placed) => boolean {
  return (finding) =>
    finding.rule === rule && finding.places.some(({ start, end }) => start < span.end && span.start < end)
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(SHARED, 'gold', name), 'utf8'))
}
