import { defineRule, type AnyRule } from '../../server/src/rules/rule.ts'

/** What a rule of a test has to say of itself; only its id, scope and check differ. */
export const FORM_OF_TEST_RULES = {
  title: 'a rule of a test',
  category: 'form',
  severities: ['hint'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.1.0',
  why: 'A test needs it. When not to use it: anywhere else.',
  options: {},
  messages: { found: 'Found' },
  examples: [
    { name: 'fires', text: 'x' },
    { name: 'is silent', text: 'x' },
  ],
} as const

/** Rules that throw an error which quotes the document: while they check a block, collect from one, or check a document. */
export const FAILING_RULES: readonly AnyRule[] = [
  defineRule({
    ...FORM_OF_TEST_RULES,
    id: 'fails-on-a-block',
    scope: 'block',
    check({ reading }, { report }) {
      report('found', { start: 0, end: 1 })
      throw new Error(reading.source)
    },
  }),
  defineRule<'document', 'found', Record<string, never>, string>({
    ...FORM_OF_TEST_RULES,
    id: 'fails-while-collecting',
    scope: 'document',
    collect({ reading }) {
      throw new Error(reading.source)
    },
    check: () => undefined,
  }),
  defineRule({
    ...FORM_OF_TEST_RULES,
    id: 'fails-on-a-document',
    scope: 'document',
    check(input, { report }) {
      report('found', { block: 0, span: { start: 0, end: 1 } })
      throw new TypeError(
        Array.from({ length: input.blockCount }, (_, block) => input.reading(block).source).join('\n    at '),
      )
    },
  }),
]
