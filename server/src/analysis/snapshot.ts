import { type BlockSlice, type Change, type Dialect, type Front, type Labels } from '../fronts/front.ts'
import { outlineOf, type Heading, type Outline } from '../document/outline.ts'
import { resolveFacts } from '../document/resolve-facts.ts'
import { type Reading } from '../document/reading.ts'
import { type Fact, type Place } from '../facts/fact.ts'
import { type Span } from '../text/span.ts'
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
  facts(): readonly Fact[]
  outline(): Outline
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
}
const kept = new WeakMap<Snapshot, KeptState>()

/** The first snapshot of a document. */
export function takeSnapshot(request: SnapshotRequest): Snapshot {
  const slices = request.front.split(request.text)
  return snapshotOf(request, slices, labelsOf(request, slices), [])
}

/** The snapshot after one change; the same as a first snapshot of the new text, found with the work of one block. */
export function nextSnapshot(request: SnapshotRequest, previous: Snapshot, change: Change): Snapshot {
  const slices = request.front.resplit(request.text, previous.slices, change)
  const labels = labelsOf(request, slices)
  const state = kept.get(previous)
  if (state?.labels.key !== labels.key) return snapshotOf(request, slices, labels, [])
  const shift = change.newEnd - change.oldEnd
  const readings: (Reading | undefined)[] = new Array<Reading | undefined>(slices.length).fill(undefined)
  let first = 0
  while (first < slices.length && first < previous.slices.length) {
    const old = previous.slices[first]
    const now = slices[first]
    if (old?.start !== now?.start || old?.end !== now?.end || (now?.end ?? 0) > change.start) break
    readings[first] = state.readings[first]
    first++
  }
  let last = slices.length - 1
  let oldLast = previous.slices.length - 1
  while (last >= first && oldLast >= first) {
    const old = previous.slices[oldLast]
    const now = slices[last]
    if (old === undefined || now === undefined || old.start < change.oldEnd) break
    if (old.start + shift !== now.start || old.end + shift !== now.end) break
    readings[last] = state.readings[oldLast]
    last--
    oldLast--
  }
  return snapshotOf(request, slices, labels, readings)
}

function labelsOf({ text, front }: SnapshotRequest, slices: readonly BlockSlice[]): Labels {
  if (!text.includes(']:')) return NO_LABELS
  const definitions: string[] = []
  for (const { start, end } of slices) {
    const source = text.slice(start, end)
    if (!source.includes(']:')) continue
    const defined = front.definitions(source)
    if (defined !== '') definitions.push(defined)
  }
  if (definitions.length === 0) return NO_LABELS
  const joined = definitions.join('\n\n')
  return { key: joined, definitions: joined }
}

function snapshotOf(
  { id, version, text, front, cache }: SnapshotRequest,
  slices: readonly BlockSlice[],
  labels: Labels,
  readings: (Reading | undefined)[],
): Snapshot {
  let facts: readonly Fact[] | undefined
  let outline: Outline | undefined
  function sliceOf(block: number): BlockSlice {
    const slice = slices[block]
    if (slice === undefined) throw new RangeError(`The document has no block ${block}`)
    return slice
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
      const reading = cache.read(text.slice(start, end), front, labels)
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
    facts() {
      facts ??= resolveFacts(snapshot)
      return facts
    },
    outline() {
      outline ??= outlineOf(headingsOf(snapshot))
      return outline
    },
  }
  kept.set(snapshot, { readings, labels })
  return snapshot
}

function headingsOf(snapshot: Snapshot): readonly Heading[] {
  const headings: Heading[] = []
  for (let block = 0; block < snapshot.blockCount; block++) {
    const reading = snapshot.reading(block)
    if (reading.kind !== 'heading' || reading.depth === undefined) continue
    headings.push({ title: reading.runs[0]?.text ?? '', depth: reading.depth, block })
  }
  return headings
}
