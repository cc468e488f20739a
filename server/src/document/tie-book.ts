import { type Place } from '../facts/fact.ts'
import { type LineCell, type LineItem } from '../facts/line-items.ts'
import { type Period } from '../facts/period.ts'
import { absolute, agreesAfterRounding, compare, type Decimal } from '../mentions/decimal.ts'
import { mentionSpan, type Figure } from '../mentions/mention.ts'
import { type MaterialOfBlock } from './indexed-table.ts'
import { contradictProse, tieProse, type PlacedContradiction, type PlacedTie } from './prose-against-tables.ts'
import { contradictTables, pairedCell, type TableContradiction } from './table-contradictions.ts'
import { keptWith } from '../text/kept-with.ts'

/** How two figures of one key compare: product.md's verdicts. */
export type Verdict = 'agrees' | 'rounds' | 'disagrees' | 'open'

/** A figure that belongs to a line item and a period: of a table's row, or of a sentence that speaks of one. */
interface LineFact {
  /** The label of the row, as printed; of its section where the row has none. */
  readonly measure: string
  /** Equal for rows whose labels have the same words; empty for labels such as "Total", which name nothing alone. */
  readonly key: string
  /** What the words above the column say beside the period: "north america"; empty for most columns. */
  readonly column: string
  readonly period: Period | undefined
  readonly figure: Figure
  readonly at: Place
  readonly stands: 'table' | 'sentence'
}

/** Another figure of the same line item and period, and how it compares. */
export interface LineTie {
  readonly verdict: Verdict
  readonly fact: LineFact
  /** Why the two are held to be one, or are not. */
  readonly why: string
}

/** A fact with its ties, the proven ones first. */
export interface TiedFact extends LineFact {
  readonly ties: readonly LineTie[]
}

/** The line items of one document and what ties them, kept for one version. */
export interface TieBook {
  /** The fact that a figure states, with its ties; undefined where it belongs to no line item. */
  factOf(figure: Figure, block: number): TiedFact | undefined
  /**
   * Every fact of the document, in the order of the text. Numbers within labels ("3.625% notes") are facts only where
   * something ties them.
   */
  facts(): readonly TiedFact[]
  /** The facts of one block, as `facts` has them. */
  factsOf(block: number): readonly TiedFact[]
  /** Whether a table of the block may tie: another row has a label and a column of it, or a sentence one of its numbers. Cheap. */
  mayTie(block: number): boolean
}

interface PlacedItem {
  readonly block: number
  readonly item: LineItem
}

interface CellOfItem {
  readonly item: LineItem
  readonly cell: LineCell
}

/** A cell of another row of the same label, for the same period and column. */
interface PairedCell extends CellOfItem {
  readonly block: number
}

/** Rows of one label beyond this number tell nothing. */
const MOST_ROWS = 60

