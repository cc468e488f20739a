import { type Decimal } from '../mentions/decimal.ts'
import { type DateMention, type Figure, type FigureType, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Table } from '../tree/table.ts'
import { type BodyCell } from './body-cells.ts'
import { evidenceOf, mostlyWhole, tableEvidence } from './cell-evidence.ts'
import { cellLength, cellRange, cellYear, lengthUnit, mayBeLength, mayBeRange } from './cell-lengths.ts'
import { type CellNumber } from './cell-number.ts'
import { scaledBy, scaleFor, type PlacedNote, type Scaled, type TableNotes } from './cell-scale.ts'
import { typeOfCell, typeOfRow, type ColumnEvidence, type TableEvidence } from './cell-type.ts'
import { type GridColumn } from './columns.ts'
import { type DraftRow } from './draft-rows.ts'
import { labelFigures } from './label-figures.ts'
import { findCellNote, type ScaleNote } from './scale-note.ts'
import { firstFrom } from './within.ts'

/** The figures of a table's body, in the order of the text; each is set in its cell as well. */
interface TableFigures {
  readonly figures: readonly Figure[]
  /** The numbers of years, months or days that fill cells, and the years under "Year", in the order of the text. */
  readonly lengths: readonly DateMention[]
  /** The power of ten of the table's amounts as a whole. */
  readonly scale: number
}

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
  const figures: Figure[] = []
  const lengths: DateMention[] = []
  if (pages) return { figures, lengths, scale }
  const evidence = tableEvidence(rows, whole)
  const wholeNumbers = mostlyWhole(rows)
  const notes: TableNotes = { header, given }
  const known = mentions.filter((mention) => mention.kind === 'figure')
  const others = mentions.filter((mention) => mention.kind !== 'figure' && mention.kind !== 'term')
  let columns: readonly GridColumn[] | undefined
  let columnEvidence: readonly (ColumnEvidence | undefined)[] = []
  for (let number = 0; number < rows.length; number++) {
    const row = rows[number]
    if (row === undefined) break
    if (row.columns !== columns) {
      columns = row.columns
      columnEvidence = evidenceOf(rows, number)
    }
    let rowType: ReturnType<typeof typeOfRow> | null = null
    let rowUnit: ReturnType<typeof lengthUnit> | null = null
    for (let at = 0; at < row.cells.length; at++) {
      const cell = row.cells[at]
      if (cell === undefined) break
      const column = columnEvidence[cell.column]
      const { zero, number } = cell
      if ((number === undefined && zero === undefined) || column === undefined) {
        if (number === undefined && mayBeRange(cell.text)) {
          if (rowUnit === null) rowUnit = unitOfRow(row)
          const unit = rowUnit ?? lengthUnit(row.columns[cell.column]?.own ?? '')
          if (unit !== undefined) lengths.push(...cellRange(table.run, cell.from, cell.text, unit))
        }
        const adopted = adoptedFigure(cell, known)
        if (adopted !== undefined) figures.push(setFigure(cell, adopted))
        continue
      }
      const from = number === undefined ? (zero?.from ?? 0) : cell.from + number.from
      const to = number === undefined ? (zero?.to ?? 0) : cell.from + number.to
      if (isTaken(others, from, to)) continue
      if (isYear(cell, row, evidence)) {
        // Under "Year" it is a year, and not only no figure.
        const year = cellYear(table.run, from, to, row.columns[cell.column]?.own ?? '')
        if (year !== undefined) lengths.push(year)
        continue
      }
      if (column.onlyMarks && standsBesideNumber(cell, at, row)) continue
      const head = row.columns[cell.column]
      if (number !== undefined && number.value.digits > 0n && isBare(cell, number)) {
        if (rowUnit === null) rowUnit = unitOfRow(row)
        const unit = rowUnit ?? lengthUnit(head?.own ?? '')
        if (unit !== undefined && mayBeLength(number.value, unit)) {
          lengths.push(cellLength(table.run, from, to, number.value, unit))
          continue
        }
      }
      if (rowType === null) rowType = typeOfRow(row.label, row.section)
      const type = typeOfCell(number, cell, head?.type, rowType ?? undefined, row.label, column, evidence)
      if (type === undefined) continue
      const scaled =
        number !== undefined && number.scale > 0
          ? scaledBy(number.scale, 'word')
          : scaleFor(type, number?.value, row, head, notes, wholeNumbers)
      const currency = currencyFor(type, cell, column, evidence)
      figures.push(setFigure(cell, figureOf(table.run, cell, from, to, type, scaled, currency, known)))
    }
  }
  const labels = labelFigures(
    table.run,
    rows,
    mentions,
    header ?? given?.note,
    header === undefined ? (given?.source ?? 'table') : 'header',
  )
  if (labels.length === 0) return { figures, lengths, scale }
  const all = [...figures, ...labels].toSorted((one, other) => one.from - other.from)
  return { figures: all, lengths, scale }
}

