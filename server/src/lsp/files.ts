import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { URI } from 'vscode-uri'

import { type DocumentSource } from '../analysis/cited-documents.ts'
import { configurationsOnDisk, type Configurations, type FoundConfiguration } from '../files/configurations.ts'
import { linkedPath } from '../files/linked-path.ts'
import { readDocument } from '../files/read.ts'
import { rules } from '../rules/index.ts'
import { remembered } from '../text/remembered.ts'

/** Documents by uri, on disk; what is open in the editor is the engine's. */
export interface Files extends DocumentSource {
  /** One way of writing a uri; clients encode colons, drive letters and spaces differently. */
  idOf(uri: string): string
  /** The absolute path of a `file:` document; undefined for any other, also for what is no uri. Never throws. */
  pathOf(id: string): string | undefined
  idOfPath(path: string): string
  /**
   * The configuration for a document, read when first asked for. A document without a folder of its own is governed
   * by that of `folder`; undefined where there is neither. The same object as before where the file's text is.
   */
  configurationOf(id: string, folder: string | undefined): Promise<FoundConfiguration | undefined>
  /** Reads configurations anew when they are next asked for. */
  forgetConfigurations(): void
}

/** Opens the way to the disk; nothing is read yet. */
export function createFiles(): Files {
  let configurations: Configurations = configurationsOnDisk(rules)
  /** By the configuration file's path, what was last read there. */
  const lastRead = new Map<string, FoundConfiguration>()
  /** The same object for the same text, so that what was found under it stays valid. */
  function unchanged(found: FoundConfiguration): FoundConfiguration {
    if (found.path === undefined) return found
    const before = lastRead.get(found.path)
    if (before?.text === found.text && isDeepStrictEqual(before.problems, found.problems)) return before
    lastRead.set(found.path, found)
    return found
  }
  const files: Files = {
    // Every request names its document.
    idOf: remembered((uri) => {
      try {
        return URI.parse(uri).toString()
      } catch {
        return uri
      }
    }),
    pathOf(id) {
      try {
        const uri = URI.parse(id)
        return uri.scheme === 'file' ? uri.fsPath : undefined
      } catch {
        // A client may name a document by what is no uri.
        return undefined
      }
    },
    idOfPath: (path) => URI.file(path).toString(),
    resolve(from, url) {
      const path = files.pathOf(from)
      const linked = path === undefined ? undefined : linkedPath(path, url)
      return linked === undefined ? undefined : files.idOfPath(linked)
    },
    async load(id) {
      const path = files.pathOf(id)
      if (path === undefined) return undefined
      const decoded = await readDocument(path)
      return 'text' in decoded ? decoded.text : undefined
    },
    async configurationOf(id, folder) {
      const path = files.pathOf(id) ?? (folder === undefined ? undefined : join(folder, 'untitled'))
      return path === undefined ? undefined : unchanged(await configurations.of(path))
    },
    forgetConfigurations() {
      configurations = configurationsOnDisk(rules)
    },
  }
  return files
}
