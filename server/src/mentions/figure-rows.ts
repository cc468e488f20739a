import { absolute, compare, multiply, readDecimal, type Decimal } from './decimal.ts'
import { type FigureReading } from './figure-reading.ts'
import { mayJoin, type PrintedNumber, unitAt } from './number.ts'
import { perShare } from './per-share.ts'

/** A printed number with what it was read as, if anything. */
export interface Slot {
  readonly number: PrintedNumber
  reading: FigureReading | undefined
}

/** What joins figures that share a unit: "10 to 20%", "$5, $6 and $7 million", "between 10 and 15 percent". */
const JOINT =
  /^(?:\s?[–—-]\s?|\s?to\s|,?\s(?:and|or|to|through)\s|[,;]\s|;\s(?:and|or)\s|\s?\/\s?)(?:approximately\s|about\s|up\sto\s)?[$€£]?\s?$/
const PER_SHARE_JOINT =
  /^(?:,?\s(?:(?:as\s)?compared\s(?:to|with)|versus|vs\.?|from|to|and|or|and\sto|,)\s(?:approximately\s)?|\s?[–—-]\s?)$/
const COMPARED = /^,?\s(?:(?:as\s)?compared\s(?:to|with)|versus|vs\.?)\s$/
/** What joins the ends of a range. */
const RANGE_JOINT = /^(?:\s?[–—-]\s?|\s(?:to|through)\s|\sup\sto\s)$/
const DASH_JOINT = /^\s?[–—-]\s?$/
const WIDEST_RANGE_JOINT = 9
const WIDEST_JOINT = 22

/** Whether a joint may stand between two places: it is short and begins with a blank, a dash, a comma, a semicolon or a slash. */
function mayHoldJoint(text: string, from: number, to: number, widest = WIDEST_JOINT): boolean {
  if (to - from > widest || to <= from) return false
  const unit = unitAt(text, from)
  return mayJoin(unit) || unit === 44 || unit === 59 || unit === 47
}

/** Figures in a row that print their currency, scale or unit once all have it, and the ends of ranges are marked. */
export function readRows(text: string, slots: readonly Slot[]): void {
  for (let index = slots.length - 2; index >= 0; index--) shareWithNext(text, slots[index], slots[index + 1])
  for (let index = 1; index < slots.length; index++) {
    const before = slots[index - 1]
    const slot = slots[index]
    if (before?.reading === undefined || slot === undefined) continue
    shareWithBefore(text, before, before.reading, slot)
    markRange(text, slots[index - 2], before, slot)
  }
}

/** "$5 to $7 million", "10 and 15%": what the later figure prints, the earlier has too. */
function shareWithNext(text: string, slot: Slot | undefined, next: Slot | undefined): void {
  if (slot === undefined || next?.reading === undefined) return
  const { number, reading } = slot
  const from = reading === undefined ? number.end : reading.to
  if (number.form !== next.number.form || !mayHoldJoint(text, from, next.reading.from)) return
  const gap = text.slice(from, next.reading.from)
  if (reading === undefined && (ADJECTIVE_JOINT.test(gap) || OF_JOINT.test(gap))) {
    if (next.reading.type === 'count') slot.reading = like(number, next.reading)
    return
  }
  if (!JOINT.test(gap)) return
  if (reading === undefined) slot.reading = bareLike(text, number, next.reading, gap)
  else if (isUnscaled(reading) && next.reading.type === 'per-share' && !gap.startsWith(', or'))
    slot.reading = { ...perShare(reading, next.reading.instrument ?? 'share'), ...priceOf(next.reading) }
  else if (isUnscaled(reading) && next.reading.type === reading.type && number.form === 'digits') {
    if (reading.currency !== next.reading.currency || gap.startsWith(';')) return
    const scaled = withScale(text, number, reading, next.reading.scale)
    if (scaled !== undefined && isOfOneScale(text, number, scaled, next, gap)) slot.reading = scaled
  }
}

/** "A retainer of $500 and $2 million", "$0.001, $5 million" and "from $250 to $1.2 billion" are no rows of one scale. */
const WIDEST_ROW: Decimal = { digits: 1n, exponent: 2 }
/** What joins the members of a list, each of which may be an amount of its own. */
const LIST_JOINT = /^,?\s(?:and\s|or\s)?/
const SEVERAL_BEFORE = /[$€£]\s?\d{1,3}(?:\.\d{1,2})?,\s$/
const RESPECTIVELY = /^[^.;()$€£]{0,80}\brespectively\b/
const ONE_DECIMAL = /^\d+\.\d$/

