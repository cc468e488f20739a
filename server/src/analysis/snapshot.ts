import { type BlockSlice, type Change, type Dialect, type Front, type Labels } from '../fronts/front.ts'
import { HEADINGS, headingsAmong, outlineOf, PAGE_MARKS, type Outline } from '../document/outline.ts'
import { resolveFacts } from '../document/resolve-facts.ts'
import { type Reading } from '../document/reading.ts'
import {
  documentNote,
  leadInNote,
  mayHoldTable,
  nextDocumentNote,
  NOTE_BLOCKS,
  type DocumentNote,
} from '../document/table-notes.ts'
import { type Fact, type Place } from '../facts/fact.ts'
import { type Span } from '../text/span.ts'
import { type TableNote } from '../tree/table.ts'
import { type ReadingCache } from './reading-cache.ts'

/** One immutable version of one document. Readings are made when first asked for and kept. */
export interface Snapshot {
  /** Opaque to the core. */
  readonly id: string
  readonly version: number
  readonly dialect: Dialect
  readonly text: string
  readonly slices: readonly BlockSlice[]
  readonly blockCount: number
  /** The reading of a block by its number; throws RangeError for a number outside the document. */
  reading(block: number): Reading
  /** Whether the block has been read, so that long work can be done in steps. */
  isRead(block: number): boolean
  /** The block that holds the offset or ends at it; undefined between blocks. */
  blockAt(offset: number): number | undefined
  /** The place's span in the document. */
  spanOf(place: Place): Span
  /**
   * What a pure function makes of each block, in their order. Kept with the snapshot and handed on to the next one
   * for the blocks that an edit leaves alone, so that a keystroke costs one call.
   */
  perBlock<Value>(derivation: Derivation<Value>): readonly Value[]
  /** Makes the next value that `perBlock` still lacks; false when none is lacking. For doing long work in steps. */
  step(derivation: Derivation<unknown>): boolean
  /** Lets go of what a derivation made that will not be asked for again; it is made anew if it is. */
  forget(derivation: Derivation<unknown>): void
  facts(): readonly Fact[]
  outline(): Outline
}

/** A pure function of one block's reading; the object itself is the key under which its results are kept. */
export interface Derivation<Value> {
  of(reading: Reading): Value
}

const NO_LABELS: Labels = { key: '', definitions: '' }

interface SnapshotRequest {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly front: Front
  readonly cache: ReadingCache
}

interface KeptState {
  readonly readings: (Reading | undefined)[]
  readonly labels: Labels
  readonly note: DocumentNote | undefined
  /** What each block that may define labels defines, by its text. */
  readonly defined: ReadonlyMap<string, string>
  /** By derivation, what it made of the blocks; holes where a block is new. */
  readonly derived: Map<Derivation<unknown>, DerivedBlocks>
}
interface DerivedBlocks {
  readonly values: unknown[]
  /** Blocks before the first number and from the second on have their values. */
  missingFrom: number
  missingTo: number
}
const kept = new WeakMap<Snapshot, KeptState>()

/** The first snapshot of a document. */
export function takeSnapshot(request: SnapshotRequest): Snapshot {
  const slices = request.front.split(request.text)
  const note = documentNote(request.text)
  return snapshotOf(request, slices, freshState(readLabels(request, slices, new Map()), note, slices.length))
}

/** The snapshot after one change; the same as a first snapshot of the new text, found with the work of one block. */
export function nextSnapshot(request: SnapshotRequest, previous: Snapshot, change: Change): Snapshot {
  if (previous.dialect !== request.front.dialect) return takeSnapshot(request)
  const slices = request.front.resplit(request.text, previous.slices, change)
  const state = kept.get(previous)
  const read = readLabels(request, slices, state?.defined ?? new Map())
  const { labels, defined } = read
  const shift = change.newEnd - change.oldEnd
  const note = state === undefined ? documentNote(request.text) : nextDocumentNote(request.text, state.note, change)
  if (state?.labels.key !== labels.key || !isSameNote(state.note, note, change, shift))
    return snapshotOf(request, slices, freshState(read, note, slices.length))
  let first = 0
  while (first < slices.length && first < previous.slices.length) {
    const old = previous.slices[first]
    const now = slices[first]
    if (old?.start !== now?.start || old?.end !== now?.end || (now?.end ?? 0) > change.start) break
    first++
  }
  let last = slices.length
  let oldLast = previous.slices.length
  while (last > first && oldLast > first) {
    const old = previous.slices[oldLast - 1]
    const now = slices[last - 1]
    if (old === undefined || now === undefined || old.start < change.oldEnd) break
    if (old.start + shift !== now.start || old.end + shift !== now.end) break
    last--
    oldLast--
  }
  const more = blocksWithOtherNotes(request.text, slices, last, previous, oldLast)
  last += more
  oldLast += more
  const splice = <Value>(values: readonly Value[], hole: Value): Value[] =>
    values.slice(0, first).concat(new Array<Value>(last - first).fill(hole), values.slice(oldLast))
  const derived = new Map<Derivation<unknown>, DerivedBlocks>()
  for (const [derivation, { values, missingFrom, missingTo }] of state.derived) {
    const complete = missingFrom >= missingTo
    derived.set(derivation, {
      values: splice(values, undefined),
      missingFrom: complete ? first : Math.min(first, missingFrom),
      missingTo: complete || missingTo <= oldLast ? last : missingTo - oldLast + last,
    })
  }
  return snapshotOf(request, slices, { readings: splice(state.readings, undefined), labels, note, defined, derived })
}

