import * as chrono from 'chrono-node'

import { type Read, type Reader } from '../reader.ts'

/** chrono-node, which reads dates. One without a day may be a month or, relative to today, a duration. */
export const chronoReader: Reader = {
  name: 'chrono-node',
  kinds: ['date'],
  types: ['date', 'period', 'duration', 'time'],
  tellsValues: true,
  read: (text) =>
    chrono.parse(text).map(({ index, text: printed, start }): Read => {
      const place = { start: index, end: index + printed.length }
      const word = ['year', 'month', ...(start.isCertain('day') ? ['day'] : [])]
        .map((unit) => String(start.get(unit as 'year' | 'month' | 'day')).padStart(2, '0'))
        .join('-')
      const types = start.isCertain('day') ? ['date'] : ['date', 'period', 'duration', 'time']
      return { kind: 'date', types, ...place, number: place, word }
    }),
}
