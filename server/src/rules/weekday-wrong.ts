import { WEEKDAYS } from '../mentions/calendar.ts'
import { mentionSpan, type DateMention } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds days whose printed day of the week is another one in the Gregorian calendar. */
export const weekdayWrong = defineRule({
  id: 'weekday-wrong',
  title: 'A day of the week that does not belong to its date',
  scope: 'block',
  looksAt: 'mentions',
  category: 'dates',
  severities: ['error'],
  documents: ['filing', 'note'],
  fixable: 'safe',
  since: '0.1.0',
  why: `A stockholder who is told "Wednesday, May 6, 2025" cannot know whether the meeting is on Tuesday the 6th or on
Wednesday the 7th. The usual cause is a date carried over from last year's document, so look at the date as well as
at the day of the week before you apply the fix, and at the other places that name the same event.

A date without a year is not judged, nor one behind two days of the week ("Monday through Friday, March 3, 2014").

When not to use it: in documents that quote misprinted dates of other documents on purpose.`,
  options: {},
  messages: { wrong: '{date} is a {right}, not a {printed}' },
  examples: [
    {
      name: 'a meeting on another day than its date',
      text: `The annual meeting will be held on Wednesday, June 16, 2026 at 10:00 a.m.
                                   ^^^^^^^^^^^^^^^^^^^^^^^^ wrong: June 16, 2026 is a Tuesday, not a Wednesday
`,
    },
    {
      name: 'shortened and upper-case names keep their form',
      text: `Doors open Wed., June 16, 2026.
           ^^^^^^^^^^^^^^^^^^^ wrong: June 16, 2026 is a Tuesday, not a Wednesday

TO BE HELD ON FRIDAY, JUNE 20, 2014 AND ON TUESDAY, JUNE 24, 2013
                                           ^^^^^^^^^^^^^^^^^^^^^^ wrong: JUNE 24, 2013 is a Monday, not a Tuesday
`,
    },
    {
      name: 'the right day of the week, and a date without its year',
      text: `The annual meeting will be held on Tuesday, June 16, 2026. Last year's was on Monday, June 16.

The desk is open Monday through Friday, June 15, 2026 to July 24, 2026, and on Tuesday and Wednesday, June 16 and 17, 2026.
`,
    },
  ],
  check({ reading }, { report }) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' || mention.type !== 'date' || !mention.exists) continue
      if (mention.weekday === undefined) continue
      const right = weekdayOf(mention.value)
      if (right === undefined || right === mention.weekday.number) continue
      const { run, weekday } = mention
      if (ANOTHER_WEEKDAY.test(run.text.slice(Math.max(0, weekday.from - 14), weekday.from))) continue
      const printed = run.text.slice(weekday.from, weekday.to)
      const name = nameOf(right)
      report('wrong', mentionSpan(mention), {
        data: { date: dayPrinted(mention), right: name, printed: nameOf(weekday.number) },
        keys: [mention.value, String(weekday.number)],
        proof: [`${dayPrinted(mention)} is a ${name} in the Gregorian calendar`],
        fixes: [
          {
            title: `Write ${inFormOf(printed, name)}`,
            kind: 'safe',
            edits: [{ at: run.span(weekday.from, weekday.to), text: inFormOf(printed, name) }],
          },
        ],
      })
    }
  },
})

/** "Monday through", "Monday or": the date may be that of the other day. */
const ANOTHER_WEEKDAY = /(?:day|mon\.?|sat\.?),?\s?(?:and|or|to|thru|through|until|[-–—&/,])\s?$/i

const WHOLE_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
/** The Gregorian calendar came to the British dominions in 1752. */
const FIRST_YEAR = 1753

/** Monday 1 to Sunday 7 (ISO 8601); undefined for a date without its year. */
function weekdayOf(iso: string): number | undefined {
  const [year, month, day] = WHOLE_DAY.exec(iso)?.slice(1).map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < FIRST_YEAR) return undefined
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

function nameOf(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? ''
}

function dayPrinted({ run, weekday, from, to }: DateMention): string {
  const printed = run.text.slice(weekday?.to ?? from, to)
  return printed.replace(/^[.,]*\s*(?:the\s)?/, '').replaceAll(/\s+/g, ' ')
}

function inFormOf(printed: string, name: string): string {
  const point = printed.endsWith('.')
  const letters = point ? printed.slice(0, -1) : printed
  const whole = /day$/i.test(letters)
  const form = whole ? name : name.slice(0, 3) + (point ? '.' : '')
  return letters === letters.toUpperCase() ? form.toUpperCase() : form
}
