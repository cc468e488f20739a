import { compare, type Decimal } from '../mentions/decimal.ts'
import { type DateMention, type Figure, type FigureType, type Mention, type ScaleSource } from '../mentions/mention.ts'
import { type Table } from '../tree/table.ts'
import { type BodyCell } from './body-cells.ts'
import { cellLength, cellYear, lengthUnit } from './cell-lengths.ts'
import { evidenceOf, mostlyWhole, tableEvidence } from './cell-evidence.ts'
import { typeOfCell, typeOfRow, type ColumnEvidence, type TableEvidence } from './cell-type.ts'
import { type GridColumn } from './columns.ts'
import { type DraftRow } from './draft-rows.ts'
import { labelFigures } from './label-figures.ts'
import { exceptedScale, findScaleNote, type ScaleNote } from './scale-note.ts'
import { mentionsWithin } from './within.ts'

/** The figures of a table's body, in the order of the text, and by the start of the cell that each fills. */
interface TableFigures {
  readonly figures: readonly Figure[]
  readonly byCell: ReadonlyMap<number, Figure>
  /** The numbers of years, months or days that fill cells, and the years under "Year", in the order of the text. */
  readonly lengths: readonly DateMention[]
  /** The power of ten of the table's amounts as a whole. */
  readonly scale: number
}

/** A note with where it stands. */
interface PlacedNote {
  readonly note: ScaleNote
  readonly source: ScaleSource
}

/** Counts of shares as great as this are not scaled unless the note names shares: no company has so many. */
const MOST_SHARES: Decimal = { digits: 2n, exponent: 10 }
/** Weighted averages smaller than this are in thousands or millions even where only "dollars in thousands" is said. */
const FEWEST_SHARES: Decimal = { digits: 1n, exponent: 6 }

/**
 * Types and scales every number and dash of a table. `header` is the first note in any header cell; `pages` says that
 * the numbers are pages and no figures. `mentions` are those of the table's run, in order.
 */
export function figuresOfTable(
  table: Table,
  rows: readonly DraftRow[],
  header: ScaleNote | undefined,
  mentions: readonly Mention[],
  pages: boolean,
): TableFigures {
  const given = givenNote(table)
  const tableNote = rows.find(({ tableNote }) => tableNote !== undefined)?.tableNote
  const whole = tableNote ?? header ?? given?.note
  const scale = whole?.amounts ?? whole?.shares ?? 0
  const byCell = new Map<number, Figure>()
  const lengths: DateMention[] = []
  if (pages) return { figures: [], byCell, lengths, scale }
  const evidence = tableEvidence(rows, whole)
  const wholeNumbers = mostlyWhole(rows)
  const known = mentions.filter((mention) => mention.kind === 'figure')
  const others = mentions.filter((mention) => mention.kind !== 'figure' && mention.kind !== 'term')
  let columns: readonly GridColumn[] | undefined
  let columnEvidence: ReadonlyMap<number, ColumnEvidence> = new Map()
  for (const [number, row] of rows.entries()) {
    if (row.columns !== columns) {
      columns = row.columns
      columnEvidence = evidenceOf(rows, number)
    }
    let rowType: ReturnType<typeof typeOfRow> | null = null
    for (const [at, cell] of row.cells.entries()) {
      const column = columnEvidence.get(cell.column)
      const span = cell.number === undefined ? cell.dash : numberSpan(cell)
      if (span === undefined || column === undefined) {
        const adopted = adoptedFigure(cell, known)
        if (adopted !== undefined) byCell.set(cell.from, adopted)
        continue
      }
      if (isTaken(others, span.from, span.to)) continue
      if (isYear(cell, row, evidence)) {
        // Under "Year" it is a year, and not only no figure.
        const year = cellYear(table.run, span.from, span.to, row.columns[cell.column]?.own ?? '')
        if (year !== undefined) lengths.push(year)
        continue
      }
      if (column.onlyMarks && standsBesideNumber(cell, at, row)) continue
      const head = row.columns[cell.column]
      const unit =
        cell.number === undefined || cell.percent || cell.currency !== undefined || cell.number.scale > 0
          ? undefined
          : lengthUnit(head?.own ?? '', row.label)
      if (unit !== undefined && cell.number !== undefined && cell.number.value.digits > 0n) {
        lengths.push(cellLength(table.run, span.from, span.to, cell.number.value, unit))
        continue
      }
      if (rowType === null) rowType = typeOfRow(row.label, row.section)
      const type = typeOfCell(
        cell.number,
        { currency: cell.currency, percent: cell.percent },
        head?.type,
        rowType ?? undefined,
        row.label,
        column,
        evidence,
      )
      if (type === undefined) continue
      const notes: readonly (PlacedNote | undefined)[] = [
        row.note && { note: row.note, source: 'row' },
        head?.note && { note: head.note, source: 'header' },
        row.sectionNote && { note: row.sectionNote, source: 'row' },
        row.tableNote && { note: row.tableNote, source: 'table' },
        type === 'money' && header !== undefined ? { note: header, source: 'header' } : undefined,
        given,
      ]
      const value = cell.number?.value
      const word = cell.number?.scale ?? 0
      const scaled: Scaled =
        word > 0
          ? { scale: word, source: 'word' }
          : scaleFor(
              type,
              value,
              `${row.section} ${row.label} ${head?.note === undefined ? (head?.own ?? '') : ''}`,
              notes,
              wholeNumbers,
            )
      const figure = figureOf(table, cell, span, type, scaled, currencyFor(type, cell, column, evidence), known)
      byCell.set(cell.from, figure)
    }
  }
  const labels = labelFigures(
    table.run,
    rows,
    mentions,
    header ?? given?.note,
    header === undefined ? (given?.source ?? 'table') : 'header',
  )
  const figures = [...byCell.values(), ...labels].toSorted((one, other) => one.from - other.from)
  return { figures, byCell, lengths, scale }
}

