import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { type Reading } from '../document/reading.ts'
import { readGrid } from '../tables/grid.ts'
import { totalDefects } from '../tables/total-defects.ts'
import { countFooting, type FootingCount } from '../tables/total-proofs.ts'
import { type BlockSpan, type Span } from '../text/span.ts'
import { type Table } from '../tree/table.ts'
import { factsOfBlock, strongestVerdict } from './document-facts.ts'
import { tieBookOf } from './tie-books.ts'

/** A line of words above a table. */
export type TableLens =
  /** What its columns and rows add up to; `goTo` is the place of the total, for one that does not hold. */
  | { readonly kind: 'totals'; readonly at: Span; readonly title: string; readonly goTo: Span | undefined }
  /** Whose title is asked for by {@link tiesTitle} once it is in view: how its figures compare with others. */
  | { readonly kind: 'ties'; readonly at: Span }

/** More totals that do not hold are counted in one lens. */
const MOST_DEFECTS = 3

interface LensOfBlock {
  readonly at: BlockSpan
  readonly totals: readonly { readonly title: string; readonly goTo: BlockSpan | undefined }[]
}

/** What the lenses of a block's tables say of their totals; kept with the block, and made of what its rules made. */
const LENSES: Derivation<readonly LensOfBlock[] | undefined> = {
  of: (reading) => (reading.tables.length === 0 ? undefined : reading.tables.map((table) => lensOf(reading, table))),
}

/** The lenses of a document, in the order of the text: those of the totals of each table, then that of its ties. */
export function tableLenses(snapshot: Snapshot): readonly TableLens[] {
  const lenses: TableLens[] = []
  const book = tieBookOf(snapshot)
  for (const [block, tables] of snapshot.perBlock(LENSES).entries()) {
    for (const { at, totals } of tables ?? []) {
      const span = snapshot.spanOf({ block, span: at })
      for (const { title, goTo } of totals) {
        const place = goTo === undefined ? undefined : snapshot.spanOf({ block, span: goTo })
        lenses.push({ kind: 'totals', at: span, title, goTo: place })
      }
      if (book.mayTie(block)) lenses.push({ kind: 'ties', at: span })
    }
  }
  return lenses
}

function lensOf({ mentions }: Reading, table: Table): LensOfBlock {
  const { run, rows } = table
  const [first] = rows[0] ?? []
  const grid = readGrid(table, mentions)
  const defects = totalDefects(grid)
  const totals: { title: string; goTo: BlockSpan | undefined }[] = defects
    .slice(0, MOST_DEFECTS)
    .map(({ label, printed, computed, plain, total }) => ({
      title: `✗ ${label}: ${printed} printed, ${computed} ${plain ? 'summed' : 'computed'}`,
      goTo: run.span(total.from, total.to),
    }))
  if (defects.length > MOST_DEFECTS) {
    totals.push({ title: `and ${defects.length - MOST_DEFECTS} more that do not hold`, goTo: undefined })
  }
  const holding = holdingTitle(countFooting(grid))
  if (holding !== '') totals.push({ title: holding, goTo: undefined })
  return { at: run.span(first?.from ?? 0, first?.to ?? 0), totals }
}

/** "foots ✓ 3 of 3 columns, cross-foots ✓ 5 of 5 rows". */
function holdingTitle({ columns, footing, rows, crossFooting }: FootingCount): string {
  const parts: string[] = []
  if (footing > 0) parts.push(`foots ✓ ${footing} of ${columns} ${columns === 1 ? 'column' : 'columns'}`)
  if (crossFooting > 0) parts.push(`cross-foots ✓ ${crossFooting} of ${rows} ${rows === 1 ? 'row' : 'rows'}`)
  return parts.join(', ')
}

/**
 * "12 figures: 10 agree, 1 does not, 1 open": how the figures of the table at an offset compare with others of their
 * line items. Undefined where no table starts.
 */
export function tiesTitle(snapshot: Snapshot, offset: number): string | undefined {
  const block = snapshot.blockAt(offset)
  if (block === undefined) return undefined
  const within = offset - (snapshot.slices[block]?.start ?? 0)
  const table = snapshot.reading(block).tables.find(({ run, rows }) => {
    const [first] = rows[0] ?? []
    return run.span(first?.from ?? 0, first?.to ?? 0).start === within
  })
  if (table === undefined) return undefined
  const counts = { agrees: 0, disagrees: 0, open: 0 }
  for (const { figure, ties } of factsOfBlock(snapshot, block)) {
    if (figure.run !== table.run) continue
    const verdict = strongestVerdict(ties.filter(({ total }) => !total))
    if (verdict !== undefined) counts[verdict === 'rounds' ? 'agrees' : verdict]++
  }
  const { agrees, disagrees, open } = counts
  const all = agrees + disagrees + open
  if (all === 0) return 'no figure tied'
  const parts = [
    ...(agrees > 0 ? [agrees === 1 ? '1 agrees' : `${agrees} agree`] : []),
    ...(disagrees > 0 ? [disagrees === 1 ? '1 does not' : `${disagrees} do not`] : []),
    ...(open > 0 ? [`${open} open`] : []),
  ]
  return `${all} ${all === 1 ? 'figure' : 'figures'}: ${parts.join(', ')}`
}
