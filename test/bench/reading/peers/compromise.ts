import compromise from 'compromise'
import compromiseDates from 'compromise-dates'

import { type Read, type Reader } from '../reader.ts'
import { decimalOrNone } from '../values.ts'

/** What compromise answers with `json({offset: true})`, as far as it is read here. */
interface Phrase {
  readonly text: string
  readonly offset?: { readonly start: number; readonly length: number }
  readonly number?: { readonly num: number | null }
  readonly dates?: { readonly start: string | null; readonly unit?: string }
}

interface Selection {
  json(options: object): unknown
}

interface Text {
  readonly dates: () => Selection
  readonly numbers: () => Selection
  readonly money: () => Selection
  readonly people: () => Selection
  readonly places: () => Selection
  readonly organizations: () => Selection
}

compromise.plugin(compromiseDates)
const nlp = compromise as unknown as (text: string) => Text

const OFFSETS = { offset: true, terms: false }

function phrasesOf(selection: Selection): readonly Phrase[] {
  return selection.json(OFFSETS) as readonly Phrase[]
}

/**
 * compromise with its plugin for dates. A number that is printed with a currency sign is an amount or a price per
 * share; one with a percent sign a percentage; one of a date is left out; any other may count anything. Its phrases take
 * in the punctuation behind them and the preposition before a date, which are cut off here.
 */
export const compromiseReader: Reader = {
  name: 'compromise',
  kinds: ['figure', 'date', 'entity'],
  types: [
    ...['money', 'per-share', 'percent', 'shares', 'count', 'ratio', 'date', 'period', 'duration', 'time'],
    ...['person', 'location', 'organization'],
  ],
  tellsValues: true,
  read(text) {
    const doc = nlp(text)
    const dates = phrasesOf(doc.dates()).flatMap((phrase) => dateOf(phrase))
    const figures = phrasesOf(doc.numbers()).flatMap((phrase) => figureOf(phrase))
    const amounts = phrasesOf(doc.money())
      .flatMap((phrase) => figureOf(phrase, ['money', 'per-share']))
      .filter((one) => !figures.some((other) => meet(one, other)))
    const names = [
      ...phrasesOf(doc.people()).flatMap((phrase) => nameOf(phrase, 'person')),
      ...phrasesOf(doc.places()).flatMap((phrase) => nameOf(phrase, 'location')),
      ...phrasesOf(doc.organizations()).flatMap((phrase) => nameOf(phrase, 'organization')),
    ]
    return [...dates, ...figures.filter((one) => !dates.some((other) => meet(one, other))), ...amounts, ...names]
  },
}

function meet(one: Read, other: Read): boolean {
  return one.start < other.end && other.start < one.end
}

/** The phrase without what is not of it. */
function placeOf({
  text,
  offset,
}: Phrase): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  if (offset === undefined) return undefined
  const leading = /^[\s"'“”‘’(]*/.exec(text)?.[0].length ?? 0
  let trimmed = text.slice(leading)
  while (
    /[\s,;:!?"'”’)]$/.test(trimmed) ||
    (trimmed.endsWith('.') && !/(?:Inc|Corp|Co|Ltd|L\.P|N\.A|[AaPp]\.[Mm])\.$/.test(trimmed))
  )
    trimmed = trimmed.slice(0, -1)
  const start = offset.start + leading
  return { start, end: start + trimmed.length, text: trimmed }
}

function figureOf(phrase: Phrase, types?: readonly string[]): readonly Read[] {
  const place = placeOf(phrase)
  if (place === undefined || place.text === '') return []
  const value = decimalOrNone(String(phrase.number?.num ?? ''))
  const known =
    types ?? (/[$€£¥]/.test(place.text) ? ['money', 'per-share'] : place.text.includes('%') ? ['percent'] : undefined)
  const { start, end } = place
  return [
    {
      kind: 'figure',
      types: known ?? ['shares', 'count', 'ratio'],
      start,
      end,
      number: { start, end },
      ...(value === undefined ? {} : { value }),
      ...(known === undefined ? { bare: true } : {}),
    },
  ]
}

function dateOf(phrase: Phrase): readonly Read[] {
  const place = placeOf(phrase)
  if (place === undefined) return []
  const before =
    /^(?:(?:on|in|by|at|of|as of|from|since|until|through|before|after|during|the) )*/i.exec(place.text)?.[0].length ??
    0
  const { end } = place
  const start = place.start + before
  const { start: iso, unit } = phrase.dates ?? { start: null }
  const word = iso === null ? '' : iso.slice(0, unit === 'day' ? 10 : unit === 'month' ? 7 : unit === 'year' ? 4 : 10)
  return [{ kind: 'date', types: ['date', 'period', 'duration', 'time'], start, end, number: { start, end }, word }]
}

function nameOf(phrase: Phrase, type: string): readonly Read[] {
  const place = placeOf(phrase)
  if (place === undefined || place.text === '') return []
  const { start, end, text } = place
  return [{ kind: 'entity', types: [type], start, end, number: { start, end }, word: text }]
}
