import * as suite from '@microsoft/recognizers-text-suite'

import { type Read, type Reader } from '../reader.ts'
import { decimalOrNone } from '../values.ts'

/**
 * The parts of what recognizers-text answers that are read here; its own types leave them open. `end` is the last
 * unit, not the one behind it.
 */
interface Recognized {
  readonly start: number
  readonly end: number
  readonly typeName: string
  readonly resolution: {
    readonly value?: unknown
    readonly values?: readonly { readonly timex?: string; readonly value?: string }[]
  } | null
}

const ENGLISH = suite.Culture.English

/**
 * Microsoft's recognizers for numbers, currencies, percentages and dates. A currency may be an amount or a price per
 * share, which it does not tell apart; a number outside of these may count anything. A day in a period counts as read.
 */
export const recognizers: Reader = {
  name: 'recognizers-text',
  kinds: ['figure', 'date'],
  types: ['money', 'per-share', 'percent', 'shares', 'count', 'ratio', 'date', 'period', 'duration', 'time'],
  tellsValues: true,
  read(text) {
    const currencies = (suite.recognizeCurrency(text, ENGLISH) as readonly Recognized[]).map((one) =>
      figure(one, ['money', 'per-share']),
    )
    const percentages = (suite.recognizePercentage(text, ENGLISH) as readonly Recognized[]).map((one) =>
      figure(one, ['percent']),
    )
    const dates = (suite.recognizeDateTime(text, ENGLISH) as readonly Recognized[]).map(date)
    const taken = [...currencies, ...percentages, ...dates]
    const numbers = (suite.recognizeNumber(text, ENGLISH) as readonly Recognized[])
      .map((one): Read => ({ ...figure(one, ['shares', 'count', 'ratio']), bare: true }))
      .filter((one) => !taken.some(({ start, end }) => start < one.end && one.start < end))
    return [...taken, ...numbers]
  },
}

function figure({ start, end, resolution }: Recognized, types: readonly string[]): Read {
  const place = { start, end: end + 1 }
  const printed = typeof resolution?.value === 'string' ? resolution.value.replace(/%$/, '') : ''
  const value = decimalOrNone(printed)
  return { kind: 'figure', types, ...place, number: place, ...(value === undefined ? {} : { value }) }
}

const DATE_TYPES: Readonly<Record<string, readonly string[]>> = {
  'datetimeV2.date': ['date', 'period'],
  'datetimeV2.daterange': ['period', 'date'],
  'datetimeV2.duration': ['duration', 'period'],
  'datetimeV2.time': ['time'],
  'datetimeV2.datetime': ['date', 'time'],
}

function date({ start, end, typeName, resolution }: Recognized): Read {
  const place = { start, end: end + 1 }
  const first = resolution?.values?.[0]
  const types = DATE_TYPES[typeName] ?? ['period', 'duration', 'time']
  return { kind: 'date', types, ...place, number: place, word: first?.timex ?? first?.value ?? '' }
}
