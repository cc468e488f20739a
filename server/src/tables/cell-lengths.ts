import { type DateMention } from '../mentions/mention.ts'
import { type Decimal, plainString } from '../mentions/decimal.ts'
import { remembered } from '../text/remembered.ts'
import { type ProseRun } from '../text/runs.ts'

/** Cheap: few heads and labels name a unit of time. */
const UNIT = /year|month|days/i
const LENGTH =
  /\((?:(?:in|number\sof)\s)?(years?|months|days)\)|\bin\s(years|months)\b|^(?:remaining\s)?(years|months)\s(?:to|until|remaining)\b|\b(?:life|lives|term|period)\s?[,:–—-]?\s(years|months)\b/i
const AGE = /\bages?\b|\bended\b|\bending\b/i
const LETTERS: Readonly<Record<string, string>> = { y: 'Y', m: 'M', d: 'D' }

/**
 * The ISO 8601 letter of the unit of time that the head of a column or the label of a row gives its numbers: "Y" for
 * "Remaining term (in years)"; undefined for most, and for ages.
 */
export function lengthUnit(head: string, label: string): 'Y' | 'M' | 'D' | undefined {
  return unitIn(label) ?? unitIn(head)
}

const unitIn = remembered((words): 'Y' | 'M' | 'D' | undefined => {
  if (!UNIT.test(words) || AGE.test(words)) return undefined
  const match = LENGTH.exec(words)
  if (match === null) return undefined
  const unit = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').charAt(0).toLowerCase()
  const letter = LETTERS[unit]
  return letter === 'Y' || letter === 'M' || letter === 'D' ? letter : undefined
})

/** The duration that the number of a cell says: P5.75Y. */
export function cellLength(
  run: ProseRun,
  from: number,
  to: number,
  value: Decimal,
  unit: 'Y' | 'M' | 'D',
): DateMention {
  return { kind: 'date', run, from, to, type: 'duration', value: `P${plainString(value)}${unit}`, exists: true }
}

const YEARS = /^(?:fiscal\s|calendar\s)?years?$/i

/** The year that a cell under the head "Year" prints; undefined under every other head. */
export function cellYear(run: ProseRun, from: number, to: number, head: string): DateMention | undefined {
  if (!YEARS.test(head)) return undefined
  return { kind: 'date', run, from, to, type: 'date', value: run.text.slice(from, to), exists: true }
}
