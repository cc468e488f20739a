import { slipOfDigits } from '../tables/slips.ts'
import { type Fact } from './fact.ts'
import { isSameMeasure } from './share-series.ts'
import { namesOf, wordsOf, type ShareCount } from './share-counts.ts'

/** How two counts of equal length differ, when a slip of the pen explains it. */
export type Slip = 'one digit' | 'two adjacent digits'

/** Two rounder counts are one digit apart too often: 3,450,000 and 1,450,000. */
const SIGNIFICANT = 6
/** Words that two contexts must share before a slip is more likely than two different counts. */
const SHARED_WORDS = 2

/** Sentences that share so many speak of one thing, whatever names they differ in. */
const MANY_WORDS = 5

/** A count and the block it stands in. */
export interface LocatedCount {
  readonly block: number
  readonly count: ShareCount
}

/** A count printed once that a slip makes of another count, of which the same is said. */
export interface SlippedCount {
  readonly odd: LocatedCount
  readonly slip: Slip
  /** The places of the other count whose context is the same, and how often it is printed in all. */
  readonly usual: readonly [LocatedCount, ...LocatedCount[]]
  readonly times: number
}

/** The counts of a document that look like a slip of another one; of two printed once each, the first in the text. */
export function findSlips(counts: readonly LocatedCount[], facts: readonly Fact[]): readonly SlippedCount[] {
  const byDigits = new Map<string, LocatedCount[]>()
  for (const located of counts) {
    const same = byDigits.get(located.count.digits)
    if (same === undefined) byDigits.set(located.count.digits, [located])
    else same.push(located)
  }
  const slips: SlippedCount[] = []
  for (const [one, other] of nearTwins([...byDigits.keys()])) {
    const pair = [byDigits.get(one) ?? [], byDigits.get(other) ?? []]
    const [rare = [], common = []] = pair.toSorted((left, right) => left.length - right.length)
    const [odd] = rare
    const slip = slipBetween(one, other)
    if (odd === undefined || rare.length > 1 || slip === undefined) continue
    const [first, ...more] = common.filter((located) => speakOfTheSame(odd, located, facts))
    if (first !== undefined) slips.push({ odd, slip, usual: [first, ...more], times: common.length })
  }
  return slips
}

/** Whether two counts can be one: another sentence, no different days, classes or owners, the same words around them. */
function speakOfTheSame(one: LocatedCount, other: LocatedCount, facts: readonly Fact[]): boolean {
  if (one.block === other.block && one.count.statement === other.count.statement) return false
  if (ownersDiffer(one, other)) return false
  const bothDated = one.count.days.length > 0 && other.count.days.length > 0
  if (bothDated && !one.count.days.some((day) => other.count.days.includes(day))) return false
  const [left, right] = [factAt(one, facts), factAt(other, facts)]
  if (left !== undefined && right !== undefined) {
    if (sayTheSame(left, right)) return true
    if (left.class !== right.class || left.entity !== right.entity) return false
    if (left.asOf !== undefined && right.asOf !== undefined && left.asOf !== right.asOf) return false
  }
  return sharedWords(one, other) >= SHARED_WORDS
}

/** Whether two facts are one, but for a class that one of them leaves open: "shares" and "Class A common stock". */
function sayTheSame(one: Fact, other: Fact): boolean {
  if (one.entity !== other.entity || one.asOf === undefined || one.asOf !== other.asOf) return false
  if (!isSameMeasure(one.measure, other.measure)) return false
  return isOpen(one.class, other.class) || isOpen(other.class, one.class)
}

function isOpen(wide: string, narrow: string): boolean {
  return wide !== narrow && (wide === 'shares' || (wide === 'common stock' && narrow.endsWith(wide)))
}

/** Whether two counts are said of different holders: in rows with other labels, or in sentences that each name another. */
function ownersDiffer(one: LocatedCount, other: LocatedCount): boolean {
  const [left, right] = [namesOf(one.count), namesOf(other.count)]
  const moreLeft = [...left].some((name) => !right.has(name))
  const moreRight = [...right].some((name) => !left.has(name))
  const [ofCell, ofOtherCell] = [one.count.label !== undefined, other.count.label !== undefined]
  if (ofCell && ofOtherCell) return one.block === other.block || moreLeft || moreRight
  if (ofCell || ofOtherCell) return false
  return moreLeft && moreRight && sharedWords(one, other) < MANY_WORDS
}

function factAt({ block, count }: LocatedCount, facts: readonly Fact[]): Fact | undefined {
  return facts.find(({ at, figure }) => at.block === block && figure.numberFrom === count.figure.numberFrom)
}

const IN_WORDS = { digit: 'one digit', transposed: 'two adjacent digits' } as const

/** The slip that makes one count of the other; undefined where there is none. */
export function slipBetween(one: string, other: string): Slip | undefined {
  const slip = slipOfDigits(one, other)
  return slip === undefined ? undefined : IN_WORDS[slip]
}

/** Every pair of counts that a slip can explain and chance hardly can, each pair once; the work grows with the digits, not with the pairs. */
function nearTwins(counts: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  const present = new Set(counts)
  const masked = new Map<string, string[]>()
  for (const digits of counts) {
    for (let at = 0; at < digits.length; at++) {
      const [start, one, two] = [digits.slice(0, at), digits.charAt(at), digits.charAt(at + 1)]
      const mask = `${start}*${digits.slice(at + 1)}`
      const seen = masked.get(mask)
      for (const twin of seen ?? []) if (isTelling(twin, digits)) pairs.push([twin, digits])
      if (seen === undefined) masked.set(mask, [digits])
      else seen.push(digits)
      const swapped = start + two + one + digits.slice(at + 2)
      if (one < two && present.has(swapped) && isTelling(digits, swapped)) pairs.push([digits, swapped])
    }
  }
  return pairs
}

function isTelling(one: string, other: string): boolean {
  return Math.max(significantDigits(one), significantDigits(other)) >= SIGNIFICANT
}

function significantDigits(digits: string): number {
  let last = digits.length
  while (last > 0 && digits[last - 1] === '0') last--
  return last
}

function sharedWords(one: LocatedCount, other: LocatedCount): number {
  const words = wordsOf(other.count)
  let shared = 0
  for (const word of wordsOf(one.count)) if (words.has(word)) shared++
  return shared
}
