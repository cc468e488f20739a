import { z } from 'zod'

import { type AnyRule, type OptionSpecs, type OptionValue } from '../rules/rule.ts'

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const

const LEVEL_DOC =
  'How loud the rule may be: `off`, or the highest level it reports at. A level never makes a finding louder than the rule does.'

/**
 * The one source of what a `tickmark.json` may hold: the check of the file, its JSON schema and its documentation
 * all come from here, and the options of the rules from the rules.
 */
export function configurationSchema(rules: readonly AnyRule[]): z.ZodType<WrittenConfiguration> {
  const ruleSettings = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule).optional()]))
  return z.strictObject({
    $schema: z
      .string()
      .optional()
      .meta({ description: 'The address of the JSON schema of this file, for other editors.' }),
    filings: globs('Documents that are filings whatever they look like.'),
    notes: globs('Documents that are notes whatever they look like. Wins over `filings` where both match.'),
    notesFolder: z.string().optional().meta({
      description:
        'The folder for notes made by annotating, relative to this file. Without it, a note is put beside its filing.',
    }),
    rules: z
      .strictObject(ruleSettings)
      .optional()
      .meta({ description: 'Rules by id, each with its level, or an object with its level and options.' }),
  }) as unknown as z.ZodType<WrittenConfiguration>
}

/** A `tickmark.json` as written, after it was checked. */
export interface WrittenConfiguration {
  readonly filings?: readonly string[]
  readonly notes?: readonly string[]
  readonly notesFolder?: string
  readonly rules?: Readonly<Record<string, WrittenRule>>
}

type WrittenLevel = (typeof LEVELS)[number]

/** What is written for one rule: its level, or its options with or without a level. */
export type WrittenRule = WrittenLevel | ({ readonly level?: WrittenLevel } & Readonly<Record<string, OptionValue>>)

function globs(doc: string): z.ZodType {
  return z
    .array(z.string())
    .optional()
    .meta({ description: `${doc} Globs relative to the folder of this file, such as \`filings/**\`.` })
}

function ruleSchema(rule: AnyRule): z.ZodType {
  const options = Object.fromEntries(
    Object.entries(rule.options as OptionSpecs).map(([name, spec]) => [
      name,
      optionSchema(spec.default).optional().meta({ description: spec.doc, default: spec.default }),
    ]),
  )
  const level = z.enum(LEVELS).meta({ description: LEVEL_DOC })
  const object = z.strictObject({ level: level.optional(), ...options })
  return z.union([level, object]).meta({ description: `${rule.title}.` })
}

function optionSchema(value: OptionValue): z.ZodType {
  if (typeof value === 'boolean') return z.boolean()
  if (typeof value === 'number') return z.number()
  if (typeof value === 'string') return z.string()
  return z.array(z.string())
}

/** The JSON schema (draft 2020-12) of `tickmark.json`, for the editor's completion and hover. */
export function configurationJsonSchema(rules: readonly AnyRule[]): object {
  return {
    ...z.toJSONSchema(configurationSchema(rules), { target: 'draft-7' }),
    title: 'Tickmark',
    allowComments: true,
    allowTrailingCommas: true,
  }
}

/** The settings of the editor, by name after `tickmark.`; everything else is in `tickmark.json`. */
export const editorSettings = z.strictObject({
  run: z
    .enum(['onSave', 'onType', 'manual'])
    .default('onSave')
    .meta({
      description: 'When open filings and notes are checked.',
      enumDescriptions: [
        'When a document is opened and when it is saved.',
        'When a document is opened and at every change.',
        'Only by the command "Check Workspace" or "Check This File Anyway".',
      ],
    }),
  codeLens: z.boolean().default(true).meta({
    description: 'Whether the tables of filings say above them which totals foot and how many of their figures agree.',
  }),
  inlayMarks: z.boolean().default(false).meta({
    description:
      'Whether the figures of filings are followed by their marks: ✓ agrees, ≈ agrees after rounding, ✗ does not agree, ○ open.',
  }),
  'trace.server': z.enum(['off', 'messages', 'verbose']).default('off').meta({
    description:
      'What of the talk between the editor and the language server is written to the output. Verbose logs hold text of the documents.',
  }),
})