/** Opens the book of a document: the work is done when a figure is asked for, and for its block and label only. */
export function openTieBook(materials: readonly MaterialOfBlock[]): TieBook {
  const itemsOfBlock = new Map<number, readonly LineItem[]>()
  const itemsOfKey = new Map<string, PlacedItem[]>()
  const materialOfBlock = new Map<number, MaterialOfBlock['value']>()
  const pairsOfCell = new Map<LineCell, PairedCell[]>()
  for (const { block, value } of materials) {
    materialOfBlock.set(block, value)
    if (value.items.length > 0) itemsOfBlock.set(block, value.items)
    for (const item of value.items) {
      if (item.key === '') continue
      const known = itemsOfKey.get(item.key)
      if (known === undefined) itemsOfKey.set(item.key, [{ block, item }])
      else known.push({ block, item })
    }
  }
  let prose: ReturnType<typeof readProse> | undefined
  let contradicted: ReadonlyMap<LineCell, readonly LineCell[]> | undefined

  function readProse(): {
    readonly ofAmount: ReadonlyMap<string, readonly PlacedTie[]>
    readonly ofCell: ReadonlyMap<string, readonly PlacedTie[]>
    readonly against: ReadonlyMap<string, PlacedContradiction>
  } {
    const ties = tieProse(materials)
    return {
      ofAmount: groupBy(ties, ({ amount, at }) => keyOf(at.block, amount.figure)),
      ofCell: groupBy(ties, ({ other, otherAt }) => keyOf(otherAt.block, other.cell.figure)),
      against: new Map(contradictProse(materials).map((found) => [keyOf(found.at.block, found.amount.figure), found])),
    }
  }

  function pairsOf(item: LineItem, cell: LineCell): readonly PairedCell[] {
    let pairs = pairsOfCell.get(cell)
    if (pairs !== undefined) return pairs
    pairs = []
    const rows = itemsOfKey.get(item.key) ?? []
    for (let at = 0; at < rows.length && at < MOST_ROWS; at++) {
      const other = rows[at]
      if (other === undefined || other.item === item) continue
      const paired = pairedCell(item, cell, other.item)
      if (paired !== undefined) pairs.push({ item: other.item, cell: paired, block: other.block })
    }
    pairsOfCell.set(cell, pairs)
    return pairs
  }

  function cellFact(figure: Figure, block: number): TiedFact | undefined {
    const items = itemsOfBlock.get(block)
    const found = items === undefined ? undefined : cellsOf(items).get(startOf(figure))
    if (found === undefined) return undefined
    const fact = factOfCell(found.item, found.cell, block)
    prose ??= readProse()
    contradicted ??= contradictingCells(contradictTables(materials))
    const contradicting = contradicted.get(found.cell)
    const ties: LineTie[] = []
    for (const tie of prose.ofCell.get(keyOf(block, figure)) ?? []) {
      if (tie.proven)
        ties.push(tieOf(tie.amount.figure, figure, factOfAmount(tie), 'the sentence has the words of the label'))
    }
    for (const other of pairsOf(found.item, found.cell)) {
      const otherFact = factOfCell(other.item, other.cell, other.block)
      if (contradicting?.includes(other.cell) === true)
        ties.push({ verdict: 'disagrees', fact: otherFact, why: 'the same label and period' })
      else ties.push(tieOf(figure, other.cell.figure, otherFact, 'the same label and period'))
    }
    return { ...fact, ties: ordered(ties) }
  }

  function amountFact(figure: Figure, block: number): TiedFact | undefined {
    prose ??= readProse()
    const own = prose.ofAmount.get(keyOf(block, figure)) ?? []
    const against = prose.against.get(keyOf(block, figure))
    const [first] = own
    if (against !== undefined) {
      const other = factOfCell(against.other.item, against.other.cell, against.otherAt.block)
      return {
        ...other,
        period: against.amount.period ?? other.period,
        figure,
        at: against.at,
        stands: 'sentence',
        ties: [
          { verdict: against.certainty === 'likely' ? 'disagrees' : 'open', fact: other, why: against.explanation },
        ],
      }
    }
    if (first === undefined) return undefined
    const ties = own.map((tie): LineTie => {
      const other = factOfCell(tie.other.item, tie.other.cell, tie.otherAt.block)
      if (tie.proven) return tieOf(figure, tie.other.cell.figure, other, 'the sentence has the words of the label')
      return { verdict: 'open', fact: other, why: 'probably the same figure' }
    })
    const best = own.find(({ proven }) => proven) ?? first
    return { ...factOfAmount(best), ties: ordered(ties) }
  }

  function factOf(figure: Figure, block: number): TiedFact | undefined {
    return figure.run.kind === 'table' ? cellFact(figure, block) : amountFact(figure, block)
  }

  function factsOf(block: number): readonly TiedFact[] {
    const value = materialOfBlock.get(block)
    if (value === undefined) return []
    const inLabels = new Set<Figure>()
    const figures = new Set(value.amounts.map(({ figure }) => figure))
    for (const { cells } of value.items) {
      for (const { figure, inLabel } of cells) {
        figures.add(figure)
        if (inLabel) inLabels.add(figure)
      }
    }
    return [...figures]
      .toSorted((one, other) => one.from - other.from)
      .flatMap((figure) => {
        const fact = factOf(figure, block)
        return fact === undefined || (fact.ties.length === 0 && inLabels.has(figure)) ? [] : [fact]
      })
  }

  function mayTie(block: number): boolean {
    const items = itemsOfBlock.get(block) ?? []
    if (items.some((item) => item.cells.some((cell) => pairsOf(item, cell).length > 0))) return true
    prose ??= readProse()
    const { ofCell } = prose
    return items.some(({ cells }) =>
      cells.some(({ figure }) => ofCell.get(keyOf(block, figure))?.some(({ proven }) => proven)),
    )
  }

  return { factOf, factsOf, mayTie, facts: () => materials.flatMap(({ block }) => factsOf(block)) }
}

