import { MONTHS } from '../mentions/calendar.ts'
import { type Table } from '../tree/table.ts'
import { type ProseRun } from '../text/runs.ts'
import { defineRule } from './rule.ts'

/** Finds years printed like amounts, and amounts whose digits are grouped like those of no locale. */
export const numberFormat = defineRule({
  id: 'number-format',
  title: 'A year printed with a comma, or digits that are not grouped by thousands',
  scope: 'block',
  category: 'form',
  severities: ['warning', 'information'],
  documents: ['filing', 'note'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `A column headed "2,012" was formatted as an amount by a spreadsheet: readers and programs that look for the year
2012 do not find it. "1,00,000" leaves open whether 100,000 or 1,000,000 was meant.

A count such as "2,012 holders of record" is an amount and is left alone, as are rupees in lakhs and crores.

When not to use it: in documents that group digits by another custom throughout; say so with the option \`grouping\`
where it is that of India.`,
  options: {
    grouping: {
      default: 'thousands',
      doc: 'How digits are grouped: "thousands" for 1,000,000, "lakhs" when 10,00,000 is right as well.',
    },
  },
  messages: {
    year: 'The year {year} is printed as an amount: {printed}',
    years: 'The years {year} are printed as amounts: {printed}',
    grouping: 'The digits of {printed} are not grouped by thousands',
  },
  examples: [
    {
      name: 'column heads that a spreadsheet formatted as amounts',
      text: `|            | 2,012    | 2,011    |
               ^^^^^ years: The years 2012 and 2011 are printed as amounts: 2,012 and 2,011
| ---------- | -------- | -------- |
| Audit fees | $147,000 | $172,000 |
`,
    },
    {
      name: 'a year within a date',
      text: `The balance at December 31, 2,012, and fees for fiscal year 2,011.
                            ^^^^^ year: The year 2012 is printed as an amount: 2,012
                                                            ^^^^^ year
`,
    },
    {
      name: 'broken grouping',
      text: `The company issued 1,00,000 shares for $51,5237 in cash.
                   ^^^^^^^^ grouping: The digits of 1,00,000 are not grouped by thousands
                                        ^^^^^^^ grouping
`,
    },
    {
      name: 'real counts',
      text: `As of December 31, 2,012 shares were reserved, held by 2,011 holders. In fiscal 2,014 stores were opened.

|               | Shares | Options |
| ------------- | ------ | ------- |
| Held by staff | 2,012  | 2,011   |
| Held by plans | 1,950  | 1,100   |
`,
    },
    {
      name: 'enumerations and footnote marks',
      text: `See Notes 1,2 and 10,11,12; the meeting of May 31,2013; columns (1,2).
`,
    },
    {
      name: 'the custom of India, when configured',
      options: { grouping: 'lakhs' },
      text: `The company paid 1,00,000 in fees and 12,50,00,000 for shares.
`,
    },
  ],
  check({ reading }, { options, report }) {
    function reportYears(run: ProseRun, printed: readonly Printed[]): void {
      const [first, ...others] = printed.map(({ from, to }) => {
        const text = run.text.slice(from, to)
        return { at: run.span(from, to), printed: text, year: text.replace(',', '') }
      })
      if (first === undefined) return
      const years = [first, ...others]
      const message = others.length === 0 ? 'year' : 'years'
      report(message, first.at, {
        data: { year: joined(years.map(({ year }) => year)), printed: joined(years.map(({ printed }) => printed)) },
        keys: years.map(({ printed }) => printed),
        related: others.map(({ at, printed }) => ({ at, message: printed })),
        fixes: [
          {
            title: `Write ${joined(years.map(({ year }) => year))}`,
            kind: 'suggestion',
            edits: years.map(({ at, year }) => ({ at, text: year })),
          },
        ],
      })
    }
    for (const table of reading.tables) {
      if (UNUSUAL.test(table.run.text)) reportYears(table.run, yearHeads(table))
    }
    for (const run of reading.runs) {
      if (run.kind === 'code' || !UNUSUAL.test(run.text)) continue
      for (const match of run.text.matchAll(DATED_YEAR)) {
        const end = match.index + match[0].length
        reportYears(run, [{ from: end - 5, to: end }])
      }
      let isIndian: boolean | undefined
      for (const match of run.text.matchAll(GROUPED_NUMBER)) {
        if (!isBroken(match[0], run.text, match.index, options.grouping === 'lakhs')) continue
        isIndian ??= INDIAN.test(run.text)
        if (isIndian) break
        report('grouping', run.span(match.index, match.index + match[0].length), {
          severity: 'information',
          data: { printed: match[0] },
          keys: [match[0]],
        })
      }
    }
  },
})

const YEAR = /^(?:1,?9\d\d|2,?0\d\d)$/
/** A year with a comma that the words before it, or the mark after a full date, show to be one. */
const DATED_YEAR = new RegExp(
  `(?:\\b(?:${MONTHS.join('|')})\\s\\d{1,2},\\s(?:1,9\\d\\d|2,0\\d\\d)(?=\\.(?!\\d)|[,;:)](?!\\d)|$|\\sand\\s[12],\\d{3}(?:[.,;:)](?!\\d)|$)))` +
    `|\\b(?:fiscal|calendar|fiscal\\syear|calendar\\syear|years?\\sended)\\s(?:1,9\\d\\d|2,0\\d\\d)(?=\\.(?!\\d)|[,;:)](?!\\d)|$|\\s(?:and|or|as|at|by|compared|for|from|in|is|of|over|than|the|through|to|totaled|versus|was|we|were)\\b)`,
  'g',
)
/** A number with groups of digits, not all of three. */
const GROUPED_NUMBER = /(?<![\w.,/-])(?!\d{1,3}(?:,\d{3})+(?!,?\d))\d{1,15}(?:,\d{1,12}){1,10}(?![\w,/-]|\.\d{1,3},)/g
/** What all three must hold, and most texts do not: a year with a comma, or a group that is not of three digits. */
const UNUSUAL = /\d,\d(?:\d?(?!\d)|\d{3}|(?<=[12],[90])\d\d(?!\d)|(?<=\d{4},\d))/
/** Amounts that are said to be Indian are grouped in lakhs and crores. */
const INDIAN = /₹|\b(?:Rs|INR|[Rr]upees?|[Ll]akhs?|[Cc]rores?)\b/
const LAKHS = /^\d{1,2}(?:,\d{2})*,\d{3}$/
const SHARES_AFTER = /^\s(?:shares|options|warrants|units)\b/

/** `[from, to)` of a run's text. */
interface Printed {
  readonly from: number
  readonly to: number
}

function joined(words: readonly string[]): string {
  return words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** Cells printed with commas in a head row that holds nothing but consecutive years. */
function yearHeads({ run, rows, headerRows }: Table): readonly Printed[] {
  for (const row of rows.slice(0, headerRows + 1)) {
    const [label, ...cells] = row
    const words = label === undefined ? '' : run.text.slice(label.from, label.to).trim()
    const printed = cells.filter(({ from, to }) => run.text.slice(from, to).trim() !== '')
    const years = printed.map(({ from, to }) => run.text.slice(from, to).trim())
    if (words !== '' && !/^(?:fiscal\s)?years?\b|\bended\b/i.test(words)) continue
    if (years.length < 2 || !years.every((year) => YEAR.test(year)) || !areConsecutive(years)) continue
    return printed.flatMap(({ from, to }, at) => {
      const year = years[at] ?? ''
      const start = from + run.text.slice(from, to).indexOf(year)
      return year.includes(',') ? [{ from: start, to: start + year.length }] : []
    })
  }
  return []
}

function areConsecutive(years: readonly string[]): boolean {
  const numbers = years.map((year) => Number(year.replace(',', '')))
  return numbers.every((year, at) => at === 0 || Math.abs(year - (numbers[at - 1] ?? 0)) === 1)
}

/**
 * Whether digits are grouped like an amount that slipped, not like an enumeration ("10,11"), a date ("31,2013") or a
 * decimal comma: several groups of which the last is whole, or one group of the wrong size in money or shares.
 */
function isBroken(printed: string, text: string, at: number, lakhs: boolean): boolean {
  const [first = '', ...groups] = printed.split(',')
  const whole = groups.every((group) => group.length === 3)
  if (lakhs && LAKHS.test(printed)) return false
  const isAmount = text[at - 1] === '$' || SHARES_AFTER.test(text.slice(at + printed.length, at + printed.length + 10))
  if (whole) return isAmount
  if (groups.length === 1) return isAmount && (groups[0]?.length ?? 0) > 3 && !YEAR_AFTER_DAY.test(printed)
  return groups.at(-1)?.length === 3 && groups.some((group) => group.length >= 2 && group.length !== 3) && first !== '0'
}

const YEAR_AFTER_DAY = /^\d{1,2},(?:19|20)\d\d$/
