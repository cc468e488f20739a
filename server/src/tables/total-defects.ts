import { type Alarm } from './alarms.ts'
import { type LaneBlock, type LaneCell } from './lanes.ts'
import { arithmeticOf, digitsInFormOf, printedValue, shortened } from './proofs.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockSpan } from '../text/span.ts'
import { explanationsOf, factorOf, type Sheet } from './relations.ts'
import { type Grid } from './grid.ts'
import { tableTotals, type BlockTotals } from './totals.ts'

/** A total that does not hold, ready to be told: places are `[from, to)` of the table's run. */
export interface TotalDefect {
  readonly kind: 'foots' | 'rolls-forward' | 'cross-foots'
  readonly certain: boolean
  readonly total: LaneCell
  /** The row's label and, for footing, the column's header: "Total 2012", "Total, Three Months Ended March 31, 2012". */
  readonly label: string
  /** The same as the subject of a sentence: a header that is more than a year is set off by commas. */
  readonly subject: string
  readonly printed: string
  readonly computed: string
  /** Whether the addends are simply added. */
  readonly plain: boolean
  readonly arithmetic: string
  readonly proof: readonly string[]
  readonly related: readonly { readonly cell: LaneCell; readonly message: string }[]
  /** The cells that a single change would put right, the likeliest first, with the digits to write. */
  readonly repairs: readonly { readonly cell: LaneCell; readonly digits: string; readonly label: string }[]
}

/** The totals of a table that do not foot, roll forward or cross-foot. */
export function totalDefects(grid: Grid): readonly TotalDefect[] {
  return tableTotals(grid).flatMap(defectsOfBlock)
}

function defectsOfBlock(totals: BlockTotals): readonly TotalDefect[] {
  const { block, footing, crossFooting, down, across } = totals
  const rowLabel = (row: number): string => shortened(block.rows[row]?.label ?? '')
  const header = (lane: number): string => shortened(block.lanes[lane]?.header ?? '')
  return [
    ...down.flatMap((alarm) => {
      const { relation, failure } = alarm
      const rolls =
        footing.roles[relation.total]?.balance === true &&
        footing.roles[relation.addends[0]?.item ?? -1]?.balance === true
      const name = columnOf(rowLabel(relation.total) || 'Total', header(failure.lane))
      const kind = rolls ? 'rolls-forward' : 'foots'
      return defectOf(block, footing.sheet, alarm, kind, name, rowLabel, (row) =>
        alarm.across === undefined ? undefined : arithmeticOf(block, crossFooting.sheet, alarm.across, row),
      )
    }),
    ...across.flatMap((alarm) => {
      const { relation, failure } = alarm
      const label = [rowLabel(failure.lane), header(relation.total)].filter((part) => part !== '').join(', ')
      const name = { label, subject: label }
      return defectOf(block, crossFooting.sheet, alarm, 'cross-foots', name, header, () => undefined)
    }),
  ]
}

function columnOf(row: string, header: string): Pick<TotalDefect, 'label' | 'subject'> {
  if (header !== '' && !/^\d{4}$/.test(header)) return { label: `${row}, ${header}`, subject: `${row}, ${header},` }
  const label = header === '' ? row : `${row} ${header}`
  return { label, subject: label }
}

function defectOf(
  block: LaneBlock,
  sheet: Sheet,
  alarm: Alarm,
  kind: TotalDefect['kind'],
  name: Pick<TotalDefect, 'label' | 'subject'>,
  nameOf: (item: number) => string,
  acrossIn: (item: number) => string | undefined,
): readonly TotalDefect[] {
  const { relation, failure, holding, explanations, second, proven } = alarm
  const total = sheet.at(relation.total, failure.lane)
  if (total === undefined) return []
  const computed = printedValue(block, failure.sum, total)
  const printed = printedValue(block, total.value, total)
  const arithmetic = arithmeticOf(block, sheet, relation, failure.lane)
  const proof = [arithmetic, `off by ${printedValue(block, Math.abs(failure.gap), total)}`]
  if (second !== undefined) {
    const other = sheet.at(second.total, failure.lane)
    const name = nameOf(second.total)
    const said = other === undefined ? '' : `, printed ${printedValue(block, other.value, other)}`
    proof.push(`${name === '' ? '' : `${name}: `}${arithmeticOf(block, sheet, second, failure.lane)}${said}`)
  }
  const across = proven === undefined ? undefined : acrossIn(proven.item)
  if (across !== undefined) proof.push(across)
  if (holding > 0)
    proof.push(`holds in ${holding} other ${kind === 'cross-foots' ? 'row' : 'column'}${holding > 1 ? 's' : ''}`)
  const strong =
    kind !== 'cross-foots' &&
    holding > 1 &&
    explanations.length > 0 &&
    relation.shape !== 'signs' &&
    relation.strength >= STRONG
  const related = relation.addends.flatMap(({ item, sign }) => {
    const cell = sheet.at(item, failure.lane)
    if (cell === undefined || cell.value === 0) return []
    const minus = factorOf(sign, cell.value) < 0 ? 'less ' : ''
    const name = nameOf(item)
    return [{ cell, message: `${minus}${name === '' ? '' : `${name} `}${printedValue(block, cell.value, cell)}` }]
  })
  const candidates = [
    ...(proven === undefined ? [] : [proven]),
    { item: relation.total, wanted: failure.sum },
    ...explanationsOf(sheet, relation, failure).filter(({ item }) => item !== relation.total),
  ]
  const repairs: TotalDefect['repairs'][number][] = []
  for (const { item, wanted } of candidates) {
    const cell = sheet.at(item, failure.lane)
    const digits = cell === undefined ? undefined : digitsInFormOf(block, cell, wanted)
    if (cell === undefined || digits === undefined || repairs.some((repair) => repair.cell === cell)) continue
    repairs.push({ cell, digits, label: nameOf(item) })
  }
  const certain = proven !== undefined || strong
  return [
    {
      kind,
      certain,
      total,
      ...name,
      printed,
      computed,
      plain: relation.shape === 'sum',
      arithmetic,
      proof,
      related,
      repairs: repairs.slice(0, 3),
    },
  ]
}

/** Digits of agreement in the other lanes that leave no room for chance. */
const STRONG = 6

/** What a rule adds to the message of a defect. */
interface DefectDetails {
  readonly severity: 'error' | 'warning'
  readonly data: Readonly<Record<'label' | 'printed' | 'computed' | 'arithmetic', string>>
  readonly proof: readonly string[]
  readonly keys: readonly string[]
  readonly related: readonly { readonly at: BlockSpan; readonly message: string }[]
  readonly fixes: readonly {
    readonly title: string
    readonly kind: 'suggestion'
    readonly edits: readonly { readonly at: BlockSpan; readonly text: string }[]
  }[]
}

/** A defect in the words of a report, its places as spans of the block that the table's run belongs to. */
export function detailsOf(run: ProseRun, defect: TotalDefect): DefectDetails {
  const { subject, printed, computed, arithmetic, certain, proof, related, repairs } = defect
  const at = ({ from, to }: LaneCell): BlockSpan => run.span(from, to)
  return {
    severity: certain ? 'error' : 'warning',
    data: { label: subject, printed, computed, arithmetic },
    proof,
    keys: [subject, printed, computed],
    related: related.map(({ cell, message }) => ({ at: at(cell), message })),
    fixes: repairs.map(({ cell, digits }) => ({
      title: `Change ${cell.printed} to ${digits}`,
      kind: 'suggestion',
      edits: [{ at: at(cell), text: digits }],
    })),
  }
}
