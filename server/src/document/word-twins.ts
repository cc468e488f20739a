import { isSlip } from '../text/slip.ts'
import { isMarked, mark, newMarks } from './hash-marks.ts'
import { keptByDocument } from './kept-comparisons.ts'
import {
  endOf,
  FACTOR,
  hashOf,
  hasSameWords,
  LONGEST,
  lowered,
  runOf,
  startOf,
  STRIDE,
  textOf,
  type CapitalizedWords,
  type Name,
  type WordSource,
} from './capitalized-words.ts'

const NO_NAMES = new Int32Array()
/** A word that stands oftener than this is no slip of the pen. */
const MOST_RARE = 2
/** How often the usual word stands where the rare one stands twice. */
const AGAINST_TWO = 20
/** A distinct word of a document: how often it stands, and its first place. */
export interface CountedName {
  readonly count: number
  readonly name: Name
}
/** A rare word and a usual one that are one slip of the pen apart. */
export interface Twin {
  readonly rare: CountedName
  readonly usual: CountedName
}

/** The words of a document as they were last compared; the twins with the numbers of the parts that their words stand in. */
interface KeptTwins {
  collected: WordSource['collected']
  twins: readonly { readonly twin: Twin; readonly rareIn: number; readonly usualIn: number }[]
}
const keptOf = keptByDocument<CapitalizedWords, KeptTwins>(() => ({ collected: [], twins: [] }))

/**
 * Pairs of a rare word and the most frequent usual one that is one slip apart. Words are compared anew when an edit changes
 * any of them; most keystrokes in figures move words at most.
 */
export function nearTwins(source: WordSource): readonly Twin[] {
  const { collected } = source
  const kept = keptOf(collected)
  if (!hasSameWords(kept.collected, collected)) {
    const number = new Map(collected.map(({ block }, at) => [block, at]))
    kept.twins = findTwins(source).map((twin) => {
      const { rare, usual } = twin
      return { twin, rareIn: number.get(rare.name.block) ?? 0, usualIn: number.get(usual.name.block) ?? 0 }
    })
  }
  kept.collected = collected
  return kept.twins.map(({ twin: { rare, usual }, rareIn, usualIn }) => {
    return { rare: movedTo(collected[rareIn], rare), usual: movedTo(collected[usualIn], usual) }
  })
}

/** A word where its block stands now. */
function movedTo(part: WordSource['collected'][number] | undefined, { count, name }: CountedName): CountedName {
  return part === undefined
    ? { count, name }
    : { count, name: { block: part.block, names: part.value, index: name.index } }
}

/**
 * Such words have a word in common that they become when a letter is left out (symmetric deletion); the hashes of those
 * find the few pairs that are then compared.
 */
function findTwins(source: WordSource): readonly Twin[] {
  const vocabulary = tally(source)
  const { counts } = vocabulary
  const usualKeys = newMarks()
  const suspectKeys = newMarks()
  const name = (slot: number): Name => {
    const of = source.collected[vocabulary.collected[slot] ?? 0]
    return { block: of?.block ?? 0, names: of?.value ?? NO_NAMES, index: vocabulary.indexes[slot] ?? 0 }
  }
  const keys = new Int32Array(LONGEST + 1)
  for (let slot = 0; slot < counts.length; slot++) {
    if ((counts[slot] ?? 0) < 2) continue
    const length = keysOf(source, name(slot), keys)
    for (let at = 0; at < length; at++) mark(usualKeys, keys[at] ?? 0)
  }
  const suspects = new Map<number, number[]>()
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot] ?? 0
    if (count === 0 || count > MOST_RARE) continue
    const length = keysOf(source, name(slot), keys)
    for (let at = 0; at < length; at++) {
      const key = keys[at] ?? 0
      if (!isMarked(usualKeys, key)) continue
      mark(suspectKeys, key)
      const known = suspects.get(key)
      if (known === undefined) suspects.set(key, [slot])
      else known.push(slot)
    }
  }
  const twins = new Map<number, Twin>()
  if (suspects.size === 0) return []
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot] ?? 0
    if (count < 2) continue
    const usual = name(slot)
    const length = keysOf(source, usual, keys)
    for (let at = 0; at < length; at++) {
      const key = keys[at] ?? 0
      if (!isMarked(suspectKeys, key)) continue
      for (const rareSlot of suspects.get(key) ?? []) {
        if (rareSlot === slot || count < ((counts[rareSlot] ?? 0) === 1 ? 2 : AGAINST_TWO)) continue
        const rare = name(rareSlot)
        if (!isSlip(textOf(source, rare).toLowerCase(), textOf(source, usual).toLowerCase())) continue
        const known = twins.get(rareSlot)
        if (known !== undefined && known.usual.count >= count) continue
        const few = counts[rareSlot] ?? 0
        twins.set(rareSlot, { rare: { count: few, name: rare }, usual: { count, name: usual } })
      }
    }
  }
  return [...twins.values()]
}

/** Writes hashes of a word and of each word it becomes without one of its letters; returns how many there are. */
function keysOf(source: WordSource, name: Name, keys: Int32Array): number {
  const text = runOf(source, name)?.text ?? ''
  const from = startOf(name)
  const whole = hashOf(name)
  const length = endOf(name) - from
  let before = 0
  for (let at = 0; at < length; at++) {
    const power = POWERS[length - 1 - at] ?? 0
    const through = (Math.imul(before, FACTOR) + lowered(text.charCodeAt(from + at))) | 0
    const rest = (whole - Math.imul(through, power)) | 0
    keys[at] = mixed((Math.imul(before, power) + rest) | 0, length - 1)
    before = through
  }
  keys[length] = mixed(whole, length)
  return length + 1
}

/** Powers of the factor of the hash, for words as long as a name's. */
const POWERS: readonly number[] = powers()

function powers(): readonly number[] {
  const found = [1]
  for (let at = 1; at <= LONGEST; at++) found.push(Math.imul(found[at - 1] ?? 0, FACTOR))
  return found
}

function mixed(hash: number, length: number): number {
  return Math.imul(hash ^ Math.imul(length, 0x85ebca6b), 0x9e3779b1)
}

/** The distinct words of a document by the hash of their letters: an open-addressing table in plain numbers. */
interface Vocabulary {
  readonly hashes: Int32Array
  /** How often each word stands; 0 for a free slot. */
  readonly counts: Int32Array
  /** The first place of each word. */
  readonly collected: Int32Array
  readonly indexes: Int32Array
}

/** Counts the words of a document. */
function tally({ collected }: WordSource): Vocabulary {
  let total = 0
  for (const { value } of collected) total += value.length / STRIDE
  const size = 2 ** Math.ceil(Math.log2(total + 2))
  const vocabulary = {
    hashes: new Int32Array(size),
    counts: new Int32Array(size),
    collected: new Int32Array(size),
    indexes: new Int32Array(size),
  }
  const { hashes, counts } = vocabulary
  for (let number = 0; number < collected.length; number++) {
    const names = collected[number]?.value ?? NO_NAMES
    for (let index = 0; index < names.length; index += STRIDE) {
      const hash = names[index] ?? 0
      let slot = spread(hash) & (size - 1)
      while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1)
      if (counts[slot] === 0) {
        hashes[slot] = hash
        vocabulary.collected[slot] = number
        vocabulary.indexes[slot] = index
      }
      counts[slot] = (counts[slot] ?? 0) + 1
    }
  }
  return vocabulary
}

function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 12
}
