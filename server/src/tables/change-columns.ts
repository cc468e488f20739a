import { type LaneBlock, type LaneCell, type LaneRow } from './lanes.ts'

/** A column that prints by how many percent one lane changed against another. */
export interface ChangeColumn {
  /** The lane of the percentages. */
  readonly lane: number
  readonly current: number
  readonly base: number
  /** Rows whose percentage is that of their amounts. */
  readonly fits: readonly number[]
  /** Rows whose percentage is not. */
  readonly misses: readonly number[]
}

const MOST_LANES = 30
const FARTHEST = 8
/** A header that promises another computation is believed unless as many rows show the plain one. */
const ENOUGH_AGAINST_HEADER = 4
const NOT_COMPUTED =
  /\bconstant\b|\borganic|\bexcluding\b|\bcomparable\b|\badjusted\b|\blike-for-like\b|\bcurrency\b|\bpoints?\b/i
/** A row of an adjusted measure still changes from one printed amount to the other. */
const ROW_NOT_COMPUTED =
  /\bconstant\b|\borganic|\bexcluding\b|\bcomparable\b|\badjusted\s(?:for|growth|change)\b|\blike-for-like\b|\bcurrency\b|\bpoints?\b/i
/** Rows that are percentages themselves change by points. */
const RELATIVE = /%|\bratio\b|\bmargin\b|\brate\b|\bpercent/i
const CHANGE = /\bchanges?\b|\bvariance\b|\bincrease|\bdecrease|\bgrowth\b|\bvs\.?\b|\bversus\b|%|\bpercent/i

/** The columns of percentage changes of a block, each with the two lanes that it compares. */
export function changeColumns({ lanes, rows }: LaneBlock): readonly ChangeColumn[] {
  if (lanes.length > MOST_LANES) return []
  const columns: ChangeColumn[] = []
  for (const [lane, { kind, header }] of lanes.entries()) {
    if (kind !== 'percent') continue
    const column = columnOf({ lanes, rows }, lane)
    if (column === undefined) continue
    if (NOT_COMPUTED.test(header) && column.fits.length < ENOUGH_AGAINST_HEADER) continue
    columns.push(column)
  }
  return columns
}

function columnOf({ lanes, rows }: Pick<LaneBlock, 'lanes' | 'rows'>, lane: number): ChangeColumn | undefined {
  let best: ChangeColumn | undefined
  const said = CHANGE.test(lanes[lane]?.header ?? '')
  for (let current = Math.max(0, lane - FARTHEST); current < Math.min(lanes.length, lane + FARTHEST); current++) {
    if (lanes[current]?.kind === 'percent') continue
    for (let base = Math.max(0, lane - FARTHEST); base < Math.min(lanes.length, lane + FARTHEST); base++) {
      if (base === current || lanes[base]?.kind === 'percent') continue
      const fits: number[] = []
      const misses: number[] = []
      for (const [row, { cells, label }] of rows.entries()) {
        const fit = fitOf(cells[lane], cells[current], cells[base])
        if (fit === 'fits') fits.push(row)
        if (fit === 'misses' && !ROW_NOT_COMPUTED.test(label) && !RELATIVE.test(label)) misses.push(row)
      }
      const enough =
        fits.length < 2
          ? said && fits.length === 1 && misses.length === 1 && printsChange(rows[misses[0] ?? 0], current, base)
          : fits.length > misses.length * 2 - (fits.length === 2 ? 1 : 0)
      if (!enough) continue
      if (best === undefined || fits.length - misses.length > best.fits.length - best.misses.length) {
        best = { lane, current, base, fits, misses }
      }
    }
  }
  return best !== undefined && best.fits.length >= (said ? 1 : 3) ? best : undefined
}

/** Whether a row prints the difference of two of its amounts, so that there is no doubt what its percentage is of. */
function printsChange(row: LaneRow | undefined, current: number, base: number): boolean {
  const [one, other] = [row?.cells[current], row?.cells[base]]
  if (row === undefined || one === undefined || other === undefined) return false
  const change = Math.abs(one.value - other.value)
  return row.cells.some((cell, lane) => {
    if (cell === undefined || cell.percent || lane === current || lane === base) return false
    return !cell.nil && Math.abs(Math.abs(cell.value) - change) <= Math.max(one.place, other.place)
  })
}

/** From a base of fewer units only what is far off is a miss: rounding was perhaps not all that was done to it. */
const SMALL_BASE = 100
/** How many times the room of rounding is far. */
const FAR = 3

/** Whether a printed percentage can be the change between two printed amounts; undefined where that cannot be told. */
function fitOf(
  percent: LaneCell | undefined,
  current: LaneCell | undefined,
  base: LaneCell | undefined,
): 'fits' | 'misses' | undefined {
  if (percent === undefined || current === undefined || base === undefined) return undefined
  if (percent.nil || base.value === 0 || current.percent || base.percent) return undefined
  if (current.value < 0 !== base.value < 0 && current.value !== 0) return undefined
  const fits = isChange(percent, current, base, percent.value, 1)
  if (fits) return percent.value === 0 ? undefined : 'fits'
  // Columns of improvements and tables of expenses turn the sign round.
  const room = Math.abs(base.value) / base.place < SMALL_BASE ? FAR : 1
  if (room > 1 && isChange(percent, current, base, percent.value, room)) return undefined
  return isChange(percent, current, base, -percent.value, room) ? undefined : 'misses'
}

/**
 * Interval arithmetic in whole numbers: with a and b the sizes of the amounts, p the percentage and so many half units
 * of room around each, some 100 × a lies in (100 + p) × b.
 */
function isChange(percent: LaneCell, current: LaneCell, base: LaneCell, value: number, room: number): boolean {
  // Twice everything, so that half a unit is whole; percentages and amounts share the table's fine unit.
  const scale = fineUnits(percent)
  const p = BigInt(value)
  const halfP = BigInt(percent.place * room)
  const low = 200n * scale + 2n * p - halfP
  const high = 200n * scale + 2n * p + halfP
  const a = BigInt(Math.abs(current.value))
  const b = BigInt(Math.abs(base.value))
  const [halfA, halfB] = [BigInt(current.place * room), BigInt(base.place * room)]
  // All sides times 2 × 2 × scale.
  const left = 200n * scale * (2n * a - halfA)
  const right = 200n * scale * (2n * a + halfA)
  const smallest = low * (low < 0n ? 2n * b + halfB : 2n * b - halfB)
  const largest = high * (high < 0n ? 2n * b - halfB : 2n * b + halfB)
  return right >= smallest && left <= largest
}

/** How many fine units make one. */
function fineUnits(cell: LaneCell): bigint {
  const point = cell.printed.indexOf('.')
  const decimals = point === -1 ? 0 : cell.printed.length - point - 1
  return BigInt(cell.place) * 10n ** BigInt(decimals)
}
