import { type Figure, type Mention } from '../mentions/mention.ts'
import { readGrid, type GridColumn, type GridRow } from '../tables/grid.ts'
import { type Table } from '../tree/table.ts'
import { captionWords } from './caption-words.ts'
import { periodOfWords, type Period } from './period.ts'

/** A number of a table with the period that its column or row prints. */
export interface LineCell {
  readonly figure: Figure
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
    const labelled = mentions.filter(
      (mention): mention is Figure =>
        mention.kind === 'figure' && mention.run === table.run && mention.value.digits !== 0n,
    )
    let nextLabelled = 0
    const heads = new Map<GridColumn, { readonly period: Period | undefined; readonly words: readonly string[] }>()
    for (const row of readGrid(table, mentions).rows.slice(0, MOST_ROWS)) {
      const cells: LineCell[] = []
      const ofRow = row.cells.length === 0 ? undefined : periodOfWords(row.label)
      const label = row.labelCell
      while ((labelled[nextLabelled]?.from ?? Infinity) < (label?.from ?? 0)) nextLabelled++
      for (let at = nextLabelled; label !== undefined; at++) {
        const figure = labelled[at]
        if (figure === undefined || figure.to > label.to) break
        cells.push({ figure, column: 0, period: undefined, head: NO_WORDS, inLabel: true })
      }
      for (const { column, figure, nil } of row.cells) {
        if (figure === undefined || nil) continue
        const above = row.columns[column]
        let head = above === undefined ? undefined : heads.get(above)
        if (above !== undefined && head === undefined) {
          head = { period: periodOfWords(above.header), words: captionWords(above.own) }
          heads.set(above, head)
        }
        cells.push({ figure, column, period: ofRow ?? head?.period, head: head?.words ?? NO_WORDS, inLabel: false })
      }
      if (cells.length > 0) items.push({ label: row.label, ...namesOf(row), cells })
    }
  }
  return items
}

function namesOf({ label, section }: GridRow): Pick<LineItem, 'words' | 'section'> {
  return { words: captionWords(withoutMarks(label)), section: captionWords(withoutMarks(section)) }
}

/** Without footnote marks and remarks in brackets. */
function withoutMarks(label: string): string {
  return label.replaceAll(/\(\w{1,2}\)|\[\w{1,2}\]|[*†‡]/g, ' ')
}