function freshState({ labels, defined }: ReadLabels, note: DocumentNote | undefined, blockCount: number): KeptState {
  const readings = new Array<Reading | undefined>(blockCount).fill(undefined)
  return { readings, labels, note, defined, derived: new Map() }
}

/** Whether the document's note still says the same of the same tables: those behind it. */
function isSameNote(
  old: DocumentNote | undefined,
  now: DocumentNote | undefined,
  { start, oldEnd }: Change,
  shift: number,
): boolean {
  if (old === undefined || now === undefined) return old === now
  if (old.text !== now.text) return false
  return old.from < start ? now.from === old.from : old.from >= oldEnd && now.from === old.from + shift
}

/**
 * How many of the blocks behind an edit reach up to the last one whose table now stands behind another note on scale:
 * what their text does not tell. They are looked at as far as a note reaches.
 */
function blocksWithOtherNotes(
  text: string,
  slices: readonly BlockSlice[],
  block: number,
  previous: Snapshot,
  oldBlock: number,
): number {
  let other = 0
  for (let ahead = 0; ahead < NOTE_BLOCKS; ahead++) {
    const slice = slices[block + ahead]
    if (slice === undefined) break
    if (!mayHoldTable(text, slice, previous.dialect)) continue
    const now = leadInNote(text, slices, block + ahead)
    const before = leadInNote(previous.text, previous.slices, oldBlock + ahead)
    if (now?.text !== before?.text) other = ahead + 1
  }
  return other
}

/** The note that governs a table in this block, if it holds one. */
function noteFor(
  text: string,
  slices: readonly BlockSlice[],
  block: number,
  note: DocumentNote | undefined,
  dialect: Dialect,
): TableNote | undefined {
  const slice = slices[block]
  if (slice === undefined || !mayHoldTable(text, slice, dialect)) return undefined
  const leadIn = leadInNote(text, slices, block)
  if (leadIn !== undefined || note === undefined || note.from > slice.start) return leadIn
  return { text: note.text, source: note.source }
}

interface ReadLabels {
  readonly labels: Labels
  readonly defined: ReadonlyMap<string, string>
}

function readLabels(
  { text, front }: SnapshotRequest,
  slices: readonly BlockSlice[],
  known: ReadonlyMap<string, string>,
): ReadLabels {
  const defined = new Map<string, string>()
  if (!text.includes(']:')) return { labels: NO_LABELS, defined }
  const definitions: string[] = []
  for (const { start, end } of slices) {
    const source = text.slice(start, end)
    if (!source.includes(']:')) continue
    const block = known.get(source) ?? front.definitions(source)
    defined.set(source, block)
    if (block !== '') definitions.push(block)
  }
  const joined = definitions.join('\n\n')
  return { labels: joined === '' ? NO_LABELS : { key: joined, definitions: joined }, defined }
}

function snapshotOf(
  { id, version, text, front, cache }: SnapshotRequest,
  slices: readonly BlockSlice[],
  state: KeptState,
): Snapshot {
  const { readings, labels, derived } = state
  let facts: readonly Fact[] | undefined
  let outline: Outline | undefined
  function sliceOf(block: number): BlockSlice {
    const slice = slices[block]
    if (slice === undefined) throw new RangeError(`The document has no block ${block}`)
    return slice
  }
  function derivedBy(derivation: Derivation<unknown>): DerivedBlocks {
    let blocks = derived.get(derivation)
    if (blocks === undefined) {
      const values = new Array<unknown>(slices.length).fill(undefined)
      blocks = { values, missingFrom: 0, missingTo: slices.length }
      derived.set(derivation, blocks)
    }
    return blocks
  }
  const snapshot: Snapshot = {
    id,
    version,
    dialect: front.dialect,
    text,
    slices,
    blockCount: slices.length,
    reading(block) {
      const known = readings[block]
      if (known !== undefined) return known
      const { start, end } = sliceOf(block)
      const reading = cache.read(
        text.slice(start, end),
        front,
        labels,
        noteFor(text, slices, block, state.note, front.dialect),
      )
      readings[block] = reading
      return reading
    },
    isRead: (block) => readings[block] !== undefined,
    blockAt(offset) {
      let low = 0
      let high = slices.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((slices[middle]?.start ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      const slice = slices[low]
      return slice !== undefined && slice.start <= offset && offset <= slice.end ? low : undefined
    },
    spanOf({ block, span }) {
      const { start } = sliceOf(block)
      return { start: start + span.start, end: start + span.end }
    },
    perBlock<Value>(derivation: Derivation<Value>) {
      while (snapshot.step(derivation));
      return derivedBy(derivation).values as readonly Value[]
    },
    step(derivation) {
      const blocks = derivedBy(derivation)
      const block = blocks.missingFrom
      if (block >= blocks.missingTo) return false
      blocks.values[block] = derivation.of(snapshot.reading(block))
      blocks.missingFrom++
      return true
    },
    forget(derivation) {
      derived.delete(derivation)
    },
    facts() {
      facts ??= resolveFacts(snapshot)
      return facts
    },
    outline() {
      outline ??= outlineOf(headingsAmong(snapshot.perBlock(HEADINGS)), () => snapshot.perBlock(PAGE_MARKS))
      return outline
    },
  }
  kept.set(snapshot, state)
  return snapshot
}
