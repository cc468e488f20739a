import { dirname, join, sep } from 'node:path'
import { type CancellationToken } from 'vscode-languageserver/node'

import { namedFiling } from '../../analysis/document-kind.ts'
import { annotateSelection, notePathOf, relativeAddress } from '../../features/annotate.ts'
import { findFiles } from '../../files/find.ts'
import { linkedPath } from '../../files/linked-path.ts'
import { readDocument } from '../../files/read.ts'
import { indexLines } from '../../text/lines.ts'
import { toSpan } from '../from-proto.ts'
import { linesOf } from '../open-documents.ts'
import { type AnnotateParams, type AnnotateResult } from '../requests.ts'
import { asToken, folderOf, openFor, type Session } from '../session.ts'
import { toPosition, toRange } from '../to-proto.ts'

/** tickmark/annotate. */
export async function annotate(
  session: Session,
  params: AnnotateParams,
  token: CancellationToken,
): Promise<AnnotateResult | null> {
  const document = await openFor(session, params.uri)
  const path = document === undefined ? undefined : session.files.pathOf(document.id)
  if (document === undefined || path === undefined) return null
  const filing = await session.analysis.read(document.id, asToken(token))
  const selection = toSpan(linesOf(filing, session.open.get(document.id)), params.range)
  const note = (await existingNote(session, path)) ?? (await newNote(session, document.id, path))
  const address = relativeAddress(withSlashes(note.path), withSlashes(path))
  const annotation = annotateSelection({ filing, selection, address, note: note.text })
  if (annotation === undefined) return null
  const before = note.text ?? ''
  const lines = indexLines(before)
  const position = toPosition(indexLines(applied(before, annotation.edits)), annotation.cursor)
  const id = session.files.idOfPath(note.path)
  return {
    uri: session.open.get(id)?.uri ?? id,
    create: note.text === undefined,
    edits: annotation.edits.map(({ start, end, text }) => ({ range: toRange(lines, { start, end }), newText: text })),
    selection: { start: position, end: position },
  }
}

/** The text after edits whose places count in the text as it is. */
function applied(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text)
}

interface Note {
  readonly path: string
  /** Undefined when the file does not exist. */
  readonly text: string | undefined
}

/** The note of the workspace whose front matter names the filing; the first by path where several do. */
async function existingNote(session: Session, filing: string): Promise<Note | undefined> {
  const folders = session.folders.size > 0 ? [...session.folders] : [dirname(filing)]
  const { files } = await findFiles(folders, dirname(filing))
  for (const { path } of files) {
    if (!/\.(?:md|markdown)$/i.test(path) || path === filing) continue
    const text = await textOf(session, path)
    const named = text === undefined ? undefined : namedFiling(text)
    if (text !== undefined && named !== undefined && linkedPath(path, named) === filing) return { path, text }
  }
  return undefined
}

/** The editor's text wins over the disk's. */
async function textOf(session: Session, path: string): Promise<string | undefined> {
  const open = session.open.get(session.files.idOfPath(path))
  if (open !== undefined) return open.text
  const decoded = await readDocument(path)
  return 'text' in decoded ? decoded.text : undefined
}

/** Where a note that does not exist yet belongs: the folder that the configuration names, or beside the filing. */
async function newNote(session: Session, id: string, filing: string): Promise<Note> {
  const found = await session.files.configurationOf(id, folderOf(session, id))
  const notesFolder = found?.configuration.notesFolder
  const base = found?.path === undefined ? (folderOf(session, id) ?? dirname(filing)) : dirname(found.path)
  const path = notePathOf(
    withSlashes(filing),
    notesFolder === undefined ? undefined : withSlashes(join(base, notesFolder)),
  )
  return { path, text: await textOf(session, path) }
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}
