import { type Figure } from '../mentions/mention.ts'
import { type Grid } from '../tables/grid.ts'
import { type LaneBlock } from '../tables/lanes.ts'
import { tableTotals } from '../tables/totals.ts'
import { keptWith } from '../text/kept-with.ts'

/** One row of a table with its figure in each lane: `$`, digits and `)` of cells of their own are one lane. */
export interface FigureRow {
  readonly label: string
  /** The row that heads its section; the empty string where there is none. */
  readonly section: string
  /** By lane; undefined for empty cells and dashes. */
  readonly figures: readonly (Figure | undefined)[]
}

/** The figures of a block of a table by row and lane, with their units and scales. */
export interface FigureBlock {
  readonly block: LaneBlock
  readonly rows: readonly FigureRow[]
}

/** The figures of a table laid out as its totals are computed: a pure function of the grid, kept with it. */
export const figureBlocks = keptWith((grid: Grid): readonly FigureBlock[] => {
  const byDigits = new Map<number, Figure>()
  for (const figure of grid.figures) byDigits.set(figure.numberFrom, figure)
  return tableTotals(grid).map(({ block }) => ({
    block,
    rows: block.rows.map(({ label, section, cells }) => ({
      label,
      section,
      figures: cells.map((cell) => {
        const figure = cell === undefined || cell.nil ? undefined : byDigits.get(cell.from)
        return figure?.nil === true ? undefined : figure
      }),
    })),
  }))
})
