import { type LineCell, type TableLine } from './table-line.ts'

/** A column of a table, by where its cells stand on the page. */
export interface PageColumn {
  readonly left: number
  readonly right: number
  /** Where its numbers end, as most of them do; the middle of a column of words. */
  readonly edge: number
  readonly ofWords: boolean
}

interface PlacedCell {
  readonly cell: LineCell
  readonly row: number
}

/**
 * The columns of a table, from left to right, from the lines of its body: numbers whose places overlap are one column,
 * parted by where they end where a row has several; words that stand under no number are columns of their own.
 */
export function inferColumns(rows: readonly TableLine[]): readonly PageColumn[] {
  const numbers: PlacedCell[] = []
  for (const [row, { cells }] of rows.entries()) {
    for (const cell of cells) if (cell.kind === 'number') numbers.push({ cell, row })
  }
  const ofNumbers = joinNarrow(groupsOf(numbers)).flatMap(columnsOfGroup)
  const numeric = [...ofNumbers, ...columnsOfDashes(rows, ofNumbers)]
  const first = Math.min(...numeric.map(({ left }) => left))
  const wordCells: PlacedCell[] = []
  for (const [row, { cells }] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      const isLabel = at === 0 && cell.left < first
      if (cell.kind === 'text' && !isLabel && !numeric.some((column) => overlap(cell, column) > 0))
        wordCells.push({ cell, row })
    }
  }
  const enough = Math.max(2, rows.length * 0.25)
  const ofWords = groupsOf(wordCells)
    .filter((group) => group.length >= enough)
    .map((group): PageColumn => {
      const { left, right } = extentOf(group)
      return { left, right, edge: (left + right) / 2, ofWords: true }
    })
  return [...numeric, ...ofWords].toSorted((one, other) => one.left - other.left)
}

/** Columns in which every row prints a dash. */
function columnsOfDashes(rows: readonly TableLine[], columns: readonly PageColumn[]): readonly PageColumn[] {
  const dashes = rows.flatMap(({ cells }, row) =>
    cells
      .filter((cell) => cell.kind === 'nil' && !columns.some((column) => overlap(cell, column) > -SHIFT))
      .map((cell): PlacedCell => ({ cell, row })),
  )
  return groupsOf(dashes)
    .filter((group) => group.length > 1)
    .flatMap(columnsOfGroup)
}

/** Cells that stand over or under one another. */
function groupsOf(placed: readonly PlacedCell[]): readonly (readonly PlacedCell[])[] {
  const sorted = placed.toSorted((one, other) => one.cell.left - other.cell.left)
  const groups: PlacedCell[][] = []
  let right = -1
  for (const item of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && item.cell.left < right) group.push(item)
    else groups.push([item])
    right = Math.max(right, item.cell.right)
  }
  return groups
}

/** How far the numbers of one column may shift from one page to the next. */
const SHIFT = 2

/** Joins groups side by side that no row has cells in both of, as a column that shifts on the next page. */
function joinNarrow(groups: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] {
  const joined: PlacedCell[][] = []
  let rows = new Set<number>()
  for (const group of groups) {
    const last = joined.at(-1)
    const isShifted =
      last !== undefined &&
      extentOf(group).left - extentOf(last).right <= SHIFT &&
      !group.some(({ row }) => rows.has(row))
    if (isShifted) last.push(...group)
    else joined.push([...group])
    rows = new Set([...(isShifted ? rows : []), ...group.map(({ row }) => row)])
  }
  return joined
}

function extentOf(group: readonly PlacedCell[]): { readonly left: number; readonly right: number } {
  let left = Infinity
  let right = 0
  for (const { cell } of group) {
    left = Math.min(left, cell.left)
    right = Math.max(right, cell.right)
  }
  return { left, right }
}

/** The columns of a group: one, or as many as a row has cells in it, parted by the edges of the rows that have all. */
function columnsOfGroup(group: readonly PlacedCell[]): readonly PageColumn[] {
  const byRow = new Map<number, LineCell[]>()
  for (const { cell, row } of group) {
    const cells = byRow.get(row)
    if (cells === undefined) byRow.set(row, [cell])
    else cells.push(cell)
  }
  const rows = [...byRow.values()]
  const most = rows.reduce((count, cells) => Math.max(count, cells.length), 0)
  const full = rows.filter((cells) => cells.length === most)
  const edges = Array.from({ length: most }, (_, at) => median(full.map((cells) => cells[at]?.right ?? 0)))
  const parts = edges.map((): PlacedCell[] => [])
  for (const item of group) parts[nearest(edges, item.cell.right)]?.push(item)
  return parts.flatMap((part, at): PageColumn[] => {
    if (part.length === 0) return []
    return [{ ...extentOf(part), edge: edges[at] ?? 0, ofWords: false }]
  })
}

function nearest(edges: readonly number[], edge: number): number {
  let best = 0
  for (const [at, other] of edges.entries()) if (Math.abs(other - edge) < Math.abs((edges[best] ?? 0) - edge)) best = at
  return best
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}

/** How many columns of the page two things share. */
export function overlap(
  one: { readonly left: number; readonly right: number },
  other: { readonly left: number; readonly right: number },
): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left)
}

/**
 * The column of a cell of the body, by its number in `columns`; -1 for a label. Cells come from left to right: `after` is
 * the column of the cell before.
 */
export function columnOfCell(cell: LineCell, columns: readonly PageColumn[], after: number): number {
  const last = columns.length - 1
  const first = columns[0]
  if (first === undefined) return -1
  if (cell.kind === 'text') {
    if (after === -1 && cell.left < first.left) {
      const words = columns.find((column) => column.ofWords && overlap(cell, column) > 0)
      if (words === undefined || cell.left < words.left) return -1
    }
    const at = columns.findIndex((column, index) => index > after && overlap(cell, column) > 0)
    if (at !== -1) return at
  }
  let best = -1
  let least = Infinity
  for (const [at, column] of columns.entries()) {
    if (at <= after || (column.ofWords && cell.kind === 'number')) continue
    const apart = overlap(cell, column) > 0 ? 0 : 1000
    const distance = apart + Math.abs((cell.kind === 'number' ? cell.right : middle(cell)) - aim(cell, column))
    if (distance < least) {
      least = distance
      best = at
    }
  }
  return best === -1 ? last : best
}

function aim(cell: LineCell, column: PageColumn): number {
  return cell.kind === 'number' ? column.edge : middle(column)
}

function middle({ left, right }: { readonly left: number; readonly right: number }): number {
  return (left + right) / 2
}

/** Whether a lone number stands where the numbers of a column end or begin. */
export function standsInColumn(cell: LineCell, columns: readonly PageColumn[]): boolean {
  return columns.some(
    (column) => !column.ofWords && (Math.abs(cell.right - column.edge) <= 1 || Math.abs(cell.left - column.left) <= 0),
  )
}
