import { type ProseRun } from '../text/runs.ts'
import { recogniseDates } from './date.ts'
import { recogniseFigures } from './figures.ts'
import { type Mention } from './mention.ts'
import { findNumbers } from './number.ts'

/** Everything that one run says, in the order of the text; overlapping readings are settled. */
export function recogniseMentions(run: ProseRun): readonly Mention[] {
  if (run.kind === 'code') return []
  const numbers = findNumbers(run.text)
  const dates = recogniseDates(run, numbers)
  const figures = recogniseFigures(run, numbers, dates)
  return [...dates, ...figures].toSorted((one, other) => one.from - other.from || other.to - one.to)
}
