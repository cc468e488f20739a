import {
  FileChangeType,
  type DidChangeTextDocumentParams,
  type DidChangeWatchedFilesParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DidSaveTextDocumentParams,
} from 'vscode-languageserver/node'

import { forgetEdgarCopies } from '../files/edgar-copies.ts'
import { letYoungGenerationGrow } from '../process/v8-flags.ts'
import { isConfiguration, type Pusher } from './diagnostics.ts'
import { clearPushed } from './handlers/check-workspace.ts'
import { changeDocument, openDocument, type OpenDocument } from './open-documents.ts'
import { folderOf, refreshShown, type Session } from './session.ts'

/** Keeps the engine's documents as the editor and the disk have them. */
export interface Synchronizer {
  readonly didOpen: (params: DidOpenTextDocumentParams) => Promise<void>
  readonly didChange: (params: DidChangeTextDocumentParams) => Promise<void>
  readonly didSave: (params: DidSaveTextDocumentParams) => Promise<void>
  readonly didClose: (params: DidCloseTextDocumentParams) => Promise<void>
  readonly didChangeFiles: (params: DidChangeWatchedFilesParams) => Promise<void>
  /** Has everything that is open checked again. */
  readonly refresh: () => Promise<void>
}

/** Keeps the documents of one session; `pusher` is left out where the client pulls its diagnostics. */
export function createSynchronizer(session: Session, pusher: Pusher | undefined): Synchronizer {
  const { analysis, files, open, configured, client, connection, log } = session

  let isEdited = false

  function configure({ id }: OpenDocument): Promise<void> {
    const found = files.configurationOf(id, folderOf(session, id)).then(
      (configuration) => {
        if (configuration !== undefined && analysis.isOpen(id)) analysis.configure(id, configuration)
      },
      (error: unknown) => {
        // The document keeps the configuration it has; requests for it and other documents go on.
        log.failure('Reading the configuration', error)
      },
    )
    configured.set(id, found)
    return found
  }
  /** Findings of notes may rest on what changed. */
  async function pushNotes(changed: string, occasion: 'change' | 'save'): Promise<void> {
    if (pusher === undefined) return
    for (const id of [...open.keys()]) {
      if (id !== changed && open.has(id) && analysis.kindOf(id).kind === 'note') await pusher.push(id, occasion)
    }
  }
  /** Findings of notes may rest on any file. */
  async function otherFilesChanged(): Promise<void> {
    analysis.forgetFiles()
    forgetEdgarCopies()
    await synchronizer.refresh()
  }
  async function configurationChanged(): Promise<void> {
    files.forgetConfigurations()
    // A configuration marks the folder that is searched for copies.
    forgetEdgarCopies()
    await Promise.all([...open.values()].map(configure))
    refreshShown(session)
    await synchronizer.refresh()
  }

  const synchronizer: Synchronizer = {
    async didOpen({ textDocument }) {
      const document = openDocument(textDocument, files.idOf(textDocument.uri))
      const { id, version, text, languageId } = document
      analysis.open({ id, version, text, path: files.pathOf(id) ?? id, languageId })
      open.set(id, document)
      const found = configure(document)
      await clearPushed(session, id)
      await found
      await pusher?.push(id, 'open')
    },
    async didChange({ textDocument, contentChanges }) {
      const id = files.idOf(textDocument.uri)
      const known = open.get(id)
      if (known === undefined) return
      if (!isEdited) letYoungGenerationGrow()
      isEdited = true
      const { document, change } = changeDocument(known, textDocument.version, contentChanges)
      open.set(id, document)
      analysis.change(id, document.version, document.text, change)
      await pusher?.push(id, 'change')
      await pushNotes(id, 'change')
    },
    async didSave({ textDocument }) {
      const id = files.idOf(textDocument.uri)
      if (isConfiguration({ id })) await configurationChanged()
      else await pusher?.push(id, 'save')
      await pushNotes(id, 'save')
    },
    async didClose({ textDocument }) {
      const id = files.idOf(textDocument.uri)
      const known = open.get(id)
      if (known === undefined) return
      open.delete(id)
      configured.delete(id)
      analysis.close(id)
      // What is on disk may differ from what the editor last had.
      analysis.forgetFiles()
      forgetEdgarCopies()
      await pusher?.clear(known)
    },
    async didChangeFiles({ changes }) {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) await clearPushed(session, files.idOf(uri))
      }
      if (changes.some(({ uri }) => isConfiguration({ id: files.idOf(uri) }))) await configurationChanged()
      else if (changes.some(({ uri }) => !open.has(files.idOf(uri)))) await otherFilesChanged()
    },
    async refresh() {
      if (pusher === undefined) {
        if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh()
        return
      }
      for (const id of [...open.keys()]) {
        await pusher.push(id, 'save').catch((error: unknown) => {
          log.failure('Checking again', error)
        })
      }
    },
  }
  return synchronizer
}
