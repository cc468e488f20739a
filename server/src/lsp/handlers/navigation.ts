import {
  type CancellationToken,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Location,
  type ReferenceParams,
  type SymbolInformation,
} from 'vscode-languageserver/node'

import { type CompanyIdentity } from '../../document/same-entity.ts'
import { companyAt, mentionsOfCompany } from '../../features/company-references.ts'
import { definitionAt } from '../../features/definition.ts'
import { referencesAt } from '../../features/references.ts'
import { documentSymbols } from '../../features/symbols.ts'
import { toOffset } from '../from-proto.ts'
import { linesOf } from '../open-documents.ts'
import { asToken, checkedFor, type Session } from '../session.ts'
import { toDocumentSymbols, toRange, toSymbolInformation } from '../to-proto.ts'

/** textDocument/definition. */
export async function definition(
  session: Session,
  params: DefinitionParams,
  token: CancellationToken,
): Promise<Location | null> {
  const found = await checkedFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const place = definitionAt(found.checked, toOffset(found.lines, params.position))
  return place === undefined ? null : (found.locate(place) ?? null)
}

/** textDocument/references; those of a company's name are looked for in the other open filings and notes too. */
export async function references(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const found = await checkedFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const { document, lines, checked } = found
  const offset = toOffset(lines, params.position)
  const { spans, declaration } = referencesAt(checked.snapshot, offset)
  const wanted = params.context.includeDeclaration
    ? spans
    : spans.filter(({ start, end }) => start !== declaration?.start || end !== declaration.end)
  const here = wanted.map((span) => ({ uri: document.uri, range: toRange(lines, span) }))
  const company = companyAt(checked.snapshot, offset)
  return company === undefined ? here : [...here, ...(await companyElsewhere(session, document.id, company, token))]
}

async function companyElsewhere(
  session: Session,
  here: string,
  company: CompanyIdentity,
  token: CancellationToken,
): Promise<readonly Location[]> {
  const { open, analysis } = session
  const found: Location[] = []
  for (const document of [...open.values()]) {
    if (document.id === here || !analysis.isOpen(document.id) || analysis.kindOf(document.id).kind === undefined)
      continue
    const snapshot = await analysis.read(document.id, asToken(token))
    const lines = linesOf(snapshot, open.get(document.id))
    for (const span of mentionsOfCompany(snapshot, company)) {
      found.push({ uri: document.uri, range: toRange(lines, span) })
    }
  }
  return found
}

/** textDocument/documentHighlight. */
export async function documentHighlight(
  session: Session,
  params: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const found = await checkedFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const { spans } = referencesAt(found.checked.snapshot, toOffset(found.lines, params.position))
  return spans.length === 0 ? null : spans.map((span) => ({ range: toRange(found.lines, span) }))
}

/** textDocument/documentSymbol. */
export async function documentSymbol(
  session: Session,
  params: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const found = await checkedFor(session, params.textDocument.uri, token)
  if (found === undefined) return null
  const { document, lines, checked } = found
  const markedElsewhere = session.client.listsHeadings && document.languageId === 'markdown'
  const entries = documentSymbols(checked.snapshot, { marked: !markedElsewhere })
  return session.client.nestedSymbols
    ? toDocumentSymbols(entries, lines)
    : toSymbolInformation(entries, lines, document.uri)
}
