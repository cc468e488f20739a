import { type Snapshot } from '../analysis/snapshot.ts'
import { type LineTie, type TiedFact, type Verdict } from '../document/tie-book.ts'
import { printedDay } from '../facts/days.ts'
import { type Fact, type Place } from '../facts/fact.ts'
import { type Period } from '../facts/period.ts'
import { absolute, add, compare, grouped, negate } from '../mentions/decimal.ts'
import { mentionText, type Figure } from '../mentions/mention.ts'
import { type LaneCell } from '../tables/lanes.ts'
import { type TotalProof } from '../tables/total-proofs.ts'
import { proofsOfFigure } from './figure-proofs.ts'
import { type DocumentPlace, type Piece, type RichText } from './rich-text.ts'
import { factsLike, verdictOn, VERDICT_MARKS, VERDICT_WORDS } from './ties.ts'

/** How many ties a hover lists before it only counts them. */
const MOST_TIES = 6
/** No block is longer, so that its number and a place in it make one number. */
const MOST_UNITS = 2 ** 30
/** How many totals that a figure is an addend of. */
const MOST_TOTALS = 2
/** How many addends of a sum are shown. */
const MOST_ADDENDS = 14

/** A line for each figure that ties with a figure, those that prove something first; more than six are counted. */
export function tieLines(
  snapshot: Snapshot,
  figure: Figure,
  facts: readonly Fact[],
  line: TiedFact | undefined,
): RichText {
  const lines: (readonly Piece[])[] = []
  const places = new Set<number>()
  /** Whether the place is a new one, and among those that are shown. */
  const isShown = ({ block, span }: Place): boolean => {
    const key = block * MOST_UNITS + span.start
    if (places.has(key)) return false
    places.add(key)
    return places.size <= MOST_TIES
  }
  for (const fact of facts) {
    for (const other of factsLike(snapshot, fact)) {
      if (!isShown(other.at)) continue
      const day = other.asOf === undefined ? 'no date stated' : printedDate(other.asOf)
      lines.push(tieLine(snapshot, verdictOn(fact, other), figure, other, day))
    }
  }
  for (const tie of line?.ties ?? []) {
    if (isShown(tie.fact.at)) lines.push(tieLine(snapshot, tie.verdict, figure, tie.fact, whyOf(tie)))
  }
  return places.size <= MOST_TIES ? lines : [...lines, [`and ${places.size - MOST_TIES} more`]]
}

function tieLine(
  snapshot: Snapshot,
  verdict: Verdict,
  figure: Figure,
  other: { readonly figure: Figure; readonly at: Place },
  why: string,
): readonly Piece[] {
  return [
    `${VERDICT_MARKS[verdict]} ${VERDICT_WORDS[verdict]}: `,
    { label: mentionText(other.figure), place: { document: snapshot.id, span: snapshot.spanOf(other.at) } },
    ` (${why}${verdict === 'disagrees' ? `, ${difference(figure, other.figure)}` : ''})`,
    ...sectionPiece(snapshot, other.at.block),
  ]
}

function whyOf({ fact, why }: LineTie): string {
  return fact.stands === 'table' ? `in a table, ${why}` : why
}

function difference(figure: Figure, other: Figure): string {
  const by = add(other.value, negate(figure.value))
  if (figure.type !== 'shares') return `off by ${grouped(absolute(by))}`
  return compare(by, { digits: 0n, exponent: 0 }) < 0 ? `${grouped(negate(by))} fewer` : `${grouped(by)} more`
}

function sectionPiece(snapshot: Snapshot, block: number): readonly Piece[] {
  const heading = snapshot.outline().headingsOf(block).at(-1)
  return heading === undefined ? [] : [', under ', { quoted: heading.title }]
}

/** An ISO day in words; anything else as it is. */
export function printedDate(iso: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? printedDay(iso) : iso
}

const LENGTHS: Readonly<Record<number, string>> = { 3: 'three', 6: 'six', 9: 'nine' }

/** "year ended December 31, 2024", "June 30, 2025", "2024", "third quarter of 2024". */
export function printedPeriod({ day, year, months, quarter }: Period): string {
  if (quarter !== undefined)
    return `${['first', 'second', 'third', 'fourth'][quarter - 1] ?? ''} quarter of ${year ?? ''}`
  const end = day === undefined ? (year ?? '') : printedDay(day)
  if (months === undefined) return end
  const length = months === 12 ? 'year' : `${LENGTHS[months] ?? months} months`
  return day === undefined ? `${length} of ${end}` : `${length} ended ${end}`
}

/** The arithmetic of the totals that a figure of a table prints or is a part of, each number leading to its place. */
export function proofLines(snapshot: Snapshot, block: number, figure: Figure): RichText {
  const { asTotal, asAddend } = proofsOfFigure(snapshot.reading(block), figure)
  const placeOf = ({ from, to }: LaneCell): DocumentPlace => ({
    document: snapshot.id,
    span: snapshot.spanOf({ block, span: figure.run.span(from, to) }),
  })
  return [
    ...asTotal.map((proof) => [...headOf(proof), ...sumPieces(proof, placeOf)]),
    ...asAddend
      .slice(0, MOST_TOTALS)
      .map((proof) => [
        'Part of ',
        { quoted: proof.label === '' ? 'a total' : proof.label },
        ', which ',
        ...headOf(proof),
        ...sumPieces(proof, placeOf),
      ]),
  ]
}

const KIND_WORDS: Readonly<Record<TotalProof['kind'], string>> = {
  foots: 'foots',
  'cross-foots': 'cross-foots',
  'rolls-forward': 'rolls forward',
}

function headOf({ kind, verdict }: TotalProof): readonly Piece[] {
  return [`${KIND_WORDS[kind]} ${VERDICT_MARKS[verdict]}${verdict === 'rounds' ? ' within rounding' : ''}: `]
}

function sumPieces(
  { addends, total, computed, verdict }: TotalProof,
  placeOf: (cell: LaneCell) => DocumentPlace,
): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [at, { cell, minus }] of addends.slice(0, MOST_ADDENDS).entries()) {
    if (at > 0) pieces.push(minus ? ' − ' : ' + ')
    else if (minus) pieces.push('−')
    pieces.push({ label: cell.printed, place: placeOf(cell) })
  }
  if (addends.length > MOST_ADDENDS) pieces.push(` and ${addends.length - MOST_ADDENDS} more`)
  const printed = total.value < 0 ? `(${total.printed})` : total.printed
  if (verdict === 'agrees') return [...pieces, ' = ', { label: printed, place: placeOf(total) }]
  return [...pieces, ` = ${computed}, printed `, { label: printed, place: placeOf(total) }]
}