function givenNote({ note }: Table): PlacedNote | undefined {
  const found = note === undefined ? undefined : findScaleNote(note.text, 'cell')
  return found === undefined || note === undefined ? undefined : { note: found.note, source: note.source }
}

/** `[from, to)` of the run text of a cell's digits. */
function numberSpan({ from, number }: BodyCell): { readonly from: number; readonly to: number } | undefined {
  return number && { from: from + number.from, to: from + number.to }
}

/** Whether a cell is the second one under a header whose number stands in the cell before it: "6,888,619 | (3)". */
function standsBesideNumber({ column }: BodyCell, at: number, row: DraftRow): boolean {
  const before = row.cells[at - 1]
  const head = row.columns[column]
  if (before?.column !== column - 1 || before.number === undefined) return false
  return head !== undefined && head.own !== '' && head === row.columns[column - 1]
}

/** A bare "2016" is a year where the table groups its digits, or where its row or column speaks of years. */
function isYear({ number, text, currency, percent, column }: BodyCell, row: DraftRow, table: TableEvidence): boolean {
  if (number === undefined || currency !== undefined || percent || !/^(?:19|20)\d\d$/.test(text)) return false
  return (
    table.grouped ||
    /\b(?:year|maturit|expir|date|since|until|through)/i.test(`${row.label} ${row.columns[column]?.own ?? ''}`)
  )
}

/** Whether something else was read where the digits stand: a date, an identifier. A mark "(1)" gives way to a figure. */
function isTaken(others: readonly Mention[], from: number, to: number): boolean {
  for (const mention of mentionsWithin(others, from - 40, to)) {
    if (mention.to > from && !(mention.kind === 'reference' && mention.type === 'footnote')) return true
  }
  return false
}

