import { type Snapshot } from '../analysis/snapshot.ts'
import { type TiedFact, type Verdict } from '../document/tie-book.ts'
import { type Fact, type Place } from '../facts/fact.ts'
import { valueOfPeriod } from '../facts/period.ts'
import { add, grouped, negate } from '../mentions/decimal.ts'
import { mentionText, type Figure } from '../mentions/mention.ts'
import { proofsOfFigure } from './figure-proofs.ts'
import { keptWith } from '../text/kept-with.ts'
import { tieBookOf } from './tie-books.ts'
import { factsOf, tiesOf, VERDICT_WORDS } from './ties.ts'

/** A figure with all that the document says of it, whichever way it was understood. */
export interface DocumentFact {
  /** "filer" for the reporting company. */
  readonly entity: string
  /** A share measure, or the label of a row as printed. */
  readonly measure: string
  /** Equal for facts that may be one, whatever their period; unlike `measure` it tells apart rows that name nothing. */
  readonly account: string
  /** The class of security, or what the column's head names beside the period. */
  readonly class: string | undefined
  /** As date mentions have it; undefined for an instant and where the text does not say. */
  readonly period: string | undefined
  /** ISO day. */
  readonly asOf: string | undefined
  readonly basis: string | undefined
  /** "USD", "shares", "percent", "USD/share"; "count" for a bare number. */
  readonly unit: string
  readonly figure: Figure
  readonly at: Place
  readonly ties: readonly FactTie[]
}

/** Another figure, or the figures that a total is made of, and how the fact compares with them. */
export interface FactTie {
  readonly verdict: Verdict
  readonly at: Place
  /** "66,310: agrees after rounding, the same label and period". */
  readonly why: string
  /** Whether it is the arithmetic of a total; `at` then reaches over the addends. */
  readonly total: boolean
}

/** Every fact of a document in the order of the text, no figure twice; made once for a version. */
export const documentFacts: (snapshot: Snapshot) => readonly DocumentFact[] = keptWith((snapshot) => {
  const lines = tieBookOf(snapshot).facts()
  const placed = new Map<string, DocumentFact[]>()
  for (const fact of snapshot.facts()) {
    const key = placeKey(fact.at.block, fact.figure)
    placed.set(key, [...(placed.get(key) ?? []), shareFact(snapshot, fact)])
  }
  for (const line of lines) {
    const key = placeKey(line.at.block, line.figure)
    const known = placed.get(key)
    const found = lineFact(snapshot, line)
    placed.set(key, known === undefined ? [found] : known.map((fact) => withTiesOf(fact, found)))
  }
  return [...placed.values()].flat().toSorted((one, other) => {
    return one.at.block - other.at.block || one.at.span.start - other.at.span.start
  })
})

/** The facts that the figures of one block state, with their ties; looks up nothing else. */
export function factsOfBlock(snapshot: Snapshot, block: number): readonly Pick<DocumentFact, 'figure' | 'ties'>[] {
  const found = new Map<string, Pick<DocumentFact, 'figure' | 'ties'>>()
  for (const line of tieBookOf(snapshot).factsOf(block)) {
    found.set(placeKey(block, line.figure), lineFact(snapshot, line))
  }
  for (const mention of snapshot.reading(block).mentions) {
    if (mention.kind !== 'figure') continue
    const ties = factsOf(snapshot, block, mention).flatMap((fact) => shareTies(snapshot, fact))
    const key = placeKey(block, mention)
    const known = found.get(key)?.ties ?? totalTies(snapshot, block, mention)
    if (ties.length + known.length > 0) found.set(key, { figure: mention, ties: joined(ties, known) })
  }
  return [...found.values()]
}

/** The verdict that a figure is marked with: one that does not agree before all others, open ones last. */
export function strongestVerdict(ties: readonly Pick<FactTie, 'verdict'>[]): Verdict | undefined {
  return (['disagrees', 'agrees', 'rounds', 'open'] as const).find((verdict) =>
    ties.some((tie) => tie.verdict === verdict),
  )
}

function placeKey(block: number, { run, from }: Figure): string {
  return `${block} ${run.span(from, from).start}`
}

function shareFact(snapshot: Snapshot, fact: Fact): DocumentFact {
  const { entity, measure, class: security, asOf, unit, figure, at } = fact
  const ties = joined(shareTies(snapshot, fact), totalTies(snapshot, at.block, figure))
  return {
    entity,
    measure,
    account: measure,
    class: security,
    period: undefined,
    asOf,
    basis: undefined,
    unit,
    figure,
    at,
    ties,
  }
}

