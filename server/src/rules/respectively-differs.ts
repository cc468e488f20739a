import { cutSentences } from '../facts/sentences.ts'
import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'
import { defineRule } from './rule.ts'

/** Finds sentences that give values for periods "respectively", but not as many values as periods. */
export const respectivelyDiffers = defineRule({
  id: 'respectively-differs',
  title: 'Values and periods that do not match one to one in a sentence with "respectively"',
  scope: 'block',
  category: 'consistency',
  severities: ['warning'],
  documents: ['filing', 'note'],
  fixable: 'no',
  since: '0.1.0',
  why: `"Were $5, $6 and $7 million for 2024 and 2023, respectively" leaves open which value belongs to which year: one value is
too many, or a year was left out. "For 2014 and 2014, respectively" names one year twice.

Only plain sentences are judged: one list of values and one list of years or dates, and nothing else that the values
could belong to. Several values for each period ("$1, $2, $3 and $4 for 2024 and 2023") are left alone.

When not to use it: in texts that use "respectively" loosely.`,
  options: {},
  messages: {
    count: '{values} values, but {periods} periods: {printed} for {named}',
    repeated: 'The same year twice, respectively: {named}',
  },
  examples: [
    {
      name: 'one value too many',
      text: `Capital expenditures were $5, $6 and $7 million for 2024 and 2023, respectively.
                          ^^^^^^^^^^^^^^^^^^^^^ count: 3 values, but 2 periods: $5, $6 and $7 million for 2024 and 2023
`,
    },
    {
      name: 'one value too few',
      text: `For the years ended June 30, 2024, 2023 and 2022, fees were $1.2 million and $1.4 million, respectively.
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ count: 2 values, but 3 periods
`,
    },
    {
      name: 'one year twice',
      text: `Fees were $12,000 and $14,000 for the years ended December 31, 2014 and 2014, respectively.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated: The same year twice, respectively: December 31, 2014 and 2014
`,
    },
    {
      name: 'as many values as periods, or values for each period',
      text: `Fees were $12,000, $14,000 and $9,000 for the years ended December 31, 2014, 2013 and 2012, respectively. Income and
tax were $1, $2, $3 and $4 million for 2014 and 2013, respectively. Loans were made on May 2, 2014 and May 2, 2014, at 5%
and 6%, respectively.
`,
    },
    {
      name: 'something else that the values belong to, and lists with a word for a value',
      text: `Rates were 2%, 3% and 4% for loans maturing in 2016 and 2018, respectively. See Items 1, 2 and 3 for 2016 and 2015,
respectively. Fees were $1, $2 and $9 for 2016 and 2015, respectively, and for the period since inception.

Sales in Norway, Sweden and Finland were $5, $6 and $7 million in both 2014 and 2013, respectively. Fees were none, $5
and $6 for 2014, 2013 and 2012, respectively. Fees for the north, south and west were 3%, 4% and 5% in 2014 and 2013,
respectively.
`,
    },
  ],
  check({ reading }, { report }) {
    for (const run of reading.runs) {
      if (run.kind === 'code' || !run.text.includes('respectively')) continue
      for (const { from, to } of cutSentences(run.text)) {
        const sentence = run.text.slice(from, to)
        const end = sentence.indexOf('respectively')
        if (end === -1 || sentence.includes(CELL_BARRIER) || sentence.includes(ROW_BARRIER)) continue
        const lists = listsIn(sentence.slice(0, end))
        if (lists === undefined) continue
        const { values, periods } = lists
        const spanOf = (list: List): BlockSpan => run.span(from + list.from, from + list.to)
        const named = printed(sentence, periods)
        if (periods.repeats) report('repeated', spanOf(periods), { data: { named }, keys: [named] })
        if (!differ(sentence.slice(0, end), lists) || GOES_ON.test(sentence.slice(end))) continue
        const data = {
          values: String(values.count),
          periods: String(periods.count),
          printed: printed(sentence, values),
          named,
        }
        report('count', spanOf(values), {
          data,
          keys: [data.printed, named],
          related: [{ at: spanOf(periods), message: `${periods.count} periods: ${named}` }],
        })
      }
    }
  },
})