/** A figure that fills its cell with more than a number: "$1.2 million", "25 basis points". */
function adoptedFigure(cell: BodyCell, known: readonly Figure[]): Figure | undefined {
  if (cell.text.length > 40) return undefined
  const [figure] = mentionsWithin(known, cell.from, cell.to)
  if (figure === undefined || figure.type === 'count' || figure.type === 'ratio' || figure.type === 'shares')
    return undefined
  const text = figure.run.text
  const before = text.slice(cell.from, figure.from)
  const after = text.slice(figure.to, cell.to).trimEnd()
  if (before.trim() !== '' || !/^\s?(?:\(\w{1,3}\)|[*†‡])?$/.test(after)) return undefined
  return figure.scale > 0 && figure.scaleSource === undefined ? { ...figure, scaleSource: 'word' } : figure
}

interface Scaled {
  readonly scale: number
  readonly source: ScaleSource | undefined
}

const UNSCALED: Scaled = { scale: 0, source: undefined }

function scaleFor(
  type: FigureType,
  value: Decimal | undefined,
  words: string,
  notes: readonly (PlacedNote | undefined)[],
  wholeNumbers: boolean,
): Scaled {
  if (type !== 'money' && type !== 'shares' && type !== 'count') return UNSCALED
  for (const placed of notes) {
    if (placed === undefined) continue
    const { note, source } = placed
    const own = source === 'row' || source === 'header'
    const excepted = exceptedScale(note, words)
    if (excepted !== undefined) return scaled(excepted, source)
    if (type === 'money') {
      if (note.amounts === undefined) continue
      // "$7.35" among whole numbers is an amount in full, and no amount in thousands is printed to the cent.
      const cents = value !== undefined && value.exponent <= -2
      if (cents && note.amounts >= 3 && (wholeNumbers || note.amounts === 3)) return UNSCALED
      return scaled(note.amounts, source)
    }
    if (type === 'count' && !own) continue
    if (note.shares === undefined) {
      if (note.amounts === undefined || !isScaledAverage(value, words)) continue
      return scaled(note.amounts, source)
    }
    if (note.namesShares || value === undefined) return scaled(note.shares, source)
    const full = { digits: value.digits < 0n ? -value.digits : value.digits, exponent: value.exponent + note.shares }
    return compare(full, MOST_SHARES) >= 0 ? UNSCALED : scaled(note.shares, source)
  }
  return UNSCALED
}

function scaled(scale: number, source: ScaleSource): Scaled {
  return scale === 0 ? UNSCALED : { scale, source }
}

/** Whether a weighted average of shares is too small, or too broken, to be printed in full. */
function isScaledAverage(value: Decimal | undefined, words: string): boolean {
  if (value === undefined || !/\bweighted|\baverage/i.test(words) || value.digits <= 0n) return false
  return value.exponent < 0 || compare(value, FEWEST_SHARES) < 0
}

function currencyFor(
  type: FigureType,
  cell: BodyCell,
  column: ColumnEvidence,
  table: TableEvidence,
): string | undefined {
  if (type !== 'money' && type !== 'per-share') return undefined
  return cell.currency ?? column.currency ?? table.currency ?? 'USD'
}

function figureOf(
  table: Table,
  cell: BodyCell,
  span: { readonly from: number; readonly to: number },
  type: FigureType,
  { scale, source }: Scaled,
  currency: string | undefined,
  known: readonly Figure[],
): Figure {
  const { number } = cell
  const before = mentionsWithin(known, cell.from, cell.to).find(({ numberFrom }) => numberFrom === span.from)
  const from = number === undefined ? span.from : cell.from + number.printedFrom
  const to = number === undefined ? span.to : cell.from + number.printedTo
  const { digits, exponent } = number?.value ?? { digits: 0n, exponent: 0 }
  return {
    kind: 'figure',
    run: table.run,
    from: Math.min(from, before?.from ?? from),
    to: Math.max(to, before?.to ?? to),
    type,
    value: { digits, exponent: exponent + scale },
    ...(currency !== undefined && { currency }),
    ...(before?.instrument !== undefined && before.type === type && { instrument: before.instrument }),
    scale,
    ...(source !== undefined && { scaleSource: source }),
    ...(number === undefined && { nil: true }),
    form: 'digits',
    numberFrom: span.from,
    numberTo: span.to,
  }
}
