import { sep } from 'node:path'
import { type CancellationToken, type Connection, type Location } from 'vscode-languageserver/node'

import { type Analysis, type CheckedDocument } from '../analysis/analysis.ts'
import { type Snapshot } from '../analysis/snapshot.ts'
import { type DocumentPlace } from '../features/rich-text.ts'
import { type LineIndex } from '../text/lines.ts'
import { type Client } from './client.ts'
import { type Files } from './files.ts'
import { type Log } from './log.ts'
import { linesOf, type OpenDocument } from './open-documents.ts'
import { type EditorSettings } from './settings.ts'
import { toRange, type Locate } from './to-proto.ts'

/** All that a request may need; one for each connection. */
export interface Session {
  readonly connection: Connection
  readonly client: Client
  /** As the client last said; replaced in place. */
  readonly settings: EditorSettings
  readonly analysis: Analysis
  readonly files: Files
  readonly log: Log
  /** Open documents by the engine's id. */
  readonly open: Map<string, OpenDocument>
  /** Resolves once the document's configuration has been found; by the engine's id, for open documents. */
  readonly configured: Map<string, Promise<void>>
  /** Paths of the workspace's folders, in the client's order. */
  readonly folders: Set<string>
  /** Documents that are not open but have diagnostics, from checking the workspace; by the engine's id. */
  readonly pushed: Set<string>
  /** The address of a rule's page, where package.json names a repository. */
  readonly rulePage: ((rule: string) => string) | undefined
}

/** A token of the engine for one of LSP. */
export function asToken(token: CancellationToken): { readonly cancelled: boolean } {
  return {
    get cancelled() {
      return token.isCancellationRequested
    },
  }
}

/** A document that a request speaks of, with its configuration found; undefined when it is not open. */
export async function openFor(session: Session, uri: string): Promise<OpenDocument | undefined> {
  const id = session.files.idOf(uri)
  await session.configured.get(id)
  return session.open.get(id)
}

/** Tells a client that shows colors, lenses and marks that documents may be read as something else now. */
export function refreshShown(session: Session): void {
  const { client, connection, log } = session
  if (client.refreshesTokens) told(connection.languages.semanticTokens.refresh(), 'Refreshing colors', log)
  refreshMarks(session)
}

/** Tells a client that shows lenses and inlay marks to ask for them again. */
export function refreshMarks({ client, connection, log }: Session): void {
  if (client.refreshesLenses) told(connection.sendRequest('workspace/codeLens/refresh'), 'Refreshing lenses', log)
  if (client.refreshesInlays) told(connection.languages.inlayHint.refresh(), 'Refreshing marks', log)
}

function told(answer: Promise<unknown>, what: string, log: Log): void {
  answer.catch((error: unknown) => {
    log.failure(what, error)
  })
}

/** A filing that was read for a request, with its lines. */
export interface ReadForRequest {
  readonly document: OpenDocument
  readonly snapshot: Snapshot
  readonly lines: LineIndex
}

/** Reads the filing that a request speaks of, every block of it; undefined for anything else. Rejects with `Cancelled`. */
export async function readFilingFor(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<ReadForRequest | undefined> {
  const document = await openFor(session, uri)
  if (document === undefined || session.analysis.kindOf(document.id).kind !== 'filing') return undefined
  const snapshot = await session.analysis.read(document.id, asToken(token))
  return { document, snapshot, lines: linesOf(snapshot, session.open.get(document.id)) }
}

/** A document that was checked for a request, with its lines. */
export interface CheckedForRequest {
  readonly document: OpenDocument
  readonly checked: CheckedDocument
  readonly lines: LineIndex
  readonly locate: Locate
}

/**
 * Checks the document that a request speaks of; undefined when it is not open or is neither a filing nor a note, so
 * that the answer is silence. Rejects with `Cancelled`.
 */
export async function checkedFor(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CheckedForRequest | undefined> {
  const document = await openFor(session, uri)
  if (document === undefined) return undefined
  const checked = await session.analysis.check(document.id, asToken(token))
  if (checked.recognition.kind === undefined) return undefined
  const lines = linesOf(checked.snapshot, session.open.get(document.id))
  return { document, checked, lines, locate: locator(session, checked) }
}

/** Finds places in a checked document and in those it cites. */
export function locator(session: Session, { snapshot, cited }: CheckedDocument): Locate {
  return (place: DocumentPlace): Location | undefined => {
    const owner = place.document === snapshot.id ? snapshot : cited.get(place.document)
    if (owner === undefined) return undefined
    const open = session.open.get(owner.id)
    return { uri: open?.uri ?? owner.id, range: toRange(linesOf(owner, open), place.span) }
  }
}

/** The path of the workspace folder that a document belongs to; the first one for a document without a file. */
export function folderOf({ files, folders }: Session, id: string): string | undefined {
  const path = files.pathOf(id)
  if (path === undefined) return [...folders][0]
  return [...folders]
    .filter((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    .toSorted((one, other) => other.length - one.length)[0]
}