function lineFact(snapshot: Snapshot, fact: TiedFact): DocumentFact {
  const { measure, key, column, period, figure, at, ties } = fact
  return {
    entity: 'filer',
    measure: measure === '' ? column : measure,
    account: key === '' ? `${at.block} ${measure}` : key,
    class: classOf(column),
    period: period === undefined ? undefined : valueOfPeriod(period),
    asOf: period?.months === undefined ? period?.day : undefined,
    basis: basisOf(`${measure} ${column}`),
    unit: unitOf(figure),
    figure,
    at,
    ties: joined(
      ties.map(({ verdict, fact: other, why }) => ({
        verdict,
        at: other.at,
        why: `${onOneLine(mentionText(other.figure))}: ${VERDICT_WORDS[verdict]}, ${why}`,
        total: false,
      })),
      totalTies(snapshot, at.block, figure),
    ),
  }
}

/** Words above a column that say what it counts in, which the unit says better. */
const UNIT_WORDS = new Set(['stock', 'percent', 'percentage', 'number', 'amount', 'dollar', 'unaudited', 'audited'])

function classOf(column: string): string | undefined {
  const words = column.split(' ').filter((word) => word !== '' && !UNIT_WORDS.has(word))
  return words.length === 0 ? undefined : words.join(' ')
}

const BASIS =
  /\b(non-GAAP|pro forma|as adjusted|adjusted|restated|as previously reported|as reported|constant currency)\b/i

function basisOf(words: string): string | undefined {
  return BASIS.exec(words)?.[1]?.toLowerCase().replace('gaap', 'GAAP')
}

/** The unit of a figure as programs read it. */
function unitOf({ type, currency, instrument }: Figure): string {
  switch (type) {
    case 'money':
      return currency ?? 'money'
    case 'per-share':
      return `${currency ?? 'money'}/${instrument ?? 'share'}`
    case 'shares':
    case 'count':
      return instrument ?? (type === 'shares' ? 'shares' : 'count')
    default:
      return type
  }
}

function shareTies(snapshot: Snapshot, fact: Fact): readonly FactTie[] {
  return tiesOf(snapshot, fact).map(({ fact: other, verdict }) => ({
    verdict,
    at: other.at,
    why: `${onOneLine(mentionText(other.figure))}: ${whyShares(fact, other, verdict)}`,
    total: false,
  }))
}

function whyShares(fact: Fact, other: Fact, verdict: Verdict): string {
  if (verdict === 'open') {
    const day = other.asOf === undefined ? 'no date stated' : `as of ${other.asOf}`
    const sameDay = fact.asOf !== undefined && fact.asOf === other.asOf
    return sameDay ? `${day} too, but not both are exact` : day
  }
  const difference = grouped(add(other.figure.value, negate(fact.figure.value)))
  // The sign of the arithmetic in findings.
  const by = difference === '0' ? '' : ` (difference ${difference.replace('-', '−')})`
  return `${VERDICT_WORDS[verdict]}${by}`
}

const KIND_WORDS = { foots: 'foots', 'cross-foots': 'cross-foots', 'rolls-forward': 'rolls forward' } as const

/** A total with what it is the sum of. */
function totalTies(snapshot: Snapshot, block: number, figure: Figure): readonly FactTie[] {
  const { asTotal, broken } = proofsOfFigure(snapshot.reading(block), figure)
  const tie = (cells: readonly Extent[], verdict: Verdict, why: string): readonly FactTie[] => {
    if (cells.length === 0) return []
    const from = Math.min(...cells.map((cell) => cell.from))
    const to = Math.max(...cells.map((cell) => cell.to))
    return [{ verdict, at: { block, span: figure.run.span(from, to) }, why, total: true }]
  }
  return [
    ...broken.flatMap(({ kind, related, plain, arithmetic }) => {
      const cells = related.map(({ cell }) => cell)
      return tie(cells, 'disagrees', `does not ${WITHOUT_S[kind]}: ${plain ? 'sum of' : 'result of'} ${arithmetic}`)
    }),
    ...asTotal.flatMap(({ kind, verdict, addends, arithmetic }) => {
      const cells = addends.map(({ cell }) => cell)
      const words = addends.some(({ minus }) => minus) ? 'result of' : 'sum of'
      return tie(cells, verdict, `${KIND_WORDS[kind]}: ${words} ${arithmetic}`)
    }),
  ]
}

interface Extent {
  readonly from: number
  readonly to: number
}

const WITHOUT_S = { foots: 'foot', 'cross-foots': 'cross-foot', 'rolls-forward': 'roll forward' } as const

function withTiesOf(fact: DocumentFact, other: DocumentFact): DocumentFact {
  return { ...fact, ties: joined(fact.ties, other.ties) }
}

/** Both, with the first where both tie to one place. */
function joined(one: readonly FactTie[], other: readonly FactTie[]): readonly FactTie[] {
  if (one.length === 0) return other
  const places = new Set(one.map(tieKey))
  return [...one, ...other.filter((tie) => !places.has(tieKey(tie)))]
}

function tieKey({ at, total }: FactTie): string {
  return `${at.block} ${at.span.start} ${total ? at.span.end : ''}`
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
