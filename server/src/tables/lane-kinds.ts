import { remembered } from '../text/remembered.ts'

/**
 * What a lane holds, as far as adding goes. Only amounts and shares add; percentages may confirm that rows belong
 * together; averages, prices, rates, years and references to notes take no part.
 */
export type LaneKind = 'amount' | 'shares' | 'percent' | 'other'

/** What the kind of a lane is read from. */
interface RowOfLanes {
  readonly cells: readonly (
    | {
        readonly value: number
        readonly place: number
        readonly printed: string
        readonly nil: boolean
        readonly percent: boolean
      }
    | undefined
  )[]
}

const PERCENT = /%|\bpercent|\bpct\b/i
const OTHER =
  /\baverage\b|\bavg\b|\bprices?\b|\bper[\s-](?:share|unit|ADS|barrel|ton|member)|\brates?\b|\bratios?\b|\byield\b|\b(?:in|of) years\b|\bremaining\s(?:\w+\s){0,4}(?:life|term|period)|\buseful\b|\bage\b|\bmultiple\b|\bmargin\b|\bweighted\b|\bintrinsic\b|\bduration\b|\bmaturity date|\bexpir/i
const NOTE = /^(?:notes?|ref(?:erence)?s?|footnotes?|exhibits?|page|items?|no\.?|see note|schedule)$/i
const SHARES = /\bshares?\b|\bunits?\b|\bnumber of\b/i
const AMOUNT = /\bamounts?\b|\bvalue\b|\$|\bdollars\b|\bprice\b|\bequity\b|\bdeficit\b|\bpaid|\bissuable\b/i

const YEAR = /^(?:19|20)\d\d$/
const SMALL = /^\d{1,2}$/

/** What the words of a head say by themselves. */
interface HeadWords {
  readonly note: boolean
  readonly percent: boolean
  readonly other: boolean
  readonly shares: boolean
}

const wordsOf = remembered((header): HeadWords => ({
  note: NOTE.test(header),
  percent: PERCENT.test(header),
  other: OTHER.test(header),
  shares: SHARES.test(header) && !AMOUNT.test(header),
}))

/** The kind of one lane, by its header and by what stands in it. */
export function kindOfLane(header: string, lane: number, rows: readonly RowOfLanes[]): LaneKind {
  let numbers = 0
  let percents = 0
  let years = 0
  let small = 0
  let largest = 0
  for (const { cells } of rows) {
    const cell = cells[lane]
    if (cell === undefined) continue
    if (cell.nil) {
      if (cell.percent) percents++
      continue
    }
    numbers++
    if (!cell.percent) largest = Math.max(largest, Math.abs(cell.value) / cell.place)
    if (cell.percent) percents++
    const { printed } = cell
    if (printed.length === 4 && YEAR.test(printed)) years++
    if (printed.length < 3 && SMALL.test(printed)) small++
  }
  if (percents * 3 > numbers || (percents > 0 && largest < 1000)) return 'percent'
  if (numbers > 0 && years * 3 > numbers * 2) return 'other'
  const words = wordsOf(header)
  if (words.note) return 'other'
  if (words.percent && largest < 1000 && (percents > 0 || !header.includes('$'))) return 'percent'
  if (words.other) return 'other'
  if (lane === 0 && isNoteLane(rows, numbers, small)) return 'other'
  return words.shares ? 'shares' : 'amount'
}

/** Small whole numbers beside part of the rows, where the lanes to the right have larger ones: references to notes. */
function isNoteLane(rows: readonly RowOfLanes[], numbers: number, small: number): boolean {
  if (numbers < 3 || small < numbers) return false
  let beside = 0
  let without = 0
  for (const { cells } of rows) {
    const right = cells.slice(1).some((cell) => cell !== undefined && !cell.nil && Math.abs(cell.value) >= 100)
    if (cells[0] !== undefined && right) beside++
    if (cells[0] === undefined && right) without++
  }
  return beside * 3 >= numbers * 2 && without >= numbers / 2
}
