import { type Place } from '../facts/fact.ts'
import { type BlockSlice } from '../fronts/front.ts'
import { type Link } from '../tree/prose.ts'
import { type Reading } from './reading.ts'

/** A document that a note cites, as far as the rules need it. */
export interface CitedDocument {
  readonly id: string
  readonly text: string
  readonly slices: readonly BlockSlice[]
  readonly blockCount: number
  reading(block: number): Reading
}

/** One citation of a note: a link to a filing, with the passage that its fragment names. */
export interface Citation {
  readonly link: Link
  /** The whole link in the note. */
  readonly at: Place
  /** The reading of the note's block that the link stands in. */
  readonly note: Reading
  /** Undefined when the cited file does not exist or could not be read. */
  readonly document: CitedDocument | undefined
  /** Where the named passage begins; undefined when the fragment names a passage that is not there, or names none. */
  readonly passage: Place | undefined
  /** The whole passage, one place for each block that it touches; empty where `passage` is undefined. */
  readonly passages: readonly Place[]
  /** Whether the link names a passage at all. */
  readonly namesPassage: boolean
  /** The nearest passage when the named one is not there. */
  readonly nearest: Place | undefined
  /** A fragment, `#` included, that names the nearest passage. */
  readonly nearestFragment: string | undefined
}
