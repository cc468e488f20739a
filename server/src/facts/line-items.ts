import { type Figure, type Mention } from '../mentions/mention.ts'
import { readGrid, type GridColumn } from '../tables/grid.ts'
import { type Table } from '../tree/table.ts'
import { keptList } from '../text/kept-list.ts'
import { captionWords, isGeneric, isGenericWord } from './caption-words.ts'
import { plainSize } from './plain-size.ts'
import { periodOfValue, periodOfWords, type Period } from './period.ts'

/** A number of a table with the period that its column or row prints. */
export interface LineCell {
  readonly figure: Figure
  /** The digits of the figure as a plain number without sign; exact where there are no more than 15 of them. */
  readonly size: number
  readonly column: number
  readonly period: Period | undefined
  /** The words above the column. */
  readonly head: readonly string[]
  /** Whether the number stands within the row's label: "3.625% Senior Notes". */
  readonly inLabel: boolean
}

/** A row of a table as a line item: what its label names, and its numbers. */
export interface LineItem {
  /** As printed, for messages. */
  readonly label: string
  /** The words of the label by which it is compared. */
  readonly words: readonly string[]
  /** Equal for labels of the same words; empty for labels that name nothing. */
  readonly key: string
  /** The words of the row that heads its section. */
  readonly section: readonly string[]
  readonly cells: readonly LineCell[]
}

const MOST_ROWS = 2_000
const NO_WORDS: readonly string[] = []

/** The line items of a block's tables: rows with a number. */
export function readLineItems(tables: readonly Table[], mentions: readonly Mention[]): readonly LineItem[] {
  const items: LineItem[] = []
  for (const table of tables) {
    const firstItem = items.length
    const labelled = mentions.filter(
      (mention): mention is Figure =>
        mention.kind === 'figure' && mention.run === table.run && mention.value.digits !== 0n,
    )
    let nextLabelled = 0
    let section = ''
    let sectionWords = NO_WORDS
    const heads = new Map<GridColumn, { readonly period: Period | undefined; readonly words: readonly string[] }>()
    for (const row of readGrid(table, mentions).rows.slice(0, MOST_ROWS)) {
      const cells: LineCell[] = []
      const ofRow = row.cells.length === 0 ? undefined : periodOfWords(row.label)
      const label = row.labelCell
      while ((labelled[nextLabelled]?.from ?? Infinity) < (label?.from ?? 0)) nextLabelled++
      for (let at = nextLabelled; label !== undefined; at++) {
        const figure = labelled[at]
        if (figure === undefined || figure.to > label.to) break
        cells.push({
          figure,
          size: plainSize(figure.value),
          column: 0,
          period: undefined,
          head: NO_WORDS,
          inLabel: true,
        })
      }
      for (const { column, figure, nil } of row.cells) {
        if (figure === undefined || nil) continue
        const above = row.columns[column]
        let head = above === undefined ? undefined : heads.get(above)
        if (above !== undefined && head === undefined) {
          head = {
            period: periodOfColumn(above),
            words: captionWords(above.own.replaceAll(SCALE_NOTE, ' ')).filter((word) => !isGenericWord(word)),
          }
          heads.set(above, head)
        }
        cells.push({
          figure,
          size: plainSize(figure.value),
          column,
          period: ofRow ?? head?.period,
          head: head?.words ?? NO_WORDS,
          inLabel: false,
        })
      }
      if (cells.length === 0) continue
      if (row.section !== section) {
        section = row.section
        sectionWords = captionWords(withoutMarks(section))
      }
      const words = captionWords(withoutMarks(row.label))
      const named = keyOf(words)
      // "Balance at June 30, 2025" is one row in two statements of the changes up to that day.
      const key = named === '' && ofRow?.day !== undefined ? `@${ofRow.day}` : named
      items.push({ label: row.label, words, key, section: sectionWords, cells: keptList(cells) })
    }
    for (const item of itemsOfColumns(items.slice(firstItem))) items.push(item)
  }
  return items
}

/**
 * The columns of a table whose rows are periods ("Balance at June 30, 2025"): there the head of the column names the
 * line item, as in a statement of stockholders' equity.
 */
function itemsOfColumns(rows: readonly LineItem[]): readonly LineItem[] {
  const columns = new Map<number, { readonly words: readonly string[]; readonly cells: LineCell[] }>()
  for (const { key, label, cells } of rows) {
    if ((key !== '' && !key.startsWith('@')) || periodOfWords(label) === undefined) continue
    for (const cell of cells) {
      if (cell.inLabel || cell.head.length === 0) continue
      const known = columns.get(cell.column)
      if (known === undefined) columns.set(cell.column, { words: cell.head, cells: [{ ...cell, head: NO_WORDS }] })
      else known.cells.push({ ...cell, head: NO_WORDS })
    }
  }
  return [...columns.values()].map(({ words, cells }) => {
    return { label: words.join(' '), words, key: keyOf(words), section: NO_WORDS, cells }
  })
}

/** Days and years are read from all words above the column where they do not say a period together. */
function periodOfColumn({ period, header }: GridColumn): Period | undefined {
  return (period === undefined ? undefined : periodOfValue(period)) ?? periodOfWords(header)
}

/** "(in thousands, except percentages)" above a column says how it is printed, not what it is. */
const SCALE_NOTE = /\(?\b(?:dollars\s|amounts\s|shares\s)?in\s(?:thousands|millions|billions)\b[^)|]{0,80}\)?/gi
const NOTE_REFERENCE = /\(?\bNotes?\s\d{1,2}(?:\s?(?:,|and)\s?\d{1,2})*\)?/gi
const NOTE = /notes?\s\d/i
const MARK = /\(\w{1,2}\)|\[\w{1,2}\]/g

/** Without footnote marks of two letters and references to notes; other marks hold no word. */
function withoutMarks(label: string): string {
  const named = NOTE.test(label) ? label.replaceAll(NOTE_REFERENCE, ' ') : label
  return named.includes('(') || named.includes('[') ? named.replaceAll(MARK, ' ') : named
}

function keyOf(words: readonly string[]): string {
  if (isGeneric(words)) return ''
  if (words.length === 1) return words[0] ?? ''
  const sorted = words.toSorted()
  return sorted.filter((word, at) => word !== sorted[at - 1]).join(' ')
}