/** Gives a cell its figure, which a dash is not. */
function setFigure(cell: BodyCell, figure: Figure): Figure {
  if (figure.nil === true) cell.dash = figure
  else cell.figure = figure
  return figure
}

/** The unit of time that all numbers of a row are in, where they are lengths of time. */
function unitOfRow({ label, section }: DraftRow): ReturnType<typeof lengthUnit> {
  return lengthUnit(label) ?? lengthUnit(section)
}

/** Whether a number has nothing that makes an amount or a share of it. */
function isBare(cell: BodyCell, number: CellNumber): boolean {
  return !cell.percent && cell.currency === undefined && number.scale === 0
}

function givenNote({ note }: Table): PlacedNote | undefined {
  const found = note === undefined ? undefined : findCellNote(note.text)
  return found === undefined || note === undefined ? undefined : { note: found.note, source: note.source }
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
  if (number === undefined || currency !== undefined || percent) return false
  if (text.length !== 4 || !/^(?:19|20)\d\d$/.test(text)) return false
  return (
    table.grouped ||
    /\b(?:year|maturit|expir|date|since|until|through)/i.test(`${row.label} ${row.columns[column]?.own ?? ''}`)
  )
}

/** Whether something else was read where the digits stand: a date, an identifier. A mark "(1)" gives way to a figure. */
function isTaken(others: readonly Mention[], from: number, to: number): boolean {
  if (others.length === 0) return false
  for (let at = firstFrom(others, from - 40); at < others.length; at++) {
    const mention = others[at]
    if (mention === undefined || mention.from >= to) return false
    if (mention.to > from && !(mention.kind === 'reference' && mention.type === 'footnote')) return true
  }
  return false
}

/** A figure that fills its cell with more than a number: "$1.2 million", "25 basis points". */
function adoptedFigure(cell: BodyCell, known: readonly Figure[]): Figure | undefined {
  if (cell.text.length > 40) return undefined
  const figure = known[firstFrom(known, cell.from)]
  if (figure === undefined || figure.from >= cell.to) return undefined
  if (figure.type === 'count' || figure.type === 'ratio' || figure.type === 'shares') return undefined
  const text = figure.run.text
  const before = text.slice(cell.from, figure.from)
  const after = text.slice(figure.to, cell.to).trimEnd()
  if (before.trim() !== '' || !/^\s?(?:\(\w{1,3}\)|[*†‡])?$/.test(after)) return undefined
  return figure.scale > 0 && figure.scaleSource === undefined ? { ...figure, scaleSource: 'word' } : figure
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

/** A figure whose properties that few have are set one by one: to copy objects without them takes far longer. */
type FigureInMaking = { -readonly [Key in keyof Figure]: Figure[Key] }

function figureOf(
  run: ProseRun,
  cell: BodyCell,
  numberFrom: number,
  numberTo: number,
  type: FigureType,
  { scale, source }: Scaled,
  currency: string | undefined,
  known: readonly Figure[],
): Figure {
  const { number } = cell
  const before = knownAt(known, cell, numberFrom)
  const from = number === undefined ? numberFrom : cell.from + number.printedFrom
  const to = number === undefined ? numberTo : cell.from + number.printedTo
  const value = number?.value ?? NOTHING
  const figure: FigureInMaking = {
    kind: 'figure',
    run,
    from: before === undefined ? from : Math.min(from, before.from),
    to: before === undefined ? to : Math.max(to, before.to),
    type,
    value: scale === 0 ? value : { digits: value.digits, exponent: value.exponent + scale },
    scale,
    form: 'digits',
    numberFrom,
    numberTo,
  }
  if (currency !== undefined) figure.currency = currency
  if (source !== undefined) figure.scaleSource = source
  if (before?.instrument !== undefined && before.type === type) figure.instrument = before.instrument
  if (number === undefined) figure.nil = true
  return figure
}

const NOTHING: Decimal = { digits: 0n, exponent: 0 }

/** The figure that was read in a cell, without knowing the table, from the same digits. */
function knownAt(known: readonly Figure[], { from, to }: BodyCell, numberFrom: number): Figure | undefined {
  for (let at = firstFrom(known, from); at < known.length; at++) {
    const figure = known[at]
    if (figure === undefined || figure.from >= to) return undefined
    if (figure.numberFrom === numberFrom) return figure
  }
  return undefined
}