/** Items of one kind with nothing but commas and "and" between them. */
interface List {
  readonly kind: 'value' | 'period'
  from: number
  to: number
  count: number
  /** Whether a year alone repeats the year before it. */
  repeats: boolean
}
interface Lists {
  readonly values: List
  readonly periods: List
}

const ITEM =
  /(?<![\w.,/-])(?:((?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}(?:,\s(?:19|20)\d\d)?|(?:19|20)\d\d(?![\d%]|[.,]\d|\s(?:million|billion|shares)))|(?:approximately\s|about\s)?\(?[$€£¥]?\s?\(?\d{1,15}(?:,\d{3}){0,6}(?:\.\d{1,6})?\)?(?:\s?%|\s(?:percent|thousand|million|billion))?)(?![\w/-]|\s(?:Plan|Notes?|Act)\b)/g
const JOINT = /^(?:,\s|,?\sand\s)$/
/** Numbers of parts of a document are no values. */
const REFERENCE = /\b(?:items?|notes?|levels?|tables?|pages?|sections?|exhibits?|proposals?|tranches|phases?)\s$/i
/** More periods that the values may belong to. */
const GOES_ON = /^respectively,?\s(?:and|as\swell\sas)\s(?:for|in|as|at|to)\b/
const PART_OF_LIST = /(?:,|\band)\s$/
const ELSE =
  /\b(?:both|each|every|either|including|includes?|excluding|other|of\swhich|between|from|compared|versus|through|or|matur\w+|expir\w+|due|vest\w*|months?\sand|quarters?\sand|(?:three|six|nine)\sand)\b|[;&:]/i

/** The one list of values and the one list of periods of a clause; undefined where there is more, or anything else. */
function listsIn(clause: string): Lists | undefined {
  const lists: List[] = []
  for (const match of clause.matchAll(ITEM)) {
    const kind = match[1] === undefined ? 'value' : 'period'
    const to = match.index + match[0].length
    const last = lists.at(-1)
    if (last?.kind === kind && JOINT.test(clause.slice(last.to, match.index))) {
      if (/^\d{4}$/.test(match[0]) && clause.slice(0, last.to).endsWith(match[0])) last.repeats = true
      last.to = to
      last.count++
    } else if (lists.push({ kind, from: match.index, to, count: 1, repeats: false }) > 2) return undefined
  }
  const [one, other] = lists
  if (one === undefined || other === undefined || one.kind === other.kind) return undefined
  if (lists.some(({ count, from }) => count < 2 || PART_OF_LIST.test(clause.slice(0, from)))) return undefined
  if (!/^,?\s?$/.test(clause.slice(other.to))) return undefined
  return one.kind === 'value' ? { values: one, periods: other } : { values: other, periods: one }
}

/** Whether the counts contradict each other, and nothing else in the clause could explain the values. */
function differ(clause: string, { values, periods }: Lists): boolean {
  if (values.count % periods.count === 0 || periods.count % values.count === 0) return false
  const [first, second] = values.from < periods.from ? [values, periods] : [periods, values]
  const before = clause.slice(0, first.from)
  // The list may have begun before a page break.
  if (before.trim() === '') return false
  const between = clause.slice(first.to, second.from)
  if (ELSE.test(before) || ELSE.test(between) || REFERENCE.test(clause.slice(0, values.from))) return false
  // "Norway, Sweden and Finland" may be what the values belong to; "research and development" is two words at most.
  return (
    !/,[^,]*\band\b/.test(before) && !/\band\b/.test(between) && !(/\band\b/.test(before) && values.count % 2 === 0)
  )
}

function printed(sentence: string, { from, to }: List): string {
  return sentence.slice(from, to).replaceAll(/\s+/g, ' ')
}
