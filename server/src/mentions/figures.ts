import { type ProseRun } from '../text/runs.ts'
import { readDecimal } from './decimal.ts'
import { readCount } from './count.ts'
import { type FigureReading } from './figure-reading.ts'
import { type Figure } from './mention.ts'
import { readMoney } from './money.ts'
import { type PrintedNumber } from './number.ts'
import { perShare, readPerShare } from './per-share.ts'
import { readPercent } from './percent.ts'
import { readQualifier } from './qualifier.ts'
import { readRatio } from './ratio.ts'
import { readShares } from './shares.ts'

/** A span that is taken by another mention: no figure is read across it. */
export interface Taken {
  readonly from: number
  readonly to: number
}

interface Slot {
  readonly number: PrintedNumber
  reading: FigureReading | undefined
}

/** Reads every figure of a run outside the taken spans, which must be in order. */
export function recogniseFigures(
  run: ProseRun,
  numbers: readonly PrintedNumber[],
  taken: readonly Taken[],
): readonly Figure[] {
  const { text, kind } = run
  const slots: Slot[] = []
  let nextTaken = 0
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]
    if (number === undefined) continue
    while ((taken[nextTaken]?.to ?? Infinity) <= number.from) nextTaken++
    if ((taken[nextTaken]?.from ?? Infinity) < number.end) continue
    const money = readMoney(text, number)
    if (money !== undefined) {
      slots.push({ number, reading: readPerShare(text, money) ?? money })
      continue
    }
    if (number.glued) continue
    const ratio = readRatio(text, number, numbers[index + 1])
    if (ratio !== undefined) {
      slots.push({ number, reading: ratio })
      index++
      continue
    }
    const reading =
      readPercent(text, number) ??
      (number.yearLike && kind === 'table' ? undefined : readShares(text, number)) ??
      (kind === 'table' ? undefined : readCount(text, number))
    slots.push({ number, reading })
  }
  shareUnits(text, slots)
  const figures: Figure[] = []
  let last = -1
  for (const { number, reading } of slots) {
    if (reading === undefined || reading.from < last) continue
    last = reading.to
    const qualifier = readQualifier(text, reading.from)
    figures.push({
      kind: 'figure',
      run,
      ...reading,
      form: number.form,
      numberFrom: number.from,
      numberTo: number.to,
      ...(qualifier && { qualifier }),
    })
  }
  return figures
}

/** What joins figures that share a unit: "10 to 20%", "$5, $6 and $7 million", "between 10 and 15 percent". */
const JOINT = /^(?:\s?[–—-]\s?|\s?to\s|,?\s(?:and|or|to|through)\s|[,;]\s|;\s(?:and|or)\s|\s?\/\s?)\$?\s?$/
const PER_SHARE_JOINT =
  /^,?\s(?:(?:as\s)?compared\s(?:to|with)|versus|vs\.?|from|to|and|or|and\sto|,)\s(?:approximately\s)?$/

/** Figures in a row that print their scale or unit once, with the last of them, all have it. */
function shareUnits(text: string, slots: readonly Slot[]): void {
  for (let index = slots.length - 2; index >= 0; index--) {
    const slot = slots[index]
    const next = slots[index + 1]
    if (slot === undefined || next?.reading === undefined) continue
    const { number, reading } = slot
    const end = reading?.to ?? number.end
    const gap = text.slice(end, next.reading.from)
    if (gap.length > 8 || !JOINT.test(gap) || number.form !== next.number.form) continue
    if (reading === undefined) slot.reading = bareLike(number, next.reading, gap)
    else if (isUnscaled(reading) && next.reading.type === 'per-share' && !gap.startsWith(', or'))
      slot.reading = perShare(reading, next.reading.instrument ?? 'share')
    else if (
      isUnscaled(reading) &&
      next.reading.type === reading.type &&
      next.reading.scale >= 3 &&
      number.form === 'digits'
    ) {
      const printed = text.slice(number.from, number.to)
      if (printed.length > 5 || printed.includes(',')) continue
      const { scale } = next.reading
      const value = readDecimal(printed, scale)
      slot.reading = {
        ...reading,
        scale,
        value: reading.value.digits < 0n ? { ...value, digits: -value.digits } : value,
      }
    }
  }
  for (let index = 1; index < slots.length; index++) {
    const before = slots[index - 1]?.reading
    const slot = slots[index]
    if (before?.type !== 'per-share' || slot?.reading?.type !== 'money' || slot.reading.scale !== 0) continue
    if (PER_SHARE_JOINT.test(text.slice(before.to, slot.reading.from))) {
      slot.reading = perShare(slot.reading, before.instrument ?? 'share')
    }
  }
}

function isUnscaled(reading: FigureReading): boolean {
  return reading.type === 'money' && reading.scale === 0
}

/** A bare number that stands in a row before a percentage or a share count. */
function bareLike(number: PrintedNumber, next: FigureReading, gap: string): FigureReading | undefined {
  if (number.yearLike || number.end > next.from) return undefined
  const { from, end, value, scale } = number
  if (next.type === 'percent' || next.type === 'basis-points') {
    return {
      type: next.type,
      from,
      to: end,
      value,
      scale,
      ...(next.instrument !== undefined && { instrument: next.instrument }),
    }
  }
  if (next.type === 'shares' && !/^,\s$/.test(gap)) {
    return {
      type: 'shares',
      from,
      to: end,
      value,
      scale,
      ...(next.instrument !== undefined && { instrument: next.instrument }),
    }
  }
  return undefined
}
