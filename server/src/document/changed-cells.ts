import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { type IndexedTable } from './indexed-table.ts'
import { isSameList } from './kept-comparisons.ts'

/**
 * The values for which tables answer otherwise than those before them: the old and the new ones of the cells that
 * changed. Where the words, periods or kinds of a row changed, those are all of its cells.
 */
export function changedKeys(before: readonly IndexedTable[], after: readonly IndexedTable[]): readonly number[] {
  const keys: number[] = []
  const isReplaced = before.length === after.length
  for (let at = 0; at < before.length || at < after.length; at++) {
    const [older, newer] = [before[at], after[at]]
    if (isReplaced && older !== undefined && newer !== undefined && isSameList(older.lead, newer.lead))
      addDifferent(older, newer, keys)
    else keys.push(...(older?.keys ?? []), ...(newer?.keys ?? []))
  }
  return keys
}

function addDifferent(older: IndexedTable, newer: IndexedTable, keys: number[]): void {
  const [rowsBefore, rows] = [older.value.items, newer.value.items]
  let [oldFrom, from] = [0, 0]
  for (let row = 0; row < rowsBefore.length || row < rows.length; row++) {
    const [itemBefore, item] = [rowsBefore[row], rows[row]]
    const cellsBefore = itemBefore?.cells ?? []
    const cells = item?.cells ?? []
    const isLike = itemBefore !== undefined && item !== undefined && areAlike(itemBefore, item)
    for (let at = 0; at < cellsBefore.length || at < cells.length; at++) {
      const [cellBefore, cell] = [cellsBefore[at], cells[at]]
      const oldTo = endOfCell(older, oldFrom, cellBefore)
      const to = endOfCell(newer, from, cell)
      if (!isLike || cellBefore === undefined || cell === undefined || !isSameNumber(cellBefore, cell))
        keys.push(...older.keys.slice(oldFrom, oldTo), ...newer.keys.slice(from, to))
      oldFrom = oldTo
      from = to
    }
  }
}

/** Where the keys of a cell end. */
function endOfCell({ cells }: IndexedTable, from: number, cell: LineCell | undefined): number {
  let to = from
  while (to < cells.length && cells[to]?.cell === cell) to++
  return to
}

function isSameNumber({ size, figure }: LineCell, { size: otherSize, figure: other }: LineCell): boolean {
  return size === otherSize && figure.value.exponent === other.value.exponent
}

/** Whether two rows differ in their numbers at most. */
function areAlike(one: LineItem, other: LineItem): boolean {
  return (
    one.key === other.key &&
    one.cells.length === other.cells.length &&
    isSameList(one.words, other.words) &&
    isSameList(one.section, other.section) &&
    one.cells.every((cell, at) => isLikeCell(cell, other.cells[at]))
  )
}

function isLikeCell(one: LineCell, other: LineCell | undefined): boolean {
  return (
    other?.inLabel === one.inLabel &&
    one.figure.type === other.figure.type &&
    one.period?.day === other.period?.day &&
    one.period?.year === other.period?.year &&
    one.period?.months === other.period?.months &&
    one.period?.quarter === other.period?.quarter &&
    (one.period === undefined) === (other.period === undefined) &&
    isSameList(one.head, other.head)
  )
}

/** Whether the rows of the tables have the same words as those of the tables before them, so that no word weighs otherwise. */
export function hasSameWords(before: readonly IndexedTable[], after: readonly IndexedTable[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ words }, at) => {
      const others = after[at]?.words
      return (
        others?.length === words.length && words.every((row, number) => isSameList(row, others[number] ?? NO_WORDS))
      )
    })
  )
}

const NO_WORDS: readonly string[] = []
