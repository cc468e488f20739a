import { type OptionValue, type Severity } from '../rules/rule.ts'

/** What a configuration says of one rule. */
export interface RuleSetting {
  /** `default` leaves the level to the rule; any other level caps what the rule reports. */
  readonly level: 'off' | 'default' | Severity
  readonly options: Readonly<Record<string, OptionValue>>
}

/** What a `tickmark.json` says, with everything filled in. Globs are relative to the folder of that file. */
export interface Configuration {
  /** Globs of documents that are filings whatever they look like. */
  readonly filings: readonly string[]
  /** Globs of documents that are notes whatever they look like. */
  readonly notes: readonly string[]
  /** The folder that holds notes made by annotating, relative to the folder of the file; undefined for beside the filing. */
  readonly notesFolder: string | undefined
  /** Settings by rule id; a rule without one runs as it comes. */
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** What holds where there is no `tickmark.json`. */
export const DEFAULT_CONFIGURATION: Configuration = { filings: [], notes: [], notesFolder: undefined, rules: {} }

/** The name of the configuration file, looked for in the folder of a document and the folders around it. */
export const CONFIGURATION_FILE = 'tickmark.json'

/** Something wrong in a configuration file: a finding in that file that stops nothing. Offsets in UTF-16 units. */
export interface ConfigurationProblem {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** The rule id under which problems of a configuration file are reported. */
export const CONFIGURATION_RULE = 'configuration'
