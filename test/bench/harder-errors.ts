import { type Snapshot } from '../../server/src/analysis/snapshot.ts'
import { readGrid } from '../../server/src/tables/grid.ts'
import { type LaneCell } from '../../server/src/tables/lanes.ts'
import { digitsInFormOf } from '../../server/src/tables/proofs.ts'
import { factorOf } from '../../server/src/tables/relations.ts'
import { tableTotals } from '../../server/src/tables/totals.ts'
import { type InjectedError } from './injected-errors.ts'

/** So many errors of each kind are tried in one filing, spread over it. */
const MOST = 8
/** Smaller totals are not asked for. */
const FAIR = 1000

/**
 * Errors that are no slips of the pen, made from totals that hold exactly: a total from which one row was left out,
 * one that is last period's, two columns exchanged in a row, a sign turned round.
 */
export function harderErrors(file: string, snapshot: Snapshot): readonly InjectedError[] {
  const byKind = new Map<string, InjectedError[]>()
  for (let block = 0; block < snapshot.blockCount; block++) {
    const { tables, mentions } = snapshot.reading(block)
    for (const table of tables) {
      const place = ({ from, to }: { readonly from: number; readonly to: number }): readonly [number, number] => {
        const { start, end } = snapshot.spanOf({ block, span: table.run.span(from, to) })
        return [start, end]
      }
      const offer = (op: string, from: LaneCell, to: LaneCell, inserted: string, others: readonly LaneCell[]): void => {
        const at = place({ from: from.from, to: to.to })
        const orig = snapshot.text.slice(...at)
        if (inserted === orig) return
        const kind = `harder_${op}`
        const list = byKind.get(kind) ?? []
        byKind.set(kind, list)
        const id = `${file}__${kind}_${list.length}`
        list.push({ id, file, kind, op, at, orig, new: inserted, evidence: others.map(place), info: '' })
      }
      for (const { block: figures, footing } of tableTotals(readGrid(table, mentions))) {
        const { sheet } = footing
        for (const relation of footing.proven) {
          const judged = relation.judgements.filter(({ verdict }) => verdict === 'holds')
          const [first, second] = judged
          if (first === undefined) continue
          const total = sheet.at(relation.total, first.lane)
          if (total === undefined || Math.abs(total.value) / total.place < FAIR) continue
          const cells = relation.addends.flatMap(({ item, sign }) => {
            const cell = sheet.at(item, first.lane)
            return cell === undefined || cell.value === 0 ? [] : [{ cell, item, factor: factorOf(sign, cell.value) }]
          })
          const others = cells.map(({ cell }) => cell)
          const [left] = cells
          if (left === undefined) continue
          const without = digitsInFormOf(figures, total, total.value - left.factor * left.cell.value)
          if (without !== undefined) offer('left-out', total, total, without, others)
          const beside = second === undefined ? undefined : sheet.at(relation.total, second.lane)
          if (beside !== undefined && !beside.nil) offer('stale', total, total, beside.printed, others)
          const other = second === undefined ? undefined : sheet.at(left.item, second.lane)
          if (other !== undefined && !other.nil && other.from > left.cell.to) {
            const [start] = place(left.cell)
            const [, end] = place(other)
            const between = snapshot.text.slice(place(left.cell)[1], place(other)[0])
            if (end > start && !between.includes('\n'))
              offer('swapped', left.cell, other, `${other.printed}${between}${left.cell.printed}`, [total, ...others])
          }
          if (left.cell.value > 0) offer('sign', left.cell, left.cell, `(${left.cell.printed})`, [total, ...others])
        }
      }
    }
  }
  return [...byKind.values()].flatMap((errors) => spread(errors))
}

function spread(errors: readonly InjectedError[]): readonly InjectedError[] {
  if (errors.length <= MOST) return errors
  return Array.from({ length: MOST }, (_, at) => errors[Math.floor((at * errors.length) / MOST)]).filter(
    (error) => error !== undefined,
  )
}
