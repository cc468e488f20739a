import { differenceOf, hasSameValue, type PartOfDocument } from './kept-comparisons.ts'

/** A part of the document that holds rows; its block moves with the text above it. */
interface RowsOfPart<Value, Row, Outcome> {
  block: number
  readonly value: Value
  isGone: boolean
  rows: readonly PlacedRow<Row, Outcome>[]
}

/** A row in its document. */
export interface PlacedRow<Row, Outcome> {
  readonly row: Row
  readonly part: { readonly block: number; readonly isGone: boolean }
  /** Its number among the rows of its part. */
  readonly number: number
  /** What the comparisons with the rows behind it found. */
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
  rows: readonly PlacedRow<Row, Outcome>[]
  /** Rows that are to be put in. */
  added: PlacedRow<Row, Outcome>[]
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
    for (const part of this.#parts.slice(from, oldTo)) {
      part.isGone = true
      for (const row of part.rows) {
        removed.push(row)
        changed.add(this.#groupOf(row.row))
      }
    }
    const news: RowsOfPart<Value, Row, Outcome>[] = []
    for (const { block, value } of parts.slice(from, to)) {
      const part: RowsOfPart<Value, Row, Outcome> = { block, value, isGone: false, rows: NOTHING }
      part.rows = this.#rowsOf(part)
      news.push(part)
      for (const row of part.rows) {
        const group = this.#groupOf(row.row)
        added.push(row)
        group.added.push(row)
        changed.add(group)
      }
    }
    this.#parts = [...this.#parts.slice(0, from), ...news, ...this.#parts.slice(oldTo)]
    for (let at = 0; at < parts.length; at++) {
      const part = this.#parts[at]
      if (part !== undefined) part.block = parts[at]?.block ?? 0
    }
    for (const group of changed) this.#compare(group)
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

  #rowsOf(part: RowsOfPart<Value, Row, Outcome>): readonly PlacedRow<Row, Outcome>[] {
    const rows: PlacedRow<Row, Outcome>[] = []
    for (const row of this.#comparison.rowsOf(part.value)) {
      if (this.#comparison.labelOf(row) !== '') rows.push({ row, part, number: rows.length, found: NOTHING })
    }
    return rows
  }

  #groupOf(row: Row): Group<Row, Outcome, Result> {
    const label = this.#comparison.labelOf(row)
    let group = this.#groups.get(label)
    if (group === undefined) {
      group = { label, rows: NOTHING, added: [], results: NOTHING }
      this.#groups.set(label, group)
    }
    return group
  }

  /** Takes rows out of a group and puts the new ones in; compares those that now have others behind them. */
  #compare(group: Group<Row, Outcome, Result>): void {
    const { most } = this.#comparison
    const older = group.rows
    const rows = older.filter(({ part }) => !part.isGone).concat(group.added)
    if (older.length > 0 && group.added.length > 0) rows.sort(inOrder)
    group.added = []
    group.rows = rows
    const { from, oldTo, to } = differenceOf(older, rows, isSameRow)
    for (let at = Math.max(0, from - most); at < to; at++) {
      const one = rows[at]
      if (one !== undefined) one.found = this.#compareWith(one, at, rows, at < from ? to : Infinity, oldTo - to)
    }
    const pairs: RowPair<Row, Outcome>[] = []
    for (const { found } of rows) for (const pair of found) pairs.push(pair)
    group.results = pairs.length === 0 ? NOTHING : this.#comparison.conclude(pairs, rows)
    if (group.results.length === 0) this.#telling.delete(group)
    else this.#telling.add(group)
    if (rows.length === 0) this.#groups.delete(group.label)
  }

  /** Compares a row with those behind it; from `known` on they stood there before, by so many places farther behind. */
  #compareWith(
    one: PlacedRow<Row, Outcome>,
    at: number,
    rows: readonly PlacedRow<Row, Outcome>[],
    known: number,
    shift: number,
  ): readonly RowPair<Row, Outcome>[] {
    const { most } = this.#comparison
    const found: RowPair<Row, Outcome>[] = []
    const end = Math.min(rows.length, at + 1 + most)
    for (let next = at + 1; next < end; next++) {
      const other = rows[next]
      if (other === undefined || other.part === one.part) continue
      const isKnown = next >= known && next + shift - at <= most
      const outcome = isKnown
        ? one.found.find((pair) => pair.other === other)?.outcome
        : this.#comparison.compare(one.row, other.row)
      if (outcome !== undefined) found.push({ one, other, outcome })
    }
    return found.length === 0 ? NOTHING : found
  }
}

function isSameRow(one: unknown, other: unknown): boolean {
  return one === other
}

/** Compares rows by where they stand in the document. */
export function inOrder(
  one: { readonly part: { readonly block: number }; readonly number: number },
  other: { readonly part: { readonly block: number }; readonly number: number },
): number {
  return one.part.block - other.part.block || one.number - other.number
}
