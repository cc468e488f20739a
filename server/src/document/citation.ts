import { type Reading } from './reading.ts'
import { type Place } from '../facts/fact.ts'
import { type Link } from '../tree/prose.ts'

/** A document that a note cites, as far as the rules need it. */
export interface CitedDocument {
  readonly id: string
  readonly blockCount: number
  reading(block: number): Reading
}

/** One citation of a note: a link to a filing, with the passage that its fragment names. */
export interface Citation {
  readonly link: Link
  /** The whole link in the note. */
  readonly at: Place
  /** Undefined when the cited file does not exist or could not be read. */
  readonly document: CitedDocument | undefined
  /** Undefined when the fragment names a passage that is not there, or names none. */
  readonly passage: Place | undefined
  /** Whether the link names a passage at all. */
  readonly namesPassage: boolean
  /** The nearest passage when the named one is not there. */
  readonly nearest: Place | undefined
}
