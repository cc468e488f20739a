import { type ProseRun } from '../text/runs.ts'
import { readAge } from './age.ts'
import { readCount, readPersons } from './count.ts'
import { readRows, type Slot } from './figure-rows.ts'
import { type FigureReading } from './figure-reading.ts'
import { findFractions, readFraction, type Fraction } from './fraction.ts'
import { type Figure } from './mention.ts'
import { readMoney } from './money.ts'
import { findNothing } from './nothing.ts'
import { isBarrier, unitAt, type PrintedNumber } from './number.ts'
import { readPerShare } from './per-share.ts'
import { readPercent } from './percent.ts'
import { readPriceRole } from './price-role.ts'
import { readQualifier, readQualifierAfter } from './qualifier.ts'
import { readRatio } from './ratio.ts'
import { readShares } from './shares.ts'
import { type TextTraits, traitsOf } from './text-traits.ts'

/** A span that is taken by another mention: no figure is read across it. */
export interface Taken {
  readonly from: number
  readonly to: number
}

/** Reads every figure of a run outside the taken spans, which must be in order. */
export function recogniseFigures(
  run: ProseRun,
  numbers: readonly PrintedNumber[],
  taken: readonly Taken[],
  traits: TextTraits = traitsOf(run.text),
): readonly Figure[] {
  const { text, kind } = run
  const slots = withNothing(
    kind === 'table' ? [] : findNothing(text, traits),
    readSlots(text, kind === 'table', numbers, taken, traits),
    taken,
  )
  readRows(text, slots)
  const figures: Figure[] = []
  let last = -1
  for (const { number, reading } of slots) {
    if (reading === undefined || reading.from < last) continue
    last = reading.to
    figures.push(figureOf(run, number, reading))
  }
  return figures
}

/** Always with the same properties in the same order, as rules ask figures for them all the time. */
function figureOf(run: ProseRun, number: PrintedNumber, reading: FigureReading): Figure {
  const { type, from, to, scale } = reading
  const price = type === 'per-share' ? readPriceRole(run.text, from, to) : undefined
  return {
    kind: 'figure',
    run,
    from,
    to,
    type,
    value: reading.value,
    currency: reading.currency,
    instrument: reading.instrument,
    counterpart: reading.counterpart,
    scale,
    scaleSource: scale === 0 ? undefined : 'word',
    range: reading.range,
    price: price ?? reading.price,
    nil: undefined,
    qualifier: reading.qualifier ?? readQualifier(run.text, from) ?? readQualifierAfter(run.text, to),
    form: number.form,
    numberFrom: number.from,
    numberTo: number.to,
  }
}

function readSlots(
  text: string,
  inTable: boolean,
  numbers: readonly PrintedNumber[],
  taken: readonly Taken[],
  traits: TextTraits,
): readonly Slot[] {
  const slots: Slot[] = []
  const fractions = findFractions(text, numbers, traits)
  let nextFraction = 0
  let nextTaken = 0
  let end = -1
  for (let index = 0; index <= numbers.length; index++) {
    const number = index < numbers.length ? numbers[index] : undefined
    for (; nextFraction < fractions.length; nextFraction++) {
      const fraction = fractions[nextFraction]
      if (fraction === undefined) break
      if (number !== undefined && fraction.from > number.from) break
      const slot = fraction.from < end || overlaps(taken, fraction) ? undefined : fractionSlot(text, fraction)
      if (slot === undefined) continue
      slots.push(slot)
      end = Math.max(slot.reading?.to ?? 0, fraction.to)
    }
    if (number === undefined || number.from < end) continue
    while (nextTaken < taken.length && (taken[nextTaken]?.to ?? Infinity) <= number.from) nextTaken++
    if (nextTaken < taken.length && (taken[nextTaken]?.from ?? Infinity) < number.end) continue
    const next = index + 1 < numbers.length ? numbers[index + 1] : undefined
    const reading = inTable && fillsCell(text, number) ? undefined : readNumber(text, inTable, number, next)
    if (reading === undefined && number.glued) continue
    slots.push({ number, reading })
    end = reading?.to ?? end
  }
  return slots
}

/** Whether digits stand between barriers: what they are, only the table says. */
function fillsCell(text: string, { from, end, form }: PrintedNumber): boolean {
  return form === 'digits' && isBarrier(unitAt(text, end)) && isBarrier(unitAt(text, from - 1))
}

/** What a number says by itself, with the next one where the two are a ratio. */
function readNumber(
  text: string,
  inTable: boolean,
  number: PrintedNumber,
  next: PrintedNumber | undefined,
): FigureReading | undefined {
  const ratio = number.glued ? undefined : readRatio(text, number, next)
  if (ratio !== undefined) return ratio
  const money = readMoney(text, number)
  if (money !== undefined) return readPerShare(text, money) ?? money
  return number.glued ? undefined : readPlain(text, inTable, number)
}

/** What a number without a currency says. */
function readPlain(text: string, inTable: boolean, number: PrintedNumber): FigureReading | undefined {
  const percent = readPercent(text, number)
  if (percent !== undefined) return percent
  if (inTable) return number.yearLike ? undefined : (readShares(text, number) ?? readPersons(text, number))
  return readAge(text, number) ?? readShares(text, number) ?? readCount(text, number)
}

function overlaps(taken: readonly Taken[], { from, to }: Taken): boolean {
  return taken.some((one) => one.from < to && from < one.to)
}

function fractionSlot(text: string, fraction: Fraction): Slot | undefined {
  const reading = readFraction(text, fraction)
  if (reading === undefined) return undefined
  const { from, to, form } = fraction
  const priced = reading.type === 'money' ? readPerShare(text, reading) : undefined
  return { number: zeroNumber(from, to, form), reading: priced ?? reading }
}

/** A place for what is no number by itself: a fraction, or a word for zero. */
function zeroNumber(from: number, to: number, form: 'digits' | 'words'): PrintedNumber {
  return { from, to, end: to, value: { digits: 0n, exponent: 0 }, scale: 0, form, glued: true, yearLike: false }
}

/** The words for zero that stand apart from every figure, in order with the figures. */
function withNothing(
  found: ReturnType<typeof findNothing>,
  slots: readonly Slot[],
  taken: readonly Taken[],
): readonly Slot[] {
  if (found.length === 0) return slots
  const words: Slot[] = found
    .filter(({ reading }) => !overlaps(taken, reading))
    .map(({ from, to, reading }) => ({ number: zeroNumber(from, to, 'words'), reading }))
  return [...slots, ...words].toSorted((one, other) => one.number.from - other.number.from)
}