/**
 * Whether the scale that the last of two amounts prints is meant for the first too, which has a currency sign of its
 * own. Style guides (the AP Stylebook's "millions, billions", The Economist's on figures) have the scale printed with each
 * amount because readers take "$5 to $7 million" at its word; filings leave it out all the same, in ranges and in rows.
 * So the ends of a range share it ("$5 to $7 million", "between $5 and $7 million"), unless the lower end would be the
 * larger ("fines of $50 to $2 million") where the text says nothing of a change. The members of a list share it where
 * the row itself shows it: an amount with one decimal is none of dollars ("$5.1 and $4.2 million"), three stand in a row,
 * or "respectively" follows. Else each sign begins an amount of its own: "$50 and $2 million".
 */
function isOfOneScale(
  text: string,
  number: PrintedNumber,
  scaled: FigureReading,
  { number: nextNumber, reading: next }: Slot,
  gap: string,
): boolean {
  if (next === undefined) return false
  const [first, second] = [absolute(scaled.value), absolute(next.value)]
  const near = compare(first, multiply(second, WIDEST_ROW)) < 0 && compare(second, multiply(first, WIDEST_ROW)) < 0
  if (!near) return false
  if (!LIST_JOINT.test(gap) || RANGE_JOINT.test(gap) || isBetween(text, scaled.from))
    return compare(first, second) <= 0 || CHANGE.test(text.slice(Math.max(0, scaled.from - 60), scaled.from))
  return (
    nextNumber.scale !== next.scale ||
    ONE_DECIMAL.test(text.slice(number.from, number.to)) ||
    SEVERAL_BEFORE.test(text.slice(Math.max(0, scaled.from - 12), scaled.from)) ||
    RESPECTIVELY.test(text.slice(next.to, next.to + 100))
  )
}

function priceOf({ price }: FigureReading): Pick<FigureReading, 'price'> {
  return price === undefined ? {} : { price }
}

/** "450 full-time and 120 part-time employees". */
const ADJECTIVE_JOINT = /^\s(?:[a-z]+-[a-z]+|regular|hourly|salaried|permanent|temporary)\s(?:and|or)\s$/

/** "7 of our 9 directors". */
const OF_JOINT = /^\s(?:out\s)?of\s(?:(?:the|our|its|these|those|their)\s)?$/

/** The scale of the last of a row: of few digits without commas, as "$1,250 to $7 million" is no row. */
function withScale(
  text: string,
  number: PrintedNumber,
  reading: FigureReading,
  scale: number,
): FigureReading | undefined {
  if (scale < 3) return undefined
  const printed = text.slice(number.from, number.to)
  if (printed.length > 5 || printed.includes(',')) return undefined
  const value = readDecimal(printed, scale)
  return { ...reading, scale, value: reading.value.digits < 0n ? { ...value, digits: -value.digits } : value }
}

function isUnscaled(reading: FigureReading): boolean {
  return reading.type === 'money' && reading.scale === 0
}

/** A bare number that stands in a row before a percentage, a share count or an age. */
function bareLike(text: string, number: PrintedNumber, next: FigureReading, gap: string): FigureReading | undefined {
  if (number.yearLike || number.end > next.from) return undefined
  if ((number.scale > 0 || gap.startsWith(';')) && next.type !== 'shares') return undefined
  if (next.type === 'percent' || next.type === 'basis-points') return like(number, next)
  if (next.type === 'count') {
    const range =
      next.instrument === 'years of age' ||
      DASH_JOINT.test(gap) ||
      gap === ' to ' ||
      (gap === ' and ' && isPlainBefore(text, number.from))
    return range ? like(number, next) : undefined
  }
  if (next.type !== 'shares') return undefined
  // In "Note 5, 2,000 shares" the comma joins nothing.
  const full = number.scale > 0 || number.to - number.from > 4
  if (/^[,;]/.test(gap) && !full) return undefined
  const reading = like(number, next)
  return number.scale === 0 && next.scale >= 3 ? (withScale(text, number, reading, next.scale) ?? reading) : reading
}

const LABEL_BEFORE =
  /\b(?:[A-Z][\w-]{0,18}|notes?|items?|sections?|pages?|tables?|levels?|phases?|steps?|exhibits?|figures?|rules?|parts?|clauses?|paragraphs?|numbers?|nos?\.)\s$/

