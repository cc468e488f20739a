import { chooseFront } from '../fronts/choose.ts'
import { languageOf } from './document-language.ts'
import { type ReadingCache } from './reading-cache.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'

/** The shell's way to documents: the engine itself does no IO. */
export interface DocumentSource {
  /**
   * The id of the document that a link leads to, fragment ignored; undefined for links that lead to no document
   * (other sites, anchors in the same text). Says nothing about whether the document exists.
   */
  resolve(from: string, url: string): string | undefined
  /** The decoded text of a document that is not open; undefined when it cannot be read. */
  load(id: string): Promise<string | undefined>
}

/** How many documents that are not open are kept read. */
const CAPACITY = 8

/** Documents that are cited but not open, read when first asked for and kept until files change. */
export class CitedDocuments {
  readonly #source: DocumentSource
  readonly #cache: ReadingCache
  readonly #snapshots = new Map<string, Promise<Snapshot | undefined>>()

  constructor(source: DocumentSource, cache: ReadingCache) {
    this.#source = source
    this.#cache = cache
  }

  /** The document as it stands on disk; undefined when it cannot be read. */
  snapshot(id: string): Promise<Snapshot | undefined> {
    const known = this.#snapshots.get(id)
    const snapshot = known ?? this.#load(id)
    this.#snapshots.delete(id)
    this.#snapshots.set(id, snapshot)
    const [oldest] = this.#snapshots.keys()
    if (this.#snapshots.size > CAPACITY && oldest !== undefined) this.#snapshots.delete(oldest)
    return snapshot
  }

  /** Reads everything anew when it is next asked for. */
  forget(): void {
    this.#snapshots.clear()
  }

  async #load(id: string): Promise<Snapshot | undefined> {
    const text = await this.#source.load(id).catch(() => undefined)
    if (text === undefined) return undefined
    return takeSnapshot({ id, version: 0, text, front: chooseFront(languageOf(id), text), cache: this.#cache })
  }
}
