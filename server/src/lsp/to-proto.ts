import {
  DiagnosticSeverity,
  MarkupKind,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type Location,
  type MarkupContent,
  type Position,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver/node'

import { type PlacedFinding } from '../features/findings.ts'
import { renderMarkdown, renderPlain, type DocumentPlace, type RichText } from '../features/rich-text.ts'
import { type OutlineEntry } from '../features/symbols.ts'
import { type Severity } from '../rules/rule.ts'
import { type LineIndex } from '../text/lines.ts'
import { type Span } from '../text/span.ts'
import { type Client } from './client.ts'

/** What diagnostics say they come from. */
export const SOURCE = 'tickmark'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** Finds where a place of any document at hand is, in LSP's words; undefined when its text is not at hand. */
export type Locate = (place: DocumentPlace) => Location | undefined

/** An LSP position of an offset. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.position(offset)
  return { line, character: column }
}

/** An LSP range of a span. */
export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) }
}

/** A finding as a diagnostic; `rulePage` gives the address of a rule's page, where there is one. */
export function toDiagnostic(
  finding: PlacedFinding,
  lines: LineIndex,
  locate: Locate,
  client: Client,
  rulePage: ((rule: string) => string) | undefined,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
  }
  if (rulePage !== undefined && client.codeDescription) diagnostic.codeDescription = { href: rulePage(finding.rule) }
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap(({ at, message }) => {
      const location = locate(at)
      return location === undefined ? [] : [{ location, message }]
    })
  }
  if (client.diagnosticData) diagnostic.data = { fingerprint: finding.fingerprint }
  return diagnostic
}

/** Text for people in the form that the client shows; links lead to lines of files. */
export function toMarkup(text: RichText, locate: Locate, client: Client): MarkupContent {
  if (!client.markdownHover) return { kind: MarkupKind.PlainText, value: renderPlain(text) }
  return {
    kind: MarkupKind.Markdown,
    value: renderMarkdown(text, (place) => {
      const location = locate(place)
      if (location?.uri.startsWith('file:') !== true) return undefined
      const { line, character } = location.range.start
      return `${location.uri}#L${line + 1},${character + 1}`
    }),
  }
}

const SYMBOL_KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  table: SymbolKind.Array,
}

/** The outline, nested. */
export function toDocumentSymbols(entries: readonly OutlineEntry[], lines: LineIndex): DocumentSymbol[] {
  return entries.map(({ title, kind, span, selection, children }) => ({
    name: title,
    kind: SYMBOL_KINDS[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: toDocumentSymbols(children, lines),
  }))
}

/** The outline for clients that take a flat list only. */
export function toSymbolInformation(
  entries: readonly OutlineEntry[],
  lines: LineIndex,
  uri: string,
  container?: string,
): SymbolInformation[] {
  return entries.flatMap(({ title, kind, span, children }) => [
    {
      name: title,
      kind: SYMBOL_KINDS[kind],
      location: { uri, range: toRange(lines, span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...toSymbolInformation(children, lines, uri, title),
  ])
}
