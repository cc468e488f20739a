import { type MarkedText } from '../bench/reading/gold.ts'

type Mark = MarkedText['marks'][number]

const NAME_TYPES: Readonly<Record<string, string>> = { org: 'organization' }
const DATES = new Set(['date', 'period', 'duration', 'time'])
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Reads a text with its marks.
 *
 * Before the line `---` stand the names and terms, one a line, each marked wherever the text has it outside a longer
 * one: `org Halden = Halden Instruments Corp.`, `term Company`; `= ?` leaves the canonical name open. Figures and dates
 * are marked in place, `⟦$4.2 million|money m⟧`: the text, its type, then its value. The value is left out where the
 * printed number or date is it; `k` and `m` multiply the printed number by a thousand and a million; `*` leaves it open.
 * `?` says that a mark may be missed, and that reading it is not false either.
 */
export function readMarkedText(file: string, marked: string): MarkedText {
  const at = marked.indexOf('\n---\n')
  if (at === -1) throw new Error(`${file} has no line --- between its names and its text`)
  const { text, marks } = markedInPlace(file, marked.slice(at + 5))
  return { file, text, marks: [...marks, ...listed(file, marked.slice(0, at), text)] }
}

function markedInPlace(file: string, marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(/⟦([^⟦⟧|]+)\|([^⟦⟧|]+)⟧/g)) {
    const [whole, printed = '', spec = ''] = match
    text += marked.slice(last, match.index)
    const [type = '', ...rest] = spec.replaceAll('?', ' ? ').trim().split(/\s+/)
    const optional = rest.includes('?')
    const value = valueOf(
      type,
      printed,
      rest.find((word) => word !== '?'),
    )
    const mark: Mark = {
      file,
      kind: DATES.has(type) ? 'date' : 'figure',
      type,
      start: text.length,
      end: text.length + printed.length,
      text: printed,
      ...(value === undefined ? {} : { value }),
      ...(optional ? { optional } : {}),
    }
    marks.push(mark)
    // The day that ends a period is a mention of its own.
    if (type === 'period') marks.push({ ...mark, type: 'date', optional: true })
    text += printed
    last = match.index + whole.length
  }
  text += marked.slice(last)
  if (/[⟦⟧]/.test(text)) throw new Error(`${file} has a mark that cannot be read`)
  return { text, marks }
}

function valueOf(type: string, printed: string, given: string | undefined): string | undefined {
  if (given === '*') return undefined
  if (given !== undefined && given !== 'k' && given !== 'm') return given
  if (DATES.has(type)) return dayOf(printed)
  const number = /\d[\d,]*(?:\.\d+)?|\.\d+/.exec(printed)?.[0].replaceAll(',', '')
  if (number === undefined) throw new Error(`No number in ${printed}`)
  const power = given === 'k' ? 3 : given === 'm' ? 6 : 0
  return power === 0 ? number : `${number}e${power}`
}

function dayOf(printed: string): string {
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(printed) ?? []
  if (month === '') return printed
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function listed(file: string, head: string, text: string): readonly Mark[] {
  const entries = [...head.matchAll(/^(\w+)(\?)? ([^=\n]+(?:\n[^=\n]+)??)(?: = (.*))?$/gm)].map(
    ([, type = '', optional, name = '', canonical]) => ({ type, optional: optional !== undefined, name, canonical }),
  )
  const longestFirst = entries.toSorted((one, other) => other.name.length - one.name.length)
  const marks: Mark[] = []
  for (const { type, optional, name, canonical } of longestFirst) {
    const kind = type === 'term' ? 'term' : 'entity'
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length
      if (/\w/.test(text.slice(start - 1, start)) || /^\w/.test(text.slice(end))) continue
      const inside = marks.some(
        (mark) =>
          mark.start <= start &&
          end <= mark.end &&
          (mark.kind === kind || (kind === 'term' && mark.end - mark.start > name.length)),
      )
      if (inside) continue
      const known = canonical === undefined || canonical === '?' ? {} : { canonical }
      const typed = type === 'term' ? 'defined-term' : (NAME_TYPES[type] ?? type)
      marks.push({ file, kind, type: typed, start, end, text: name, optional, ...known })
    }
  }
  return marks
}
