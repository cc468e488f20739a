import { overlap } from './table-columns.ts'
import { printedIn, type LineCell, type TableLine } from './table-line.ts'

/** Words further right stand over a column. */
export const LABELS_END = 20
const MOST_HEADER_LINES = 15
/** How many groups without rows may stand between the first two rows. */
const MOST_WITHOUT_ROWS = 3
/** A word, a year or a date. */
const LABEL = /[a-z]|\d{4}|\d[/-]\d/i
const TOTAL = /\btotals?\b/i

/** Whether a line's numbers are years and nothing else, as those of headers are. */
export function isYears({ cells }: TableLine): boolean {
  const numbers = cells.filter(({ kind }) => kind !== 'text')
  return numbers.length > 0 && numbers.every(({ year }) => year)
}

/** Whether a line without a label has days and years alone, as the second line of "September / 30, 1999". */
export function isDays({ cells }: TableLine): boolean {
  return cells.every(({ kind, year, day, left }) => (kind === 'text' ? left >= LABELS_END : year || day))
}

/** Whether a line has words over several columns or years. */
export function isHeaderLine(line: TableLine): boolean {
  return line.kind === 'row' ? isYears(line) : line.kind === 'words' && line.wide && line.cells.length > 1
}

/** The words of a line, to know a header again. */
export function wordsOfLine({ cells }: TableLine, text: string): string {
  return cells.map((cell) => printedIn(cell, text)).join('|')
}

/** What is known of a table while its lines are read. */
export class TableEvidence {
  lines = 0
  isOpen = false
  readonly #rightEdges = new Set<number>()
  readonly #leftEdges = new Set<number>()
  readonly #numbers: LineCell[] = []
  readonly #headers: TableLine[] = []
  readonly #headerWords = new Set<string>()
  #groups = 0
  #headerGroup = false
  #rows = 0
  #labelled = 0
  #pairs = 0
  #leaders = 0
  #singles = 0
  #amounts = 0
  #rules = 0
  #onlyPages = true
  #lastPage = -1
  #withoutRows = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  add(lines: readonly TableLine[]): void {
    this.lines += lines.length
    this.#groups++
    let rows = 0
    for (const line of lines) {
      if (line.tags.includes('TABLE')) this.isOpen = true
      if (line.kind === 'rule') this.#rules++
      if (this.#rows === 0 && (isHeaderLine(line) || (line.kind === 'row' && isDays(line)))) {
        this.#headers.push(line)
        this.#headerWords.add(wordsOfLine(line, this.#text))
      } else if (line.kind === 'row') {
        this.#addRow(line)
        rows++
      }
    }
    if (this.#groups === 1 && rows === 0) this.#headerGroup = true
    this.#withoutRows = this.#rows > 0 && rows === 0 ? this.#withoutRows + 1 : 0
  }

  #addRow({ cells }: TableLine): void {
    const figures = cells.filter(({ kind }) => kind !== 'text')
    const numbers = figures.filter(({ kind }) => kind === 'number')
    const under = figures.filter((cell) => this.#isUnder(cell)).length
    this.#rows++
    const [label] = cells
    if (label?.kind === 'text' && LABEL.test(printedIn(label, this.#text))) this.#labelled++
    if (figures.length > 1 && under > 1) this.#pairs++
    if (figures.length === 1 && under === 1) {
      this.#singles++
      if (figures[0]?.led === true) this.#leaders++
    }
    if (numbers.some(({ amount }) => amount)) this.#amounts++
    this.#readPage(cells, figures)
    for (const cell of figures) {
      this.#rightEdges.add(cell.right)
      this.#leftEdges.add(cell.left)
      if (this.#numbers.length < 400) this.#numbers.push(cell)
    }
  }

  /** A table of contents has one whole number a row, below a thousand and never smaller than the one above. */
  #readPage(cells: readonly LineCell[], figures: readonly LineCell[]): void {
    const [figure] = figures
    const printed = figure === undefined ? '' : printedIn(figure, this.#text)
    const page = /^\d{1,3}$/.test(printed) ? Number(printed) : -1
    const isTotal = cells[0] !== undefined && TOTAL.test(printedIn(cells[0], this.#text))
    if (figures.length !== 1 || page < this.#lastPage || page === -1 || isTotal) this.#onlyPages = false
    this.#lastPage = page
  }

  #isUnder({ left, right }: LineCell): boolean {
    const edges = this.#rightEdges
    return edges.has(right) || edges.has(right - 1) || edges.has(right + 1) || this.#leftEdges.has(left)
  }

  isTable(): boolean {
    if (this.#labelled * 2 < this.#rows || this.#onlyPages) return false
    if (this.#pairs > 0 || this.#leaders > 0) return true
    if (this.isOpen) return this.#singles > 0
    return this.#singles > 1 && this.#rules > 0 && this.#amounts > 1
  }

  /** Whether a header that stands in a group of its own stands over the numbers. */
  ownsItsHeader(): boolean {
    if (!this.#headerGroup || this.isOpen) return true
    return this.#headers.some(({ cells }) =>
      cells.some(({ left, right }) => this.#numbers.some((number) => overlap({ left, right }, number) > -4)),
    )
  }

  /** Whether a group may be part of what will be known as a table. */
  mayGoOnBefore(lines: readonly TableLine[]): boolean {
    if (lines.some(({ kind, tags }) => tags.includes('TABLE') || (kind === 'row' && this.#rows > 0))) return true
    if (lines.some((line) => line.kind === 'row' && !isYears(line))) return true
    if (this.#rows > 0) return this.#withoutRows < MOST_WITHOUT_ROWS && this.mayStandBetween(lines)
    if (this.isOpen) return lines.length <= MOST_HEADER_LINES * 2
    if (lines.length > MOST_HEADER_LINES) return false
    if (this.#headers.length > 0 && this.#isCaption(lines)) return true
    return lines.some(isHeaderLine) || lines.every((line) => line.kind === 'rule' || isTimeLine(line))
  }

  #isCaption(lines: readonly TableLine[]): boolean {
    return lines.every(({ kind, cells, prose }) => kind === 'rule' || (cells.length === 1 && !prose))
  }

  /** Whether a group has rows under the columns of the table, and no header of its own. */
  goesOnWith(lines: readonly TableLine[]): boolean {
    const first = lines.findIndex((line) => line.kind === 'row' && !isYears(line))
    if (this.isOpen) return first !== -1 || lines.every((line) => line.kind === 'rule' || line.kind === 'tags')
    if (first === -1) return lines.every((line) => line.kind === 'rule' || line.kind === 'tags')
    const begins = lines.slice(0, first).some((line) => isHeaderLine(line) && !this.#hasSeen(line))
    if (begins) return false
    return lines.some(
      ({ kind, cells }) => kind === 'row' && cells.some((cell) => cell.kind !== 'text' && this.#isUnder(cell)),
    )
  }

  /** Whether a group without rows may be a caption, a page break or a repeated header inside a table. */
  mayStandBetween(lines: readonly TableLine[]): boolean {
    if (this.isOpen) return true
    return lines.length <= MOST_HEADER_LINES && lines.every((line) => !isHeaderLine(line) || this.#hasSeen(line))
  }

  #hasSeen(line: TableLine): boolean {
    return this.#headerWords.has(wordsOfLine(line, this.#text))
  }
}

function isTimeLine({ kind, cells }: TableLine): boolean {
  const [cell] = cells
  return kind === 'words' && cell !== undefined && cell.left >= 12
}
