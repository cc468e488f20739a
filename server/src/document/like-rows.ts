import { differenceOf, hasSameValue, type PartOfDocument } from './kept-comparisons.ts'

/** A part of the document that holds rows; its block moves with the text above it. */
interface RowsOfPart<Value, Row, Outcome> {
  block: number
  readonly value: Value
  rows: readonly PlacedRow<Row, Outcome>[]
}

/** A row in its document. */
export interface PlacedRow<Row, Outcome> {
  readonly row: Row
  readonly part: { readonly block: number }
  /** Its number among the rows of its part. */
  readonly number: number
  /** Where it stood in its group when that was last compared; -1 before. */
  at: number
  /** What the comparisons with the rows behind it found then. */
  found: readonly RowPair<Row, Outcome>[]
}

/** Two rows of one label, the one that stands first in front, and what a comparison made of them. */
export interface RowPair<Row, Outcome> {
  readonly one: PlacedRow<Row, Outcome>
  readonly other: PlacedRow<Row, Outcome>
  readonly outcome: Outcome
}

/** The rows of one label, in the order of the document. */
interface Group<Row, Outcome, Result> {
  readonly label: string
  rows: PlacedRow<Row, Outcome>[]
  isChanged: boolean
  results: readonly Result[]
}

/** How rows are found, told apart and compared. */
interface RowComparison<Value, Row, Outcome, Result> {
  rowsOf(value: Value): readonly Row[]
  /** Equal for rows that are compared with each other; rows of an empty label are left out. */
  labelOf(row: Row): string
  /** A pure function of two rows of different blocks; undefined for most. */
  compare(one: Row, other: Row): Outcome | undefined
  /** A row is compared with so many of those of its label that follow. */
  readonly most: number
  /** What follows for all rows of a label, from the pairs of which something was made. */
  conclude(pairs: readonly RowPair<Row, Outcome>[], rows: readonly PlacedRow<Row, Outcome>[]): readonly Result[]
}

/** The rows that an update took away, and those that it put in. */
interface ChangedRows<Row, Outcome> {
  readonly removed: readonly PlacedRow<Row, Outcome>[]
  readonly added: readonly PlacedRow<Row, Outcome>[]
}

const NOTHING: readonly never[] = []

/**
 * The rows of a document's tables by their labels, each compared with those that follow under its label. An update
 * costs what the changed tables have in common with others: rows of other labels are not looked at.
 */
export class LikeRows<Value, Row, Outcome, Result> {
  readonly #comparison: RowComparison<Value, Row, Outcome, Result>
  readonly #groups = new Map<string, Group<Row, Outcome, Result>>()
  /** The groups that have results. */
  readonly #telling = new Set<Group<Row, Outcome, Result>>()
  #parts: RowsOfPart<Value, Row, Outcome>[] = []

  constructor(comparison: RowComparison<Value, Row, Outcome, Result>) {
    this.#comparison = comparison
  }

  /** Makes the rows those of the parts given. */
  update(parts: readonly PartOfDocument<Value>[]): ChangedRows<Row, Outcome> {
    const { from, oldTo, to } = differenceOf(this.#parts, parts, hasSameValue)
    const changed = new Set<Group<Row, Outcome, Result>>()
    const removed: PlacedRow<Row, Outcome>[] = []
    const added: PlacedRow<Row, Outcome>[] = []
    for (let at = from; at < oldTo; at++) for (const row of this.#parts[at]?.rows ?? NOTHING) removed.push(row)
    const news = parts.slice(from, to).map(({ block, value }): RowsOfPart<Value, Row, Outcome> => {
      return { block, value, rows: NOTHING }
    })
    for (const part of news) {
      part.rows = this.#rowsOf(part)
      for (const row of part.rows) added.push(row)
    }
    this.#parts = oldTo === 0 ? news : this.#parts.slice(0, from).concat(news, this.#parts.slice(oldTo))
    for (let at = 0; at < parts.length; at++) {
      const part = this.#parts[at]
      if (part !== undefined) part.block = parts[at]?.block ?? 0
    }
    const gone = new Set<unknown>(removed)
    for (const { row } of removed) {
      const group = this.#groupOf(row, changed)
      if (!group.isChanged) group.rows = group.rows.filter((one) => !gone.has(one))
      group.isChanged = true
    }
    const isFirst = oldTo === 0 && from === 0
    for (const row of added) {
      const group = this.#groupOf(row.row, changed)
      group.rows.push(row)
      group.isChanged = true
    }
    for (const group of changed) {
      group.isChanged = false
      if (!isFirst) group.rows.sort(inOrder)
      this.#compare(group)
    }
    return { removed, added }
  }

  /** What was concluded, in the order of the first row of each label. */
  results(): readonly Result[] {
    const groups = [...this.#telling]
    groups.sort(({ rows: [one] }, { rows: [other] }) => {
      return one === undefined || other === undefined ? 0 : inOrder(one, other)
    })
    return groups.flatMap(({ results }) => results)
  }

  #rowsOf(part: { readonly block: number; readonly value: Value }): readonly PlacedRow<Row, Outcome>[] {
    const rows: PlacedRow<Row, Outcome>[] = []
    for (const row of this.#comparison.rowsOf(part.value)) {
      if (this.#comparison.labelOf(row) !== '') rows.push({ row, part, number: rows.length, at: -1, found: NOTHING })
    }
    return rows
  }

  #groupOf(row: Row, changed: Set<Group<Row, Outcome, Result>>): Group<Row, Outcome, Result> {
    const label = this.#comparison.labelOf(row)
    let group = this.#groups.get(label)
    if (group === undefined) {
      group = { label, rows: [], isChanged: false, results: NOTHING }
      this.#groups.set(label, group)
    }
    changed.add(group)
    return group
  }

  #compare(group: Group<Row, Outcome, Result>): void {
    const { rows } = group
    const comparison = this.#comparison
    const pairs: RowPair<Row, Outcome>[] = []
    for (let at = 0; at < rows.length; at++) {
      const one = rows[at]
      if (one === undefined) break
      const first = pairs.length
      const end = Math.min(rows.length, at + 1 + comparison.most)
      for (let next = at + 1; next < end; next++) {
        const other = rows[next]
        if (other === undefined || other.part === one.part) continue
        const outcome =
          one.at !== -1 && other.at !== -1 && other.at - one.at <= comparison.most
            ? one.found.find((pair) => pair.other === other)?.outcome
            : comparison.compare(one.row, other.row)
        if (outcome !== undefined) pairs.push({ one, other, outcome })
      }
      one.at = at
      one.found = pairs.length === first ? NOTHING : pairs.slice(first)
    }
    group.results = pairs.length === 0 ? NOTHING : comparison.conclude(pairs, rows)
    if (group.results.length === 0) this.#telling.delete(group)
    else this.#telling.add(group)
    if (rows.length === 0) this.#groups.delete(group.label)
  }
}

/** Compares rows by where they stand in the document. */
export function inOrder(
  one: { readonly part: { readonly block: number }; readonly number: number },
  other: { readonly part: { readonly block: number }; readonly number: number },
): number {
  return one.part.block - other.part.block || one.number - other.number
}
