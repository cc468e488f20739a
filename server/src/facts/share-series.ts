import { type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type Fact, type ShareMeasure } from './fact.ts'

/** One value of one day, with every fact that prints it. */
interface DayValue {
  readonly value: Decimal
  readonly facts: readonly [Fact, ...Fact[]]
}

/** The different values that one day is given, the most printed first. */
export interface SeriesDay {
  readonly asOf: string
  readonly values: readonly [DayValue, ...DayValue[]]
}

/** The exact counts of one measure and class of one entity, by day from the earliest to the latest. */
export interface ShareSeries {
  readonly entity: string
  /** "class a common stock". */
  readonly class: string
  readonly measure: string
  readonly days: readonly SeriesDay[]
}

/** What is compared with what: "issued and outstanding" counts are outstanding ones. */
const COMPARED: Readonly<Partial<Record<ShareMeasure, string>>> = {
  authorized: 'authorized',
  issued: 'issued',
  outstanding: 'outstanding',
  'issued-and-outstanding': 'outstanding',
}

/** The measure that a measure's counts are compared under. */
export function comparedMeasure(measure: ShareMeasure): string {
  return COMPARED[measure] ?? measure
}

/** Whether two measures are compared with each other. */
export function isSameMeasure(one: ShareMeasure, other: ShareMeasure): boolean {
  return one === other || (COMPARED[one] !== undefined && COMPARED[one] === COMPARED[other])
}

/** Whether a figure claims a point, not an interval: whole units in digits, no hedge, no "million". */
export function isExactCount({ qualifier, scale, value, form }: Figure): boolean {
  return qualifier === undefined && scale === 0 && value.exponent === 0 && value.digits > 0n && form === 'digits'
}

/** Orders the exact and dated counts of a document, so that those of one key stand together. */
export function shareSeries(facts: readonly Fact[]): readonly ShareSeries[] {
  const series = new Map<string, { entity: string; class: string; measure: string; days: Map<string, Fact[]> }>()
  for (const fact of facts) {
    const measure = COMPARED[fact.measure]
    if (measure === undefined || fact.asOf === undefined || fact.class === 'shares' || !isExactCount(fact.figure))
      continue
    const key = `${fact.entity}\n${fact.class}\n${measure}`
    let entry = series.get(key)
    if (entry === undefined)
      series.set(key, (entry = { entity: fact.entity, class: fact.class, measure, days: new Map() }))
    const day = entry.days.get(fact.asOf)
    if (day === undefined) entry.days.set(fact.asOf, [fact])
    else day.push(fact)
  }
  return [...series.values()].map((entry) => ({
    ...entry,
    days: [...entry.days]
      .map(([asOf, ofDay]) => dayOf(asOf, ofDay))
      .filter((day) => day !== undefined)
      .toSorted((one, other) => (one.asOf < other.asOf ? -1 : 1)),
  }))
}

function dayOf(asOf: string, facts: readonly Fact[]): SeriesDay | undefined {
  const byValue = new Map<bigint, [Fact, ...Fact[]]>()
  for (const fact of facts) {
    const same = byValue.get(fact.figure.value.digits)
    if (same === undefined) byValue.set(fact.figure.value.digits, [fact])
    else same.push(fact)
  }
  const [first, ...rest] = [...byValue.values()]
    .map((same): DayValue => ({ value: same[0].figure.value, facts: same }))
    .toSorted((one, other) => other.facts.length - one.facts.length)
  return first === undefined ? undefined : { asOf, values: [first, ...rest] }
}
