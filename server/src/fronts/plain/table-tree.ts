import { type RootContent, type Table, type TableRow } from 'mdast'

import { nextLine } from '../../text/lines.ts'
import { columnOfCell, inferColumns, standsInColumn, type PageColumn } from './table-columns.ts'
import { isDays, isHeaderLine, isYears, LABELS_END, wordsOfLine } from './table-evidence.ts'
import { printedIn, readTableLine, type LineCell, type TableLine } from './table-line.ts'
import { headerCells } from './table-header.ts'
import { around, paragraphsOf, rowOf, type NumberedLine, type PlacedCell } from './table-nodes.ts'

/** Words that go on in the next line. */
const UNFINISHED =
  /(?:\b(?:of|and|or|the|an?|for|in|to|by|from|with|on|at|per|than|less|net|as|its|their|not)|[,(–—-])$/i
const FURNITURE = /^(?:page\s)?[-–—\s]{0,4}(?:[A-Z]{1,3}-)?\d{1,3}[-–—\s]{0,4}$/i

/**
 * The tree of a block that is one fixed-width table or several under one another: tables with their rows, and
 * paragraphs of the words behind them. Rules and tags part rows and stand in no
 * cell; a header that the next page repeats stands in the table once.
 */
export function readTables(source: string): RootContent[] {
  const lines: NumberedLine[] = []
  let number = 0
  let at = 0
  while (at < source.length) {
    const line = readTableLine(source, at)
    number++
    if (line.kind !== 'blank') lines.push({ ...line, number })
    at = nextLine(source, line.end)
  }
  return partsOf(lines, source).flatMap((part) => readPart(part, source))
}

/** The lines of each table: a new header, over a rule or of periods alone, begins the next one. */
function partsOf(lines: readonly NumberedLine[], source: string): readonly (readonly NumberedLine[])[] {
  const parts: NumberedLine[][] = [[]]
  const seen = new Set<string>()
  let inBody = false
  for (const [at, line] of lines.entries()) {
    // The header of the page before, printed again.
    if (inBody && isHeaderLine(line) && seen.has(wordsOfLine(line, source))) continue
    if (isFigures(line, inBody)) inBody = true
    else if (!inBody) {
      if (isHeaderLine(line)) seen.add(wordsOfLine(line, source))
    } else if (line.kind !== 'rule' && line.kind !== 'tags') {
      const header = headerEnd(lines, at)
      const words = lines.slice(at, header).filter(isHeaderLine)
      if (words.length > 0) {
        for (const one of words) seen.add(wordsOfLine(one, source))
        parts.push([])
        inBody = false
      }
    }
    parts.at(-1)?.push(line)
  }
  return parts
}

/** Whether a line has figures of a body; before the first of them, years are a header. */
function isFigures(line: TableLine, inBody: boolean): boolean {
  if (line.kind !== 'row' || (!inBody && isDays(line))) return false
  return !(isYears(line) && (!inBody || line.cells[0]?.kind !== 'text'))
}

/** The end of the header that begins at a line within a body; the line itself where none does. */
function headerEnd(lines: readonly NumberedLine[], from: number): number {
  let to = from
  let years = false
  while (to < lines.length) {
    const line = lines[to]
    if (line === undefined || line.kind === 'rule' || line.kind === 'tags') break
    if (isFigures(line, true)) return years ? to : from
    years ||= isHeaderLine(line) && isYears(line)
    to++
  }
  const first = lines[from]
  const before = lines[from - 1]
  const apart = before?.kind === 'rule' || before?.kind === 'tags' || (before?.number ?? 0) + 1 < (first?.number ?? 0)
  const after = lines[to]?.kind
  return years || (apart && (after === 'rule' || after === 'tags') && isFollowed(lines, to)) ? to : from
}

/** Whether figures follow the rule at `at`. */
function isFollowed(lines: readonly NumberedLine[], at: number): boolean {
  return lines.slice(at + 1, at + 6).some((line) => isFigures(line, true))
}

function readPart(part: readonly NumberedLine[], source: string): RootContent[] {
  const first = firstRow(part)
  if (first === -1) return paragraphsOf(part, source)
  const lastRow = part.findLastIndex((line) => isFigures(line, true))
  const columns = inferColumns(part.slice(first, lastRow + 1))
  const head = part.slice(0, first)
  const headerLines = headerLength(head, columns)
  const rows: TableRow[] = []
  let headerRows = 0
  let label: NumberedLine[] = []
  for (const [at, line] of part.slice(0, lastRow + 1).entries()) {
    if (line.cells.length === 0) continue
    if (at < headerLines) {
      rows.push(rowOf(line, headerCells(line, part[at + 1], columns, source), columns.length, [], source))
      headerRows++
      continue
    }
    const next = part[at + 1]
    if (next !== undefined && at < lastRow && isWrapped(line, next, source)) {
      label.push(line)
      continue
    }
    rows.push(rowOf(line, bodyCells(line, columns, source), columns.length, label, source))
    label = []
  }
  const table: Table = {
    type: 'table',
    align: [],
    children: rows,
    data: { headerRows },
    position: around(rows),
  }
  return [table, ...paragraphsOf(part.slice(lastRow + 1), source)]
}

/** The first line of the body: figures of a header, as in "Level 3" and "28, 1998", stand over its rule. */
function firstRow(part: readonly NumberedLine[]): number {
  const first = part.findIndex((line) => isFigures(line, false))
  const rule = part.findIndex(({ kind, tags }, at) => at > first && (kind === 'rule' || tags.includes('S')))
  if (rule === -1 || first === -1 || !part.slice(first, rule).every(mayBeHeader)) return first
  const below = part.slice(rule).findIndex((line) => isFigures(line, false))
  return below === -1 ? first : rule + below
}

/** Whether a line has no amounts, and no label or words beside its figures. */
function mayBeHeader({ kind, cells }: TableLine): boolean {
  const [first, ...others] = cells
  if (kind !== 'row' || first === undefined) return true
  if (cells.some(({ amount }) => amount)) return false
  return first.kind !== 'text' || first.left >= LABELS_END || others.some((cell) => cell.kind === 'text')
}

/** How many lines of a head stand over columns, with the titles above them; captions of sections below do not. */
function headerLength(head: readonly NumberedLine[], columns: readonly PageColumn[]): number {
  const over = head.findLastIndex((line) => line.kind === 'row' || isHeaderLine(line) || isOverColumns(line, columns))
  if (over === -1) return 0
  const rule = head.findLastIndex(({ kind, tags }) => kind === 'rule' || tags.includes('S'))
  return Math.max(over, rule) + 1
}

function isOverColumns({ cells }: TableLine, columns: readonly PageColumn[]): boolean {
  const [cell] = cells
  return cell !== undefined && cell.left >= (columns[0]?.left ?? 0) - 2
}

function bodyCells(line: NumberedLine, columns: readonly PageColumn[], source: string): readonly PlacedCell[] {
  const placed: PlacedCell[] = []
  let after = -1
  const cells = withoutNumbersInLabel(line.cells, columns)
  for (const [at, cell] of cells.entries()) {
    const furniture = cells.length === 1 && FURNITURE.test(printedIn(cell, source))
    const lone = furniture && !(cell.kind === 'number' && standsInColumn(cell, columns))
    const column = lone ? -1 : columnOfCell(cell, columns, at === 0 ? -1 : after)
    placed.push({ cell, column })
    after = Math.max(after, column)
  }
  return placed
}

/** Takes the numbers at the end of a label that stand under those of a column for cells of their own. */
function withoutNumbersInLabel(cells: readonly LineCell[], columns: readonly PageColumn[]): readonly LineCell[] {
  const [label, ...others] = cells
  if (label === undefined || label.endsIn.length === 0) return cells
  const first = label.endsIn.findLastIndex(({ cell }) => !standsInColumn(cell, columns)) + 1
  const numbers = label.endsIn.slice(first)
  const [number] = numbers
  const from = label.pieces[0]?.from
  if (number === undefined || from === undefined) return cells
  const own = { ...label, pieces: [{ from, to: number.labelEnd }], right: number.cell.left - 1, endsIn: [] }
  return [own, ...numbers.map(({ cell }) => cell), ...others]
}

/** Whether a line of words is the first part of the label of the next line. */
function isWrapped(line: NumberedLine, next: NumberedLine, source: string): boolean {
  const [cell] = line.cells
  const [label] = next.cells
  if (line.kind !== 'words' || line.cells.length !== 1 || cell === undefined || label?.kind !== 'text') return false
  if (next.number !== line.number + 1 || next.kind === 'rule' || label.left < cell.left) return false
  const words = printedIn(cell, source)
  if (words.endsWith(':')) return false
  return UNFINISHED.test(words) || /^[a-z(]/.test(printedIn(label, source))
}
