import { type Front, type Labels } from '../fronts/front.ts'
import { readBlock } from '../document/read-block.ts'
import { type Reading } from '../document/reading.ts'
import { type TableNote } from '../tree/table.ts'

/**
 * Readings by what they depend on, shared by all documents and versions. Bounded by the length of the texts it
 * holds, least recently used first out; what an open snapshot still uses stays alive with the snapshot.
 */
export class ReadingCache {
  readonly #entries = new Map<string, Reading>()
  readonly #capacity: number
  #held = 0

  /** `capacity` is the total length of block texts to keep, in UTF-16 units. */
  constructor(capacity = 4_000_000) {
    this.#capacity = capacity
  }

  /** `note` is what stands before the block about the scale of a table in it, if it holds one. */
  read(source: string, front: Front, labels: Labels, note?: TableNote): Reading {
    const told = note === undefined ? '' : `${note.source} ${note.text}`
    const prefix = `${front.dialect}\n${source.includes('[') ? labels.key : ''}\n${told}\n`
    const key = prefix + source
    const known = this.#entries.get(key)
    if (known !== undefined) {
      this.#entries.delete(key)
      this.#entries.set(key, known)
      return known
    }
    // `source` is a slice that would keep the whole document's text alive; the same units of the key do not.
    const reading = readBlock(key.slice(prefix.length), front, labels, note)
    this.#entries.set(key, reading)
    this.#held += source.length
    if (this.#held > this.#capacity) this.#forgetOldest()
    return reading
  }

  #forgetOldest(): void {
    for (const [oldest, old] of this.#entries) {
      if (this.#held <= this.#capacity) break
      this.#entries.delete(oldest)
      this.#held -= old.source.length
    }
  }
}
