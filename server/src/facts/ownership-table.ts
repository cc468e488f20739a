import { type Figure } from '../mentions/mention.ts'
import { readGrid, type Grid, type GridRow } from '../tables/grid.ts'
import { type Table } from '../tree/table.ts'
import { ofLastBlock } from './last-block.ts'

/** One holder of a table of beneficial ownership. */
export interface Holding {
  readonly label: string
  readonly shares: Figure
  /** The printed percentage; undefined for a mark that means less than one percent. */
  readonly percent: Figure | undefined
  /** Where the percentage or its mark stands in the table's run. */
  readonly from: number
  readonly to: number
  /** Shares that a column of their own says the holder may acquire within 60 days. */
  readonly rights: Figure | undefined
  /** Footnote marks beside the holder's name and figures, without brackets. */
  readonly marks: readonly string[]
  /** Whether the row is of directors and officers as a group, whose members' rights all count. */
  readonly group: boolean
}

const OWNED = /\bbeneficial|\bown(?:ed|ership)|\bof\s(?:the\s)?(?:class|outstanding)\b|\bheld\b/i
const PERCENT = /%|\bpercent/i
const OTHER_PERCENT =
  /\bvot(?:ing|es?)\b|\bpower\b|\bafter\b|\bpro\sforma\b|\bfully\b|\bdiluted\b|\btotal\svoting|\bassuming\b|\bpreferred\b/i
const RIGHTS =
  /\boptions?\b|\brights?\b|\bacquire|\b60\s?days|\bsixty|\bexercis|\bwarrants?\b|\bvest|\bRSUs?\b|\bunits?\b|\bissuable|\bconver/i
const OTHER_SHARES =
  /\bafter\b|\boffered\b|\bsold\b|\bclass\s[b-z]\b|\bpreferred\b|\bpledged\b|\brequired?\b|\bguideline|\bprice|\bvalue\b|\$/i
const GROUP = /\bas\sa\sgroup\b|\bgroup\s\(|\(\w+\s(?:persons|individuals|people)\)/i
const MARK = /[([](\d{1,2}|[a-z])[)\]]/gi
const LESS_THAN_ONE = /^(?:[*†‡]{1,2}|(?:<|less\sthan)\s?(?:1|one)\s?(?:%|percent)?)$/i

/** The holders of the tables of a block that print shares beneficially owned and their percentage of one class. */
export const readHoldings = ofLastBlock((tables: readonly Table[], mentions): readonly Holding[] => {
  const found: Holding[] = []
  for (const table of tables) {
    if (!OWNED.test(table.run.text) || !PERCENT.test(table.run.text)) continue
    const grid = readGrid(table, mentions)
    const columns = columnsOf(grid)
    if (columns === undefined) continue
    for (const row of grid.rows) {
      const holding = holdingOf(row, columns)
      if (holding !== undefined) found.push(holding)
    }
  }
  return found
})

interface OwnershipColumns {
  readonly shares: number
  readonly percent: number
  readonly rights: number | undefined
}

/** The column of shares and the column of percentages where there is one of each; undefined for every other table. */
function columnsOf(grid: Grid): OwnershipColumns | undefined {
  const counts = new Map<number, string>()
  const percents = new Map<number, string>()
  for (const row of grid.rows) {
    for (const { column, figure, text } of row.cells) {
      const header = row.columns[column]?.own ?? ''
      if (figure?.type === 'percent' || LESS_THAN_ONE.test(text)) percents.set(column, header)
      else if (figure !== undefined && isCount(figure)) counts.set(column, header)
    }
  }
  const [percent, ...morePercents] = [...percents]
  if (percent === undefined || morePercents.length > 0 || OTHER_PERCENT.test(percent[1])) return undefined
  const left = [...counts].filter(([column]) => column < percent[0])
  if (left.length !== counts.size) return undefined
  const rights = left.filter(([, header]) => RIGHTS.test(header) && !/\bowned\b|\btotal\b/i.test(header))
  const own = left.filter((column) => !rights.includes(column))
  const total = own.length === 1 ? own[0] : own.findLast(([, header]) => /\btotal\b/i.test(header))
  if (total === undefined || rights.length > 1 || OTHER_SHARES.test(total[1])) return undefined
  if (own.length > 1 && rights.length === 0) return undefined
  const header = `${grid.rows[0]?.columns[0]?.header ?? ''} ${total[1]} ${percent[1]}`
  if (!OWNED.test(header) && !/\bshares\b/i.test(total[1])) return undefined
  return { shares: total[0], percent: percent[0], rights: rights[0]?.[0] }
}

function isCount({ type, value, scale }: Figure): boolean {
  return (type === 'shares' || type === 'count') && value.exponent === 0 && scale === 0 && value.digits > 999n
}

function holdingOf(row: GridRow, columns: OwnershipColumns): Holding | undefined {
  const at = (column: number | undefined): GridRow['cells'][number] | undefined =>
    row.cells.find((cell) => cell.column === column)
  const shares = at(columns.shares)?.figure
  const percent = at(columns.percent)
  if (shares === undefined || percent === undefined || !isCount(shares) || row.label === '') return undefined
  const less = LESS_THAN_ONE.test(percent.text)
  if (!less && (percent.figure?.type !== 'percent' || percent.figure.qualifier !== undefined)) return undefined
  const marks = [row.label, ...row.cells.map(({ text }) => text)].flatMap((text) =>
    Array.from(text.matchAll(MARK), ([, mark = '']) => mark.toLowerCase()),
  )
  return {
    label: row.label,
    shares,
    percent: less ? undefined : percent.figure,
    from: less ? percent.from : (percent.figure?.from ?? percent.from),
    to: less ? percent.to : (percent.figure?.to ?? percent.to),
    rights: at(columns.rights)?.figure,
    marks: marks.filter((mark, index) => marks.indexOf(mark) === index),
    group: GROUP.test(row.label),
  }
}
