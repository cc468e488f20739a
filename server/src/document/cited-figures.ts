import { type Place } from '../facts/fact.ts'
import {
  absolute,
  add,
  agreesAfterRounding,
  compare,
  divide,
  multiply,
  subtract,
  type Decimal,
} from '../mentions/decimal.ts'
import { type Figure, type FigureType, type Qualifier } from '../mentions/mention.ts'
import { findNumbers } from '../mentions/number.ts'
import { type ProseRun } from '../text/runs.ts'
import { overlaps } from '../text/span.ts'
import { type CitedDocument } from './citation.ts'
import { type Reading } from './reading.ts'

/** A figure of a note or of the passage it cites, with numbers that stand alone ("47,210,380" in a cell). */
export interface CitedFigure {
  readonly run: ProseRun
  /** `[from, to)` of the run: the figure as printed. */
  readonly from: number
  readonly to: number
  /** `[numberFrom, numberTo)` of the run: the number alone. */
  readonly numberFrom: number
  readonly numberTo: number
  /** `bare` for a number whose unit is not printed with it. */
  readonly type: FigureType | 'bare'
  readonly value: Decimal
  readonly scale: number
  readonly form: 'digits' | 'words'
  readonly currency: string | undefined
  readonly instrument: string | undefined
  readonly qualifier: Qualifier | undefined
}

/** A figure and where it stands in the cited document. */
export interface PlacedFigure extends CitedFigure {
  readonly at: Place
}

/** The figures of one run, or those whose numbers reach into `[from, to)` of it, in the order of the text. */
export function figuresOfRun(reading: Reading, run: ProseRun, from = 0, to = run.text.length): readonly CitedFigure[] {
  const figures: CitedFigure[] = []
  const mentions = reading.mentions.filter((mention) => mention.run === run)
  for (const mention of mentions) {
    if (mention.kind === 'figure' && mention.numberFrom < to && mention.numberTo > from)
      figures.push(ofMention(mention))
  }
  for (const number of findNumbers(run.text)) {
    if (number.from >= to || number.to <= from || number.glued || number.yearLike || number.form === 'words') continue
    if (mentions.some((mention) => mention.from < number.to && mention.to > number.from)) continue
    const { value, scale, from: start, to: end } = number
    figures.push({
      run,
      from: start,
      to: number.end,
      numberFrom: start,
      numberTo: end,
      type: 'bare',
      value,
      scale,
      form: 'digits',
      currency: undefined,
      instrument: undefined,
      qualifier: undefined,
    })
  }
  return figures.toSorted((one, other) => one.from - other.from)
}

function ofMention({ run, from, to, numberFrom, numberTo, type, value, scale, form, ...more }: Figure): CitedFigure {
  const { currency, instrument, qualifier } = more
  return { run, from, to, numberFrom, numberTo, type, value, scale, form, currency, instrument, qualifier }
}

/** The figures of a cited passage, in the order of the text. */
export function figuresOfPassage(document: CitedDocument, places: readonly Place[]): readonly PlacedFigure[] {
  return places.flatMap(({ block, span }) => {
    const reading = document.reading(block)
    return reading.runs
      .flatMap((run) => figuresOfRun(reading, run))
      .filter(({ run, numberFrom, numberTo }) => overlaps(run.span(numberFrom, numberTo), span))
      .map((figure) => ({ ...figure, at: { block, span: figure.run.span(figure.from, figure.to) } }))
  })
}

/** Whether two figures speak of the same kind of thing, so that one can be checked against the other. */
export function areComparable(one: CitedFigure, other: CitedFigure): boolean {
  if (one.type === 'bare' || other.type === 'bare') return isLong(one) && isLong(other)
  if (one.type !== other.type) return false
  if (one.type === 'count') return one.instrument === other.instrument
  return one.currency === undefined || other.currency === undefined || one.currency === other.currency
}

function isLong({ type, value }: CitedFigure): boolean {
  return type !== 'percent' && type !== 'basis-points' && absolute(value).digits >= 1000n
}

/**
 * Whether a note's figure can be the cited one: after rounding, with its hedge, in the scale of the table the cited
 * one stands in; signs are left to the words around them.
 */
export function canBe(note: CitedFigure, cited: CitedFigure): boolean {
  const [own, other] = [absolute(note.value), absolute(cited.value)]
  if (compare(own, other) === 0) return true
  if (note.currency !== undefined && cited.currency !== undefined && note.currency !== cited.currency) return false
  if (agreesAfterRounding(hedged(own, note.qualifier), hedged(other, cited.qualifier))) return true
  if (isBeyond(own, other, note.qualifier) || isBeyond(other, own, cited.qualifier)) return true
  if (cited.run.kind !== 'table') return false
  // A note may give the number as the table prints it, or scaled where the reader found no note on scale.
  return [3, 6, -cited.scale].some((scale) => agreesAfterRounding(own, { ...other, exponent: other.exponent + scale }))
}

/** An approximate figure claims no more than its digits that are not zero, give or take one of the last of them. */
function hedged(value: Decimal, qualifier: Qualifier | undefined): Decimal {
  if (qualifier !== 'approximately' || value.digits === 0n) return value
  let { digits, exponent } = value
  while (digits % 10n === 0n) {
    digits /= 10n
    exponent++
  }
  return { digits, exponent }
}

function isBeyond(stated: Decimal, actual: Decimal, qualifier: Qualifier | undefined): boolean {
  if (qualifier === 'more-than' || qualifier === 'at-least') return compare(actual, stated) >= 0
  if (qualifier === 'less-than' || qualifier === 'at-most') return compare(actual, stated) <= 0
  return false
}

/** More figures than these are not combined with each other. */
const MOST_COMBINED = 24

/** Whether a note's figure is the sum, difference, product, quotient, share or change of two figures of the passage, or the sum of all. */
export function isComputable(note: CitedFigure, passage: readonly CitedFigure[]): boolean {
  if (passage.length < 2 || passage.length > MOST_COMBINED) return false
  const own = hedged(absolute(note.value), note.qualifier)
  const values = passage.map(({ value }) => absolute(value))
  const results = [values.reduce(add)]
  const places = Math.max(0, 2 - own.exponent)
  for (const [index, one] of values.entries()) {
    for (const [otherIndex, other] of values.entries()) {
      if (index === otherIndex) continue
      if (index < otherIndex) results.push(add(one, other), multiply(one, other))
      results.push(absolute(subtract(one, other)))
      if (other.digits === 0n) continue
      const quotient = divide(one, other, places + 2)
      const percent = { ...quotient, exponent: quotient.exponent + 2 }
      results.push(quotient, percent, absolute(subtract(percent, HUNDRED)))
    }
  }
  return results.some((result) => agreesAfterRounding(own, result))
}

const HUNDRED: Decimal = { digits: 100n, exponent: 0 }