/** The cells that contradict a cell, for those that any does. */
function contradictingCells(found: readonly TableContradiction[]): ReadonlyMap<LineCell, readonly LineCell[]> {
  const cells = new Map<LineCell, LineCell[]>()
  const add = (one: LineCell, other: LineCell): void => {
    const known = cells.get(one)
    if (known === undefined) cells.set(one, [other])
    else known.push(other)
  }
  for (const { cell, other } of found) {
    add(cell, other.cell)
    add(other.cell, cell)
  }
  return cells
}

function keyOf(block: number, figure: Figure): string {
  return `${block} ${startOf(figure)}`
}

/** In the block. */
function startOf({ run, from }: Figure): number {
  return run.at(from)
}

function groupBy<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group === undefined) groups.set(key(value), [value])
    else group.push(value)
  }
  return groups
}

/**
 * The cells of a block by where their figures start, which tells apart two tables of one block too; kept with its line
 * items, which a keystroke elsewhere leaves as they are.
 */
const cellsOf = keptWith((items: readonly LineItem[]): ReadonlyMap<number, CellOfItem> => {
  const cells = new Map<number, CellOfItem>()
  for (const item of items) {
    for (const cell of item.cells) {
      const start = startOf(cell.figure)
      if (!cells.has(start)) cells.set(start, { item, cell })
    }
  }
  return cells
})

const factsOfCells = new WeakMap<LineCell, LineFact>()

/** Kept with the cell: each of the cells that tie with another is asked for the facts of all the others. */
function factOfCell({ label, section, key }: LineItem, cell: LineCell, block: number): LineFact {
  const known = factsOfCells.get(cell)
  if (known?.at.block === block) return known
  const { figure, period, head } = cell
  const fact: LineFact = {
    measure: printedLabel(label) || section.join(' '),
    key,
    column: head.join(' '),
    period,
    figure,
    at: { block, span: mentionSpan(figure) },
    stands: 'table',
  }
  factsOfCells.set(cell, fact)
  return fact
}

function factOfAmount({ amount: { figure, period }, other, at }: PlacedTie): LineFact {
  return {
    measure: printedLabel(other.item.label),
    key: other.item.key,
    column: other.cell.head.join(' '),
    period: period ?? other.cell.period,
    figure,
    at,
    stands: 'sentence',
  }
}

const UNEVEN_SPACE = /[^\S ]| {2}/

function printedLabel(label: string): string {
  // Asked for the label of each row that ties; nearly all are printed on one line.
  if (!UNEVEN_SPACE.test(label)) return label.trim()
  return label.replaceAll(/\s+/g, ' ').trim()
}

function tieOf(one: Figure, other: Figure, fact: LineFact, why: string): LineTie {
  return { verdict: verdictOf(one.value, other.value), fact, why }
}

/** Of two figures of one line item and period; open where they differ and no slip explains it. */
function verdictOf(one: Decimal, other: Decimal): Verdict {
  if (compare(absolute(one), absolute(other)) === 0) return 'agrees'
  return agreesAfterRounding(absolute(one), absolute(other)) ? 'rounds' : 'open'
}

const ORDER: Readonly<Record<Verdict, number>> = { disagrees: 0, agrees: 1, rounds: 2, open: 3 }

function ordered(ties: readonly LineTie[]): readonly LineTie[] {
  return ties.toSorted((one, other) => ORDER[one.verdict] - ORDER[other.verdict])
}
