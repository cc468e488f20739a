import assert from 'node:assert/strict'

import fc from 'fast-check'

import { loadConfiguration } from '../../server/src/config/load.ts'
import { DEFAULT_CONFIGURATION } from '../../server/src/config/settings.ts'
import { defineRule } from '../../server/src/rules/rule.ts'

const weekdays = defineRule({
  id: 'weekday-wrong',
  title: 'a weekday that is not that of its date',
  scope: 'block',
  category: 'dates',
  severities: ['error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.1.0',
  why: 'When not to use it: never.',
  options: {
    years: { default: 3, doc: 'How many years.' },
    strict: { default: true, doc: 'Whether it is strict.' },
    words: { default: ['about'] as readonly string[], doc: 'Which words.' },
  },
  messages: { wrong: '{date}' },
  examples: [
    { name: 'fires', text: '' },
    { name: 'is silent', text: '' },
  ],
  check() {
    return
  },
})

async function load(text: string): Promise<{ configuration: unknown; problems: readonly string[] }> {
  const { configuration, problems } = await loadConfiguration(text, [weekdays])
  return { configuration, problems: problems.map(({ message, start, end }) => `${text.slice(start, end)}: ${message}`) }
}

describe('a configuration', () => {
  it('is read with its comments and trailing commas', async () => {
    const text = `{
      // Drafts.
      "filings": ["drafts/**"], "notes": ["notes/*.md"], "notesFolder": "notes",
      "rules": {"weekday-wrong": {"level": "warning", "years": 5, "words": ["nearly"]},},
    }`
    assert.deepEqual(await load(text), {
      configuration: {
        filings: ['drafts/**'],
        notes: ['notes/*.md'],
        notesFolder: 'notes',
        rules: { 'weekday-wrong': { level: 'warning', options: { years: 5, words: ['nearly'] } } },
      },
      problems: [],
    })
  })

  it('may name a level alone', async () => {
    const { configuration } = await loadConfiguration('{"rules": {"weekday-wrong": "off"}}', [weekdays])
    assert.deepEqual(configuration.rules, { 'weekday-wrong': { level: 'off', options: {} } })
  })

  it('is the default where the file is empty', async () => {
    for (const text of ['', '  \n', '{}', '// nothing']) {
      assert.deepEqual(await load(text), { configuration: DEFAULT_CONFIGURATION, problems: [] }, JSON.stringify(text))
    }
  })

  it('says which keys are unknown and what is nearest, and keeps the rest', async () => {
    const { configuration, problems } = await load(
      '{"filngs": [], "notes": ["a"], "rules": {"weekday-wrng": "off", "weekday-wrong": {"year": 1, "strict": false}}}',
    )
    assert.deepEqual(problems, [
      '"filngs": There is no setting "filngs"; the nearest is "filings"',
      '"weekday-wrng": There is no rule "weekday-wrng"; the nearest is "weekday-wrong"',
      '"year": The rule "weekday-wrong" has no option "year"; the nearest is "years"',
    ])
    assert.deepEqual(configuration, {
      ...DEFAULT_CONFIGURATION,
      notes: ['a'],
      rules: { 'weekday-wrong': { level: 'default', options: { strict: false } } },
    })
  })

  it('suggests nothing for a name that is like no other', async () => {
    assert.deepEqual((await load('{"rules": {"something-else-entirely": "off"}}')).problems, [
      '"something-else-entirely": There is no rule "something-else-entirely"',
    ])
  })

  it('says what a value must be, and keeps the rest', async () => {
    const { configuration, problems } = await load(
      '{"filings": "a", "notes": ["a", 2, "b"], "rules": {"weekday-wrong": {"level": "loud", "years": "5", "strict": false}}}',
    )
    assert.deepEqual(problems, [
      '"a": "filings" must be an array',
      '2: "notes.1" must be a string',
      '"loud": "rules.weekday-wrong.level" must be one of "off", "hint", "information", "warning", "error"',
      '"5": "rules.weekday-wrong.years" must be a number',
    ])
    assert.deepEqual(configuration, {
      ...DEFAULT_CONFIGURATION,
      notes: ['a', 'b'],
      rules: { 'weekday-wrong': { level: 'default', options: { strict: false } } },
    })
  })

  it('says what a level must be', async () => {
    assert.deepEqual((await load('{"rules": {"weekday-wrong": "of"}}')).problems, [
      '"of": "rules.weekday-wrong" must be one of "off", "hint", "information", "warning", "error"',
    ])
    assert.equal((await load('{"rules": {"weekday-wrong": 3}}')).problems.length, 1)
  })

  it('says where it is no JSON, and keeps what could be read', async () => {
    const { configuration, problems } = await load('{"filings": ["a"] "notes": ["b"]}')
    assert.deepEqual(problems, ['"notes": This is not JSON: comma expected'])
    assert.deepEqual(configuration, { ...DEFAULT_CONFIGURATION, filings: ['a'], notes: ['b'] })
    assert.equal((await load('[1]')).problems.length, 1)
    assert.equal((await load('nonsense')).problems.length > 0, true)
  })

  it('is read from any text, with its problems inside the text', async () => {
    const json = fc.json({ maxDepth: 3 })
    const keys = fc.constantFrom('filings', 'notes', 'notesFolder', 'rules', 'weekday-wrong', 'level', 'years')
    const near = fc.tuple(keys, json).map(([key, value]) => `{"${key}": ${value}}`)
    const rules = fc.tuple(keys, json).map(([key, value]) => `{"rules": {"weekday-wrong": {"${key}": ${value}}}}`)
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, near, rules, fc.string()), async (text) => {
        const { problems } = await loadConfiguration(text, [weekdays])
        for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length)
      }),
    )
  })
})
