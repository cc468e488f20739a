import { daysInMonth, MONTHS } from '../mentions/calendar.ts'
import { mentionSpan, mentionText } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { defineRule } from './rule.ts'

/** Finds dates that are in no calendar. */
export const dateImpossible = defineRule({
  id: 'date-impossible',
  title: 'A date that does not exist',
  scope: 'block',
  looksAt: 'mentions',
  category: 'dates',
  severities: ['error'],
  documents: ['filing', 'note'],
  fixable: 'no',
  since: '0.1.0',
  why: `A period that ends on June 31, or a note due on February 29, 2013, cannot be what was meant: whoever relies on the
date has to guess between the last day of that month and the first day of the next. There is no fix, as only the
author knows which day it is.

When not to use it: in documents about day-count conventions that really do speak of a "February 30".`,
  options: {},
  messages: {
    month: '{date} does not exist: {month} has {days} days',
    leap: '{date} does not exist: February of {year} has 28 days',
  },
  examples: [
    {
      name: 'a day after the end of its month',
      text: `The quarter ended June 31, 2013.
                  ^^^^^^^^^^^^^ month: June 31, 2013 does not exist: June has 30 days
`,
    },
    {
      name: 'a leap day in a common year',
      text: `The notes mature on February 29, 2013.
                    ^^^^^^^^^^^^^^^^^ leap: February 29, 2013 does not exist: February of 2013 has 28 days
`,
    },
    {
      name: 'the last days of months, and a leap day in a leap year',
      text: `The periods ended June 30, 2013, July 31, 2013 and February 29, 2012; the term ends each year on February 29.

The year ends on February 28 or 29, 2013. By April 31 wells were drilled. On a 30/360 basis interest accrues to February 30.
`,
    },
  ],
  check({ reading }, { report }) {
    const counting = new Map<ProseRun, boolean>()
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' || mention.type !== 'date' || mention.exists) continue
      const [, year, month, day] = PARTS.exec(mention.value) ?? []
      if (month === undefined || day === undefined) continue
      const { text } = mention.run
      if (year === undefined && (Number(day) > 31 || !ENDS_DATE.test(text.slice(mention.to, mention.to + 14)))) continue
      if (LAST_OF_FEBRUARY.test(text.slice(Math.max(0, mention.from - 8), mention.from))) continue
      const countsDays = counting.get(mention.run) ?? DAY_COUNT.test(text)
      counting.set(mention.run, countsDays)
      if (countsDays) continue
      const date = mentionText(mention).replaceAll(/\s+/g, ' ')
      const details = { keys: [mention.value] }
      if (month === '02' && day === '29' && year !== undefined) {
        report('leap', mentionSpan(mention), { ...details, data: { date, year } })
        continue
      }
      const name = MONTHS[Number(month) - 1]
      if (name === undefined) continue
      const days = String(daysInMonth(Number(year ?? LEAP_YEAR), Number(month)))
      report('month', mentionSpan(mention), { ...details, data: { date, month: name, days } })
    }
  },
})

/** A date as its mention prints it; without a year it starts with two hyphens. */
const PARTS = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/
const LEAP_YEAR = 2000
/** What follows a day without its year; before a noun it may be a count: "by April 31 wells", "in June 31\nPage". */
const ENDS_DATE =
  /^(?:$|[^\s\w%,/–-]|,(?!\s?\d)|\s(?:and|or|of|to|through|until|in\seach|each|every|is|was|were|will|shall|at|for|by|with|the|next|deadline|meeting)\b)/
/** "February 28 or 29, 2013" names whichever exists. */
const LAST_OF_FEBRUARY = /28(?:th)?\s?(?:or\s|\/\s?)$/
/** Interest conventions in which every month has thirty days. */
const DAY_COUNT = /\b30\/360\b|\b360-day\b|\bday[\s-]count\b/i
