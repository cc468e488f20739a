import { type InitializeParams, MarkupKind } from 'vscode-languageserver/node'

import { readSettings, type SaidSettings } from './settings.ts'

/** What the connected client can do; everything that LSP makes optional is off unless the client says it. */
export interface Client {
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesTokens: boolean
  readonly refreshesLenses: boolean
  readonly refreshesInlays: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly diagnosticData: boolean
  readonly configuration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly markdownHover: boolean
  readonly nestedSymbols: boolean
  readonly literalActions: boolean
  readonly documentChanges: boolean
  readonly createsFiles: boolean
  /** The commands that it carries out. */
  readonly commands: ReadonlySet<string>
  /** The settings that `initializationOptions` say. */
  readonly settings: SaidSettings
  /** Whether it wants `tickmark/status`. */
  readonly status: boolean
  /** Whether it lists the marked headings of markdown by itself. */
  readonly listsHeadings: boolean
}

/** Reads what the client says of itself; nulls and wrong types count as nothing said. */
export function readClient(params: InitializeParams): Client {
  const { capabilities, initializationOptions: options } = params as {
    readonly capabilities?: unknown
    readonly initializationOptions?: unknown
  }
  const says = (...path: readonly string[]): boolean => at(capabilities, path) === true
  const has = (...path: readonly string[]): boolean => isObject(at(capabilities, path))
  const lists = (value: string, ...path: readonly string[]): boolean => list(at(capabilities, path)).includes(value)
  const documentChanges = says('workspace', 'workspaceEdit', 'documentChanges')
  return {
    pullsDiagnostics: has('textDocument', 'diagnostic'),
    refreshesDiagnostics: says('workspace', 'diagnostics', 'refreshSupport'),
    refreshesTokens: says('workspace', 'semanticTokens', 'refreshSupport'),
    refreshesLenses: says('workspace', 'codeLens', 'refreshSupport'),
    refreshesInlays: says('workspace', 'inlayHint', 'refreshSupport'),
    relatedInformation:
      says('textDocument', 'publishDiagnostics', 'relatedInformation') ||
      says('textDocument', 'diagnostic', 'relatedInformation'),
    codeDescription: says('textDocument', 'publishDiagnostics', 'codeDescriptionSupport'),
    diagnosticData: says('textDocument', 'publishDiagnostics', 'dataSupport'),
    configuration: says('workspace', 'configuration'),
    registersConfiguration: says('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
    registersWatchers: says('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    markdownHover: lists(MarkupKind.Markdown, 'textDocument', 'hover', 'contentFormat'),
    nestedSymbols: says('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport'),
    literalActions: has('textDocument', 'codeAction', 'codeActionLiteralSupport'),
    documentChanges,
    createsFiles: documentChanges && lists('create', 'workspace', 'workspaceEdit', 'resourceOperations'),
    commands: new Set(list(at(options, ['commands'])).filter((command) => typeof command === 'string')),
    settings: readSettings(options),
    status: at(options, ['status']) === true,
    listsHeadings: at(options, ['listsHeadings']) === true,
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** The value at a path of keys; undefined where anything on the way is no object. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (within, key) => (isObject(within) ? (within as Readonly<Record<string, unknown>>)[key] : undefined),
    value,
  )
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
