import { type Mention } from '../mentions/mention.ts'
import { readGrid, type Grid } from '../tables/grid.ts'
import { type Table } from '../tree/table.ts'

const grids = new WeakMap<Table, Grid>()

/** The grid of a table that someone looks at, read once; the mentions are those of the table's block. */
export function gridOf(table: Table, mentions: readonly Mention[]): Grid {
  let grid = grids.get(table)
  if (grid === undefined) {
    grid = readGrid(table, mentions)
    grids.set(table, grid)
  }
  return grid
}
