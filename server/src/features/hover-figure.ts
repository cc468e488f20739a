import { type Snapshot } from '../analysis/snapshot.ts'
import { type TiedFact } from '../document/tie-book.ts'
import { printedClass } from '../facts/share-class.ts'
import { type Fact, type Source } from '../facts/fact.ts'
import { add, grouped, negate, type Decimal } from '../mentions/decimal.ts'
import { mentionText, type Figure, type Qualifier, type ScaleSource } from '../mentions/mention.ts'
import { type Reading } from '../document/reading.ts'
import { readGrid } from '../tables/grid.ts'
import { type Piece, type RichText } from './rich-text.ts'
import { printedDate, printedPeriod, proofLines, tieLines } from './hover-ties.ts'
import { tieBookOf } from './tie-books.ts'
import { factsOf } from './ties.ts'

const SCALE_WORDS: Readonly<Record<number, string>> = { 3: 'thousands', 6: 'millions', 9: 'billions', 12: 'trillions' }
/** Where a scale was said that does not stand beside the figure. */
const SCALE_SOURCE_WORDS: Readonly<Record<ScaleSource, string>> = {
  word: '',
  row: ' (from the row)',
  header: ' (from the column head)',
  table: ' (from the table)',
  'lead-in': ' (from the text before the table)',
  document: ' (said once for the document)',
}
const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  approximately: 'about this much',
  'more-than': 'more than this',
  'less-than': 'less than this',
  'at-least': 'at least this',
  'at-most': 'at most this',
}
const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  sentence: 'from the sentence',
  header: 'from the column head',
  row: 'from the row',
  caption: 'from the caption',
  'lead-in': 'from the paragraph before the table',
  'record-date': 'the record date',
  heading: 'from the heading',
  inferred: 'inferred',
}

/**
 * The value in full, its unit, scale and rounding interval; what it measures and for when; its ties; the arithmetic of
 * the totals it belongs to. Looks up the figure's own keys only.
 */
export function describeFigure(snapshot: Snapshot, block: number, figure: Figure): RichText {
  const facts = factsOf(snapshot, block, figure)
  const line = tieBookOf(snapshot).factOf(figure, block)
  return [
    valueLine(figure),
    ...printedLines(figure),
    ...(facts.length === 0 ? cellLines(snapshot.reading(block), figure) : []),
    ...facts.map((fact) => factLine(fact)),
    ...(facts.length === 0 && line !== undefined ? lineLines(line) : []),
    ...tieLines(snapshot, figure, facts, line),
    ...proofLines(snapshot, block, figure),
  ]
}

/** For a figure of a sentence, the line item and period that its words name; a cell has them beside and above it. */
function lineLines({ stands, measure, period, ties }: TiedFact): RichText {
  if (stands === 'table' || ties.every(({ verdict }) => verdict === 'open')) return []
  const line: Piece[] = [{ quoted: measure }]
  if (period !== undefined) line.push(`, ${printedPeriod(period)}`)
  return [line]
}

/** For the number of a table cell, the words of its row and column. */
function cellLines({ tables, mentions }: Reading, { run, from, to }: Figure): RichText {
  const table = tables.find((one) => one.run === run)
  if (table === undefined) return []
  for (const { label, cells, columns } of readGrid(table, mentions).rows) {
    const cell = cells.find((one) => one.from <= from && to <= one.to)
    if (cell === undefined) continue
    const words = [label, columns[cell.column]?.own ?? ''].filter((text) => text.trim() !== '')
    return words.length === 0 ? [] : [['In the table: ', { quoted: words.join(', ') }]]
  }
  return []
}

function valueLine(figure: Figure): readonly Piece[] {
  const value = [{ strong: amount(figure) }, unitWords(figure)]
  return figure.qualifier === undefined ? value : [...value, `, ${QUALIFIER_WORDS[figure.qualifier]}`]
}

/** The amount with its currency sign or code, digits in full. */
function amount({ value, type, currency, counterpart }: Figure): string {
  if (type === 'ratio' && counterpart !== undefined) return `${grouped(value)} for ${grouped(counterpart)}`
  const digits = grouped(value)
  if (currency === undefined) return type === 'percent' ? `${digits}%` : digits
  if (currency !== 'USD') return `${currency} ${digits}`
  return digits.startsWith('-') ? `-$${digits.slice(1)}` : `$${digits}`
}

function unitWords({ type, instrument }: Figure): string {
  switch (type) {
    case 'shares':
      return ` ${instrument === undefined || instrument === 'shares' ? 'shares' : `shares: ${instrument}`}`
    case 'per-share':
      return ` per ${instrument ?? 'share'}`
    case 'basis-points':
      return ' basis points'
    case 'count':
      return instrument === undefined ? '' : ` ${instrument}`
    case 'money':
    case 'percent':
    case 'ratio':
      return ''
  }
}

function printedLines(figure: Figure): RichText {
  const lines: (readonly Piece[])[] = []
  const { scale, scaleSource = 'word', value, type, form } = figure
  const printed: Piece[] = ['Printed as ', { quoted: mentionText(figure) }]
  if (SCALE_WORDS[scale] !== undefined) printed.push(`, in ${SCALE_WORDS[scale]}${SCALE_SOURCE_WORDS[scaleSource]}`)
  if (form === 'words') printed.push(', in words')
  lines.push(printed)
  const rounded = value.exponent > 0 || (value.exponent < 0 && type !== 'per-share')
  if (rounded && type !== 'ratio') {
    const [low, high] = roundingInterval(value)
    const [from, to] = [amount({ ...figure, value: low }), amount({ ...figure, value: high })]
    lines.push([`Rounded: stands for ${from} to ${to}`])
  }
  return lines
}

/** Half a unit of the last printed digit either way. */
function roundingInterval(value: Decimal): readonly [Decimal, Decimal] {
  const half: Decimal = { digits: 5n, exponent: value.exponent - 1 }
  return [trimmed(add(value, negate(half))), trimmed(add(value, half))]
}

/** Without zeros after the point. */
function trimmed({ digits, exponent }: Decimal): Decimal {
  let [left, place] = [digits, exponent]
  while (place < 0 && left % 10n === 0n) {
    left /= 10n
    place++
  }
  return { digits: left, exponent: place }
}

function factLine(fact: Fact): readonly Piece[] {
  const what = `${printedClass(fact.class)}, ${fact.measure.replaceAll('-', ' ')}`
  const whose = fact.entity === 'filer' ? '' : ' of '
  const line: Piece[] = [what, whose]
  if (whose !== '') line.push({ quoted: fact.entity })
  line.push(fact.asOf === undefined ? ', no date stated' : ` as of ${printedDate(fact.asOf)}`)
  if (fact.asOfSource !== undefined && fact.asOfSource !== 'sentence') line.push(` (${SOURCE_WORDS[fact.asOfSource]})`)
  return line
}
