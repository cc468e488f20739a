import { compare, type Decimal } from '../mentions/decimal.ts'
import { type FigureType, type ScaleSource } from '../mentions/mention.ts'
import { type GridColumn } from './columns.ts'
import { type DraftRow } from './draft-rows.ts'
import { exceptedScale, type ScaleNote } from './scale-note.ts'

/** A note with where it stands. */
export interface PlacedNote {
  readonly note: ScaleNote
  readonly source: ScaleSource
}

/** The notes that may scale the figures of a table as a whole. */
export interface TableNotes {
  /** The first note in any header cell. */
  readonly header: ScaleNote | undefined
  /** The note before the table. */
  readonly given: PlacedNote | undefined
}

/** Counts of shares as great as this are not scaled unless the note names shares: no company has so many. */
const MOST_SHARES: Decimal = { digits: 2n, exponent: 10 }
/** Weighted averages smaller than this are in thousands or millions even where only "dollars in thousands" is said. */
const FEWEST_SHARES: Decimal = { digits: 1n, exponent: 6 }

/** A power of ten, and who said it. */
export interface Scaled {
  readonly scale: number
  readonly source: ScaleSource | undefined
}

const UNSCALED: Scaled = { scale: 0, source: undefined }

/** The scale that something says. */
export function scaledBy(scale: number, source: ScaleSource): Scaled {
  return scale === 0 ? UNSCALED : { scale, source }
}

/** The scale of a figure by the nearest note that says one: of its row, its column, its section, its table. */
export function scaleFor(
  type: FigureType,
  value: Decimal | undefined,
  row: DraftRow,
  head: GridColumn | undefined,
  { header, given }: TableNotes,
  wholeNumbers: boolean,
): Scaled {
  if (type !== 'money' && type !== 'shares' && type !== 'count') return UNSCALED
  const { note, sectionNote, tableNote } = row
  const above = head?.note
  let found: Scaled | undefined
  if (note !== undefined) found = scaleIn(note, 'row', type, value, row, head, wholeNumbers)
  if (above !== undefined) found ??= scaleIn(above, 'header', type, value, row, head, wholeNumbers)
  if (sectionNote !== undefined) found ??= scaleIn(sectionNote, 'row', type, value, row, head, wholeNumbers)
  if (tableNote !== undefined) found ??= scaleIn(tableNote, 'table', type, value, row, head, wholeNumbers)
  if (header !== undefined && type === 'money')
    found ??= scaleIn(header, 'header', type, value, row, head, wholeNumbers)
  if (given !== undefined) found ??= scaleIn(given.note, given.source, type, value, row, head, wholeNumbers)
  return found ?? UNSCALED
}

/** What one note says of a figure's scale; undefined where it says nothing of its type. */
function scaleIn(
  note: ScaleNote,
  source: ScaleSource,
  type: 'money' | 'shares' | 'count',
  value: Decimal | undefined,
  row: DraftRow,
  head: GridColumn | undefined,
  wholeNumbers: boolean,
): Scaled | undefined {
  if (note.exceptions.length > 0) {
    const excepted = exceptedScale(note, wordsAround(row, head))
    if (excepted !== undefined) return scaledBy(excepted, source)
  }
  if (type === 'money') {
    if (note.amounts === undefined) return undefined
    // "$7.35" among whole numbers is an amount in full, and no amount in thousands is printed to the cent.
    const cents = value !== undefined && value.exponent <= -2
    return cents && note.amounts >= 3 && (wholeNumbers || note.amounts === 3)
      ? UNSCALED
      : scaledBy(note.amounts, source)
  }
  if (type === 'count' && source !== 'row' && source !== 'header') return undefined
  if (note.shares === undefined) {
    return note.amounts === undefined || !isScaledAverage(value, wordsAround(row, head))
      ? undefined
      : scaledBy(note.amounts, source)
  }
  if (note.namesShares || value === undefined) return scaledBy(note.shares, source)
  const full = { digits: value.digits < 0n ? -value.digits : value.digits, exponent: value.exponent + note.shares }
  return compare(full, MOST_SHARES) >= 0 ? UNSCALED : scaledBy(note.shares, source)
}

function wordsAround({ section, label }: DraftRow, head: GridColumn | undefined): string {
  return `${section} ${label} ${head?.note === undefined ? (head?.own ?? '') : ''}`
}

/** Whether a weighted average of shares is too small, or too broken, to be printed in full. */
function isScaledAverage(value: Decimal | undefined, words: string): boolean {
  if (value === undefined || !/\bweighted|\baverage/i.test(words) || value.digits <= 0n) return false
  return value.exponent < 0 || compare(value, FEWEST_SHARES) < 0
}
