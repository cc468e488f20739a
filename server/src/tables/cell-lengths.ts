import { type DateMention } from '../mentions/mention.ts'
import { compare, type Decimal, plainString, readDecimal } from '../mentions/decimal.ts'
import { remembered } from '../text/remembered.ts'
import { type ProseRun } from '../text/runs.ts'

/** Cheap: few heads and labels name a unit of time. */
const UNIT = /year|month|days|\byrs?\b|\bmos\b|useful li/i
const LENGTH =
  /\((?:(?:in|number\sof)\s)?(years?|yrs?\.?|months|mos\.?|days)\)|\bin\s(years|yrs\.|months)\b|^(?:remaining\s)?(years|months)\s(?:to|until|remaining)\b|\b(?:life|lives|term|period)\s?[,:–—-]?\s(years|months)\b/i
const AGE = /\bages?\b|\bended\b|\bending\b/i
/** Useful lives are of years where no unit is said, as in the notes on property that ASC 360 asks for. */
const USEFUL_LIFE = /\buseful\s(?:life|lives)\b/i

/** The ISO 8601 letter of a unit of time: years, months, days. */
type LengthUnit = 'Y' | 'M' | 'D'

/**
 * The unit of time that the head of a column, the label of a row or its section gives its numbers: "Y" for "Remaining term
 * (in years)"; undefined for most, and for ages.
 */
export const lengthUnit = remembered((words): LengthUnit | undefined => {
  if (!UNIT.test(words) || AGE.test(words)) return undefined
  const match = LENGTH.exec(words)
  if (match === null) return USEFUL_LIFE.test(words) ? 'Y' : undefined
  const unit = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').charAt(0).toLowerCase()
  return unit === 'y' ? 'Y' : unit === 'm' ? 'M' : 'D'
})

/** Longer terms than a century are amounts below a head that was not meant for them. */
const LONGEST: Readonly<Record<LengthUnit, Decimal>> = {
  Y: { digits: 100n, exponent: 0 },
  M: { digits: 1200n, exponent: 0 },
  D: { digits: 36_500n, exponent: 0 },
}

/** Whether a number can be a length of time in a unit. */
export function mayBeLength(value: Decimal, unit: LengthUnit): boolean {
  return compare(value, LONGEST[unit]) <= 0
}

/** The duration that the number of a cell says: P5.75Y. */
export function cellLength(run: ProseRun, from: number, to: number, value: Decimal, unit: LengthUnit): DateMention {
  return { kind: 'date', run, from, to, type: 'duration', value: `P${plainString(value)}${unit}`, exists: true }
}

const LONGEST_RANGE = 16
const RANGE = /^(\d{1,3}(?:\.\d{1,2})?)\s?(?:[-–—]|to)\s?(\d{1,3}(?:\.\d{1,2})?)$/

/** Whether a cell may print a range of lengths. Cheap. */
export function mayBeRange(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit >= 48 && unit <= 57 && text.length <= LONGEST_RANGE
}

/** The two durations of a cell that prints a range of them: "3.00-6.25"; none of any other cell. */
export function cellRange(run: ProseRun, cell: number, text: string, unit: LengthUnit): readonly DateMention[] {
  const range = RANGE.exec(text)
  if (range === null) return []
  const [, lower = '', upper = ''] = range
  const from = run.text.indexOf(text, cell)
  const to = from + text.length
  return [
    cellLength(run, from, from + lower.length, readDecimal(lower), unit),
    cellLength(run, to - upper.length, to, readDecimal(upper), unit),
  ]
}

const YEARS = /^(?:fiscal\s|calendar\s)?years?$/i

/** The year that a cell under the head "Year" prints; undefined under every other head. */
export function cellYear(run: ProseRun, from: number, to: number, head: string): DateMention | undefined {
  if (!YEARS.test(head)) return undefined
  return { kind: 'date', run, from, to, type: 'date', value: run.text.slice(from, to), exists: true }
}