/** Whether no label stands before a number that the next one might complete: "45 and 52 stores", not "Notes 3 and 4 warrants". */
function isPlainBefore(text: string, from: number): boolean {
  return !LABEL_BEFORE.test(text.slice(Math.max(0, from - 20), from))
}

function like({ from, end, value, scale }: PrintedNumber, next: FigureReading): FigureReading {
  const { type, instrument } = next
  return { type, from, to: end, value, scale, ...(instrument !== undefined && { instrument }) }
}

/** "$5-7 million", "$2.83 per share, compared with $2.50", "options totaling 0.6 million, 0.9 million and 0.3 million". */
function shareWithBefore(text: string, before: Slot, reading: FigureReading, slot: Slot): void {
  const { number } = slot
  const to = slot.reading === undefined ? number.from : slot.reading.from
  if (!mayHoldJoint(text, reading.to, to)) return
  const gap = text.slice(reading.to, to)
  if (slot.reading !== undefined) {
    if (reading.type !== 'per-share' || !isUnscaled(slot.reading)) return
    const cents = gap === ', ' && reading.value.exponent === -2 && slot.reading.value.exponent === -2
    if (cents || PER_SHARE_JOINT.test(gap))
      slot.reading = { ...perShare(slot.reading, reading.instrument ?? 'share'), ...priceOf(reading) }
    return
  }
  if (number.glued || number.yearLike || number.form !== before.number.form) return
  if (reading.type === 'shares' && reading.to === before.number.end && (JOINT.test(gap) || COMPARED.test(gap))) {
    const alike =
      before.number.scale > 0
        ? number.scale > 0
        : number.to - number.from > 4 && before.number.to - before.number.from > 4
    if (alike) slot.reading = like(number, reading)
    return
  }
  if (reading.type !== 'money' || reading.currency === undefined || number.form !== 'digits') return
  const range =
    DASH_JOINT.test(gap) || (gap === ' to ' && number.scale > 0) || (gap === ' and ' && isBetween(text, reading.from))
  if (!range || compare(number.value, absolute(before.number.value)) <= 0) return
  slot.reading = {
    type: 'money',
    from: number.from,
    to: number.end,
    value: number.value,
    scale: number.scale,
    currency: reading.currency,
  }
  const scaled = reading.scale === 0 ? withScale(text, before.number, reading, number.scale) : undefined
  if (scaled !== undefined) before.reading = scaled
}

const BETWEEN = /\bbetween\s(?:approximately\s|about\s)?$/i
const OF_RANGE =
  /\b(?:range|ranges|ranged|ranging|guidance|estimate[ds]?|expect(?:s|ed)?|anticipate[ds]?|project(?:s|ed)?)\b/i
const CHANGE =
  /\b(?:increas|decreas|r(?:ise|ose)|rising|grow|grew|declin|f[ae]ll|improv|reduc|rais|lower|chang|amend|up|down|expand|went|mov|climb|drop|jump|cut|narrow|widen|strengthen|weaken)\w*\b/i

function isBetween(text: string, from: number): boolean {
  return BETWEEN.test(text.slice(Math.max(0, from - 24), from))
}

/** Marks two neighboring figures that are the ends of a range; "from 5% to 10%" after a word of change is none. */
function markRange(text: string, earlier: Slot | undefined, before: Slot, slot: Slot): void {
  const lower = before.reading
  const upper = slot.reading
  if (lower === undefined || upper?.type !== lower.type || lower.range !== undefined || lower.type === 'ratio') return
  if (lower.currency !== upper.currency || !mayHoldJoint(text, lower.to, upper.from, WIDEST_RANGE_JOINT)) return
  const gap = text.slice(lower.to, upper.from)
  if (gap !== ' and ' && !RANGE_JOINT.test(gap)) return
  const between = isBetween(text, lower.from)
  if (gap === ' and ' && !between) return
  if (compare(absolute(lower.value), absolute(upper.value)) >= 0) return
  if (!between && !DASH_JOINT.test(gap)) {
    const context = text.slice(Math.max(earlier?.number.end ?? 0, lower.from - 60), lower.from)
    const sentence = context.slice(context.lastIndexOf('. ') + 1)
    if (CHANGE.test(sentence) && !OF_RANGE.test(sentence)) return
  }
  before.reading = { ...lower, range: 'lower' }
  slot.reading = { ...upper, range: 'upper' }
}
