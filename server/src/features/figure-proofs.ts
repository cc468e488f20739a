import { type Reading } from '../document/reading.ts'
import { type Figure } from '../mentions/mention.ts'
import { readGrid, type Grid } from '../tables/grid.ts'
import { totalDefects, type TotalDefect } from '../tables/total-defects.ts'
import { totalProofs, type TotalProof } from '../tables/total-proofs.ts'
import { keptWith } from '../text/kept-with.ts'

/** The totals that a figure has a part in. */
export interface FigureProofs {
  /** Proven totals that the figure prints. */
  readonly asTotal: readonly TotalProof[]
  /** Proven totals of which it is an addend. */
  readonly asAddend: readonly TotalProof[]
  /** Totals that the figure prints and its addends do not make. */
  readonly broken: readonly TotalDefect[]
}

const NONE: FigureProofs = { asTotal: [], asAddend: [], broken: [] }

/** By grid, the proofs of each figure by the place of its digits in the table's run. */
const indexOf = keptWith((grid: Grid) => indexProofs(totalProofs(grid), totalDefects(grid)))

/** The totals that a figure of a block has a part in; none outside tables. Looks at the figure's table only. */
export function proofsOfFigure({ tables, mentions }: Reading, { run, numberFrom }: Figure): FigureProofs {
  if (run.kind !== 'table') return NONE
  const table = tables.find((one) => one.run === run)
  if (table === undefined) return NONE
  return indexOf(readGrid(table, mentions)).get(numberFrom) ?? NONE
}

interface OpenProofs {
  readonly asTotal: TotalProof[]
  readonly asAddend: TotalProof[]
  readonly broken: TotalDefect[]
}

function indexProofs(
  proofs: readonly TotalProof[],
  defects: readonly TotalDefect[],
): ReadonlyMap<number, FigureProofs> {
  const index = new Map<number, OpenProofs>()
  const at = (from: number): OpenProofs => {
    const found = index.get(from) ?? { asTotal: [], asAddend: [], broken: [] }
    index.set(from, found)
    return found
  }
  for (const proof of proofs) {
    at(proof.total.from).asTotal.push(proof)
    for (const { cell } of proof.addends) at(cell.from).asAddend.push(proof)
  }
  for (const defect of defects) at(defect.total.from).broken.push(defect)
  return index
}
